use std::{error::Error, fmt};

/// What a command yields.
pub type Result<T> = std::result::Result<T, Problem>;

/// Why a command was not done, in words for whoever typed it.
#[derive(Debug)]
pub struct Problem {
    says: String,
    cause: Option<Box<dyn Error + Send + Sync>>,
}

impl Problem {
    /// A problem in words.
    pub fn new(says: impl Into<String>) -> Self {
        Self { says: says.into(), cause: None }
    }

    /// A problem with what caused it.
    pub fn because(says: impl Into<String>, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { says: says.into(), cause: Some(cause.into()) }
    }

    /// What caused it, from the nearest.
    pub fn causes(&self) -> impl Iterator<Item = String> + '_ {
        let mut next = self.cause.as_deref().map(|error| error as &(dyn Error + 'static));
        std::iter::from_fn(move || {
            let error = next?;
            next = error.source();
            Some(error.to_string())
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.says)
    }
}

impl From<platform::Failure> for Problem {
    fn from(failure: platform::Failure) -> Self {
        match failure {
            platform::Failure::Refused(refusal) => {
                let words = platform::WORDS.words(kernel::Lang::En);
                Self::new(refusal.say(words))
            }
            other => Self::because("it could not be done", other),
        }
    }
}

impl From<platform::db::Error> for Problem {
    fn from(error: platform::db::Error) -> Self {
        Self::because("the database failed", error)
    }
}
