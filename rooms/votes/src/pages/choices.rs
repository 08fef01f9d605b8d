//! The fields of a ballot, and what they say. What is sent is as long whatever is chosen, where one thing is: whoever sees how long a
//! request is, and not what it says, learns nothing by it.

use platform::{
    i18n::Words,
    web::{Field, Form},
};
use suffrage::Choice;

use crate::{
    rules::{Paper, Said, Vote},
    words,
};

/// What a blank ballot sends: as long as a candidate's place.
const BLANK: &str = "--";

/// What a choice sends: one letter.
fn sent(choice: Choice) -> &'static str {
    match choice {
        Choice::Yes => "y",
        Choice::No => "n",
        Choice::Abstain => "a",
    }
}

/// The place of a candidate, of two digits.
fn place(sent: &str, candidates: usize) -> Option<usize> {
    let place = Some(sent).filter(|sent| sent.len() == 2)?.parse().ok()?;
    (place < candidates).then_some(place)
}

/// The fields of the ballot of a seat, which forms write so: several ballots may stand on a page.
pub(super) fn fields<'a>(form: &'a Form, vote: &Vote, (paper, seat): (Paper, &str), t: Words) -> Vec<Field<'a>> {
    let name = format!("said-{seat}");
    let candidates = || (0..vote.said.kind.candidates().len()).map(|at| (format!("{at:02}"), words::name(vote, at, t)));
    let blank = || std::iter::once((BLANK.to_owned(), t.say("choice-blank").to_string()));
    match paper {
        Paper::Choice => {
            let choices = Choice::ALL.map(|it| (sent(it), t.say(format!("choice-{}", it.word())).to_string()));
            vec![form.field(&t, name, t.say("your-vote")).radio(choices)]
        }
        Paper::Marks { most: 1, .. } => {
            vec![form.field(&t, name, t.say("your-vote")).radio(candidates().chain(blank()))]
        }
        Paper::Marks { candidates: all, most } => {
            let key = if most == all { "approve-hint" } else { "marks-hint" };
            let hint = t.say(key).with("n", most).to_string();
            vec![form.field(&t, name, t.say("your-vote")).hint(hint).boxes(candidates().chain(blank()))]
        }
        Paper::Ranking { .. } => {
            let rank = |(at, candidate): (usize, String)| {
                form.field(&t, format!("{name}-{at}"), candidate).number().optional()
            };
            (0..vote.said.kind.candidates().len()).map(|at| rank((at, words::name(vote, at, t)))).collect()
        }
    }
}

/// What the ballot of a seat says; none where it is malformed: nothing is chosen, or something twice.
pub(super) fn read(form: &mut Form, (paper, seat): (Paper, &str)) -> Option<Said> {
    let name = format!("said-{seat}");
    let said = match paper {
        Paper::Choice => Said::Choice(Choice::ALL.into_iter().find(|it| sent(*it) == form.typed(&name))?),
        Paper::Marks { candidates, .. } => match form.all(&name) {
            [] => return None,
            [blank] if blank == BLANK => Said::Marks(Vec::new()),
            marked => {
                let marked: Option<Vec<usize>> = marked.iter().map(|one| place(one, candidates)).collect();
                Said::Marks(marked?)
            }
        },
        Paper::Ranking { candidates } => Said::Ranking(order(form, &name, candidates)?),
    };
    paper.take(said)
}

/// The order of preferences that numbers give: each number once, from 1 on without a gap; who has none is not ranked.
fn order(form: &mut Form, name: &str, candidates: usize) -> Option<Vec<usize>> {
    let most = i64::try_from(candidates).unwrap_or(i64::MAX);
    let mut ranked = Vec::new();
    for at in 0..candidates {
        let field = format!("{name}-{at}");
        if form.typed(&field).trim().is_empty() {
            continue;
        }
        ranked.push((form.number(&field, 1, most)?, at));
    }
    ranked.sort_unstable();
    let whole = ranked.iter().zip(1..).all(|((rank, _), place)| *rank == place);
    whole.then(|| ranked.into_iter().map(|(_, at)| at).collect())
}

/// What a ballot says, in words.
pub(super) fn says(vote: &Vote, said: &Said, t: Words) -> String {
    match said {
        Said::Choice(choice) => t.say(format!("choice-{}", choice.word())).to_string(),
        Said::Marks(marked) if marked.is_empty() => t.say("choice-blank").to_string(),
        Said::Marks(marked) => words::names(vote, marked, t),
        Said::Ranking(order) => {
            let one = |(place, at): (usize, &usize)| format!("{}. {}", place + 1, words::name(vote, *at, t));
            order.iter().enumerate().map(one).collect::<Vec<_>>().join(" · ")
        }
    }
}
