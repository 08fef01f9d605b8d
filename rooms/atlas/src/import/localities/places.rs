//! The places themselves: new ones, and what a row says otherwise of those that stand.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use gazetteer::geonames::Place;
use platform::{
    App,
    db::Tx,
    import::{Fate, Work},
};
use serde_json::{Value, json};

use crate::{
    import::{
        BATCH, ImportError, Rejected, Report, Watch, changing,
        known::{Fresh, Standing},
        name_of, open, record, rejected, row_or_tell,
    },
    news,
    rules::{Countries, Locality, LocalityId, PlaceName, Question, Waiting},
    store::{self, GEONAMES, Recorded},
};

/// The addresses that places of the files are given, by their numbers.
type Addresses = HashMap<u64, String>;

/// What a batch does to the atlas.
#[derive(Default)]
struct Batch {
    places: Vec<Locality>,
    names: Vec<(LocalityId, Vec<PlaceName>)>,
    records: Vec<(String, Recorded)>,
    questions: Vec<Waiting>,
}

impl Batch {
    /// What an earlier row of the batch made of a place.
    fn made(&self, id: &str) -> Option<&Locality> {
        self.places.iter().find(|it| it.id.as_str() == id)
    }

    /// Writes a place once, as the last row leaves it.
    fn put(&mut self, place: Locality) {
        self.places.retain(|it| it.id != place.id);
        self.places.push(place);
    }
}

/// Takes in a table of places, a batch at a time.
pub(super) async fn take(
    work: Work<'_>,
    path: &Path,
    (countries, addresses): (&Countries, &Addresses),
    fresh: &mut Fresh,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    let mut standing = Standing::read(&mut work.app.db.read().await?).await?;
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
                Ok(Some(place)) if !countries.knows(&place.country) => {
                    report.reject(watch, Rejected::because(path, place.line, "unknown-country", &place.country));
                }
                Ok(Some(place)) if met.insert(place.id, place.line).is_some() => report.repeat(),
                Ok(Some(place)) => read.push(place),
                Ok(None) => {
                    report.read += 1;
                    report.left_out += 1;
                }
                Err(reject) => report.reject(watch, rejected(path, &reject)),
            }
        }
        let progress = rows.progress();
        watch.progress(&name_of(path), progress.read(), progress.total());
        if read.is_empty() {
            return Ok(report);
        }
        report = report.and(take_batch(work, read, (&mut standing, addresses), fresh, watch).await?);
    }
}

async fn take_batch(
    work: Work<'_>,
    read: Vec<Place>,
    (standing, addresses): (&mut Standing, &Addresses),
    fresh: &mut Fresh,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    let mut report = Report::default();
    let mut tx = work.app.db.begin().await?;
    let mut batch = Batch::default();
    let mut differing: Vec<Differing> = Vec::new();
    for place in read {
        let digest = record::digest(&place);
        let known = match standing.records.get(&place.id) {
            Some(last) if last.digest == digest => {
                report.count(watch, Fate::Unchanged, place.line, &|| told(&place, &last.locality, None));
                if last.division.is_none() {
                    batch.records.push(recorded(&place, last.locality.clone(), digest));
                }
                continue;
            }
            // A merged place is what it became, whatever number it carries.
            Some(last) => Some((last.locality.clone(), true)),
            None => standing.by_number.get(&place.id).map(|known| (known.id.clone(), false)),
        };
        match known {
            Some((id, met)) => differing.push(Differing { place, id, met, digest }),
            None => {
                let id = record::id_of(place.id);
                report.count(watch, Fate::New, place.line, &|| told(&place, id.as_str(), None));
                // A row that was written into the file since addresses were given has none among them.
                let slug = addresses.get(&place.id).cloned();
                let slug =
                    slug.unwrap_or_else(|| standing.slug(&place.name, &place.country, &place.divisions[0], place.id));
                let it = record::locality(&place, id, slug);
                batch.records.push(recorded(&place, it.id.to_string(), digest));
                batch.names.push((it.id.clone(), record::names(&place)));
                batch.places.push(it);
            }
        }
    }
    change(work.app, &mut tx, differing, &mut batch, (&mut report, watch)).await?;
    if work.is_trial() {
        fresh.note(&batch.places, &batch.names);
    }
    write(&mut tx, batch).await?;
    work.end(tx).await?;
    Ok(report)
}

