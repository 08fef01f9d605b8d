use super::vocabulary::{Meaning, meanings};
use crate::fold;

/// Which end of a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// What a column says of an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// Its name, or an identifier in its place.
    Name,
    /// Its country.
    Country,
    /// Its first-order division.
    Region,
    /// Its latitude.
    Latitude,
    /// Its longitude.
    Longitude,
    /// Both in one cell.
    Coordinates,
    /// Its inhabitants.
    Population,
    /// Its item in Wikidata.
    Wikidata,
    /// Its number in GeoNames.
    GeoNames,
}

/// What a column says of the relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// What sort of tie it is.
    Kind,
    /// Since when.
    Since,
    /// Whether it lives.
    Status,
    /// Who says so.
    Source,
}

/// What the words above a column mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// A column about an end: which, where the words say; a number that tells ends apart; what of it.
    End { side: Option<Side>, number: Option<u8>, of: Of },
    /// A column about the relation.
    Relation(About),
}

/// The longest word that is taken apart; a header is not a text.
const LONGEST: usize = 40;

/// What the words above a column mean; none where one of them is not known, since "city hall" is not a city. Only what asks
/// for the sort of tie is heard whatever stands beside it ("Type d’échange"): passed over, it would be guessed.
/// What stands in brackets explains and is passed over. `targeted`: another column is headed "target".
pub(super) fn heading(cell: &str, targeted: bool) -> Option<Heading> {
    let mut found = Vec::new();
    let mut known = true;
    for word in words(cell) {
        known &= word.chars().count() <= LONGEST && meanings(&word, &mut found);
    }
    let has = |meaning: Meaning| found.contains(&meaning);
    let name = has(Meaning::Of(Of::Name));
    // "Type of town" is the town's.
    let sort = has(Meaning::Sort) && (!name || has(Meaning::Tie) || has(Meaning::Deed));
    if !known {
        return sort.then_some(Heading::Relation(About::Kind));
    }
    let letter = found.iter().find_map(|it| if let Meaning::Letter(side) = it { Some(*side) } else { None });
    let word = found.iter().find_map(|it| match it {
        Meaning::Side(side) => Some(*side),
        Meaning::Source if targeted => Some(Side::A),
        Meaning::With => Some(Side::B),
        _ => None,
    });
    let side = word.or(letter);
    let number = found.iter().find_map(|it| if let Meaning::Number(number) = it { Some(*number) } else { None });
    let number = number.or_else(|| word.and(letter).map(|letter| if letter == Side::A { 1 } else { 2 }));
    let about = about(&found, sort, targeted);
    let of = |wanted: fn(Of) -> bool| {
        found.iter().find_map(|it| if let Meaning::Of(of) = it { Some(*of).filter(|of| wanted(*of)) } else { None })
    };
    // "Country of the city" is of the country; "GeoNames id of the city" of the id.
    let label = has(Meaning::Label);
    if [Of::Latitude, Of::Longitude].into_iter().all(|of| has(Meaning::Of(of))) {
        return Some(Heading::End { side, number, of: Of::Coordinates });
    }
    match (of(|of| of != Of::Name), about) {
        (Some(Of::Wikidata | Of::GeoNames), _) if label => Some(Heading::End { side, number, of: Of::Name }),
        (Some(of), _) => Some(Heading::End { side, number, of }),
        (None, Some(about)) => Some(Heading::Relation(about)),
        (None, None) if found.iter().all(|it| *it == Meaning::People) || (has(Meaning::Sort) && !sort) => None,
        (None, None) if has(Meaning::Deed) && !name && !has(Meaning::With) => Some(Heading::Relation(About::Kind)),
        (None, None) => {
            let tie = has(Meaning::Tie) && side.is_none() && !name;
            Some(Heading::End { side: if tie { Some(Side::B) } else { side }, number, of: Of::Name })
        }
    }
}

/// What of the relation: the sort where that is asked for, else the first that is said; being in force, and a relation, say
/// something where nothing else does.
fn about(found: &[Meaning], sort: bool, targeted: bool) -> Option<About> {
    if sort {
        return Some(About::Kind);
    }
    let said = found.iter().find_map(|it| match it {
        Meaning::About(About::Kind) => None,
        Meaning::About(about) => Some(*about),
        Meaning::Source if !targeted => Some(About::Source),
        _ => None,
    });
    let force = || found.contains(&Meaning::Force).then_some(About::Status);
    let kind = || found.contains(&Meaning::About(About::Kind)).then_some(About::Kind);
    said.or_else(force).or_else(kind)
}

/// Whether a header says no more than that a number stands below: where others name the ends, it counts the rows.
pub(super) fn is_bare_number(cell: &str) -> bool {
    let words = words(cell);
    !words.is_empty() && words.iter().all(|word| matches!(word.as_str(), "id" | "ids" | "code" | "codes"))
}

/// Whether a header names a target, so that "source" is an end.
pub(super) fn is_target(cell: &str) -> bool {
    words(cell).iter().any(|word| word.starts_with("target") || word.starts_with("dest"))
}

