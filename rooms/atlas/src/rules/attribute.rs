use super::Attribution;

/// What else a table told of a place: its climate, say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// What is told, as the table's column has it.
    pub name: String,
    /// What the table tells.
    pub value: String,
    /// Who says so, when, and on which terms.
    pub source: Attribution,
}

/// How tables head a column of climates, folded.
const CLIMATE: [&str; 10] =
    ["climate", "climat", "climatique", "climatic", "clima", "climatica", "climatico", "klima", "مناخ", "المناخ"];
/// What may stand beside.
const BESIDE: [&str; 17] = [
    "koppen",
    "geiger",
    "koeppen",
    "zone",
    "zona",
    "type",
    "tipo",
    "de",
    "du",
    "class",
    "classe",
    "classification",
    "code",
    "codigo",
    "نوع",
    "نمط",
    "منطقه",
];

/// Whether an attribute tells of the climate, in whatever language its column was headed: what stands in brackets explains.
pub fn is_climate(name: &str) -> bool {
    let name = name.split(['(', '[']).next().unwrap_or_default();
    let folded = gazetteer::fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let koppen = words.first().is_some_and(|word| word.starts_with("koppen") || *word == "koeppen");
    (koppen || words.iter().any(|word| CLIMATE.contains(word)))
        && words.iter().all(|word| CLIMATE.contains(word) || BESIDE.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_climates_is_known_by_its_heading_in_four_languages() {
        for name in [
            "climate",
            "Climat",
            "Climat (Köppen)",
            "CLIMA",
            "Zone climatique",
            "Tipo de clima",
            "Köppen",
            "المناخ",
            "مناخ",
            "Köppen-Geiger classification",
            "climate_zone",
            "نوع المناخ",
        ] {
            assert!(is_climate(name), "{name}");
        }
        for name in ["Plan climat", "Climate emergency declared", "relief", "zone", "المنطقة", ""] {
            assert!(!is_climate(name), "{name}");
        }
    }
}
