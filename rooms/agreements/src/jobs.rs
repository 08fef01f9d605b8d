//! What time alone brings: reminders, legal reviews, entry into force on its day, tacit renewal, the end of a term, and
//! of what a withdrawal leaves to fewer than two.
//!
//! Each agreement is looked at by itself, and each step is taken as anyone's is: a clock that runs twice does it once.

use kernel::{Actor, Day, Lang};
use platform::{App, Failure, Result, mail::Mail};

use crate::{
    WORDS,
    actions::{self, By, Said},
    rules::{Agreement, PartyId, Reminder, Stage, Track, Verb},
    store, view, words,
};

/// How many days a reminder may come late, where the machine stood still on its day.
const LATE: i64 = 2;

/// Looks at every agreement that is not over. One that cannot be moved keeps nobody else waiting.
///
/// # Errors
/// The first failure, after everything else was tried.
pub async fn clock(app: App) -> Result<()> {
    let moving = store::moving(&mut app.db.read().await?).await?;
    let mut first = Ok(());
    for slug in moving {
        first = first.and(tick(&app, &slug).await);
    }
    first
}

async fn tick(app: &App, slug: &str) -> Result<()> {
    let system = Actor::system();
    let by = By { app, actor: &system, lang: Lang::Fr };
    let Some(agreement) = found(app, slug).await? else { return Ok(()) };
    identify(by, &agreement).await?;
    lay(by, &agreement).await?;
    remind(by, &agreement).await?;
    for (party, step) in overdue(by, &agreement).await? {
        did(actions::act(by, slug, None, Verb::OpenReview, Said { party: Some(party), step, ..Said::default() }).await)?;
    }
    if agreement.entry_day(app.today()).is_some() {
        did(actions::act(by, slug, None, Verb::EnterIntoForce, Said::default()).await)?;
    }
    // One notice after the other: what one leaves behind may leave the next nothing to choose.
    while let Some(agreement) = found(app, slug).await?
        && let Some(party) = agreement.ends_by_notice(app.today()).cloned()
    {
        let said = Said { party: Some(party), yes: true, ..Said::default() };
        if !did(actions::act(by, slug, None, Verb::ConcludeWithdrawal, said).await)? {
            break;
        }
    }
    while let Some(agreement) = found(app, slug).await?
        && agreement.renews_tacitly(app.today())
    {
        if !did(actions::act(by, slug, None, Verb::RenewTacitly, Said::default()).await)? {
            break;
        }
    }
    let Some(agreement) = found(app, slug).await? else { return Ok(()) };
    if agreement.stage.force().and_then(|force| force.until).is_some_and(|until| until < app.today()) {
        did(actions::act(by, slug, None, Verb::Expire, Said::default()).await)?;
    }
    take_in(by, &agreement).await
}

async fn found(app: &App, slug: &str) -> Result<Option<Agreement>> {
    actions::found(&mut app.db.read().await?, slug, app.today()).await
}

