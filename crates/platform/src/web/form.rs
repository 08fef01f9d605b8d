use std::{collections::BTreeMap, fmt};

use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request},
    http::header,
};
use kernel::{Day, Lang, Localised, Unfit, clean_line, clean_text};

use crate::{
    App, Failure, Refusal, Result,
    i18n::{Catalog, Words},
};

use super::Field;

/// The most bytes of one file.
pub(crate) const FILE_MOST: usize = 10 * 1024 * 1024;
/// The most bytes of all that a form holds beside files.
const FIELDS_MOST: usize = 1024 * 1024;
/// The most fields of one form, each ticked box counted.
const FIELDS: usize = 400;
/// The most files of one form.
const FILES: usize = 20;

/// A file as it was sent; nothing about it is believed before [`crate::files`] has looked at it.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The name it had on its sender's machine, for people.
    pub name: String,
    /// What it holds.
    pub bytes: Bytes,
}

/// What someone typed, and what is wrong with it. Kept whole, so that a page can show it again.
#[derive(Default)]
pub struct Form {
    values: BTreeMap<String, Vec<String>>,
    files: BTreeMap<String, Upload>,
    errors: Vec<(String, Complaint)>,
    refusal: Option<Refusal>,
    /// Whether the server gives back what someone typed: the island then leaves it alone.
    refilled: bool,
}

#[derive(Clone)]
pub(super) struct Complaint {
    key: String,
    words: Option<&'static Catalog>,
    args: Vec<(&'static str, String)>,
}

impl Complaint {
    pub(super) fn say(&self, t: Words) -> String {
        let words = self.words.map_or(t.shell(), |catalog| catalog.words(t.lang));
        let mut phrase = words.say(self.key.as_str());
        for (name, value) in &self.args {
            phrase = phrase.with(*name, value.as_str());
        }
        phrase.to_string()
    }
}

impl Form {
    /// A form in which nothing is typed yet.
    pub fn blank() -> Self {
        Self::default()
    }

    /// The same with a value in a field, to start from.
    #[must_use]
    pub fn filled(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.values.entry(name.to_owned()).or_insert_with(|| vec![value.to_string()]);
        self
    }

    /// The same with boxes ticked, to start from.
    #[must_use]
    pub fn ticked(mut self, name: &str, values: impl IntoIterator<Item = impl fmt::Display>) -> Self {
        self.values.entry(name.to_owned()).or_insert_with(|| values.into_iter().map(|v| v.to_string()).collect());
        self
    }

    /// The same with a text in each language's field: `name-fr`, `name-ar`…
    #[must_use]
    pub fn filled_in_languages(mut self, name: &str, text: &Localised) -> Self {
        for (lang, text) in text.iter() {
            self = self.filled(&format!("{name}-{lang}"), text);
        }
        self
    }

    pub(super) fn of_values(values: BTreeMap<String, Vec<String>>) -> Self {
        Self { values, refilled: true, ..Self::default() }
    }

    pub(super) fn values(&self) -> &BTreeMap<String, Vec<String>> {
        &self.values
    }

    /// What was typed in a field, as it was typed.
    pub fn typed(&self, name: &str) -> &str {
        self.values.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Every value of a field that has several: ticked boxes.
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a box is ticked, or a choice made.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|v| v == value)
    }

