//! The ties of a place, known from sources or signed in the club, as its list, its table and its panels show them.

use std::collections::{BTreeMap, BTreeSet};

use platform::{Result, db::Reader, web::Ctx};

use super::tie_address;
use crate::{
    WORDS,
    rules::{
        Attribution, Confirmation, Locality, Pair, Relation, RelationKind, Signed, Since, Status, TieFacts, distance_km,
    },
    seats::seats,
    signed::signed,
    store,
};

/// A tie as seen from one of its places.
pub(super) struct Row {
    /// The known relation; none where only what was signed in the club says so.
    pub relation: Option<Relation>,
    /// What was signed in the club between the two.
    pub signed: Option<Signed>,
    /// What is said of it, to the two sides and the secretariat.
    pub facts: TieFacts,
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
        if hears { self.facts.status } else { self.facts.status.in_public() }
    }

    /// The address of its page, after the language.
    pub(super) fn address(&self) -> Option<String> {
        tie_address(self.relation.as_ref().map(|it| &it.id), self.signed.as_ref())
    }

    /// Who says so, beside the club.
    pub(super) fn sources(&self) -> &[Attribution] {
        self.relation.as_ref().map_or(&[], |it| &it.sources)
    }
}

/// Every tie of a place, by the names of the partners.
pub(super) async fn rows(reader: &mut Reader, ctx: &Ctx, place: &Locality) -> Result<Vec<Row>> {
    let relations = store::relations_of(reader, &place.id).await?;
    let ties = beside(relations, signed(&ctx.app, reader, Some(&place.id)).await?);
    let partners: BTreeSet<&str> = ties.iter().map(|(ends, ..)| ends.other(&place.id).as_str()).collect();
    let partners = store::localities_of(reader, &partners.into_iter().collect::<Vec<_>>()).await?;
    let partners: BTreeMap<&str, &Locality> = partners.iter().map(|it| (it.id.as_str(), it)).collect();
    let seats = seats(reader, ctx).await?;
    let row = |(ends, relation, signed, facts): (Pair, Option<Relation>, Option<Signed>, TieFacts)| {
        let partner = (*partners.get(ends.other(&place.id).as_str())?).clone();
        let positions = place.position.as_ref().zip(partner.position.as_ref());
        Some(Row {
            km: positions.map(|(here, there)| distance_km(here, there)),
            member: seats.contains(partner.id.as_str()),
            relation,
            signed,
            facts,
            partner,
        })
    };
    let mut rows: Vec<Row> = ties.into_iter().filter_map(row).collect();
    ctx.words(&WORDS).sort_by(&mut rows, |row| row.partner.name.shown(ctx.lang).text.to_owned());
    Ok(rows)
}

/// Relations and what was signed between the same places: what both know is one tie.
fn beside(relations: Vec<Relation>, signed: Vec<Signed>) -> Vec<(Pair, Option<Relation>, Option<Signed>, TieFacts)> {
    let of = |relation: Relation| (relation.ends.clone(), Some(relation.clone()), None, relation.facts());
    let mut ties: Vec<_> = relations.into_iter().map(of).collect();
    for it in signed {
        let of_pair: Vec<usize> = (0..ties.len()).filter(|at| ties[*at].0 == it.ends).collect();
        match it.same_as(&of_pair, |at| ties[*at].3).map(|nth| of_pair[nth]) {
            Some(at) => {
                ties[at].3 = it.facts(Some(ties[at].3));
                ties[at].2 = Some(it);
            }
            None => ties.push((it.ends.clone(), None, Some(it.clone()), it.facts(None))),
        }
    }
    ties
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
            && kind.is_none_or(|kind| row.facts.kind == kind)
            && status.is_none_or(|status| row.status(hears) == status)
            && confirmation.is_none_or(|it| row.facts.confirmation == it)
    });
    let unknown_last = |since: Option<Since>| (since.is_none(), since);
    match ctx.asked("order") {
        Some("since") => rows.sort_by_key(|row| unknown_last(row.facts.since)),
        Some("distance") => {
            rows.sort_by(|a, b| a.km.unwrap_or(f64::MAX).total_cmp(&b.km.unwrap_or(f64::MAX)));
        }
        _ => {}
    }
}