/// What is kept of a row.
fn recorded(place: &Place, locality: String, digest: String) -> (String, Recorded) {
    (place.id.to_string(), Recorded { locality, digest, division: Some(place.feature.order().into()) })
}

/// A row that says something of a place that stands.
struct Differing {
    place: Place,
    /// The place, by its id.
    id: String,
    /// Whether an earlier table had the row: what is blank in a place that a person edited since was left blank.
    met: bool,
    digest: String,
}

/// What a row of places is of, under its own name among the facts that it changes: the id of the place, and its country by the
/// source. Whoever shows the row names the place as the club does.
pub(crate) const PLACE: &str = "place";

/// A row as reports tell it: the place of this id, and the facts that change.
fn told(place: &Place, id: &str, facts: Option<Value>) -> String {
    let mut all = json!({ PLACE: { "id": id, "country": place.country } });
    if let (Some(all), Some(Value::Object(facts))) = (all.as_object_mut(), facts) {
        all.extend(facts);
    }
    changing(&place.name, Some(&all))
}

/// Places that stand already and of which the row says something else: taken where no person wrote, asked where one did.
async fn change(
    app: &App,
    tx: &mut Tx,
    differing: Vec<Differing>,
    batch: &mut Batch,
    (report, watch): (&mut Report, &mut dyn Watch),
) -> Result<(), ImportError> {
    let ids: Vec<&str> = differing.iter().map(|it| it.id.as_str()).collect();
    let places: BTreeMap<String, Locality> =
        store::any_records(tx, &ids).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    for Differing { place, id, met, digest } in differing {
        let plain = || told(&place, &id, None);
        // Two rows may be of one place, since it was merged: the second goes over what the first made of it.
        let Some(standing) = batch.made(&id).or_else(|| places.get(&id)).cloned() else {
            report.count(watch, Fate::Unchanged, place.line, &plain);
            continue;
        };
        let new = record::locality(&place, standing.id.clone(), standing.slug.clone());
        batch.records.push(recorded(&place, standing.id.to_string(), digest));
        // Under an id that it had before it was merged, a source only adds to a place.
        if standing.geonames.is_some() && standing.geonames != new.geonames {
            let filled = record::filled(standing.clone(), &new);
            if filled == standing {
                report.count(watch, Fate::Unchanged, place.line, &plain);
            } else {
                let says = || told(&place, &id, record::differences(&standing, &filled, &[]));
                report.count(watch, Fate::Changed, place.line, &says);
                batch.put(filled);
            }
            continue;
        }
        if !standing.edited {
            let says = || told(&place, &id, record::differences(&standing, &new, &[]));
            report.count(watch, Fate::Changed, place.line, &says);
            batch.put(record::over(standing, new));
            continue;
        }
        let given = batch.names.iter().find(|(id, _)| *id == standing.id).map(|(_, names)| names.clone());
        let names = match given {
            Some(names) => names,
            None => store::names(tx, &standing.id).await?,
        };
        if names.is_empty() {
            batch.names.push((standing.id.clone(), record::names(&place)));
        }
        // A person has seen what an earlier table said: what is blank since is filled only if a person says so.
        let after = if met { standing.clone() } else { record::filled(standing.clone(), &new) };
        let question = record::differences(&after, &new, &names)
            .map(|said| Waiting::of(Question::LocalityDiffers, after.id.as_str(), GEONAMES, said, app.now()));
        let answered = match &question {
            Some(question) => store::is_answered(tx, &question.id).await?,
            None => true,
        };
        match question {
            Some(question) if !answered => {
                report.count(watch, Fate::Waiting, place.line, &plain);
                batch.questions.push(question);
            }
            _ if after == standing => report.count(watch, Fate::Unchanged, place.line, &plain),
            _ => {
                let says = || told(&place, &id, record::differences(&standing, &after, &names));
                report.count(watch, Fate::Changed, place.line, &says);
            }
        }
        if after != standing {
            batch.put(after);
        }
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
