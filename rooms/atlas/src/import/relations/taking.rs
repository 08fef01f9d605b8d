//! The rows of the files of one source: each becomes a relation, adds to one, waits for a decision, or is refused.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::Path,
};

use gazetteer::{
    relations::{End, Names, Pairs, Relation as Row, Relations, Seen},
    resolve::Resolution,
    table::Table,
};
use platform::import::{Fate, Work};
use serde_json::json;

use super::{
    editions::{self, Editions, Heard},
    held::Held,
    not_begun,
    refusal::{ASKED, kind, named_candidates, refusal, said, since, unread},
};
use crate::{
    import::{
        BATCH, ImportError, Rejected, Report, Watch, changing, name_of, note_layout, open_mapped, row_or_tell,
        world::World,
    },
    news,
    rules::{Attribution, LocalityId, Pair, Question, QuestionId, Relation, RelationKind, Status, Told, Waiting},
    store,
};

/// A source being taken in.
pub(super) struct Taking<'a> {
    pub(super) work: Work<'a>,
    pub(super) world: &'a World,
    /// Names of items that no place carries.
    pub(super) names: &'a Names,
    pub(super) source: &'a Attribution,
    /// The questions of it that were answered.
    pub(super) answered: &'a BTreeSet<QuestionId>,
    /// What a person may have to decide once all its files are read.
    pub(super) held: &'a mut Held,
    /// What it says otherwise than it did before, likewise.
    pub(super) editions: &'a mut Editions,
}

/// The pairs that a file has named so far, those of each kind apart.
type Met = HashMap<RelationKind, Pairs<u32>>;

/// What a batch writes.
#[derive(Default)]
struct Batch {
    relations: BTreeMap<String, Relation>,
    questions: BTreeMap<QuestionId, Waiting>,
}

