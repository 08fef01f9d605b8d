use std::path::PathBuf;

use affinity::Pair;
use platform::{App, Failure, Result as Done};
use serde::Serialize;
use tokio::task::spawn_blocking;

use super::load::world_of_relations;
use crate::{
    import::{ImportError, RelationsInput, Report, Watch, read_pairs},
    store,
    suggest::REPORT,
};

/// How well the model of partners finds the relations of some files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evaluation {
    /// What became of the rows: `new` counts those that tie two places of the atlas, each pair once for each file.
    pub rows: Report,
    /// What was found.
    pub found: affinity::Report,
    /// Whether the public page that says how well partners are suggested tells it from now on.
    pub published: bool,
}

/// From how many hidden relations on an evaluation is published: a trial with a few would not say how well partners are found.
const ENOUGH: usize = 500;

/// Hides relations from the model, and measures how well it finds them, beside five other methods. The relations are read as
/// [`crate::import_relations`] reads them; those of all files are hidden at once, or, `in_turn`, those of one file after another, and
/// what is found is counted together. Of enough relations it is kept for the page that says how well partners are suggested; nothing else is
/// written.
///
/// # Errors
/// When a file cannot be read, or the database cannot.
pub async fn evaluate_relations(
    app: &App,
    files: &[PathBuf],
    input: &RelationsInput,
    (in_turn, seed): (bool, u64),
    watch: &mut dyn Watch,
) -> Result<Evaluation, ImportError> {
    let mut reader = app.db.read().await?;
    let known = world_of_relations(app, &mut reader).await?;
    let numbered = |(one, two): &(_, _)| Some((known.number(one)?, known.number(two)?));
    let (mut parts, mut rows): (Vec<Vec<Pair>>, _) = (Vec::new(), Report::default());
    for part in files.chunks(if in_turn { 1 } else { files.len().max(1) }) {
        let (pairs, mut read) = read_pairs(&mut reader, part, input, watch).await?;
        let hidden: Vec<Pair> = pairs.iter().filter_map(numbered).collect();
        // Places of withheld countries are not in the world.
        let outside = (pairs.len() - hidden.len()) as u64;
        (read.new, read.left_out) = (read.new - outside, read.left_out + outside);
        rows = rows.and(read);
        parts.push(hidden);
    }
    drop(reader);
    let measure = move || {
        let parts: Vec<&[Pair]> = parts.iter().map(Vec::as_slice).collect();
        affinity::evaluate(&known.world, &parts, seed)
    };
    let found = spawn_blocking(measure).await.map_err(Failure::fault)?;
    let published = found.hidden >= ENOUGH;
    if published {
        keep(app, &found).await?;
    }
    Ok(Evaluation { rows, found, published })
}

async fn keep(app: &App, found: &affinity::Report) -> Done<()> {
    let mut tx = app.db.begin().await?;
    store::keep_learnt(&mut tx, REPORT, app.now(), found).await?;
    tx.touch();
    Ok(tx.commit(app.now()).await?)
}