    /// The file sent in a field, if one was.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name)
    }

    /// A single line of at most `most` characters; empty when nothing was typed. Complains beside the field.
    pub fn line(&mut self, name: &str, most: usize) -> String {
        let clean = clean_line(self.typed(name), most);
        self.take(name, clean)
    }

    /// As [`Form::line`], and complains when nothing was typed.
    pub fn needed_line(&mut self, name: &str, most: usize) -> String {
        let line = self.line(name, most);
        if line.is_empty() && !self.is_wrong_at(name) {
            self.wrong(name, "form-needed");
        }
        line
    }

    /// Several lines of at most `most` characters.
    pub fn text(&mut self, name: &str, most: usize) -> String {
        let clean = clean_text(self.typed(name), most);
        self.take(name, clean)
    }

    /// As [`Form::text`], and complains when nothing was typed.
    pub fn needed_text(&mut self, name: &str, most: usize) -> String {
        let text = self.text(name, most);
        if text.is_empty() && !self.is_wrong_at(name) {
            self.wrong(name, "form-needed");
        }
        text
    }

    /// A text in each language, from `name-fr`, `name-ar`…; each line at most `most` characters.
    pub fn localised(&mut self, name: &str, most: usize) -> Localised {
        Lang::ALL.into_iter().fold(Localised::default(), |text, lang| {
            let line = self.text(&format!("{name}-{lang}"), most);
            text.with(lang, line)
        })
    }

    /// As [`Form::localised`], and complains (beside French) when no language holds anything.
    pub fn needed_localised(&mut self, name: &str, most: usize) -> Localised {
        let text = self.localised(name, most);
        if text.is_empty() {
            self.wrong(&format!("{name}-fr"), "form-needed-once");
        }
        text
    }

    /// A date from `name-day`, `name-month`, `name-year` or, typed as one, `name`; none when nothing was typed.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        let whole = self.typed(name).trim().to_owned();
        if !whole.is_empty() {
            return whole.parse().map_err(|_| self.wrong(name, "form-not-a-date")).ok();
        }
        let parts = ["day", "month", "year"].map(|part| western(self.typed(&format!("{name}-{part}")).trim()));
        if parts.iter().all(String::is_empty) {
            return None;
        }
        let [day, month, year] = parts;
        let date = (|| Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())();
        match date.filter(|date| (1900..=2200).contains(&date.year())) {
            Some(date) => Some(date),
            None => {
                self.wrong(name, "form-not-a-date");
                None
            }
        }
    }

    /// As [`Form::day`], and complains when nothing was typed.
    pub fn needed_day(&mut self, name: &str) -> Option<Day> {
        let day = self.day(name);
        if day.is_none() && !self.is_wrong_at(name) {
            self.wrong(name, "form-needed");
        }
        day
    }

    /// A whole number between two bounds; none when nothing was typed.
    pub fn number(&mut self, name: &str, least: i64, most: i64) -> Option<i64> {
        let typed = western(self.typed(name)).replace([' ', '\u{a0}', '\u{202f}'], "");
        if typed.is_empty() {
            return None;
        }
        match typed.parse::<i64>().ok().filter(|n| (least..=most).contains(n)) {
            Some(number) => Some(number),
            None => {
                self.errors.push((
                    name.to_owned(),
                    Complaint {
                        key: "form-not-a-number".into(),
                        words: None,
                        args: vec![("least", least.to_string()), ("most", most.to_string())],
                    },
                ));
                None
            }
        }
    }

    /// One of the choices offered; complains when it is none of them.
    pub fn choice<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let typed = self.typed(name).trim().to_owned();
        let choice = read(&typed);
        if choice.is_none() {
            self.wrong(name, if typed.is_empty() { "form-needed-choice" } else { "form-not-a-choice" });
        }
        choice
    }

    /// Complains of a field in the shell's words.
    pub fn wrong(&mut self, name: &str, key: &str) {
        self.errors.push((name.to_owned(), Complaint { key: key.to_owned(), words: None, args: Vec::new() }));
    }

    /// Complains of a field in a room's words.
    pub fn wrong_in(&mut self, name: &str, words: &'static Catalog, key: &str) {
        self.errors.push((name.to_owned(), Complaint { key: key.to_owned(), words: Some(words), args: Vec::new() }));
    }

    /// Says at the head of the form why what it asks for was refused.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.refusal = Some(refusal);
    }

    /// Whether anything is wrong.
    pub fn is_wrong(&self) -> bool {
        !self.errors.is_empty() || self.refusal.is_some()
    }

    pub(super) fn is_wrong_at(&self, name: &str) -> bool {
        self.errors.iter().any(|(field, _)| field == name)
    }

    pub(super) fn complaint(&self, name: &str) -> Option<&Complaint> {
        self.errors.iter().find_map(|(field, complaint)| (field == name).then_some(complaint))
    }

    /// What is wrong, each with the field it stands at, for the head of the form.
    pub(crate) fn summary(&self, t: Words) -> Vec<(String, String)> {
        self.errors.iter().map(|(field, complaint)| (field.clone(), complaint.say(t))).collect()
    }

    pub(crate) fn refusal(&self, t: Words) -> Option<String> {
        self.refusal.as_ref().map(|refusal| refusal.say(t))
    }

    /// Opens the form in HTML: with its errors at its head and a number of its own, so that sent twice it is done once.
    pub fn open<'a>(&'a self, t: &Words, action: impl Into<String>) -> FormTag<'a> {
        FormTag::new(self, *t, action.into())
    }

    /// A field of the form; see [`Field`].
    pub fn field<'a>(&'a self, t: &Words, name: impl Into<String>, label: impl fmt::Display) -> Field<'a> {
        Field::new(self, *t, name.into(), label.to_string())
    }

    fn take(&mut self, name: &str, clean: Result<String, Unfit>) -> String {
        match clean {
            Ok(text) => return text,
            Err(Unfit::TooLong { most }) => self.errors.push((
                name.to_owned(),
                Complaint { key: "form-too-long".into(), words: None, args: vec![("most", most.to_string())] },
            )),
            Err(Unfit::Hidden) => self.wrong(name, "form-hidden"),
            Err(Unfit::Empty) => self.wrong(name, "form-needed"),
        }
        String::new()
    }
}

