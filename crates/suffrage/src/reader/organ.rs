use crate::{
    Asked, Bar, College, Problem, Quorum, SecondCall,
    keys::SECOND_CALL,
    reader::{MOST, share, table::Table},
};

/// What makes up the organ, as far as it could be read.
pub(crate) struct Organ {
    /// The colleges' names, known even where something else is wrong with a college.
    pub(crate) names: Vec<String>,
    pub(crate) colleges: Option<Vec<College>>,
    pub(crate) quorum: Option<Quorum>,
}

/// Reads the colleges and the quorum.
pub(crate) fn read(file: &Table) -> Organ {
    let tables = file.must("college").and_then(|cell| cell.tables());
    let mut names = Vec::new();
    let read: Vec<_> = tables.iter().flatten().map(|table| college(table, &mut names)).collect();
    let colleges: Option<Vec<College>> = tables.and(read.into_iter().collect());
    let quorum = quorum(file, &names, colleges.as_deref().unwrap_or_default());
    Organ { names, colleges, quorum }
}

fn college(table: &Table, names: &mut Vec<String>) -> Option<College> {
    let key = new_name(table, names);
    let title = table.must("title").and_then(|cell| cell.text());
    let seats = table.may("seats").map(|cell| cell.number(1, MOST));
    let seats = match seats {
        Some(seats) => Some(seats?),
        None => None,
    };
    Some(College { key: key?, title: title?, seats })
}

/// The `key` of an entry, which no entry before it has.
pub(crate) fn new_name(table: &Table, names: &mut Vec<String>) -> Option<String> {
    let cell = table.must("key")?;
    let key = cell.name()?;
    if names.contains(&key) {
        cell.place.fault(Problem::Repeated { name: key });
        return None;
    }
    names.push(key.clone());
    Some(key)
}

fn quorum(file: &Table, names: &[String], colleges: &[College]) -> Option<Quorum> {
    let table = file.must("quorum")?.table()?;
    let proxies = table.yes_no("proxies", false);
    let first = asked(&table, names, colleges);
    let second = match table.may("second") {
        None => Some(SecondCall::TheSame),
        Some(cell) => cell.table().and_then(|table| second(&table, names, colleges)),
    };
    Some(Quorum { proxies: proxies?, first: first?, second: second? })
}

fn second(table: &Table, names: &[String], colleges: &[College]) -> Option<SecondCall> {
    let word = table.must("asks")?.one_of(SECOND_CALL)?;
    if word == "less" {
        return asked(table, names, colleges).map(SecondCall::Less);
    }
    for key in ["at_least", "more_than", "number", "of", "college"] {
        if let Some(idle) = table.may(key) {
            idle.place.fault(Problem::Idle);
        }
    }
    Some(if word == "nothing" { SecondCall::Nothing } else { SecondCall::TheSame })
}

fn asked(table: &Table, names: &[String], colleges: &[College]) -> Option<Asked> {
    let whole = share::bar(table);
    let seats = colleges.iter().map(|college| college.seats).sum::<Option<u32>>().filter(|_| !colleges.is_empty());
    within_seats(table, whole, seats);
    let tables = table.may("college").and_then(|cell| cell.tables()).unwrap_or_default();
    let mut seen = Vec::new();
    let read: Vec<_> = tables.iter().map(|table| of_college(table, names, colleges, &mut seen)).collect();
    Some(Asked { whole: whole?, colleges: read.into_iter().collect::<Option<_>>()? })
}

fn of_college(table: &Table, names: &[String], colleges: &[College], seen: &mut Vec<String>) -> Option<(String, Bar)> {
    let bar = share::bar(table);
    let cell = table.must("college")?;
    let key = cell.name()?;
    if !names.contains(&key) {
        cell.place.fault(Problem::Unknown { name: key });
        return None;
    }
    if seen.contains(&key) {
        cell.place.fault(Problem::Repeated { name: key });
        return None;
    }
    seen.push(key.clone());
    within_seats(table, bar, colleges.iter().find(|college| college.key == key).and_then(|college| college.seats));
    Some((key, bar?))
}

fn within_seats(table: &Table, bar: Option<Bar>, seats: Option<u32>) {
    if let (Some(Bar::Number(asked)), Some(seats), Some(cell)) = (bar, seats, table.may("number"))
        && asked > seats
    {
        cell.place.fault(Problem::AboveSeats { asked, seats });
    }
}
