use std::{collections::BTreeMap, sync::Arc};

use atlas::Entity;
use council::{
    Composed, Holding, Organ, Sitter,
    rules::{Held, OrganId},
};
use kernel::{Day, Lang, Localised};
use platform::{App, i18n::plain};
use serde_json::{Value, json};

use super::{CLUB, names, without_nulls};

/// The organs that are not examples, dissolved ones too, with all that they are made of.
pub(super) type Organs = BTreeMap<OrganId, Arc<Composed>>;

/// Who sits where, and since when.
pub(super) struct Seated {
    /// The club, its organs, their colleges, the bodies that hold seats.
    pub organizations: Vec<Value>,
    /// The seats.
    pub posts: Vec<Value>,
    /// Those who agreed to be named.
    pub people: BTreeMap<String, Localised>,
    /// The times during which seats are held.
    pub memberships: Vec<Value>,
}

/// Who sits in these organs.
pub(super) fn seated(app: &App, organs: &Organs, lang: Lang) -> Seated {
    let (club, others) = names(&app.site.name, lang);
    let club = json!({ "id": CLUB, "name": club, "other_names": others, "classification": "club" });
    let (organizations, people) = (vec![club], BTreeMap::new());
    let mut it = Seated { organizations, posts: Vec::new(), people, memberships: Vec::new() };
    let mut bodies = BTreeMap::new();
    let mut organs: Vec<&Arc<Composed>> = organs.values().collect();
    organs.sort_by_key(|it| (it.organ.place, it.organ.slug.as_str()));
    for composed in organs {
        it.organizations.push(organization(&composed.organ, lang));
        sits(&mut it, composed, &mut bodies, (lang, app.today()));
    }
    it.organizations.extend(bodies.values().map(|entity| body(entity, lang)));
    it
}

fn sits(it: &mut Seated, composed: &Composed, bodies: &mut BTreeMap<String, Entity>, (lang, today): (Lang, Day)) {
    let organ = &composed.organ;
    for bench in &composed.benches {
        let college = &bench.college;
        let (name, others) = names(&college.said.name, lang);
        it.organizations.push(json!({
            "id": college.id.as_str(),
            "name": name,
            "other_names": others,
            "classification": "college",
            "parent_id": organ.id.as_str(),
        }));
        let posts = (1..=college.said.seats).map(|number| {
            without_nulls(json!({
                "id": post(college, number),
                "label": plain(&crate::WORDS.words(lang).say("seat-post").with("n", number).to_string()),
                "role": college.said.functions.get(&number).map(|it| it.as_str()),
                "organization_id": college.id.as_str(),
            }))
        });
        it.posts.extend(posts);
        for (holding, sitter) in &bench.held {
            if matches!(holding.on(&sitter.bearer, organ, today), Held::Never) {
                continue;
            }
            bodies.insert(sitter.entity.id.to_string(), sitter.entity.clone());
            if let (Some(id), Some(name)) = (&sitter.bearer.person, &sitter.holder.name) {
                it.people.insert(id.to_string(), name.clone());
            }
            it.memberships.push(membership((holding, sitter), (college, organ), lang));
        }
    }
}

fn post(college: &council::College, seat: i64) -> String {
    format!("{}.{seat}", college.id)
}

fn organization(organ: &Organ, lang: Lang) -> Value {
    let (name, others) = names(&organ.name, lang);
    without_nulls(json!({
        "id": organ.id.as_str(),
        "name": name,
        "other_names": others,
        "classification": organ.kind.as_str(),
        "parent_id": CLUB,
        "abstract": Some(organ.purpose.shown(lang).text).filter(|text| !text.is_empty()),
        "founding_date": organ.since.map(|day| day.to_string()),
        "dissolution_date": organ.dissolved.as_ref().map(|end| end.on.to_string()),
    }))
}

fn body(entity: &Entity, lang: Lang) -> Value {
    let (name, others) = names(&entity.name, lang);
    json!({
        "id": entity.id.as_str(),
        "name": name,
        "other_names": others,
        "classification": entity.kind.as_str(),
    })
}

/// Somebody who agreed to be named.
pub(super) fn person(id: &str, name: &Localised, lang: Lang) -> Value {
    let (name, others) = names(name, lang);
    json!({ "id": id, "name": name, "other_names": others })
}

/// The time during which a seat is held; whose it is only where they agreed.
fn membership(
    (holding, sitter): (&Holding, &Sitter),
    (college, organ): (&council::College, &Organ),
    lang: Lang,
) -> Value {
    let named = sitter.holder.name.as_ref().and(sitter.bearer.person.as_ref());
    without_nulls(json!({
        "id": holding.id.as_str(),
        "label": sitter.holder.title.shown(lang).text,
        "role": college.said.functions.get(&holding.seat).map_or("member", |it| it.as_str()),
        "person_id": named.map(|id| id.as_str()),
        "organization_id": organ.id.as_str(),
        "post_id": post(college, holding.seat),
        "on_behalf_of_id": sitter.entity.id.as_str(),
        "start_date": holding.since.to_string(),
        "end_date": holding.last_day(&sitter.bearer, organ).map(|day| day.to_string()),
    }))
}
