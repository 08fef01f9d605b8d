//! Letters about what experts are asked, each in its reader's language.

use accounts::Person;
use kernel::{Lang, Role};
use platform::{App, Result, db::Tx, i18n::plain, mail::Mail};

use crate::{
    WORDS,
    place::Place,
    rules::{Referral, ReferralStanding},
    said,
    veil::in_trail,
};

/// A letter, by its name among the room's texts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Letter {
    /// To the expert: what is asked.
    Asked,
    /// To the expert: the day comes near.
    Recalled,
    /// To the secretary: the day has passed.
    Passed,
    /// To the secretary: the answer is here.
    Answered,
    /// To the expert: an answer was noted under their name.
    Noted,
    /// To the expert: no answer is asked for any more.
    TakenBack,
}

impl Letter {
    fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Recalled => "recalled",
            Self::Passed => "passed",
            Self::Answered => "answered",
            Self::Noted => "noted",
            Self::TakenBack => "taken-back",
        }
    }
}

/// Writes a letter about a referral to these people.
pub(super) async fn write(
    app: &App,
    tx: &mut Tx,
    (letter, to): (Letter, &[Person]),
    (place, it): (&Place, &Referral),
) -> Result<()> {
    for person in to {
        tx.mail_about(app, &mail(app, (letter, person), (place, it)), &in_trail(it)).await?;
    }
    Ok(())
}

/// The expert who is asked, where they are one still and can be written to.
pub(super) async fn expert(app: &App, tx: &mut Tx, it: &Referral) -> Result<Vec<Person>> {
    let experts = accounts::holders(tx, Role::Expert, None, app.today()).await?;
    Ok(experts.into_iter().filter(|person| person.account == it.expert.0).collect())
}

/// The club's secretaries.
pub(super) async fn secretaries(app: &App, tx: &mut Tx) -> Result<Vec<Person>> {
    accounts::holders(tx, Role::Secretary, None, app.today()).await
}

fn mail(app: &App, (letter, to): (Letter, &Person), (place, it): (&Place, &Referral)) -> Mail {
    let (lang, session) = (to.lang, &place.it.session);
    let t = WORDS.words(lang);
    let title = council::session_words::title(session, place.it.organ(), council::WORDS.words(lang));
    let days = app.today().until(it.due).map_or(0, |span| i64::from(span.get_days()));
    let noted = match &it.standing {
        ReferralStanding::Answered(answered) => answered.noted.as_ref().map(|noted| said::noted(noted, t)),
        _ => None,
    };
    let body = t
        .say(format!("letter-{}-body", letter.word()))
        .with("club", app.site.name.shown(lang).text)
        .with("title", title.as_str())
        .with("expert", it.expert.1.as_str())
        .with("question", it.question.shown(lang).text)
        .with("due", t.day(it.due))
        .with("when", t.say("days-left").with("n", days.max(0)).to_string())
        .with("noted", noted.unwrap_or_default())
        .with("address", address(app, lang, it));
    let subject = t.say(format!("letter-{}-subject", letter.word())).with("title", title.as_str());
    let subject = subject.with("expert", it.expert.1.as_str()).with("due", t.day(it.due));
    let (subject, body) = (plain(&subject.to_string()), plain(&body.to_string()));
    Mail { to: to.email.clone(), lang, subject, body, secret: None }
}

fn address(app: &App, lang: Lang, it: &Referral) -> String {
    format!("{}/{lang}/council/referrals/{}", app.site.public_url, it.id)
}
