//! Who was called to a session, and who is to be written what.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use kernel::{Lang, Time};

use super::{Session, SessionId, State};

/// For how long after the end of a session that was neither opened nor cancelled the addresses that it called are kept: it may
/// still be put off, or cancelled late.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// That an address was written to about a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// The session.
    pub session: SessionId,
    /// The address.
    pub address: String,
    /// In which language.
    pub lang: Lang,
    /// When it was last written to.
    pub at: Time,
    /// The number of the session ([`Session::sequence`]) of which it was told last.
    pub told: i64,
    /// Whether it is still called: not once it was told that it is so no more.
    pub still: bool,
    /// Whether its reader sits or stands in; else they were written to for another. Not known of letters written before this
    /// was kept.
    pub own: Option<bool>,
    /// For whose seats it was written to, by the ids of their bodies in the atlas; none of letters written before this was kept.
    pub bodies: BTreeSet<String>,
    /// The last letter, by the identity of its mail.
    pub mail: Option<String>,
    /// Whether a letter before it was given up, and none has arrived since.
    pub lost: bool,
}

/// How an address is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// In which language.
    pub lang: Lang,
    /// Whether its reader sits or stands in: else whoever acts for the body is written to for them.
    pub own: bool,
    /// For whose seats it is written to, by the ids of their bodies in the atlas.
    pub bodies: BTreeSet<String>,
}

impl Mailbox {
    /// One address that is written to for two reasons: who sits themselves is written to as such.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.bodies.extend(other.bodies);
        Self { own: self.own || other.own, ..self }
    }
}

/// Which letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// The session is convened.
    Convened,
    /// Something of it has changed.
    Changed,
    /// It is cancelled.
    Cancelled,
    /// It will be, but its reader is no longer among those whom it calls.
    Released,
}

impl Letter {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Convened, Self::Changed, Self::Cancelled, Self::Released];

    /// The word for it in the names of its texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Convened => "convened",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
            Self::Released => "released",
        }
    }
}

/// Who is to be written which letter, by address; first those who are called no more. `calls` are the addresses that a convened
/// session calls now: those not called before are, and those whose last letter was given up (`given_up`), or who sat and are written
/// to for another now, or the other way round, are called anew; the others are told of what changed; those that are called no
/// more are told that, and the others of the same body are called anew: where one calendar has both addresses, what takes the one back
/// takes the session out of it, until it is put there again. Of a cancelled session everyone is told who believes to be called, whoever holds the seats by now. Once it
/// was opened nothing more is written.
pub fn owed(
    session: &Session,
    calls: &BTreeMap<String, Mailbox>,
    called: &[Called],
    given_up: &BTreeSet<String>,
) -> Vec<(String, Letter)> {
    let still = || called.iter().filter(|it| it.still);
    match session.state {
        State::Cancelled(Some(_), _) => still().map(|it| (it.address.clone(), Letter::Cancelled)).collect(),
        State::Convened(_) => {
            let gone: Vec<&Called> = still().filter(|it| !calls.contains_key(&it.address)).collect();
            let emptied: BTreeSet<&String> = gone.iter().flat_map(|it| &it.bodies).collect();
            let told = calls.iter().filter_map(|(address, mailbox)| {
                let before = still().find(|it| it.address == *address);
                let otherwise =
                    |it: &Called| it.own.is_some_and(|own| own != mailbox.own) || given_up.contains(address);
                let letter = match before {
                    None => Some(Letter::Convened),
                    Some(before) if otherwise(before) => Some(Letter::Convened),
                    Some(_) if mailbox.bodies.iter().any(|it| emptied.contains(it)) => Some(Letter::Convened),
                    Some(_) => session.untold.then_some(Letter::Changed),
                };
                letter.map(|letter| (address.clone(), letter))
            });
            let gone = gone.iter().map(|it| (it.address.clone(), Letter::Released));
            gone.chain(told).collect()
        }
        _ => Vec::new(),
    }
}

/// The numbers of the invitations of one round of letters (their SEQUENCE): a later one is higher, whatever the address, and
/// those that take back come before those that invite, so that of two addresses of one calendar the one that is called stands
/// (RFC 5546, 2.1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    back: i64,
    invite: i64,
}

impl Numbers {
    /// Those of these letters; `next` is the lowest that the session has left.
    pub fn of(session: &Session, next: i64, letters: &[(String, Letter)]) -> Self {
        let back = session.sequence.max(next);
        let released = letters.iter().any(|(_, letter)| *letter == Letter::Released);
        Self { back, invite: back + i64::from(released) }
    }

    /// That of a letter.
    pub fn number(self, letter: Letter) -> i64 {
        match letter {
            Letter::Convened | Letter::Changed => self.invite,
            Letter::Cancelled | Letter::Released => self.back,
        }
    }

    /// The lowest that is left after this round.
    pub fn next(self) -> i64 {
        self.invite + 1
    }
}

impl Called {
    /// Whether the session was put off, or is held otherwise, since it was told of it: what was answered is asked again.
    pub fn is_outdated(&self, session: &Session) -> bool {
        self.told < session.moved
    }

    /// What is kept of an address that is now sent this letter; `lost` says that a letter was given up, and none
    /// has arrived since.
    pub fn sent(
        session: &Session,
        (address, mailbox): (String, Mailbox),
        letter: Letter,
        lost: bool,
        now: Time,
    ) -> Self {
        Self {
            session: session.id.clone(),
            address,
            lang: mailbox.lang,
            at: now,
            told: session.sequence,
            still: matches!(letter, Letter::Convened | Letter::Changed),
            own: Some(mailbox.own),
            bodies: mailbox.bodies,
            mail: None,
            lost,
        }
    }
}

impl Session {
    /// Whether the addresses that it called are to be forgotten: it was not opened nor cancelled, and its end is long past.
    pub fn forgets_whom_it_called(&self, now: Time) -> bool {
        let end = self.said.times.and_then(|times| times.ends.checked_add(KEPT_FOR).ok());
        matches!(self.state, State::Convened(_)) && end.is_some_and(|end| end <= now)
    }
}
