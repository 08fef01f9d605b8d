//! The drawing of a room's states in its README: one line for each step, `from --verb--> to`, and a remark.

use std::collections::BTreeSet;

/// A step: from which state, by which verb, to which.
pub type Step<'a> = (&'a str, &'a str, &'a str);

/// The steps that a README draws. A test compares them with those that the code takes.
pub fn steps(readme: &str) -> BTreeSet<Step<'_>> {
    fn step(line: &str) -> Option<Step<'_>> {
        let (from, rest) = line.split_once("--")?;
        let (verb, to) = rest.split_once("->")?;
        Some((from.trim(), verb.trim_matches('-'), to.split_whitespace().next()?))
    }
    readme.lines().filter_map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_drawing_is_a_step_whatever_the_length_of_its_arrow() {
        let readme = "draft --open---> open     a remark\nopen  --sign--> in-force\nprose -- with dashes\n";
        assert_eq!(steps(readme), BTreeSet::from([("draft", "open", "open"), ("open", "sign", "in-force")]));
    }
}
