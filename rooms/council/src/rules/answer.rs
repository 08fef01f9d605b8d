use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Role, Time};
use suffrage::{Covers, Proxy, ProxyRefusal, Rules};

use super::{
    Chair, Given, HoldingId, Item, Manner, SeatAt, Session, SessionId, SessionRefusal, SessionVerb, State,
    carried::{carried, standing},
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
    /// Will not, and other seats vote for it: one, or each for something else.
    Proxy(Vec<Given>),
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
    /// By letter.
    Letter,
    /// By electronic mail.
    Mail,
    /// By someone who brought it.
    Bearer,
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
    pub const ALL: [Self; 7] =
        [Self::Own, Self::Letter, Self::Mail, Self::Telephone, Self::Whatsapp, Self::Bearer, Self::Word];
    /// Those by which something comes that the secretary notes for another.
    pub const NOTED: [Self; 6] = [Self::Letter, Self::Mail, Self::Telephone, Self::Whatsapp, Self::Bearer, Self::Word];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Telephone => "telephone",
            Self::Whatsapp => "whatsapp",
            Self::Letter => "letter",
            Self::Mail => "mail",
            Self::Bearer => "bearer",
            Self::Word => "word",
        }
    }

    /// Whether what came by it is there to be read again.
    pub fn is_written(self) -> bool {
        matches!(self, Self::Letter | Self::Mail)
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
        self.given().iter().any(Given::is_whole)
    }

    /// Whether by it nobody comes: it excuses, or gives a proxy for the whole session.
    pub fn stays_away(&self, session: &Session) -> bool {
        (self.reply == Reply::Excused || self.is_whole()) && !self.is_outdated(session)
    }

    /// The proxies that it gives; none of any other answer.
    pub fn given(&self) -> &[Given] {
        match &self.reply {
            Reply::Proxy(given) => given,
            Reply::Present | Reply::Remote | Reply::Excused => &[],
        }
    }

    /// One of its proxies as the rules judge it: one for each thing that it covers.
    pub(super) fn proxies<'a>(&'a self, given: &'a Given) -> impl Iterator<Item = Proxy<SeatAt>> + 'a {
        given.covers.iter().map(move |covers| Proxy {
            giver: self.seat.clone(),
            holder: given.to.clone(),
            session: self.session.to_string(),
            covers: covers.clone(),
            at: self.at,
        })
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
    /// Answers for a seat: its holder or their substitute for themselves, the secretary for them by another channel.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session is not convened or was opened, such an answer is none to it, its rules do
    /// not let a proxy be given, one is for nothing or for what is not on the agenda, two are for the same, whoever is to carry one is
    /// excused or holds that seat no more, or whoever carries proxies would not be there.
    pub fn answer(
        &self,
        actor: &Actor,
        seat: &SeatAt,
        reply: Reply,
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
        let carried: BTreeSet<&SeatAt> =
            carried(self.session, self.chairs, self.answers, seat).map(|(it, _)| &it.seat).collect();
        if reply == Reply::Excused && !carried.is_empty() {
            return Err(Unanswered::Carries(carried.into_iter().cloned().collect()));
        }
        let answer = Answer {
            session: self.session.id.clone(),
            seat: seat.clone(),
            holding: chair.holding.clone(),
            sequence: self.session.sequence,
            reply,
            channel,
            note,
            name: actor.name.clone(),
            at: self.now,
        };
        if let Reply::Proxy(given) = &answer.reply {
            self.proxies(&answer, given)?;
        }
        Ok(answer)
    }

    fn standing(&self) -> impl Iterator<Item = (&Answer, &Given)> {
        standing(self.session, self.chairs, self.answers)
    }

    /// Whether the rules let these proxies be given, for each thing that they cover, one beside the other; what their seat answered before
    /// no longer counts.
    fn proxies(&self, answer: &Answer, all: &[Given]) -> Result<(), Unanswered> {
        if all.is_empty() {
            return Err(SessionRefusal::NothingCovered.into());
        }
        let opening = self.session.said.times.ok_or(SessionRefusal::NoDate)?.opens;
        let sits = self.chairs.iter().filter(|it| it.sits);
        let roll: BTreeMap<SeatAt, String> =
            sits.map(|it| (it.at.clone(), it.key.clone().unwrap_or_default())).collect();
        let others = self.standing().filter(|(it, _)| it.seat != answer.seat);
        let mut standing: Vec<Proxy<SeatAt>> = others.flat_map(|(it, given)| it.proxies(given)).collect();
        let rules = self.rules.and_then(|rules| rules.proxies.as_ref());
        for given in all {
            self.is_there(&given.covers)?;
            let proxies: Vec<Proxy<SeatAt>> = answer.proxies(given).collect();
            for proxy in &proxies {
                proxy.may_be_given(rules, &roll, &standing, opening).map_err(Unanswered::Proxy)?;
            }
            standing.extend(proxies);
            let carrier = self.chairs.iter().find(|it| it.at == given.to);
            if carrier.is_none_or(|chair| !given.is_carried_by(chair)) {
                return Err(Unanswered::Proxy(vec![ProxyRefusal::HolderNotAMember]));
            }
            if carrier.is_some_and(|chair| self.answers.iter().any(|it| it.excuses(self.session, chair))) {
                return Err(SessionRefusal::HolderExcused.into());
            }
        }
        Ok(())
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
