use askama::Template;

use crate::{i18n::Words, parts::Html};

use super::{Ctx, Field, Form, FormTag, Outcome, Page};

/// A form on a page of its own: what it is for, its fields in groups, its button, the way back.
#[derive(Template)]
#[template(path = "sheet.html")]
pub struct Sheet<'a> {
    /// The opening of the form.
    pub open: FormTag<'a>,
    /// The words of the room.
    pub t: Words,
    /// What one must know before filling it.
    pub intro: Html,
    /// The version that the form was filled over, for things that others may change meanwhile.
    pub version: Option<i64>,
    /// Titles and fields; a group without title has none.
    pub groups: Vec<(String, Vec<Field<'a>>)>,
    /// What the button says.
    pub button: String,
    /// Where one goes who leaves it.
    pub back: String,
}

impl Sheet<'_> {
    /// The page: again with what is wrong when something is.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    pub fn answer(&self, ctx: &Ctx, form: &Form, page: Page) -> Outcome {
        let page = page.island("form.js");
        if form.is_wrong() { ctx.page_again(page, self) } else { ctx.page(page, self) }
    }
}
