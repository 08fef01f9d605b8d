use askama::Template;
use axum::{extract::Path, http::StatusCode};
use council::Gathered;
use platform::{
    Failure, Refusal, Result, Slot,
    i18n::Words,
    parts::{Html, empty, errors},
    web::{At, Ctx, Form, Outcome},
};
use suffrage::Way;

use super::{choices, find, forms, seats, under};
use crate::{
    WORDS,
    actions::{cast as cast_ballot, unjudged},
    electorate,
    rules::{BallotInput, Malformed, Paper, Vote},
    seal,
};

#[derive(Template)]
#[template(path = "ballot.html")]
struct BallotPage {
    refused: Html,
    receipt: Option<String>,
    t: Words,
    /// What other rooms say of what the vote is taken on.
    panels: Vec<Html>,
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

#[derive(Template)]
#[template(path = "unknown.html")]
struct UnknownPage {
    t: Words,
    action: String,
    /// The ballot as it was sent.
    fields: Vec<(String, String)>,
    vote: String,
}

/// The voting form of whoever reads, on a page of its own.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ctx.must_sign_in()?;
    let (vote, it) = find(&ctx, &id).await?;
    draw(&ctx, Form::blank(), (&it, &vote), None).await
}

/// Takes a ballot. It is on the disk before this answers; of a secret one the receipt is shown, once. What nobody can judge is noted.
pub(super) async fn cast(ctx: Ctx, Path(At { id }): Path<At>, form: Result<Form>) -> Outcome {
    let known = super::store::vote(&mut ctx.read().await?, &id).await?;
    let sent = match ctx.must_sign_in() {
        Ok(()) => form.map_err(|failure| ("no-form", failure)),
        Err(failure) => Err(("not-signed-in", failure)),
    };
    let mut form = match (sent, &known) {
        (Ok(form), _) => form,
        (Err((why, failure)), Some(vote)) => {
            unjudged(&ctx.app, &ctx.actor, vote, why).await?;
            return Err(failure);
        }
        (Err((_, failure)), None) => return Err(failure),
    };
    let known = known.ok_or(Failure::NotFound)?;
    let paper = electorate::of(&ctx.app, &known.id).await?.ok_or(Failure::NotFound)?.paper;
    let seat = form.line("seat", 80);
    let number = form.line("number", 64);
    let back = back(&form, &known);
    let said = match is_number(&number) && !seat.is_empty() {
        true => choices::read(&form, (paper, &seat)),
        false => Err(Malformed::Unreadable),
    };
    let seat = seats::read(&seat);
    let input = BallotInput { number: number.clone(), seat, said: said.clone().ok(), aloud: false };
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
        Err(Failure::Refused(refusal)) if refusal.key() == "ballot-unknown" => ask_again(&ctx, &form, (&known, paper)),
        // It is not in the count, and may be sent again.
        Err(Failure::Fault(error)) => {
            tracing::error!(%error, "a ballot could not be written");
            form.refuse(Refusal::new(&WORDS, "ballot-not-written"));
            let (vote, it) = find(&ctx, &id).await?;
            draw(&ctx, form, (&it, &vote), None).await
        }
        Err(Failure::Refused(refusal)) => {
            let replayed = refusal.key() == "ballot-refused-replayed" && secret;
            form.refuse(match said {
                Err(why) if refusal.key() == "ballot-refused-malformed" => why.into(),
                Ok(_) | Err(_) => refusal,
            });
            let (vote, it) = find(&ctx, &id).await?;
            draw(&ctx, form, (&it, &vote), replayed.then(|| seal::receipt(&number))).await
        }
        Err(failure) => Err(failure),
    }
}

/// That nobody knows whether a ballot was taken, with the very same to send again: it is counted once, and its answer says so. Nothing is
/// read for it: the database may be out of reach.
fn ask_again(ctx: &Ctx, form: &Form, (vote, paper): (&Vote, Paper)) -> Outcome {
    let said = choices::names((paper, form.typed("seat")));
    let names = ["seat", "number", "back"].map(str::to_owned).into_iter().chain(said);
    let typed = |name: String| {
        let value = form.typed(&name).to_owned();
        (name, value)
    };
    let fields = names.map(typed).collect();
    let t = ctx.words(&WORDS);
    let body = UnknownPage {
        t,
        action: ctx.href(&format!("/council/ballots/{}", vote.id)),
        fields,
        vote: ctx.href(&vote.address()),
    };
    let page = platform::web::Page::new(t.say("ballot-title")).status(StatusCode::SERVICE_UNAVAILABLE);
    ctx.page(page.under(super::called(vote, t), ctx.href(&vote.address())), &body)
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

async fn draw(ctx: &Ctx, form: Form, (it, vote): (&Gathered, &Vote), receipt: Option<String>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let (refused, again) = (errors(&form, &t), form.is_wrong());
    let drawn = forms::drawn(&mut reader, ctx, (it, vote), form, &vote.address()).await?;
    let back = ctx.href(&vote.address());
    let none = || empty(t.say("no-ballot-of-yours"), Some((&t.say("to-the-vote").to_string(), &back)));
    let panels = ctx.panels(&mut reader, Slot::Vote, vote.id.as_str()).await?;
    let body = BallotPage { refused, receipt, t, panels, form: drawn.unwrap_or_else(none) };
    let page = under(ctx, t.say("ballot-title"), it, vote);
    if again { ctx.page_again(page, &body) } else { ctx.page(page, &body) }
}

#[cfg(test)]
mod tests {
    use axum::{Router, routing::post};
    use kernel::{Id, Localised, Role};
    use platform::{App, Room};

    use super::*;
    use crate::rules::{Kind, State, VoteInput};

    /// What stands in the place of the ballot's page where nobody knows whether it was taken.
    async fn unknown(ctx: Ctx, form: Form) -> Outcome {
        let (question, kind) = (Localised::default(), Kind::Proposal);
        let said = VoteInput { question, matter: String::new(), way: Way::Secret, kind, about: None };
        let vote = Vote {
            id: Id::new("v"),
            session: Id::new("s"),
            item: Id::new("i"),
            number: 3,
            said,
            first: None,
            prepared: ctx.now(),
            state: State::Prepared,
            version: 1,
        };
        ask_again(&ctx, &form, (&vote, Paper::Ranking { candidates: 2 }))
    }

    fn room() -> Room {
        let routes = || Router::<App>::new().route("/{lang}/unknown", post(unknown));
        Room { open_posts: &["/unknown"], ..Room::new("unknown", &WORDS, routes) }
    }

    #[tokio::test]
    async fn who_is_not_told_whether_their_ballot_was_taken_sends_the_very_same_by_one_press() {
        let house = testkit::House::new(vec![room()]).await;
        let mayor = house.signed_in(Role::Mayor, Some("smara"));
        let sent = [
            ("seat", "c.1"),
            ("number", "0123456789012345678901"),
            ("back", "/council/sessions/x/live"),
            ("said-c.1-00", "02"),
            ("said-c.1-01", "01"),
            ("other", "not of the ballot"),
        ];
        let asked = mayor.submit("/fr/unknown", &sent).await;
        assert_eq!(asked.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(asked.shows("Nous ne savons pas si votre bulletin a été reçu."));
        for (name, value) in &sent[..5] {
            let field = format!(r#"<input type="hidden" name="{name}" value="{value}">"#);
            assert!(asked.text().contains(&field), "{field}");
        }
        assert!(!asked.text().contains("not of the ballot"));
        assert!(
            asked.text().contains(r#"action="/fr/council/ballots/v""#) && asked.text().contains("/fr/council/votes/v")
        );
    }
}
