use agreements::rules::AgreementId;
use council::rules::{Came, ItemId, Session, SessionId};
use kernel::{Actor, Day, Id, Localised, Role, Time};

use super::{MotionId, Refusal, Scene, Sitting, Verb, may};

/// Which referral.
pub type ReferralId = Id<Referral>;

/// What an expert is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A motion.
    Motion(MotionId),
    /// The agreement that an item is about.
    Agreement(AgreementId),
}

/// A question to an expert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Its identity.
    pub id: ReferralId,
    /// The session in whose file it stands.
    pub session: SessionId,
    /// The item.
    pub item: ItemId,
    /// About what.
    pub about: About,
    /// The expert's account, and how it was called then.
    pub expert: (Id<Actor>, String),
    /// What is asked.
    pub question: Localised,
    /// The last day for an answer.
    pub due: Day,
    /// Who asked, by account name.
    pub name: String,
    /// When.
    pub at: Time,
    /// How it stands.
    pub standing: Standing,
    /// How often it was saved.
    pub version: i64,
}

/// What is asked of an expert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralInput {
    /// The expert's account, and how it is called.
    pub expert: (Id<Actor>, String),
    /// What is asked.
    pub question: Localised,
    /// The last day for an answer.
    pub due: Day,
}

/// How a referral stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// An answer is awaited.
    Asked,
    /// The expert answered.
    Answered(Answered),
    /// It is asked no more, since then.
    TakenBack(Time),
}

/// An expert's opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The opinion.
    pub opinion: Opinion,
    /// The reasons, in the languages in which they gave them.
    pub reasons: Localised,
    /// When it was given here, or noted.
    pub at: Time,
    /// How it came, where the secretary noted it; none where the expert gave it here.
    pub noted: Option<Noted>,
}

/// That the secretary noted an answer for the expert: both are named with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// By which way it came, on which day, and what shows it.
    pub came: Came,
    /// Who noted it, by account name.
    pub name: String,
}

/// What an expert says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opinion {
    /// Favourable.
    Favourable,
    /// Favourable under conditions, which the reasons name.
    Conditional,
    /// Unfavourable.
    Unfavourable,
    /// No opinion; the reasons say why.
    None,
}

impl Opinion {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Favourable, Self::Conditional, Self::Unfavourable, Self::None];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Favourable => "favourable",
            Self::Conditional => "conditional",
            Self::Unfavourable => "unfavourable",
            Self::None => "none",
        }
    }

    /// The opinion that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Referral {
    /// Asks an expert, until a day of today's or later.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session is over, nothing is asked, or the day has passed.
    pub fn ask(
        actor: &Actor,
        (id, about): (ReferralId, About),
        scene: &Scene,
        (sitting, today): (&Sitting, Day),
        input: ReferralInput,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::Refer, scene)?;
        sitting.goes_on()?;
        if input.question.is_empty() {
            return Err(Refusal::NoReason);
        }
        if input.due < today {
            return Err(Refusal::DayPassed);
        }
        let item = sitting.item.ok_or(Refusal::NoSuchItem)?;
        Ok(Self {
            id,
            session: sitting.session.id.clone(),
            item: item.id.clone(),
            about,
            expert: input.expert,
            question: input.question,
            due: input.due,
            name: actor.name.clone(),
            at: sitting.now,
            standing: Standing::Asked,
            version: 1,
        })
    }

    /// The expert answers, once, before or after the day; not once the session is over.
    ///
    /// # Errors
    /// When the actor was not asked, it was answered or taken back, the session is over, or no reasons are given.
    pub fn answer(
        self,
        actor: &Actor,
        sitting: &Sitting,
        (opinion, reasons): (Opinion, Localised),
    ) -> Result<Self, Refusal> {
        if !self.is_for(actor) {
            return Err(Refusal::NotYours);
        }
        self.takes(sitting, &reasons)?;
        Ok(Self { standing: Standing::Answered(Answered { opinion, reasons, at: sitting.now, noted: None }), ..self })
    }

    /// The secretary notes an answer that came by another way, under the expert's name and their own ([`Came::check`]).
    ///
    /// # Errors
    /// When this is not the actor's to do, it was answered or taken back, the session is over, no reasons are given, it would have come
    /// before it was asked or after `today`, or nothing shows what needs to be shown.
    pub fn note(
        self,
        actor: &Actor,
        (sitting, today): (&Sitting, Day),
        (opinion, reasons): (Opinion, Localised),
        came: Came,
    ) -> Result<Self, Refusal> {
        may(actor, Verb::NoteAnswer, &Scene::default())?;
        self.takes(sitting, &reasons)?;
        came.check((sitting.session.day_of(self.at), today))?;
        let noted = Some(Noted { came, name: actor.name.clone() });
        Ok(Self { standing: Standing::Answered(Answered { opinion, reasons, at: sitting.now, noted }), ..self })
    }

    /// Whether an answer is taken.
    ///
    /// # Errors
    /// When it was answered or taken back, or the session is over.
    pub fn must_wait(&self, session: &Session) -> Result<(), Refusal> {
        if self.standing != Standing::Asked {
            return Err(Refusal::NotAsked);
        }
        if session.is_past() { Err(Refusal::SessionOver) } else { Ok(()) }
    }

    /// Whether it takes an answer with these reasons.
    fn takes(&self, sitting: &Sitting, reasons: &Localised) -> Result<(), Refusal> {
        self.must_wait(sitting.session)?;
        if reasons.is_empty() { Err(Refusal::NoReason) } else { Ok(()) }
    }

    /// Asks no more what was not answered.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it was answered or taken back.
    pub fn take_back(self, actor: &Actor, scene: &Scene, now: Time) -> Result<Self, Refusal> {
        may(actor, Verb::Refer, scene)?;
        if self.standing != Standing::Asked {
            return Err(Refusal::NotAsked);
        }
        Ok(Self { standing: Standing::TakenBack(now), ..self })
    }

    /// Whether it is this expert who is asked.
    pub fn is_for(&self, actor: &Actor) -> bool {
        let asked = std::slice::from_ref(&self.expert.0);
        let scene = Scene { experts: asked, ..Scene::default() };
        actor.is(Role::Expert) && may(actor, Verb::Answer, &scene).is_ok()
    }

    /// Whether an answer is awaited, and its day has passed.
    pub fn is_late(&self, today: Day) -> bool {
        self.standing == Standing::Asked && self.due < today
    }
}
