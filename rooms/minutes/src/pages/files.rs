//! The minutes as files: PDF in the languages that are asked for, Akoma Ntoso in one, and the text that was approved.

use axum::{
    Extension,
    extract::{Path, Query, State},
    http::{
        HeaderMap,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse as _, Response},
};
use kernel::{Actor, Lang};
use platform::{
    App, Failure, Result,
    web::{BySlug, Ctx, Outcome},
};
use serde::Deserialize;

use super::{kept, read};
use crate::{
    actions, akn,
    paper::{Paper, paper},
    print,
    rules::{Sight, sight},
};

/// The languages that stand together where none is asked for. French and Arabic are those in which the club's secretariat works
/// and the chair signs: they stand side by side, and in each the page's own comes first. Whoever reads another reads it alone.
fn together(lang: Lang) -> Vec<Lang> {
    match lang {
        Lang::Fr => vec![Lang::Fr, Lang::Ar],
        Lang::Ar => vec![Lang::Ar, Lang::Fr],
        other => vec![other],
    }
}

/// The languages that are asked for by their codes, each once, in their order; those that stand together where there is none.
fn languages(ctx: &Ctx) -> Vec<Lang> {
    let asked = ctx.asked("languages").unwrap_or_default();
    let mut all: Vec<Lang> = Vec::new();
    for lang in asked.split(',').filter_map(|code| Lang::from_code(code.trim())) {
        if !all.contains(&lang) {
            all.push(lang);
        }
    }
    if all.is_empty() { together(ctx.lang) } else { all }
}

/// The PDF, for whoever may read the minutes; of those that are approved as it was made before.
pub(super) async fn pdf(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, asked: HeaderMap) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let (paper, _) = read(&ctx, &it).await?;
    let languages = languages(&ctx);
    let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
    let name = format!("{slug}-minutes-{}", codes.join("-"));
    let printed = print::printed(&ctx.app, &mut ctx.read().await?, &paper, languages).await?;
    match paper.is_approved() {
        true => kept::printed(&ctx, &asked, &name, printed).await,
        false => agreements::print(&ctx, &name, move || press::minutes(&printed)).await,
    }
}

/// In which language the XML is.
#[derive(Deserialize)]
pub(super) struct Asked {
    lang: Option<String>,
}

/// Akoma Ntoso, in French where no language is asked for.
pub(super) async fn akn(
    State(app): State<App>,
    actor: Option<Extension<Actor>>,
    Path(BySlug { slug }): Path<BySlug>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let lang = asked.lang.as_deref().and_then(Lang::from_code).unwrap_or(Lang::Fr);
    let xml = with(&app, actor, &slug, |paper| Ok(akn::document(paper, lang))).await?;
    let name = format!("inline; filename=\"{slug}-minutes-{lang}.akn.xml\"");
    Ok(([(CONTENT_TYPE, "application/xml; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], xml)
        .into_response())
}

/// The text that was approved, byte for byte as its hash in the register was made of.
pub(super) async fn kept(
    State(app): State<App>,
    actor: Option<Extension<Actor>>,
    Path(BySlug { slug }): Path<BySlug>,
) -> Result<Response> {
    let text = with(&app, actor, &slug, |paper| match paper.is_approved() {
        true => actions::kept(paper.it, &paper.text),
        false => Err(Failure::NotFound),
    });
    Ok(([(CONTENT_TYPE, "application/json")], text.await?).into_response())
}

/// What is made of the minutes of a session, for whoever may read them; for anyone else there is nothing here.
async fn with<T>(
    app: &App,
    actor: Option<Extension<Actor>>,
    slug: &str,
    make: impl FnOnce(&Paper) -> Result<T>,
) -> Result<T> {
    let actor = actor.map(|Extension(actor)| actor).unwrap_or_default();
    let mut reader = app.db.read().await?;
    let session = council::session(&mut reader, slug).await?.ok_or(Failure::NotFound)?;
    let it = council::gather(&mut reader, session, app.now()).await?;
    let paper = paper(app, &mut reader, &it).await?.ok_or(Failure::NotFound)?;
    match sight(&actor, &paper.minutes.state, it.chairs()) {
        Sight::Nothing => Err(Failure::NotFound),
        Sight::Text | Sight::File => make(&paper),
    }
}
