//! A place's names, in all languages and scripts that are known.

use kernel::{Lang, Localised};
use platform::{
    i18n::Words,
    parts::{Html, escape, undocumented},
};

use crate::{
    rules::{Locality, NameIn, PlaceName, Source, by_script, language_name},
    view::sources,
};

/// The most names that stand open on the page; more are unfolded by their reader.
const OPEN_MOST: usize = 12;

/// The names in the languages of the club, and then all others by script: `told` by sources, under the club's `own`.
pub(super) fn draw(it: &Locality, told: Vec<PlaceName>, own: &Localised, t: Words) -> Html {
    let mut source = it.sources().names;
    if let Some(table) = it.geonames.filter(|_| !told.is_empty()).map(Source::geonames)
        && !source.contains(&table)
    {
        source.push(table);
    }
    let groups = by_script(&it.name, told, own);
    let all: usize = groups.values().map(Vec::len).sum();
    let borne = it.name.iter().map(|(_, text)| text).collect::<std::collections::BTreeSet<_>>().len();
    let lists: String = groups
        .iter()
        .map(|(script, names)| {
            let items: String = names.iter().map(|name| item(name, t)).collect();
            let script = t.say(format!("script-{}", script.as_str())).to_string();
            format!("<dt>{}</dt><dd><ul>{items}</ul></dd>", escape(&script))
        })
        .collect();
    let others = match all {
        n if n <= borne => String::new(),
        n if n <= OPEN_MOST => format!(r#"<dl class="pairs names above-4">{lists}</dl>"#),
        n => {
            let summary = escape(&t.say("names-all").with("n", n).to_string());
            format!(
                r#"<details class="above-4"><summary>{summary}</summary><dl class="pairs names">{lists}</dl></details>"#
            )
        }
    };
    Html::trusted(format!(
        r#"<section class="part" aria-labelledby="names"><h2 id="names">{}</h2><dl class="pairs">{}</dl>{others}{}</section>"#,
        escape(&t.say("names-title").to_string()),
        in_our_languages(&it.name, t),
        sources(&source, t)
    ))
}

fn in_our_languages(name: &Localised, t: Words) -> String {
    let line = |lang: Lang| {
        let text = match name.get(lang) {
            Some(text) => format!(r#"<bdi lang="{lang}">{}</bdi>"#, escape(text)),
            None => undocumented(&t).to_string(),
        };
        format!(r#"<dt lang="{lang}">{}</dt><dd>{text}</dd>"#, lang.endonym())
    };
    Lang::ALL.into_iter().map(line).collect()
}

/// A name with the languages that are known for it, in the reader's words.
fn item(name: &NameIn, t: Words) -> String {
    let known: Vec<(&str, &str)> =
        name.langs.iter().filter_map(|code| Some((code.as_str(), language_name(code, t.lang)?))).collect();
    let tongue = match known.as_slice() {
        [(code, _)] => format!(r#" lang="{}""#, escape(code)),
        _ => String::new(),
    };
    let text = escape(&name.text);
    if known.is_empty() {
        return format!("<li><bdi>{text}</bdi></li>");
    }
    let words = escape(&t.list(known.iter().map(|(_, word)| *word)));
    format!("<li><bdi{tongue}>{text}</bdi> <small>{words}</small></li>")
}
