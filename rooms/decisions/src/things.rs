//! What may serve an axis, as a reader may know of it. Projects will, once they have a room: it adds its kind here and its word
//! to the table of kinds.

use agreements::rules::{Agreement, AgreementId, Sight, StageName, sight};
use kernel::{Actor, Localised};
use platform::{Result, db::Reader};

use crate::{
    rules::{Decision, Thing, TieKind},
    seen, store,
};

/// A thing that this reader may know of.
pub(crate) struct Seen {
    /// As the rules know it.
    pub thing: Thing,
    /// Its address, the last part.
    pub slug: String,
    /// The address of its page, after the language.
    pub path: String,
    /// Its title.
    pub title: Localised,
    /// Whether the reader acts for a party of it.
    pub theirs: bool,
}

/// The thing of this identity; nothing where there is none for this reader.
pub(crate) async fn find(reader: &mut Reader, actor: &Actor, (kind, id): (TieKind, &str)) -> Result<Option<Seen>> {
    match kind {
        TieKind::Agreement => {
            let found = agreements::by_id(reader, &AgreementId::new(id)).await?;
            Ok(found.filter(|it| sight(actor, it) > Sight::Nothing).map(|it| of_agreement(actor, &it)))
        }
        TieKind::Decision => {
            let Some(decision) = store::decision(reader, id).await?.filter(|it| it.state.made().is_some()) else {
                return Ok(None);
            };
            Ok(seen::by(reader, actor, &decision).await?.then(|| of_decision(&decision)))
        }
    }
}

/// Everything that is going on, of what this reader may know: agreements that did not end and were not given up, decisions that hold.
pub(crate) async fn all(reader: &mut Reader, actor: &Actor) -> Result<Vec<Seen>> {
    let goes_on = |it: &&Agreement| !matches!(it.stage.name(), StageName::Ended | StageName::Abandoned);
    let known = |it: &&Agreement| sight(actor, it) > Sight::Nothing;
    let all = agreements::all(reader).await?;
    let mut things: Vec<Seen> = all.iter().filter(goes_on).filter(known).map(|it| of_agreement(actor, it)).collect();
    for decision in store::decisions(reader).await?.iter().filter(|it| it.stands()) {
        if seen::by(reader, actor, decision).await? {
            things.push(of_decision(decision));
        }
    }
    Ok(things)
}

/// A thing as the audit trail names it: an agreement so that it is kept from those who may not know of it.
pub(crate) fn in_trail(it: &Seen) -> String {
    match it.thing.kind {
        TieKind::Agreement => format!("agreement/{}", it.slug),
        TieKind::Decision => it.slug.clone(),
    }
}

fn of_agreement(actor: &Actor, it: &Agreement) -> Seen {
    Seen {
        thing: Thing { kind: TieKind::Agreement, id: it.id.to_string() },
        slug: it.slug.clone(),
        path: agreements::address(&it.slug),
        title: it.title.clone(),
        theirs: it.bound_to_the_end().any(|party| actor.belongs_to(&party.entity)),
    }
}

fn of_decision(it: &Decision) -> Seen {
    Seen {
        thing: Thing { kind: TieKind::Decision, id: it.id.to_string() },
        slug: it.state.made().map(|made| made.slug.clone()).unwrap_or_default(),
        path: it.address(),
        title: it.said.title.clone(),
        theirs: false,
    }
}