/// Whether it was done. What the rules refuse, or someone else did first, is no fault of the clock's.
fn did(outcome: Result<Agreement>) -> Result<bool> {
    match outcome {
        Ok(_) => Ok(true),
        Err(Failure::Refused(refusal)) => {
            tracing::info!(%refusal, "the clock leaves an agreement as it stands");
            Ok(false)
        }
        Err(Failure::Stale | Failure::NotFound) => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// Names each party as the atlas does by now, until someone has signed.
async fn identify(by: By<'_>, agreement: &Agreement) -> Result<()> {
    if agreement.is_signed_by_any() {
        return Ok(());
    }
    for (party, _) in actions::named_otherwise(&mut by.app.db.read().await?, agreement).await? {
        let said = Said { party: Some(party), ..Said::default() };
        did(actions::act(by, &agreement.slug, None, Verb::IdentifyParty, said).await)?;
    }
    Ok(())
}

/// Lays the tracks that nobody has laid, once there is a text, or one was signed elsewhere; and weighs anew what some
/// agreements only are asked for, since rules begin and end with time.
async fn lay(by: By<'_>, seen: &Agreement) -> Result<()> {
    let bare = seen.tracks.iter().any(Track::is_bare) && !matches!(seen.stage, Stage::Approach { .. });
    if !bare && actions::weighed(by, &mut by.app.db.read().await?, seen).await?.is_none() {
        return Ok(());
    }
    let mut tx = by.app.db.begin().await?;
    let Some(before) = store::find(&mut tx, &seen.slug).await? else { return Ok(()) };
    let (after, events) = actions::lay_missing(by, &mut tx, before.clone()).await?;
    if after == before {
        return Ok(());
    }
    match actions::keep(by, &mut tx, &before, &after, &events).await {
        Ok(()) => Ok(tx.commit(by.app.now()).await?),
        Err(Failure::Stale) => Ok(()),
        Err(failure) => Err(failure),
    }
}

/// The steps whose due day has passed, each by the calendar of its own party's country.
async fn overdue(by: By<'_>, agreement: &Agreement) -> Result<Vec<(PartyId, String)>> {
    let mut reader = by.app.db.read().await?;
    let mut late = Vec::new();
    for party in agreement.bound() {
        let calendar = store::calendar(&mut reader, &party.country).await?;
        let steps = agreement.overdue(by.app.today(), &calendar).into_iter();
        late.extend(steps.filter(|(of, _, _)| *of == party.id).map(|(of, step, _)| (of, step)));
    }
    Ok(late)
}

/// Writes the reminders that are due, each once, to the officers of the party and to the secretary.
async fn remind(by: By<'_>, agreement: &Agreement) -> Result<()> {
    let due = reminders(by, agreement).await?;
    if due.is_empty() {
        return Ok(());
    }
    let today = by.app.today();
    let mut tx = by.app.db.begin().await?;
    for reminder in due {
        let entity = agreement.party(&reminder.party).map(|party| party.entity.clone()).unwrap_or_default();
        if !store::note_reminder(&mut tx, &agreement.id, &reminder).await? {
            continue;
        }
        for (address, lang) in actions::mailboxes(&mut tx, &[entity.as_str()], today).await? {
            let letter = letter(by.app, agreement, &reminder, address, lang, today);
            tx.mail_about(by.app, &letter, &actions::in_trail(agreement)).await?;
        }
    }
    Ok(tx.commit(by.app.now()).await?)
}

/// The reminders of today and of the days before, where the machine may have stood still, while the answer is awaited.
async fn reminders(by: By<'_>, agreement: &Agreement) -> Result<Vec<Reminder>> {
    let today = by.app.today();
    let mut reader = by.app.db.read().await?;
    let mut due = Vec::new();
    for party in agreement.bound() {
        let calendar = store::calendar(&mut reader, &party.country).await?;
        let days = (0..=LATE).map(|late| today.saturating_sub(jiff::Span::new().days(late)));
        let all = days.flat_map(|day| agreement.reminders(day, &calendar));
        due.extend(all.filter(|reminder| reminder.party == party.id && reminder.due_on >= today));
    }
    Ok(due)
}

/// A reminder in its reader's language: which answer is due, when, and where to note it.
fn letter(app: &App, agreement: &Agreement, reminder: &Reminder, to: String, lang: Lang, today: Day) -> Mail {
    let t = WORDS.words(lang);
    let step = agreement.track(&reminder.party).ok();
    let step = step.and_then(|track| track.steps.iter().find(|step| step.key == reminder.step));
    let name = step.map_or_else(String::new, |step| view::capital(&words::step(t, step.kind)));
    let authority = step.map_or("", |step| step.authority.shown(lang).text);
    let ground = step.and_then(|step| words::time_ground(t, step)).unwrap_or_default();
    let party = agreement.party(&reminder.party).map_or("", |party| party.name.shown(lang).text);
    let days = today.until(reminder.due_on).map_or(0, |span| i64::from(span.get_days()));
    let address = format!(
        "{}/{lang}{}/tracks/{}/{}",
        app.site.public_url,
        view::address(&agreement.slug),
        reminder.party,
        reminder.step
    );
    let title = agreement.title.shown(lang).text;
    let body = t
        .say("reminder-body")
        .with("title", title)
        .with("party", party)
        .with("step", name.as_str())
        .with("authority", authority)
        .with("day", t.day(reminder.due_on))
        .with("days", t.say("reminder-days").with("days", days).to_string())
        .with("ground", ground)
        .with("address", address.as_str());
    let subject = t.say("reminder-subject").with("step", name.as_str()).with("title", title);
    let (subject, body) = (view::plain(&subject.to_string()), view::plain(&body.to_string()));
    Mail { to, lang, subject, body, secret: None }
}

/// Takes an addendum in force into the agreement it changes, where that has not been done.
async fn take_in(by: By<'_>, addendum: &Agreement) -> Result<()> {
    if actions::awaiting(&mut by.app.db.read().await?, addendum).await?.is_none() {
        return Ok(());
    }
    let mut tx = by.app.db.begin().await?;
    if actions::take_in_addendum(by, &mut tx, addendum).await? {
        tx.commit(by.app.now()).await?;
    }
    Ok(())
}
