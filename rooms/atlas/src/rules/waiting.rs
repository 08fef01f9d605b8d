use kernel::{Id, Time, sha256_hex};
use serde_json::Value;

/// Which question.
pub type QuestionId = Id<Waiting>;

/// Something that an import could not settle by itself, until a person decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// Its identity, which derives from what is asked: it is asked once.
    pub id: QuestionId,
    /// What is asked.
    pub question: Question,
    /// The place or relation that it is about, by its id; blank when none exists yet.
    pub subject: String,
    /// Which source says it.
    pub source: String,
    /// What the source says, in the form of its question.
    pub record: Value,
    /// When it was first asked.
    pub asked: Time,
    /// What was decided, and when.
    pub answer: Option<(Answer, Time)>,
}

/// What is asked of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Whether a relation that touches a place marked sensitive is taken in.
    Sensitive,
    /// Which of some places an identifier means.
    Candidates,
    /// Whether what a source now says of a place goes over what a person wrote.
    LocalityDiffers,
    /// The same of a relation.
    RelationDiffers,
    /// Whether what a file says of the club's own toponymy goes over what a person wrote.
    ToponymyDiffers,
}

impl Question {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Sensitive, Self::Candidates, Self::LocalityDiffers, Self::RelationDiffers, Self::ToponymyDiffers];

    /// The word that stands for it in storage and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sensitive => "sensitive",
            Self::Candidates => "candidates",
            Self::LocalityDiffers => "locality-differs",
            Self::RelationDiffers => "relation-differs",
            Self::ToponymyDiffers => "toponymy-differs",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// What a person decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What the source says is taken.
    Taken,
    /// What stands is kept, and the source's word left out.
    Kept,
    /// The identifier means this place, by its id.
    Means(String),
}

impl Answer {
    /// As it is stored.
    pub fn as_text(&self) -> &str {
        match self {
            Self::Taken => "taken",
            Self::Kept => "kept",
            Self::Means(locality) => locality,
        }
    }

    /// What a stored answer says.
    pub fn from_text(text: &str) -> Self {
        match text {
            "taken" => Self::Taken,
            "kept" => Self::Kept,
            locality => Self::Means(locality.to_owned()),
        }
    }
}

impl Waiting {
    /// The identity of a question: its kind, its source and what it is about. The same import asks it once.
    pub fn id_of(question: Question, source: &str, about: &str) -> QuestionId {
        let hash = sha256_hex(format!("{} {source} {about}", question.as_str()));
        Id::new(hash.get(..32).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_storage_are_those_of_the_migration() {
        let migration = concat!(
            include_str!("../../../../migrations/0020_atlas_world.sql"),
            include_str!("../../../../migrations/0040_atlas_imports.sql")
        );
        for it in Question::ALL {
            assert_eq!(Question::from_word(it.as_str()), Some(it));
            assert!(migration.contains(&format!("('{}')", it.as_str())));
        }
    }

    #[test]
    fn an_answer_is_read_as_it_was_kept() {
        for answer in [Answer::Taken, Answer::Kept, Answer::Means("gn-2449067".into())] {
            assert_eq!(Answer::from_text(answer.as_text()), answer);
        }
    }
}
