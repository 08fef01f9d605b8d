use kernel::{Actor, Id, Lang};
use platform::{App, Failure, Result, db::Tx};
use serde_json::Value;

use crate::{
    news,
    rules::{
        Answer, Attribution, Kind, Locality, Naming, Pair, PlaceToponymy, Population, Position, Question, QuestionId,
        Refusal, Relation, RelationKind, Since, Source, Status, Told, Verb, Waiting, may,
    },
    store::{self, By},
};

/// Decides what an import could not settle: what the source says is taken, what stands is kept, or an identifier means a place.
///
/// # Errors
/// When this is not the actor's to do, the question has given way to a later import or went with a place, the answer is none
/// of the question's, or the identifier is another place's;
/// [`Failure::Stale`] when someone decided meanwhile.
pub async fn decide(app: &App, tx: &mut Tx, actor: &Actor, id: &QuestionId, answer: &Answer) -> Result<()> {
    may(actor, Verb::Decide)?;
    let asked = store::question(tx, id).await?.ok_or(Refusal::NoLongerAsked)?;
    match (asked.question, answer) {
        (Question::Candidates, Answer::Means(place)) => means(tx, &asked, place).await?,
        (Question::Candidates, Answer::Taken) | (_, Answer::Means(_)) => return Err(Refusal::NoSuchPlace.into()),
        (Question::Sensitive, Answer::Taken) => take_relation(tx, &asked).await?,
        (Question::LocalityDiffers, Answer::Taken) => take_place(tx, &asked).await?,
        (Question::RelationDiffers, Answer::Taken) => take_facts(tx, &asked).await?,
        (Question::ToponymyDiffers, Answer::Taken) => take_toponymy(tx, &asked).await?,
        (_, Answer::Kept) => {}
    }
    if !store::answer(tx, id, answer, actor, app.now()).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "atlas.question.decide", &asked.subject, app.now()).await.map_err(Into::into)
}

/// The identifier is this place's from now on: the next import resolves by it.
async fn means(tx: &mut Tx, asked: &Waiting, place: &str) -> Result<()> {
    let it = store::any_record(tx, By::Id(place)).await?.ok_or(Refusal::NoSuchPlace)?;
    if it.wikidata.as_ref().is_some_and(|item| *item != asked.subject) {
        return Err(Refusal::IdentifierTaken.into());
    }
    save(tx, Locality { wikidata: Some(asked.subject.clone()), ..it }).await
}

async fn take_place(tx: &mut Tx, asked: &Waiting) -> Result<()> {
    let mut it = store::any_record(tx, By::Id(&asked.subject)).await?.ok_or(Refusal::NoSuchPlace)?;
    let theirs = |fact: &str| asked.record.get(fact).and_then(|both| both.get("theirs"));
    let sources: Vec<Source> = it.geonames.map(Source::geonames).into_iter().collect();
    it.said_by = it.sources();
    let names = ["name-fr", "name-ar", "name-en", "name-es", "kind", "country"];
    if names.into_iter().any(|fact| theirs(fact).is_some()) {
        it.said_by.names.retain(|source| !sources.contains(source));
        it.said_by.names.extend(sources.iter().cloned());
    }
    for lang in Lang::ALL {
        if let Some(name) = theirs(&format!("name-{}", lang.code())).and_then(Value::as_str) {
            it.name = it.name.with(lang, name);
        }
    }
    if let Some(item) = theirs("wikidata").and_then(Value::as_str) {
        it.wikidata = Some(item.to_owned());
    }
    if let Some(kind) = theirs("kind").and_then(Value::as_str).and_then(Kind::from_word) {
        it.kind = kind;
    }
    let code = |fact: &str| theirs(fact).and_then(Value::as_str).map(str::to_owned);
    it.divisions.first = code("division-first").or(it.divisions.first);
    it.divisions.second = code("division-second").or(it.divisions.second);
    if let Some(country) = theirs("country").and_then(Value::as_str) {
        it.country = country.to_owned();
    }
    if let Some(count) = theirs("population").and_then(Value::as_i64) {
        it.population = Some(Population { count, as_of: None, sources: sources.clone() });
    }
    if let Some(metres) = theirs("altitude").and_then(Value::as_i64) {
        it.altitude = Some(metres);
        it.said_by.altitude.clone_from(&sources);
    }
    if let Some(zone) = theirs("time-zone").and_then(Value::as_str) {
        it.time_zone = Some(zone.to_owned());
        it.said_by.time_zone.clone_from(&sources);
    }
    let degrees = |at: usize| theirs("position").and_then(|point| point.get(at)).and_then(Value::as_f64);
    if let (Some(latitude), Some(longitude)) = (degrees(0), degrees(1)) {
        let position = Position { latitude, longitude, approximate: false, sources };
        it.coast_km = Some(crate::coast::distance_km(&position));
        it.position = Some(position);
    }
    save(tx, it).await
}

