use std::collections::BTreeMap;

use kernel::{Actor, Day};

use super::{
    Attribution, Entity, Pair, Refusal, Relation, RelationKind, SideWord, Since, Status, Verb, Word, may, may_say,
};

/// What is known of a relation, as a person writes it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationFacts {
    /// Since when; none when not documented.
    pub since: Option<Since>,
    /// Whether it lives.
    pub status: Status,
    /// Who says so; one at least.
    pub sources: Vec<Attribution>,
}

/// What a person did with a relation: a line of its history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelationStep {
    /// Wrote it down.
    Added,
    /// Corrected what is known of it.
    Corrected,
    /// Said for one side that it is so.
    Confirmed,
    /// Said for one side that it is not so.
    Contested,
    /// Took back what one side had said.
    TakenBack,
}

impl RelationStep {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Added, Self::Corrected, Self::Confirmed, Self::Contested, Self::TakenBack];

    /// The word that stands for it in storage and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Corrected => "corrected",
            Self::Confirmed => "confirmed",
            Self::Contested => "contested",
            Self::TakenBack => "taken-back",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether anyone may know of it: what a side said is for the two sides and the secretariat.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Added | Self::Corrected)
    }
}

impl Relation {
    /// A relation as the secretary writes it down.
    ///
    /// # Errors
    /// [`Refusal::NotYours`], [`Refusal::NoSource`], [`Refusal::NotBegun`].
    pub fn add(
        actor: &Actor,
        ends: Pair,
        kind: RelationKind,
        facts: RelationFacts,
        today: Day,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::AddRelation)?;
        check(&facts, today)?;
        Ok(Self {
            id: Self::id_of(&ends, kind),
            ends,
            kind,
            since: facts.since,
            status: facts.status,
            sources: facts.sources,
            told: BTreeMap::new(),
            words: [None, None],
            edited: true,
            version: 1,
        })
    }

    /// Corrects what is known of it; confirmations fall as [`Relation::dated`] says.
    ///
    /// # Errors
    /// As [`Relation::add`].
    pub fn correct(self, actor: &Actor, facts: RelationFacts, today: Day) -> Result<Self, Refusal> {
        may(actor, Verb::CorrectRelation)?;
        check(&facts, today)?;
        Ok(Self { sources: facts.sources, edited: true, ..self.dated(facts.since, facts.status) })
    }

    /// The same with this date and status. Who had confirmed others has not confirmed these: the sides are asked again. Who
    /// contests it goes on contesting.
    #[must_use]
    pub fn dated(mut self, since: Option<Since>, status: Status) -> Self {
        if (self.since, self.status) != (since, status) {
            for side in &mut self.words {
                side.take_if(|said| said.word == Word::Confirmed);
            }
        }
        Self { since, status, ..self }
    }

    /// The authority of one side says that it is so, today. Said again another year, it is said anew.
    ///
    /// # Errors
    /// [`Refusal::NotYourPlace`].
    pub fn confirm(self, actor: &Actor, authority: &Entity, today: Day) -> Result<Self, Refusal> {
        self.say(actor, authority, Some(SideWord { word: Word::Confirmed, on: today, note: String::new() }))
    }

    /// The authority of one side says that it is not so, and why.
    ///
    /// # Errors
    /// [`Refusal::NotYourPlace`], [`Refusal::NoReason`].
    pub fn contest(self, actor: &Actor, authority: &Entity, reason: &str, today: Day) -> Result<Self, Refusal> {
        let note = reason.trim().to_owned();
        let blank = note.is_empty();
        let it = self.say(actor, authority, Some(SideWord { word: Word::Contested, on: today, note }))?;
        if blank { Err(Refusal::NoReason) } else { Ok(it) }
    }

    /// The authority of one side takes back what it had said, and says nothing.
    ///
    /// # Errors
    /// [`Refusal::NotYourPlace`], [`Refusal::NoWord`].
    pub fn take_back_word(self, actor: &Actor, authority: &Entity) -> Result<Self, Refusal> {
        let said = self.side_of(authority).is_some_and(|side| self.words[side].is_some());
        let it = self.say(actor, authority, None)?;
        if said { Ok(it) } else { Err(Refusal::NoWord) }
    }

    fn say(mut self, actor: &Actor, authority: &Entity, word: Option<SideWord>) -> Result<Self, Refusal> {
        may_say(actor, authority)?;
        let side = self.side_of(authority).ok_or(Refusal::NotYourPlace)?;
        // What a side spoke of is no import's to change silently.
        self.edited |= word.is_some();
        self.words[side] = word;
        Ok(self)
    }

    /// Which end an authority governs, 0 or 1; none when it is neither.
    pub fn side_of(&self, authority: &Entity) -> Option<usize> {
        self.ends.side(&authority.place.as_ref()?.id)
    }
}

