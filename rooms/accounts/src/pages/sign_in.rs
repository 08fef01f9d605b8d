use askama::Template;
use axum::{http::StatusCode, response::IntoResponse};
use platform::{
    Refusal,
    i18n::Words,
    parts,
    web::{Ctx, Form, Outcome, Page, parked_name},
};

use super::{cookie, say};
use crate::{
    WORDS,
    actions::{self, Denied},
    caller::Caller,
    rules,
};

#[derive(Template)]
#[template(path = "sign-in.html")]
struct SignInPage {
    t: Words,
    form: Form,
    action: String,
    reset: String,
    parked: bool,
    demo: bool,
}

fn page(ctx: &Ctx, form: Form) -> (Page, SignInPage) {
    let t = ctx.words(&WORDS);
    let body = SignInPage {
        t,
        form,
        action: format!("{}{}", ctx.href("/sign-in"), query(ctx)),
        reset: ctx.href("/reset"),
        parked: ctx.asked(parked_name()).is_some(),
        demo: ctx.app.site.demo,
    };
    (Page::new(t.say("sign-in-title")).lead(t.say("sign-in-lead")), body)
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    if ctx.actor.signed_in() {
        return ctx.go(back(&ctx)).ok();
    }
    let (page, body) = page(&ctx, Form::blank());
    ctx.page(page, &body)
}

pub(super) async fn send(ctx: Ctx, from: Caller, mut form: Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let email = form.needed_line("email", 254);
    let password = form.typed("password").to_owned();
    if password.is_empty() {
        form.wrong("password", "form-needed");
    }
    if form.is_wrong() {
        let (page, body) = page(&ctx, form);
        return ctx.page_again(page, &body);
    }
    let (status, refusal) = match actions::sign_in(&ctx.app, &email, &password, &from).await? {
        Ok(keys) => {
            let mut there = ctx.go(back(&ctx));
            if ctx.asked(parked_name()).is_some() {
                there = there.telling("accounts", "form-given-back");
            }
            return Ok(cookie::set(&ctx.app, there.into_response(), &keys));
        }
        Err(Denied::Wrong) => (StatusCode::UNPROCESSABLE_ENTITY, Refusal::new(&WORDS, "sign-in-wrong")),
        Err(Denied::Closed) => (StatusCode::FORBIDDEN, Refusal::new(&WORDS, "sign-in-closed")),
        Err(Denied::Wait(long)) => {
            (StatusCode::TOO_MANY_REQUESTS, Refusal::new(&WORDS, "sign-in-wait").with("wait", say::wait(t, long)))
        }
    };
    form.refuse(refusal);
    let (page, body) = page(&ctx, form);
    ctx.page(page.status(status), &body)
}

pub(super) async fn out(ctx: Ctx, from: Caller) -> Outcome {
    if let Some(token) = &from.token {
        actions::sign_out(&ctx.app, &ctx.actor, token).await?;
    }
    Ok(cookie::unset(&ctx.app, ctx.go("/").telling("accounts", "signed-out").forgetting().into_response()))
}

/// The page that sent its reader here, with the form that was kept; one's own account when there is none.
fn back(ctx: &Ctx) -> String {
    let next = ctx.asked("next").and_then(rules::local_path).unwrap_or("/account");
    match ctx.asked(parked_name()) {
        Some(id) => {
            let joint = if next.contains('?') { '&' } else { '?' };
            let kept = form_urlencoded::Serializer::new(String::new()).append_pair(parked_name(), id).finish();
            format!("{next}{joint}{kept}")
        }
        None => next.to_owned(),
    }
}

/// The way back, carried along.
fn query(ctx: &Ctx) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for key in ["next", parked_name()] {
        if let Some(value) = ctx.asked(key) {
            query.append_pair(key, value);
        }
    }
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}
