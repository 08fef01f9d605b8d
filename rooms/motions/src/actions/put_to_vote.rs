use council::rules::ItemId;
use kernel::{Actor, Lang, Localised};
use platform::{App, Result, db::Tx, i18n::plain};
use suffrage::Way;
use votes::{About, Kind, Vote, VoteInput};

use super::{amended, at, keep, keep_amendment};
use crate::{
    WORDS,
    filed::Filed,
    place::Place,
    rules::{Amendment, Motion, Refusal},
    said,
};

/// How something is put to the vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Put {
    /// The version that was read.
    pub version: i64,
    /// How the vote is taken: one of the ways of the item's matter.
    pub way: Way,
    /// Whether a motion is a declaration: once it is adopted, members adhere to it or not. No amendment is one.
    pub declares: bool,
}

/// Puts a motion to a vote: the vote is prepared, and whoever presides opens it.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Motion::put`]), the vote cannot be prepared, or someone changed the
/// motion since it was read.
pub async fn put_motion(app: &App, tx: &mut Tx, actor: &Actor, id: &str, put: Put) -> Result<Vote> {
    let (filed, place) = at(app, tx, id).await?;
    let kind = if put.declares { Kind::Declaration { text: filed.written() } } else { Kind::Proposal };
    let Filed { motion, amendments, .. } = filed;
    let question = each(|lang| {
        let t = WORDS.words(lang);
        let title = motion.title.shown(lang).text.to_owned();
        t.say("question-motion").with("motion", said::motion(&motion, t)).with("title", title).to_string()
    });
    let sitting = place.sitting(&motion.item, app.now());
    // The rules are asked first: what they refuse is said before anything that the vote would lack.
    let _ = motion.clone().put(actor, &place.scene(None, None), &sitting, &amendments, String::new())?;
    let asked = (question, put.way, kind);
    let vote = prepared(app, tx, actor, (&place, &motion.item), asked, ("motion", id)).await?;
    let scene = place.scene(None, None);
    let motion = motion.put(actor, &scene, &sitting, &amendments, vote.id.to_string())?;
    keep(tx, &Motion { version: put.version, ..motion }).await?;
    tx.audit(actor, "motions.motion.put", id, app.now()).await?;
    Ok(vote)
}

/// Puts an amendment to a vote; those that ask the very same go with it.
///
/// # Errors
/// As [`put_motion`], by [`Amendment::put`].
pub async fn put_amendment(app: &App, tx: &mut Tx, actor: &Actor, id: &str, put: Put) -> Result<Vote> {
    let (amendment, filed, place) = amended(app, tx, id).await?;
    let motion = &filed.motion;
    let question = each(|lang| {
        let t = WORDS.words(lang);
        let (name, asks) = (said::amendment(&amendment, t), said::asks(&amendment.asks, motion, t));
        let phrase = t.say("question-amendment").with("amendment", name).with("asks", asks);
        phrase.with("motion", said::motion(motion, t)).to_string()
    });
    let sitting = place.sitting(&motion.item, app.now());
    let before = filed.before(&amendment);
    let (scene, over) = (place.scene(None, None), (motion, &sitting));
    let _ = amendment.clone().put(actor, &scene, over, (&filed.amendments, &before), String::new())?;
    let asked = (question, put.way, Kind::Proposal);
    let vote = prepared(app, tx, actor, (&place, &motion.item), asked, ("amendment", id)).await?;
    let amendment = amendment.put(actor, &scene, over, (&filed.amendments, &before), vote.id.to_string())?;
    keep_amendment(tx, motion, &Amendment { version: put.version, ..amendment }).await?;
    tx.audit(actor, "motions.amendment.put", id, app.now()).await?;
    Ok(vote)
}

async fn prepared(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (place, item): (&Place, &ItemId),
    (question, way, decides): (Localised, Way, Kind),
    (kind, id): (&str, &str),
) -> Result<Vote> {
    let matter = place.item(item).ok_or(Refusal::NoSuchItem)?.said.matter.clone();
    let about = Some(About { kind: kind.to_owned(), id: id.to_owned() });
    let input = VoteInput { question, matter, way, kind: decides, about };
    votes::prepare_vote(app, tx, actor, (&place.it, item.as_str()), input).await
}

fn each(says: impl Fn(Lang) -> String) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, plain(&says(lang))))
}
