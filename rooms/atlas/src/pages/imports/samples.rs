//! The first rows of an import, in the reader's words: a place as the club names it, whatever its source does.

use std::collections::BTreeMap;

use kernel::{Id, Lang, Localised};
use platform::{Result, db::Reader, i18n::Words, import::Fate};
use serde_json::Value;

use super::seen::whole;
use crate::{
    import::{BEFORE_FACTS, PLACE, Sample, Seen, TIE},
    pages::decisions::{changes, tie},
    rules::Countries,
    store,
};

/// Rows of one fate under its title, each with its line and what it says.
pub(super) type OfFate = (String, Vec<(String, String)>);

/// Stands where the club withholds what a row is of: its line is all that is said.
const WITHHELD: &str = "–";

pub(super) async fn samples(reader: &mut Reader, seen: &Seen, t: Words) -> Result<Vec<OfFate>> {
    let countries = store::countries(reader).await?;
    let rows: Vec<(&Sample, &str, Value)> = seen.samples.iter().map(parts).collect();
    let places = places(reader, &rows, &countries, t.lang).await?;
    let says = |what: &str, facts: &Value| {
        let what = match place_of(facts) {
            Some((id, _)) => places.get(id)?.clone(),
            None => what.to_owned(),
        };
        let tie = facts.get(TIE).and_then(|it| tie(it, t));
        let changes = Some(changes(facts, &countries, t)).filter(|changes| !changes.is_empty());
        Some([Some(what), tie, changes].into_iter().flatten().collect::<Vec<_>>().join(" · "))
    };
    let of = |fate: Fate| {
        let these = rows.iter().filter(|(sample, ..)| sample.fate == fate);
        let lines = these.map(|(sample, what, facts)| {
            let line = t.say("import-line").with("line", whole(sample.line)).to_string();
            (line, says(what, facts).unwrap_or_else(|| WITHHELD.to_owned()))
        });
        (t.say(format!("import-first-{}", fate.as_str())).to_string(), lines.collect::<Vec<_>>())
    };
    Ok([Fate::New, Fate::Changed, Fate::Waiting].into_iter().map(of).filter(|(_, rows)| !rows.is_empty()).collect())
}

/// What a row is of, and the facts beside it.
fn parts(sample: &Sample) -> (&Sample, &str, Value) {
    match sample.says.split_once(BEFORE_FACTS) {
        Some((what, facts)) => (sample, what, serde_json::from_str(facts).unwrap_or_default()),
        None => (sample, &sample.says, Value::Null),
    }
}

/// The place that a row is of: its id, and its country by the source.
fn place_of(facts: &Value) -> Option<(&str, &str)> {
    let text = |name: &str| facts.get(PLACE)?.get(name)?.as_str();
    text("id").zip(text("country"))
}

/// The places that rows are of by their ids, with their countries, but for those that the club withholds. One that stands not
/// yet may be named by the club already.
async fn places(
    reader: &mut Reader,
    rows: &[(&Sample, &str, Value)],
    countries: &Countries,
    lang: Lang,
) -> Result<BTreeMap<String, String>> {
    let ids: Vec<&str> = rows.iter().filter_map(|(.., facts)| Some(place_of(facts)?.0)).collect();
    let standing = store::any_named(reader, &ids).await?;
    let mut shown = BTreeMap::new();
    for (_, what, facts) in rows {
        let Some((id, country)) = place_of(facts) else { continue };
        let (name, country) = match standing.iter().find(|it| it.id.as_str() == id) {
            Some(place) => (place.name.clone(), place.country.clone()),
            None => {
                let own = store::toponymy_of(reader, &Id::new(id)).await?;
                let of_source = Localised::one(Lang::En, *what);
                let names = own.iter().flat_map(|own| own.name.iter());
                let name = names.fold(of_source, |name, (lang, text)| name.with(lang, text));
                (name, own.and_then(|own| own.country).unwrap_or_else(|| country.to_owned()))
            }
        };
        if let Some(country) = countries.name(&country, lang) {
            shown.insert(id.to_owned(), format!("{} · {country}", name.shown(lang).text));
        }
    }
    Ok(shown)
}
