use askama::Template;
use axum::http::StatusCode;
use platform::{
    Refusal,
    i18n::Words,
    web::{Ctx, Form, Outcome, Page},
};

use super::say;
use crate::{WORDS, actions, caller::Caller, rules};

#[derive(Template)]
#[template(path = "reset.html")]
struct ResetPage {
    t: Words,
    form: Form,
    action: String,
    sign_in: String,
    /// The address a link was sent to, if it has an account: the page does not say.
    sent: Option<String>,
}

fn page(ctx: &Ctx, form: Form, sent: Option<String>) -> (Page, ResetPage) {
    let t = ctx.words(&WORDS);
    let title = if sent.is_some() { t.say("reset-sent-title") } else { t.say("reset-title") };
    let (action, sign_in) = (ctx.href("/reset"), ctx.href("/sign-in"));
    (Page::new(title).under(t.say("sign-in-title"), sign_in.clone()), ResetPage { t, form, action, sign_in, sent })
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    let (page, body) = page(&ctx, Form::blank(), None);
    ctx.page(page, &body)
}

pub(super) async fn send(ctx: Ctx, from: Caller, mut form: Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let Ok(email) = rules::email(form.typed("email")) else {
        form.wrong_in("email", &WORDS, "email-none");
        let (page, body) = page(&ctx, form, None);
        return ctx.page_again(page, &body);
    };
    if let Some(long) = actions::ask_reset(&ctx.app, &email, &from).await? {
        form.refuse(Refusal::new(&WORDS, "reset-wait").with("wait", say::wait(t, long)));
        let (page, body) = page(&ctx, form, None);
        return ctx.page(page.status(StatusCode::TOO_MANY_REQUESTS), &body);
    }
    let (page, body) = page(&ctx, Form::blank(), Some(email));
    ctx.page(page, &body)
}
