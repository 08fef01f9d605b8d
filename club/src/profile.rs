//! What the club has published of itself, each thing with its source; and what nobody has published.

use atlas::Source;
use kernel::{Actor, Day, Localised};
use platform::{
    App,
    db::{Json, Reader, Result, Tx, sql},
};
use serde::{Deserialize, Serialize};

/// What can be looked for and not found, by its word: of the club, and of its council.
pub const OF_THE_CLUB: [&str; 4] = ["statutes", "seat", "budget", "secretariat"];
/// See [`OF_THE_CLUB`].
pub const OF_THE_COUNCIL: [&str; 2] = ["council-seats", "council-sessions"];

/// What is known of the club.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Its launch.
    pub launch: Option<Launch>,
    /// Its council, as announced.
    pub council: Option<Council>,
    /// The fields in which its cities said that they would act.
    pub fields: Option<Fields>,
    /// Dated facts.
    pub facts: Vec<Fact>,
    /// What was looked for and not found: words of [`OF_THE_CLUB`] and [`OF_THE_COUNCIL`].
    pub not_documented: Vec<String>,
}

/// When and where the club was launched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Launch {
    /// The day.
    pub on: Day,
    /// The place, by its address in the atlas.
    pub place: String,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// A council as it was announced; nobody is seated by that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Council {
    /// Its name.
    pub name: Localised,
    /// What it watches over.
    pub mission: Localised,
    /// The groups that it is made of.
    pub colleges: Vec<Localised>,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// Fields announced for everything together, and for no agreement by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields {
    /// Their names.
    pub names: Vec<Localised>,
    /// What a reader must know of them.
    pub note: Localised,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// A public fact of a day, or of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The day, or the first.
    pub on: Day,
    /// The last day, where it lasted.
    pub until: Option<Day>,
    /// What happened.
    pub text: Localised,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// What is known of the club; nothing until facts were taken in.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_the_club(reader: &mut Reader) -> Result<Profile> {
    let row = reader.optional(sql("SELECT profile FROM club_profile")).await?;
    let profile = row.map(|row| row.get::<Json<Profile>>("profile")).transpose()?;
    Ok(profile.map_or_else(Profile::default, |Json(profile)| profile))
}

/// Keeps what is known of the club, unless something is kept already; says whether it was.
///
/// # Errors
/// When the database fails.
pub async fn keep(tx: &mut Tx, profile: &Profile) -> Result<bool> {
    let kept = tx
        .run(
            sql("INSERT INTO club_profile (one, profile) VALUES (1, $1) ON CONFLICT (one) DO NOTHING")
                .with_json(profile),
        )
        .await?;
    tx.touch();
    Ok(kept == 1)
}

/// Replaces what is known of the club, with a line in the trail; says whether it was another.
///
/// # Errors
/// When the database fails.
pub async fn replace(app: &App, tx: &mut Tx, profile: &Profile) -> Result<bool> {
    if of_the_club(tx).await? == *profile {
        return Ok(false);
    }
    tx.run(
        sql("INSERT INTO club_profile (one, profile) VALUES (1, $1)
             ON CONFLICT (one) DO UPDATE SET profile = excluded.profile")
        .with_json(profile),
    )
    .await?;
    tx.audit(&Actor::system(), "club.profile", "club", app.now()).await?;
    tx.touch();
    Ok(true)
}
