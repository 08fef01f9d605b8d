use askama::Template;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, Tone, state},
    web::{Ctx, Form, Outcome, Page},
};

use super::{address, begin, offered, title};
use crate::{
    WORDS,
    import::{Run, RunState},
    store,
};

/// How many of the last imports are listed.
const LAST: i64 = 20;

/// An import that was begun.
struct Line {
    link: Link,
    on: String,
    by: String,
    state: Html,
}

#[derive(Template)]
#[template(path = "imports.html")]
struct ListPage {
    t: Words,
    /// What can be taken in: its name with the way to the form, and what it wants.
    kinds: Vec<(Link, String)>,
    lines: Vec<Line>,
}

/// What can be taken in and what was; or the form of one of them (`?what=`).
pub(super) async fn list(ctx: Ctx) -> Outcome {
    if let Some(what) = ctx.asked("what") {
        return begin::draw(&ctx, &ctx.form().await?, what);
    }
    let offered = offered(&ctx)?;
    let t = ctx.words(&WORDS);
    let mut runs = store::last_runs(&mut ctx.read().await?, LAST).await?;
    runs.retain(|run| offered.iter().any(|(_, import)| import.what == run.what));
    let line = |run: &Run| {
        let named = offered.iter().find(|(_, import)| import.what == run.what);
        let what = named.map(|(room, import)| title(room, import, t)).unwrap_or_default();
        let files: Vec<&str> = run.files.iter().map(|file| file.name.as_str()).collect();
        let text = if files.is_empty() { what } else { format!("{what} – {}", files.join(", ")) };
        Line {
            link: Link::new(text, ctx.href(&address(run))),
            on: t.moment(run.begun),
            by: run.name.clone(),
            state: standing(run.state, t),
        }
    };
    let body = ListPage {
        t,
        kinds: offered
            .iter()
            .map(|(room, import)| {
                let href = format!("{}?what={}", ctx.href("/atlas/import"), import.what);
                let hint = room.words.words(ctx.lang).say(import.says[1]).to_string();
                (Link::new(title(room, import, t), href), hint)
            })
            .collect(),
        lines: runs.iter().map(line).collect(),
    };
    let page = Page::new(t.say("import-title")).lead(t.say("import-lead"));
    ctx.page_of(&Form::blank(), page.under(t.say("atlas-title"), ctx.href("/atlas")), &body)
}

/// Where an import stands, in a word.
pub(super) fn standing(at: RunState, t: Words) -> Html {
    let tone = match at {
        RunState::Trying | RunState::Running => Tone::Live,
        RunState::Columns | RunState::Tried => Tone::Confirm,
        RunState::Done => Tone::Met,
        RunState::Failed => Tone::Breached,
        RunState::Left => Tone::None,
    };
    state(tone, t.say(format!("import-state-{}", at.as_str())))
}
