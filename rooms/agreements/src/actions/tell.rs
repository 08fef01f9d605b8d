use std::collections::BTreeSet;

use kernel::{Day, Lang, Role};
use platform::{
    Result,
    db::{Reader, Tx},
    mail::Mail,
};

use super::{By, in_trail};
use crate::{
    WORDS,
    rules::{Agreement, Event},
    view, words,
};

/// Tells the other parties and the secretary by mail what one party did that concerns them all: a line of the timeline.
///
/// # Errors
/// When the database fails.
pub(super) async fn tell_others(by: By<'_>, tx: &mut Tx, agreement: &Agreement, event: &Event) -> Result<()> {
    let others = agreement.bound().filter(|party| Some(&party.id) != event.party());
    let others: Vec<&str> = others.map(|party| party.entity.as_str()).collect();
    for (to, lang) in mailboxes(tx, &others, by.app.today()).await? {
        let t = WORDS.words(lang);
        let title = agreement.title.shown(lang).text;
        let address = format!("{}/{lang}{}", by.app.site.public_url, view::address(&agreement.slug));
        let line = words::event(event, agreement, lang, true);
        let body = t.say("told-body").with("title", title).with("line", line).with("address", address);
        let subject = t.say("told-subject").with("title", title);
        let (subject, body) = (view::plain(&subject.to_string()), view::plain(&body.to_string()));
        let letter = Mail { to, lang, subject, body, secret: None };
        tx.mail_about(by.app, &letter, &in_trail(agreement)).await?;
    }
    Ok(())
}

/// Where those who act for these legal entities and the secretary are written to, each once.
///
/// # Errors
/// When the database fails.
pub(crate) async fn mailboxes(reader: &mut Reader, entities: &[&str], today: Day) -> Result<BTreeSet<(String, Lang)>> {
    let mut to = accounts::holders(reader, Role::Secretary, None, today).await?;
    for entity in entities {
        to.extend(members::acting_for(reader, entity, today).await?);
    }
    Ok(to.into_iter().map(|person| (person.email, person.lang)).collect())
}
