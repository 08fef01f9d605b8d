mod editions;
mod held;
mod items;
mod refusal;
mod taking;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::PathBuf,
};

use gazetteer::relations::Names;
use kernel::Actor;
use platform::{App, db::Reader, import::Work};

use self::{editions::Editions, held::Held, taking::Taking};
pub(super) use self::{
    items::read_names,
    refusal::{candidates, not_begun, refusal, said, unread},
};
pub(crate) use self::{refusal::ASKED, taking::TIE};
use super::{ImportError, Report, Watch, name_of, world::World};
use crate::{
    rules::{Attribution, QuestionId, Relation, Verb, may},
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
    take(Work::to_hold(app), actor, files, input, watch).await
}

/// The same, so that it holds or as a trial.
pub(super) async fn take(
    work: Work<'_>,
    actor: &Actor,
    files: &[PathBuf],
    input: RelationsInput,
    watch: &mut dyn Watch,
) -> Result<Report, ImportError> {
    may(actor, Verb::AddRelation).map_err(platform::Failure::from)?;
    let app = work.app;
    let world = World::read(&mut app.db.read().await?).await?;
    let mut standing = read_standing(&mut app.db.read().await?).await?;
    let names = match &input.names {
        Some(path) => read_names(path)?,
        None => Names::default(),
    };
    let mut report = Report::default();
    let mut sources: BTreeMap<String, Begun> = BTreeMap::new();
    for path in files {
        let source = input.source.clone().unwrap_or_else(|| Attribution {
            name: name_of(path),
            url: None,
            on: None,
            licence: None,
        });
        let mut begun = match sources.remove(&source.name) {
            Some(begun) => begun,
            None => {
                let answered = store::answered(&mut app.db.read().await?, &source.name).await?;
                Begun { source, answered, held: Held::default(), editions: Editions::default() }
            }
        };
        let mut taking = begun.taking(work, (&world, &names));
        report = report.and(taking.file(path, &mut standing, input.map.as_deref(), watch).await?);
        sources.insert(begun.source.name.clone(), begun);
    }
    for mut begun in sources.into_values() {
        report = report.and(begun.taking(work, (&world, &names)).settle(&mut standing, watch).await?);
    }
    let mut tx = app.db.begin().await?;
    tx.audit(actor, "atlas.relations.import", &report.read.to_string(), app.now()).await?;
    work.end(tx).await?;
    Ok(report)
}

/// A source of which something was read: what was answered of it before, and what its files leave to be decided.
struct Begun {
    source: Attribution,
    answered: BTreeSet<QuestionId>,
    held: Held,
    editions: Editions,
}

impl Begun {
    /// What takes in its rows.
    fn taking<'a>(&'a mut self, work: Work<'a>, (world, names): (&'a World, &'a Names)) -> Taking<'a> {
        let Self { source, answered, held, editions } = self;
        Taking { work, world, names, source, answered, held, editions }
    }
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
