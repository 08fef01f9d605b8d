use std::collections::BTreeMap;

use kernel::{Actor, Role, Time};
use suffrage::{Covers, Proxy, ProxyRefusal, Rules};

use super::{
    Chair, HoldingId, Item, Manner, SeatAt, Session, SessionId, SessionRefusal, SessionVerb, State, carried::standing,
    may_in_session,
};

/// What a seat answered to a convocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The session.
    pub session: SessionId,
    /// The seat.
    pub seat: SeatAt,
    /// The holding through which it was held then: nobody else answers for their successor.
    pub holding: HoldingId,
    /// Of a proxy, the holding of whoever was to carry it.
    pub to: Option<HoldingId>,
    /// What a proxy covers: the session, or items or matters of it; nothing of any other answer.
    pub covers: Vec<Covers>,
    /// The number of the invitation that it answers.
    pub sequence: i64,
    /// What it answered.
    pub reply: Reply,
    /// How the answer came.
    pub channel: Channel,
    /// What is noted of it.
    pub note: String,
    /// Who entered it, by account name.
    pub name: String,
    /// When.
    pub at: Time,
}

/// An answer to a convocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Will be there; of a written procedure, will take part.
    Present,
    /// Will be there at a distance.
    Remote,
    /// Will not.
    Excused,
    /// Will not, and that seat votes for it.
    Proxy(SeatAt),
}

/// How an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// From the holder or their substitute, by page.
    Own,
    /// By telephone.
    Telephone,
    /// By WhatsApp.
    Whatsapp,
    /// By letter or mail.
    Letter,
    /// By word of mouth.
    Word,
}

/// Why an answer is not taken.
#[derive(Debug)]
pub enum Unanswered {
    /// The house refuses.
    Refused(SessionRefusal),
    /// The organ's rules do not let this proxy be given: every reason.
    Proxy(Vec<ProxyRefusal<SeatAt>>),
    /// The seat carries the proxies of these: they would count for nothing, and those who gave them would not know.
    Carries(Vec<SeatAt>),
}

/// What an answer is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Answering<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its rules.
    pub rules: Option<&'a Rules>,
    /// Its agenda.
    pub items: &'a [Item],
    /// Every seat that is held.
    pub chairs: &'a [Chair],
    /// What was answered so far.
    pub answers: &'a [Answer],
    /// Now.
    pub now: Time,
}

impl Reply {
    /// The words that stand for the answers in storage.
    pub const WORDS: [&str; 4] = ["present", "remote", "excused", "proxy"];

    /// The word that stands for it in storage.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Remote => "remote",
            Self::Excused => "excused",
            Self::Proxy(_) => "proxy",
        }
    }
}

impl Manner {
    /// The answers that a convocation to such a session takes, by their words.
    pub fn replies(self) -> &'static [&'static str] {
        match self {
            Self::Hall => &["present", "excused", "proxy"],
            Self::Remote => &["remote", "excused", "proxy"],
            Self::Mixed => &Reply::WORDS,
            Self::Written => &["present", "excused"],
        }
    }
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Own, Self::Telephone, Self::Whatsapp, Self::Letter, Self::Word];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Telephone => "telephone",
            Self::Whatsapp => "whatsapp",
            Self::Letter => "letter",
            Self::Word => "word",
        }
    }

    /// The channel that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Answer {
    /// Whether it is the answer of whoever holds this chair.
    pub fn is_of(&self, chair: &Chair) -> bool {
        (&self.seat, &self.holding) == (&chair.at, &chair.holding)
    }

    /// Whether by it whoever holds this chair is excused.
    pub fn excuses(&self, session: &Session, chair: &Chair) -> bool {
        self.reply == Reply::Excused && self.is_of(chair) && !self.is_outdated(session)
    }

    /// Whether it gives a proxy for the whole session.
    pub fn is_whole(&self) -> bool {
        self.covers.contains(&Covers::Session)
    }

    /// Whether by it nobody comes: it excuses, or gives a proxy for the whole session.
    pub fn stays_away(&self, session: &Session) -> bool {
        (self.reply == Reply::Excused || self.is_whole()) && !self.is_outdated(session)
    }

    /// The proxies that it gives, one for each thing that they cover; none of any other answer.
    pub(super) fn proxies(&self) -> Vec<Proxy<SeatAt>> {
        let Reply::Proxy(holder) = &self.reply else { return Vec::new() };
        let given = |covers: &Covers| Proxy {
            giver: self.seat.clone(),
            holder: holder.clone(),
            session: self.session.to_string(),
            covers: covers.clone(),
            at: self.at,
        };
        self.covers.iter().map(given).collect()
    }

    /// Whether the session was put off, or is held otherwise, since: it is asked again, and a proxy does not stand.
    pub fn is_outdated(&self, session: &Session) -> bool {
        self.sequence < session.moved
    }
}

