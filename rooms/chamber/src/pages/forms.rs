//! What the small forms of the console ask for: their fields, and what sends them.

use askama::Template;
use platform::parts::Html;

/// A choice that opens, with its label. Where it was chosen in a form that was refused, the island keeps what stands in it.
#[derive(Template)]
#[template(path = "field-choice.html")]
struct Choice<'a> {
    id: &'a str,
    name: &'a str,
    label: &'a str,
    options: &'a [(String, String)],
    chosen: &'a str,
    again: bool,
}

/// A line to type in, with its label.
#[derive(Template)]
#[template(path = "field-line.html")]
struct Line<'a> {
    id: &'a str,
    name: &'a str,
    label: &'a str,
    typed: &'a str,
}

/// What a form asks for, and the buttons that send it.
#[derive(Template)]
#[template(path = "asking.html")]
struct Asking<'a> {
    field: Html,
    presses: &'a [Press<'a>],
}

/// A button that sends a form, with a value of its own where there are several.
pub(super) struct Press<'a> {
    pub class: &'a str,
    pub says: String,
    pub sends: Option<(&'a str, &'a str)>,
}

/// A choice that opens: what was `typed` in a form that was refused, else what is `set`, is chosen.
pub(super) fn select(
    (id, name): (&str, &str),
    label: &str,
    options: &[(String, String)],
    (typed, set): (&str, &str),
) -> Html {
    let (chosen, again) = if typed.is_empty() { (set, false) } else { (typed, true) };
    drawn(&Choice { id, name, label, options, chosen, again })
}

/// A line to type in, with what was typed in a form that was refused.
pub(super) fn line((id, name): (&str, &str), label: &str, typed: &str) -> Html {
    drawn(&Line { id, name, label, typed })
}

/// What a form asks for, and the buttons that send it.
pub(super) fn asking(field: Html, presses: &[Press]) -> String {
    drawn(&Asking { field, presses }).to_string()
}

/// A part of the console.
pub(super) fn drawn(part: &impl Template) -> Html {
    Html::of(part).expect("these parts write texts into a text, which never fails")
}
