use askama::Template;
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use kernel::{Lang, Localised, sha256_hex};
use platform::{
    Failure, Refusal, Result,
    i18n::Words,
    web::{At, Ctx, Form, Outcome, Page},
};

use super::{
    cookie,
    say::{self, RoleLine},
};
use crate::{
    WORDS,
    actions::{self, NotChanged},
    bodies,
    caller::Caller,
    rules::session_holds,
    store,
};

struct SessionLine {
    machine: String,
    made: String,
    seen: String,
    here: bool,
    end: String,
}

#[derive(Template)]
#[template(path = "own.html")]
struct OwnPage {
    t: Words,
    email: String,
    roles: Vec<RoleLine>,
    password: Form,
    password_action: String,
    language: Form,
    language_action: String,
    sessions: Vec<SessionLine>,
    everywhere: String,
}

async fn page(ctx: &Ctx, from: &Caller, form: Form) -> Result<(Page, OwnPage)> {
    let t = ctx.words(&WORDS);
    let id = ctx.actor.account.as_ref().ok_or(Failure::SignIn)?;
    let mut reader = ctx.read().await?;
    let account = store::find(&mut reader, id.as_str()).await?.ok_or(Failure::NotFound)?;
    let held = store::held_by(&mut reader, id.as_str()).await?;
    let here = from.token.as_deref().map(sha256_hex);
    let sessions = store::sessions_of(&mut reader, id)
        .await?
        .into_iter()
        .filter(|session| session_holds(session.made, session.seen, ctx.now()))
        .map(|session| SessionLine {
            machine: if session.machine.is_empty() { t.say("machine-unknown").to_string() } else { session.machine },
            made: t.moment(session.made),
            seen: t.moment(session.seen),
            here: here.as_ref() == Some(&session.hash),
            end: ctx.href(&format!("/account/sessions/{}/end", session.id)),
        })
        .collect();
    let (given, by_mandate): (Vec<_>, Vec<_>) =
        ctx.actor.grants.iter().cloned().partition(|grant| held.iter().any(|held| held.grant() == *grant));
    let label = |grant: &kernel::Grant| {
        held.iter().find(|held| held.grant() == *grant).map_or_else(Localised::default, |held| held.label.clone())
    };
    let known = if by_mandate.is_empty() { Vec::new() } else { bodies::all(&ctx.app, &mut reader, ctx.lang).await? };
    let mut roles = say::derived(t, &known, &by_mandate);
    roles.extend(given.iter().map(|grant| say::role_line(t, grant, &label(grant))));
    let body = OwnPage {
        t,
        email: account.email,
        roles,
        password: form,
        password_action: ctx.href("/account/password"),
        language: Form::blank().filled("lang", account.lang),
        language_action: ctx.href("/account/language"),
        sessions,
        everywhere: ctx.href("/account/sign-out-everywhere"),
    };
    Ok((Page::new(&account.name).lead(t.say("own-lead")), body))
}

pub(super) async fn show(ctx: Ctx, from: Caller) -> Outcome {
    ctx.must_sign_in()?;
    let (page, body) = page(&ctx, &from, Form::blank()).await?;
    ctx.page(page, &body)
}

pub(super) async fn password(ctx: Ctx, from: Caller, mut form: Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let (present, new) = (form.typed("password").to_owned(), form.typed("password-new").to_owned());
    for (field, typed) in [("password", &present), ("password-new", &new)] {
        if typed.is_empty() {
            form.wrong(field, "form-needed");
        }
    }
    if !new.is_empty() && new != form.typed("password-again") {
        form.wrong_in("password-again", &WORDS, "password-differs");
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if !form.is_wrong() {
        match actions::change_password(&ctx.app, &ctx.actor, (&present, &new), &from).await? {
            Ok(()) => return ctx.go("/account").telling("accounts", "password-changed").ok(),
            Err(NotChanged::Wrong) => form.wrong_in("password", &WORDS, "password-wrong"),
            Err(NotChanged::Weak(weak)) => say::weak(&mut form, "password-new", weak),
            Err(NotChanged::Wait(long)) => {
                status = StatusCode::TOO_MANY_REQUESTS;
                form.refuse(Refusal::new(&WORDS, "sign-in-wait").with("wait", say::wait(t, long)));
            }
        }
    }
    let (page, body) = page(&ctx, &from, form).await?;
    ctx.page(page.status(status), &body)
}

pub(super) async fn language(ctx: Ctx, form: Form) -> Outcome {
    let lang = Lang::from_code(form.typed("lang")).ok_or(Failure::Unreadable("not-a-form"))?;
    actions::set_language(&ctx.app, &ctx.actor, lang).await?;
    ctx.go("/account").telling("accounts", "language-set").ok()
}

pub(super) async fn everywhere(ctx: Ctx) -> Outcome {
    actions::sign_out_everywhere(&ctx.app, &ctx.actor).await?;
    Ok(cookie::unset(
        &ctx.app,
        ctx.go("/sign-in").telling("accounts", "signed-out-everywhere").forgetting().into_response(),
    ))
}

pub(super) async fn end(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    actions::end_session(&ctx.app, &ctx.actor, &at.id).await?;
    ctx.go("/account").telling("accounts", "session-ended").ok()
}
