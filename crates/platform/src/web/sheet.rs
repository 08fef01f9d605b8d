use askama::Template;

use crate::{
    Link, Result,
    i18n::Words,
    parts::{Html, errors},
};

use super::{Ctx, Field, Form, FormTag, Outcome, Page};

/// A form whole: what it carries along, its fields in groups, its button, the way back.
#[derive(Template)]
#[template(path = "form.html")]
pub struct FormBody<'a> {
    /// The opening of the form.
    pub open: FormTag<'a>,
    /// Names and values carried along; of what the form was filled over, those of [`Form::over`].
    pub carried: Vec<(String, String)>,
    /// Titles and fields; a group without title has none.
    pub groups: Vec<(String, Vec<Field<'a>>)>,
    /// What the button says.
    pub button: String,
    /// Whether what it does cannot be undone without harm.
    pub grave: bool,
    /// Where one goes who leaves it.
    pub back: Link,
}

/// What was typed in a form that can no longer be taken: why, each thing typed, the way back.
#[derive(Template)]
#[template(path = "closed.html")]
struct Closed<'a> {
    t: Words,
    failed: Html,
    typed: Vec<&'a Field<'a>>,
    back: &'a Link,
}

impl FormBody<'_> {
    /// As HTML; where the form is closed, what was typed and no button.
    ///
    /// # Errors
    /// As [`Html::of`].
    pub fn html(&self) -> Result<Html> {
        let FormTag { form, t, .. } = &self.open;
        if !form.is_closed() {
            return Html::of(self);
        }
        let fields = self.groups.iter().flat_map(|(_, fields)| fields);
        let typed = fields.filter(|field| field.is_filled()).collect();
        Html::of(&Closed { t: t.shell(), failed: errors(form, t), typed, back: &self.back })
    }
}

/// A form on a page of its own: what it is for, its fields, its button, the way back.
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

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage {
    intro: Html,
    body: Html,
}

impl Sheet<'_> {
    /// The page: again with what is wrong when something is.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    pub fn answer(self, ctx: &Ctx, form: &Form, page: Page) -> Outcome {
        let body = FormBody {
            open: self.open,
            carried: self.version.map(|now| form.over("version", now)).into_iter().collect(),
            groups: self.groups,
            button: self.button,
            grave: false,
            back: Link::new(self.t.shell().say("form-cancel"), self.back),
        };
        let body = SheetPage { intro: self.intro, body: body.html()? };
        ctx.page_of(form, page, &body)
    }
}
