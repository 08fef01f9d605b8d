//! Decisions with their numbers, and what they commit to.

use council::rules::Item;
use decisions::{Decision, rules::Bearer};
use kernel::{Actor, Localised};
use platform::{Result, db::Reader, i18n::Words};

use super::Known;
use crate::{
    rules::{Line, What},
    said::{Event, Told, a, each, listed, plainly},
};

/// The decisions that were taken under an item and that anyone may know of: minutes are for everyone in the end.
pub(super) async fn under(reader: &mut Reader, known: &Known, item: &Item) -> Result<Vec<Event>> {
    let mut lines = Vec::new();
    for decision in known.decisions.iter().filter(|it| it.basis.item == item.id) {
        if decisions::seen_by(reader, &Actor::visitor(), decision).await? {
            lines.extend(of(reader, decision).await?);
        }
    }
    let event = (!lines.is_empty()).then_some(Event { at: None, told: Told::Lines(lines) });
    Ok(event.into_iter().collect())
}

async fn of(reader: &mut Reader, decision: &Decision) -> Result<Vec<Line>> {
    let Some(made) = decision.state.made() else { return Ok(Vec::new()) };
    let number = made.number.to_string();
    let key = format!("say-{}", decision.said.kind.as_str());
    let what = What::Decision { number: number.clone(), href: decision.address() };
    let mut lines = vec![a(what, |t| {
        let title = decision.said.title.shown(t.lang).text;
        t.say(key.as_str()).with("number", number.as_str()).with("title", title).to_string()
    })];
    for it in decisions::commitments_of(reader, &decision.id).await? {
        let who = bearer(reader, &it.said.bearer).await?;
        lines.push(listed(plainly(|t| {
            t.say("say-commitment")
                .with("who", who.shown(t.lang).text)
                .with("what", it.said.what.shown(t.lang).text)
                .with("due", t.day(it.said.due))
                .to_string()
        })));
    }
    Ok(lines)
}

/// Who is to do it: a body, an organ, a function; never a person.
async fn bearer(reader: &mut Reader, it: &Bearer) -> Result<Localised> {
    let function = |organ: &Localised, function: Option<council::Function>, t: Words| {
        let organ = organ.shown(t.lang).text.to_owned();
        match function {
            Some(it) => {
                let key = format!("function-{}", it.as_str());
                format!("{} · {organ}", council::WORDS.words(t.lang).say(key))
            }
            None => organ,
        }
    };
    let (organ, of) = match it {
        Bearer::Member(entity) => {
            return Ok(atlas::entity(reader, entity).await?.map(|it| it.name).unwrap_or_default());
        }
        Bearer::Secretariat => return Ok(each(|t| t.say("signs-secretary").to_string())),
        Bearer::Organ(organ) => (organ, None),
        Bearer::Function(organ, function) => (organ, Some(*function)),
    };
    let organ = council::organ_by_id(reader, organ).await?.map(|it| it.name).unwrap_or_default();
    Ok(each(|t| function(&organ, of, t)))
}
