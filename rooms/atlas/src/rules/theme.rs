use serde::{Deserialize, Serialize};

/// What places work on together: one list for the fields of an agreement and for what an authority seeks or offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Local development.
    LocalDevelopment,
    /// The ecological transition.
    EcologicalTransition,
    /// Social cohesion.
    SocialCohesion,
    /// The green economy.
    GreenEconomy,
    /// Local governance.
    LocalGovernance,
    /// Culture.
    Culture,
    /// Youth.
    Youth,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::LocalDevelopment,
        Self::EcologicalTransition,
        Self::SocialCohesion,
        Self::GreenEconomy,
        Self::LocalGovernance,
        Self::Culture,
        Self::Youth,
    ];

    /// The word that stands for it in storage, in addresses and in exports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LocalDevelopment => "local-development",
            Self::EcologicalTransition => "ecological-transition",
            Self::SocialCohesion => "social-cohesion",
            Self::GreenEconomy => "green-economy",
            Self::LocalGovernance => "local-governance",
            Self::Culture => "culture",
            Self::Youth => "youth",
        }
    }

    /// The theme that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_has_one_word_in_code_storage_and_json() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_word(theme.as_str()), Some(theme));
            assert_eq!(serde_json::to_value(theme).unwrap(), theme.as_str());
        }
        assert_eq!(Theme::from_word("war"), None);
    }
}
