use kernel::Day;
use platform::{App, Result, db::Reader, i18n::plain, mail::Mail};

use crate::{
    WORDS, following,
    rules::{Bearer, Commitment, Decision, reminders},
    seen, store,
};

/// Recalls each commitment to whoever is to do it, some weeks and some days before its day; each once, where
/// somebody is there to be written to, and may know of it.
pub(crate) async fn remind(app: App) -> Result<()> {
    let today = app.today();
    let mut due = Vec::new();
    {
        let mut reader = app.db.read().await?;
        for it in store::commitments(&mut reader).await?.iter() {
            let days = reminders(it, today);
            if days.is_empty() || is_out_of_reach(&mut reader, &it.said.bearer, today).await? {
                continue;
            }
            let decision = store::decision(&mut reader, it.decision.as_str()).await?;
            let Some(decision) = decision.filter(Decision::stands) else { continue };
            if seen::by_bearer(&mut reader, &decision, &it.said.bearer).await? {
                due.push((decision, it.clone(), days));
            }
        }
    }
    for (decision, commitment, days) in due {
        write(&app, &decision, &commitment, &days).await?;
    }
    Ok(())
}

async fn write(app: &App, decision: &Decision, it: &Commitment, days: &[i64]) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let boxes = following::written_to(&mut tx, &it.said.bearer, app.today()).await?;
    if boxes.is_empty() {
        return Ok(());
    }
    let mut new = false;
    for days in days {
        new |= store::note_reminder(&mut tx, &it.id, it.said.due, *days).await?;
    }
    if !new {
        return Ok(());
    }
    let about = match &decision.said.agreement {
        Some(agreement) => agreements::by_id(&mut tx, agreement).await?.map(|it| agreements::in_trail(&it)),
        None => None,
    };
    for (to, lang) in boxes {
        let t = WORDS.words(lang);
        let number = decision.number().map(|it| it.to_string()).unwrap_or_default();
        let address = format!("{}/{}{}", app.site.public_url, lang, it.address());
        let body = t
            .say("reminder-body")
            .with("number", number.clone())
            .with("what", it.said.what.shown(lang).text.to_owned())
            .with("day", t.day(it.said.due))
            .with("address", address)
            .to_string();
        let subject = t.say("reminder-subject").with("number", number).with("day", t.day(it.said.due)).to_string();
        let (subject, body) = (plain(&subject), plain(&body));
        let letter = Mail { to, lang, subject, body, secret: None };
        match &about {
            Some(about) => tx.mail_about(app, &letter, about).await?,
            None => tx.mail(app, &letter).await?,
        };
    }
    Ok(tx.commit(app.now()).await?)
}

/// Whether a member cannot be reached today: its clocks stop.
async fn is_out_of_reach(reader: &mut Reader, bearer: &Bearer, today: Day) -> Result<bool> {
    let Bearer::Member(entity) = bearer else { return Ok(false) };
    let absences = members::unreachable_periods(reader, entity).await?;
    Ok(absences.iter().any(|it| it.since <= today && it.until.is_none_or(|until| today <= until)))
}
