//! Small forms among others on their page.

use platform::{
    i18n::Words,
    parts::{Html, escape},
    web::Form,
};

/// A button that sends these values at once. `class` is the button's.
pub(super) fn button(t: Words, href: String, values: &[(&str, &str)], says: &str, class: &str) -> Html {
    around(t, href, values, &format!(r#"<button class="{class}">{}</button>"#, escape(says)))
}

/// A form that sends these values with what `inner` asks for.
pub(super) fn around(t: Words, href: String, values: &[(&str, &str)], inner: &str) -> Html {
    let form = Form::blank();
    let open = form.open(&t, href).bare();
    let hidden = |(name, value): &(&str, &str)| {
        format!(r#"<input type="hidden" name="{}" value="{}">"#, escape(name), escape(value))
    };
    let hidden: String = values.iter().map(hidden).collect();
    Html::trusted(format!("{open}{hidden}{inner}</form>"))
}

/// What marks a field whose value was typed or chosen in a form that was refused: the island keeps what stands in its form.
pub(super) fn again(typed: &str) -> &'static str {
    if typed.is_empty() { "" } else { " data-refilled" }
}

/// A choice that opens, with its label: what was chosen in a form that was refused, else what is set.
pub(super) fn select(
    id: &str,
    name: &str,
    label: &str,
    options: &[(String, String)],
    (typed, set): (&str, &str),
) -> String {
    let chosen = if typed.is_empty() { set } else { typed };
    let option = |(value, says): &(String, String)| {
        let selected = if value == chosen { " selected" } else { "" };
        format!(r#"<option value="{}"{selected}>{}</option>"#, escape(value), escape(says))
    };
    let (options, again): (String, _) = (options.iter().map(option).collect(), again(typed));
    format!(
        r#"<label for="{id}">{}</label><select class="select" id="{id}" name="{name}"{again}>{options}</select>"#,
        escape(label)
    )
}

/// A line to type in, with its label.
pub(super) fn line(id: &str, name: &str, label: &str, typed: &str) -> String {
    format!(
        r#"<label for="{id}">{}</label><input class="input" id="{id}" name="{name}" value="{}" maxlength="200"{}>"#,
        escape(label),
        escape(typed),
        again(typed)
    )
}
