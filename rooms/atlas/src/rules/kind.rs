use serde::{Deserialize, Serialize};

/// What a place or a legal entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The ground level of local government in many countries.
    Commune,
    /// A city with its own government.
    City,
    /// A municipality.
    Municipality,
    /// A part of a city or of a province with its own government.
    District,
    /// A department.
    Department,
    /// A province.
    Province,
    /// A region.
    Region,
    /// Several municipalities governed as one city.
    Metropolis,
    /// An area council, as in The Gambia.
    AreaCouncil,
    /// The sources do not settle what it is.
    Unsettled,
    /// A chamber of commerce, of trades, of agriculture.
    Chamber,
    /// A university or a college of higher education.
    University,
    /// A school.
    School,
    /// A hospital.
    Hospital,
    /// A network of cities.
    Network,
    /// An association or foundation.
    Association,
    /// Another institution without territory.
    Institution,
}

impl Kind {
    /// All of them, places first.
    pub const ALL: [Self; 17] = [
        Self::Commune,
        Self::City,
        Self::Municipality,
        Self::District,
        Self::Department,
        Self::Province,
        Self::Region,
        Self::Metropolis,
        Self::AreaCouncil,
        Self::Unsettled,
        Self::Chamber,
        Self::University,
        Self::School,
        Self::Hospital,
        Self::Network,
        Self::Association,
        Self::Institution,
    ];

    /// The word that stands for it in storage, in the register and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::City => "city",
            Self::Municipality => "municipality",
            Self::District => "district",
            Self::Department => "department",
            Self::Province => "province",
            Self::Region => "region",
            Self::Metropolis => "metropolis",
            Self::AreaCouncil => "area-council",
            Self::Unsettled => "unsettled",
            Self::Chamber => "chamber",
            Self::University => "university",
            Self::School => "school",
            Self::Hospital => "hospital",
            Self::Network => "network",
            Self::Association => "association",
            Self::Institution => "institution",
        }
    }

    /// The kind that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether it is a place, or governs one.
    pub fn is_territorial(self) -> bool {
        !matches!(
            self,
            Self::Chamber
                | Self::University
                | Self::School
                | Self::Hospital
                | Self::Network
                | Self::Association
                | Self::Institution
        )
    }

    /// What a place may be.
    pub fn places() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.is_territorial() && *kind != Self::AreaCouncil)
    }

    /// What the authority of a place may be.
    pub fn authorities() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| kind.is_territorial())
    }

    /// What an institution without territory may be.
    pub fn institutions() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| !kind.is_territorial())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_one_word_in_code_storage_and_json() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        assert_eq!(Kind::from_word("empire"), None);
    }

    #[test]
    fn storage_knows_every_kind() {
        let migration = include_str!("../../../../migrations/0004_atlas_places.sql");
        for kind in Kind::ALL {
            let line = format!("('{}', {})", kind.as_str(), if kind.is_territorial() { "TRUE" } else { "FALSE" });
            assert!(migration.contains(&line), "{line}");
        }
    }
}
