//! Findings that were worked out lately. They follow from the facts alone, and the same page asks for them more than once.

use std::sync::{Arc, LazyLock};

use moka::sync::Cache;
use rulebook::{Confirmation, Facts, Finding, Rulebook};

/// How many are kept: as many files as are open at a time, for each of their parties.
const MOST: u64 = 200;

/// All that a screening of one party looks at.
type Asked = (Facts, Vec<Confirmation>);

static RECENT: LazyLock<Cache<Asked, Arc<Vec<Finding<'static>>>>> = LazyLock::new(|| Cache::new(MOST));

/// What the embedded rulebook says of these facts; see [`Rulebook::screen`].
pub(super) fn findings(facts: Facts, confirmations: &[Confirmation]) -> Arc<Vec<Finding<'static>>> {
    let asked = (facts, confirmations.to_vec());
    if let Some(known) = RECENT.get(&asked) {
        return known;
    }
    let found = Arc::new(Rulebook::embedded().screen(&asked.0, &asked.1));
    RECENT.insert(asked, Arc::clone(&found));
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rulebook::AgreementKind;

    use super::*;

    #[test]
    fn what_was_found_of_these_facts_is_had_again_and_of_other_facts_is_found_anew() {
        let mut facts = Facts::unknown(date(2026, 11, 27), AgreementKind::Twinning);
        facts.party.country = Some("MA".to_owned());
        let first = findings(facts.clone(), &[]);
        assert!(Arc::ptr_eq(&first, &findings(facts.clone(), &[])));
        facts.party.country = Some("FR".to_owned());
        let others = findings(facts, &[]);
        assert_ne!(first[0].rule.id, others[0].rule.id, "each law has its own rules");
    }
}
