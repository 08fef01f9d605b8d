//! The rules from which an organ that has none may start.

use kernel::{Lang, Localised};
use suffrage::{Asked, College as Ruled, Rules, SecondCall};

use super::CollegeInput;

/// How a council of three colleges could decide.
const EXAMPLE: &str = include_str!("../../../../crates/suffrage/data/example.toml");

/// The text of the example for an organ of these colleges, in place of its own: what it asks of one of several is
/// asked of each, and each votes on every matter. Of an organ that has no college yet, the example as it is.
pub fn example_for(colleges: &[&CollegeInput]) -> String {
    if colleges.is_empty() {
        return EXAMPLE.to_owned();
    }
    let mut rules = Rules::read(EXAMPLE).expect("a test of every organ that it is written for reads it");
    rules.colleges = (1..).zip(colleges).map(|(number, college)| ruled(number, college)).collect();
    let keys: Vec<String> = rules.colleges.iter().map(|it| it.key.clone()).collect();
    of_each(&mut rules.quorum.first, &keys);
    if let SecondCall::Less(asked) = &mut rules.quorum.second {
        of_each(asked, &keys);
    }
    for majority in &mut rules.majorities {
        majority.double = majority.double.take().filter(|_| keys.len() > 1);
    }
    for matter in &mut rules.matters {
        matter.colleges.clone_from(&keys);
    }
    rules.write()
}

fn ruled(number: usize, college: &CollegeInput) -> Ruled {
    Ruled {
        key: format!("college-{number}"),
        title: in_each_language(&college.name),
        seats: u32::try_from(college.seats).ok(),
    }
}

/// A name in four languages, as rules want it: where it is missing in one, as a reader of that one is shown it.
fn in_each_language(name: &Localised) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, name.shown(lang).text))
}

/// Asks of each of several colleges what was asked of the first; of one that is alone nothing beside the whole.
fn of_each(asked: &mut Asked, keys: &[String]) {
    let bar = asked.colleges.first().map(|(_, bar)| *bar).filter(|_| keys.len() > 1);
    asked.colleges = bar.map(|bar| keys.iter().map(|key| (key.clone(), bar)).collect()).unwrap_or_default();
}
