//! A choice that the parties have before them: who has said what, and who still owes an answer.

use platform::{i18n::Words, web::Ctx};

use crate::{
    WORDS,
    rules::{Agreement, Awaited, Others, Verb},
    view,
};

/// Each choice that waits for answers, as a line of the file.
pub(super) fn lines(ctx: &Ctx, agreement: &Agreement) -> Vec<String> {
    let t = ctx.words(&WORDS);
    let line = |(title, said): (String, Vec<String>)| {
        t.say("choice-line").with("about", title).with("said", t.list(said)).to_string()
    };
    agreement.choices_awaited(ctx.today()).iter().map(|awaited| line(list(awaited, t))).collect()
}

/// The choices that the page of this deed is about, each with what was said of it.
pub(super) fn lists(ctx: &Ctx, verb: Verb, agreement: &Agreement) -> Vec<(String, Vec<String>)> {
    let t = ctx.words(&WORDS);
    if verb == Verb::DecideAfterParent {
        let signed = agreement.stage.signed().is_some();
        return signed.then(|| list(&agreement.said_after_parent(ctx.today()), t)).into_iter().collect();
    }
    let awaited = agreement.choices_awaited(ctx.today());
    awaited.iter().filter(|awaited| awaited.leaving.is_some()).map(|awaited| list(awaited, t)).collect()
}

/// Who still owes an answer to a choice that waits, by name; nothing where no choice waits.
pub(super) fn owed_by(agreement: &Agreement, today: kernel::Day, t: Words) -> Option<(&'static str, String)> {
    let owes = |awaited: &Awaited<'_>| awaited.said.iter().any(|(_, said)| said.is_none());
    let awaited = agreement.choices_awaited(today).into_iter().find(owes)?;
    let owing = awaited.said.iter().filter(|(_, said)| said.is_none());
    let names = owing.map(|(party, _)| view::short_name(party).shown(t.lang).text);
    let next = if awaited.leaving.is_some() { "next-conclude-withdrawal" } else { "next-decide-after-parent" };
    Some((next, t.list(names)))
}

fn list(awaited: &Awaited<'_>, t: Words) -> (String, Vec<String>) {
    let title = match awaited.leaving {
        Some(party) => {
            let name = view::short_name(party).shown(t.lang).text.to_owned();
            t.say("choice-after-withdrawal").with("party", name).to_string()
        }
        None => t.say("choice-after-parent").to_string(),
    };
    let said = awaited.said.iter().map(|(party, said)| {
        let key = match said {
            Some(Others::GoOn) => "choice-goes-on",
            Some(Others::End) => "choice-ends",
            None => "choice-owed",
        };
        t.say(key).with("party", view::short_name(party).shown(t.lang).text.to_owned()).to_string()
    });
    (title, said.collect())
}
