//! A section in one language, for the secretary: what stands, what the program says, what the other languages say.

use axum::extract::Path;
use council::Gathered;
use kernel::Lang;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, escape, notice},
    web::{Ctx, Field, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{address, read_to, texts, under};
use crate::{
    WORDS,
    actions::{self, CorrectionInput, correct},
    paper::Paper,
    rules::{Change, Section, Verb},
};

/// The most letters of a section in a language.
const MOST: usize = 40_000;

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
    read_to(&ctx, &it, Verb::Write).await?;
    let lang = at.lang()?;
    let text = form.needed_text("text", MOST);
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
        intro: intro(ctx, paper, (section, lang)),
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

/// What the program says, where the text is another; what it says by now, to be taken over or left; what the other languages say.
fn intro(ctx: &Ctx, paper: &Paper, (section, lang): (&Section, Lang)) -> Html {
    let t = ctx.words(&WORDS);
    let mut html = notice(t.say("correct-means")).to_string();
    if let Some(it) = paper.text.correction(&section.key, lang) {
        let (key, of) = match paper.text.is_outdated(it) {
            true => ("said-otherwise-means", Some((&it.said, section.said(lang)))),
            false => ("changed-from-said", None),
        };
        html.push_str(&format!(r#"<h2 class="title above-4">{}</h2>"#, escape(&t.say(key).to_string())));
        if let Some((before, now)) = of {
            html.push_str(&texts::differs(before, &now, lang).to_string());
            let says = escape(&t.say("changed-from-said").to_string());
            html.push_str(&format!(r#"<h2 class="title above-4">{says}</h2>"#));
        }
        html.push_str(&texts::differs(&section.said(lang), &it.text, lang).to_string());
        html.push_str(&acts(ctx, paper, (section, lang, it.version)).to_string());
    }
    let lags = paper.text.lags();
    let behind = lags.iter().find(|lag| lag.section == section.key && lag.lang == lang).map(|lag| lag.behind);
    if let Some(behind) = behind {
        html.push_str(&notice(t.say("lags-behind").with("lang", behind.endonym())).to_string());
    }
    let beside = behind.unwrap_or(if lang == Lang::Fr { Lang::Ar } else { Lang::Fr });
    let says = escape(&t.say("section-beside").with("lang", beside.endonym()).to_string());
    html.push_str(&format!(r#"<h2 class="title above-4">{says}</h2>"#));
    html.push_str(&texts::drawn(&paper.text.shown(section, beside), beside).to_string());
    Html::trusted(html)
}

/// Takes over what the program says; leaves what was written, where the program says otherwise by now.
fn acts(ctx: &Ctx, paper: &Paper, (section, lang, version): (&Section, Lang, i64)) -> Html {
    let t = ctx.words(&WORDS);
    let at = ctx.href(&format!("{}/{}/{lang}", address(paper.it), section.key));
    let button = |act: &str, key: &'static str| {
        let form = Form::blank();
        let open = form.open(&t, format!("{at}/{act}")).bare();
        let says = escape(&t.say(key).to_string());
        format!(
            r#"{open}<input type="hidden" name="version" value="{version}"><button class="button second">{says}</button></form>"#
        )
    };
    let outdated = paper.text.correction(&section.key, lang).is_some_and(|it| paper.text.is_outdated(it));
    let mut html = button("take-over", "take-over");
    if outdated {
        html.push_str(&button("keep", "keep-correction"));
    }
    Html::trusted(format!(r#"<div class="acts above-4">{html}</div>"#))
}
