//! Small forms among others on their page.

use crate::{
    i18n::Words,
    parts::{Html, escape},
};

use super::Form;

/// A button that sends these values at once. `class` is the button's.
pub fn button(t: Words, action: String, values: &[(&str, &str)], says: &str, class: &str) -> Html {
    sending(t, action, values, &format!(r#"<button class="{class}">{}</button>"#, escape(says)))
}

/// A form that sends these values with what `inner`, HTML, asks for.
pub fn sending(t: Words, action: String, values: &[(&str, &str)], inner: &str) -> Html {
    let form = Form::blank();
    let open = form.open(&t, action).bare();
    let hidden = |(name, value): &(&str, &str)| {
        format!(r#"<input type="hidden" name="{}" value="{}">"#, escape(name), escape(value))
    };
    let hidden: String = values.iter().map(hidden).collect();
    Html::trusted(format!("{open}{hidden}{inner}</form>"))
}
