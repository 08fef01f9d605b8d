use super::{Field, Heads};
use crate::{
    Countries, Qid, Reason, Reject, geonames_id,
    relations::{End, Said, parted, position},
    table::Row,
};

/// What tells which place a row is about.
pub const PLACE_FIELDS: [Field; 9] = [
    Field { name: "id", ways: "id|identifiant|identificador|identifier|slug|معرف|adresse page" },
    Field { name: "wikidata", ways: "wikidata|qid|wd|wikidata id|id wikidata|item|wikidata item|ويكيداتا" },
    Field { name: "geonames", ways: "geonames|geoname|geonameid|geonames id|geoname id|id geonames|code geonames" },
    Field {
        name: "name",
        ways: "name|nom|nombre|اسم|city|town|ville|commune|municipality|municipalite|municipio|ciudad|place|lieu|lugar|\
               locality|localite|localidad|collectivite|nom ville|nom commune|nom lieu|nom collectivite|\
               collectivite territoriale|nom collectivite territoriale|nom municipalite|nom localite|nombre municipio|city name|place name|nombre ciudad|\
               cidade|nome|nome cidade|nome municipio|concelho|citta|comune|nome citta|stadt|ort|gemeinde|kommune|name stadt|\
               مدينه|جماعه|مكان|بلديه|جماعه ترابيه|جماعه حضريه|جماعه قرويه|ayuntamiento|اسم مدينه|اسم جماعه|اسم مكان",
    },
    Field {
        name: "country",
        ways: "country|pays|pais|land|staat|paese|nome pais|code pays|country code|codigo pais|iso|iso2|iso3|iso code|code iso|دوله|بلد|رمز دوله|رمز بلد",
    },
    Field {
        name: "region",
        ways: "region|state|province|provincia|wilaya|gouvernorat|admin1|regiao|regione|bundesland|جهه|اقليم",
    },
    Field { name: "lat", ways: "lat|latitude|latitud|خط عرض|عرض" },
    Field { name: "lon", ways: "lon|lng|long|longitude|longitud|خط طول|طول" },
    Field {
        name: "coordinates",
        ways: "coordinates|coordonnees|coordenadas|coord|coords|gps|position|posicion|احداثيات",
    },
];

/// What a row says of the place that it is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placed {
    /// For the resolver: identifiers, name, country, position.
    pub end: End,
    /// An identifier that is neither Wikidata's nor GeoNames': the atlas's own, or an address.
    pub own: Option<String>,
}

impl Placed {
    /// Whether it says nothing by which a place could be known.
    pub fn is_nothing(&self) -> bool {
        self.own.is_none() && self.end.name.is_none() && self.end.wikidata.is_none() && self.end.geonames.is_none()
    }

    /// As a reject repeats it.
    pub fn said(&self) -> String {
        let ids = [self.end.wikidata.map(|it| it.to_string()), self.end.geonames.map(|it| it.to_string())];
        let said = [self.end.name.clone(), self.own.clone()].into_iter().chain(ids).flatten().next();
        said.unwrap_or_default()
    }
}

/// The place of a row, by the columns of [`PLACE_FIELDS`].
///
/// # Errors
/// [`Reject`] when an identifier or a coordinate is damaged.
pub fn placed(heads: &Heads, row: &Row, countries: &Countries) -> Result<Placed, Reject> {
    let cell = |field: &str| heads.cell(row, field);
    let reject = |reason, cell: &str| Reject::new(row.line(), reason, cell);
    let mut it = Placed::default();
    let id = cell("id");
    match (Qid::parse(id), geonames_id(id)) {
        (Some(item), _) => it.end.wikidata = Some(item),
        (_, Some(number)) => it.end.geonames = Some(number),
        _ => it.own = Some(id.to_owned()).filter(|id| !id.is_empty()),
    }
    if let Some(item) = Some(cell("wikidata")).filter(|cell| !cell.is_empty()) {
        it.end.wikidata = Some(Qid::parse(item).ok_or_else(|| reject(Reason::BadId, item))?);
    }
    if let Some(number) = Some(cell("geonames")).filter(|cell| !cell.is_empty()) {
        it.end.geonames = Some(geonames_id(number).ok_or_else(|| reject(Reason::BadId, number))?);
    }
    let text = |field: &str| Some(cell(field).to_owned()).filter(|text| !text.is_empty());
    it.end.name = text("name");
    it.end.region = text("region");
    it.end.country = match cell("country") {
        "" => Said::Nothing,
        label => countries.read(label).map_or_else(|| Said::Unread(label.to_owned()), Said::Country),
    };
    if it.end.country == Said::Nothing
        && let Some((name, country)) = it.end.name.as_deref().and_then(|name| parted(name, countries))
    {
        (it.end.name, it.end.country) = (Some(name), Said::Country(country));
    }
    it.end.position =
        position(cell("lat"), cell("lon"), cell("coordinates")).map_err(|cell| reject(Reason::BadCoordinate, cell))?;
    Ok(it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Country;

    fn read(header: &[&str], cells: &[&str]) -> Result<Placed, Reject> {
        let heads = Heads::of(&Row::of(1, header.iter().copied()), &PLACE_FIELDS, None).unwrap();
        placed(&heads, &Row::of(2, cells.iter().copied()), &Countries::default())
    }

    #[test]
    fn a_place_is_told_by_identifier_or_by_name_and_country() {
        let it = read(&["id", "Pays"], &["Q842810", "Maroc"]).unwrap();
        assert_eq!((it.end.wikidata, it.own), (Some(Qid(842_810)), None));
        assert_eq!(it.end.country, Said::Country(Country::code("MA").unwrap()));
        assert_eq!(read(&["id"], &["2461874"]).unwrap().end.geonames, Some(2_461_874));
        assert_eq!(read(&["id"], &["smara"]).unwrap().own.as_deref(), Some("smara"));
        let it = read(&["المدينة", "خط العرض", "خط الطول"], &["السمارة", "26,74", "-11,67"]).unwrap();
        assert!(it.end.name.is_some() && it.end.position.is_some());
        let it = read(&["Nom de la collectivité"], &["Smara (Maroc)"]).unwrap();
        assert_eq!(
            (it.end.name.as_deref(), it.end.country),
            (Some("Smara"), Said::Country(Country::code("MA").unwrap()))
        );
        assert!(read(&["name"], &[""]).unwrap().is_nothing());
        assert_eq!(read(&["wikidata"], &["842810"]).unwrap_err().reason, Reason::BadId);
        assert_eq!(read(&["lat", "lon"], &["26", ""]).unwrap_err().reason, Reason::BadCoordinate);
    }
}
