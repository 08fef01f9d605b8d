use askama::Template;
use axum::extract::Path;
use platform::{
    Failure,
    i18n::Words,
    web::{BySlug, Ctx, Outcome},
};

use super::{
    find,
    show::{Agenda, agenda},
    under,
};
use crate::{WORDS, session_words as said};

#[derive(Template)]
#[template(path = "sessions/convocation.html")]
struct ConvocationPage {
    t: Words,
    organ: String,
    title: String,
    on: String,
    when: String,
    place: String,
    urgency: String,
    agenda: Vec<Agenda>,
    rules: String,
}

/// The convocation on one page, to be printed; public as the session is.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = find(&ctx, &slug).await?;
    let t = ctx.words(&WORDS);
    let convocation = it.session.state.convocation().ok_or(Failure::NotFound)?;
    let body = ConvocationPage {
        t,
        organ: it.organ().name.shown(ctx.lang).text.to_owned(),
        title: said::title(&it.session, it.organ(), t),
        on: t.say("convened-on").with("when", said::moment(convocation.at, &it.session, t)).to_string(),
        when: said::when(&it.session, t),
        place: said::place(&it.session, t),
        urgency: convocation.urgency.shown(ctx.lang).text.to_owned(),
        agenda: agenda(&ctx, &it, false),
        rules: t.say("under-rules").with("n", convocation.rules).to_string(),
    };
    let page = under(&ctx, t.say("convocation-title"), &it).public(&[]);
    ctx.page(page, &body)
}
