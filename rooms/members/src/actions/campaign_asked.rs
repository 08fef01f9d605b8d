//! Whom a campaign asks, of what, and how far they have answered.

use std::collections::BTreeMap;

use atlas::{Confirmation, Entity, Relation};
use kernel::{Day, Lang};
use platform::{Result, db::Reader};

use crate::{
    rules::{Answered, Campaign, Due, Figures, FocalPoint, Member, Standing},
    store,
};

/// A member whom a campaign asks.
pub(crate) struct AskedMember {
    pub member: Member,
    pub entity: Entity,
    /// Of how many relations it is asked.
    pub asked: usize,
    /// Of how many it has given a word since the opening.
    pub said: usize,
    /// Until when its answer is due.
    pub due: Due,
    /// Where it is written to, and in which language.
    pub mailboxes: BTreeMap<String, Lang>,
}

impl AskedMember {
    /// How far it has answered.
    pub(crate) fn answered(&self) -> Answered {
        Answered::of(self.asked, self.said)
    }
}

/// Whom a campaign asks, and whom it does not.
pub(crate) struct Asking {
    /// The admitted members whose places have known relations, by address.
    pub members: Vec<AskedMember>,
    /// The others: nothing is known to be confirmed.
    pub without: Vec<(Member, Entity)>,
}

/// Whom a campaign asks on a day: the admitted members, each about the relations of its place that have not ended.
/// Before one opens, `campaign` is none, and nobody has answered.
pub(crate) async fn asking(reader: &mut Reader, campaign: Option<&Campaign>, today: Day) -> Result<Asking> {
    let (members, relations) = known(reader).await?;
    let (mut asked, mut without) = (Vec::new(), Vec::new());
    for (member, entity) in members {
        match one(reader, &member, &entity, &relations, (campaign, today)).await? {
            Some(it) => asked.push(it),
            None => without.push((member, entity)),
        }
    }
    Ok(Asking { members: asked, without })
}

/// What may be said in public of the relations of which members are asked, as they stand.
pub(crate) async fn figures(reader: &mut Reader) -> Result<Figures> {
    let (_, relations) = known(reader).await?;
    let confirmed = |how| relations.iter().filter(|relation| relation.confirmation() == how).count();
    Ok(Figures { known: relations.len(), both: confirmed(Confirmation::Both), one: confirmed(Confirmation::One) })
}

/// The admitted members, by address, and the relations of their places that have not ended, each once.
async fn known(reader: &mut Reader) -> Result<(Vec<(Member, Entity)>, Vec<Relation>)> {
    let members = store::list(reader).await?;
    let mut entities: BTreeMap<String, Entity> =
        atlas::entities(reader).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let members: Vec<(Member, Entity)> = members
        .iter()
        .filter(|member| matches!(member.standing, Standing::Admitted(_)))
        .filter_map(|member| entities.remove(member.entity.as_str()).map(|entity| (member.clone(), entity)))
        .collect();
    let places = members.iter().filter_map(|(_, entity)| entity.place.as_ref()).map(|place| place.id.as_str());
    let mut relations = atlas::relations_touching(reader, &places.collect::<Vec<_>>()).await?;
    relations.retain(Relation::asks);
    Ok((members, relations))
}

/// What one legal entity is asked by a campaign; nothing when it is no admitted member, or no relation of its is known.
pub(crate) async fn asking_one(
    reader: &mut Reader,
    campaign: &Campaign,
    entity: &str,
    today: Day,
) -> Result<Option<AskedMember>> {
    let member = store::by_entity(reader, entity).await?;
    let Some(member) = member.filter(|it| matches!(it.standing, Standing::Admitted(_))) else { return Ok(None) };
    let Some(entity) = atlas::entity(reader, entity).await? else { return Ok(None) };
    let Some(place) = &entity.place else { return Ok(None) };
    let mut relations = atlas::relations_of(reader, &place.id).await?;
    relations.retain(Relation::asks);
    one(reader, &member, &entity, &relations, (Some(campaign), today)).await
}

async fn one(
    reader: &mut Reader,
    member: &Member,
    entity: &Entity,
    relations: &[Relation],
    (campaign, today): (Option<&Campaign>, Day),
) -> Result<Option<AskedMember>> {
    let (asked, said) = own(entity, relations, campaign);
    if asked == 0 {
        return Ok(None);
    }
    let absences = store::absences(reader, entity.id.as_str()).await?;
    let absences: Vec<_> = absences.into_iter().map(|(absence, _)| absence).collect();
    let lasting = absences.iter().any(|absence| absence.since <= today && absence.until.is_none());
    let due = match campaign {
        Some(campaign) => campaign.due(&absences),
        None if lasting => Due::Stopped,
        None => Due::On(today),
    };
    let mailboxes = mailboxes(reader, entity, today).await?;
    Ok(Some(AskedMember { member: member.clone(), entity: entity.clone(), asked, said, due, mailboxes }))
}

/// Of how many relations a legal entity is asked, and of how many it has given a word since the opening.
fn own(entity: &Entity, relations: &[Relation], campaign: Option<&Campaign>) -> (usize, usize) {
    let Some(place) = &entity.place else { return (0, 0) };
    let own = || relations.iter().filter(|relation| relation.ends.side(&place.id).is_some());
    let since = |on: Day| campaign.is_some_and(|campaign| on >= campaign.opened);
    let said = own().filter(|relation| relation.word_of(&place.id).is_some_and(|word| since(word.on)));
    (own().count(), said.count())
}

/// Where a member is written to: its focal points, its officers and its heads, each address once. The language is that of
/// the account which has the address, else the first of the country's that the club speaks.
async fn mailboxes(reader: &mut Reader, entity: &Entity, today: Day) -> Result<BTreeMap<String, Lang>> {
    let id = entity.id.as_str();
    let people = crate::acting_for(reader, id, today).await?;
    let country = entity.country.as_deref().and_then(atlas::rules::country_facts);
    let spoken = country.and_then(|facts| facts.languages.iter().find_map(|code| Lang::from_code(code)));
    let (points, _): (Vec<FocalPoint>, _) = store::focal_points(reader, id).await?;
    let focal = points.into_iter().filter(|point| !point.email.is_empty());
    let mut boxes: BTreeMap<String, Lang> =
        focal.map(|point| (point.email.to_lowercase(), spoken.unwrap_or(Lang::Fr))).collect();
    boxes.extend(people.into_iter().map(|person| (person.email.to_lowercase(), person.lang)));
    Ok(boxes)
}
