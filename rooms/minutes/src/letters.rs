//! What those who sat are written: that the minutes are there to be read.

use std::collections::BTreeMap;

use council::{Gathered, session_words};
use kernel::Lang;
use platform::{App, Result, db::Tx, i18n::plain, mail::Mail};

use crate::WORDS;

/// Writes to each seat of the session that its minutes are there, and how to ask for a correction: one letter an address.
pub(crate) async fn proposed(app: &App, tx: &mut Tx, it: &Gathered) -> Result<()> {
    let mut boxes: BTreeMap<String, Lang> = BTreeMap::new();
    for seat in it.seats.iter().filter(|seat| seat.chair.sits) {
        boxes.extend(council::written_to(tx, seat, app.today()).await?);
    }
    for (to, lang) in boxes {
        let t = WORDS.words(lang);
        let title = session_words::title(&it.session, it.organ(), council::WORDS.words(lang));
        let subject = t.say("letter-proposed-subject").with("title", title.as_str()).to_string();
        let body = t
            .say("letter-proposed-body")
            .with("club", app.site.name.shown(lang).text)
            .with("title", title.as_str())
            .with("address", format!("{}/{lang}{}/minutes", app.site.public_url, it.session.address()))
            .to_string();
        tx.mail(app, &Mail { to, lang, subject: plain(&subject), body: plain(&body), secret: None }).await?;
    }
    Ok(())
}
