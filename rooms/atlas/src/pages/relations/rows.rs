//! The known relations of a place, as its list, its table and its panels show them.

use std::collections::BTreeMap;

use platform::{Result, db::Reader, web::Ctx};

use crate::{
    WORDS,
    rules::{Confirmation, Locality, Relation, RelationKind, Since, Status, distance_km},
    seats::seats,
    store,
};

/// A relation as seen from one of its places.
pub(super) struct Row {
    pub relation: Relation,
    /// The place at the other end.
    pub partner: Locality,
    /// Whether the partner's authority is in the club.
    pub member: bool,
    /// How far the partner lies, where both positions are known.
    pub km: Option<f64>,
}

impl Row {
    /// Whether it lives, as this reader may know it.
    pub(super) fn status(&self, hears: bool) -> Status {
        if hears { self.relation.status } else { self.relation.status.in_public() }
    }
}

/// Every known relation of a place, by the names of the partners.
pub(super) async fn rows(reader: &mut Reader, ctx: &Ctx, place: &Locality) -> Result<Vec<Row>> {
    let relations = store::relations_of(reader, &place.id).await?;
    let partners: Vec<&str> = relations.iter().map(|it| it.ends.other(&place.id).as_str()).collect();
    let partners = store::localities_of(reader, &partners).await?;
    let partners: BTreeMap<&str, &Locality> = partners.iter().map(|it| (it.id.as_str(), it)).collect();
    let seats = seats(reader, ctx).await?;
    let row = |relation: Relation| {
        let partner = (*partners.get(relation.ends.other(&place.id).as_str())?).clone();
        let positions = place.position.as_ref().zip(partner.position.as_ref());
        Some(Row {
            km: positions.map(|(here, there)| distance_km(here, there)),
            member: seats.contains(partner.id.as_str()),
            relation,
            partner,
        })
    };
    let mut rows: Vec<Row> = relations.into_iter().filter_map(row).collect();
    ctx.words(&WORDS).sort_by(&mut rows, |row| row.partner.name.shown(ctx.lang).text.to_owned());
    Ok(rows)
}

/// Keeps what the address asks for, in the order asked for.
pub(super) fn narrow(ctx: &Ctx, rows: &mut Vec<Row>, hears: bool) {
    let (words, country) = (ctx.asked("q").unwrap_or_default(), ctx.asked("country"));
    let kind = ctx.asked("kind").and_then(RelationKind::from_word);
    let status = ctx.asked("status").and_then(Status::from_word);
    let confirmation = ctx.asked("confirmation").and_then(Confirmation::from_word);
    rows.retain(|row| {
        row.partner.answers_to(words)
            && country.is_none_or(|code| row.partner.country == code)
            && kind.is_none_or(|kind| row.relation.kind == kind)
            && status.is_none_or(|status| row.status(hears) == status)
            && confirmation.is_none_or(|it| row.relation.confirmation() == it)
    });
    let unknown_last = |since: Option<Since>| (since.is_none(), since);
    match ctx.asked("order") {
        Some("since") => rows.sort_by_key(|row| unknown_last(row.relation.since)),
        Some("distance") => {
            rows.sort_by(|a, b| a.km.unwrap_or(f64::MAX).total_cmp(&b.km.unwrap_or(f64::MAX)));
        }
        _ => {}
    }
}
