use council::Gathered;
use platform::{App, Result, db::Tx};
use register::{Act, ActKind, Names, SubjectRef};

use crate::rules::{Kind, Vote, VoteResult};

/// Enters in the register that a vote was closed, with its result in figures: what was asked stays out, since it may name a person, or an
/// agreement that is not public. Nothing while a chair or a lot has yet to decide, nor of an example.
pub(super) async fn entered(app: &App, tx: &mut Tx, it: &Gathered, vote: &Vote) -> Result<()> {
    let Some(closing) = vote.closing().filter(|_| vote.is_closed()) else { return Ok(()) };
    if it.organ().example || it.session.said.example {
        return Ok(());
    }
    let (kind, id, slug) = ("vote".to_owned(), vote.id.to_string(), vote.id.to_string());
    let subject = SubjectRef { kind, id, slug, name: Names::from(&it.organ().name) };
    let mut act = Act::new(ActKind::VoteClosed, subject, it.session.day_of(closing.at), app.now())
        .fact("session", &it.session.slug)
        .fact("number", vote.number)
        .fact("kind", vote.said.kind.word())
        .fact("way", vote.said.way.word())
        .fact("quorum", if closing.quorum.met { "met" } else { "not-met" })
        .fact("result", result(vote));
    if let VoteResult::Counted { tallies, .. } = &closing.result {
        let sum = |of: fn(&suffrage::Counts) -> u64| tallies.iter().map(|tally| of(&tally.heads())).sum::<u64>();
        act = act.fact("yes", sum(|it| it.yes)).fact("no", sum(|it| it.no)).fact("abstain", sum(|it| it.abstain));
    }
    register::enter(app, tx, act).await
}

fn result(vote: &Vote) -> &'static str {
    match (&vote.said.kind, vote.adopted()) {
        (Kind::Election { .. }, _) if vote.elected().is_empty() => "nobody-elected",
        (Kind::Election { .. }, _) => "elected",
        (_, Some(true)) => "adopted",
        _ => "not-adopted",
    }
}
