//! A motion with all that was filed with it.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use kernel::{Actor, Id, Lang, Localised};
use platform::{Result, db::Reader};

use crate::{
    rules::{
        About, Amendment, AmendmentId, AmendmentState, Contested, Lag, Motion, MotionState, Passage, Referral,
        ReferralStanding, SetOrder, Signature, order, settle, standing,
    },
    store, voted,
};

/// A motion with its amendments and those who support it, as closed votes leave them.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The motion.
    pub motion: Motion,
    /// Its amendments: those tabled by their numbers, then the drafts.
    pub amendments: Arc<Vec<Amendment>>,
    /// The seats that support it beside its mover's.
    pub signatures: Arc<Vec<Signature>>,
    /// The seats that support each amendment beside its author's; those that nobody supports are not there.
    pub supports: BTreeMap<AmendmentId, Vec<Signature>>,
    /// The orders that whoever presides set.
    pub orders: Arc<Vec<SetOrder>>,
}

impl Filed {
    /// Its text as it stands after the amendments that were adopted or taken over.
    pub fn text(&self) -> Vec<Passage> {
        let taken = |it: &&Amendment| matches!(it.state, AmendmentState::Adopted(_) | AmendmentState::Accepted);
        if self.amendments.iter().filter(taken).nth(1).is_none() {
            return standing(&self.motion, &self.amendments, &[]);
        }
        let order: Vec<usize> = self.order().iter().flat_map(|it| &it.order).map(|placed| placed.at).collect();
        standing(&self.motion, &self.amendments, &order)
    }

    /// Which language lags behind which, in the clauses that stand as they were tabled.
    pub fn lags(&self) -> Vec<Lag> {
        let text = self.text();
        let stands = |lag: &Lag| text.iter().any(|it| it.by.is_none() && it.clause.as_ref() == Some(&lag.clause));
        self.motion.lags().into_iter().filter(stands).collect()
    }

    /// Its text as it stands, a paragraph for each article, in each of its languages in which all of them are written: without one it would
    /// be another.
    pub fn written(&self) -> Localised {
        let passages: Vec<Passage> = self.text().into_iter().filter(|passage| !passage.is_struck()).collect();
        let whole = |lang: Lang| -> Option<Vec<String>> {
            passages.iter().map(|passage| passage.now.get(&lang).filter(|text| !text.is_empty()).cloned()).collect()
        };
        let of = |text: Localised, lang: &Lang| match whole(*lang).filter(|articles| !articles.is_empty()) {
            Some(articles) => text.with(*lang, articles.join("\n\n")),
            None => text,
        };
        self.motion.languages.iter().fold(Localised::default(), of)
    }

    /// The amendments that were tabled, place by place, in the order in which they are put to the vote.
    pub fn order(&self) -> Arc<Vec<Contested>> {
        if let Some(known) = known_orders().iter().find(|it| it.is_of(self)) {
            return Arc::clone(&known.order);
        }
        let order = Arc::new(order(&self.motion, &self.amendments, &self.orders));
        let known = Known { of: self.clone(), order: Arc::clone(&order) };
        let mut all = known_orders();
        all.insert(0, known);
        all.truncate(ORDERS_MOST);
        order
    }

    /// The amendments that come before one at its place, in the order of the votes, but for those that ask the very same.
    pub fn before(&self, amendment: &Amendment) -> Vec<&Amendment> {
        let order = self.order();
        let place = amendment.asks.place(&self.motion);
        let there = order.iter().find(|it| Some(it.place) == place).map(|it| it.order.as_slice()).unwrap_or_default();
        let all = there.iter().map(|placed| &self.amendments[placed.at]);
        all.take_while(|it| it.id != amendment.id).filter(|it| !it.asks_the_same(amendment)).collect()
    }

    /// The seats that support an amendment beside its author's.
    pub fn support(&self, amendment: &AmendmentId) -> &[Signature] {
        self.supports.get(amendment).map(Vec::as_slice).unwrap_or_default()
    }

    /// The amendment of this identity.
    pub fn amendment(&self, id: &str) -> Option<&Amendment> {
        self.amendments.iter().find(|it| it.id.as_str() == id)
    }
}

/// How many orders are remembered. To work out that of thousands of amendments takes a while, and several pages show it.
const ORDERS_MOST: usize = 4;

/// The orders that were worked out last.
static ORDERS: Mutex<Vec<Known>> = Mutex::new(Vec::new());

/// An order with what it was worked out from.
struct Known {
    of: Filed,
    order: Arc<Vec<Contested>>,
}

fn known_orders() -> MutexGuard<'static, Vec<Known>> {
    ORDERS.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Known {
    /// Whether it is that of these amendments. How votes went moves none of them, but one that is withdrawn comes last.
    fn is_of(&self, filed: &Filed) -> bool {
        let withdrawn = |it: &Amendment| matches!(it.state, AmendmentState::Withdrawn(_));
        let same = |(a, b): (&Amendment, &Amendment)| {
            a.id == b.id
                && (a.number, a.lang, withdrawn(a)) == (b.number, b.lang, withdrawn(b))
                && a.asks == b.asks
                && a.words == b.words
        };
        self.of.motion.id == filed.motion.id
            && self.of.motion.clauses == filed.motion.clauses
            && self.of.orders == filed.orders
            && self.of.amendments.len() == filed.amendments.len()
            && (Arc::ptr_eq(&self.of.amendments, &filed.amendments)
                || self.of.amendments.iter().zip(filed.amendments.iter()).all(same))
    }
}

/// A motion with all that was filed with it. A vote that was closed a moment ago counts already.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn filed(reader: &mut Reader, motion: Motion) -> Result<Filed> {
    let mut amendments = store::amendments(reader, &motion.id).await?;
    let put: Vec<Amendment> =
        amendments.iter().filter(|it| matches!(it.state, AmendmentState::Put(_))).cloned().collect();
    for it in put {
        let Some(vote) = it.state.vote() else { continue };
        let Some(over) = voted::over(reader, vote).await? else { continue };
        for settled in settle(&motion, &amendments, &it.id, (vote, over.adopted), over.at) {
            if let Some(there) = Arc::make_mut(&mut amendments).iter_mut().find(|there| there.id == settled.id) {
                *there = settled;
            }
        }
    }
    let signatures = store::signatures(reader, &motion.id).await?;
    let supports = store::supports(reader, &motion.id).await?;
    let orders = store::orders(reader, &motion.id).await?;
    let motion = caught_up(reader, motion).await?;
    Ok(Filed { motion, amendments, signatures, supports, orders })
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

/// The experts asked about a motion, or about the agreement of its item, but for those who are asked no more. Without a motion there is
/// none: whoever was asked one thing does not follow the session for that.
pub(crate) fn experts(referrals: &[Referral], motion: Option<&Motion>) -> Vec<Id<Actor>> {
    let about = |it: &&Referral| match (&it.about, motion) {
        (_, None) => false,
        (About::Motion(id), Some(motion)) => *id == motion.id,
        (About::Agreement(_), Some(motion)) => it.item == motion.item,
    };
    let stands = |it: &&Referral| !matches!(it.standing, ReferralStanding::TakenBack(_));
    referrals.iter().filter(about).filter(stands).map(|it| it.expert.0.clone()).collect()
}
