//! The letters of a campaign: to whoever was not asked yet, and to whoever has not answered whole on the days before the
//! last.

use std::collections::BTreeMap;

use kernel::{Day, Lang};
use platform::{App, Result, db::Tx, i18n::plain, mail::Mail};

use super::campaign_asked::{AskedMember, Asking, mailboxes};
use crate::{
    WORDS,
    rules::{Answered, Campaign, Due, Letter},
    store,
};

/// A letter that is due today: to whom, which, when the answer is due, and the day under which it is noted.
pub(crate) struct Owed<'a> {
    to: &'a AskedMember,
    letter: Letter,
    due: Day,
    noted: Day,
}

/// The letters that are due today, written already though they may be: none to who cannot be reached, has no address or
/// has answered. `asked` says on which day each legal entity was asked.
pub(crate) fn owed<'a>(
    campaign: &Campaign,
    asking: &'a Asking,
    asked: &BTreeMap<String, Day>,
    today: Day,
) -> Vec<Owed<'a>> {
    let owed = |to: &'a AskedMember| {
        let Due::On(due) = to.answer.due else { return None };
        let (letter, noted) = match asked.get(to.entity.id.as_str()) {
            None if today <= due => (Letter::Asked, campaign.deadline),
            None => return None,
            Some(on) => (campaign.reminder(*on, due, today)?, due),
        };
        let waits = to.answer.addresses > 0 && to.answer.reaches() != Answered::All;
        waits.then_some(Owed { to, letter, due, noted })
    };
    asking.members.iter().filter_map(owed).collect()
}

/// Writes these letters, each once.
pub(crate) async fn write(app: &App, tx: &mut Tx, campaign: &Campaign, owed: &[Owed<'_>]) -> Result<()> {
    for it in owed {
        let entity = it.to.entity.id.as_str();
        let mailboxes = mailboxes(tx, &it.to.entity, app.today()).await?;
        // The last address may be gone since it was seen that a letter is due: one that goes to nobody is not written.
        if !mailboxes.is_empty()
            && store::note_letter(tx, campaign.year, entity, it.letter, it.noted, app.today()).await?
        {
            for (to, lang) in mailboxes {
                tx.mail(app, &mail(app, it, &to, lang)).await?;
            }
        }
    }
    Ok(())
}

/// A letter in its reader's language: what is asked, until when, and where to answer.
fn mail(app: &App, owed: &Owed<'_>, to: &str, lang: Lang) -> Mail {
    let (it, due, t) = (owed.to, owed.due, WORDS.words(lang));
    let place = it.entity.place.as_ref().map_or_else(String::new, |_| it.entity.address());
    let address = format!("{}/{lang}{place}/relations/confirm", app.site.public_url);
    let (subject, body) = match owed.letter {
        Letter::Asked => ("campaign-asked-subject", "campaign-asked-body"),
        _ => ("campaign-reminder-subject", "campaign-reminder-body"),
    };
    let left = it.answer.asked.saturating_sub(it.answer.said);
    let days = app.today().until(due).map_or(0, |span| i64::from(span.get_days()));
    let body = t
        .say(body)
        .with("club", app.site.name.shown(lang).text)
        .with("name", it.entity.name.shown(lang).text)
        .with("relations", t.say("campaign-relations").with("n", left).to_string())
        .with("day", t.day(due))
        .with("days", t.shell().say("days-left").with("days", days).to_string())
        .with("address", address);
    let subject = t.say(subject).with("club", app.site.name.shown(lang).text).with("day", t.day(due));
    let (subject, body) = (plain(&subject.to_string()), plain(&body.to_string()));
    Mail { to: to.to_owned(), lang, subject, body, secret: None }
}
