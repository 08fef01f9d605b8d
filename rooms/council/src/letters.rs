//! What those whom a session calls are written: the convocation, what changed in it, that it will not be.

use std::collections::BTreeMap;

use kernel::Lang;
use platform::{App, Result, db::Tx, i18n::plain, mail::Mail};

use crate::{
    WORDS,
    reach::{self, Mailbox},
    roll::Gathered,
    rules::{Event, Organ, Purpose, Session, State, calendar},
    session_words as said,
};

/// Which letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letter {
    /// The session is convened.
    Convened,
    /// Something of it has changed.
    Changed,
    /// It is cancelled.
    Cancelled,
}

impl Letter {
    fn word(self) -> &'static str {
        match self {
            Self::Convened => "convened",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Writes a letter to everyone whom a session calls, each address once, with the invitation for their calendar.
pub(crate) async fn write(app: &App, tx: &mut Tx, it: &Gathered, letter: Letter) -> Result<()> {
    let mut boxes: BTreeMap<String, Mailbox> = BTreeMap::new();
    for seat in it.seats.iter().filter(|seat| seat.chair.sits) {
        for (to, mailbox) in reach::boxes(tx, seat, app.today()).await? {
            boxes.entry(to).and_modify(|known| known.own |= mailbox.own).or_insert(mailbox);
        }
    }
    for (to, mailbox) in boxes {
        let (mail, invitation) = one(app, it, letter, &to, mailbox.lang);
        match invitation {
            Some(invitation) => tx.mail_inviting(app, &mail, &invitation).await?,
            None => tx.mail(app, &mail).await?,
        }
    }
    Ok(())
}

fn one(app: &App, it: &Gathered, letter: Letter, to: &str, lang: Lang) -> (Mail, Option<String>) {
    let (t, session) = (WORDS.words(lang), &it.session);
    let title = said::title(session, it.organ(), t);
    let reason = match &session.state {
        State::Cancelled(_, cancelled) => cancelled.reason.shown(lang).text.to_owned(),
        _ => urgency(session, lang),
    };
    let subject = t.say(format!("letter-{}-subject", letter.word())).with("title", title.as_str());
    let body = t
        .say(format!("letter-{}-body", letter.word()))
        .with("club", app.site.name.shown(lang).text)
        .with("title", title.as_str())
        .with("when", said::when(session, t))
        .with("where", said::place(session, t))
        .with("reason", reason)
        .with("again", if session.moved > 0 { t.say("letter-again").to_string() } else { String::new() })
        .with("agenda", said::agenda(it, t))
        .with("address", format!("{}/{lang}{}", app.site.public_url, session.address()));
    let (subject, body) = (plain(&subject.to_string()), spaced(&plain(&body.to_string())));
    let purpose = if letter == Letter::Cancelled { Purpose::Cancel } else { Purpose::Request };
    let mailed = Some((sender(app), to.to_owned()));
    let event = event(app, (session, it.organ()), lang, true)
        .map(|event| calendar(purpose, None, &[Event { mailed, ..event }]));
    (Mail { to: to.to_owned(), lang, subject, body, secret: None }, event)
}

/// One blank line between paragraphs, also where one of them has nothing to say.
fn spaced(text: &str) -> String {
    let paragraphs: Vec<&str> = text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// Why the notice is short, as a paragraph; empty where it was kept.
fn urgency(session: &Session, lang: Lang) -> String {
    let urgency = session.state.convocation().map(|it| it.urgency.shown(lang).text).unwrap_or_default();
    let t = WORDS.words(lang);
    if urgency.is_empty() { String::new() } else { t.say("urgency-says").with("reason", urgency).to_string() }
}

/// The address that mail is sent from, without its name.
fn sender(app: &App) -> String {
    let from = &app.site.mail_from;
    from.rsplit_once('<').map_or(from.as_str(), |(_, rest)| rest.trim_end_matches('>')).trim().to_owned()
}

/// A session as calendars know it; nothing while it has no date. How to join it is for those it calls alone (`called`).
pub(crate) fn event(app: &App, (session, organ): (&Session, &Organ), lang: Lang, called: bool) -> Option<Event> {
    let t = WORDS.words(lang);
    let (times, convocation) = (session.said.times?, session.state.convocation()?);
    let joining = Some(session.said.joining.as_str()).filter(|text| called && !text.is_empty());
    let says = match joining {
        Some(joining) => t.say("joining-says").with("how", joining).to_string(),
        None => String::new(),
    };
    Some(Event {
        uid: session.uid.clone(),
        sequence: session.sequence,
        stamp: convocation.at,
        opens: times.opens,
        ends: times.ends,
        summary: plain(&said::title(session, organ, t)),
        place: plain(&said::place(session, t)),
        says: plain(&says),
        url: format!("{}/{lang}{}", app.site.public_url, session.address()),
        cancelled: matches!(session.state, State::Cancelled(..)),
        mailed: None,
    })
}
