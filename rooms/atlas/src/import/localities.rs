use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

use gazetteer::{
    Qid, Reject,
    geonames::{Alternate, Division, Fact, Name, Place, Sort},
};
use kernel::{Actor, Id, Lang};
use platform::{App, db::Tx};

use super::{
    BATCH, ImportError, Rejected, Report, Watch,
    addresses::addresses,
    known::Standing,
    open, record, row_or_tell,
};
use crate::{
    news,
    rules::{Countries, Locality, LocalityId, PlaceName, Question, Verb, Waiting, may},
    store::{self, GEONAMES, KnownPlace},
};

/// Takes in tables as GeoNames publishes them, plain or in a zip: places, names by language, names of divisions. Names are
/// for places that stand, or come in the same import.
///
/// # Errors
/// When this is not the actor's to do, a file cannot be read, or the database fails: what was taken in before stays, and
/// the same import may be begun again.
pub async fn import_localities(
    app: &App,
    actor: &Actor,
    files: &[PathBuf],
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    may(actor, Verb::AddLocality).map_err(platform::Failure::from)?;
    let mut report = Report::default();
    let mut of: [Vec<&Path>; 3] = Default::default();
    for path in files {
        let first = open(path)?.find_map(Result::ok);
        match first.as_ref().and_then(Sort::of) {
            Some(Sort::Divisions) => of[0].push(path),
            Some(Sort::Places) => of[1].push(path),
            Some(Sort::Alternates) => of[2].push(path),
            None => return Err(super::unreadable(path, &"none of GeoNames’ tables has these columns")),
        }
    }
    let [divisions, places, alternates] = of;
    for path in divisions {
        report = report.and(take_divisions(app, path, watch).await?);
    }
    if !places.is_empty() {
        let mut standing = Standing::read(&mut app.db.read().await?).await?;
        let addresses = addresses(&places, &mut standing)?;
        for path in places {
            let standing = Standing::read(&mut app.db.read().await?).await?;
            report = report.and(take_places(app, path, (standing, &addresses), watch).await?);
        }
    }
    if !alternates.is_empty() {
        report = report.and(take_names(app, &alternates, watch).await?);
    }
    let mut tx = app.db.begin().await?;
    tx.audit(actor, "atlas.localities.import", &report.read.to_string(), app.now()).await?;
    tx.commit(app.now()).await?;
    Ok(report)
}

async fn take_divisions(app: &App, path: &Path, watch: &mut dyn Watch) -> Result<Report, ImportError> {
    let mut report = Report::default();
    let mut batch = Vec::new();
    let mut rows = open(path)?;
    loop {
        let next = rows.next();
        if let Some(next) = next {
            let Some(row) = row_or_tell(next, path, &mut report, watch)? else { continue };
            match Division::read(&row) {
                Ok(division) => batch.push(division),
                Err(reject) => report.reject(watch, Rejected::of(path, &reject)),
            }
            if batch.len() < BATCH {
                continue;
            }
        }
        // One statement cannot write a line twice.
        batch.sort_by(|a, b| (&a.country, &a.first, &a.second).cmp(&(&b.country, &b.first, &b.second)));
        let before = batch.len();
        batch.dedup_by(|a, b| (&a.country, &a.first, &a.second) == (&b.country, &b.first, &b.second));
        let (repeated, all) = (before - batch.len(), batch.len() as u64);
        let mut tx = app.db.begin().await?;
        let touched = store::put_divisions(&mut tx, &batch).await?;
        if touched > 0 {
            tx.touch();
        }
        tx.commit(app.now()).await?;
        report.read += before as u64;
        report.repeated += repeated as u64;
        report.changed += touched;
        report.unchanged += all - touched;
        let done = batch.is_empty();
        batch.clear();
        if done {
            return Ok(report);
        }
    }
}

/// What a batch does to the atlas.
#[derive(Default)]
struct Batch {
    places: Vec<Locality>,
    names: Vec<(LocalityId, Vec<PlaceName>)>,
    records: Vec<(String, LocalityId, String)>,
    questions: Vec<Waiting>,
}

