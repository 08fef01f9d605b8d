//! What whoever carries a proxy is written: that it was given to them, or taken back.

use kernel::Lang;
use platform::{
    App, Result,
    db::Tx,
    i18n::{Words, plain},
    mail::Mail,
};

use crate::{
    WORDS, reach,
    roll::{Gathered, SatSeat},
    rules::{Answer, Given},
    seat_label, session_words as said,
};

/// What became of a proxy.
#[derive(Clone, Copy)]
enum News {
    Given,
    TakenBack,
}

/// Writes to each seat what this answer changes for it: to whom a proxy is given that they did not have, and from
/// whom one is taken back. To whoever is written to for the seat; nothing to a seat that another holds since. `it` is
/// the session as it was before the answer.
pub(crate) async fn write(app: &App, tx: &mut Tx, it: &Gathered, answer: &Answer) -> Result<()> {
    let Some(giver) = it.at(&answer.seat) else { return Ok(()) };
    let before = it.answer(&answer.seat).filter(|it| it.is_of(&giver.chair));
    let before = before.filter(|before| !before.is_outdated(&it.session)).map(Answer::given).unwrap_or_default();
    let now = answer.given();
    let kept = |one: &Given| now.iter().any(|other| (&other.to, &other.holding) == (&one.to, &one.holding));
    let given = now.iter().filter(|one| !before.contains(one)).map(|one| (News::Given, one));
    let taken = before.iter().filter(|one| !kept(one)).map(|one| (News::TakenBack, one));
    for (news, one) in given.chain(taken) {
        let Some(to) = it.at(&one.to).filter(|to| to.chair.sits && one.is_carried_by(&to.chair)) else { continue };
        for (address, mailbox) in reach::boxes_of_seat(tx, to, app.today()).await? {
            let mail = mail(app, (it, giver), (news, one), (address, mailbox.lang, mailbox.own));
            tx.mail(app, &mail).await?;
        }
    }
    Ok(())
}

fn mail(
    app: &App,
    (it, giver): (&Gathered, &SatSeat),
    (news, proxy): (News, &Given),
    (to, lang, own): (String, Lang, bool),
) -> Mail {
    let t = WORDS.words(lang);
    let title = said::title(&it.session, it.organ(), t);
    let (subject, body) = match news {
        News::Given => ("letter-proxy-given-subject", "letter-proxy-given-body"),
        News::TakenBack => ("letter-proxy-taken-back-subject", "letter-proxy-taken-back-body"),
    };
    let whose = std::iter::once(seat_label(giver, t)).chain(said::covered(it, &proxy.covers, t));
    let body = t
        .say(body)
        .with("club", app.site.name.shown(lang).text)
        .with("whose", whose.collect::<Vec<_>>().join(" · "))
        .with("title", title.as_str())
        .with("when", when(it, t))
        .with("address", format!("{}/{lang}{}", app.site.public_url, it.session.address()));
    let whom = (!own).then(|| t.say("letter-for-another").to_string());
    let text = std::iter::once(body.to_string()).chain(whom).collect::<Vec<_>>().join("\n\n");
    let subject = t.say(subject).with("title", title.as_str());
    Mail { to, lang, subject: plain(&subject.to_string()), body: plain(&text), secret: None }
}

/// When the session is, in its own time zone, and below it in universal time where that is another.
fn when(it: &Gathered, t: Words) -> String {
    let both = std::iter::once(said::when(&it.session, t)).chain(said::when_utc(&it.session, t));
    both.collect::<Vec<_>>().join("\n")
}
