//! Words before a name that say it is a town or its body.

/// Such words, in small letters, each with what joins it to the name.
const TITLES: [(&str, &[&str]); 10] = [
    (
        "ville|commune|commune urbaine|commune rurale|municipalité|municipalite|mairie|cité|communauté urbaine",
        &["de ", "d'", "d’", "du ", "des "],
    ),
    ("city|town|municipality|village|borough|township", &["of "]),
    ("ciudad|municipio|ayuntamiento|municipalidad|alcaldía|villa", &["de ", "del "]),
    ("cidade|município|prefeitura|câmara municipal|concelho", &["de ", "do ", "da "]),
    ("città|comune|municipio", &["di ", "d'", "d’"]),
    ("stadt|gemeinde|landeshauptstadt|hansestadt|kreisstadt", &[""]),
    ("gemeente|stad", &[""]),
    ("مدينة|جماعة|بلدية|الجماعة الترابية|الجماعة الحضرية|الجماعة القروية|جماعة ترابية|جماعة حضرية|جماعة قروية", &[""]),
    ("city|town|municipality|ville|commune|ciudad|municipio|comune", &[": "]),
    ("the city|the town|la ville|la commune|la municipalité|the municipality", &["of ", "de ", "d'", "d’"]),
];

/// A name without such words before it; none where there are none.
pub(super) fn without(name: &str) -> Option<&str> {
    let name = name.trim();
    let small = name.to_lowercase();
    // Small letters of other lengths would cut elsewhere.
    if small.len() != name.len() {
        return None;
    }
    let cut = |(titles, joins): &(&str, &[&str])| {
        titles.split('|').find_map(|title| {
            let behind = small.strip_prefix(title)?;
            let behind = behind.strip_prefix(' ').or_else(|| joins.contains(&": ").then_some(behind))?.trim_start();
            let bare = joins.iter().find_map(|join| behind.strip_prefix(join))?;
            name.get(name.len() - bare.len()..).map(str::trim)
        })
    };
    TITLES.iter().filter_map(cut).find(|bare| bare.chars().count() > 1)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_name_stands_without_the_words_for_a_town() {
        for (name, bare) in [
            ("Ville de Paris", "Paris"),
            ("COMMUNE DE SMARA", "SMARA"),
            ("Ville d’Agadir", "Agadir"),
            ("commune rurale d'Amgala", "Amgala"),
            ("Ville du Caire", "Caire"),
            ("Mairie de Tombouctou", "Tombouctou"),
            ("City of Chicago", "Chicago"),
            ("Municipio de Sucre", "Sucre"),
            ("Cidade da Praia", "Praia"),
            ("Stadt Wien", "Wien"),
            ("Ville de La Rochelle", "La Rochelle"),
            ("جماعة السمارة", "السمارة"),
            ("مدينة تمبكتو", "تمبكتو"),
        ] {
            assert_eq!(without(name), Some(bare), "{name}");
        }
        for name in ["Paris", "Villeneuve", "Cityville", "Ville de", "Province de Smara", "City of ", "Communes", ""] {
            assert_eq!(without(name), None, "{name}");
        }
    }
}
