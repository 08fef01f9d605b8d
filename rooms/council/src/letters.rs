//! What those whom a session calls are written: the convocation, what changed in it, that it will not be, that they are no
//! longer called.

use kernel::{Day, Lang};
use platform::{
    App, Result,
    db::{Reader, Tx},
    i18n::{Words, plain},
    mail::Mail,
};

use crate::{
    WORDS,
    reach::{self, Fates},
    roll::Gathered,
    rules::{self, Called, Event, Letter, Mailbox, Manner, Numbers, Organ, Purpose, Session, State, calendar},
    session_words as said, store,
};

/// A letter to write, and to whom.
pub(crate) struct Owed {
    to: String,
    letter: Letter,
    mailbox: Mailbox,
    before: Option<Called>,
    /// Whether a letter before it was given up, and none has arrived since.
    lost: bool,
}

/// The letters that a session owes as it is now, compared with those that it sent.
pub(crate) async fn owed(reader: &mut Reader, it: &Gathered, today: Day) -> Result<Vec<Owed>> {
    let boxes = reach::boxes(reader, it, today).await?;
    let called = store::called(reader, &it.session.id).await?;
    let fates = Fates::of(reader, &called).await?;
    let given_up = called.iter().filter(|it| fates.is_given_up(it)).map(|it| it.address.clone()).collect();
    let owed = rules::owed(&it.session, &boxes, &called, &given_up).into_iter().filter_map(|(to, letter)| {
        let before = called.iter().find(|it| it.address == to).cloned();
        let kept = before.as_ref().map(|it| Mailbox {
            lang: it.lang,
            own: it.own.unwrap_or_default(),
            bodies: it.bodies.clone(),
        });
        let lost = before.as_ref().is_some_and(|it| fates.is_in_vain(it));
        Some(Owed { mailbox: boxes.get(&to).cloned().or(kept)?, letter, before, lost, to })
    });
    Ok(owed.collect())
}

/// Writes the letters that a session owes, each with the invitation for its reader's calendar, and keeps that it did.
pub(crate) async fn write(app: &App, tx: &mut Tx, it: &Gathered) -> Result<()> {
    let (session, now) = (&it.session, app.now());
    let owed = owed(tx, it, app.today()).await?;
    if owed.is_empty() {
        return Ok(());
    }
    let letters: Vec<(String, Letter)> = owed.iter().map(|it| (it.to.clone(), it.letter)).collect();
    let numbers = Numbers::of(session, store::next_invitation(tx, &session.id).await?, &letters);
    for Owed { to, letter, mailbox, before, lost } in owed {
        let own = mailbox.own;
        let called = Called::sent(session, (to, mailbox), letter, lost, now);
        let again = before.as_ref().is_some_and(|it| it.is_outdated(session));
        let mail = mail(app, it, (letter, again), (&called, own));
        let id = match invitation(app, it, (letter, numbers.number(letter)), (&called, own)) {
            Some(invitation) => Some(tx.mail_inviting(app, &mail, &invitation).await?.to_string()),
            None => {
                tx.mail(app, &mail).await?;
                None
            }
        };
        store::save_called(tx, &Called { mail: id, ..called }).await?;
    }
    store::save_next_invitation(tx, &session.id, numbers.next()).await?;
    Ok(())
}

/// A letter; `again` says that its reader is asked once more what they answer.
fn mail(app: &App, it: &Gathered, (letter, again): (Letter, bool), (called, own): (&Called, bool)) -> Mail {
    let (lang, session) = (called.lang, &it.session);
    let t = WORDS.words(lang);
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
        .with("when", when(session, t))
        .with("where", said::place(session, t))
        .with("reason", reason)
        .with("again", if again { t.say("letter-again").to_string() } else { String::new() })
        .with("whom", if own { String::new() } else { t.say("letter-for-another").to_string() })
        .with("agenda", said::agenda(it, t))
        .with("answer", t.say(format!("letter-answer-{}", said::asked(it))).to_string())
        .with("address", format!("{}/{lang}{}", app.site.public_url, session.address()));
    let (subject, body) = (plain(&subject.to_string()), spaced(&plain(&body.to_string())));
    Mail { to: called.address.clone(), lang, subject, body, secret: None }
}

/// When it is, in its own time zone, and below it in universal time where that is another.
fn when(session: &Session, t: Words) -> String {
    std::iter::once(said::when(session, t)).chain(said::when_utc(session, t)).collect::<Vec<_>>().join("\n")
}

/// The invitation of this number that a letter carries.
fn invitation(
    app: &App,
    it: &Gathered,
    (letter, number): (Letter, i64),
    (called, own): (&Called, bool),
) -> Option<String> {
    let purpose = match letter {
        Letter::Convened | Letter::Changed => Purpose::Request,
        Letter::Cancelled | Letter::Released => Purpose::Cancel,
    };
    let event = event(app, (&it.session, it.organ()), called.lang, own && purpose == Purpose::Request)?;
    let mailed = Some((sender(app), called.address.clone()));
    let event = Event { mailed, sequence: number, stamp: called.at, ..event };
    Some(calendar(Some(purpose), None, &[event]))
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

/// A session as calendars know it; nothing while it has no date. How to join it is for those alone who may (`joins`).
pub(crate) fn event(app: &App, (session, organ): (&Session, &Organ), lang: Lang, joins: bool) -> Option<Event> {
    let t = WORDS.words(lang);
    session.state.convocation()?;
    let times = session.said.times?;
    let joining = Some(session.said.joining.as_str()).filter(|text| joins && !text.is_empty());
    let says = match joining {
        Some(joining) => t.say("joining-says").with("how", joining).to_string(),
        None => String::new(),
    };
    Some(Event {
        uid: session.uid.clone(),
        sequence: session.sequence,
        stamp: session.changed,
        opens: times.opens,
        ends: times.ends,
        summary: plain(&said::title(session, organ, t)),
        place: plain(&said::place(session, t)),
        says: plain(&says),
        url: format!("{}/{lang}{}", app.site.public_url, session.address()),
        cancelled: matches!(session.state, State::Cancelled(..)),
        busy: session.said.manner != Manner::Written,
        mailed: None,
    })
}

/// The same for calendars that anyone may subscribe to: by another identity, so that whoever was invited has both, and neither
/// takes the other's place.
pub(crate) fn public_event(app: &App, it: (&Session, &Organ), lang: Lang) -> Option<Event> {
    let event = event(app, it, lang, false)?;
    Some(Event { uid: format!("public-{}", event.uid), ..event })
}
