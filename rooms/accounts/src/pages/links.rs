//! The pages that links sent by mail open: the first password, and another.

use askama::Template;
use axum::{http::StatusCode, response::IntoResponse};
use platform::{
    i18n::Words,
    web::{Ctx, Form, Outcome, Page},
};

use super::{cookie, say};
use crate::{
    WORDS,
    actions::{self, Link, NotChosen},
    caller::Caller,
    store::{Account, Purpose},
};

#[derive(Template)]
#[template(path = "choose.html")]
struct ChoosePage {
    t: Words,
    form: Form,
    action: String,
    email: String,
    name: String,
    first: bool,
}

#[derive(Template)]
#[template(path = "dead-link.html")]
struct DeadLinkPage {
    t: Words,
    todo: String,
    reset: String,
}

pub(super) async fn invitation(ctx: Ctx) -> Outcome {
    show(ctx, Purpose::Invitation).await
}

pub(super) async fn reset(ctx: Ctx) -> Outcome {
    show(ctx, Purpose::Reset).await
}

pub(super) async fn choose_first(ctx: Ctx, from: Caller, form: Form) -> Outcome {
    choose(ctx, from, form, Purpose::Invitation).await
}

pub(super) async fn choose_again(ctx: Ctx, from: Caller, form: Form) -> Outcome {
    choose(ctx, from, form, Purpose::Reset).await
}

async fn show(ctx: Ctx, purpose: Purpose) -> Outcome {
    match actions::look_at_link(&ctx.app, purpose, ctx.asked("token").unwrap_or_default()).await? {
        Link::Good(account) => {
            let (page, body) = page(&ctx, &account, purpose, Form::blank());
            ctx.page(page, &body)
        }
        link => dead(&ctx, purpose, &link),
    }
}

async fn choose(ctx: Ctx, from: Caller, mut form: Form, purpose: Purpose) -> Outcome {
    let token = ctx.asked("token").unwrap_or_default().to_owned();
    let account = match actions::look_at_link(&ctx.app, purpose, &token).await? {
        Link::Good(account) => account,
        link => return dead(&ctx, purpose, &link),
    };
    let password = form.typed("password").to_owned();
    if password.is_empty() {
        form.wrong("password", "form-needed");
    } else if password != form.typed("password-again") {
        form.wrong_in("password-again", &WORDS, "password-differs");
    } else {
        match actions::choose_password(&ctx.app, purpose, (&token, &password), ctx.lang, &from).await? {
            Ok(keys) => {
                let there = ctx.go("/account").telling("accounts", "password-chosen");
                return Ok(cookie::set(&ctx.app, there.into_response(), &keys));
            }
            Err(NotChosen::Link(link)) => return dead(&ctx, purpose, &link),
            Err(NotChosen::Weak(weak)) => say::weak(&mut form, "password", weak),
        }
    }
    let (page, body) = page(&ctx, &account, purpose, form);
    ctx.page_again(page, &body)
}

fn page(ctx: &Ctx, account: &Account, purpose: Purpose, form: Form) -> (Page, ChoosePage) {
    let t = ctx.words(&WORDS);
    let first = purpose == Purpose::Invitation;
    let title = if first { t.say("invitation-title") } else { t.say("choose-title") };
    // The token stays in the address: whatever else the address holds is not sent along.
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("token", ctx.asked("token").unwrap_or_default())
        .finish();
    let body = ChoosePage {
        t,
        form,
        action: format!("{}?{query}", ctx.href(&ctx.path)),
        email: account.email.clone(),
        name: account.name.clone(),
        first,
    };
    // The link serves once: the island takes a second click for the first.
    (Page::new(title).island("form.js"), body)
}

/// A link that does not serve: which of the reasons, and what to do.
fn dead(ctx: &Ctx, purpose: Purpose, link: &Link) -> Outcome {
    let t = ctx.words(&WORDS);
    let (status, which) = match link {
        Link::Used => (StatusCode::GONE, "used"),
        Link::Past => (StatusCode::GONE, "past"),
        Link::Unknown | Link::Good(_) => (StatusCode::NOT_FOUND, "unknown"),
    };
    let todo = match (purpose, link) {
        (Purpose::Invitation, Link::Past | Link::Unknown) => t.say("link-todo-invitation"),
        _ => t.say("link-todo-reset"),
    };
    let body = DeadLinkPage { t, todo: todo.to_string(), reset: ctx.href("/reset") };
    ctx.page(Page::new(t.say(format!("link-{which}"))).status(status), &body)
}
