//! Tables of names by language.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use gazetteer::{
    Qid,
    geonames::{Alternate, Fact, Name},
};
use kernel::{Id, Lang};
use platform::import::Work;
use serde_json::{Map, Value, json};

use super::{
    BATCH, ImportError, Report, Watch,
    known::{Fresh, Standing},
    name_of, open, rejected, row_or_tell,
};
use crate::{
    news,
    rules::{Locality, LocalityId, PlaceName, Question, Waiting},
    store::{self, GEONAMES},
};

/// What questions call these tables: what the table of places says is asked apart.
const ALTERNATE_NAMES: &str = "GeoNames, alternateNames";

/// What the tables of names say of one place.
#[derive(Default)]
struct Named {
    /// With its own number, by which those of several files stand in one order.
    names: Vec<(u64, Name)>,
    wikidata: Option<Qid>,
    /// How many rows say it: of several items one is taken.
    items: u64,
}

impl Named {
    /// The usual name in a language.
    fn best(&self, lang: Lang) -> Option<&Name> {
        let of = |name: &&Name| name.language.as_ref().is_some_and(|it| it.to_string() == lang.code());
        self.names.iter().map(|(_, name)| name).filter(of).min_by_key(|name| name.rank())
    }
}

pub(super) async fn take_names(
    work: Work<'_>,
    paths: &[&Path],
    fresh: &Fresh,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    let standing = Standing::read(&mut work.app.db.read().await?).await?;
    let place_of = |number: u64| match standing.records.get(&number) {
        Some(record) => Some(record.locality.clone()),
        None => standing.by_number.get(&number).map(|known| known.id.clone()).or_else(|| fresh.id_of(number)),
    };
    let mut report = Report::default();
    let mut named: BTreeMap<String, Named> = BTreeMap::new();
    for path in paths {
        let mut rows = open(path)?;
        while let Some(next) = rows.next() {
            let Some(row) = row_or_tell(next, path, &mut report, watch)? else { continue };
            let alternate = match Alternate::read(&row) {
                Ok(alternate) => alternate,
                Err(reject) => {
                    report.reject(watch, rejected(path, &reject));
                    continue;
                }
            };
            report.read += 1;
            let Some(id) = place_of(alternate.place) else {
                report.left_out += 1;
                continue;
            };
            let entry = named.entry(id).or_default();
            match alternate.fact {
                Fact::Name(name) => entry.names.push((alternate.id, name)),
                // Of several, the same whichever comes first.
                Fact::Wikidata(item) => {
                    entry.wikidata = entry.wikidata.map(|other| other.min(item)).or(Some(item));
                    entry.items += 1;
                }
                _ => report.left_out += 1,
            }
            if report.read % 50_000 == 0 {
                let progress = rows.progress();
                watch.progress(&name_of(path), progress.read(), progress.total());
            }
        }
    }
    let mut all: Vec<(String, Named)> = named.into_iter().collect();
    all.iter_mut().for_each(|(_, named)| named.names.sort_by_key(|(number, _)| *number));
    for part in all.chunks(BATCH) {
        name_batch(work, part, fresh, &mut report).await?;
    }
    Ok(report)
}

