//! Reads a rules file: every fault is collected, so that whoever writes one mends it in one go.

mod cell;
mod decisions;
mod organ;
mod place;
mod share;
mod table;

use std::collections::BTreeSet;

use toml::de::DeTable;

use crate::{Ballots, Fault, Notice, Problem, Proxies, Rules, Weights};
use cell::Cell;
use place::Faults;
use table::Table;

/// The most of anything that is counted: seats, members, proxies.
const MOST: u32 = 1_000_000;
/// The most days of notice.
const DAYS: u32 = 3660;
/// The most hours of a deadline: a year.
const HOURS: u32 = 8784;

/// Reads and checks a file.
pub(crate) fn read(text: &str) -> Result<Rules, Vec<Fault>> {
    let faults = Faults::of(text);
    let (whole, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let said = error.message().to_owned();
        faults.add(error.span().map(|span| span.start), "", Problem::Unreadable { said });
    }
    let rules = rules(&Table::whole(&faults, whole.get_ref()));
    let mut found = faults.all();
    if !errors.is_empty() {
        found = beside_the_unreadable(text, found);
    }
    rules.filter(|_| found.is_empty()).ok_or(found)
}

/// The faults of a text of which some lines cannot be read, without those that may only come of these lines. Below a header
/// that cannot be read nothing is known to stand where it was meant to.
fn beside_the_unreadable(text: &str, found: Vec<Fault>) -> Vec<Fault> {
    let unreadable = |fault: &Fault| matches!(fault.problem, Problem::Unreadable { .. });
    let mut lines: BTreeSet<_> =
        found.iter().filter(|fault| unreadable(fault)).filter_map(|fault| fault.line).collect();
    let headless = (1..).zip(text.lines()).any(|(at, line)| line.trim_start().starts_with('[') && lines.contains(&at));
    // Where the reader of TOML puts what it makes up for a value that it could not read.
    lines.insert(1);
    let sure = |fault: &Fault| {
        fault.problem.stands_alone() && !headless && fault.line.is_some_and(|line| !lines.contains(&line))
    };
    found.into_iter().filter(|fault| unreadable(fault) || sure(fault)).collect()
}

fn rules(file: &Table) -> Option<Rules> {
    let example = file.yes_no("example", false);
    let source = file.must("source").and_then(|cell| cell.text());
    let ballots = ballots(file);
    let organ = organ::read(file);
    let decisions = decisions::read(file, &organ.names, ballots.as_ref());
    let proxies = file.may("proxies").map(|cell| proxies(&cell));
    let notice = notice(file);
    let (majorities, matters) = decisions;
    Some(Rules {
        example: example?,
        source: source?,
        colleges: organ.colleges?,
        quorum: organ.quorum?,
        majorities: majorities?,
        matters: matters?,
        proxies: match proxies {
            Some(proxies) => Some(proxies?),
            None => None,
        },
        ballots: ballots?,
        notice: notice?,
    })
}

fn proxies(cell: &Cell) -> Option<Proxies> {
    let table = cell.table()?;
    let per_holder = table.must("per_holder").and_then(|cell| cell.number(1, MOST));
    let scopes = table.must("scopes").and_then(|cell| share::words(&cell));
    let deadline_hours = table.must("deadline_hours").and_then(|cell| cell.number(0, HOURS));
    let same_college = table.must("same_college").and_then(|cell| cell.yes_no());
    Some(Proxies {
        per_holder: per_holder?,
        scopes: scopes?,
        deadline_hours: deadline_hours?,
        same_college: same_college?,
    })
}

fn ballots(file: &Table) -> Option<Ballots> {
    let table = file.must("ballots")?.table()?;
    let second = table.must("second").and_then(|cell| cell.word());
    let weights = table.may("weights").map_or(Some(Weights::None), |cell| cell.word());
    let secret_on_persons = table.yes_no("secret_on_persons", true);
    Some(Ballots { second: second?, weights: weights?, secret_on_persons: secret_on_persons? })
}

fn notice(file: &Table) -> Option<Notice> {
    let table = file.must("notice")?.table()?;
    let days = |key, least| table.must(key).and_then(|cell| cell.number(least, DAYS));
    let (ordinary, extraordinary) = (days("ordinary", 1), days("extraordinary", 1));
    let (written, second) = (days("written", 1), days("second", 0));
    Some(Notice { ordinary: ordinary?, extraordinary: extraordinary?, written: written?, second: second? })
}
