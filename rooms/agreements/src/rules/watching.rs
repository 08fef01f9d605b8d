use kernel::Day;

use super::{Absence, Agreement, Calendar, Gate, Joined, PartyId, Reminder, StageName, TrackStep};

/// What the tracks tell on a day.
impl Agreement {
    /// Notes which conditional steps nobody owes: those of which no rule bears on this agreement, by `bears`.
    pub fn weigh(&mut self, bears: impl Fn(&PartyId, &str) -> bool) {
        for track in &mut self.tracks {
            for step in track.steps.iter_mut().filter(|step| step.conditional) {
                step.not_owed = !step.rules.iter().any(|rule| bears(&track.party, rule));
            }
        }
    }

    /// The steps whose due day has passed in silence: each wants a legal review.
    pub fn overdue(&self, today: Day, calendar: &Calendar) -> Vec<(PartyId, String, Day)> {
        let steps = self.steps_with_absences();
        steps
            .filter_map(|(party, step, absences)| {
                let due = step.overdue(today, calendar, absences)?;
                Some((party.clone(), step.key.clone(), due))
            })
            .collect()
    }

    /// The reminders that go out on this day: 10, 3 and 0 days before an answer is due.
    pub fn reminders(&self, day: Day, calendar: &Calendar) -> Vec<Reminder> {
        self.steps_with_absences()
            .filter_map(|(party, step, absences)| Reminder::on(day, party, step, step.deadline(calendar, absences)))
            .collect()
    }

    /// Steps expected before the signature that nobody has filed, though the agreement is signed. To the public these
    /// are nothing; to the parties they are documents to file.
    pub fn documents_to_file(&self) -> Vec<(&PartyId, &TrackStep)> {
        if self.stage.signed().is_none() {
            return Vec::new();
        }
        let text = self.text();
        let open = |step: &TrackStep| step.gate == Gate::BeforeSignature && !step.settled(text);
        self.steps().filter(|(_, step)| open(step)).collect()
    }

    /// Approvals that are owed and established to be later than the signature: they go to regularisation.
    pub fn to_regularise(&self) -> Vec<(&PartyId, &TrackStep)> {
        let late = |(party, step): &(&PartyId, &TrackStep)| {
            let owed = step.gate == Gate::BeforeSignature && !step.not_owed;
            owed && step.counts_from().zip(self.bound_on(party)).is_some_and(|(counts, bound)| counts > bound)
        };
        self.steps().filter(late).collect()
    }

    /// Since when a step is owed that is laid today: since the day on which the party bound itself, where that is past,
    /// for it was owed then at the latest.
    pub fn owed_since(&self, party: &PartyId, today: Day) -> Day {
        self.bound_on(party).map_or(today, |bound| bound.min(today))
    }

    /// The day on which a party bound itself: by its signature, the last of all where it signed as one of the first
    /// parties, or by signing the addendum by which it acceded.
    fn bound_on(&self, party: &PartyId) -> Option<Day> {
        let joined = self.party(party).ok()?.joined.as_ref().map(Joined::bound_on);
        joined.or_else(|| self.stage.signed().map(|signed| signed.on))
    }

    fn steps(&self) -> impl Iterator<Item = (&PartyId, &TrackStep)> {
        self.tracks.iter().flat_map(|track| track.steps.iter().map(move |step| (&track.party, step)))
    }

    fn steps_with_absences(&self) -> impl Iterator<Item = (&PartyId, &TrackStep, &[Absence])> {
        let over = matches!(self.stage.name(), StageName::Ended | StageName::Abandoned);
        let party = move |id: &PartyId| self.bound().find(|party| party.id == *id && !over);
        self.steps().filter_map(move |(id, step)| party(id).map(|party| (id, step, &*party.absences)))
    }
}
