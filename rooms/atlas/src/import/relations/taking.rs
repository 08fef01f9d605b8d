//! The rows of one file: each becomes a relation, adds to one, waits for a decision, or is refused.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use gazetteer::{
    Qid,
    relations::{End, Pairs, Relation as Row, Relations, Seen},
    resolve::Resolution,
    table::Table,
};
use platform::import::{Fate, Work};
use serde_json::json;

use super::{not_begun, refusal};
use crate::{
    import::{BATCH, ImportError, Rejected, Report, Watch, name_of, open, row_or_tell, world::World},
    news,
    rules::{Attribution, LocalityId, Pair, Question, Relation, RelationKind, Since, Status, Waiting},
    store,
};

/// One file being taken in.
pub(super) struct Taking<'a> {
    pub(super) work: Work<'a>,
    pub(super) world: &'a World,
    /// Names of items that no place carries.
    pub(super) names: &'a HashMap<Qid, String>,
    pub(super) source: Attribution,
    pub(super) path: &'a Path,
    /// The pairs met so far.
    pub(super) pairs: Pairs<u32>,
}

/// What a batch writes.
#[derive(Default)]
struct Batch {
    relations: BTreeMap<String, Relation>,
    questions: BTreeMap<String, Waiting>,
}

impl Taking<'_> {
    pub(super) async fn file(
        &mut self,
        standing: &mut HashMap<String, Relation>,
        map: Option<&str>,
        watch: &mut dyn Watch,
    ) -> Result<Report, ImportError> {
        let mut report = Report::default();
        let table: Table = open(self.path)?;
        let progress = table.progress();
        let mut rows =
            Relations::of(table, map, &self.world.countries).map_err(|error| not_begun(self.path, &error))?;
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
            watch.progress(&name_of(self.path), progress.read(), progress.total());
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
                return report.repeat();
            }
            Seen::New => {}
        }
        let ids = [one, two].map(|handle| self.world.id(handle));
        let [from, to] = ids.clone();
        let says = || format!("{} – {}", self.world.slug(one), self.world.slug(two));
        let mut count = |fate| report.count(watch, fate, row.line, &says);
        let Some(ends) = Pair::of(from, to) else { return count(Fate::Unchanged) };
        let relation = self.relation(row, ends);
        if ids.iter().any(|id| self.world.sensitive.contains(id)) {
            count(Fate::Waiting);
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
        count(self.enter(relation, standing, batch));
    }

    /// A relation that is new, adds a source or a fact to one that stands, says the same, or differs from what a person wrote.
    fn enter(&self, relation: Relation, standing: &mut HashMap<String, Relation>, batch: &mut Batch) -> Fate {
        let key = relation.id.to_string();
        let Some(before) = standing.get(&key) else {
            standing.insert(key.clone(), relation.clone());
            batch.relations.insert(key, relation);
            return Fate::New;
        };
        let after = before.clone().with_source(&relation);
        if before.edited && before.differs_from(&relation) {
            let question = self.question(
                Question::RelationDiffers,
                &key,
                json!({
                    "since": relation.since.map(|since| since.to_string()), "status": relation.status,
                }),
            );
            batch.questions.insert(question.id.to_string(), question);
            Fate::Waiting
        } else if after == *before {
            Fate::Unchanged
        } else {
            standing.insert(key.clone(), after.clone());
            batch.relations.insert(key, after);
            Fate::Changed
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
            asked: self.work.app.now(),
            answer: None,
        }
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
