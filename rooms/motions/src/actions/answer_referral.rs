use kernel::{Actor, Localised, Role};
use platform::{App, Failure, Result, db::Tx, i18n::plain, mail::Mail};

use crate::{
    WORDS,
    place::Place,
    rules::{Opinion, Referral},
    store,
    veil::in_trail,
};

/// The expert answers what they were asked, and the secretary is written to; `version` is that which was read.
///
/// # Errors
/// When the actor was not asked, the rules refuse ([`Referral::answer`]), or someone changed it since it was read.
pub async fn answer_referral(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    said: (Opinion, Localised),
) -> Result<()> {
    let referral = store::referral(tx, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(tx, &referral.session, None, app.now()).await?;
    let sitting = place.sitting(&referral.item, app.now());
    let referral = referral.answer(actor, &sitting, said)?;
    if !store::save_referral(tx, &Referral { version, ..referral.clone() }).await? {
        return Err(Failure::Stale);
    }
    for secretary in accounts::holders(tx, Role::Secretary, None, app.today()).await? {
        let (lang, session) = (secretary.lang, &place.it.session);
        let t = WORDS.words(lang);
        let title = council::session_words::title(session, place.it.organ(), council::WORDS.words(lang));
        let subject = t.say("letter-answer-subject").with("expert", referral.expert.1.as_str());
        let address = format!("{}/{lang}/council/referrals/{}", app.site.public_url, referral.id);
        let body = t.say("letter-answer-body").with("expert", referral.expert.1.as_str()).with("title", title);
        let (subject, body) = (plain(&subject.to_string()), plain(&body.with("address", address).to_string()));
        let mail = Mail { to: secretary.email, lang, subject, body, secret: None };
        tx.mail_about(app, &mail, &in_trail(&referral)).await?;
    }
    tx.touch();
    tx.audit(actor, "motions.referral.answer", &in_trail(&referral), app.now()).await?;
    Ok(())
}
