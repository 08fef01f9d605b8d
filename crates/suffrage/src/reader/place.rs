use std::cell::RefCell;

use crate::{Fault, Problem};

/// The faults found so far in a text.
pub(crate) struct Faults {
    /// The byte after each line, in their order: a fault's line is searched for among them, however many faults there are.
    ends: Vec<usize>,
    found: RefCell<Vec<Fault>>,
}

impl Faults {
    /// None yet.
    pub(crate) fn of(text: &str) -> Self {
        Self { ends: text.match_indices('\n').map(|(at, _)| at + 1).collect(), found: RefCell::default() }
    }

    /// Notes a fault at a byte of the text, where it is known.
    pub(crate) fn add(&self, start: Option<usize>, path: &str, problem: Problem) {
        let line = start.map(|start| self.ends.partition_point(|end| *end <= start) + 1);
        let line = line.and_then(|line| u32::try_from(line).ok());
        self.found.borrow_mut().push(Fault { line, path: path.to_owned(), problem });
    }

    /// All of them, in the order of the lines.
    pub(crate) fn all(self) -> Vec<Fault> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|fault| fault.line);
        found
    }
}

/// Where a value stands in the text and among the keys.
#[derive(Clone)]
pub(crate) struct Place<'a> {
    faults: &'a Faults,
    start: Option<usize>,
    /// With the number of each entry of a list: `matter[2].title`.
    path: String,
    /// Without: `matter.title`, as [`crate::KEYS`] has it.
    pub(crate) key: String,
}

impl<'a> Place<'a> {
    /// The file as a whole.
    pub(crate) fn top(faults: &'a Faults) -> Self {
        Self { faults, start: None, path: String::new(), key: String::new() }
    }

    /// A key of what stands here, at a byte of the text; where it is absent, at what should hold it.
    pub(crate) fn below(&self, key: &str, start: Option<usize>) -> Self {
        let join = |to: &str| if to.is_empty() { key.to_owned() } else { format!("{to}.{key}") };
        Self { faults: self.faults, start: start.or(self.start), path: join(&self.path), key: join(&self.key) }
    }

    /// An entry of the list that stands here, counted from 1.
    pub(crate) fn entry(&self, number: usize, start: usize) -> Self {
        Self { start: Some(start), path: format!("{}[{number}]", self.path), ..self.clone() }
    }

    /// Notes a fault here.
    pub(crate) fn fault(&self, problem: Problem) {
        self.faults.add(self.start, &self.path, problem);
    }
}
