use kernel::{Id, Time, sha256_hex};
use serde_json::{Value, json};

use super::{LocalityId, Pair, Relation, RelationId, RelationKind};

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
    /// A question about a thing, which is one for each thing that the source says of it: what was answered is not asked again,
    /// and what the source says later is.
    pub fn of(question: Question, subject: &str, source: &str, record: Value, asked: Time) -> Self {
        let source = source.to_owned();
        let it = Self { id: Id::new(""), question, subject: subject.to_owned(), source, record, asked, answer: None };
        Self { id: it.own_id(), ..it }
    }

    /// Its identity, by what it asks. Which places an identifier means is one question, however many may be meant.
    fn own_id(&self) -> QuestionId {
        let about = match self.question {
            Question::Candidates => self.subject.clone(),
            _ => format!("{} {}", self.subject, said(&self.record)),
        };
        Self::id_of(self.question, &self.source, &about)
    }

    /// The identity of a question by its kind, its source and what it is about.
    pub fn id_of(question: Question, source: &str, about: &str) -> QuestionId {
        let hash = sha256_hex(format!("{} {source} {about}", question.as_str()));
        Id::new(hash.get(..32).unwrap_or_default())
    }

    /// The same question once the place `from` is `to`; none where it would ask for a tie of a place with itself.
    pub fn moved(mut self, from: &LocalityId, to: &LocalityId) -> Option<Self> {
        match self.question {
            Question::Candidates => {
                let places = self.record.get_mut("candidates").and_then(Value::as_array_mut)?;
                places.iter_mut().filter(|id| **id == from.as_str()).for_each(|id| *id = json!(to));
                let mut seen = Vec::new();
                places.retain(|id| {
                    !seen.contains(id) && {
                        seen.push(id.clone());
                        true
                    }
                });
                Some(self)
            }
            Question::Sensitive => {
                let end = |name: &str| {
                    let id = self.record.get(name).and_then(Value::as_str).unwrap_or_default();
                    if id == from.as_str() { to.clone() } else { Id::new(id) }
                };
                let ends = Pair::of(end("one"), end("two"))?;
                let kind = self.record.get("kind").and_then(Value::as_str).and_then(RelationKind::from_word)?;
                let about = Relation::id_of(&ends, kind);
                (self.record["one"], self.record["two"]) = (json!(ends.one()), json!(ends.two()));
                Some(self.about(&about))
            }
            Question::LocalityDiffers | Question::RelationDiffers | Question::ToponymyDiffers => Some(self),
        }
    }

    /// The same question about a relation that stands under another id.
    #[must_use]
    pub fn about(self, relation: &RelationId) -> Self {
        let it = Self { subject: relation.to_string(), ..self };
        Self { id: it.own_id(), ..it }
    }
}

/// What of a question's record is no fact that a source says: who it is, and the places, by which it is asked already.
const BESIDE: [&str; 3] = ["sources", "one", "two"];

/// What a source says, without what stands here: facts by their names.
fn said(record: &Value) -> String {
    let fact = |(name, value): (&String, &Value)| {
        let value = value.get("theirs").unwrap_or(value);
        (!BESIDE.contains(&name.as_str())).then(|| format!("{name}={value}"))
    };
    let mut facts: Vec<String> = record.as_object().into_iter().flatten().filter_map(fact).collect();
    facts.sort();
    facts.join(" ")
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
    fn a_question_follows_a_place_that_becomes_another() {
        let ask = |question, record| Waiting {
            id: Waiting::id_of(question, "s", "x"),
            question,
            subject: "x".into(),
            source: "s".into(),
            record,
            asked: Time::UNIX_EPOCH,
            answer: None,
        };
        let (gone, keep) = (Id::new("z"), Id::new("a"));
        let tie = ask(Question::Sensitive, json!({ "one": "m", "two": "z", "kind": "twinning" }));
        let moved = tie.clone().moved(&gone, &keep).unwrap();
        assert_eq!((&moved.record["one"], &moved.record["two"]), (&json!("a"), &json!("m")));
        let ends = Pair::of(Id::new("a"), Id::new("m")).unwrap();
        let about = Relation::id_of(&ends, RelationKind::Twinning);
        let asked = Waiting::of(Question::Sensitive, about.as_str(), "s", moved.record.clone(), Time::UNIX_EPOCH);
        assert_eq!(moved.id, asked.id, "as the import will ask it from now on");
        assert_eq!(tie.moved(&gone, &Id::new("m")), None);
        let which = ask(Question::Candidates, json!({ "candidates": ["z", "m", "a"] }));
        assert_eq!(which.moved(&gone, &keep).unwrap().record["candidates"], json!(["a", "m"]));
    }

    #[test]
    fn a_question_is_one_for_each_thing_that_a_source_says() {
        let ask = |record| Waiting::of(Question::RelationDiffers, "x", "s", record, Time::UNIX_EPOCH).id;
        let first = ask(json!({ "since": "1990", "status": "active", "sources": ["a"] }));
        assert_eq!(first, ask(json!({ "status": "active", "since": "1990", "sources": ["b"] })));
        assert_ne!(first, ask(json!({ "since": "1991", "status": "active", "sources": ["a"] })));
        let ours = |ours| ask(json!({ "population": { "ours": ours, "theirs": 9 } }));
        assert_eq!(ours(7), ours(8), "what a person writes meanwhile changes nothing of what the source says");
    }

    #[test]
    fn an_answer_is_read_as_it_was_kept() {
        for answer in [Answer::Taken, Answer::Kept, Answer::Means("gn-2449067".into())] {
            assert_eq!(Answer::from_text(answer.as_text()), answer);
        }
    }
}
