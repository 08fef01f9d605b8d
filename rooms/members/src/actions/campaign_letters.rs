//! The letters of a campaign: to whoever was not asked yet, and to whoever has not answered whole on the days before the
//! last.

use kernel::{Day, Lang};
use platform::{App, Result, db::Tx, mail::Mail};

use super::campaign_asked::{AskedMember, Asking};
use crate::{
    WORDS,
    rules::{Answered, Campaign, Due, Letter},
    store,
};

/// Writes what is due today, each letter once: nothing to who cannot be reached or has no address.
pub(crate) async fn write(app: &App, tx: &mut Tx, campaign: &Campaign, asking: &Asking) -> Result<()> {
    let today = app.today();
    let asked = store::asked_on(tx, campaign.year).await?;
    for it in &asking.members {
        let Due::On(due) = it.due else { continue };
        let letter = match asked.get(it.entity.id.as_str()) {
            None if today <= due => Some((Letter::Asked, campaign.deadline)),
            None => None,
            Some(on) => campaign.reminder(*on, due, today).map(|letter| (letter, due)),
        };
        let Some((letter, noted)) = letter else { continue };
        if it.mailboxes.is_empty() || it.answered() == Answered::All {
            continue;
        }
        if store::note_letter(tx, campaign.year, it.entity.id.as_str(), letter, noted, today).await? {
            for (to, lang) in &it.mailboxes {
                tx.mail(app, &mail(app, it, letter, due, (to, *lang))).await?;
            }
        }
    }
    Ok(())
}

/// A letter in its reader's language: what is asked, until when, and where to answer.
fn mail(app: &App, it: &AskedMember, letter: Letter, due: Day, (to, lang): (&str, Lang)) -> Mail {
    let t = WORDS.words(lang);
    let place = it.entity.place.as_ref().map_or_else(String::new, |_| it.entity.address());
    let address = format!("{}/{lang}{place}/relations/confirm", app.site.public_url);
    let (subject, body) = match letter {
        Letter::Asked => ("campaign-asked-subject", "campaign-asked-body"),
        _ => ("campaign-reminder-subject", "campaign-reminder-body"),
    };
    let left = it.asked.saturating_sub(it.said);
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

/// A text for mail: without the marks that keep directions apart on a page.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
