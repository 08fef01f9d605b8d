use std::fmt;

use agreements::{SignedElsewhere, import_signed};
use atlas::{
    AuthorityInput, Countries, Entity, FactSources, Identity, Kind, LocalityInput, Organ, PlaceName, Population,
    Position, Source,
};
use kernel::{Actor, Lang, Localised};
use members::{Admission, Gender, MandateInput, Office, PersonInput, Quality, Since, Way};
use platform::{App, db::Tx};

use super::{
    facts::{Agreement, Facts, Locality, Mandate, Member},
    published,
};
use crate::{
    WORDS,
    commands::{Problem, Result},
    profile,
};

/// How much was taken in.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Taken {
    localities: usize,
    members: usize,
    agreements: usize,
    /// Whether what the club published of itself was written, or written anew.
    profile: bool,
}

/// What becomes of what the club published of itself, where some of it is kept already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// It stays as it is.
    Once,
    /// It is replaced, and the trail says so.
    Anew,
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let profile = if self.profile { "what the club published of itself" } else { "nothing new of the club itself" };
        let Self { localities, members, agreements, .. } = self;
        write!(f, "Taken in: {localities} localities, {members} members, {agreements} agreements, {profile}.")
    }
}

/// Takes a folder of facts in: what is there already, by its slug, is left as it is.
///
/// What the club published of itself, places, authorities and offices come in one unit of work; then each member and each
/// agreement in its own, so that what was taken in before a wrong fact holds, and the same call can go on after it is mended.
///
/// # Errors
/// With the fact that is not right.
pub async fn take_in(app: &App, facts: &Facts, published: Published) -> Result<Taken> {
    let mut taken = Taken::default();
    let mut tx = app.db.begin().await?;
    toponymy(app, &mut tx, facts).await?;
    for office in &facts.offices {
        if members::office(&mut tx, &office.key).await?.is_none() {
            members::add_office(app, &mut tx, &Actor::system(), &read_office(office)?).await?;
        }
    }
    for locality in &facts.localities {
        if atlas::locality_by_slug(&mut tx, &locality.slug).await?.is_none() {
            place(app, &mut tx, facts, locality).await?;
            taken.localities += 1;
        }
    }
    let profile = published::profile(facts)?;
    taken.profile = match published {
        Published::Once => profile::keep(&mut tx, &profile).await?,
        Published::Anew => profile::replace(app, &mut tx, &profile).await?,
    };
    tx.commit(app.now()).await?;
    for member in &facts.club.member {
        taken.members += usize::from(admit(app, member).await?);
    }
    for agreement in &facts.agreements.agreement {
        taken.agreements += usize::from(sign(app, facts, agreement).await?);
    }
    Ok(taken)
}

async fn toponymy(app: &App, tx: &mut Tx, facts: &Facts) -> Result<()> {
    let now = atlas::countries(tx).await?;
    let withheld = now.withheld().map(str::to_owned).chain(facts.club.toponymy.withheld_country_codes.iter().cloned());
    let labels = now.labels().map(|(code, label)| (code.to_owned(), label.clone())).collect();
    let countries = Countries::new(withheld.collect(), labels);
    let version = atlas::toponymy_version(tx).await?;
    Ok(atlas::set_toponymy(app, tx, &Actor::system(), &countries, version).await?)
}

async fn place(app: &App, tx: &mut Tx, facts: &Facts, it: &Locality) -> Result<()> {
    let population = match (it.population, &it.population_source) {
        (Some(count), Some(source)) => {
            Some(Population { count, as_of: it.population_as_of, sources: vec![facts.source(source)?] })
        }
        _ => None,
    };
    let record: Vec<Source> = it.geonames.map(Source::geonames).into_iter().collect();
    let locality = LocalityInput {
        slug: Some(it.slug.clone()),
        name: it.name.clone(),
        country: it.country.clone(),
        kind: word(&it.kind, Kind::from_word)?,
        wikidata: it.wikidata.clone(),
        geonames: it.geonames,
        position: Some(Position {
            latitude: it.latitude,
            longitude: it.longitude,
            approximate: it.approximate,
            sources: facts.sources(&it.position_source)?,
        }),
        population,
        altitude: it.altitude,
        time_zone: it.time_zone.clone(),
        said_by: FactSources { names: Vec::new(), altitude: record.clone(), time_zone: record },
        note: it.note.clone(),
    };
    let locality = atlas::add_locality(app, tx, &Actor::system(), locality).await?;
    if !it.other_names.is_empty() {
        let names = it.other_names.iter().map(|text| PlaceName { lang: String::new(), text: text.clone() }).collect();
        atlas::tell_names(tx, &Actor::system(), &locality, names).await?;
    }
    let authority = &it.authority;
    let input = AuthorityInput {
        kind: word(&authority.kind, Kind::from_word)?,
        name: authority.name.clone(),
        in_text: authority.in_text.clone(),
        identity: word(&authority.identity, Identity::from_word)?,
        identity_sources: facts.sources(&authority.identity_sources)?,
        organ: word(&authority.organ, Organ::from_word)?,
        organ_sources: facts.sources(&authority.organ_source)?,
        head_office: authority.head_office.clone(),
        note: authority.note.clone(),
    };
    let entity = atlas::add_authority(app, tx, &Actor::system(), &locality, input).await?;
    if let (Some(mandate), Some(office)) = (&authority.mandate, &authority.head_office) {
        hold(app, tx, facts, &entity, office, mandate).await?;
    }
    Ok(())
}

