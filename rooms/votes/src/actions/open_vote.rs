use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};
use suffrage::Way;

use super::{held_as_read, keep, subject, tell};
use crate::{
    keys,
    rules::{Elector, Paper, Vote, VoteRefusal},
    seal, setting, store,
    sum::Known,
};

/// Opens a vote: its roll, the weights, the proxies and the quorum are fixed as they are now. `vote` is as it was read. Of a secret vote
/// the key is made and on the disk before the opening holds, and a blank lies in the place of each ballot that may come.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Vote::open`]), the key of a secret vote cannot be kept, or someone changed the
/// vote since it was read.
pub async fn open_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let key = (vote.said.way == Way::Secret).then(|| keys::name(app));
    let (opening, roll) = setting::opening(tx, &it, &vote, (key, now)).await?;
    let colleges = opening.voting();
    let voting: Vec<&Elector> = roll.iter().filter(|it| colleges.contains(&it.key)).collect();
    let vote = vote.open(actor, setting, (opening, voting.len()))?;
    // Before anything is written: where the key cannot be kept, nothing is.
    let blanks = blanks(app, &vote, Paper::under(&vote, it.rules.as_ref()), &voting).await?;
    let vote = keep(tx, vote).await?;
    store::insert_roll(tx, &vote.id, &roll).await?;
    store::insert_sealed(tx, &vote.id, &blanks).await?;
    tx.audit(actor, "vote.open", &subject(&it, &vote), now).await?;
    tell(tx, "votes.vote.opened", &vote);
    Ok(vote)
}

/// The blanks of a secret vote that opens, in an order that chance makes: ballots take their places, and the order of
/// the rows says nothing of when they came. Their key is then on the disk, with what they sum up to. Of another vote
/// there are none.
async fn blanks(app: &App, vote: &Vote, paper: Paper, voting: &[&Elector]) -> Result<Vec<(String, String)>> {
    let Some((opening, name)) = vote.opening().and_then(|it| Some((it, it.key.as_deref()?))) else {
        return Ok(Vec::new());
    };
    let made = async {
        let key = keys::make(app, &vote.id, name).await?;
        let room = seal::room(opening, paper);
        let blank = |elector: &&Elector| {
            let row = key.row(&elector.at);
            let sealed = key.seal((&vote.id, &row), &seal::Slip::blank(), room, seal::nonce(app));
            (row, sealed)
        };
        let blanks: Vec<(String, String)> = seal::by_chance(app, voting.iter().map(blank).collect());
        keys::make_sum(app, (&vote.id, name), Known::settled(key.sum(&blanks))).await?;
        Ok::<_, Failure>(blanks)
    };
    match made.await {
        Ok(blanks) => Ok(blanks),
        Err(failure) => {
            tracing::error!(error = ?failure, vote = %vote.id, "the key of a secret vote cannot be kept");
            keys::unmake(app, &vote.id, name).await;
            Err(VoteRefusal::KeyNotKept.into())
        }
    }
}
