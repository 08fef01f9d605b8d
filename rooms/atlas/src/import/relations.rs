use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::{Path, PathBuf},
};

use gazetteer::{
    Country, Gazetteer, Qid,
    relations::{End, Pairs, Relation as Row, Relations, Seen},
    resolve::{Candidate, Known, Resolution},
    table::Table,
};
use kernel::{Actor, Lang};
use platform::{App, db::Reader};
use serde_json::json;

use super::{BATCH, ImportError, Rejected, Report, Watch, open, row_or_tell, unreadable};
use crate::{
    news,
    rules::{Attribution, LocalityId, Pair, Question, Relation, RelationKind, Since, Status, Verb, Waiting, may},
    store,
};

/// What an import of relations is given beside its files.
#[derive(Debug, Clone, Default)]
pub struct RelationsInput {
    /// Which column says what, where its header does not tell: `a.name=Ville,b.name=Ville jumelée`.
    pub map: Option<String>,
    /// A file of names for items of Wikidata that no place carries: it proposes, and a person decides.
    pub names: Option<PathBuf>,
    /// Who says so, and on which terms.
    pub source: Option<Attribution>,
}

/// The places as the resolver knows them, by number.
pub(super) struct World {
    pub(super) gazetteer: Gazetteer,
    ids: Vec<(LocalityId, String)>,
    /// Places that the club marked sensitive, or whose country it withholds.
    sensitive: HashSet<LocalityId>,
    pub(super) countries: gazetteer::Countries,
}

impl World {
    pub(super) fn id(&self, handle: u32) -> LocalityId {
        self.ids[handle as usize].0.clone()
    }

    pub(super) fn slug(&self, handle: u32) -> String {
        self.ids[handle as usize].1.clone()
    }
}

/// Takes in relations between places that stand. A name is never guessed: what may mean several places is rejected with
/// those it may mean, and an identifier that no place carries becomes a question where `names` proposes some.
///
/// # Errors
/// As [`super::import_localities`].
pub async fn import_relations(
    app: &App,
    actor: &Actor,
    files: &[PathBuf],
    input: RelationsInput,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    may(actor, Verb::AddRelation).map_err(platform::Failure::from)?;
    let world = read_world(&mut app.db.read().await?).await?;
    let mut standing = read_standing(&mut app.db.read().await?).await?;
    let names = match &input.names {
        Some(path) => read_names(path)?,
        None => HashMap::new(),
    };
    let mut report = Report::default();
    for path in files {
        let source = input.source.clone().unwrap_or_else(|| Attribution {
            name: super::name_of(path),
            url: None,
            on: None,
            licence: None,
        });
        let mut taking = Taking { app, world: &world, names: &names, source, path, pairs: Pairs::default() };
        report = report.and(taking.file(&mut standing, input.map.as_deref(), watch).await?);
    }
    let mut tx = app.db.begin().await?;
    tx.audit(actor, "atlas.relations.import", &report.read.to_string(), app.now()).await?;
    tx.commit(app.now()).await?;
    Ok(report)
}

pub(super) async fn read_world(reader: &mut Reader) -> Result<World, ImportError> {
    let own = store::countries(reader).await?;
    let withheld: HashSet<String> = own.withheld().map(str::to_owned).collect();
    let mut sensitive: HashSet<LocalityId> = HashSet::new();
    let mut country_of = HashMap::new();
    for place in store::place_toponymy(reader).await? {
        if place.sensitive {
            sensitive.insert(place.locality.clone());
        }
        country_of.extend(place.country.map(|country| (place.locality, country)));
    }
    let (mut builder, mut ids, mut last) = (Gazetteer::builder(), Vec::new(), String::new());
    loop {
        let places = store::any_records_after(reader, &last, 2000).await?;
        let Some(place) = places.last() else { break };
        last = place.id.to_string();
        let asked: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
        let mut names: HashMap<LocalityId, _> = store::names_of(reader, &asked).await?.into_iter().collect();
        for place in places {
            let country = country_of.get(&place.id).unwrap_or(&place.country);
            if withheld.contains(country) {
                sensitive.insert(place.id.clone());
            }
            let Some(code) = Country::code(country) else { continue };
            let others = names.remove(&place.id).unwrap_or_default();
            let main = place.name.iter().map(|(_, text)| text);
            let mut folded: Vec<String> =
                main.chain(others.iter().map(|name| name.text.as_str())).map(gazetteer::fold).collect();
            let first = folded.first().cloned();
            folded.retain(|name| Some(name) != first.as_ref());
            let all: Vec<&str> = first.iter().chain(&folded).map(String::as_str).collect();
            builder.add(&Known {
                handle: u32::try_from(ids.len()).unwrap_or(u32::MAX),
                names: &all,
                country: code,
                region: place.divisions.first.as_deref().unwrap_or_default(),
                position: place
                    .position
                    .as_ref()
                    .map(|at| gazetteer::relations::Position { latitude: at.latitude, longitude: at.longitude }),
                population: place.population.as_ref().and_then(|it| u64::try_from(it.count).ok()),
                wikidata: place.wikidata.as_deref().and_then(Qid::parse),
                geonames: place.geonames.and_then(|number| u64::try_from(number).ok()),
                division: false,
            });
            ids.push((place.id, place.slug));
        }
    }
    let labels: Vec<(String, String)> = Lang::ALL.into_iter().flat_map(|lang| own.offered(lang)).collect();
    let countries = gazetteer::Countries::with(labels.iter().map(|(code, name)| (code.as_str(), name.as_str())));
    Ok(World { gazetteer: builder.build(), ids, sensitive, countries })
}

