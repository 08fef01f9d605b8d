use kernel::{Actor, clean_line};
use platform::{App, Found, Paper, Refusal, Result, erase_name, find_name, papers_of};

use crate::WORDS;

/// The fewest letters of a name that is erased: of fewer, other words are made too.
const FEWEST: usize = 6;

/// Where a person's name stands, or stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    /// The columns in which it stands, letter for letter.
    pub found: Vec<Found>,
    /// The files that may name or show the person: nothing erases those, a human looks at each and decides.
    pub papers: Vec<Paper>,
}

/// Where a person's name, or mail address, stands in all that the club keeps, letter for letter; nothing is changed.
///
/// # Errors
/// A refusal when it is too short to be anybody's own; when the database cannot be read.
pub async fn name_stands(app: &App, name: &str) -> Result<Stands> {
    let name = whole(name)?;
    let mut reader = app.db.read().await?;
    let papers = papers_of(app, &mut reader, &name).await?;
    Ok(Stands { found: find_name(app, &mut reader, &name).await?, papers })
}

/// Erases a person's name, or mail address, from all that the club keeps, as the law may ask, and says why in the audit trail; gives where it
/// stood. Every commitment of the register that kept it is erased; acts and proofs stand. Texts that were settled stay as
/// they were signed.
///
/// # Errors
/// As [`name_stands`]; a refusal while a table waits to be taken in, or an account is open under the address.
pub async fn forget_name(app: &App, actor: &Actor, name: &str, why: &str) -> Result<Stands> {
    let name = whole(name)?;
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let papers = papers_of(app, &mut tx, &name).await?;
    let found = erase_name(app, &mut tx, &name).await?;
    tx.audit(actor, "register.forget-name", why, now).await?;
    tx.commit(now).await?;
    Ok(Stands { found, papers })
}

/// A name of at least two words, as the club keeps names, or a mail address.
fn whole(name: &str) -> Result<String> {
    let clean = clean_line(name, 200).unwrap_or_default();
    let letters = clean.chars().filter(|c| c.is_alphabetic()).count();
    if letters < FEWEST || !clean.contains([' ', '@']) {
        Err(Refusal::new(&WORDS, "refused-short-name").into())
    } else {
        Ok(clean)
    }
}
