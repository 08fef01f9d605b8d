use std::collections::{BTreeMap, BTreeSet};

use finder::{Name, Position};
use kernel::{Day, Lang};
use platform::{App, Result, db::Reader};

use crate::{
    rules::{Attribute, Countries, Locality, Notice, PlaceName, country_facts},
    seats::seats_of,
    store,
};

/// What is read once for many documents: who is in the club, who seeks what, how countries are named.
pub(super) struct Library {
    countries: Countries,
    members: BTreeSet<String>,
    /// What the authority of a place seeks and offers, by the place's id.
    notices: BTreeMap<String, Notice>,
    today: Day,
}

impl Library {
    pub(super) async fn read(app: &App, reader: &mut Reader) -> Result<Self> {
        let places: BTreeMap<String, String> = store::entities(reader)
            .await?
            .into_iter()
            .filter_map(|entity| Some((entity.id.to_string(), entity.place?.id.to_string())))
            .collect();
        let notices = store::notices(reader).await?.into_iter();
        Ok(Self {
            countries: store::countries(reader).await?,
            members: seats_of(app, reader).await?,
            notices: notices.filter_map(|notice| Some((places.get(notice.entity.as_str())?.clone(), notice))).collect(),
            today: app.today(),
        })
    }

    /// Places as the index keeps them.
    pub(super) async fn documents(&self, reader: &mut Reader, places: &[Locality]) -> Result<Vec<finder::Place>> {
        let ids: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
        let mut names: BTreeMap<String, Vec<PlaceName>> =
            store::names_of(reader, &ids).await?.into_iter().map(|(id, names)| (id.to_string(), names)).collect();
        let mut attributes: BTreeMap<String, Vec<Attribute>> = BTreeMap::new();
        for (id, attribute) in store::attributes_of(reader, &ids).await? {
            attributes.entry(id.to_string()).or_default().push(attribute);
        }
        let document = |place: &Locality| {
            let id = place.id.as_str();
            let names = names.remove(id).unwrap_or_default();
            self.document(place, names, attributes.remove(id).unwrap_or_default())
        };
        Ok(places.iter().map(document).collect())
    }

    fn document(&self, it: &Locality, names: Vec<PlaceName>, attributes: Vec<Attribute>) -> finder::Place {
        let facts = country_facts(&it.country);
        let notice = self.notices.get(it.id.as_str()).filter(|notice| notice.is_shown_on(self.today));
        let themes: BTreeSet<&str> =
            notice.iter().flat_map(|it| it.wants.iter().chain(&it.offers)).map(|theme| theme.as_str()).collect();
        let countries = Lang::ALL.into_iter().filter_map(|lang| self.countries.name(&it.country, lang));
        finder::Place {
            id: it.id.to_string(),
            slug: it.slug.clone(),
            names: all_names(it, names),
            country: it.country.clone(),
            continent: facts.map(|facts| facts.continent.to_owned()).unwrap_or_default(),
            region: countries.map(str::to_owned).collect(),
            population: it.population.as_ref().and_then(|it| u64::try_from(it.count).ok()),
            altitude: it.altitude,
            coast: it.coast_km,
            languages: facts.iter().flat_map(|facts| &facts.languages).map(|it| (*it).to_owned()).collect(),
            member: self.members.contains(it.id.as_str()),
            seeking: notice.is_some(),
            themes: themes.into_iter().map(str::to_owned).collect(),
            attributes: attributes.into_iter().map(|it| (it.name, it.value)).collect(),
            position: it.position.as_ref().map(|at| Position { latitude: at.latitude, longitude: at.longitude }),
        }
    }
}

/// Every name once: the one that is shown first, then the others that are shown, then all that are known.
fn all_names(it: &Locality, names: Vec<PlaceName>) -> Vec<Name> {
    let main = it.name.shown(Lang::Fr);
    let shown = [(main.lang, main.text)].into_iter().chain(it.name.iter());
    let known = names.into_iter().map(|name| match name.lang.as_str() {
        "" => Name::plain(name.text),
        lang => Name::of(name.text, lang),
    });
    let mut all: Vec<Name> = Vec::new();
    for name in shown.map(|(lang, text)| Name::of(text, lang.code())).chain(known) {
        if !all.iter().any(|other| other.text == name.text) {
            all.push(name);
        }
    }
    all
}
