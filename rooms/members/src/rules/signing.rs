use kernel::Day;

use super::{Mandate, MandateId, Office, PersonId, Powers, PowersId, holds_on};

/// One time during which someone may sign for a body: by a mandate that heads it, or by written powers held through a
/// mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningTime {
    /// The mandate.
    pub mandate: MandateId,
    /// The written powers; none for who heads the body by that mandate.
    pub powers: Option<PowersId>,
    /// Who holds it, when named.
    pub person: Option<PersonId>,
    /// The first day, when known.
    pub from: Option<Day>,
    /// The last day, that day included, when known.
    pub until: Option<Day>,
}

impl SigningTime {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: Day) -> bool {
        holds_on(self.from, self.until, day)
    }
}

/// Every time, past, present and to come, during which someone may sign for a body. Written powers hold no longer than the
/// mandate through which they are held.
pub fn signing_times(offices: &[Office], mandates: &[Mandate], powers: &[Powers]) -> Vec<SigningTime> {
    let heads = |it: &&Mandate| offices.iter().any(|office| office.key == it.office && office.heads_a_body());
    let by_mandate = mandates.iter().filter(heads).map(|it| SigningTime {
        mandate: it.id.clone(),
        powers: None,
        person: it.person.clone(),
        from: it.from,
        until: it.until,
    });
    let by_powers = powers.iter().filter_map(|it| {
        let mandate = mandates.iter().find(|mandate| mandate.id == it.mandate)?;
        Some(SigningTime {
            mandate: mandate.id.clone(),
            powers: Some(it.id.clone()),
            person: mandate.person.clone(),
            from: mandate.from.max(Some(it.from)),
            until: [mandate.until, it.until].into_iter().flatten().min(),
        })
    });
    by_mandate.chain(by_powers).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Id, Localised};

    use super::*;
    use crate::rules::Way;

    fn mandate(id: &str, until: Option<Day>) -> Mandate {
        Mandate {
            id: Id::new(id),
            entity: Id::new("smara"),
            office: "vice-president".into(),
            person: None,
            way: Way::Elected,
            from: Some(date(2021, 9, 8)),
            until,
            instrument: String::new(),
            sources: Vec::new(),
            note: Localised::default(),
            version: 1,
        }
    }

    fn powers(until: Option<Day>) -> Powers {
        Powers {
            id: Id::new("w"),
            entity: Id::new("smara"),
            mandate: Id::new("m"),
            granted_by: String::new(),
            scope: Localised::default(),
            reference: "12/2026".into(),
            from: date(2026, 1, 1),
            until,
            evidence: None,
            version: 1,
        }
    }

    #[test]
    fn powers_hold_no_longer_than_the_mandate_through_which_they_are_held() {
        let (early, late) = (date(2026, 6, 1), date(2027, 6, 1));
        for (mandate_ends, powers_end, last) in [
            (Some(early), Some(late), Some(early)),
            (Some(late), Some(early), Some(early)),
            (Some(early), None, Some(early)),
            (None, None, None),
        ] {
            let times = signing_times(&[], &[mandate("m", mandate_ends)], &[powers(powers_end)]);
            let [time] = times.as_slice() else { panic!("the office heads no body: {times:?}") };
            assert_eq!((time.from, time.until), (Some(date(2026, 1, 1)), last));
            assert!(!time.holds_on(date(2025, 12, 31)) && time.holds_on(date(2026, 1, 1)));
        }
    }
}