impl From<SessionRefusal> for Unanswered {
    fn from(refusal: SessionRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Answering<'_> {
    /// Answers for a seat: its holder or their substitute for themselves, the secretary for them by another channel. `covers` says
    /// of a proxy for what it is given.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session is not convened or was opened, such an answer is none to it, its rules do
    /// not let the proxy be given, it is for nothing or for what is not on the agenda, whoever is to carry it is excused, or whoever
    /// carries proxies would not be there.
    pub fn answer(
        &self,
        actor: &Actor,
        seat: &SeatAt,
        (reply, covers): (Reply, Vec<Covers>),
        (channel, note): (Channel, String),
    ) -> Result<Answer, Unanswered> {
        let chair = self.chairs.iter().find(|it| it.at == *seat).ok_or(SessionRefusal::NoSuchSeat)?;
        may_in_session(actor, SessionVerb::Answer, std::slice::from_ref(chair))?;
        if !matches!(self.session.state, State::Convened(_)) {
            return Err(SessionRefusal::NotConvened.into());
        }
        if !chair.sits {
            return Err(SessionRefusal::NoSuchSeat.into());
        }
        if (channel == Channel::Own) != chair.is_of(actor) && !(chair.is_of(actor) && actor.is(Role::Secretary)) {
            return Err(SessionRefusal::NoChannel.into());
        }
        if !self.session.said.manner.replies().contains(&reply.word()) {
            return Err(SessionRefusal::NoSuchReply.into());
        }
        let carried: Vec<SeatAt> =
            self.standing().filter(|(_, to)| *to == seat).map(|(it, _)| it.seat.clone()).collect();
        if reply == Reply::Excused && !carried.is_empty() {
            return Err(Unanswered::Carries(carried));
        }
        let mut answer = Answer {
            session: self.session.id.clone(),
            seat: seat.clone(),
            holding: chair.holding.clone(),
            to: None,
            covers: Vec::new(),
            sequence: self.session.sequence,
            reply,
            channel,
            note,
            name: actor.name.clone(),
            at: self.now,
        };
        if let Reply::Proxy(holder) = answer.reply.clone() {
            answer.covers = covers;
            self.proxy(&answer)?;
            let carrier = self.chairs.iter().find(|it| it.at == holder);
            if carrier.is_some_and(|chair| self.answers.iter().any(|it| it.excuses(self.session, chair))) {
                return Err(SessionRefusal::HolderExcused.into());
            }
            answer.to = carrier.map(|it| it.holding.clone());
        }
        Ok(answer)
    }

    fn standing(&self) -> impl Iterator<Item = (&Answer, &SeatAt)> {
        standing(self.session, self.chairs, self.answers)
    }

    /// Whether the rules let a proxy be given, for each thing that it covers; what its seat answered before no longer counts.
    fn proxy(&self, answer: &Answer) -> Result<(), Unanswered> {
        self.is_there(&answer.covers)?;
        let opening = self.session.said.times.ok_or(SessionRefusal::NoDate)?.opens;
        let sits = self.chairs.iter().filter(|it| it.sits);
        let roll: BTreeMap<SeatAt, String> =
            sits.map(|it| (it.at.clone(), it.key.clone().unwrap_or_default())).collect();
        let others = self.standing().filter(|(it, _)| it.seat != answer.seat);
        let standing: Vec<Proxy<SeatAt>> = others.flat_map(|(it, _)| it.proxies()).collect();
        let rules = self.rules.and_then(|rules| rules.proxies.as_ref());
        answer
            .proxies()
            .iter()
            .try_for_each(|proxy| proxy.may_be_given(rules, &roll, &standing, opening).map_err(Unanswered::Proxy))
    }

    /// Whether a proxy is for something, and all of it is there: items that were not withdrawn, matters of the rules.
    fn is_there(&self, covers: &[Covers]) -> Result<(), SessionRefusal> {
        let known = |it: &Covers| match it {
            Covers::Session => true,
            Covers::Item(id) => self.items.iter().any(|item| item.id.as_str() == id && !item.withdrawn),
            Covers::Matter(key) => self.rules.is_some_and(|rules| rules.matter(key).is_some()),
        };
        if covers.is_empty() || !covers.iter().all(known) { Err(SessionRefusal::NothingCovered) } else { Ok(()) }
    }
}
