//! The sources of a relation as a form has them: a few fields for each.

use kernel::Day;
use platform::{
    i18n::Words,
    web::{Field, Form},
};

use crate::{
    WORDS,
    rules::{Attribution, is_address},
};

/// The most sources that a form takes.
const MOST: usize = 12;

/// A form with these sources in its fields.
pub(super) fn filled(mut form: Form, sources: &[Attribution]) -> Form {
    for (n, source) in (1..).zip(sources) {
        form = form.filled(&format!("source-{n}"), &source.name);
        if let Some(url) = &source.url {
            form = form.filled(&format!("source-address-{n}"), url);
        }
        if let Some(licence) = &source.licence {
            form = form.filled(&format!("source-licence-{n}"), licence);
        }
        if let Some(on) = source.on {
            form = dated(form, &format!("source-on-{n}"), on);
        }
    }
    form
}

fn dated(form: Form, name: &str, day: Day) -> Form {
    form.filled(&format!("{name}-day"), day.day())
        .filled(&format!("{name}-month"), day.month())
        .filled(&format!("{name}-year"), day.year())
}

/// The sources that were typed; complains where there is none, or one has no name.
pub(super) fn read(form: &mut Form) -> Vec<Attribution> {
    let mut sources = Vec::new();
    for n in 1..=MOST {
        let field = |name: &str| format!("source-{name}{n}");
        let (name, url) = (form.line(&field(""), 200), form.line(&field("address-"), 500));
        let (on, licence) = (form.day(&field("on-")), form.line(&field("licence-"), 60));
        if name.is_empty() && url.is_empty() && on.is_none() && licence.is_empty() {
            continue;
        }
        if name.is_empty() {
            form.wrong(&field(""), "form-needed");
        }
        if !url.is_empty() && !is_address(&url) {
            form.wrong_in(&field("address-"), &WORDS, "wrong-source-address");
        }
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        sources.push(Attribution { name, url: some(url), on, licence: some(licence) });
    }
    if sources.is_empty() {
        form.wrong_in("source-1", &WORDS, "wrong-no-source");
    }
    sources
}

/// The fields of the sources that are filled and of one more, each group with its title.
pub(super) fn groups<'a>(form: &'a Form, t: Words) -> Vec<(String, Vec<Field<'a>>)> {
    let filled = (1..=MOST).rev().find(|n| form.chosen(&format!("source-{n}")).is_some()).unwrap_or_default();
    (1..=(filled + 1).min(MOST))
        .map(|n| {
            let field = |name: &str, label: &'static str| form.field(&t, format!("source-{name}{n}"), t.say(label));
            let first = field("", "source-name").hint(t.say("source-name-hint"));
            let fields = vec![
                if n == 1 { first } else { first.optional() },
                field("address-", "source-address").hint(t.say("source-address-hint")).optional(),
                field("on-", "source-on").hint(t.say("source-on-hint")).date().optional(),
                field("licence-", "source-licence").hint(t.say("source-licence-hint")).optional(),
            ];
            (t.say("source-number").with("n", n.to_string()).to_string(), fields)
        })
        .collect()
}
