#![doc = include_str!("../README.md")]

mod actions;
mod api;
mod import;
mod jobs;
mod pages;
pub mod rules;
mod store;

use std::collections::HashMap;

use kernel::{Day, Grant, Role};
use platform::{Job, NavItem, Panel, Paper, Result, Room, Slot, db::Reader, i18n::Catalog};

pub use actions::{
    MandateInput, PersonInput, PowersInput, add_mandate, add_office, add_person, add_powers, admit, close_campaign,
    correct_mandate, correct_powers, edit_office, edit_person, end_mandate, lift_unreachable, mark_unreachable,
    open_campaign, propose, reinstate, set_focal_points, suspend, told_apart, withdraw,
};
pub use import::import_members;
pub use rules::{
    Absence, Admission, Belonging, Campaign, Figures, FocalPoint, Former, Gender, Holder, Mandate, MandateId, Member,
    MemberId, Office, Person, PersonId, Powers, PowersId, Quality, Signatory, SigningTime, Since, Standing, Way,
};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["members", "campaigns", "list"];

const JOBS: &[Job] = &[Job {
    name: "members.campaign",
    every: std::time::Duration::from_secs(1800),
    run: |app| Box::pin(jobs::campaign(app)),
}];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        nav: &[NavItem { path: "/members", key: "nav-members", order: 10, shown: |_| true }],
        panels: &[
            Panel { slot: Slot::Locality, order: 10, draw: |reader, ctx, it| Box::pin(pages::panel(reader, ctx, it)) },
            Panel {
                slot: Slot::Member,
                order: 35,
                draw: |reader, ctx, it| Box::pin(pages::campaign_panel(reader, ctx, it)),
            },
        ],
        jobs: JOBS,
        imports: import::IMPORTS,
        names: store::NAMES,
        grants: Some(|reader, person, day| Box::pin(grants(reader, person, day))),
        files: Some(|reader| Box::pin(async { Ok(store::files(reader).await?) })),
        papers: Some(|reader, name| Box::pin(papers(reader, name))),
        seats: Some(|reader| Box::pin(seats(reader))),
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("members", &WORDS, pages::routes)
    }
}

async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let mut paths = vec!["/members".to_owned(), "/members/campaigns".to_owned()];
    paths.extend(members(reader).await?.iter().map(Member::address));
    paths.extend(store::campaigns(reader).await?.iter().map(pages::campaign_address));
    Ok(paths)
}

/// The files that show powers of somebody of this name.
async fn papers(reader: &mut Reader, name: &str) -> Result<Vec<Paper>> {
    let mut papers = Vec::new();
    for (entity, sha256, name) in store::papers(reader, name).await? {
        let page = match store::by_entity(reader, &entity).await? {
            Some(member) => member.address(),
            None => "/members".to_owned(),
        };
        papers.push(Paper { page, name, sha256 });
    }
    Ok(papers)
}

/// The places of the members.
async fn seats(reader: &mut Reader) -> Result<Vec<String>> {
    let members = members(reader).await?;
    let mut entities = atlas::entities(reader).await?;
    entities.retain(|entity| members.iter().any(|member| member.entity == entity.id));
    Ok(entities.into_iter().filter_map(|entity| Some(entity.place?.id.to_string())).collect())
}

/// The roles that a person holds on a day by their mandates: the mayor's, for each body that they head, to the last day
/// of the mandate included.
async fn grants(reader: &mut Reader, person: &str, day: Day) -> Result<Vec<Grant>> {
    let (offices, mandates) = (store::offices(reader).await?, store::mandates_of(reader, person).await?);
    Ok(rules::heading(&offices, mandates, day)
        .into_iter()
        .map(|mandate| Grant { role: Role::Mayor, body: Some(mandate.entity.to_string()), until: mandate.until })
        .collect())
}

/// The members of the club, by address: admitted, be their rights suspended or not.
///
/// # Errors
/// When the database cannot be read.
pub async fn members(reader: &mut Reader) -> Result<Vec<Member>> {
    Ok(store::list(reader).await?.iter().filter(|member| member.is_in()).cloned().collect())
}

/// What the club knows of a legal entity as a member, a candidate or a former member.
///
/// # Errors
/// When the database cannot be read.
pub async fn member(reader: &mut Reader, entity: &str) -> Result<Option<Member>> {
    Ok(store::by_entity(reader, entity).await?)
}

/// Whether a legal entity is in the club.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_member(reader: &mut Reader, entity: &str) -> Result<bool> {
    Ok(store::by_entity(reader, entity).await?.is_some_and(|member| member.is_in()))
}

/// Who could sign for a legal entity on a day: heads of the body by their mandate, others by written powers; heads first.
///
/// # Errors
/// When the database cannot be read.
pub async fn signatory_on(reader: &mut Reader, entity: &str, day: Day) -> Result<Vec<Signatory>> {
    let (offices, people) = (store::offices(reader).await?, store::people(reader, entity).await?);
    let (mandates, powers) = (store::mandates(reader, entity).await?, store::powers(reader, entity).await?);
    Ok(rules::signatories(&offices, &people, mandates, &powers, day))
}

