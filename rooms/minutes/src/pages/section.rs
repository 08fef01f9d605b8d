//! A section in one language, for the secretary: what stands, what the program says, what the other languages say.

use askama::Template;
use axum::extract::Path;
use council::Gathered;
use kernel::Lang;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{Ctx, Field, Form, Outcome, Sheet, button},
};
use serde::Deserialize;

use super::{address, read_to, texts, under};
use crate::{
    WORDS,
    actions::{self, CorrectionInput, correct},
    paper::Paper,
    rules::{Change, Correction, Section, Verb},
};

/// How many letters a section in a language may always have.
const MOST: usize = 40_000;

/// The most letters of a section in a language: whatever the program says there, and whatever stands, can be corrected.
fn most(paper: &Paper, section: &Section, lang: Lang) -> usize {
    let letters = |text: String| text.chars().count();
    MOST.max(2 * letters(section.said(lang))).max(letters(paper.text.shown(section, lang)))
}

/// A section in a language, as addresses name it.
#[derive(Deserialize)]
pub(super) struct InLanguage {
    slug: String,
    section: String,
    tag: String,
}

impl InLanguage {
    fn lang(&self) -> Result<Lang> {
        Lang::from_code(&self.tag).ok_or(Failure::NotFound)
    }
}

pub(super) async fn form(ctx: Ctx, Path(at): Path<InLanguage>) -> Outcome {
    let it = council::session_at(&ctx, &at.slug).await?;
    let paper = read_to(&ctx, &it, Verb::Write).await?;
    let section = paper.text.section(&at.section).ok_or(Failure::NotFound)?;
    let text = paper.text.shown(section, at.lang()?);
    let form = ctx.form().await?.filled("text", text).filled("change", "meaning");
    draw(&ctx, &form, &paper, (section, at.lang()?))
}

pub(super) async fn save(ctx: Ctx, Path(at): Path<InLanguage>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &at.slug).await?;
    let lang = at.lang()?;
    let paper = read_to(&ctx, &it, Verb::Write).await?;
    let section = paper.text.section(&at.section).ok_or(Failure::NotFound)?;
    let text = form.needed_text("text", most(&paper, section, lang));
    let change = form.choice("change", Change::from_word);
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    if let Some(change) = change.filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let input = CorrectionInput { section: at.section.clone(), lang, text, change, version };
        let done = correct(&ctx.app, &mut tx, &ctx.actor, &it.session, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(back(&it, &at)).telling("minutes", "section-corrected").ok();
        }
    }
    let paper = read_to(&ctx, &it, Verb::Write).await?;
    let section = paper.text.section(&at.section).ok_or(Failure::NotFound)?;
    draw(&ctx, &form, &paper, (section, lang))
}

/// Takes over what the program says.
pub(super) async fn take_over(ctx: Ctx, Path(at): Path<InLanguage>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &at.slug).await?;
    read_to(&ctx, &it, Verb::Write).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let over = (at.section.as_str(), at.lang()?, version);
    actions::take_over(&ctx.app, &mut tx, &ctx.actor, &it.session, over).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(back(&it, &at)).telling("minutes", "section-taken-over").ok()
}

/// Keeps what the secretary wrote beside what the program says by now.
pub(super) async fn keep(ctx: Ctx, Path(at): Path<InLanguage>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &at.slug).await?;
    read_to(&ctx, &it, Verb::Write).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let over = (at.section.as_str(), at.lang()?, version);
    actions::keep(&ctx.app, &mut tx, &ctx.actor, &it.session, over).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(back(&it, &at)).telling("minutes", "section-kept").ok()
}

fn back(it: &Gathered, at: &InLanguage) -> String {
    format!("{}#{}", address(it), at.section)
}

fn draw(ctx: &Ctx, form: &Form, paper: &Paper, (section, lang): (&Section, Lang)) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/{}/{lang}", address(paper.it), section.key);
    let version = paper.text.correction(&section.key, lang).map_or(0, |it| it.version);
    let title = t.say("correct-title").with("section", section.title.shown(ctx.lang).text);
    let title = title.with("lang", lang.endonym()).to_string();
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(ctx, paper, (section, lang))?,
        version: Some(version),
        groups: vec![(String::new(), fields(form, t, lang))],
        button: t.say("save-correction").to_string(),
        back: ctx.href(&format!("{}#{}", address(paper.it), section.key)),
    };
    sheet.answer(ctx, form, under(ctx, title, paper.it))
}

fn fields(form: &Form, t: Words, lang: Lang) -> Vec<Field<'_>> {
    let changes = ["meaning", "wording"].map(|change| (change, t.say(format!("change-{change}")).to_string()));
    vec![
        form.field(&t, "text", t.say("section-text").with("lang", lang.endonym()))
            .hint(t.say("section-text-hint"))
            .in_language(lang)
            .text(14),
        form.field(&t, "change", t.say("section-change")).radio(changes),
    ]
}

/// What stands before the form: what the program says, where the text is another; what it says by now, to be taken over or left; what
/// another language says.
#[derive(Template)]
#[template(path = "correct.html")]
struct Before {
    means: Html,
    changed: Vec<(String, Html)>,
    acts: Vec<Html>,
    lags: Option<Html>,
    beside: (String, Html),
}

fn intro(ctx: &Ctx, paper: &Paper, (section, lang): (&Section, Lang)) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let (mut changed, mut acts) = (Vec::new(), Vec::new());
    if let Some(it) = paper.text.correction(&section.key, lang) {
        let said = section.said(lang);
        if paper.text.is_outdated(it) {
            changed.push((t.say("said-otherwise-means").to_string(), texts::differs(&it.said, &said, lang)?));
        }
        changed.push((t.say("changed-from-said").to_string(), texts::differs(&said, &it.text, lang)?));
        acts = offered(ctx, paper, it);
    }
    let lags = paper.text.lags();
    let behind = lags.iter().find(|lag| lag.section == section.key && lag.lang == lang).map(|lag| lag.behind);
    let beside = behind.unwrap_or(if lang == Lang::Fr { Lang::Ar } else { Lang::Fr });
    Html::of(&Before {
        means: notice(t.say("correct-means")),
        changed,
        acts,
        lags: behind.map(|behind| notice(t.say("lags-behind").with("lang", behind.endonym()))),
        beside: (
            t.say("section-beside").with("lang", beside.endonym()).to_string(),
            texts::drawn(&paper.text.shown(section, beside), beside)?,
        ),
    })
}

/// The buttons beside a correction: takes over what the program says; keeps what was written, where the program says otherwise by now.
fn offered(ctx: &Ctx, paper: &Paper, it: &Correction) -> Vec<Html> {
    let t = ctx.words(&WORDS);
    let at = ctx.href(&format!("{}/{}/{}", address(paper.it), it.section, it.lang));
    let version = it.version.to_string();
    let act = |act: &str, key: &'static str| {
        button(t, format!("{at}/{act}"), &[("version", &version)], &t.say(key).to_string(), "button second")
    };
    let mut acts = vec![act("take-over", "take-over")];
    acts.extend(paper.text.is_outdated(it).then(|| act("keep", "keep-correction")));
    acts
}
