//! What of a session is not for everyone.

use std::collections::{BTreeMap, BTreeSet};

use agreements::rules::AgreementId;
use council::rules::{ItemId, SessionId};
use kernel::Actor;
use motions::Filed;
use platform::{Result, db::Reader};
use votes::Vote;

use crate::store;

/// The votes and the drafts of a session that are about an agreement of which not anyone may know: by themselves, by their item, or by the
/// opinion that rests on them. An amendment goes with its draft. What is for everyone says of them only that they were there.
#[derive(Debug, Default)]
pub struct Unsaid {
    votes: BTreeSet<String>,
    motions: BTreeSet<String>,
}

impl Unsaid {
    /// Those among the votes and the drafts of a session.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn of(reader: &mut Reader, session: &SessionId, (votes, motions): (&[Vote], &[Filed])) -> Result<Self> {
        let (mut it, mut known) = (Self::default(), Known::default());
        let opinions = store::of_session(reader, session).await?;
        for vote in votes {
            let rests = opinions.iter().find(|it| it.basis.vote == vote.id.as_str());
            let own = about(vote, "agreement").map(AgreementId::new);
            let of_item = known.of_item(reader, &vote.item).await?;
            let all = [own, of_item, rests.and_then(|it| it.said.agreement.clone())];
            for agreement in all.into_iter().flatten() {
                if !known.is_public(reader, &agreement).await? {
                    it.votes.insert(vote.id.to_string());
                    it.motions.extend(about(vote, "motion").map(ToOwned::to_owned));
                }
            }
        }
        for filed in motions {
            let agreement = known.of_item(reader, &filed.motion.item).await?;
            if let Some(agreement) = agreement
                && !known.is_public(reader, &agreement).await?
            {
                it.motions.insert(filed.motion.id.to_string());
            }
        }
        it.reach(votes, motions);
        Ok(it)
    }

    /// Adds the votes on such drafts and on amendments to them.
    fn reach(&mut self, votes: &[Vote], motions: &[Filed]) {
        let theirs = |id: &str| motions.iter().find(|it| it.amendment(id).is_some()).map(|it| it.motion.id.as_str());
        for vote in votes {
            let draft = about(vote, "motion").or_else(|| theirs(about(vote, "amendment")?));
            if draft.is_some_and(|draft| self.motions.contains(draft)) {
                self.votes.insert(vote.id.to_string());
            }
        }
    }

    /// Whether this vote is one of them.
    pub fn has_vote(&self, vote: &Vote) -> bool {
        self.votes.contains(vote.id.as_str())
    }

    /// Whether this draft is one of them, with its amendments.
    pub fn has_motion(&self, filed: &Filed) -> bool {
        self.motions.contains(filed.motion.id.as_str())
    }
}

/// The addresses of the votes of a session that was convened, of its drafts and of the amendments to them, but for those about what is
/// not public, and what was not opened or tabled.
pub(crate) async fn said_in(reader: &mut Reader, session: &SessionId) -> Result<Vec<String>> {
    let (votes, motions) = (votes::of_session(reader, session).await?, motions::of_session(reader, session).await?);
    let unsaid = Unsaid::of(reader, session, (&votes, &motions)).await?;
    let opened = votes.iter().filter(|it| it.opening().is_some() && !unsaid.has_vote(it));
    let mut paths: Vec<String> = opened.map(Vote::address).collect();
    for filed in motions.iter().filter(|it| !unsaid.has_motion(it)) {
        let address = filed.motion.address();
        paths.extend([format!("{address}/amendments"), address]);
        paths.extend(filed.amendments.iter().filter(|it| it.is_tabled()).map(motions::Amendment::address));
    }
    Ok(paths)
}

/// What a vote is about, where it is a thing of this kind.
pub(crate) fn about<'a>(vote: &'a Vote, kind: &str) -> Option<&'a str> {
    vote.said.about.as_ref().filter(|it| it.kind == kind).map(|it| it.id.as_str())
}

/// What was read already.
#[derive(Default)]
struct Known {
    items: BTreeMap<ItemId, Option<AgreementId>>,
    public: BTreeMap<AgreementId, bool>,
}

impl Known {
    /// The agreement that an item is about.
    async fn of_item(&mut self, reader: &mut Reader, item: &ItemId) -> Result<Option<AgreementId>> {
        if let Some(known) = self.items.get(item) {
            return Ok(known.clone());
        }
        let agreement = motions::agreement_of(reader, item).await?;
        self.items.insert(item.clone(), agreement.clone());
        Ok(agreement)
    }

    /// Whether anyone may know of an agreement.
    async fn is_public(&mut self, reader: &mut Reader, agreement: &AgreementId) -> Result<bool> {
        if let Some(known) = self.public.get(agreement) {
            return Ok(*known);
        }
        let public = agreements::is_known_to(reader, &Actor::visitor(), agreement).await?;
        self.public.insert(agreement.clone(), public);
        Ok(public)
    }
}