fn check(facts: &RelationFacts, today: Day) -> Result<(), Refusal> {
    if facts.sources.is_empty() {
        return Err(Refusal::NoSource);
    }
    if facts.since.is_some_and(|since| since.is_after(today)) {
        return Err(Refusal::NotBegun);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Grant, Id, Localised, Role};

    use super::*;
    use crate::rules::{Confirmation, Identity, Kind, Organ, Place};

    const TODAY: Day = date(2026, 11, 23);

    fn authority(of: &str) -> Entity {
        Entity {
            id: Id::new(format!("e-{of}")),
            slug: of.into(),
            place: Some(Place { id: Id::new(of), name: Localised::default() }),
            country: None,
            kind: Kind::Commune,
            name: Localised::default(),
            in_text: Localised::default(),
            registration: None,
            identity: Identity::Named,
            identity_sources: Vec::new(),
            organ: Organ::NotDocumented,
            organ_sources: Vec::new(),
            head_office: None,
            note: Localised::default(),
            version: 1,
        }
    }

    fn officer(of: &str) -> Actor {
        let grants = vec![Grant { role: Role::Officer, body: Some(format!("e-{of}")), until: None }];
        Actor { account: Some(Id::new(of)), name: of.into(), grants }
    }

    fn secretary() -> Actor {
        let grants = vec![Grant { role: Role::Secretary, body: None, until: None }];
        Actor { account: Some(Id::new("s")), name: "s".into(), grants }
    }

    fn facts(since: &str) -> RelationFacts {
        let source = Attribution { name: "Wikidata".into(), url: None, on: None, licence: Some("CC0 1.0".into()) };
        RelationFacts { since: Since::parse(since), status: Status::Active, sources: vec![source] }
    }

    fn twinning() -> Relation {
        let ends = Pair::of(Id::new("timbuktu"), Id::new("smara")).unwrap();
        Relation::add(&secretary(), ends, RelationKind::Twinning, facts("1964"), TODAY).unwrap()
    }

    #[test]
    fn each_side_says_its_own_word_and_may_take_it_back() {
        let (smara, timbuktu) = (authority("smara"), authority("timbuktu"));
        let one = twinning().confirm(&officer("smara"), &smara, TODAY).unwrap();
        assert_eq!(one.confirmation(), Confirmation::One);
        let both = one.confirm(&officer("timbuktu"), &timbuktu, TODAY).unwrap();
        assert_eq!(both.confirmation(), Confirmation::Both);
        let not = both.contest(&officer("timbuktu"), &timbuktu, " Aucune trace. ", TODAY).unwrap();
        assert_eq!((not.confirmation(), not.stands()), (Confirmation::Contested, false));
        assert_eq!(not.word_of(&Id::new("timbuktu")).unwrap().note, "Aucune trace.");
        let again = not.take_back_word(&officer("timbuktu"), &timbuktu).unwrap();
        assert_eq!(again.confirmation(), Confirmation::One);
        assert_eq!(again.take_back_word(&officer("timbuktu"), &timbuktu), Err(Refusal::NoWord));
    }

    #[test]
    fn nobody_speaks_for_another_place() {
        let (smara, agadez) = (authority("smara"), authority("agadez"));
        for actor in [officer("timbuktu"), secretary(), Actor::system(), Actor::visitor()] {
            assert_eq!(twinning().confirm(&actor, &smara, TODAY), Err(Refusal::NotYourPlace));
        }
        assert_eq!(twinning().confirm(&officer("agadez"), &agadez, TODAY), Err(Refusal::NotYourPlace));
    }

    #[test]
    fn whoever_contests_says_why() {
        let contested = twinning().contest(&officer("smara"), &authority("smara"), " ", TODAY);
        assert_eq!(contested, Err(Refusal::NoReason));
    }

    #[test]
    fn another_date_asks_for_another_confirmation_and_another_source_does_not() {
        let said = twinning().confirm(&officer("smara"), &authority("smara"), TODAY).unwrap();
        let said = said.contest(&officer("timbuktu"), &authority("timbuktu"), "En 1965.", TODAY).unwrap();
        let same = said.clone().correct(&secretary(), facts("1964"), TODAY).unwrap();
        assert_eq!(same.words, said.words);
        let other = said.clone().correct(&secretary(), facts("1965"), TODAY).unwrap();
        assert_eq!(other.words, [None, said.words[1].clone()]);
    }

    #[test]
    fn it_rests_on_a_source_and_has_begun() {
        let ends = twinning().ends;
        let add = |actor: &Actor, facts| Relation::add(actor, ends.clone(), RelationKind::Friendship, facts, TODAY);
        let bare = RelationFacts { sources: Vec::new(), ..facts("1964") };
        assert_eq!(add(&secretary(), bare), Err(Refusal::NoSource));
        assert_eq!(add(&secretary(), facts("2027")), Err(Refusal::NotBegun));
        assert_eq!(add(&officer("smara"), facts("1964")), Err(Refusal::NotYours));
    }

    #[test]
    fn words_of_storage_are_those_of_the_migration() {
        let migration = include_str!("../../../../migrations/0022_atlas_relation_history.sql");
        for it in RelationStep::ALL {
            assert_eq!(RelationStep::from_word(it.as_str()), Some(it));
            assert!(migration.contains(&format!("('{}')", it.as_str())));
        }
    }
}