/// A header's words, folded: parted by whatever is no letter or digit and where small letters meet capitals.
pub(crate) fn words(cell: &str) -> Vec<String> {
    let mut plain = String::with_capacity(cell.len() + 8);
    let mut depth = 0_u32;
    let mut small = false;
    // These names have a capital within and are one word.
    let cell = cell.replace("GeoName", "Geoname").replace("WikiData", "Wikidata").replace("U.S.", "US ");
    for c in cell.chars() {
        match c {
            // "Ville d’origine": what an apostrophe joins are two words.
            '\'' | '’' | 'ʼ' | '`' if depth == 0 => plain.push(' '),
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            c => {
                if small && c.is_uppercase() {
                    plain.push(' ');
                }
                plain.push(c);
            }
        }
        small = c.is_lowercase();
    }
    fold(&plain).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(side: Option<Side>, of: Of) -> Option<Heading> {
        Some(Heading::End { side, number: None, of })
    }

    #[test]
    fn headers_of_queries_are_understood() {
        for (cell, side, of) in [
            ("origincityLabel", Some(Side::A), Of::Name),
            ("origincountry", Some(Side::A), Of::Country),
            ("originlat", Some(Side::A), Of::Latitude),
            ("originlong", Some(Side::A), Of::Longitude),
            ("originpopulation", Some(Side::A), Of::Population),
            ("sistercityLabel", Some(Side::B), Of::Name),
            ("destinationlong", Some(Side::B), Of::Longitude),
            ("destination_countryLabel", Some(Side::B), Of::Country),
            ("from_qid", Some(Side::A), Of::Wikidata),
            ("geonameId", None, Of::GeoNames),
            ("GeoNames", None, Of::GeoNames),
            ("WikiData id", None, Of::Wikidata),
            ("partnerGeonamesId", Some(Side::B), Of::GeoNames),
            ("latitude_b", Some(Side::B), Of::Latitude),
            ("item", None, Of::Wikidata),
            ("itemLabel", None, Of::Name),
        ] {
            assert_eq!(heading(cell, false), end(side, of), "{cell}");
        }
        for cell in [
            "dist",
            "eu",
            "city hall",
            "e-mail",
            "Latin",
            "",
            "Type de commune",
            "Date de naissance",
            "Lien Internet",
            "Français",
        ] {
            assert_eq!(heading(cell, false), None, "{cell}");
        }
    }

    #[test]
    fn headers_of_clerks_are_understood() {
        for (cell, side, of) in [
            ("Ville", None, Of::Name),
            ("VILLE JUMELÉE (nom officiel)", Some(Side::B), Of::Name),
            ("Pays de la ville jumelée", Some(Side::B), Of::Country),
            ("Code pays", None, Of::Country),
            ("Ciudad hermanada", Some(Side::B), Of::Name),
            ("País", None, Of::Country),
            ("Población", None, Of::Population),
            ("المدينة", None, Of::Name),
            ("المدينة التوأم", Some(Side::B), Of::Name),
            ("الدولة", None, Of::Country),
            ("خط العرض", None, Of::Latitude),
            ("Partnerstadt", Some(Side::B), Of::Name),
            ("Längengrad", None, Of::Longitude),
            ("Twin towns", Some(Side::B), Of::Name),
            ("Jumelages", Some(Side::B), Of::Name),
            ("Latitude (°)", None, Of::Latitude),
            ("Lat/Long", None, Of::Coordinates),
            ("Collectivité française", None, Of::Name),
            ("Collectivité territoriale", None, Of::Name),
            ("Ville d’origine", Some(Side::A), Of::Name),
            ("Pays d'origine", Some(Side::A), Of::Country),
            ("Twinned with", Some(Side::B), Of::Name),
            ("Jumelée avec", Some(Side::B), Of::Name),
            ("Hermanada con", Some(Side::B), Of::Name),
            ("Accord avec", Some(Side::B), Of::Name),
            ("País hermano", Some(Side::B), Of::Country),
            ("city_a", Some(Side::A), Of::Name),
            ("Cidade", None, Of::Name),
            ("Cidade-irmã", Some(Side::B), Of::Name),
            ("Geminada com", Some(Side::B), Of::Name),
            ("Comune gemellato", Some(Side::B), Of::Name),
            ("Partnerkommune", Some(Side::B), Of::Name),
            ("Collectivité territoriale française", None, Of::Name),
            ("U.S. City", None, Of::Name),
            ("State/Province", None, Of::Region),
            ("International community", Some(Side::B), Of::Name),
            ("?sisterCity", Some(Side::B), Of::Name),
        ] {
            assert_eq!(heading(cell, false), end(side, of), "{cell}");
        }
        for (cell, about) in [
            ("Année de jumelage", About::Since),
            ("Date of signature", About::Since),
            ("Type of partnership", About::Kind),
            ("Statut", About::Status),
            ("Source", About::Source),
            ("منذ", About::Since),
            ("Type d'accord", About::Kind),
            ("Type de coopération", About::Kind),
            ("Type d’échange culturel", About::Kind),
            ("Tipo de relación", About::Kind),
            ("Accord", About::Kind),
            ("نوع العلاقة", About::Kind),
            ("نوع الاتفاقية", About::Kind),
            ("Date d'entrée en vigueur", About::Since),
            ("Entrée en vigueur", About::Since),
            ("Date de l’accord", About::Since),
            ("Accord signé le", About::Since),
            ("Fecha de entrada en vigor", About::Since),
            ("تاريخ التوقيع", About::Since),
            ("En vigueur", About::Status),
            ("Statut de la relation", About::Status),
            ("Art der Partnerschaft", About::Kind),
            ("Beginn der Partnerschaft", About::Since),
            ("Data de assinatura", About::Since),
            ("Year Established", About::Since),
        ] {
            assert_eq!(heading(cell, false), Some(Heading::Relation(about)), "{cell}");
        }
    }

    #[test]
    fn a_source_beside_a_target_is_an_end() {
        assert!(is_target("Target") && is_target("destinationLabel") && !is_target("Ville"));
        assert_eq!(heading("source", true), end(Some(Side::A), Of::Name));
        assert_eq!(heading("city1", false), Some(Heading::End { side: None, number: Some(1), of: Of::Name }));
        assert_eq!(heading("Twin B", false), Some(Heading::End { side: Some(Side::B), number: Some(2), of: Of::Name }));
    }
}