async fn take_places(
    app: &App,
    path: &Path,
    (mut standing, addresses): (Standing, &HashMap<u64, String>),
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    let mut report = Report::default();
    let mut rows = open(path)?;
    let mut met: HashMap<u64, u64> = HashMap::new();
    loop {
        let mut read: Vec<Place> = Vec::with_capacity(BATCH);
        while read.len() < BATCH
            && let Some(next) = rows.next()
        {
            let Some(row) = row_or_tell(next, path, &mut report, watch)? else { continue };
            let place = Place::read(&row);
            match place {
                Ok(Some(place)) if !Countries::knows(&place.country) => {
                    report.reject(watch, Rejected::because(path, place.line, "unknown-country", &place.country));
                }
                Ok(Some(place)) if met.insert(place.id, place.line).is_some() => {
                    report.read += 1;
                    report.repeated += 1;
                }
                Ok(Some(place)) => read.push(place),
                Ok(None) => {
                    report.read += 1;
                    report.left_out += 1;
                }
                Err(reject) => report.reject(watch, Rejected::of(path, &reject)),
            }
        }
        let progress = rows.progress();
        watch.progress(&super::name_of(path), progress.read(), progress.total());
        if read.is_empty() {
            return Ok(report);
        }
        report = report.and(take_batch(app, read, &mut standing, addresses).await?);
    }
}

async fn take_batch(
    app: &App,
    read: Vec<Place>,
    standing: &mut Standing,
    addresses: &HashMap<u64, String>,
) -> Result<Report, ImportError> {
    let mut report = Report { read: read.len() as u64, ..Report::default() };
    let mut tx = app.db.begin().await?;
    let mut batch = Batch::default();
    let mut differing: Vec<(Place, KnownPlace, String)> = Vec::new();
    for place in read {
        let digest = record::digest(&place);
        let known = match standing.records.get(&place.id) {
            Some((_, last)) if *last == digest => {
                report.unchanged += 1;
                continue;
            }
            // A merged place is what it became, whatever number it carries.
            Some((id, _)) => Some(KnownPlace { id: id.clone(), slug: String::new(), geonames: None, edited: false }),
            None => standing.by_number.get(&place.id).cloned(),
        };
        match known {
            Some(known) => differing.push((place, known, digest)),
            None => {
                report.new += 1;
                // A row that was written into the file since addresses were given has none among them.
                let slug = addresses.get(&place.id).cloned();
                let slug = slug.unwrap_or_else(|| standing.slug(&place.name, &place.country, &place.divisions[0], place.id));
                let it = record::locality(&place, record::id_of(place.id), slug);
                batch.records.push((place.id.to_string(), it.id.clone(), digest));
                batch.names.push((it.id.clone(), record::names(&place)));
                batch.places.push(it);
            }
        }
    }
    change(app, &mut tx, differing, &mut batch, &mut report).await?;
    write(&mut tx, batch).await?;
    tx.commit(app.now()).await?;
    Ok(report)
}

/// Places that stand already and of which the row says something else: taken where no person wrote, asked where one did.
async fn change(
    app: &App,
    tx: &mut Tx,
    differing: Vec<(Place, KnownPlace, String)>,
    batch: &mut Batch,
    report: &mut Report,
) -> Result<(), ImportError> {
    let ids: Vec<&str> = differing.iter().map(|(_, known, _)| known.id.as_str()).collect();
    let mut places: BTreeMap<String, Locality> =
        store::any_records(tx, &ids).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    for (place, known, digest) in differing {
        let Some(standing) = places.remove(&known.id) else {
            report.unchanged += 1;
            continue;
        };
        let new = record::locality(&place, standing.id.clone(), standing.slug.clone());
        batch.records.push((place.id.to_string(), standing.id.clone(), digest.clone()));
        // Under an id that it had before it was merged, a source only adds to a place.
        if standing.geonames.is_some() && standing.geonames != new.geonames {
            let filled = record::filled(standing.clone(), &new);
            if filled == standing {
                report.unchanged += 1;
            } else {
                report.changed += 1;
                batch.places.push(filled);
            }
            continue;
        }
        if !standing.edited {
            report.changed += 1;
            batch.places.push(record::over(standing, new));
            continue;
        }
        match record::differences(&standing, &new) {
            Some(record) => {
                report.waiting += 1;
                batch.questions.push(Waiting {
                    id: Waiting::id_of(Question::LocalityDiffers, GEONAMES, &format!("{} {digest}", standing.id)),
                    question: Question::LocalityDiffers,
                    subject: standing.id.to_string(),
                    source: GEONAMES.to_owned(),
                    record,
                    asked: app.now(),
                    answer: None,
                });
            }
            None => report.changed += 1,
        }
        if store::names(tx, &standing.id).await?.is_empty() {
            batch.names.push((standing.id.clone(), record::names(&place)));
        }
        batch.places.push(record::filled(standing, &new));
    }
    Ok(())
}

