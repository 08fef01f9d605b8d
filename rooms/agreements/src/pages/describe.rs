use std::collections::BTreeSet;

use atlas::{Theme, theme_word};
use kernel::clean_line;
use platform::{
    i18n::Words,
    parts::Html,
    web::{Ctx, Field, Form, Outcome},
};

use super::act::{self, Act, Slug};
use crate::{
    WORDS,
    actions::step,
    rules::{Agreement, Verb},
};

/// The longest title, in characters.
pub(super) const TITLE_MOST: usize = 200;
/// The most fields of cooperation that are not on the club's list, and the longest name of one.
const OTHERS_MOST: (usize, usize) = (10, 80);

pub(super) async fn form(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::Describe).await?;
    let (known, others): (Vec<&String>, Vec<&String>) =
        agreement.fields.iter().partition(|field| Theme::from_word(field).is_some());
    let others: Vec<&str> = others.into_iter().map(String::as_str).collect();
    let form = ctx.form().await?.filled_in_languages("title", &agreement.title);
    draw(&ctx, &agreement, &form.ticked("fields", known).filled("others", others.join(", ")))
}

pub(super) async fn save(ctx: Ctx, path: Slug, mut form: Form) -> Outcome {
    let title = form.needed_localised("title", TITLE_MOST);
    let fields = read_fields(&mut form);
    let version = act::version(&mut form);
    if !form.is_wrong() {
        let done =
            step(act::by(&ctx), &path.slug, version, |agreement, by| agreement.describe(by, title, fields)).await;
        if let Some(response) = act::after(&ctx, &mut form, Verb::Describe, done)? {
            return Ok(response);
        }
    }
    let agreement = act::sent(&ctx, &path.slug, Verb::Describe, &mut form).await?;
    draw(&ctx, &agreement, &form)
}

fn draw(ctx: &Ctx, agreement: &Agreement, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let [known, others] = fields(form, &t);
    let title = form.field(&t, "title", t.say("label-title")).localised(1);
    let says = t.say("says-describe").to_string();
    let fields = vec![title, known, others];
    act::draw(ctx, form, Act { verb: Verb::Describe, agreement, says, fields, note: Html::default() })
}

/// The fields of cooperation: those of the club to tick, and others to type.
pub(super) fn fields<'a>(form: &'a Form, t: &Words) -> [Field<'a>; 2] {
    let offered = Theme::ALL.map(|theme| (theme.as_str(), theme_word(theme, *t)));
    [
        form.field(t, "fields", t.say("label-fields")).boxes(offered),
        form.field(t, "others", t.say("label-other-fields")).hint(t.say("hint-other-fields")).optional(),
    ]
}

/// The fields of cooperation that were ticked or typed.
pub(super) fn read_fields(form: &mut Form) -> BTreeSet<String> {
    let mut fields: BTreeSet<String> = Theme::ALL
        .map(Theme::as_str)
        .into_iter()
        .filter(|theme| form.has("fields", theme))
        .map(str::to_owned)
        .collect();
    let typed = form.line("others", OTHERS_MOST.0 * OTHERS_MOST.1);
    let others: Vec<&str> =
        typed.split([',', '،', ';', '؛']).map(str::trim).filter(|other| !other.is_empty()).collect();
    if others.len() > OTHERS_MOST.0 || others.iter().any(|other| clean_line(other, OTHERS_MOST.1).is_err()) {
        form.wrong_in("others", &WORDS, "too-many-fields");
    }
    fields.extend(others.into_iter().map(str::to_owned));
    fields
}
