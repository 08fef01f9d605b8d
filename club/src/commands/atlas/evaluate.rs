use std::{path::PathBuf, process::ExitCode};

use atlas::{Evaluation, RelationsInput};
use clap::Args;

use super::table;
use crate::commands::out::{say, say_part};
use crate::{
    commands::{
        Problem, Result, Where,
        import::{Output, Screen},
    },
    config::Config,
    house,
};

/// Hides relations, learns from all others, and prints how many of the hidden ones stand among the first twenty suggestions (hits@20), their mean
/// reciprocal position (MRR) and the chance that they stand above another place (AUC). The
/// relations themselves are not written; what is found is kept, from 500 hidden relations on, for the page that says how well partners are suggested.
#[derive(Debug, Args)]
pub struct Evaluate {
    #[command(flatten)]
    output: Output,
    /// Which column says what, where the header does not tell: `a.name=Ville,b.name=Ville jumelée`.
    #[arg(long, value_name = "MAP")]
    map: Option<String>,
    /// Names for items of Wikidata that no place carries: the file of rejects tells the places that they may mean.
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
    /// Hide the relations of one file after another, not all at once, learn anew for each, and count together what is found.
    #[arg(long)]
    in_turn: bool,
    /// Where chance begins: the same number gives the same table.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
    /// Relations to hide, in tables as `import relations` takes them. They may stand in the atlas already.
    #[arg(value_name = "RELATIONS", required = true)]
    files: Vec<PathBuf>,
}

impl Evaluate {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let input = RelationsInput { map: self.map, names: self.names, source: None };
        let mut screen = Screen::new(&self.output)?;
        let evaluation =
            atlas::evaluate_relations(&app, &self.files, &input, (self.in_turn, self.seed), &mut screen).await;
        app.db.close().await;
        screen.close()?;
        let evaluation = evaluation.map_err(|error| Problem::because("the relations could not be evaluated", error))?;
        if evaluation.found.hidden == 0 {
            return Err(nothing_to_find(&evaluation));
        }
        if self.output.json {
            say!("{}", serde_json::to_string(&evaluation).expect("figures are JSON"));
        } else {
            say_part!("{}", table::Table(&evaluation));
        }
        eprintln!(
            "The page /atlas/suggestions {}.",
            if evaluation.published {
                "tells these figures from now on"
            } else {
                "keeps its own figures: too few relations were hidden"
            }
        );
        Ok(ExitCode::SUCCESS)
    }
}

/// A file none of whose rows ties two places of the atlas.
fn nothing_to_find(evaluation: &Evaluation) -> Problem {
    let rows = &evaluation.rows;
    let reasons: Vec<String> = rows.rejected.iter().map(|(reason, count)| format!("{count} {reason}")).collect();
    let rejected = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join(", ")) };
    let first = if rows.rejected.contains_key("unknown") {
        ": take in the places first (jumelage import localities)"
    } else {
        ""
    };
    Problem::new(format!("none of {} rows ties two places of the atlas{rejected}{first}", rows.read))
}