/// Digits typed on an Arabic keyboard are numbers too.
fn western(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
            '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (c as u32 - 0x6F0) as u8),
            other => other,
        })
        .collect()
}

impl FromRequest<App> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, app).await.map_err(|_| Failure::Unreadable("not-a-form"))?;
            read_parts(parts).await
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            let bytes = axum::body::to_bytes(request.into_body(), FIELDS_MOST)
                .await
                .map_err(|_| Failure::Unreadable("too-large"))?;
            let mut form = Self::default();
            for (name, value) in form_urlencoded::parse(&bytes) {
                form.put(&name, value.into_owned())?;
            }
            Ok(form)
        } else {
            Err(Failure::Unreadable("not-a-form"))
        }
    }
}

impl Form {
    fn put(&mut self, name: &str, value: String) -> Result<()> {
        if self.values.values().map(Vec::len).sum::<usize>() >= FIELDS || name.len() > 200 {
            return Err(Failure::Unreadable("too-large"));
        }
        if name.contains('\0') || value.contains('\0') {
            return Err(Failure::Unreadable("not-a-form"));
        }
        self.values.entry(name.to_owned()).or_default().push(value);
        Ok(())
    }
}

async fn read_parts(mut parts: Multipart) -> Result<Form> {
    let mut form = Form::default();
    let mut size = 0;
    while let Some(part) = parts.next_field().await.map_err(|_| Failure::Unreadable("broken-off"))? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| Failure::Unreadable("broken-off"))?;
        match file_name {
            Some(_) if form.files.len() + form.errors.len() >= FILES => return Err(Failure::Unreadable("too-large")),
            Some(file_name) => {
                if bytes.len() > FILE_MOST {
                    form.errors.push((
                        name,
                        Complaint {
                            key: "form-file-too-large".into(),
                            words: None,
                            args: vec![("most", (FILE_MOST / 1024 / 1024).to_string())],
                        },
                    ));
                } else if !bytes.is_empty() {
                    let plain = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
                    let name_shown = clean_line(plain, 200).unwrap_or_else(|_| "?".to_owned());
                    form.files.insert(name, Upload { name: name_shown, bytes });
                }
            }
            None => {
                size += bytes.len();
                if size > FIELDS_MOST {
                    return Err(Failure::Unreadable("too-large"));
                }
                let value = String::from_utf8(bytes.to_vec()).map_err(|_| Failure::Unreadable("not-utf-8"))?;
                form.put(&name, value)?;
            }
        }
    }
    Ok(form)
}

