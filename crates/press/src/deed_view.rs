//! A deed as its template reads it: rows of cells, every text a value.

use kernel::{Direction, Lang, LangTag};
use serde_json::{Value, json};

use crate::{
    Clause, Deed, Party, PressError, Signing, Status, Texts,
    code::{MOST_PAGES, page_code},
    said::{Said, plain},
    words::{Words, date, done, endonym, spoken, words},
};

#[cfg(test)]
mod tests;

/// The languages of a deed, each with the one the press speaks beside it.
struct Tongues<'a>(Vec<(&'a LangTag, Lang)>);

impl Tongues<'_> {
    /// A word of ours in each language, once.
    fn word(&self, word: impl Fn(&Words) -> &'static str) -> Vec<Said> {
        self.say(|lang| word(words(lang)).to_owned())
    }

    fn say(&self, word: impl Fn(Lang) -> String) -> Vec<Said> {
        let mut said = Vec::new();
        for (_, lang) in &self.0 {
            let next = Said::new(*lang, &word(*lang));
            if !said.contains(&next) {
                said.push(next);
            }
        }
        said
    }

    /// A text in each language, once.
    fn text(&self, texts: &Texts) -> Vec<Said> {
        let mut said = Vec::new();
        for next in self.0.iter().filter_map(|(tag, _)| Said::shown(texts, tag)) {
            if !said.contains(&next) {
                said.push(next);
            }
        }
        said
    }
}

pub(crate) fn view(deed: &Deed) -> Result<Value, PressError> {
    let main = deed.languages.first().ok_or(PressError::NoLanguage)?;
    let tongues = Tongues(deed.languages.iter().map(|tag| (tag, spoken(tag, &deed.languages))).collect());
    let parts: Vec<Value> = deed.languages.chunks(2).map(|pair| part(deed, &tongues, pair)).collect();
    Ok(json!({
        "main": Said::new(main.clone(), ""),
        "title": Said::shown(&deed.title, main),
        "club": tongues.text(&deed.club),
        "kinds": tongues.text(&deed.kind),
        "titles": tongues.text(&deed.title),
        "names": deed.in_order().map(|party| tongues.text(&party.name)).collect::<Vec<_>>(),
        "and": tongues.word(|w| w.and),
        "status": status(deed, &tongues),
        "to_sign": deed.status != Status::Transcribed,
        "draft": matches!(deed.status, Status::Draft { .. }),
        "copy": tongues.word(|w| w.copy),
        "languages": tongues.word(|w| w.languages),
        "endonyms": deed.languages.iter().map(|tag| Said::new(tag.clone(), &endonym(tag))).collect::<Vec<_>>(),
        "hash_word": tongues.word(|w| w.hash),
        "verify": tongues.word(|w| w.verify),
        "hash": halves(&deed.text_hash),
        "url": plain(&deed.url),
        "reference": plain(&deed.reference),
        "codes": (1..=MOST_PAGES).map(|page| page_code(&deed.text_hash, deed.first, page)).collect::<Vec<_>>(),
        "parts": parts,
        "signatures": tongues.word(|w| w.signatures),
        "seal": tongues.word(|w| w.seal),
        "represented": tongues.word(|w| w.represented),
        "place": tongues.word(|w| w.place),
        "date": tongues.word(|w| w.date),
        "done": deed.done.as_ref().map(|signing| done_lines(signing, &tongues)),
        "blocks": deed.in_order().map(|party| block(party, deed, &tongues)).collect::<Vec<_>>(),
        "annex": annex(deed, &tongues),
    }))
}

fn status(deed: &Deed, tongues: &Tongues<'_>) -> Vec<Said> {
    match deed.status {
        Status::Settled => tongues.word(|w| w.settled),
        Status::Transcribed => tongues.word(|w| w.transcribed),
        Status::Draft { version } => {
            tongues.say(|lang| format!("{}\u{a0}{version} – {}", words(lang).draft, words(lang).not_signed))
        }
    }
}

/// A hash in lines of 32 characters.
fn halves(hash: &str) -> Vec<String> {
    plain(hash)
        .chars()
        .filter(|c| *c != '\u{200B}')
        .collect::<Vec<_>>()
        .chunks(32)
        .map(|line| line.iter().collect())
        .collect()
}

/// One or two languages side by side: what runs right to left stands on the right.
fn part(deed: &Deed, tongues: &Tongues<'_>, pair: &[LangTag]) -> Value {
    let mut columns: Vec<&LangTag> = pair.iter().collect();
    if columns.first().is_some_and(|tag| tag.direction() == Direction::Rtl) {
        columns.reverse();
    }
    let speaks = |tag: &LangTag| spoken(tag, &deed.languages);
    let heads: Vec<_> = columns.iter().map(|tag| Said::new((*tag).clone(), &endonym(tag))).collect();
    let parties: Vec<Vec<Value>> =
        deed.in_order().map(|party| columns.iter().map(|tag| party_cell(party, tag, speaks(tag))).collect()).collect();
    let rows: Vec<Vec<Value>> =
        deed.clauses.iter().flat_map(|clause| clause_rows(clause, &columns, &deed.languages)).collect();
    json!({
        "outlined": columns.iter().map(|tag| **tag == pair[0]).collect::<Vec<_>>(),
        "heads": heads,
        "several": tongues.0.len() > 1,
        "parties_words": columns.iter().map(|tag| word_of(speaks(tag), |w| w.parties)).collect::<Vec<_>>(),
        "parties": parties,
        "rows": rows,
    })
}

