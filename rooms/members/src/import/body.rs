//! Which legal entity a row means, and the one that it makes where there is none.

use atlas::{
    AuthorityInput, Entity, EntityInput, Identity, Kind, Locality, LocalityId, LocalityInput, Position, Sought,
};
use gazetteer::{
    fold,
    relations::{End, Said as Country},
    resolve::NEAR,
};
use kernel::{Id, Lang, Localised};
use platform::db::Tx;

use super::{List, Said, Stop, derived};

impl List<'_> {
    /// The legal entity of a row: found, or made from what the row says.
    pub(super) async fn body(&mut self, tx: &mut Tx, said: &Said) -> Result<Entity, Stop> {
        let territorial = said.kind.map_or(said.registration.is_none(), Kind::is_territorial);
        if !territorial || (said.registration.is_some() && said.place.is_nothing()) {
            return self.institution(tx, said).await;
        }
        let id = match self.places.find(&said.place) {
            Sought::One(id) => id,
            Sought::Unsettled { reason: "unknown", .. } if self.create => self.create(tx, said).await?,
            Sought::Unsettled { reason, candidates } => match made_before(tx, &said.place.end, reason).await? {
                Some(id) => id,
                None => return Err(Stop::Row(reason, said.place.said(), candidates)),
            },
        };
        let place = atlas::locality(tx, &id).await?.ok_or_else(|| Stop::row("country-withheld", &said.place.said()))?;
        if let Some(authority) = atlas::authority_of(tx, &id).await? {
            return Ok(authority);
        }
        let kind = said.kind.filter(|kind| kind.is_territorial()).unwrap_or(place.kind);
        let input = if said.official.is_empty() {
            AuthorityInput { identity: Identity::Presumed, ..AuthorityInput::named(kind, place.name.clone()) }
        } else {
            AuthorityInput::named(kind, in_its_letters(&said.official))
        };
        let entity = Id::new(derived(&format!("authority {id}")));
        Ok(atlas::add_authority_as(self.work.app, tx, self.actor, (entity, &place), input).await?)
    }

    /// A place that the atlas does not know, from a row that says its name and country. Where another row added one that may be
    /// the same, nothing says which is meant.
    async fn create(&mut self, tx: &mut Tx, said: &Said) -> Result<LocalityId, Stop> {
        let end = &said.place.end;
        let (Some(name), Country::Country(country)) = (&end.name, &end.country) else {
            return Err(Stop::row("too-little-said", &said.place.said()));
        };
        let id = listed_place(end, name, country.as_str());
        if self.made.iter().any(|(other, theirs)| *other != id && may_be_one(theirs, end)) {
            return Err(Stop::row("ambiguous", &said.place.said()));
        }
        if let Some(place) = atlas::locality(tx, &id).await? {
            let otherwise = Stop::Row("ambiguous", said.place.said(), vec![place.slug.clone()]);
            return if carries_another(&place, end) { Err(otherwise) } else { Ok(id) };
        }
        let position = |at: gazetteer::relations::Position| Position {
            latitude: at.latitude,
            longitude: at.longitude,
            approximate: false,
            sources: Vec::new(),
        };
        let kind = said.kind.filter(|kind| Kind::places().any(|place| place == *kind)).unwrap_or(Kind::Unsettled);
        let input = LocalityInput {
            wikidata: end.wikidata.map(|item| item.to_string()),
            geonames: end.geonames.and_then(|number| i64::try_from(number).ok()),
            position: end.position.map(position),
            ..LocalityInput::named(kind, in_its_letters(name), country.to_string())
        };
        atlas::add_locality_as(self.work.app, tx, self.actor, id.clone(), input).await?;
        self.made.push((id.clone(), end.clone()));
        Ok(id)
    }

    /// An institution without territory, by its number in a register, else by its name and country.
    async fn institution(&self, tx: &mut Tx, said: &Said) -> Result<Entity, Stop> {
        let end = &said.place.end;
        let country = match &end.country {
            Country::Country(country) => Some(country.to_string()),
            _ => None,
        };
        let called = [&said.official, end.name.as_ref().unwrap_or(&said.official)].map(|name| fold(name));
        let mut all = atlas::entities(tx).await?;
        all.retain(|entity| entity.place.is_none());
        let number = |entity: &Entity| entity.registration.as_ref().map(|it| fold(&it.number));
        let sought = said.registration.as_ref().map(|it| fold(&it.number));
        let same_number = |entity: &&Entity| sought.is_some() && number(entity) == sought;
        let same_name = |entity: &&Entity| {
            let named = entity.name.iter().any(|(_, name)| called.contains(&fold(name)));
            // Another number is another institution, whatever its name.
            let other = sought.is_some() && number(entity).is_some() && number(entity) != sought;
            named && !other && (country.is_none() || entity.country == country)
        };
        let mut found: Vec<&Entity> = all.iter().filter(same_number).collect();
        if found.is_empty() {
            found = all.iter().filter(same_name).collect();
        }
        match found.as_slice() {
            [one] => return Ok((*one).clone()),
            [] => {}
            several => {
                let slugs = several.iter().map(|entity| entity.slug.clone()).collect();
                return Err(Stop::Row("ambiguous", said.place.said(), slugs));
            }
        }
        let name = if said.official.is_empty() { end.name.as_deref().unwrap_or_default() } else { &said.official };
        if name.is_empty() {
            return Err(Stop::row("too-little-said", &sought.unwrap_or_default()));
        }
        let input = EntityInput {
            kind: said.kind.filter(|kind| !kind.is_territorial()).unwrap_or(Kind::Institution),
            name: in_its_letters(name),
            in_text: Localised::default(),
            country: country.clone(),
            registration: said.registration.clone(),
            identity: Identity::Named,
            identity_sources: Vec::new(),
            note: Localised::default(),
        };
        let key = sought.unwrap_or_else(|| fold(name));
        let id = Id::new(derived(&format!("institution {key} {}", country.unwrap_or_default())));
        Ok(atlas::add_institution_as(self.work.app, tx, self.actor, id, input).await?)
    }
}