/// The opening of a form in HTML.
pub struct FormTag<'a> {
    form: &'a Form,
    t: Words,
    action: String,
    files: bool,
    keep: Option<String>,
    bare: bool,
}

impl<'a> FormTag<'a> {
    fn new(form: &'a Form, t: Words, action: String) -> Self {
        Self { form, t, action, files: false, keep: None, bare: false }
    }

    /// The form sends files.
    #[must_use]
    pub fn with_files(mut self) -> Self {
        self.files = true;
        self
    }

    /// The island keeps what is typed under this name until it has arrived.
    #[must_use]
    pub fn keeping(mut self, name: impl Into<String>) -> Self {
        self.keep = Some(name.into());
        self
    }

    /// A form among others on its page: its errors are said by the page, not at its head.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }
}

impl askama::filters::HtmlSafe for FormTag<'_> {}

impl fmt::Display for FormTag<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use crate::parts::escape;
        let once = crate::once::number();
        let joint = if self.action.contains('?') { '&' } else { '?' };
        write!(f, r#"<form method="post" action="{}{joint}once={once}" novalidate"#, escape(&self.action))?;
        if self.files {
            f.write_str(r#" enctype="multipart/form-data""#)?;
        }
        if let Some(keep) = &self.keep {
            let t = self.t.shell();
            write!(f, r#" data-keep="{}""#, escape(keep))?;
            for word in ["offline", "restored", "discard"] {
                write!(f, r#" data-{word}="{}""#, escape(&t.say(format!("keep-{word}")).to_string()))?;
            }
            if self.form.is_wrong() || self.form.refilled {
                f.write_str(" data-refilled")?;
            }
        }
        f.write_str(">")?;
        if self.bare { Ok(()) } else { write!(f, "{}", crate::parts::errors(self.form, &self.t)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Form {
        let mut form = Form::default();
        for (name, value) in pairs {
            form.put(name, (*value).to_owned()).unwrap();
        }
        form
    }

    #[test]
    fn a_date_is_typed_in_three_fields_with_the_digits_of_either_keyboard() {
        let mut form = typed(&[("on-day", "31"), ("on-month", "١٠"), ("on-year", "٢٠٢٥")]);
        assert_eq!(form.day("on"), Some(jiff::civil::date(2025, 10, 31)));
        assert!(!form.is_wrong());
    }

    #[test]
    fn a_date_that_is_none_is_complained_of_and_kept() {
        let mut form = typed(&[("on-day", "31"), ("on-month", "2"), ("on-year", "2025")]);
        assert_eq!(form.day("on"), None);
        assert!(form.is_wrong_at("on"));
        assert_eq!(form.typed("on-day"), "31");
    }

    #[test]
    fn what_is_too_long_is_complained_of_and_kept() {
        let mut form = typed(&[("name", "Smara la ville sainte")]);
        assert_eq!(form.line("name", 5), "");
        assert!(form.is_wrong_at("name"));
        assert_eq!(form.typed("name"), "Smara la ville sainte");
    }

    #[test]
    fn a_form_with_too_many_fields_is_refused() {
        let mut form = Form::default();
        let outcome = (0..=FIELDS).try_for_each(|n| form.put(&n.to_string(), String::new()));
        assert!(matches!(outcome, Err(Failure::Unreadable("too-large"))));
        let mut form = Form::default();
        let outcome = (0..=FIELDS).try_for_each(|_| form.put("box", String::new()));
        assert!(matches!(outcome, Err(Failure::Unreadable("too-large"))));
    }
}
