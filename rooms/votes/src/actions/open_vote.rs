use kernel::Actor;
use platform::{App, Result, db::Tx};
use suffrage::Way;

use super::{held_as_read, keep, subject, tell};
use crate::{
    keys,
    rules::{Elector, Paper, Vote},
    seal, setting, store,
    sum::Known,
};

/// Opens a vote: its roll, the weights, the proxies and the quorum are fixed as they are now. `vote` is as it was read. Of a secret vote
/// the key is made and on the disk before the opening holds, and a blank lies in the place of each ballot that may come.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Vote::open`]), or someone changed the vote since it was read.
pub async fn open_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let key = (vote.said.way == Way::Secret).then(|| keys::name(app));
    let (opening, roll) = setting::opening(tx, &it, &vote, (key, now)).await?;
    let voting = opening.voting();
    let electors = roll.iter().filter(|it| voting.contains(&it.key)).count();
    let vote = keep(tx, vote.open(actor, setting, (opening, electors))?).await?;
    store::insert_roll(tx, &vote.id, &roll).await?;
    if let Some((opening, name)) = vote.opening().and_then(|it| Some((it, it.key.as_deref()?))) {
        let key = keys::make(app, &vote.id, name).await?;
        let room = seal::room(opening, Paper::under(&vote, it.rules.as_ref()));
        let blank = |elector: &Elector| {
            let row = key.row(&elector.at);
            let sealed = key.seal((&vote.id, &row), &seal::Slip::blank(), room, seal::nonce(app));
            (row, sealed)
        };
        let blanks = roll.iter().filter(|it| voting.contains(&it.key)).map(blank).collect();
        // In an order that chance makes: ballots take their places, and the order of the rows says nothing of when they came.
        let blanks: Vec<(String, String)> = seal::by_chance(app, blanks);
        keys::make_sum(app, (&vote.id, name), Known::settled(key.sum(&blanks))).await?;
        store::insert_sealed(tx, &vote.id, &blanks).await?;
    }
    tx.audit(actor, "vote.open", &subject(&it, &vote), now).await?;
    tell(tx, "votes.vote.opened", &vote);
    Ok(vote)
}
