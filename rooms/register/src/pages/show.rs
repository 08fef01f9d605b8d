use askama::Template;
use axum::extract::Path;
use kernel::{Lang, Localised};
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::{Ctx, Outcome, Page},
};
use serde::Deserialize;

use super::view::{Name, Topic, act_word, hex, parties, topic};
use crate::{
    WORDS, actions, address,
    rules::{ActKind, Entry, may_correct, verify},
    store,
};

/// An act's number, as an address names it.
#[derive(Deserialize)]
pub(crate) struct ByLeaf {
    leaf: String,
}

impl ByLeaf {
    /// The number, written as a number is: no sign, no leading zero.
    pub(crate) fn number(&self) -> Result<u64> {
        let number: u64 = self.leaf.parse().map_err(|_| Failure::NotFound)?;
        if number.to_string() == self.leaf { Ok(number) } else { Err(Failure::NotFound) }
    }
}

struct Proof {
    root: String,
    size: i64,
    signed: String,
    stands: bool,
    file: String,
    key: String,
}

/// A later act that says that this one is wrong.
struct Correction {
    number: u64,
    href: String,
    reason: Html,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    t: Words,
    number: u64,
    act: String,
    entry: Entry,
    on: String,
    at: String,
    topic: Option<Topic>,
    parties: Vec<Name>,
    leaf_hash: String,
    exact: String,
    proof: Option<Proof>,
    corrects: Option<(u64, String)>,
    /// Why it corrects another; empty when it corrects none, or the reason was erased.
    reason: Html,
    corrected_by: Vec<Correction>,
    /// Where the secretary enters that it is wrong.
    correct: Option<String>,
    earlier: Option<String>,
    later: Option<String>,
    key_page: String,
}

pub(super) async fn show(ctx: Ctx, Path(at): Path<ByLeaf>) -> Outcome {
    let leaf = at.number()?;
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let (bytes, proof) = act(&mut reader, leaf).await?;
    let entry = Entry::from_bytes(&bytes).map_err(Failure::fault)?;
    let entered = store::entered(&mut reader).await?;
    let href = |leaf: u64| ctx.href(&address(leaf));
    let link = |leaf: u64| (leaf, href(leaf));
    let act = act_word(entry.act, t);
    let title = t.say("act-title").with("n", leaf.to_string()).with("act", act.as_str()).to_string();
    let mut corrected_by = Vec::new();
    for number in store::corrections_of(&mut reader, leaf).await? {
        let correction = actions::entry_at(&mut reader, number).await?;
        let reason = shown(&reason(&mut reader, &correction).await?, t.lang);
        corrected_by.push(Correction { number, href: href(number), reason });
    }
    let topic = topic(&entry, t);
    let lead = topic.as_ref().map(|topic| topic.name.text.clone());
    let body = ShowPage {
        number: leaf,
        on: t.day(entry.on),
        at: t.moment(entry.at),
        parties: parties(&entry, t),
        leaf_hash: hex(&tlog_tiles::record_hash(&bytes)),
        exact: String::from_utf8_lossy(&bytes).into_owned(),
        corrects: entry.corrects.map(link),
        reason: shown(&reason(&mut reader, &entry).await?, t.lang),
        corrected_by,
        correct: may_correct(&ctx.actor, &entry).is_ok().then(|| format!("{}/correct", href(leaf))),
        earlier: leaf.checked_sub(1).map(href),
        later: (leaf + 1 < entered).then(|| href(leaf + 1)),
        key_page: ctx.href("/register/key"),
        t,
        act,
        entry,
        topic,
        proof: proof.map(|(proven, key)| Proof {
            root: hex(&proven.signed.root),
            size: store::signed_number(proven.signed.size),
            signed: t.moment(proven.signed.at),
            stands: verify(&proven.proof.to_bytes(), Some(&key)).is_ok(),
            file: format!("/register/proof/{leaf}"),
            key,
        }),
    };
    let page = Page::new(title).under(t.say("register-title"), ctx.href("/register")).public(&[]);
    ctx.page(if let Some(lead) = lead { page.lead(lead) } else { page.lead(t.say("sealed-what")) }, &body)
}

/// Why an act corrects another, as far as that is kept: the reasons of other acts are for those concerned.
async fn reason(reader: &mut Reader, entry: &Entry) -> Result<Localised> {
    let mut why = Localised::default();
    if entry.act == ActKind::Correction && entry.open_subject().is_some() {
        for (field, commitment) in &entry.commitments {
            let lang = field.strip_prefix("reason.").and_then(Lang::from_code);
            if let (Some(lang), Some(opening)) = (lang, store::opening(reader, commitment).await?) {
                why = why.with(lang, opening.value);
            }
        }
    }
    Ok(why)
}

/// The act's bytes, with its proof and the key that it is checked with once it is signed.
async fn act(reader: &mut Reader, leaf: u64) -> Result<(Vec<u8>, Option<(actions::Proven, String)>)> {
    match (actions::prove(reader, leaf).await, store::origin(reader).await?) {
        (Ok(proven), Some(origin)) => Ok((proven.proof.entry.clone(), Some((proven, origin.key)))),
        (Ok(proven), None) => Ok((proven.proof.entry, None)),
        (Err(Failure::NotFound), _) => {
            let entry = reader.entries(store::signed_number(leaf), 1).await?.into_iter().next();
            let entry = entry.filter(|entry| store::unsigned(entry.leaf) == leaf).ok_or(Failure::NotFound)?;
            Ok((entry.bytes, None))
        }
        (Err(failure), _) => Err(failure),
    }
}
