use askama::Template;
use axum::extract::Path;
use council::Gathered;
use platform::{
    Failure,
    i18n::Words,
    parts::{Html, empty, errors},
    web::{At, Ctx, Form, Outcome},
};
use suffrage::Way;

use super::{choices, find, forms, seats, under};
use crate::{
    WORDS,
    actions::cast as cast_ballot,
    electorate,
    rules::{BallotInput, Vote},
    seal,
};

#[derive(Template)]
#[template(path = "ballot.html")]
struct BallotPage {
    refused: Html,
    receipt: Option<String>,
    t: Words,
    form: Html,
}

#[derive(Template)]
#[template(path = "receipt.html")]
struct ReceiptPage {
    t: Words,
    receipt: String,
    replaces: bool,
    back: String,
}

/// The voting form of whoever reads, on a page of its own.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ctx.must_sign_in()?;
    let (vote, it) = find(&ctx, &id).await?;
    draw(&ctx, &Form::blank(), (&it, &vote), None).await
}

/// Takes a ballot. It is on the disk before this answers; of a secret one the receipt is shown, once.
pub(super) async fn cast(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    ctx.must_sign_in()?;
    let known = super::store::vote(&mut ctx.read().await?, &id).await?.ok_or(Failure::NotFound)?;
    let paper = electorate::of(&ctx.app, &known.id).await?.ok_or(Failure::NotFound)?.paper;
    let seat = form.line("seat", 80);
    let number = form.line("number", 64);
    let back = back(&form, &known);
    let said = choices::read(&mut form, (paper, &seat)).filter(|_| is_number(&number));
    let input = BallotInput { number: number.clone(), seat: seats::read(&seat), said, aloud: false };
    let secret = known.said.way == Way::Secret;
    match cast_ballot(&ctx.app, &ctx.actor, &known.id, input).await {
        Ok(done) => match done.receipt {
            Some(receipt) => {
                let body =
                    ReceiptPage { t: ctx.words(&WORDS), receipt, replaces: done.replaces, back: ctx.href(&back) };
                let page = platform::web::Page::new(ctx.words(&WORDS).say("ballot-taken"));
                ctx.page(page.under(super::called(&known, ctx.words(&WORDS)), ctx.href(&known.address())), &body)
            }
            None => {
                let says = if done.replaces { "ballot-replaced" } else { "ballot-taken" };
                ctx.go(back).telling("votes", says).ok()
            }
        },
        Err(Failure::Refused(refusal)) => {
            let replayed = refusal.key() == "ballot-refused-replayed" && secret;
            form.refuse(refusal);
            let (vote, it) = find(&ctx, &id).await?;
            draw(&ctx, &form, (&it, &vote), replayed.then(|| seal::receipt(&number))).await
        }
        Err(failure) => Err(failure),
    }
}

/// A ballot's number is made with its form: 24 random bytes, or as many as nobody guesses.
fn is_number(number: &str) -> bool {
    number.len() >= 22 && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Where one goes after voting: the page on which the form stood, within the council's.
fn back(form: &Form, vote: &Vote) -> String {
    let asked = form.typed("back");
    let ours = asked.starts_with("/council/") && asked.bytes().all(|it| it.is_ascii_graphic()) && !asked.contains("..");
    if ours && asked.len() < 200 { asked.to_owned() } else { vote.address() }
}

async fn draw(ctx: &Ctx, form: &Form, (it, vote): (&Gathered, &Vote), receipt: Option<String>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let drawn = forms::drawn(&mut reader, ctx, (it, vote), form, &vote.address()).await?;
    let back = ctx.href(&vote.address());
    let none = || empty(t.say("no-ballot-of-yours"), Some((&t.say("to-the-vote").to_string(), &back)));
    let body = BallotPage { refused: errors(form, &t), receipt, t, form: drawn.unwrap_or_else(none) };
    let page = under(ctx, t.say("ballot-title"), it, vote);
    if form.is_wrong() { ctx.page_again(page, &body) } else { ctx.page(page, &body) }
}
