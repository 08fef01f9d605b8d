//! The sheet of passes: a QR code for each seat, to be printed.

use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Refusal, Result,
    parts::{Html, notice},
    web::{BySlug, Ctx, Form, Outcome, Sheet},
};
use qrcode::{Color, QrCode};

use super::{answer::label, find_to, under};
use crate::{
    WORDS,
    actions::make_passes,
    roll::Gathered,
    rules::{SeatAt, SessionVerb},
    session_words as said, store,
};

/// A pass to print.
struct Card {
    who: String,
    code: Html,
    address: String,
}

#[derive(Template)]
#[template(path = "sessions/passes.html")]
struct PassesPage {
    when: String,
    cards: Vec<Card>,
}

/// What passes are, and that new ones take the place of those that were printed.
pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = find_to(&ctx, &slug, SessionVerb::KeepRoll).await?;
    ask(&ctx, &ctx.form().await?, &it).await
}

/// Makes the passes and shows them this once, to be printed: only the hashes of their tokens are kept. A sheet that is loaded
/// again makes no others: it was asked for over passes that are no more.
pub(super) async fn make(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = find_to(&ctx, &slug, SessionVerb::KeepRoll).await?;
    let t = ctx.words(&WORDS);
    let over = form.number("version", 0, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let made = make_passes(&ctx.app, &mut tx, &ctx.actor, &it, over).await;
    let Some(made) = form.settle_with(made, Refusal::new(&WORDS, "passes-meanwhile"))? else {
        drop(tx);
        return ask(&ctx, &form, &it).await;
    };
    tx.commit(ctx.now()).await?;
    let cards = made.iter().map(|(seat, token)| card(&ctx, &it, seat, token)).collect::<Result<_>>()?;
    let body = PassesPage { when: said::when(&it.session, t), cards };
    ctx.page(under(&ctx, t.say("passes-title"), &it).lead(t.say("passes-lead")), &body)
}

async fn ask(ctx: &Ctx, form: &Form, it: &Gathered) -> Outcome {
    let t = ctx.words(&WORDS);
    let mark = store::passes_mark(&mut ctx.read().await?, &it.session.id).await?;
    let means = t.say("passes-means").to_string();
    let intro = if mark == 0 { means } else { format!("{means} {}", t.say("passes-replaced")) };
    let path = format!("{}/passes", it.session.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)),
        t,
        intro: notice(intro),
        version: Some(mark),
        groups: Vec::new(),
        button: t.say("make-passes").to_string(),
        back: ctx.href(&format!("{}/roll", it.session.address())),
    };
    sheet.answer(ctx, form, under(ctx, t.say("passes-title"), it))
}

/// A pass on paper. Its address names no language: whoever opens it reads theirs.
fn card(ctx: &Ctx, it: &Gathered, seat: &SeatAt, token: &str) -> Result<Card> {
    let t = ctx.words(&WORDS);
    let address = format!("{}/council/check-in?pass={token}", ctx.app.site.public_url);
    let who = it.at(seat).map(|seat| label(seat, t)).unwrap_or_default();
    Ok(Card { who, code: drawn(&address)?, address })
}

/// A QR code as one path of SVG, on white with the margin that readers need.
fn drawn(address: &str) -> Result<Html> {
    const MARGIN: usize = 4;
    let code = QrCode::new(address).map_err(Failure::fault)?;
    let (width, colors) = (code.width(), code.to_colors());
    let dark = colors.iter().enumerate().filter(|(_, color)| **color == Color::Dark);
    let cell = |(at, _): (usize, &Color)| format!("M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN);
    let (path, side) = (dark.map(cell).collect::<String>(), width + 2 * MARGIN);
    Ok(Html::trusted(format!(
        r##"<svg viewBox="0 0 {side} {side}" class="pass-code" aria-hidden="true"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>"##
    )))
}
