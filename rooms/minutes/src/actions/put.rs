use council::{Gathered, rules::Item};
use kernel::{Actor, Lang, Localised};
use platform::{App, Result, db::Tx};
use suffrage::Way;
use votes::{About, Kind, Vote, VoteInput};

use super::held_over;
use crate::{
    others::{ABOUT, on_them},
    said::session_of_day,
};

/// How minutes are put to the vote.
#[derive(Debug, Clone)]
pub struct PutInput {
    /// The item of the later session under which it is taken.
    pub item: Item,
    /// The matter of the rules by which it is decided.
    pub matter: String,
    /// How it is taken.
    pub way: Way,
    /// The version of the minutes that were read.
    pub version: i64,
}

/// Puts the minutes of the session `it` to the vote of the session `by`: the vote is prepared, and whoever presides there opens it. Only a
/// vote that was prepared so says whether they are approved.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`crate::rules::Minutes::may_be_put`]), the vote cannot be prepared, or someone changed the
/// minutes since they were read.
pub async fn put(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (it, by): (&Gathered, &Gathered),
    input: PutInput,
) -> Result<Vote> {
    let PutInput { item, matter, way, version } = input;
    let minutes = held_over(tx, &it.session.id, version).await?;
    let voted = on_them(tx, &by.session.id, &it.session.id).await?;
    let waits = voted.prepared || voted.runs;
    minutes.may_be_put(actor, (&it.session, &by.session), (&item, waits))?;
    let question = Lang::ALL.into_iter().fold(Localised::default(), |all, lang| {
        let t = crate::WORDS.words(lang);
        let says = t.say("minutes-of").with("session", session_of_day(it, t)).to_string();
        all.with(lang, crate::said::plain(&says))
    });
    let about = Some(About { kind: ABOUT.to_owned(), id: it.session.id.to_string() });
    let vote = VoteInput { question, matter, way, kind: Kind::Proposal, about };
    let vote = votes::prepare_vote(app, tx, actor, (by, item.id.as_str()), vote).await?;
    tx.audit(actor, "minutes.put", &it.session.slug, app.now()).await?;
    Ok(vote)
}
