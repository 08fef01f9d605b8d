//! Sources that spoke before: what one says now goes in the place of what it said, once all its files have spoken. Until then
//! nobody knows whether a row corrects the former edition or a later row completes it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use platform::import::{Fate, Report, Watch};

use crate::{
    import::changing,
    rules::{Relation, RelationId, Told},
};

/// What the files of one source say of relations that stand.
#[derive(Default)]
pub(super) struct Editions {
    /// By relation and source: what all rows so far say together; nothing where the source speaks of it for the first time.
    met: HashMap<(RelationId, String), Option<Told>>,
    /// Rows that say otherwise than the source did, by relation.
    waiting: BTreeMap<RelationId, Vec<Row>>,
}

/// A row that waits until its source has said all.
pub(super) struct Row {
    pub(super) said: Relation,
    pub(super) line: u64,
    pub(super) says: String,
    /// Whether an earlier row of its file named the pair.
    pub(super) again: bool,
}

/// What becomes of a row at once.
pub(super) enum Heard {
    /// Its source spoke of this tie in this import only: what it says is added.
    Fresh,
    /// It says what its source said before.
    Same,
    /// It waits.
    Waits(Box<Row>),
}

impl Editions {
    /// Meets a row of a relation, as it stands if it stands.
    pub(super) fn meet(&mut self, row: Row, standing: Option<&Relation>) -> Heard {
        let Some(source) = row.said.sources.first() else { return Heard::Fresh };
        let now = row.said.told.get(&source.name).copied().unwrap_or(Told::NOTHING);
        let before = standing.and_then(|it| it.told.get(&source.name));
        let spoke = || standing.is_some_and(|it| it.sources.iter().any(|other| other.name == source.name));
        let key = (row.said.id.clone(), source.name.clone());
        let met = self.met.entry(key).or_insert_with(|| spoke().then_some(Told::NOTHING));
        let Some(all) = met else { return Heard::Fresh };
        *all = all.and(now);
        let same = before == Some(&now) && standing.is_some_and(|it| it.sources.contains(source));
        if same && !self.waiting.contains_key(&row.said.id) {
            return Heard::Same;
        }
        Heard::Waits(Box::new(row))
    }

    /// Lets a row wait.
    pub(super) fn wait(&mut self, row: Row) {
        self.waiting.entry(row.said.id.clone()).or_default().push(row);
    }

    /// What the source came to say of each relation, with the rows that say so, in the order of relations; `settle` gives what
    /// becomes of one.
    pub(super) fn settle(
        self,
        (report, watch): (&mut Report, &mut dyn Watch),
        mut settle: impl FnMut(&RelationId, &[Relation]) -> (Fate, Option<serde_json::Value>),
    ) {
        for (id, rows) in self.waiting {
            let names: BTreeSet<&String> = rows.iter().flat_map(|row| &row.said.sources).map(|it| &it.name).collect();
            let edition = |name: &&String| {
                let last = rows.iter().rev().find(|row| row.said.sources.iter().any(|it| it.name == **name))?;
                let told = self.met.get(&(id.clone(), (*name).clone())).copied().flatten()?;
                Some(Relation { told: BTreeMap::from([((*name).clone(), told)]), ..last.said.clone() })
            };
            let editions: Vec<Relation> = names.iter().filter_map(edition).collect();
            let (fate, facts) = settle(&id, &editions);
            for (at, row) in rows.iter().enumerate() {
                match (fate, at) {
                    (Fate::Changed, 0) => {
                        let says = || changing(&row.says, facts.as_ref());
                        report.count(watch, fate, row.line, &says);
                    }
                    _ if row.again => report.repeat(),
                    _ => report.count(watch, Fate::Unchanged, row.line, &|| row.says.clone()),
                }
            }
        }
    }
}
