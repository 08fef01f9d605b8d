//! Whom a campaign asks, of what, and how far they have answered: as it is now while it is open, as it was once it is closed.

use std::collections::BTreeMap;

use atlas::{Confirmation, Entity, Relation};
use kernel::{Day, Lang};
use platform::{Result, db::Reader};

use crate::{
    rules::{Answer, Campaign, Due, Figures, FocalPoint, Member, Standing},
    store,
};

/// A member whom a campaign asks.
pub(crate) struct AskedMember {
    pub member: Member,
    pub entity: Entity,
    pub answer: Answer,
}

/// Whom a campaign asks, and whom it does not.
pub(crate) struct Asking {
    /// The admitted members whose places have known relations, by address.
    pub members: Vec<AskedMember>,
    /// The others: nothing is known to be confirmed.
    pub without: Vec<(Member, Entity)>,
}

/// Whom a campaign asks on a day: the admitted members, each about the relations of its place that have not ended.
/// Before one opens, `campaign` is none, and nobody has answered; of one that is closed, whom it had asked.
pub(crate) async fn asking(reader: &mut Reader, campaign: Option<&Campaign>, today: Day) -> Result<Asking> {
    match campaign.filter(|it| !it.is_open()) {
        Some(closed) => as_kept(reader, closed).await,
        None => Ok(as_it_stands(reader, campaign, today).await?.0),
    }
}

/// Whom a campaign asks and what it has come to, of one reading.
pub(super) async fn as_it_stands(
    reader: &mut Reader,
    campaign: Option<&Campaign>,
    today: Day,
) -> Result<(Asking, Figures)> {
    let (members, relations) = known(reader).await?;
    let (mut asked, mut without) = (Vec::new(), Vec::new());
    for (member, entity) in members {
        match one(reader, &member, &entity, &relations, (campaign, today)).await? {
            Some(it) => asked.push(it),
            None => without.push((member, entity)),
        }
    }
    Ok((Asking { members: asked, without }, of_relations(&relations)))
}

/// Whom a campaign had asked when it was closed, and how far they had answered by then. Of one that was closed before that was kept,
/// nobody.
async fn as_kept(reader: &mut Reader, campaign: &Campaign) -> Result<Asking> {
    let kept = store::kept_answers(reader, campaign.year).await?;
    let mut entities: BTreeMap<String, Entity> =
        atlas::entities(reader).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let (mut asked, mut without) = (Vec::new(), Vec::new());
    for member in store::list(reader).await?.iter() {
        let Some(answer) = kept.get(member.entity.as_str()) else { continue };
        let Some(entity) = entities.remove(member.entity.as_str()) else { continue };
        match answer.asked {
            0 => without.push((member.clone(), entity)),
            _ => asked.push(AskedMember { member: member.clone(), entity, answer: *answer }),
        }
    }
    Ok(Asking { members: asked, without })
}

/// What is kept of whom a campaign asks, when it is closed.
pub(super) fn to_keep(asking: &Asking) -> Vec<(&str, Answer)> {
    let asked = asking.members.iter().map(|it| (it.entity.id.as_str(), it.answer));
    let nothing = Answer { asked: 0, said: 0, due: Due::Stopped, addresses: 0 };
    asked.chain(asking.without.iter().map(|(_, entity)| (entity.id.as_str(), nothing))).collect()
}

/// What may be said in public of the relations of which members are asked, as they stand.
pub(crate) async fn figures(reader: &mut Reader) -> Result<Figures> {
    Ok(of_relations(&known(reader).await?.1))
}

fn of_relations(relations: &[Relation]) -> Figures {
    let confirmed = |how| relations.iter().filter(|relation| relation.confirmation() == how).count();
    Figures { known: relations.len(), both: confirmed(Confirmation::Both), one: confirmed(Confirmation::One) }
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

/// What one legal entity is asked by a campaign; nothing when it is no admitted member, or no relation of its is known. Of a campaign that
/// is closed, what it had been asked.
pub(crate) async fn asking_one(
    reader: &mut Reader,
    campaign: &Campaign,
    entity: &str,
    today: Day,
) -> Result<Option<AskedMember>> {
    let member = store::by_entity(reader, entity).await?;
    if !campaign.is_open() {
        let kept = store::kept_answer(reader, campaign.year, entity).await?.filter(|it| it.asked > 0);
        let (Some(member), Some(answer)) = (member, kept) else { return Ok(None) };
        let entity = atlas::entity(reader, entity).await?;
        return Ok(entity.map(|entity| AskedMember { member, entity, answer }));
    }
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
    let addresses = mailboxes(reader, entity, today).await?.len();
    let answer = Answer { asked, said, due, addresses };
    Ok(Some(AskedMember { member: member.clone(), entity: entity.clone(), answer }))
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
pub(super) async fn mailboxes(reader: &mut Reader, entity: &Entity, today: Day) -> Result<BTreeMap<String, Lang>> {
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
