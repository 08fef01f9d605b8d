//! Passes: a QR code for each seat, that checks it in by one tap on a telephone.

use askama::Template;
use axum::extract::Path;
use kernel::sha256_hex;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::Html,
    web::{At, BySlug, Ctx, Outcome, Page},
};
use qrcode::{Color, QrCode};

use super::{answer::label, button, find_to, under};
use crate::{
    WORDS,
    actions::{check_in_by_pass, make_passes},
    roll::{Gathered, gather},
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

#[derive(Template)]
#[template(path = "sessions/check-in.html")]
struct CheckInPage {
    t: Words,
    who: String,
    when: String,
    place: String,
    there: bool,
    act: Html,
}

/// Makes the passes and shows them this once, to be printed: only the hashes of their tokens are kept.
pub(super) async fn make(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = find_to(&ctx, &slug, SessionVerb::KeepRoll).await?;
    let t = ctx.words(&WORDS);
    let mut tx = ctx.begin().await?;
    let made = make_passes(&ctx.app, &mut tx, &ctx.actor, &it).await?;
    tx.commit(ctx.now()).await?;
    let cards = made.iter().map(|(seat, token)| card(&ctx, &it, seat, token)).collect::<Result<_>>()?;
    let body = PassesPage { when: said::when(&it.session, t), cards };
    ctx.page(under(&ctx, t.say("passes-title"), &it).lead(t.say("passes-lead")), &body)
}

fn card(ctx: &Ctx, it: &Gathered, seat: &SeatAt, token: &str) -> Result<Card> {
    let t = ctx.words(&WORDS);
    let address = format!("{}{}", ctx.app.site.public_url, ctx.href(&format!("/council/check-in/{token}")));
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

/// The page of a pass: whose it is, and one button. Nothing for a pass that does not serve.
pub(super) async fn show(ctx: Ctx, Path(At { id: token }): Path<At>) -> Outcome {
    let (it, seat) = there(&ctx, &token).await?;
    let t = ctx.words(&WORDS);
    let sits = it.at(&seat).ok_or(Failure::NotFound)?;
    let (there, says) = (it.there(&seat).is_some(), t.say("check-me-in").to_string());
    let href = ctx.href(&format!("/council/check-in/{token}"));
    let body = CheckInPage {
        t,
        who: label(sits, t),
        when: said::when(&it.session, t),
        place: said::place(&it.session, t),
        there,
        act: if there { Html::default() } else { button(t, href, &[], &says, true) },
    };
    ctx.page(Page::new(said::title(&it.session, it.organ(), t)), &body)
}

pub(super) async fn save(ctx: Ctx, Path(At { id: token }): Path<At>) -> Outcome {
    let _ = there(&ctx, &token).await?;
    let mut tx = ctx.begin().await?;
    check_in_by_pass(&ctx.app, &mut tx, &token).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(format!("/council/check-in/{token}")).telling("council", "checked-in").ok()
}

async fn there(ctx: &Ctx, token: &str) -> Result<(Gathered, SeatAt)> {
    let mut reader = ctx.read().await?;
    let (id, seat) = store::pass(&mut reader, &sha256_hex(token)).await?.ok_or(Failure::NotFound)?;
    let session = store::session_by_id(&mut reader, &id).await?.ok_or(Failure::NotFound)?;
    Ok((gather(&mut reader, session, ctx.today()).await?, seat))
}
