use std::fmt::Display;

use kernel::Day;

use crate::{Link, i18n::Words, web::Ctx};

use super::{Html, escape};

/// An empty list: that it is empty, and what to do next.
pub fn empty(says: impl Display, act: Option<(&str, &str)>) -> Html {
    let ways: Vec<Link> = act.map(|(text, href)| Link::new(text, href)).into_iter().collect();
    empty_among(says, &ways)
}

/// An empty list from which several ways lead on.
pub fn empty_among(says: impl Display, ways: &[Link]) -> Html {
    let links: String = ways
        .iter()
        .map(|way| format!(r#"<a class="button second" href="{}">{}</a>"#, escape(&way.href), escape(&way.text)))
        .collect();
    Html(format!(r#"<div class="empty"><p>{}</p>{links}</div>"#, escape(&says.to_string())))
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
    /// How many lines a page has.
    pub size: i64,
}

impl Pager {
    /// The page that the address asks for (`?page=`) of a list of `count` lines, or the nearest that there is.
    pub fn asked(ctx: &Ctx, count: impl TryInto<i64>, size: i64) -> Self {
        let count = count.try_into().unwrap_or(i64::MAX);
        let pages = (count / size + i64::from(count % size > 0)).max(1);
        let page = ctx.asked("page").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, pages);
        Self { page, pages, size }
    }

    /// How many lines come before the page.
    pub fn skip(self) -> i64 {
        (self.page - 1) * self.size
    }

    /// The page's part of the whole list.
    pub fn part<T>(self, all: &[T]) -> &[T] {
        let place = |n: i64| usize::try_from(n).unwrap_or(usize::MAX).min(all.len());
        all.get(place(self.skip())..place(self.skip().saturating_add(self.size))).unwrap_or_default()
    }
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
