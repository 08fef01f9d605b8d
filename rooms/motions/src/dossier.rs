//! The file of a session, as far as its reader may see it.

use std::sync::Arc;

use agreements::{PartyScreening, rules::AgreementId};
use council::{
    Gathered,
    rules::{Document, Item, numbered},
};
use kernel::Localised;
use platform::{Result, db::Reader, files::Stored, web::Ctx};

use crate::{
    filed::{Filed, filed},
    kept::seen,
    place::Place,
    rules::{About, Referral, ReferralStanding},
    said::{Bodies, named},
    store,
};

/// The file of a session: point by point what was filed.
pub(crate) struct Dossier {
    /// The session.
    pub place: Place,
    /// The points of its agenda.
    pub points: Vec<Point>,
    /// Motions whose item was taken off the agenda before the convocation.
    pub loose: Vec<Filed>,
    /// The bodies that are named in it.
    pub bodies: Bodies,
    /// What experts were asked, as far as the reader may see it; without what they are asked no more.
    referrals: Vec<Referral>,
}

/// A point of the agenda with what was filed under it.
pub(crate) struct Point {
    /// Its number.
    pub number: usize,
    /// The item.
    pub item: Item,
    /// Its documents, each with what is known of its file.
    pub documents: Vec<(Document, Option<Stored>)>,
    /// The motions that were tabled for it.
    pub motions: Vec<Filed>,
    /// The agreement that it is about.
    pub agreement: Option<Subject>,
}

/// The agreement that an item is about, of which the reader may know.
pub(crate) struct Subject {
    /// Which it is.
    pub id: AgreementId,
    /// Its title.
    pub title: Localised,
    /// The address of its page, after the language.
    pub address: String,
    /// What the rulebook finds, for those who see the agreement's file.
    pub screening: Option<Vec<PartyScreening>>,
}

impl Dossier {
    /// What experts were asked about a motion, under whatever item it stood then.
    pub(crate) fn of_motion(&self, motion: &Filed) -> Vec<&Referral> {
        self.referrals.iter().filter(|it| it.about == About::Motion(motion.motion.id.clone())).collect()
    }

    /// What experts were asked about the agreement that an item is about, where the reader may know which.
    pub(crate) fn of_agreement(&self, point: &Point) -> Vec<&Referral> {
        let Some(subject) = &point.agreement else { return Vec::new() };
        let about = |it: &&Referral| it.item == point.item.id && it.about == About::Agreement(subject.id.clone());
        self.referrals.iter().filter(about).collect()
    }
}

impl Point {
    /// Whether anything was filed under it.
    pub(crate) fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.motions.is_empty() && self.agreement.is_none()
    }
}

/// The file of a session as this reader may see it.
pub(crate) async fn dossier(ctx: &Ctx, reader: &mut Reader, it: Arc<Gathered>) -> Result<Dossier> {
    let place = Place::around(reader, it, None).await?;
    let follows = place.it.follows(&ctx.actor);
    let visible = |it: &&Referral| follows || it.is_for(&ctx.actor);
    let asked = place.referrals.iter().filter(visible);
    let asked = asked.filter(|it| !matches!(it.standing, ReferralStanding::TakenBack(_)));
    let referrals: Vec<Referral> = asked.cloned().collect();
    let mut motions = Vec::new();
    let all = store::motions(reader, &place.it.session.id).await?;
    for motion in seen((&ctx.app, &mut *reader, &ctx.actor), &place, all.iter().filter(|it| it.is_tabled())).await? {
        motions.push(filed(reader, motion.clone()).await?);
    }
    let subjects = store::agreements_of(reader, &place.it.session.id).await?;
    let entities: Vec<&String> = motions
        .iter()
        .flat_map(|it| {
            let authors = it.amendments.iter().filter_map(|it| it.author.seat());
            let supporting = it.supports.values().flatten().map(|it| &it.seat);
            named(&it.motion, &it.signatures).chain(authors.chain(supporting).map(|seat| &seat.entity))
        })
        .collect();
    let bodies = Bodies::of(reader, entities).await?;
    let mut points = Vec::new();
    for (number, item) in numbered(&place.it.items) {
        let mut documents = Vec::new();
        for document in place.it.documents.iter().filter(|it| it.item == item.id && (it.shown || follows)) {
            documents.push((document.clone(), reader.file(&document.sha256).await?));
        }
        let agreement = match subjects.get(&item.id) {
            Some(id) => subject(ctx, reader, (id, follows)).await?,
            None => None,
        };
        let (own, others): (Vec<Filed>, Vec<Filed>) = motions.into_iter().partition(|it| it.motion.item == item.id);
        motions = others;
        points.push(Point { number, item: item.clone(), documents, motions: own, agreement });
    }
    Ok(Dossier { place, points, loose: motions, bodies, referrals })
}

/// The agreement that an item is about; nothing where the reader may not know of it.
async fn subject(ctx: &Ctx, reader: &mut Reader, (id, follows): (&AgreementId, bool)) -> Result<Option<Subject>> {
    let Some(agreement) = agreements::agreement(reader, id).await? else { return Ok(None) };
    if agreements::rules::sight(&ctx.actor, &agreement) == agreements::rules::Sight::Nothing {
        return Ok(None);
    }
    let screening = match follows {
        true => agreements::screening_for(reader, (&ctx.actor, ctx.lang), id, ctx.today()).await?,
        false => None,
    };
    Ok(Some(Subject {
        id: id.clone(),
        title: agreement.title.clone(),
        address: agreements::address(&agreement.slug),
        screening,
    }))
}
