//! What `club.toml` and the head of `agreements.toml` say of the club, as its page shows it.

use super::facts::Facts;
use crate::{
    commands::{Problem, Result},
    profile::{Council, Fact, Fields, Launch, OF_THE_CLUB, OF_THE_COUNCIL, Profile},
};

/// What the facts say of the club itself.
///
/// # Errors
/// With the source, place, field or word that is not known.
pub fn profile(facts: &Facts) -> Result<Profile> {
    let club = &facts.club;
    for word in &club.not_documented {
        if !OF_THE_CLUB.iter().chain(&OF_THE_COUNCIL).any(|known| known == word) {
            return Err(Problem::new(format!(
                "club.toml: {word:?} is not among what can be said not to be documented"
            )));
        }
    }
    let launch = match (club.launched_on, &club.launched_at) {
        (Some(on), Some(place)) => {
            Some(Launch { on, place: facts.locality(place)?.slug.clone(), sources: facts.sources(&club.sources)? })
        }
        _ => None,
    };
    let council = match &club.council {
        Some(council) => Some(Council {
            name: council.name.clone(),
            mission: council.mission.clone(),
            colleges: council.college.iter().map(|college| college.name.clone()).collect(),
            sources: facts.sources(&council.sources)?,
        }),
        None => None,
    };
    let mut happened = Vec::new();
    for fact in &club.fact {
        let sources = facts.sources(&fact.sources)?;
        happened.push(Fact { on: fact.on, until: fact.until, text: fact.text.clone(), sources });
    }
    Ok(Profile {
        launch,
        council,
        fields: fields(facts)?,
        facts: happened,
        not_documented: club.not_documented.clone(),
    })
}

/// The fields that were announced for all agreements together.
fn fields(facts: &Facts) -> Result<Option<Fields>> {
    let announced = &facts.agreements;
    let mut names = Vec::new();
    for key in &announced.fields_announced {
        let field = announced.field.iter().find(|field| field.key == *key);
        names.push(field.ok_or_else(|| Problem::new(format!("agreements.toml has no field {key:?}")))?.name.clone());
    }
    if names.is_empty() {
        return Ok(None);
    }
    let sources = facts.sources(&announced.fields_sources)?;
    Ok(Some(Fields { names, note: announced.fields_note.clone(), sources }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_the_demonstration_says_of_the_club_has_its_source() {
        let facts = Facts::embedded();
        let profile = profile(&facts).unwrap();
        let (launch, council, fields) = (profile.launch.unwrap(), profile.council.unwrap(), profile.fields.unwrap());
        assert_eq!((launch.on.to_string().as_str(), launch.place.as_str()), ("2025-10-30", "smara"));
        assert_eq!((council.colleges.len(), fields.names.len(), profile.facts.len()), (3, 4, 3));
        let sourced = [launch.sources, council.sources, fields.sources];
        assert!(sourced.iter().chain(profile.facts.iter().map(|fact| &fact.sources)).all(|it| !it.is_empty()));
        assert_eq!(profile.not_documented.len(), OF_THE_CLUB.len() + OF_THE_COUNCIL.len());
        assert!(facts.agreements.agreement.iter().all(|it| it.fields.is_empty()), "said of the whole, not of each");
    }

    #[test]
    fn a_word_that_no_page_says_is_refused() {
        let mut facts = Facts::embedded();
        facts.club.not_documented.push("anthem".into());
        assert!(profile(&facts).unwrap_err().to_string().contains("anthem"));
    }
}
