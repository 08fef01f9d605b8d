use askama::Template;
use platform::{
    Link,
    parts::{Html, escape},
    web::{Ctx, Form, Outcome, Page},
};

/// The page of an act: what will happen, what bears on it, the form that does it.
#[derive(Template)]
#[template(path = "framed.html")]
pub(super) struct Framed {
    /// What will happen, in words.
    pub says: String,
    /// What more there is to know.
    pub note: Html,
    /// Whether it cannot be undone without harm.
    pub grave: bool,
    /// The form, or the way back where nothing can be done.
    pub body: Html,
}

impl Framed {
    /// The page: again with what is wrong when something is.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    pub fn answer(&self, ctx: &Ctx, form: &Form, page: Page) -> Outcome {
        ctx.page_of(form, page, self)
    }
}

/// The way back, where nothing can be done.
pub(super) fn way_back(link: &Link) -> Html {
    let (href, text) = (escape(&link.href), escape(&link.text));
    Html::trusted(format!(r#"<div class="acts"><a class="button second" href="{href}">{text}</a></div>"#))
}