impl Taking<'_> {
    /// Takes in one of its files, but for what a person may have to decide.
    pub(super) async fn file(
        &mut self,
        path: &Path,
        standing: &mut HashMap<String, Relation>,
        map: Option<&str>,
        watch: &mut dyn Watch,
    ) -> Result<Report, ImportError> {
        let mut report = Report::default();
        let mut pairs = Met::new();
        let table: Table = open_mapped(path, map)?.with_cut_rows();
        let progress = table.progress();
        let mut rows = Relations::of(table, map, &self.world.countries).map_err(|error| not_begun(path, &error))?;
        note_layout(&mut report, path, rows.rows(), rows.columns().passed_over());
        loop {
            let (mut batch, mut met) = (Batch::default(), 0);
            while met < 2 * BATCH
                && let Some(next) = rows.next()
            {
                met += 1;
                if let Some(mut row) = row_or_tell(next, path, &mut report, watch)? {
                    let ends = self.world.gazetteer.resolve_both(&mut row);
                    self.take((path, &row, ends), &mut pairs, standing, &mut batch, &mut report, watch);
                }
            }
            watch.progress(&name_of(path), progress.read(), progress.total());
            self.write(batch).await?;
            if met == 0 {
                return Ok(report);
            }
        }
    }

    fn take(
        &mut self,
        (path, row, [a, b]): (&Path, &Row, [Resolution; 2]),
        pairs: &mut Met,
        standing: &mut HashMap<String, Relation>,
        batch: &mut Batch,
        report: &mut Report,
        watch: &mut dyn Watch,
    ) {
        let kind = match kind(path, row) {
            Ok(kind) => kind,
            Err(rejected) => return report.reject(watch, rejected),
        };
        let (Some(one), Some(two)) = (a.handle(), b.handle()) else {
            let mut ends = [(&row.a, &a), (&row.b, &b)];
            let asked = ends.map(|(end, resolution)| self.propose(end, resolution, batch));
            // Of two ends, the one that can be decided is told.
            if asked == [false, true] {
                ends.reverse();
            }
            let Some(mut refused) = refusal(self.world, self.names, path, row, ends) else { return };
            if asked.contains(&true) {
                ASKED.clone_into(&mut refused.reason);
            }
            return report.reject(watch, refused);
        };
        let seen = pairs.entry(kind).or_default().see(row.line, one, two);
        let ends = Pair::of(self.world.id(one), self.world.id(two));
        let (Some(ends), false) = (ends, seen == Seen::Itself) else {
            return report.reject(watch, Rejected::because(path, row.line, "itself", &said(&row.a)));
        };
        unread(path, row).for_each(|cell| report.leave_unread(watch, cell));
        if let (None, Some(said)) = (since(row, self.work.app.today()), &row.since) {
            report.leave_unread(watch, Rejected::because(path, row.line, "without-future", said));
        }
        let named = |handle, end| self.world.shown_slug(handle).unwrap_or_else(|| said(end));
        let says = || format!("{} – {}", named(one, &row.a), named(two, &row.b));
        let sensitive = [ends.one(), ends.two()].into_iter().any(|id| self.world.sensitive.contains(id));
        let relation = self.relation(row, kind, ends);
        if sensitive || standing.get(relation.id.as_str()).is_some_and(|it| it.edited) {
            let question = if sensitive { Question::Sensitive } else { Question::RelationDiffers };
            return self.held.add(question, relation, row.line, says(), report);
        }
        let (id, before) = (relation.id.clone(), standing.get(relation.id.as_str()).cloned());
        let again = matches!(seen, Seen::Again(_) | Seen::Reversed(_));
        let row_met = editions::Row { said: relation.clone(), line: row.line, says: says(), again };
        let fate = match self.editions.meet(row_met, before.as_ref()) {
            Heard::Waits(row) => return self.editions.wait(*row),
            Heard::Same => Fate::Unchanged,
            Heard::Fresh => Self::enter(relation.clone(), standing, batch),
        };
        let facts = || {
            let mut facts = json!({ TIE: tie(&relation) });
            if let (Some(before), Some(after)) = (before.as_ref(), standing.get(id.as_str())) {
                facts.as_object_mut()?.extend(differing(before, after).as_object_mut().map(std::mem::take)?);
            }
            Some(facts)
        };
        let says = || changing(&says(), facts().as_ref());
        match fate {
            Fate::Unchanged if again => report.repeat(),
            fate => report.count(watch, fate, row.line, &says),
        }
    }

    /// A relation that is new, adds a source or a fact to one that stands, or says the same.
    fn enter(relation: Relation, standing: &mut HashMap<String, Relation>, batch: &mut Batch) -> Fate {
        let key = relation.id.to_string();
        let (fate, after) = match standing.get(&key) {
            None => (Fate::New, relation),
            Some(before) => {
                let after = before.clone().with_source(&relation);
                if after == *before {
                    return Fate::Unchanged;
                }
                (Fate::Changed, after)
            }
        };
        standing.insert(key.clone(), after.clone());
        batch.relations.insert(key, after);
        fate
    }

    /// What was held until all files had spoken: asked, unless it stands so already or was decided.
    pub(super) async fn settle(
        &mut self,
        standing: &mut HashMap<String, Relation>,
        watch: &mut dyn Watch,
    ) -> Result<Report, ImportError> {
        let (mut batch, mut report) = (Batch::default(), Report::default());
        for (kind, said, rows) in std::mem::take(self.held) {
            let agreeing = standing.get(said.id.as_str()).filter(|it| !(it.edited && it.differs_from(&said)));
            let question = self.question(kind, said.id.as_str(), facts(&said));
            let fate = match agreeing {
                Some(_) if kind == Question::RelationDiffers => Self::enter(said, standing, &mut batch),
                Some(before) if before.clone().united(&said) == *before => Fate::Unchanged,
                _ if self.answered.contains(&question.id) => Fate::Unchanged,
                _ => {
                    batch.questions.insert(question.id.clone(), question);
                    Fate::Waiting
                }
            };
            for (at, (line, says)) in rows.into_iter().enumerate() {
                match (fate, at) {
                    (Fate::Unchanged, 1..) => report.repeat(),
                    _ => report.count(watch, fate, line, &|| says.clone()),
                }
            }
        }
        let editions = std::mem::take(self.editions);
        editions.settle((&mut report, watch), |id, editions| {
            let Some(before) = standing.get(id.as_str()).cloned() else { return (Fate::Unchanged, None) };
            let after = editions.iter().fold(before.clone(), |it, edition| it.with_edition(edition));
            if after == before {
                return (Fate::Unchanged, None);
            }
            let facts = differing(&before, &after);
            // That it is kept from now on what a source says is no change of what is known.
            let same = facts.as_object().is_some_and(serde_json::Map::is_empty) && after.sources == before.sources;
            standing.insert(id.to_string(), after.clone());
            batch.relations.insert(id.to_string(), after);
            (if same { Fate::Unchanged } else { Fate::Changed }, Some(facts))
        });
        self.write(batch).await?;
        Ok(report)
    }

    /// An identifier that no place carries, and the places that its name in the file of names may mean: says whether a person
    /// is asked.
    fn propose(&mut self, end: &End, resolution: &Resolution, batch: &mut Batch) -> bool {
        let (Some(item), Resolution::Unknown(_)) = (end.wikidata, resolution) else { return false };
        if let Some(asked) = self.held.items.get(&item) {
            return *asked;
        }
        let names = self.names.of(item);
        let candidates = named_candidates(self.world, names);
        let ids: Vec<&LocalityId> = candidates.iter().map(|it| &self.world.ids[it.handle as usize].0).collect();
        let record = json!({ "name": names.join(", "), "candidates": ids });
        let question = self.question(Question::Candidates, &item.to_string(), record);
        let asked = !candidates.is_empty() && !self.answered.contains(&question.id);
        self.held.items.insert(item, asked);
        if asked {
            batch.questions.insert(question.id.clone(), question);
        }
        asked
    }

    fn relation(&self, row: &Row, kind: RelationKind, ends: Pair) -> Relation {
        let mut source = self.source.clone();
        if let Some(said) = &row.source {
            source.name = format!("{} ({said})", source.name);
        }
        let since = since(row, self.work.app.today());
        let status = row.status.and_then(Status::from_word).unwrap_or(Status::Unknown);
        let sources = vec![source];
        Relation {
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
        }
    }

    fn question(&self, question: Question, about: &str, record: serde_json::Value) -> Waiting {
        Waiting::of(question, about, &self.source.name, record, self.work.app.now())
    }

    async fn write(&self, batch: Batch) -> Result<(), ImportError> {
        if batch.relations.is_empty() && batch.questions.is_empty() {
            return Ok(());
        }
        let mut tx = self.work.app.db.begin().await?;
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
        self.work.end(tx).await
    }
}

/// What a row says of the tie, under its own name among the facts that it changes.
pub(crate) const TIE: &str = "tie";

fn tie(it: &Relation) -> serde_json::Value {
    json!({ "kind": it.kind, "since": it.since.map(|since| since.to_string()), "status": it.status })
}

/// What becomes of a relation that stands, fact by fact.
fn differing(before: &Relation, after: &Relation) -> serde_json::Value {
    let of = |it: &Relation| {
        let sources: Vec<&str> = it.sources.iter().map(|source| source.name.as_str()).collect();
        [json!(it.since.map(|since| since.to_string())), json!(it.status), json!(sources)]
    };
    let facts = ["since", "status", "sources"].into_iter().zip(of(before).into_iter().zip(of(after)));
    let changed = facts.filter(|(_, (ours, theirs))| ours != theirs);
    changed.map(|(fact, (ours, theirs))| (fact.to_owned(), json!({ "ours": ours, "theirs": theirs }))).collect()
}

/// What a source says of a relation, as a question keeps it.
fn facts(it: &Relation) -> serde_json::Value {
    json!({
        "one": it.ends.one(), "two": it.ends.two(), "kind": it.kind,
        "since": it.since.map(|since| since.to_string()), "status": it.status,
        "sources": it.sources,
    })
}
