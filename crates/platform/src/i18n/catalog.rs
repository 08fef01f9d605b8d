use std::{borrow::Cow, fmt};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::{Day, Lang, Time};

use super::format;

/// The texts of one crate, in every language.
pub struct Catalog {
    bundles: Vec<FluentBundle<FluentResource>>,
    sources: Vec<(Lang, String)>,
}

/// Gathers the texts of the crate it stands in: `catalog!["agreements", "refusals"]` reads `locales/*/agreements.ftl`…
#[macro_export]
macro_rules! catalog {
    [$($file:literal),+ $(,)?] => {
        std::sync::LazyLock::new(|| $crate::i18n::Catalog::new(&[
            $((kernel::Lang::Fr, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/fr/", $file, ".ftl"))),
              (kernel::Lang::Ar, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/ar/", $file, ".ftl"))),
              (kernel::Lang::En, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/", $file, ".ftl"))),
              (kernel::Lang::Es, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/es/", $file, ".ftl"))),)+
        ]))
    };
}

impl Catalog {
    /// A catalogue of Fluent texts.
    ///
    /// # Panics
    /// When a text is not Fluent or a key stands twice: a fault in the source, which the catalogue test meets first.
    pub fn new(files: &[(Lang, &str)]) -> Self {
        let bundles = Lang::ALL
            .into_iter()
            .map(|lang| {
                let mut bundle = FluentBundle::new_concurrent(vec![lang.locale().parse().expect("a locale of ours")]);
                // Left-to-right readers need no isolates; in Arabic, names and numbers of the other direction do.
                bundle.set_use_isolating(lang == Lang::Ar);
                bundle.set_formatter(Some(match lang {
                    Lang::Fr => |value, _| format::argument(value, Lang::Fr),
                    Lang::Ar => |value, _| format::argument(value, Lang::Ar),
                    Lang::En => |value, _| format::argument(value, Lang::En),
                    Lang::Es => |value, _| format::argument(value, Lang::Es),
                }));
                for (_, text) in files.iter().filter(|(l, _)| *l == lang) {
                    let resource = FluentResource::try_new((*text).to_owned())
                        .unwrap_or_else(|(_, errors)| panic!("a text in {lang} is not Fluent: {errors:?}"));
                    bundle.add_resource(resource).unwrap_or_else(|errors| panic!("a key twice in {lang}: {errors:?}"));
                }
                bundle
            })
            .collect();
        Self { bundles, sources: files.iter().map(|(lang, text)| (*lang, (*text).to_owned())).collect() }
    }

    /// The texts as they were written, for the test that compares them.
    pub fn sources(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.sources.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    /// The words in `lang`.
    pub fn words(&'static self, lang: Lang) -> Words {
        Words { lang, catalog: self }
    }

    fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        &self.bundles[lang as usize]
    }
}

/// The words of one crate in one language; what templates call `t`.
#[derive(Clone, Copy)]
pub struct Words {
    /// The reader's language.
    pub lang: Lang,
    catalog: &'static Catalog,
}

impl Words {
    /// The phrase that `key` stands for: this crate's, else the shell's.
    pub fn say<'a>(self, key: impl Into<Cow<'a, str>>) -> Phrase<'a> {
        Phrase { words: self, key: key.into(), args: Vec::new() }
    }

    /// Whether `key` stands for something here or in the shell.
    pub fn knows(self, key: &str) -> bool {
        self.catalog.bundle(self.lang).has_message(key) || crate::WORDS.bundle(self.lang).has_message(key)
    }

    /// The same language, with the shell's words.
    pub fn shell(self) -> Self {
        crate::WORDS.words(self.lang)
    }

    /// A date in full: `31 octobre 2025`.
    pub fn day(self, day: impl std::borrow::Borrow<Day>) -> String {
        format::day(*day.borrow(), self.lang)
    }

    /// An instant as a date and an hour, in UTC, and it says so.
    pub fn moment(self, time: impl std::borrow::Borrow<Time>) -> String {
        format::moment(*time.borrow(), self.lang)
    }

    /// A whole number with its groups: `42 056`.
    pub fn number(self, number: impl Into<i64>) -> String {
        format::number(number.into(), self.lang)
    }

    /// Names joined as the language joins them: `a, b et c`.
    pub fn list<S: AsRef<str>>(self, names: impl IntoIterator<Item = S>) -> String {
        let names: Vec<String> = names.into_iter().map(|name| name.as_ref().to_owned()).collect();
        match names.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let comma = if self.lang == Lang::Ar { "، " } else { ", " };
                let and = if format::begins_with_i(last) { "list-and-before-i" } else { "list-and" };
                self.shell().say(and).with("first", first.join(comma)).with("last", last.as_str()).to_string()
            }
        }
    }

    /// Sorts by what `name` gives, as the language's readers expect.
    pub fn sort_by<T>(self, items: &mut [T], name: impl Fn(&T) -> String) {
        format::sort_by(items, self.lang, name);
    }
}

/// A phrase being said; it is written out where it is displayed, with the reader's plurals and numbers.
#[derive(Clone)]
pub struct Phrase<'a> {
    words: Words,
    key: Cow<'a, str>,
    args: Vec<(Cow<'a, str>, FluentValue<'a>)>,
}

impl<'a> Phrase<'a> {
    /// Gives a value for `{ $name }`: a text, or a number when it decides a plural.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<FluentValue<'a>>) -> Self {
        self.args.push((name.into(), value.into()));
        self
    }

    /// Gives the value of anything that displays itself.
    #[must_use]
    pub fn with_text(self, name: impl Into<Cow<'a, str>>, value: impl fmt::Display) -> Self {
        let text = value.to_string();
        self.with(name, text)
    }
}

impl fmt::Display for Phrase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lang = self.words.lang;
        let args: FluentArgs = self.args.iter().map(|(name, value)| (name.as_ref(), value.clone())).collect();
        for catalog in [self.words.catalog, &*crate::WORDS] {
            let bundle = catalog.bundle(lang);
            if let Some(pattern) = bundle.get_message(&self.key).and_then(|message| message.value()) {
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                if !errors.is_empty() {
                    tracing::error!(key = %self.key, %lang, ?errors, "a phrase lacks something");
                }
                return f.write_str(&text);
            }
        }
        tracing::error!(key = %self.key, %lang, "a phrase is missing");
        write!(f, "⟦{}⟧", self.key)
    }
}
