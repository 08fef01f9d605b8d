//! What is kept from others: the votes on which opinions rest about agreements of which they may not know, and what was voted on in them.

use std::collections::{BTreeMap, BTreeSet};

use agreements::rules::AgreementId;
use kernel::Actor;
use platform::{Hidden, Result, db::Reader};

use crate::{store, unsaid::about};

/// Of these things, the votes and the motions, with the amendments to them, that are about an agreement of which this reader may not
/// know: by an opinion that rests on the vote, be it drafted only, or by what the vote says itself. What an item is about says the room
/// of motions.
pub(crate) async fn hidden(
    reader: &mut Reader,
    actor: &Actor,
    things: &BTreeSet<String>,
) -> Result<BTreeMap<String, Hidden>> {
    let of_session = |thing: &String| ["vote/", "motion/", "amendment/"].iter().any(|kind| thing.starts_with(kind));
    if !things.iter().any(of_session) {
        return Ok(BTreeMap::new());
    }
    let mut kept = BTreeSet::new();
    for (vote, agreement) in opinions(reader).await? {
        if !agreements::is_known_to(reader, actor, &agreement).await? {
            keep(reader, &vote, &mut kept).await?;
        }
    }
    for id in things.iter().filter_map(|thing| thing.strip_prefix("vote/")) {
        let Some(vote) = votes::vote(reader, id).await? else { continue };
        if let Some(agreement) = about(&vote, "agreement").map(AgreementId::new)
            && !agreements::is_known_to(reader, actor, &agreement).await?
        {
            kept.insert(format!("vote/{id}"));
        }
    }
    Ok(things.intersection(&kept).map(|thing| (thing.clone(), Hidden::Existence)).collect())
}

/// Each opinion's vote and agreement.
async fn opinions(reader: &mut Reader) -> Result<Vec<(String, AgreementId)>> {
    let all = store::decisions(reader).await?;
    Ok(all.iter().filter_map(|it| Some((it.basis.vote.clone(), it.said.agreement.clone()?))).collect())
}

/// Keeps a vote, with the draft that it was taken on and the amendments to that.
async fn keep(reader: &mut Reader, vote: &str, kept: &mut BTreeSet<String>) -> Result<()> {
    kept.insert(format!("vote/{vote}"));
    let Some(vote) = votes::vote(reader, vote).await? else { return Ok(()) };
    let Some(motion) = about(&vote, "motion") else { return Ok(()) };
    kept.insert(format!("motion/{motion}"));
    let filed = motions::motion(reader, motion).await?;
    kept.extend(filed.iter().flat_map(|it| it.amendments.iter()).map(|it| format!("amendment/{}", it.id)));
    Ok(())
}
