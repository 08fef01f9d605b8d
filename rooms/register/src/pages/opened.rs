use std::collections::BTreeMap;

use askama::Template;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Tone, state},
    web::Ctx,
};

use super::view::act_word;
use crate::{
    WORDS, address,
    rules::{Entry, Opening, Subject, Unsealed},
    store,
};

/// A value that an act keeps under commitment.
struct Kept {
    word: String,
    it: Opening,
    salt: String,
    holds: Html,
}

/// An act, with what opens it.
struct OpenedAct {
    says: String,
    href: String,
    on: String,
    day: String,
    sealed: bool,
    corrects: Option<(String, String)>,
    kept: Vec<Kept>,
}

#[derive(Template)]
#[template(path = "opened.html")]
struct OpenedPart {
    t: Words,
    acts: Vec<OpenedAct>,
}

/// What opens the acts about a thing, those under seal among them, for the thing's own file: empty when nothing is kept.
pub(crate) async fn opened(reader: &mut Reader, ctx: &Ctx, kind: &str, id: &str) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let openings = store::openings(reader, kind, id).await?;
    if openings.is_empty() {
        return Ok(Html::default());
    }
    let sealed = openings.iter().any(|it| Unsealed::of(it).is_some());
    let mut by_commitment: BTreeMap<String, Opening> =
        openings.into_iter().map(|it| (it.commitment.clone(), it)).collect();
    let mut acts = Vec::new();
    for (leaf, bytes) in store::acts_about(reader, (kind, id), sealed).await? {
        let Ok(entry) = Entry::from_bytes(&bytes) else { continue };
        let seal = match &entry.subject {
            Subject::Sealed { sealed, .. } => Some(sealed),
            Subject::Open(_) => None,
        };
        let own: Vec<Opening> =
            seal.into_iter().chain(entry.commitments.values()).filter_map(|it| by_commitment.remove(it)).collect();
        if !own.is_empty() {
            acts.push(act(leaf, &entry, own, t));
        }
    }
    if acts.is_empty() { Ok(Html::default()) } else { Html::of(&OpenedPart { t, acts }) }
}

fn act(leaf: u64, entry: &Entry, own: Vec<Opening>, t: Words) -> OpenedAct {
    let href = |leaf: u64| format!("/{}{}", t.lang, address(leaf));
    let corrects = entry.corrects.or_else(|| own.iter().find_map(Unsealed::of)?.corrects);
    OpenedAct {
        says: t.say("act-title").with("n", leaf.to_string()).with("act", act_word(entry.act, t)).to_string(),
        href: href(leaf),
        on: entry.on.to_string(),
        day: t.day(entry.on),
        sealed: entry.open_subject().is_none(),
        corrects: corrects.map(|other| (t.say("entry-head").with("n", other.to_string()).to_string(), href(other))),
        kept: own.into_iter().map(|it| kept(it, t)).collect(),
    }
}

fn kept(it: Opening, t: Words) -> Kept {
    let (head, rest) = it.field.split_once('.').unwrap_or((&it.field, ""));
    let word = match head {
        "sealed" => t.say("kept-sealed").to_string(),
        "signatory" => t.say("kept-signatory").with("n", rest).to_string(),
        "reason" => t.say("kept-reason").to_string(),
        _ => it.field.clone(),
    };
    let holds =
        if it.holds() { state(Tone::Met, t.say("proof-met")) } else { state(Tone::Breached, t.say("proof-broken")) };
    Kept { word, salt: it.salt.iter().map(|byte| format!("{byte:02x}")).collect(), holds, it }
}
