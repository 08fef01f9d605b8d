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
    /// Words whose field the page brings.
    Drawn(Html),
}

struct Field {
    name: &'static str,
    label: String,
    kind: Kind,
}

/// The field of orders: it narrows nothing.
const ORDER: &str = "order";

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
    /// Whether what was asked is said under the form.
    said: bool,
}

/// Something that was asked of a list: it narrows it, and can be let go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The field, as the address has it.
    pub name: &'static str,
    /// What it keeps, in words: `Continent: Africa`.
    pub says: String,
    /// The list without it.
    pub without: String,
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
            said: false,
        }
    }

    /// Folds the fields that follow: they open where the reader asks for more, or where one of them was used.
    #[must_use]
    pub fn more(self) -> Self {
        Self { open: self.fields.len(), ..self }
    }

    /// Says under the form what was asked, each with the way to let it go. The folded fields then stay folded.
    #[must_use]
    pub fn said(self) -> Self {
        Self { said: true, ..self }
    }

    /// As if this had been asked of it, for the page that shows what filters look like.
    #[must_use]
    pub fn asking(mut self, name: &str, value: impl Display) -> Self {
        self.asked.insert(name.to_owned(), value.to_string());
        self
    }

    /// Words to look for.
    #[must_use]
    pub fn words(self, name: &'static str, label: impl Display) -> Self {
        self.field(name, label, Kind::Words)
    }

    /// Words to look for, in a field of the page's own, named so.
    #[must_use]
    pub fn drawn(self, name: &'static str, label: impl Display, field: Html) -> Self {
        self.field(name, label, Kind::Drawn(field))
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
        self.field(ORDER, label, Kind::Choice(pairs(orders)))
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

    /// Whether these fields are shown unfolded: one of them was used, and nothing else on the page says so.
    fn is_open(&self, fields: &[Field]) -> bool {
        !self.said && fields.iter().any(|field| self.used(field).is_some())
    }

    /// What was asked by a field, in words. The first of an order's choices, and of every other's, narrows nothing.
    fn used<'a>(&'a self, field: &'a Field) -> Option<&'a str> {
        let asked = self.asked(field.name);
        match &field.kind {
            Kind::Choice(options) => {
                options.iter().skip(1).find(|(value, _)| value == asked).map(|(_, text)| text.as_str())
            }
            Kind::Words | Kind::Day | Kind::Drawn(_) => Some(asked).filter(|asked| !asked.is_empty()),
        }
    }

    /// What narrows the list, in the order of the fields.
    pub fn kept(&self) -> Vec<Kept> {
        let kept = |field: &Field| {
            let value = self.used(field)?;
            let value = match field.kind {
                Kind::Words | Kind::Drawn(_) => self.t.say("list-kept-words").with("words", value).to_string(),
                Kind::Day | Kind::Choice(_) => value.to_owned(),
            };
            let says = self.t.say("list-kept-one").with("label", field.label.as_str()).with("value", value).to_string();
            Some(Kept { name: field.name, says, without: self.with_query(&self.here, Some(field.name), "") })
        };
        self.fields.iter().filter(|field| field.name != ORDER).filter_map(kept).collect()
    }

    /// What is said under the form.
    fn chips(&self) -> Vec<Kept> {
        if self.said { self.kept() } else { Vec::new() }
    }

    fn asked(&self, name: &str) -> &str {
        self.asked.get(name).map_or("", |value| value.trim())
    }

    /// The address of the whole list.
    pub fn here(&self) -> &str {
        &self.here
    }

    /// The list at an address with all that was asked of this one but for one field, and what follows it: `page=`.
    fn with_query(&self, address: &str, without: Option<&str>, more: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let lasting = self.fields.iter().filter(|field| Some(field.name) != without);
        for field in lasting.filter(|field| !self.asked(field.name).is_empty()) {
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
                let address = self.with_query(&format!("/{}{path}", self.t.lang), None, "");
                format!(r#"<a href="{}">{kind}</a>"#, escape(&address))
            })
            .collect();
        let download = escape(&self.t.say("list-download").to_string());
        Html::trusted(format!(r#"<p class="small">{download} {}</p>"#, links.join(" · ")))
    }

    /// Links to the pages before and after.
    pub fn pager(&self, it: Pager) -> Html {
        parts::pager(it, &self.with_query(&self.here, None, "page="), &self.t)
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
