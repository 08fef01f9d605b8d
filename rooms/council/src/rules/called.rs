//! Who was called to a session, and who is to be written what.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Lang, Time};

use super::{Session, SessionId, State};

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
    /// The number of the invitation that it was sent last (its SEQUENCE): no later one may have a lower.
    pub sequence: i64,
    /// The number of the session ([`Session::sequence`]) of which it was told last.
    pub told: i64,
    /// Whether it is still called: not once it was told that it is so no more.
    pub still: bool,
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

/// Who is to be written which letter, by address. `calls` are the addresses that a convened session calls now: those not called
/// before are; those that were are told of what changed; those that are so no more are told that. Of a cancelled session everyone
/// is told who believes to be called, whoever holds the seats by now. Once it was opened nothing more is written.
pub fn owed(session: &Session, calls: &BTreeSet<String>, called: &[Called]) -> BTreeMap<String, Letter> {
    let still = || called.iter().filter(|it| it.still).map(|it| &it.address);
    let all = |letter| still().map(move |address| (address.clone(), letter));
    match session.state {
        State::Cancelled(Some(_), _) => all(Letter::Cancelled).collect(),
        State::Convened(_) => {
            let known: BTreeSet<&String> = still().collect();
            let new = calls.iter().filter(|it| !known.contains(it)).map(|it| (it.clone(), Letter::Convened));
            let gone = all(Letter::Released).filter(|(address, _)| !calls.contains(address));
            let told = all(Letter::Changed).filter(|(address, _)| session.untold && calls.contains(address));
            new.chain(gone).chain(told).collect()
        }
        _ => BTreeMap::new(),
    }
}

impl Called {
    /// Whether the session was put off, or is held otherwise, since it was told of it: what was answered is asked again.
    pub fn is_outdated(&self, session: &Session) -> bool {
        self.told < session.moved
    }

    /// What is kept of an address that is now sent this letter; `before` is what was kept of it. Its number is the session's, or
    /// the one after its last where that is higher (RFC 5546, 2.1.4: who is called off and then called again takes neither for
    /// an older message).
    pub fn sent(
        session: &Session,
        (address, lang): (String, Lang),
        letter: Letter,
        before: Option<&Self>,
        now: Time,
    ) -> Self {
        let next = before.map_or(0, |it| it.sequence + 1);
        Self {
            session: session.id.clone(),
            address,
            lang,
            at: now,
            sequence: session.sequence.max(next),
            told: session.sequence,
            still: matches!(letter, Letter::Convened | Letter::Changed),
        }
    }
}
