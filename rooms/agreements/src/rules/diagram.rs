use super::{
    StageName::{self, Abandoned, Ended},
    Verb,
};

/// The ways from stage to stage that exist, each with the verbs that lead along it.
pub fn diagram() -> String {
    let mut lines = vec!["stateDiagram-v2".to_owned(), "    [*] --> approach: propose".to_owned()];
    for from in StageName::ALL {
        for to in StageName::ALL {
            let verbs: Vec<&str> = Verb::ALL.into_iter().filter(|verb| verb.moves(from, to)).map(Verb::word).collect();
            if !verbs.is_empty() {
                lines.push(format!("    {} --> {}: {}", from.word(), to.word(), verbs.join(", ")));
            }
        }
    }
    lines.push("    [*] --> signed: signed elsewhere, entered with its source".to_owned());
    lines.extend([Ended, Abandoned].map(|end| format!("    {} --> [*]", end.word())));
    lines.join("\n")
}
