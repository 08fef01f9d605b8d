use askama::Template;
use axum::extract::Path;
use kernel::LangTag;
use platform::{
    Failure,
    i18n::Words,
    parts::Html,
    web::{Ctx, Outcome},
};

use super::{clause::InLanguage, clause::number_of, desk, parallel::title_of};
use crate::{WORDS, difference::difference, rules::Wording, store, tongue};

#[derive(Template)]
#[template(path = "versions.html")]
struct VersionsPage {
    t: Words,
    here: String,
    tag: LangTag,
    versions: Vec<Version>,
    from: i64,
    to: i64,
    heading: Html,
    body: Html,
    back: String,
}

struct Version {
    number: i64,
    day: String,
    by: String,
}

/// Every version of a clause in a language, and the difference between two of them.
pub(super) async fn show(ctx: Ctx, Path(at): Path<InLanguage>) -> Outcome {
    let agreement = desk::file(&ctx, &at.slug).await?;
    let tag: LangTag = at.tag.parse().map_err(|_| Failure::NotFound)?;
    let mut reader = ctx.read().await?;
    let revisions = store::revisions(&mut reader, &agreement.id, &at.clause, &tag).await?;
    let text = store::draft(&mut reader, &agreement.id).await?;
    drop(reader);
    let latest = revisions.first().map(|revision| revision.written.version).ok_or(Failure::NotFound)?;
    let asked = |name: &str| ctx.asked(name).and_then(|typed| typed.parse::<i64>().ok());
    let (from, to) = (asked("from").unwrap_or(latest - 1).max(0), asked("to").unwrap_or(latest));
    let wording = |number: i64| {
        let found = revisions.iter().find(|revision| revision.written.version == number);
        match found {
            Some(revision) => Ok(revision.written.wording.clone()),
            None if number == 0 => Ok(Wording::default()),
            None => Err(Failure::NotFound),
        }
    };
    let (before, after) = (wording(from)?, wording(to)?);
    let t = ctx.words(&WORDS);
    let number = text.as_ref().and_then(|text| number_of(text, &at.clause));
    let title = t
        .say("draft-versions-title")
        .with("clause", title_of(&at.clause, number, t))
        .with("lang", tongue::name(&tag, t));
    let body = VersionsPage {
        here: ctx.href(&ctx.path),
        versions: revisions
            .iter()
            .map(|revision| Version {
                number: revision.written.version,
                day: t.moment(revision.written.at),
                by: revision.written.by.clone(),
            })
            .collect(),
        from,
        to,
        heading: difference(&before.heading, &after.heading),
        body: difference(&before.body, &after.body),
        back: ctx.href(&desk::text_address(&agreement.slug)),
        tag,
        t,
    };
    ctx.page(desk::page(&ctx, &agreement, title), &body)
}