async fn read_standing(reader: &mut Reader) -> Result<HashMap<String, Relation>, ImportError> {
    let (mut standing, mut last) = (HashMap::new(), String::new());
    loop {
        let relations = store::all_relations_after(reader, &last, 2000).await?;
        let Some(relation) = relations.last() else { return Ok(standing) };
        last = relation.id.to_string();
        standing.extend(relations.into_iter().map(|it| (it.id.to_string(), it)));
    }
}

pub(super) fn read_names(path: &Path) -> Result<HashMap<Qid, String>, ImportError> {
    let mut names = HashMap::new();
    for row in open(path)? {
        match row {
            Ok(row) => {
                if let Ok((item, name)) = gazetteer::relations::named_item(&row) {
                    names.insert(item, name);
                }
            }
            Err(gazetteer::table::Trouble::Row(_)) => {}
            Err(gazetteer::table::Trouble::File(error)) => return Err(unreadable(path, &error)),
        }
    }
    Ok(names)
}

/// One file being taken in.
struct Taking<'a> {
    app: &'a App,
    world: &'a World,
    names: &'a HashMap<Qid, String>,
    source: Attribution,
    path: &'a Path,
    pairs: Pairs<u32>,
}

/// What a batch writes.
#[derive(Default)]
struct Batch {
    relations: BTreeMap<String, Relation>,
    questions: BTreeMap<String, Waiting>,
}

