//! The fields of a ballot, and what they say. What is sent is as long whatever is chosen: each field is sent, under a name and with a value
//! of one length. Whoever sees how long a request is, and not what it says, learns nothing by it.

use platform::{
    i18n::Words,
    web::{Field, Form},
};
use suffrage::Choice;

use crate::{
    rules::{Malformed, Paper, Said, Vote},
    words,
};

/// What a blank ballot sends, and a candidate who is not ranked: as long as a place.
const BLANK: &str = "--";

/// What is sent of a candidate who is chosen where several may be, and of one who is not.
const CHOSEN: [&str; 2] = ["y", "n"];

/// What a choice sends: one letter.
fn sent(choice: Choice) -> &'static str {
    match choice {
        Choice::Yes => "y",
        Choice::No => "n",
        Choice::Abstain => "a",
    }
}

/// A place that is sent, of two digits: less than `most`.
fn place(sent: &str, most: usize) -> Option<usize> {
    let place = Some(sent).filter(|sent| sent.len() == 2)?.parse().ok()?;
    (place < most).then_some(place)
}

/// The name of the field of a candidate, of one length for all.
fn name_of(name: &str, at: usize) -> String {
    format!("{name}-{at:02}")
}

/// The name of the field by which a ballot on which several may be chosen is blank.
fn name_of_blank(name: &str) -> String {
    format!("{name}-{BLANK}")
}

/// A form in which nothing is chosen yet: of those of whom several may be, nobody.
pub(super) fn untouched(form: Form, (paper, seat): (Paper, &str)) -> Form {
    match paper {
        Paper::Marks { most: 2.., .. } => {
            names((paper, seat)).into_iter().fold(form, |form, name| form.filled(&name, CHOSEN[1]))
        }
        _ => form,
    }
}

/// The names of the fields of the ballot of a seat.
pub(super) fn names((paper, seat): (Paper, &str)) -> Vec<String> {
    let name = format!("said-{seat}");
    let each = |candidates: usize| (0..candidates).map(|at| name_of(&name, at));
    match paper {
        Paper::Choice | Paper::Marks { most: 1, .. } => vec![name],
        Paper::Marks { candidates, .. } => each(candidates).chain([name_of_blank(&name)]).collect(),
        Paper::Ranking { candidates } => each(candidates).collect(),
    }
}

/// Whether the fields of a ballot are one for each candidate, which are set close.
pub(super) fn are_lines(paper: Paper) -> bool {
    matches!(paper, Paper::Ranking { .. } | Paper::Marks { most: 2.., .. })
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
        Paper::Marks { .. } => {
            let choices = || CHOSEN.into_iter().zip([t.say("choice-yes"), t.say("choice-no")]);
            let field = |name, label: String| form.field(&t, name, label).radio(choices());
            let all = vote.said.kind.candidates().len();
            let mut fields: Vec<Field> =
                (0..all).map(|at| field(name_of(&name, at), words::name(vote, at, t))).collect();
            fields.push(field(name_of_blank(&name), t.say("choice-blank").to_string()));
            fields
        }
        Paper::Ranking { .. } => {
            let all = vote.said.kind.candidates().len();
            let ranks = || {
                let none = std::iter::once((BLANK.to_owned(), t.say("not-ranked").to_string()));
                none.chain((1..=all).map(|rank| (format!("{rank:02}"), rank.to_string())))
            };
            let rank = |at| form.field(&t, name_of(&name, at), words::name(vote, at, t)).select(ranks());
            (0..all).map(rank).collect()
        }
    }
}

/// How a ballot is filled in, where its fields do not say it by themselves.
pub(super) fn hint(paper: Paper, t: Words) -> Option<String> {
    match paper {
        Paper::Ranking { .. } => Some(t.say("ranking-hint").to_string()),
        Paper::Marks { candidates, most } if most > 1 => {
            let key = if most == candidates { "approve-hint" } else { "marks-hint" };
            Some(t.say(key).with("n", most).to_string())
        }
        Paper::Choice | Paper::Marks { .. } => None,
    }
}

/// What the ballot of a seat says, or why it is malformed.
pub(super) fn read(form: &Form, (paper, seat): (Paper, &str)) -> Result<Said, Malformed> {
    let name = format!("said-{seat}");
    let said = match paper {
        Paper::Choice => match once(form, &name)? {
            "" => return Err(Malformed::Nothing),
            said => Said::Choice(Choice::ALL.into_iter().find(|it| sent(*it) == said).ok_or(Malformed::Unreadable)?),
        },
        Paper::Marks { candidates, most: 1 } => Said::Marks(match once(form, &name)? {
            "" => return Err(Malformed::Nothing),
            BLANK => Vec::new(),
            one => vec![place(one, candidates).ok_or(Malformed::Unreadable)?],
        }),
        Paper::Marks { candidates, .. } => Said::Marks(marked(form, &name, candidates)?),
        Paper::Ranking { candidates } => Said::Ranking(order(form, &name, candidates)?),
    };
    paper.take(said)
}

/// What a field says, which has one value: a ballot that says two things in one place says neither.
fn once<'a>(form: &'a Form, name: &str) -> Result<&'a str, Malformed> {
    match form.all(name) {
        [] => Ok(""),
        [said] => Ok(said),
        [..] => Err(Malformed::Unreadable),
    }
}

/// Those who are chosen, of whom several may be; nobody only where the ballot says that it is blank.
fn marked(form: &Form, name: &str, candidates: usize) -> Result<Vec<usize>, Malformed> {
    let chosen = |name: &str| {
        let said = once(form, name)?;
        CHOSEN.iter().position(|it| *it == said).map(|at| at == 0).ok_or(Malformed::Unreadable)
    };
    let mut marked = Vec::new();
    for at in 0..candidates {
        marked.extend(chosen(&name_of(name, at))?.then_some(at));
    }
    match (chosen(&name_of_blank(name))?, marked.is_empty()) {
        (true, false) => Err(Malformed::BlankAndName),
        (false, true) => Err(Malformed::Nothing),
        (true, true) | (false, false) => Ok(marked),
    }
}

/// The order of preferences that ranks give: each once, from 1 on without a gap; who has none is not ranked.
fn order(form: &Form, name: &str, candidates: usize) -> Result<Vec<usize>, Malformed> {
    let mut ranked = Vec::new();
    for at in 0..candidates {
        match once(form, &name_of(name, at))? {
            "" | BLANK => {}
            rank => {
                let rank = place(rank, candidates + 1).filter(|rank| *rank > 0);
                ranked.push((rank.ok_or(Malformed::Unreadable)?, at));
            }
        }
    }
    ranked.sort_unstable();
    if ranked.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return Err(Malformed::Twice);
    }
    let whole = ranked.iter().zip(1..).all(|((rank, _), place)| *rank == place);
    if whole { Ok(ranked.into_iter().map(|(_, at)| at).collect()) } else { Err(Malformed::Skipped) }
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