async fn save(tx: &mut Tx, it: Locality) -> Result<()> {
    if store::identifier_taken(tx, &it).await? {
        return Err(Refusal::IdentifierTaken.into());
    }
    if !store::save_locality(tx, &it).await? {
        return Err(Failure::Stale);
    }
    news::places_changed(tx, [&it.id]);
    Ok(())
}

/// The relation that a question holds, as its source says it.
fn said(asked: &Waiting, ends: Pair, kind: RelationKind) -> Result<Relation> {
    let text = |name: &str| asked.record.get(name).and_then(Value::as_str);
    let sources = asked.record.get("sources").cloned().unwrap_or_else(|| Value::Array(Vec::new()));
    let sources = serde_json::from_value::<Vec<Attribution>>(sources).map_err(Failure::fault)?;
    let since = text("since").and_then(Since::parse);
    let status = text("status").and_then(Status::from_word).unwrap_or(Status::Unknown);
    Ok(Relation {
        id: Relation::id_of(&ends, kind),
        ends,
        kind,
        since,
        status,
        told: Told { since, status }.by(&sources),
        sources,
        words: [None, None],
        edited: false,
        version: 1,
    })
}

/// What waited for a sensitive place comes in; where such a tie stands already, both are one.
async fn take_relation(tx: &mut Tx, asked: &Waiting) -> Result<()> {
    let text = |name: &str| asked.record.get(name).and_then(Value::as_str);
    let (one, two) = (text("one").unwrap_or_default(), text("two").unwrap_or_default());
    let ends = Pair::of(Id::new(one), Id::new(two)).ok_or(Refusal::SamePlace)?;
    let kind = text("kind").and_then(RelationKind::from_word).ok_or(Refusal::NoSuchPlace)?;
    let said = said(asked, ends, kind)?;
    let standing = store::any_relations_of(tx, said.ends.one()).await?.into_iter().find(|it| it.id == said.id);
    let after = match standing {
        Some(standing) => standing.united(&said),
        None => said,
    };
    keep(tx, &after).await
}

/// What a source says of a relation goes over what a person wrote; where it says nothing, that stays.
async fn take_facts(tx: &mut Tx, asked: &Waiting) -> Result<()> {
    let it = store::relation(tx, &Id::new(asked.subject.as_str())).await?.ok_or(Failure::NotFound)?;
    let said = said(asked, it.ends.clone(), it.kind)?;
    let status = if said.status == Status::Unknown { it.status } else { said.status };
    let since = said.since.or(it.since);
    keep(tx, &it.with_source(&said).dated(since, status)).await
}

async fn keep(tx: &mut Tx, it: &Relation) -> Result<()> {
    if !store::save_relation(tx, it).await? {
        return Err(Failure::Stale);
    }
    news::relations_changed(tx);
    Ok(())
}

/// What a file says of the club's own toponymy goes over what a person wrote.
async fn take_toponymy(tx: &mut Tx, asked: &Waiting) -> Result<()> {
    let said = asked.record.get("said").cloned().unwrap_or_default();
    let said: Naming = serde_json::from_value(said).map_err(Failure::fault)?;
    if let Some(code) = asked.subject.strip_prefix("country:") {
        let (countries, version) = (store::countries(tx).await?, store::countries_version(tx).await?);
        let countries = countries.with(code, &countries.naming(code).with(&said));
        if !store::save_countries(tx, &countries, version).await? {
            return Err(Failure::Stale);
        }
        tx.tell(news::NAMES, &());
        tx.touch();
    } else {
        let id = Id::new(asked.subject.as_str());
        let before = store::toponymy_of(tx, &id).await?.unwrap_or_else(|| PlaceToponymy::none(id));
        let after = Naming::of(&before).with(&said).of_place(before);
        if !store::save_toponymy(tx, &after).await? {
            return Err(Failure::Stale);
        }
        news::places_changed(tx, [&after.locality]);
        news::relations_changed(tx);
    }
    Ok(store::put_imported_toponymy(tx, &asked.subject, &said).await?)
}
