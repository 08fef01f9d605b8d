//! One-page documents as their template reads them. What is too long for a page is cut, visibly.

use kernel::LangTag;
use serde_json::{Value, json};

use crate::{
    RecordSheet, Sheet, Source, Summary, Texts,
    said::{Said, plain},
    words::{date, endonym, words},
};

/// The most entries of one list; the rest are counted.
const MOST: usize = 8;

pub(crate) fn record(record: &RecordSheet, size: f64) -> Value {
    let sheet = &record.sheet;
    let w = words(sheet.lang);
    let mut view = common(sheet, size, w.record);
    view["notice"] = json!(ours(sheet, w.not_held));
    let sources = record.sources.iter().map(|source| json!(source_line(sheet, source)));
    view["lines"] = json!([dates(sheet), fields(sheet)]);
    view["sources"] = json!({ "label": ours(sheet, w.sources), "entries": cut(sheet, sources) });
    view
}

pub(crate) fn summary(summary: &Summary, size: f64) -> Value {
    let sheet = &summary.sheet;
    let w = words(sheet.lang);
    let mut view = common(sheet, size, w.summary);
    let paragraphs: Vec<_> = said(sheet, &summary.object, 1800)
        .into_iter()
        .flat_map(|(tag, text)| {
            text.split("\n\n").filter(|p| !p.trim().is_empty()).map(|p| Said::new(tag.clone(), p)).collect::<Vec<_>>()
        })
        .collect();
    view["object"] = json!({ "label": ours(sheet, w.object), "paragraphs": paragraphs });
    let endonyms: Vec<_> = summary.languages.iter().map(|tag| Said::new(tag.clone(), &endonym(tag))).collect();
    let endonyms = if endonyms.is_empty() { Vec::new() } else { vec![endonyms] };
    let languages = json!({ "label": ours(sheet, w.languages), "entries": endonyms, "even": true });
    view["lines"] = json!([dates(sheet), fields(sheet), languages]);
    view["hash"] =
        json!(summary.text_hash.as_ref().map(|hash| json!({ "label": ours(sheet, w.hash), "value": plain(hash) })));
    view
}

fn common(sheet: &Sheet, size: f64, label: &str) -> Value {
    let w = words(sheet.lang);
    let parties = sheet.parties.iter().map(|party| {
        json!([text(sheet, &party.name, 200), text(sheet, &party.kind, 80), text(sheet, &party.country, 80)])
    });
    json!({
        "size": size,
        "label": ours(sheet, label),
        "club": text(sheet, &sheet.club, 160),
        "kind": text(sheet, &sheet.kind, 120),
        "title": text(sheet, &sheet.title, 300),
        "standing": text(sheet, &sheet.standing, 300),
        "reference": plain(&sheet.reference),
        "parties": { "label": ours(sheet, w.parties), "entries": cut(sheet, parties) },
        "proof": {
            "label": ours(sheet, w.proof),
            "line": entry_line(sheet),
            "hash": sheet.entry.as_ref().map(|entry| plain(&entry.hash)),
        },
        "verify": ours(sheet, w.verify),
        "url": plain(&sheet.url),
        "printed": ours(sheet, &format!("{} {}", w.printed, date(sheet.lang, sheet.made))),
    })
}

fn entry_line(sheet: &Sheet) -> Said {
    let w = words(sheet.lang);
    match &sheet.entry {
        None => ours(sheet, w.no_entry),
        Some(entry) => {
            let comma = if sheet.lang == kernel::Lang::Ar { "،" } else { "," };
            let day = date(sheet.lang, entry.on);
            ours(sheet, &format!("{}\u{a0}{}{comma} {} {day}", w.entry, entry.number, w.entered))
        }
    }
}

fn dates(sheet: &Sheet) -> Value {
    let days =
        sheet.dates.iter().map(|(what, day)| json!([text(sheet, what, 80), ours(sheet, &date(sheet.lang, *day))]));
    json!({ "label": ours(sheet, words(sheet.lang).dates), "entries": cut(sheet, days) })
}

fn fields(sheet: &Sheet) -> Value {
    let fields = cut(sheet, sheet.fields.iter().map(|field| json!(text(sheet, field, 80))));
    let entries = if fields.is_empty() { Vec::new() } else { vec![fields] };
    json!({ "label": ours(sheet, words(sheet.lang).fields), "entries": entries, "even": true })
}

fn source_line(sheet: &Sheet, source: &Source) -> Vec<Option<Said>> {
    let seen = source.seen.map(|day| ours(sheet, &format!("{} {}", words(sheet.lang).seen, date(sheet.lang, day))));
    let address: String = source.url.chars().take(200).collect();
    let address = (!address.is_empty()).then(|| Said::new(kernel::Lang::En, &address));
    vec![text(sheet, &source.title, 200), address, seen]
}

/// The first entries of a list, and how many more there are.
fn cut(sheet: &Sheet, entries: impl ExactSizeIterator<Item = Value>) -> Vec<Value> {
    let more = entries.len().saturating_sub(MOST);
    let rest = (more > 0).then(|| json!([ours(sheet, &format!("{} {more}", words(sheet.lang).others))]));
    entries.take(MOST).chain(rest).collect()
}

fn ours(sheet: &Sheet, word: &str) -> Said {
    Said::new(sheet.lang, word)
}

fn text(sheet: &Sheet, texts: &Texts, most: usize) -> Option<Said> {
    said(sheet, texts, most).map(|(tag, text)| Said::new(tag, &text))
}

/// A text as the sheet's reader gets it, cut at `most` characters.
fn said(sheet: &Sheet, texts: &Texts, most: usize) -> Option<(LangTag, String)> {
    let (tag, text) = texts.shown(&sheet.lang.into()).map(|(tag, text)| (tag.clone(), text))?;
    let mut short: String = text.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    Some((tag, short))
}
