use askama::Template;
use platform::{
    Failure, Refusal, Result,
    i18n::Words,
    parts::Html,
    web::{Ctx, Field, Form, FormTag, Outcome, Page},
};

use crate::WORDS;

/// A form on a page of its own: what it is for, its fields in groups, its button, the way back.
#[derive(Template)]
#[template(path = "sheet.html")]
pub(super) struct Sheet<'a> {
    pub open: FormTag<'a>,
    pub t: Words,
    /// What one must know before filling it.
    pub intro: Html,
    /// The version that the form was filled over, for things that others may change meanwhile.
    pub version: Option<i64>,
    /// Titles and fields; a group without title has none.
    pub groups: Vec<(String, Vec<Field<'a>>)>,
    pub button: String,
    pub back: String,
}

impl Sheet<'_> {
    /// The page: again with what is wrong when something is.
    pub fn answer(&self, ctx: &Ctx, form: &Form, page: Page) -> Outcome {
        let page = page.island("form.js");
        if form.is_wrong() { ctx.page_again(page, self) } else { ctx.page(page, self) }
    }
}

/// What an action yielded; none when it refused, and the form says why. What was typed is kept.
pub(super) fn settle<T>(form: &mut Form, outcome: Result<T>) -> Result<Option<T>> {
    match outcome {
        Ok(done) => Ok(Some(done)),
        Err(Failure::Refused(refusal)) => {
            form.refuse(refusal);
            Ok(None)
        }
        Err(Failure::Stale) => {
            form.refuse(Refusal::new(&WORDS, "conflict"));
            Ok(None)
        }
        Err(failure) => Err(failure),
    }
}
