use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{Actor, Lang};

use crate::{Failure, WORDS, failure::chain, i18n::Words};

use super::{
    Ctx, Page,
    number::RequestId,
    pages::Pages,
    place::{Place, query_text},
};

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    t: Words,
    what: String,
    todo: String,
    request: Option<String>,
    back: Option<String>,
    home: String,
}

/// Puts every failure in the reader's language: what happened, what was kept, what to do.
pub(super) async fn failures(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    let (lang, place) = before(&request);
    let (place, sent_to) = match place {
        Before::Page(place) => (place, None),
        Before::Unsaid(sent_to) => (Place::default(), Some(sent_to)),
    };
    let mut ctx = Ctx {
        for_all: false,
        app: pages.app.clone(),
        lang,
        actor: Actor::default(),
        path: place.path,
        query: place.query,
        flash: None,
        browser: None,
        request: request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
    };
    let mut response = next.run(request).await;
    let failure = match response.extensions().get::<Arc<Failure>>() {
        Some(failure) => Arc::clone(failure),
        None if response.status() == StatusCode::NOT_FOUND && is_empty(&response) => Arc::new(Failure::NotFound),
        None if response.status() == StatusCode::METHOD_NOT_ALLOWED => Arc::new(Failure::NotFound),
        None if response.status() == StatusCode::PAYLOAD_TOO_LARGE => Arc::new(Failure::Unreadable("too-large")),
        // An address that is no text (`%ff`): the framework would say why, in English.
        None if response.status() == StatusCode::BAD_REQUEST => Arc::new(Failure::NotFound),
        None => return response,
    };
    if let Failure::Fault(reason) = &*failure {
        tracing::error!(request = %ctx.request, error = %chain(reason.as_ref()), "something broke");
    }
    if matches!(*failure, Failure::SignIn) {
        let next = format!("{}{}", ctx.path, query_text(&ctx.query));
        let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("next", &next).finish();
        return axum::response::Redirect::to(&format!("/{lang}/sign-in?{query}")).into_response();
    }
    ctx.actor = response.extensions_mut().remove::<Actor>().unwrap_or_default();
    if let Some(sent_to) = sent_to.filter(|_| leads_back(&failure)) {
        let nearest = pages.nearest(lang, sent_to, &ctx.actor).await.unwrap_or_default();
        (ctx.path, ctx.query) = (nearest.path, nearest.query);
    }
    page(&ctx, &failure).unwrap_or_else(|_| failure.status().into_response())
}

/// Where a reader stands who is to be told of a failure. The language switch and the way back lead there.
enum Before {
    /// The page asked for; or the one that held the form sent, whose own address need not be that of a page.
    Page(Place),
    /// The browser does not say which page held the form: only where it was sent is known.
    Unsaid(Place),
}

fn before(request: &Request) -> (Lang, Before) {
    let asked = request.uri().path_and_query().and_then(|address| Place::at(address.as_str()));
    let (lang, place) = asked.unwrap_or_else(|| {
        let header = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        (Lang::negotiate(header.unwrap_or_default()), Place::default())
    });
    let before = match *request.method() {
        Method::GET | Method::HEAD => Before::Page(place),
        _ => Place::came_from(request.headers()).map_or(Before::Unsaid(place), Before::Page),
    };
    (lang, before)
}

/// Whether there is a page to go back to.
fn leads_back(failure: &Failure) -> bool {
    !matches!(failure, Failure::NotFound)
}

fn is_empty(response: &Response) -> bool {
    !response.headers().contains_key(header::CONTENT_TYPE)
}

fn page(ctx: &Ctx, failure: &Failure) -> super::Outcome {
    let t = WORDS.words(ctx.lang);
    let key = match failure {
        Failure::NotFound => "not-found",
        Failure::Refused(_) => "refused",
        Failure::Stale => "stale",
        Failure::Unreadable("too-large") => "too-large",
        Failure::Unreadable("broken-off") => "broken-off",
        Failure::Unreadable(_) => "unreadable",
        Failure::SignIn | Failure::Fault(_) => "fault",
    };
    let body = FailurePage {
        t,
        what: match failure {
            Failure::Refused(refusal) => refusal.say(t),
            _ => t.say(format!("failure-{key}-what")).to_string(),
        },
        todo: match failure {
            Failure::Refused(refusal) => t.say(refusal.todo()).to_string(),
            _ => t.say(format!("failure-{key}-todo")).to_string(),
        },
        request: matches!(failure, Failure::Fault(_)).then(|| ctx.request.clone()),
        back: (!ctx.path.is_empty() && leads_back(failure))
            .then(|| format!("{}{}", ctx.href(&ctx.path), query_text(&ctx.query))),
        home: ctx.href("/"),
    };
    ctx.page(Page::new(t.say(format!("failure-{key}"))).status(failure.status()), &body)
}