/// Every time during which someone may sign for a legal entity, as it is known by now: past, present and to come.
///
/// # Errors
/// When the database cannot be read.
pub async fn signing_times(reader: &mut Reader, entity: &str) -> Result<Vec<SigningTime>> {
    let (offices, mandates) = (store::offices(reader).await?, store::mandates(reader, entity).await?);
    Ok(rules::signing_times(&offices, &mandates, &store::powers(reader, entity).await?))
}

/// The people who head a legal entity on a day by their mandate, where they are named: their accounts act for it.
///
/// # Errors
/// When the database cannot be read.
pub async fn heads(reader: &mut Reader, entity: &str, day: Day) -> Result<Vec<PersonId>> {
    let (offices, mandates) = (store::offices(reader).await?, store::mandates(reader, entity).await?);
    Ok(rules::heading(&offices, mandates, day).into_iter().filter_map(|mandate| mandate.person).collect())
}

/// Who acts for a legal entity on a day by their account: its officers, and its heads by a current mandate. Each once, by name.
///
/// # Errors
/// When the database cannot be read.
pub async fn acting_for(reader: &mut Reader, entity: &str, day: Day) -> Result<Vec<accounts::Person>> {
    let heads = heads(reader, entity, day).await?;
    let heads: Vec<&str> = heads.iter().map(|person| person.as_str()).collect();
    accounts::holders_or(reader, (Role::Officer, entity), &heads, day).await
}

/// The times during which a legal entity could not be reached, the latest first: its clocks stop. Never public.
///
/// # Errors
/// When the database cannot be read.
pub async fn unreachable_periods(reader: &mut Reader, entity: &str) -> Result<Vec<Absence>> {
    Ok(store::absences(reader, entity).await?.into_iter().map(|(absence, _)| absence).collect())
}

/// Through whom a legal entity is reached. For its own people and the secretariat: whoever calls this has checked who asks.
///
/// # Errors
/// When the database cannot be read.
pub async fn focal_points(reader: &mut Reader, entity: &str) -> Result<Vec<FocalPoint>> {
    Ok(store::focal_points(reader, entity).await?.0)
}

/// The office of this key.
///
/// # Errors
/// When the database cannot be read.
pub async fn office(reader: &mut Reader, key: &str) -> Result<Option<Office>> {
    Ok(store::office(reader, key).await?)
}

/// Every office of the club's list.
///
/// # Errors
/// When the database cannot be read.
pub async fn offices(reader: &mut Reader) -> Result<Vec<Office>> {
    Ok(store::offices(reader).await?)
}

/// The people known for a legal entity. For those who may see its file: whoever calls this has checked who asks.
///
/// # Errors
/// When the database cannot be read.
pub async fn people(reader: &mut Reader, entity: &str) -> Result<Vec<Person>> {
    Ok(store::people(reader, entity).await?)
}

/// The mandates held in a legal entity, as anyone may know of them; the latest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn holders(reader: &mut Reader, entity: &str) -> Result<Vec<Holder>> {
    let (offices, people) = (store::offices(reader).await?, store::people(reader, entity).await?);
    let mandates = store::mandates(reader, entity).await?;
    Ok(mandates.into_iter().filter_map(|mandate| rules::holder(&offices, &people, mandate)).collect())
}

/// One mandate, as anyone may know of it.
///
/// # Errors
/// When the database cannot be read.
pub async fn holder(reader: &mut Reader, mandate: &str) -> Result<Option<Holder>> {
    let Some(mandate) = store::mandate(reader, mandate).await? else { return Ok(None) };
    let people = store::people(reader, mandate.entity.as_str()).await?;
    Ok(rules::holder(&store::offices(reader).await?, &people, mandate))
}

/// What is known of these mandates, as anyone may know of them; in no order.
///
/// # Errors
/// When the database cannot be read.
pub async fn holders_of(reader: &mut Reader, mandates: &[&str]) -> Result<Vec<Holder>> {
    let (offices, mandates) = (store::offices(reader).await?, store::mandates_with_ids(reader, mandates).await?);
    let ids: Vec<&str> = mandates.iter().filter_map(|it| it.person.as_ref()).map(|id| id.as_str()).collect();
    let people = store::people_with_ids(reader, &ids).await?;
    let people: HashMap<_, _> = people.into_iter().map(|it| (it.id.clone(), it)).collect();
    let holder = |mandate: Mandate| {
        let person = mandate.person.as_ref().and_then(|id| people.get(id));
        rules::holder(&offices, person.map_or(&[], std::slice::from_ref), mandate)
    };
    Ok(mandates.into_iter().filter_map(holder).collect())
}

/// The members among these legal entities, with the days on which they came and left, by legal entity.
///
/// # Errors
/// When the database cannot be read.
pub async fn belongings(reader: &mut Reader, entities: &[&str]) -> Result<HashMap<String, Belonging>> {
    let members = store::of_entities(reader, entities).await?;
    let ids: Vec<&str> = members.iter().map(|it| it.id.as_str()).collect();
    let mut steps = store::held_by(reader, &ids).await?;
    let belonging = |member: Member| {
        let held = steps.remove(&member.id).unwrap_or_default();
        (member.entity.to_string(), Belonging::of(member, &held))
    };
    Ok(members.into_iter().map(belonging).collect())
}
