use std::{collections::BTreeMap, fmt::Display};

use askama::Template;

use crate::{
    i18n::Words,
    parts::{self, Html, Pager, escape},
};

use super::{Ctx, field::pairs};

enum Kind {
    Words,
    Day,
    Choice(Vec<(String, String)>),
}

struct Field {
    name: &'static str,
    label: String,
    kind: Kind,
}

/// The form above a list, by which its reader says what to keep of it and in which order. What was asked stands in the
/// address: in that of the list's other pages and of its downloads too.
#[derive(Template)]
#[template(path = "filter.html")]
pub struct Filter {
    t: Words,
    here: String,
    act: String,
    asked: BTreeMap<String, String>,
    fields: Vec<Field>,
    /// How many of the fields are always in sight.
    open: usize,
}

impl askama::filters::HtmlSafe for Filter {}

impl Filter {
    /// The filter of the list at `path`; `act` is what it does, on its button.
    pub fn new(ctx: &Ctx, path: &str, act: impl Display) -> Self {
        Self {
            t: crate::WORDS.words(ctx.lang),
            here: ctx.href(path),
            act: act.to_string(),
            asked: ctx.query.clone(),
            fields: Vec::new(),
            open: usize::MAX,
        }
    }

    /// Folds the fields that follow: they open where the reader asks for more, or where one of them was used.
    #[must_use]
    pub fn more(self) -> Self {
        Self { open: self.fields.len(), ..self }
    }

    /// Words to look for.
    #[must_use]
    pub fn words(self, name: &'static str, label: impl Display) -> Self {
        self.field(name, label, Kind::Words)
    }

    /// A day.
    #[must_use]
    pub fn day(self, name: &'static str, label: impl Display) -> Self {
        self.field(name, label, Kind::Day)
    }

    /// One of many, as pairs of value and words; `any` stands first and narrows nothing.
    #[must_use]
    pub fn choice(
        self,
        name: &'static str,
        label: impl Display,
        any: impl Display,
        options: impl IntoIterator<Item = (impl Display, impl Display)>,
    ) -> Self {
        let all = pairs(options);
        self.field(name, label, Kind::Choice([(String::new(), any.to_string())].into_iter().chain(all).collect()))
    }

    /// The countries in the list, by code; see [`counted`].
    #[must_use]
    pub fn countries(self, countries: impl IntoIterator<Item = (impl Display, impl Display)>) -> Self {
        let t = self.t;
        self.choice("country", t.say("list-country"), t.say("list-all-countries"), countries)
    }

    /// The orders offered, the usual one first.
    #[must_use]
    pub fn order(self, orders: impl IntoIterator<Item = (impl Display, impl Display)>) -> Self {
        let label = self.t.say("list-order").to_string();
        self.field("order", label, Kind::Choice(pairs(orders)))
    }

    fn field(mut self, name: &'static str, label: impl Display, kind: Kind) -> Self {
        self.fields.push(Field { name, label: label.to_string(), kind });
        self
    }

    /// The fields in sight, then those that are folded.
    fn parts(&self) -> [&[Field]; 2] {
        let (open, folded) = self.fields.split_at(self.open.min(self.fields.len()));
        [open, folded]
    }

    /// Whether one of these fields was used. The first of an order's choices, and of every other's, narrows nothing.
    fn is_used(&self, fields: &[Field]) -> bool {
        fields.iter().any(|field| match &field.kind {
            Kind::Choice(options) => options.iter().skip(1).any(|(value, _)| value == self.asked(field.name)),
            Kind::Words | Kind::Day => !self.asked(field.name).is_empty(),
        })
    }

    fn asked(&self, name: &str) -> &str {
        self.asked.get(name).map_or("", |value| value.trim())
    }

    /// The address of the whole list.
    pub fn here(&self) -> &str {
        &self.here
    }

    /// The address of the list at `path` with all that was asked of this one, and what follows it: `page=`.
    fn with_query(&self, address: &str, more: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for field in self.fields.iter().filter(|field| !self.asked(field.name).is_empty()) {
            query.append_pair(field.name, self.asked(field.name));
        }
        let query = query.finish();
        match (query.is_empty(), more.is_empty()) {
            (true, true) => address.to_owned(),
            (true, false) => format!("{address}?{more}"),
            (false, true) => format!("{address}?{query}"),
            (false, false) => format!("{address}?{query}&{more}"),
        }
    }

    /// Links to what the filter shows, as files: `("CSV", "/members.csv")`.
    pub fn downloads(&self, files: &[(&str, &str)]) -> Html {
        let links: Vec<String> = files
            .iter()
            .map(|(kind, path)| {
                let address = self.with_query(&format!("/{}{path}", self.t.lang), "");
                format!(r#"<a href="{}">{kind}</a>"#, escape(&address))
            })
            .collect();
        let download = escape(&self.t.say("list-download").to_string());
        Html::trusted(format!(r#"<p class="small">{download} {}</p>"#, links.join(" · ")))
    }

    /// Links to the pages before and after.
    pub fn pager(&self, it: Pager) -> Html {
        parts::pager(it, &self.with_query(&self.here, "page="), &self.t)
    }
}

/// Choices with how many things each keeps, `Morocco (3)`, as the reader's language sorts their names; a value that
/// has no name is left out.
pub fn counted<'a, N: AsRef<str>>(
    t: Words,
    values: impl IntoIterator<Item = &'a str>,
    name: impl Fn(&'a str) -> Option<N>,
) -> Vec<(String, String)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut choices: Vec<(String, String)> = counts
        .into_iter()
        .filter_map(|(value, n)| Some((value.to_owned(), format!("{} ({n})", name(value)?.as_ref()))))
        .collect();
    t.sort_by(&mut choices, |(_, text)| text.clone());
    choices
}
