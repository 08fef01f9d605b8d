use council::rules::ItemId;
use kernel::{Actor, Role};
use platform::{App, Failure, Result, db::Tx, i18n::plain, mail::Mail};

use crate::{
    WORDS,
    place::Place,
    rules::{About, Referral, ReferralInput, Refusal},
    store,
    veil::in_trail,
};

/// Asks an expert about a motion of an item, or about the agreement that it is about, and writes to them.
///
/// # Errors
/// When this is not the actor's to do, what it is about is not of this item, nobody is such an expert today, or the rules refuse
/// ([`Referral::ask`]).
pub async fn refer(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (item, about): (&ItemId, About),
    input: ReferralInput,
) -> Result<Referral> {
    let item = council::item(tx, item.as_str()).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(tx, &item.session, None, app.now()).await?;
    must_be_of(tx, &item.id, &about).await?;
    let experts = accounts::holders(tx, Role::Expert, None, app.today()).await?;
    let expert = experts.into_iter().find(|it| it.account == input.expert.0).ok_or(Refusal::NoSuchExpert)?;
    let sitting = place.sitting(&item.id, app.now());
    let over = (&sitting, app.today());
    let referral = Referral::ask(actor, (app.id(), about), &place.scene(None, None), over, input)?;
    if !store::save_referral(tx, &referral).await? {
        return Err(Failure::Stale);
    }
    let mail = letter(app, &place, &referral, &expert);
    tx.mail_about(app, &mail, &in_trail(&referral)).await?;
    tx.touch();
    tx.audit(actor, "motions.referral.ask", &in_trail(&referral), app.now()).await?;
    Ok(referral)
}

/// Asks no more what was not answered; `version` is that which was read.
///
/// # Errors
/// When this is not the actor's to do, it was answered, or someone changed it since it was read.
pub async fn take_back_referral(app: &App, tx: &mut Tx, actor: &Actor, (id, version): (&str, i64)) -> Result<()> {
    let referral = store::referral(tx, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(tx, &referral.session, None, app.now()).await?;
    let referral = referral.take_back(actor, &place.scene(None, None), app.now())?;
    if !store::save_referral(tx, &Referral { version, ..referral.clone() }).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    tx.audit(actor, "motions.referral.take-back", &in_trail(&referral), app.now()).await?;
    Ok(())
}

/// What is asked about is a tabled motion of the item, or the agreement that it is about.
async fn must_be_of(tx: &mut Tx, item: &ItemId, about: &About) -> Result<()> {
    match about {
        About::Motion(id) => {
            let motion = store::motion(tx, id.as_str()).await?.filter(|it| it.item == *item);
            motion.filter(|it| it.is_tabled()).map(|_| ()).ok_or(Refusal::NotTabled.into())
        }
        About::Agreement(id) => {
            let agreement = store::agreement_of(tx, item).await?;
            if agreement.as_ref() == Some(id) { Ok(()) } else { Err(Failure::NotFound) }
        }
    }
}

fn letter(app: &App, place: &Place, it: &Referral, expert: &accounts::Person) -> Mail {
    let (lang, session) = (expert.lang, &place.it.session);
    let t = WORDS.words(lang);
    let title = council::session_words::title(session, place.it.organ(), council::WORDS.words(lang));
    let subject = t.say("letter-referral-subject").with("title", title.as_str());
    let body = t
        .say("letter-referral-body")
        .with("club", app.site.name.shown(lang).text)
        .with("title", title.as_str())
        .with("question", it.question.shown(lang).text)
        .with("due", t.day(it.due))
        .with("address", format!("{}/{lang}/council/referrals/{}", app.site.public_url, it.id));
    let (subject, body) = (plain(&subject.to_string()), plain(&body.to_string()));
    Mail { to: expert.email.clone(), lang, subject, body, secret: None }
}