async fn write(tx: &mut Tx, batch: Batch) -> Result<(), ImportError> {
    store::put_localities(tx, &batch.places).await?;
    store::put_names(tx, &batch.names).await?;
    store::put_records(tx, GEONAMES, batch.records).await?;
    for question in &batch.questions {
        store::ask(tx, question).await?;
    }
    if !batch.places.is_empty() {
        news::places_changed(tx, batch.places.iter().map(|place| &place.id));
    }
    Ok(())
}

/// What the tables of names say of one place.
#[derive(Default)]
struct Named {
    /// With its own number, by which those of several files stand in one order.
    names: Vec<(u64, Name)>,
    wikidata: Option<Qid>,
}

async fn take_names(app: &App, paths: &[&Path], watch: &mut dyn Watch) -> Result<Report, ImportError> {
    let standing = Standing::read(&mut app.db.read().await?).await?;
    let place_of = |number: u64| match standing.records.get(&number) {
        Some((id, _)) => Some(id.clone()),
        None => standing.by_number.get(&number).map(|known| known.id.clone()),
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
                    tell(&mut report, watch, path, &reject);
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
                Fact::Wikidata(item) => entry.wikidata = entry.wikidata.map(|other| other.min(item)).or(Some(item)),
                _ => report.left_out += 1,
            }
            if report.read % 50_000 == 0 {
                let progress = rows.progress();
                watch.progress(&super::name_of(path), progress.read(), progress.total());
            }
        }
    }
    let mut all: Vec<(String, Named)> = named.into_iter().collect();
    all.iter_mut().for_each(|(_, named)| named.names.sort_by_key(|(number, _)| *number));
    for part in all.chunks(BATCH) {
        name_batch(app, part, &mut report).await?;
    }
    Ok(report)
}

fn tell(report: &mut Report, watch: &mut dyn Watch, path: &Path, reject: &Reject) {
    report.reject(watch, Rejected::of(path, reject));
}

async fn name_batch(app: &App, part: &[(String, Named)], report: &mut Report) -> Result<(), ImportError> {
    let mut tx = app.db.begin().await?;
    let ids: Vec<&str> = part.iter().map(|(id, _)| id.as_str()).collect();
    let mut places: BTreeMap<String, Locality> =
        store::any_records(&mut tx, &ids).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let mut kept: BTreeMap<String, Vec<PlaceName>> =
        store::names_of(&mut tx, &ids).await?.into_iter().map(|(id, names)| (id.to_string(), names)).collect();
    let (mut changed_places, mut changed_names, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    let items: Vec<String> = part.iter().filter_map(|(_, named)| Some(named.wikidata?.to_string())).collect();
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let mut carried: HashMap<String, LocalityId> = store::carriers(&mut tx, &items).await?.into_iter().collect();
    for (id, named) in part {
        let rows = named.names.len() as u64 + u64::from(named.wikidata.is_some());
        let Some(place) = places.remove(id) else {
            report.unchanged += rows;
            continue;
        };
        let before = kept.remove(id).unwrap_or_default();
        let names = with_languages(&before, &named.names);
        let item = named.wikidata.map(|item| item.to_string());
        let taken = item.as_ref().is_some_and(|item| carried.get(item).is_some_and(|by| *by != place.id));
        let better = better_named(&place, named, item.clone().filter(|_| !taken));
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
    tx.commit(app.now()).await?;
    Ok(())
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
/// nothing when that says nothing new. What a person wrote keeps the names that it has.
fn better_named(place: &Locality, named: &Named, item: Option<String>) -> Option<Locality> {
    let best = |lang: Lang| {
        let of = |name: &&Name| name.language.as_ref().is_some_and(|it| it.to_string() == lang.code());
        named.names.iter().map(|(_, name)| name).filter(of).min_by_key(|name| name.rank())
    };
    let name = Lang::ALL.into_iter().fold(place.name.clone(), |name, lang| match best(lang) {
        Some(best) if !place.edited || name.get(lang).is_none() => name.with(lang, best.text.as_str()),
        _ => name,
    });
    let wikidata = place.wikidata.clone().or(item);
    let better = Locality { name, wikidata, ..place.clone() };
    (better != *place).then_some(better)
}
