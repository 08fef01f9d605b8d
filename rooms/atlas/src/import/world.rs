//! The places of the atlas, as the resolver of names knows them.

use std::collections::{HashMap, HashSet};

use gazetteer::{Country, Gazetteer, Qid, resolve::Known};
use kernel::Lang;
use platform::db::{Reader, Result};

use super::former::Former;
use crate::{rules::LocalityId, store};

/// The places as the resolver knows them, by number: every one, whatever the club withholds.
pub(super) struct World {
    pub gazetteer: Gazetteer,
    pub ids: Vec<(LocalityId, String)>,
    /// Places that the club marked sensitive, or whose country it withholds.
    pub sensitive: HashSet<LocalityId>,
    /// Those of withheld countries among them: they are never named.
    withheld: HashSet<LocalityId>,
    pub countries: gazetteer::Countries,
}

impl World {
    pub(super) async fn read(reader: &mut Reader) -> Result<Self> {
        let own = store::countries(reader).await?;
        let withheld_countries: HashSet<String> = own.withheld().map(str::to_owned).collect();
        let mut withheld = HashSet::new();
        let mut sensitive: HashSet<LocalityId> = HashSet::new();
        let (mut country_of, mut own_names) = (HashMap::new(), HashMap::new());
        for place in store::place_toponymy(reader).await? {
            if place.sensitive {
                sensitive.insert(place.locality.clone());
            }
            country_of.extend(place.country.map(|country| (place.locality.clone(), country)));
            own_names.insert(place.locality, place.name);
        }
        let divisions = store::divisions(reader).await?;
        let mut former = Former::read(reader).await?;
        let (mut builder, mut ids, mut last) = (Gazetteer::builder(), Vec::new(), String::new());
        loop {
            let places = store::any_records_after(reader, &last, 2000).await?;
            let Some(place) = places.last() else { break };
            last = place.id.to_string();
            let asked: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
            let mut names: HashMap<LocalityId, _> = store::names_of(reader, &asked).await?.into_iter().collect();
            for place in places {
                let country = country_of.get(&place.id).unwrap_or(&place.country);
                if withheld_countries.contains(country) {
                    sensitive.insert(place.id.clone());
                    withheld.insert(place.id.clone());
                }
                let Some(code) = Country::code(country) else { continue };
                let others = names.remove(&place.id).unwrap_or_default();
                let main = place.name.iter().map(|(_, text)| text);
                let own = own_names.get(&place.id).into_iter().flat_map(kernel::Localised::iter).map(|(_, text)| text);
                let mut folded: Vec<String> =
                    main.chain(others.iter().map(|name| name.text.as_str())).chain(own).map(gazetteer::fold).collect();
                let first = folded.first().cloned();
                folded.retain(|name| Some(name) != first.as_ref());
                let all: Vec<&str> = first.iter().chain(&folded).map(String::as_str).collect();
                builder.add(&Known {
                    handle: u32::try_from(ids.len()).unwrap_or(u32::MAX),
                    names: &all,
                    country: code,
                    region: place.divisions.first.as_deref().unwrap_or_default(),
                    position: place
                        .position
                        .as_ref()
                        .map(|at| gazetteer::relations::Position { latitude: at.latitude, longitude: at.longitude }),
                    population: place.population.as_ref().and_then(|it| u64::try_from(it.count).ok()),
                    wikidata: place.wikidata.as_deref().and_then(Qid::parse),
                    geonames: place.geonames.and_then(|number| u64::try_from(number).ok()),
                    division: divisions.contains_key(&place.id),
                });
                former.meet(&place.id, u32::try_from(ids.len()).unwrap_or(u32::MAX), code);
                ids.push((place.id, place.slug));
            }
        }
        former.tell(&mut builder);
        let labels: Vec<(String, String)> = Lang::ALL.into_iter().flat_map(|lang| own.offered(lang)).collect();
        let countries = gazetteer::Countries::with(labels.iter().map(|(code, name)| (code.as_str(), name.as_str())));
        Ok(Self { gazetteer: builder.build(), ids, sensitive, withheld, countries })
    }

    pub(super) fn id(&self, handle: u32) -> LocalityId {
        self.ids[handle as usize].0.clone()
    }

    /// The address of a place; none where the club withholds its country, whose places are not named.
    pub(super) fn shown_slug(&self, handle: u32) -> Option<String> {
        let (id, slug) = &self.ids[handle as usize];
        (!self.withheld.contains(id)).then(|| slug.clone())
    }
}
