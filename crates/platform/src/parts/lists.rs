use std::fmt::Display;

use kernel::Day;

use crate::i18n::Words;

use super::{Html, escape};

/// An empty list: that it is empty, and what to do next.
pub fn empty(says: impl Display, act: Option<(&str, &str)>) -> Html {
    let act = act.map_or_else(String::new, |(text, href)| {
        format!(r#"<a class="button second" href="{}">{}</a>"#, escape(href), escape(text))
    });
    Html(format!(r#"<div class="empty"><p>{}</p>{act}</div>"#, escape(&says.to_string())))
}

/// A line of a thing's history.
#[derive(Debug, Clone)]
pub struct History {
    /// The day.
    pub on: Day,
    /// What happened, in words.
    pub says: String,
    /// What shows it: a source, an act of the register.
    pub proof: Option<(String, String)>,
}

/// What happened, last on the page, latest first.
pub fn history(lines: &[History], t: &Words) -> Html {
    let items: String = lines
        .iter()
        .map(|line| {
            let proof = line.proof.as_ref().map_or_else(String::new, |(text, href)| {
                format!(r#" <a href="{}">{}</a>"#, escape(href), escape(text))
            });
            format!(
                r#"<li><time datetime="{}">{}</time>{}{proof}</li>"#,
                line.on,
                escape(&t.day(line.on)),
                escape(&line.says)
            )
        })
        .collect();
    Html(format!(r#"<ol class="history">{items}</ol>"#))
}

/// Which page of a list is shown.
#[derive(Debug, Clone, Copy)]
pub struct Pager {
    /// From 1.
    pub page: i64,
    /// How many pages there are.
    pub pages: i64,
}

/// Links to the pages before and after; nothing when there is only one. `address` ends where the number goes.
pub fn pager(it: Pager, address: &str, t: &Words) -> Html {
    let t = t.shell();
    if it.pages <= 1 {
        return Html::default();
    }
    let link = |page: i64, key: &str| {
        format!(r#"<li><a href="{}{page}">{}</a></li>"#, escape(address), escape(&t.say(key).to_string()))
    };
    let mut items = String::new();
    if it.page > 1 {
        items.push_str(&link(it.page - 1, "pager-before"));
    }
    if it.page < it.pages {
        items.push_str(&link(it.page + 1, "pager-after"));
    }
    Html(format!(
        r#"<nav class="pager" aria-label="{}"><p>{}</p><ul>{items}</ul></nav>"#,
        escape(&t.say("pager").to_string()),
        escape(&t.say("pager-here").with("page", it.page).with("pages", it.pages).to_string())
    ))
}