async fn name_batch(
    work: Work<'_>,
    part: &[(String, Named)],
    fresh: &Fresh,
    report: &mut Report,
) -> Result<(), ImportError> {
    let mut tx = work.app.db.begin().await?;
    let ids: Vec<&str> = part.iter().map(|(id, _)| id.as_str()).collect();
    fresh.again(&mut tx, &ids).await?;
    let mut places: BTreeMap<String, Locality> =
        store::any_records(&mut tx, &ids).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let mut kept: BTreeMap<String, Vec<PlaceName>> =
        store::names_of(&mut tx, &ids).await?.into_iter().map(|(id, names)| (id.to_string(), names)).collect();
    let (mut changed_places, mut changed_names, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    let items: Vec<String> = part.iter().filter_map(|(_, named)| Some(named.wikidata?.to_string())).collect();
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let mut carried: HashMap<String, LocalityId> = store::carriers(&mut tx, &items).await?.into_iter().collect();
    for (id, named) in part {
        let mut rows = named.names.len() as u64 + named.items;
        let Some(place) = places.remove(id) else {
            report.unchanged += rows;
            continue;
        };
        let item = named.wikidata.map(|item| item.to_string());
        let taken = item.as_ref().is_some_and(|item| carried.get(item).is_some_and(|by| *by != place.id));
        let free = item.clone().filter(|_| !taken);
        if let Some(said) = differences(&place, named, free.as_deref()) {
            let asked = said.len() as u64;
            let (about, said) = (place.id.as_str(), Value::Object(said));
            let question = Waiting::of(Question::LocalityDiffers, about, ALTERNATE_NAMES, said, work.app.now());
            if !store::is_answered(&mut tx, &question.id).await? {
                store::ask(&mut tx, &question).await?;
                (rows, report.waiting) = (rows - asked, report.waiting + asked);
            }
        }
        let before = kept.remove(id).unwrap_or_default();
        let names = with_languages(&before, &named.names);
        let better = better_named(&place, named, free);
        if let Some(item) = item {
            if taken {
                claims.push((item, place.id.clone()));
            } else if better.as_ref().is_some_and(|better| better.wikidata != place.wikidata) {
                carried.insert(item, place.id.clone());
            }
        }
        if names == before && better.is_none() {
            report.unchanged += rows;
            continue;
        }
        report.changed += rows;
        changed_places.extend(better);
        changed_names.push((Id::new(id.as_str()), names));
    }
    store::put_names(&mut tx, &changed_names).await?;
    store::put_localities(&mut tx, &changed_places).await?;
    let claimed = store::put_claims(&mut tx, GEONAMES, &claims).await? > 0;
    if !changed_names.is_empty() || claimed {
        news::places_changed(&mut tx, changed_names.iter().map(|(id, _)| id));
    }
    work.end(tx).await?;
    Ok(())
}

/// What the tables say of a place otherwise than a person left it: its usual names in the languages of the house, unless the
/// tables know the person's too, and its item in Wikidata. A blank is something that a person left.
fn differences(place: &Locality, named: &Named, item: Option<&str>) -> Option<Map<String, Value>> {
    let mut differing = Map::new();
    for lang in Lang::ALL.into_iter().filter(|_| place.edited) {
        let ours = place.name.get(lang);
        let folded = ours.map(gazetteer::fold);
        let known = named.names.iter().any(|(_, name)| Some(gazetteer::fold(&name.text)) == folded);
        if let (Some(best), false) = (named.best(lang), known) {
            differing.insert(format!("name-{}", lang.code()), json!({ "ours": ours, "theirs": best.text }));
        }
    }
    if let (true, None, Some(item)) = (place.edited, &place.wikidata, item) {
        differing.insert("wikidata".to_owned(), json!({ "ours": null, "theirs": item }));
    }
    (!differing.is_empty()).then_some(differing)
}

/// Names with their languages, then those of which no source says the language.
fn with_languages(before: &[PlaceName], names: &[(u64, Name)]) -> Vec<PlaceName> {
    let mut all: Vec<PlaceName> = names
        .iter()
        .map(|(_, name)| name)
        .filter(|name| !name.historic)
        .map(|name| PlaceName {
            lang: name.language.as_ref().map(ToString::to_string).unwrap_or_default(),
            text: name.text.clone(),
        })
        .chain(before.iter().filter(|name| !name.lang.is_empty()).cloned())
        .collect();
    all.sort();
    all.dedup();
    let bare: Vec<PlaceName> = before
        .iter()
        .filter(|name| {
            name.lang.is_empty() && !all.iter().any(|other| other.text == name.text && !other.lang.is_empty())
        })
        .cloned()
        .collect();
    all.retain(|name| !name.lang.is_empty() || !bare.contains(name));
    all.extend(bare);
    all
}

/// The place with its usual name in each language of the house, and its item in Wikidata, where no other place carries it;
/// nothing when that says nothing new. What a person wrote stays as it is, blanks included.
fn better_named(place: &Locality, named: &Named, item: Option<String>) -> Option<Locality> {
    if place.edited {
        return None;
    }
    let name = Lang::ALL.into_iter().fold(place.name.clone(), |name, lang| match named.best(lang) {
        Some(best) => name.with(lang, best.text.as_str()),
        None => name,
    });
    let wikidata = place.wikidata.clone().or(item);
    let better = Locality { name, wikidata, ..place.clone() };
    (better != *place).then_some(better)
}
