//! Minutes as their template reads them: rows of cells, every text a value.

use kernel::{Direction, Lang};
use serde_json::{Value, json};

use crate::{
    Minutes, Passage, PressError, Signatory, Texts,
    said::{Said, plain},
    words::{Words, date, words},
};

pub(crate) fn view(it: &Minutes) -> Result<Value, PressError> {
    let main = *it.languages.first().ok_or(PressError::NoLanguage)?;
    let parts: Vec<Value> = it.languages.chunks(2).map(|pair| part(it, pair)).collect();
    let entry = it.entry.as_ref().map(|entry| {
        say(it, |lang| {
            let w = words(lang);
            format!("{} {} – {} {}", w.entry, entry.number, w.entered, date(lang, entry.on))
        })
    });
    Ok(json!({
        "main": Said::new(main, ""),
        "title": Said::shown(&it.title, &main.into()),
        "clubs": text(it, &it.club),
        "organs": text(it, &it.organ),
        "kinds": text(it, &it.kind),
        "titles": text(it, &it.title),
        "held": text(it, &it.held),
        "standing": text(it, &it.standing),
        "draft": it.draft,
        "several": it.languages.len() > 1,
        "parts": parts,
        "signatures": word(it, |w| w.signatures),
        "seal": word(it, |w| w.seal),
        "blocks": it.signing.iter().map(|block| signatory(it, block)).collect::<Vec<_>>(),
        "entry": entry,
        "hash_word": word(it, |w| w.hash),
        "hash": it.text_hash.as_deref().map(plain),
        "verify": word(it, |w| w.verify),
        "url": plain(&it.url),
        "reference": plain(&it.reference),
    }))
}

/// One or two languages side by side: what runs right to left stands on the right.
fn part(it: &Minutes, pair: &[Lang]) -> Value {
    let mut columns: Vec<Lang> = pair.to_vec();
    if columns.first().is_some_and(|lang| lang.direction() == Direction::Rtl) {
        columns.reverse();
    }
    let passages = it.sections.iter().chain(&it.errata);
    let rows: Vec<Value> = passages.flat_map(|passage| rows(passage, &columns, pair[0])).collect();
    json!({
        "heads": columns.iter().map(|lang| Said::new(*lang, lang.endonym())).collect::<Vec<_>>(),
        "rows": rows,
    })
}

/// A passage as rows: paragraph beside paragraph where the languages have as many, else all at once. Its title goes with the
/// first; `outlined` is the language whose titles make the outline of the file.
fn rows(passage: &Passage, columns: &[Lang], outlined: Lang) -> Vec<Value> {
    let texts: Vec<Vec<Said>> = columns.iter().map(|lang| paragraphs(&passage.text, *lang)).collect();
    let count = texts.first().map_or(0, Vec::len);
    let aligned = texts.iter().all(|paragraphs| paragraphs.len() == count);
    let rows = if aligned { count.max(1) } else { 1 };
    let cell = |row: usize, (lang, all): (&Lang, &Vec<Said>)| {
        let head =
            (row == 0).then(|| passage.title.get(&(*lang).into()).map(|title| Said::new(*lang, title))).flatten();
        let said = if aligned { all.get(row..=row).unwrap_or_default() } else { all };
        json!({ "head": head, "outlined": *lang == outlined, "paragraphs": said })
    };
    (0..rows).map(|row| columns.iter().zip(&texts).map(|it| cell(row, it)).collect()).collect()
}

fn paragraphs(text: &Texts, lang: Lang) -> Vec<Said> {
    let text = text.get(&lang.into()).unwrap_or_default();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| Said::new(lang, line)).collect()
}

fn signatory(it: &Minutes, block: &Signatory) -> Value {
    json!({
        "functions": text(it, &block.function),
        "offices": text(it, &block.office),
        "persons": text(it, &block.person),
    })
}

/// A text in each language, once.
fn text(it: &Minutes, texts: &Texts) -> Vec<Said> {
    once(it.languages.iter().filter_map(|lang| Said::shown(texts, &(*lang).into())))
}

/// A word of ours in each language, once.
fn word(it: &Minutes, word: impl Fn(&Words) -> &'static str) -> Vec<Said> {
    say(it, |lang| word(words(lang)).to_owned())
}

fn say(it: &Minutes, says: impl Fn(Lang) -> String) -> Vec<Said> {
    once(it.languages.iter().map(|lang| Said::new(*lang, &says(*lang))))
}

fn once(all: impl Iterator<Item = Said>) -> Vec<Said> {
    all.fold(Vec::new(), |mut said, next| {
        if !said.contains(&next) {
            said.push(next);
        }
        said
    })
}