async fn hold(app: &App, tx: &mut Tx, facts: &Facts, entity: &Entity, office: &str, mandate: &Mandate) -> Result<()> {
    let input = MandateInput {
        entity: entity.id.clone(),
        office: office.to_owned(),
        person: None,
        way: word(&mandate.kind, Way::from_word)?,
        from: Some(mandate.from),
        until: mandate.until,
        instrument: mandate.instrument.clone(),
        sources: vec![facts.source(&mandate.source)?],
        note: mandate.note.clone(),
    };
    members::add_mandate(app, tx, &Actor::system(), input).await?;
    Ok(())
}

async fn admit(app: &App, it: &Member) -> Result<bool> {
    let actor = Actor::system();
    let mut tx = app.db.begin().await?;
    let entity = authority(&mut tx, &it.authority).await?;
    if members::member(&mut tx, entity.id.as_str()).await?.is_some() {
        return Ok(false);
    }
    let admission = Admission {
        quality: word(&it.kind, Quality::from_word)?,
        documented: it.kind_documented,
        note: it.reason.clone(),
    };
    let since =
        Since { on: it.since.unwrap_or_else(|| app.today()), dated: it.since.is_some(), reason: it.reason.clone() };
    let candidate = members::propose(app, &mut tx, &actor, &entity, admission.clone(), since.clone()).await?;
    members::admit(app, &mut tx, &actor, candidate, admission, since).await?;
    tx.commit(app.now()).await?;
    Ok(true)
}

async fn sign(app: &App, facts: &Facts, it: &Agreement) -> Result<bool> {
    let mut reader = app.db.read().await?;
    let mut entities = Vec::new();
    for party in &it.parties {
        entities.push(authority(&mut reader, party).await?.id.to_string());
    }
    let parent = match &it.parent {
        Some(slug) => agreements::id_of(&mut reader, slug).await?,
        None => None,
    };
    drop(reader);
    let kind = agreements::rules::Kind::signed_elsewhere(&it.kind, parent).ok_or_else(|| {
        let (slug, kind) = (&it.slug, &it.kind);
        Problem::new(format!(
            "agreements.toml: {slug} is of a kind that is not taken in ({kind:?}), or its parent is not there"
        ))
    })?;
    let past = SignedElsewhere {
        slug: it.slug.clone(),
        kind,
        title: it.title.clone(),
        entities,
        signed_on: it.signed_on,
        place: facts.locality(&it.signed_at)?.name.shown(Lang::Fr).text.to_owned(),
        fields: it.fields.iter().cloned().collect(),
        sources: facts.sources(&it.sources)?,
    };
    Ok(import_signed(app, past).await?)
}

/// The person on whose mandate the demonstration's mayor signs in: nobody is named, and the mandate says what it is for.
///
/// # Errors
/// When the database fails.
pub async fn mayor(app: &App, body: &Entity) -> Result<String> {
    let mut tx = app.db.begin().await?;
    let actor = Actor::system();
    if let Some(person) = members::people(&mut tx, body.id.as_str()).await?.into_iter().next() {
        return Ok(person.id.to_string());
    }
    let person = PersonInput {
        entity: body.id.clone(),
        name_ar: String::new(),
        name_passport: String::new(),
        gender: None::<Gender>,
        public: false,
    };
    let person = members::add_person(app, &mut tx, &actor, person).await?;
    let mandate = MandateInput {
        entity: body.id.clone(),
        office: body.head_office.clone().ok_or_else(|| Problem::new("the authority’s head has no office"))?,
        person: Some(person.id.clone()),
        way: Way::Elected,
        from: None,
        until: None,
        instrument: String::new(),
        sources: Vec::new(),
        note: in_every_language("demo-mandate-note"),
    };
    members::add_mandate(app, &mut tx, &actor, mandate).await?;
    tx.commit(app.now()).await?;
    Ok(person.id.to_string())
}

/// A text of the program's own, in each language.
fn in_every_language(key: &'static str) -> Localised {
    let text = |lang| WORDS.words(lang).say(key).to_string();
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, text(lang)))
}

async fn authority(reader: &mut platform::db::Reader, slug: &str) -> Result<Entity> {
    let entity = atlas::entity_by_slug(reader, slug).await?;
    entity.ok_or_else(|| Problem::new(format!("no authority governs {slug:?}")))
}

fn read_office(office: &super::facts::Office) -> Result<Office> {
    Ok(Office {
        key: office.key.clone(),
        masculine: office.masculine.clone(),
        feminine: office.feminine.clone(),
        ways: office.mandates.iter().map(|way| word(way, Way::from_word)).collect::<Result<_>>()?,
        role: office.role.as_deref().map(|role| word(role, kernel::Role::from_word)).transpose()?,
        version: 1,
    })
}

fn word<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T> {
    read(text).ok_or_else(|| Problem::new(format!("{text:?} is not one of the words that can stand here")))
}