/// The identity of a place that a list adds: it derives from all that tells it from its namesakes.
fn listed_place(end: &End, name: &str, country: &str) -> LocalityId {
    let told = [
        end.position.map(|at| format!("{:.2} {:.2}", at.latitude, at.longitude)),
        end.wikidata.map(|item| item.to_string()),
        end.geonames.map(|number| format!("geonames {number}")),
        end.region.as_ref().map(|region| format!("region {}", fold(region))),
    ];
    let told: String = told.into_iter().flatten().map(|it| format!(" {it}")).collect();
    Id::new(derived(&format!("place {} {country}{told}", fold(name))))
}

/// The place that a list with this very row added before, where the atlas, which keeps no region of it, cannot tell it
/// from its namesakes.
async fn made_before(tx: &mut Tx, end: &End, reason: &str) -> Result<Option<LocalityId>, Stop> {
    let (Some(name), Country::Country(country), Some(_), "ambiguous") = (&end.name, &end.country, &end.region, reason)
    else {
        return Ok(None);
    };
    let place = atlas::locality(tx, &listed_place(end, name, country.as_str())).await?;
    Ok(place.filter(|place| !carries_another(place, end)).map(|place| place.id))
}

/// Whether a place carries another identifier than the row gives.
fn carries_another(place: &Locality, end: &End) -> bool {
    let number = end.geonames.and_then(|number| i64::try_from(number).ok());
    parts(place.wikidata.as_ref(), end.wikidata.map(|item| item.to_string()).as_ref())
        || parts(place.geonames.as_ref(), number.as_ref())
}

/// Whether two rows may mean one place: they give one identifier, or one name and country and nothing that parts them.
fn may_be_one(one: &End, other: &End) -> bool {
    let named = |end: &End| end.name.as_deref().map(fold);
    let lies = |end: &End| end.region.as_deref().map(fold);
    let same_number = (one.wikidata.is_some() && one.wikidata == other.wikidata)
        || (one.geonames.is_some() && one.geonames == other.geonames);
    let far = one.position.zip(other.position).is_some_and(|(one, other)| one.kilometres(other) > NEAR);
    let apart = far
        || parts(one.wikidata.as_ref(), other.wikidata.as_ref())
        || parts(one.geonames.as_ref(), other.geonames.as_ref())
        || parts(lies(one).as_ref(), lies(other).as_ref());
    same_number || (named(one) == named(other) && one.country == other.country && !apart)
}

/// Whether both are said, and differ.
fn parts<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

/// A name in the language that its letters tell: Arabic ones are Arabic; Latin ones are taken for French, which pages fall back on.
fn in_its_letters(name: &str) -> Localised {
    let arabic = name.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
    Localised::one(if arabic { Lang::Ar } else { Lang::Fr }, name)
}
