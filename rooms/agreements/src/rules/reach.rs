use super::{Agreement, By, Event, PartyId, What};

impl Agreement {
    /// The lines that the timeline lacks about when a party could not be reached: its clocks stopped, its clocks go on. `told` are the
    /// lines that are there, in any order. What was over before the first other line bears on no clock of this agreement.
    pub fn reach_lines(&self, by: &By<'_>, party: &PartyId, told: &[Event]) -> Vec<Event> {
        let absences = self.party(party).map(|party| party.absences.as_slice()).unwrap_or_default();
        let of_clocks = |event: &&Event| matches!(event.what, What::ClockStopped { .. } | What::ClockGoesOn { .. });
        let opened = told.iter().filter(|event| !of_clocks(event)).map(|event| event.on).min().unwrap_or(by.today);
        let bears = absences.iter().filter(|absence| absence.until.is_none_or(|until| until >= opened));
        let lines = bears.flat_map(|absence| {
            let (since, party) = (absence.since, || party.clone());
            let stopped = by.event(since, What::ClockStopped { party: party(), since });
            let goes_on =
                absence.until.map(|until| by.event(until, What::ClockGoesOn { party: party(), since, until }));
            std::iter::once(stopped).chain(goes_on)
        });
        lines.filter(|line| told.iter().all(|event| event.what != line.what)).collect()
    }
}
