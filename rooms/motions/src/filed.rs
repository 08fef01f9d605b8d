//! A motion with all that was filed with it.

use kernel::{Actor, Id};
use platform::{Result, db::Reader};

use crate::{
    rules::{
        About, Amendment, AmendmentState, Contested, Motion, MotionState, Passage, Referral, ReferralStanding,
        SetOrder, Signature, order, settle, standing,
    },
    store, voted,
};

/// A motion with its amendments and those who support it, as closed votes leave them.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The motion.
    pub motion: Motion,
    /// Its amendments: those tabled by their numbers, then the drafts.
    pub amendments: Vec<Amendment>,
    /// The seats that support it beside its mover's.
    pub signatures: Vec<Signature>,
    /// The orders that whoever presides set.
    pub orders: Vec<SetOrder>,
}

impl Filed {
    /// Its text as it stands after the amendments that were adopted or taken over.
    pub fn text(&self) -> Vec<Passage> {
        standing(&self.motion, &self.amendments)
    }

    /// The amendments that were tabled, place by place, in the order in which they are put to the vote.
    pub fn order(&self) -> Vec<Contested> {
        order(&self.motion, &self.amendments, &self.orders)
    }

    /// The amendment of this identity.
    pub fn amendment(&self, id: &str) -> Option<&Amendment> {
        self.amendments.iter().find(|it| it.id.as_str() == id)
    }
}

/// A motion with all that was filed with it. A vote that was closed a moment ago counts already.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn filed(reader: &mut Reader, motion: Motion) -> Result<Filed> {
    let mut amendments = store::amendments(reader, &motion.id).await?.to_vec();
    let put: Vec<Amendment> =
        amendments.iter().filter(|it| matches!(it.state, AmendmentState::Put(_))).cloned().collect();
    for it in put {
        let Some(vote) = it.state.vote() else { continue };
        let Some(over) = voted::over(reader, vote).await? else { continue };
        for settled in settle(&motion, &amendments, &it.id, (vote, over.adopted), over.at) {
            if let Some(there) = amendments.iter_mut().find(|there| there.id == settled.id) {
                *there = settled;
            }
        }
    }
    let signatures = store::signatures(reader, &motion.id).await?.to_vec();
    let orders = store::orders(reader, &motion.id).await?.to_vec();
    let motion = caught_up(reader, motion).await?;
    Ok(Filed { motion, amendments, signatures, orders })
}

/// A motion as its closed vote leaves it.
pub(crate) async fn caught_up(reader: &mut Reader, motion: Motion) -> Result<Motion> {
    let MotionState::Put(vote) = &motion.state else { return Ok(motion) };
    let vote = vote.clone();
    Ok(match voted::over(reader, &vote).await? {
        Some(over) => motion.decided(&vote, over.adopted, over.at),
        None => motion,
    })
}

/// The experts asked about a motion, or about the agreement of its item, but for those who are asked no more.
pub(crate) fn experts(referrals: &[Referral], motion: Option<&Motion>) -> Vec<Id<Actor>> {
    let about = |it: &&Referral| match (&it.about, motion) {
        (_, None) => true,
        (About::Motion(id), Some(motion)) => *id == motion.id,
        (About::Agreement(_), Some(motion)) => it.item == motion.item,
    };
    let stands = |it: &&Referral| !matches!(it.standing, ReferralStanding::TakenBack(_));
    referrals.iter().filter(about).filter(stands).map(|it| it.expert.0.clone()).collect()
}
