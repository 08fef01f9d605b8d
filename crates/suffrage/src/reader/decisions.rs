use crate::{
    Ballots, Decided, Double, Kind, Majority, Matter, Method, Problem, Threshold, Tie, Way, Weights,
    keys::ELECTIONS,
    reader::{MOST, cell::Cell, organ::new_name, share, table::Table},
};

/// The majorities and the matters, each `None` where something is wrong with them.
type Decisions = (Option<Vec<Majority>>, Option<Vec<Matter>>);

/// Reads the majorities and the matters of an organ with these colleges, which takes ballots so, where that could be read.
pub(crate) fn read(file: &Table, colleges: &[String], ballots: Option<&Ballots>) -> Decisions {
    let mut names = Vec::new();
    let tables = file.must("majority").and_then(|cell| cell.tables());
    let read: Vec<_> = tables.iter().flatten().map(|table| majority(table, &mut names)).collect();
    let known = Known { colleges, names: &names, majorities: &read, ballots };
    let matters = file.must("matter").and_then(|cell| cell.tables()).and_then(|tables| {
        let mut names = Vec::new();
        let read: Vec<_> = tables.iter().map(|table| matter(table, &known, &mut names)).collect();
        read.into_iter().collect()
    });
    (tables.and(read.into_iter().collect()), matters)
}

fn majority(table: &Table, names: &mut Vec<String>) -> Option<Majority> {
    let key = new_name(table, names);
    let threshold = share::threshold(table);
    let of = table.must("of").and_then(|cell| cell.word());
    let abstentions = table.yes_no("abstentions", false);
    let tie = tie(table, threshold);
    let double = match table.may("by_college") {
        None => Some(None),
        Some(cell) => cell.table().and_then(|table| double(&table)).map(Some),
    };
    Some(Majority { key: key?, threshold: threshold?, of: of?, abstentions: abstentions?, tie: tie?, double: double? })
}

/// What decides a tie: always said of more than half, and of nothing else.
fn tie(table: &Table, threshold: Option<Threshold>) -> Option<Option<Tie>> {
    let knows = threshold.map(Threshold::is_more_than_half);
    if knows == Some(true) {
        return table.must("tie").and_then(|cell| cell.word()).map(Some);
    }
    let Some(cell) = table.may("tie") else { return Some(None) };
    let word = cell.word();
    if knows == Some(false) {
        cell.place.fault(Problem::NoTie);
        return None;
    }
    word.map(Some)
}

fn double(table: &Table) -> Option<Double> {
    let threshold = share::threshold(table);
    let of = table.must("of").and_then(|cell| cell.word());
    let colleges = match table.may("colleges") {
        None => Some(None),
        Some(cell) => cell.number(1, MOST).map(Some),
    };
    Some(Double { threshold: threshold?, of: of?, colleges: colleges? })
}

/// What a matter may name.
struct Known<'a> {
    colleges: &'a [String],
    names: &'a [String],
    majorities: &'a [Option<Majority>],
    ballots: Option<&'a Ballots>,
}

fn matter(table: &Table, known: &Known, names: &mut Vec<String>) -> Option<Matter> {
    let key = new_name(table, names);
    let title = table.must("title").and_then(|cell| cell.text());
    let colleges = voters(table, known);
    let ways = table.must("ways").and_then(|cell| share::words::<Way>(&cell));
    let persons = table.yes_no("persons", table.may("election").is_some());
    let decided = decided(table, known, colleges.as_deref().map(<[_]>::len));
    if known.ballots.is_none_or(|it| it.secret_on_persons) && persons == Some(true) {
        let open = ways.iter().flatten().filter(|way| **way != Way::Secret);
        if let Some(cell) = table.may("ways") {
            open.for_each(|way| cell.place.fault(Problem::PersonsInTheOpen { way: way.word() }));
        }
    }
    by_hands(table, known, ways.as_deref().unwrap_or_default());
    if let (Some(cell), Some(false), Some(_)) = (table.may("persons"), persons, table.may("election")) {
        cell.place.fault(Problem::Idle);
    }
    Some(Matter { key: key?, title: title?, colleges: colleges?, ways: ways?, persons: persons?, decided: decided? })
}

/// A show of hands elects nobody, and gives nobody a weight: a vote that could be taken in no other way could never be held.
fn by_hands(table: &Table, known: &Known, ways: &[Way]) {
    let Some(cell) = table.may("ways").filter(|_| ways.contains(&Way::ShowOfHands)) else { return };
    let weighs = known.ballots.is_some_and(|it| it.weights == Weights::Given);
    // Where votes on persons are secret, that this one is not was said already.
    let open = known.ballots.is_some_and(|it| !it.secret_on_persons);
    if table.may("election").is_some() {
        if open {
            cell.place.fault(Problem::ElectionByHands);
        }
    } else if weighs && ways == [Way::ShowOfHands] {
        cell.place.fault(Problem::WeightsByHands);
    }
}

fn voters(table: &Table, known: &Known) -> Option<Vec<String>> {
    let Some(cell) = table.may("colleges") else { return Some(known.colleges.to_vec()) };
    let read = |entry: &Cell| {
        let name = entry.name()?;
        if !known.colleges.contains(&name) {
            entry.place.fault(Problem::Unknown { name });
            return None;
        }
        Some(name)
    };
    cell.list(Kind::Names, read, String::clone)
}

fn decided(table: &Table, known: &Known, voting: Option<usize>) -> Option<Decided> {
    let election = table.may("election").map(|cell| cell.one_of(ELECTIONS));
    let election = match election {
        Some(word) => Some(word?),
        None => None,
    };
    if let Some(method @ ("approval" | "transferable")) = election {
        if let Some(idle) = table.may("majority") {
            idle.place.fault(Problem::Idle);
        }
        let approval = method == "approval";
        return Some(Decided::Election(if approval { Method::Approval } else { Method::Transferable }));
    }
    let cell = table.must("majority")?;
    let name = cell.name()?;
    if !known.names.contains(&name) {
        cell.place.fault(Problem::Unknown { name });
        return None;
    }
    let named = known.majorities.iter().flatten().find(|majority| majority.key == name);
    let double = named.and_then(|majority| majority.double.as_ref());
    if election.is_some() {
        if double.is_some() {
            cell.place.fault(Problem::ElectionByCollege);
        }
        return Some(Decided::Election(Method::TwoRounds(name)));
    }
    let asked = double.and_then(|double| double.colleges);
    if let (Some(asked), Some(voting)) = (asked, voting.and_then(|voting| u32::try_from(voting).ok()))
        && asked > voting
    {
        cell.place.fault(Problem::AboveColleges { asked, voting });
    }
    Some(Decided::Vote(name))
}