fn word_of(lang: Lang, word: impl Fn(&Words) -> &'static str) -> Said {
    Said::new(lang, word(words(lang)))
}

fn party_cell(party: &Party, tag: &LangTag, lang: Lang) -> Value {
    json!({
        "name": Said::shown(&party.name, tag),
        "kind": Said::shown(&party.kind, tag),
        "country": Said::shown(&party.country, tag),
        "represented": word_of(lang, |w| w.represented),
        "office": Said::shown(&party.office, tag),
        "person": Said::shown(&party.person, tag),
        "capacity": Said::shown(&party.capacity, tag),
    })
}

/// A clause as rows of the parallel text: paragraph beside paragraph where the languages have as many, else all at once.
fn clause_rows(clause: &Clause, columns: &[&LangTag], languages: &[LangTag]) -> Vec<Vec<Value>> {
    let texts: Vec<Vec<Value>> = columns.iter().map(|tag| paragraphs(clause, tag, languages)).collect();
    let count = texts.first().map_or(0, Vec::len);
    let aligned = texts.iter().all(|paragraphs| paragraphs.len() == count);
    let heads = columns.iter().map(|tag| {
        let lang = spoken(tag, languages);
        let number = match clause.number.trim() {
            "" => None,
            "1" => Some(words(lang).first_article.to_owned()),
            other => Some(format!("{}\u{a0}{other}", words(lang).article)),
        };
        json!({ "number": number.map(|number| Said::new(lang, &number)), "title": clause.title.get(tag).map(|t| Said::new((*tag).clone(), t)) })
    });
    let rows = if aligned { count } else { 1 };
    let mut cells: Vec<Vec<Value>> = (0..rows)
        .map(|row| {
            texts
                .iter()
                .map(|all| json!({ "paragraphs": if aligned { &all[row..=row] } else { all.as_slice() } }))
                .collect()
        })
        .collect();
    for (cell, head) in cells[0].iter_mut().zip(heads) {
        cell["head"] = head;
    }
    cells
}

fn paragraphs(clause: &Clause, tag: &LangTag, languages: &[LangTag]) -> Vec<Value> {
    let text = clause.text.get(tag).unwrap_or_default().replace("\r\n", "\n");
    let written: Vec<Value> = text
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| json!({ "said": Said::new(tag.clone(), paragraph), "gap": false }))
        .collect();
    if written.is_empty() {
        vec![json!({ "said": word_of(spoken(tag, languages), |w| w.not_written), "gap": true })]
    } else {
        written
    }
}

fn done_lines(signing: &Signing, tongues: &Tongues<'_>) -> Vec<Said> {
    tongues
        .0
        .iter()
        .map(|(tag, lang)| {
            let place = signing.place.shown(tag).map_or("…", |(_, place)| place);
            Said::new(*lang, &done(*lang, place, signing.on))
        })
        .fold(Vec::new(), |mut lines, line| {
            if !lines.contains(&line) {
                lines.push(line);
            }
            lines
        })
}

fn block(party: &Party, deed: &Deed, tongues: &Tongues<'_>) -> Value {
    json!({
        "names": tongues.text(&party.name),
        "offices": tongues.text(&party.office),
        "persons": tongues.text(&party.person),
        "done": party.signed.as_ref().map(|signing| done_lines(signing, tongues)),
        "blanks": party.signed.is_none() && deed.done.is_none(),
    })
}

fn annex(deed: &Deed, tongues: &Tongues<'_>) -> Value {
    if deed.approvals.is_empty() {
        return Value::Null;
    }
    let rows: Vec<Value> = deed
        .approvals
        .iter()
        .map(|approval| {
            json!([
                tongues.text(&approval.party),
                tongues.text(&approval.what),
                tongues.text(&approval.authority),
                [Said::new(Lang::En, if approval.reference.trim().is_empty() { "—" } else { &approval.reference })],
                approval.on.map_or_else(|| vec![Said::new(Lang::En, "—")], |day| tongues.say(|lang| date(lang, day))),
            ])
        })
        .collect();
    json!({
        "title": tongues.word(|w| w.annex),
        "heads": [
            tongues.word(|w| w.party),
            tongues.word(|w| w.approval),
            tongues.word(|w| w.authority),
            tongues.word(|w| w.reference),
            tongues.word(|w| w.date),
        ],
        "rows": rows,
    })
}
