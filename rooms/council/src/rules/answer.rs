use std::collections::BTreeMap;

use kernel::{Actor, Role, Time};
use suffrage::{Covers, Proxies, Proxy, ProxyRefusal};

use super::{Chair, Manner, SeatAt, Session, SessionId, SessionRefusal, SessionVerb, State, may_in_session};

/// What a seat answered to a convocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The session.
    pub session: SessionId,
    /// The seat.
    pub seat: SeatAt,
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
}

/// What an answer is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Answering<'a> {
    /// The session.
    pub session: &'a Session,
    /// What its rules say of proxies.
    pub proxies: Option<&'a Proxies>,
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

impl From<SessionRefusal> for Unanswered {
    fn from(refusal: SessionRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Answering<'_> {
    /// Answers for a seat: its holder or their substitute for themselves, the secretary for them by another channel.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session is not convened or was opened, such an answer is none to it, or its
    /// rules do not let the proxy be given.
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
        if let Reply::Proxy(to) = &reply {
            self.proxy(seat, to)?;
        }
        let (name, session) = (actor.name.clone(), self.session.id.clone());
        Ok(Answer { session, seat: seat.clone(), reply, channel, note, name, at: self.now })
    }

    /// Whether the rules let this seat give its proxy to that one; what it answered before no longer counts.
    fn proxy(&self, giver: &SeatAt, holder: &SeatAt) -> Result<(), Unanswered> {
        let opening = self.session.said.times.ok_or(SessionRefusal::NoDate)?.opens;
        let sits = self.chairs.iter().filter(|it| it.sits);
        let roll: BTreeMap<SeatAt, String> =
            sits.map(|it| (it.at.clone(), it.key.clone().unwrap_or_default())).collect();
        let given = |giver: &SeatAt, holder: &SeatAt, at: Time| Proxy {
            giver: giver.clone(),
            holder: holder.clone(),
            session: self.session.id.to_string(),
            covers: Covers::Session,
            at,
        };
        let standing: Vec<Proxy<SeatAt>> = self
            .answers
            .iter()
            .filter(|it| it.seat != *giver)
            .filter_map(|it| match &it.reply {
                Reply::Proxy(to) => Some(given(&it.seat, to, it.at)),
                _ => None,
            })
            .collect();
        let proxy = given(giver, holder, self.now);
        proxy.may_be_given(self.proxies, &roll, &standing, opening).map_err(Unanswered::Proxy)
    }
}