impl Taking<'_> {
    async fn file(
        &mut self,
        standing: &mut HashMap<String, Relation>,
        map: Option<&str>,
        watch: &mut dyn Watch,
    ) -> Result<Report, ImportError> {
        let mut report = Report::default();
        let table: Table = open(self.path)?;
        let progress = table.progress();
        let mut rows =
            Relations::of(table, map, &self.world.countries).map_err(|error| unreadable(self.path, &error))?;
        loop {
            let (mut batch, mut met) = (Batch::default(), 0);
            while met < 2 * BATCH
                && let Some(next) = rows.next()
            {
                met += 1;
                if let Some(row) = row_or_tell(next, self.path, &mut report, watch)? {
                    self.take(&row, standing, &mut batch, &mut report, watch);
                }
            }
            watch.progress(&super::name_of(self.path), progress.read(), progress.total());
            if met == 0 {
                return Ok(report);
            }
            self.write(batch).await?;
        }
    }

    fn take(
        &mut self,
        row: &Row,
        standing: &mut HashMap<String, Relation>,
        batch: &mut Batch,
        report: &mut Report,
        watch: &mut dyn Watch,
    ) {
        let (a, b) = (self.world.gazetteer.resolve(&row.a), self.world.gazetteer.resolve(&row.b));
        let (Some(one), Some(two)) = (a.handle(), b.handle()) else {
            for (end, resolution) in [(&row.a, &a), (&row.b, &b)] {
                self.propose(end, resolution, batch);
            }
            return self.refuse(row, [(&row.a, &a), (&row.b, &b)], report, watch);
        };
        match self.pairs.see(row.line, one, two) {
            Seen::Itself => {
                return report.reject(watch, Rejected::because(self.path, row.line, "itself", &self.world.slug(one)));
            }
            Seen::Again(_) | Seen::Reversed(_) => {
                report.read += 1;
                report.repeated += 1;
                return;
            }
            Seen::New => {}
        }
        report.read += 1;
        let ids = [one, two].map(|handle| self.world.id(handle));
        let [from, to] = ids.clone();
        let Some(ends) = Pair::of(from, to) else { return report.unchanged += 1 };
        let relation = self.relation(row, ends);
        if ids.iter().any(|id| self.world.sensitive.contains(id)) {
            report.waiting += 1;
            let question = self.question(
                Question::Sensitive,
                relation.id.as_str(),
                json!({
                    "one": relation.ends.one(), "two": relation.ends.two(), "kind": relation.kind,
                    "since": relation.since.map(|since| since.to_string()), "status": relation.status,
                    "sources": relation.sources,
                }),
            );
            batch.questions.insert(question.id.to_string(), question);
            return;
        }
        self.enter(relation, standing, batch, report);
    }

    /// A relation that is new, adds a source or a fact to one that stands, says the same, or differs from what a person wrote.
    fn enter(
        &self,
        relation: Relation,
        standing: &mut HashMap<String, Relation>,
        batch: &mut Batch,
        report: &mut Report,
    ) {
        let key = relation.id.to_string();
        let Some(before) = standing.get(&key) else {
            report.new += 1;
            standing.insert(key.clone(), relation.clone());
            batch.relations.insert(key, relation);
            return;
        };
        let after = before.clone().with_source(&relation);
        if before.edited && before.differs_from(&relation) {
            report.waiting += 1;
            let question = self.question(
                Question::RelationDiffers,
                &key,
                json!({
                    "since": relation.since.map(|since| since.to_string()), "status": relation.status,
                }),
            );
            batch.questions.insert(question.id.to_string(), question);
        } else if after == *before {
            report.unchanged += 1;
        } else {
            report.changed += 1;
            standing.insert(key.clone(), after.clone());
            batch.relations.insert(key, after);
        }
    }

    /// An identifier that no place carries, and the places that its name in the file of names may mean.
    fn propose(&self, end: &End, resolution: &Resolution, batch: &mut Batch) {
        let (Some(item), Resolution::Unknown(_)) = (end.wikidata, resolution) else { return };
        let Some(name) = self.names.get(&item) else { return };
        let candidates = self.world.gazetteer.candidates(name);
        if candidates.is_empty() {
            return;
        }
        let ids: Vec<&LocalityId> = candidates.iter().map(|it| &self.world.ids[it.handle as usize].0).collect();
        let mut question =
            self.question(Question::Candidates, &item.to_string(), json!({ "name": name, "candidates": ids }));
        question.subject = item.to_string();
        batch.questions.insert(question.id.to_string(), question);
    }

    fn refuse(&self, row: &Row, ends: [(&End, &Resolution); 2], report: &mut Report, watch: &mut dyn Watch) {
        if let Some(rejected) = refusal(self.world, self.path, row, ends) {
            report.reject(watch, rejected);
        }
    }

    fn relation(&self, row: &Row, ends: Pair) -> Relation {
        let kind = row.kind.and_then(RelationKind::from_word).unwrap_or(RelationKind::Twinning);
        let mut source = self.source.clone();
        if let Some(said) = &row.source {
            source.name = format!("{} ({said})", source.name);
        }
        Relation {
            id: Relation::id_of(&ends, kind),
            ends,
            kind,
            since: row.since.as_deref().and_then(Since::parse),
            status: row.status.and_then(Status::from_word).unwrap_or(Status::Unknown),
            sources: vec![source],
            words: [None, None],
            edited: false,
            version: 1,
        }
    }

    fn question(&self, question: Question, about: &str, record: serde_json::Value) -> Waiting {
        Waiting {
            id: Waiting::id_of(question, &self.source.name, about),
            question,
            subject: about.to_owned(),
            source: self.source.name.clone(),
            record,
            asked: self.app.now(),
            answer: None,
        }
    }

    async fn write(&self, batch: Batch) -> Result<(), ImportError> {
        if batch.relations.is_empty() && batch.questions.is_empty() {
            return Ok(());
        }
        let mut tx = self.app.db.begin().await?;
        let relations: Vec<Relation> = batch.relations.into_values().collect();
        for part in relations.chunks(BATCH) {
            store::put_relations(&mut tx, part).await?;
        }
        for question in batch.questions.values() {
            store::ask(&mut tx, question).await?;
        }
        if !relations.is_empty() {
            news::relations_changed(&mut tx);
        }
        tx.commit(self.app.now()).await?;
        Ok(())
    }
}

/// Why a row is not taken, one of whose ends means no place; none when both mean one.
pub(super) fn refusal(world: &World, path: &Path, row: &Row, ends: [(&End, &Resolution); 2]) -> Option<Rejected> {
    let (end, resolution) = ends.into_iter().find(|(_, resolution)| resolution.handle().is_none())?;
    let reason = resolution.reason().map_or("unknown", |reason| reason.as_str());
    let candidates: &[Candidate] = match resolution {
        Resolution::Ambiguous(all) | Resolution::Unknown(all) | Resolution::Conflict(_, all) => all,
        Resolution::One(one, _) => std::slice::from_ref(one),
    };
    let mut rejected = Rejected::because(path, row.line, reason, &said(end));
    rejected.candidates = candidates.iter().map(|it| world.slug(it.handle)).collect();
    Some(rejected)
}

/// What a file says of an end, as a reject file repeats it.
fn said(end: &End) -> String {
    let name = end.name.clone();
    let item = end.wikidata.map(|item| item.to_string());
    name.or(item).or_else(|| end.geonames.map(|number| number.to_string())).unwrap_or_default()
}
