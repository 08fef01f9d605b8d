//! How something came that was not said here, in the columns that each table of such things has: `channel`, `came`, `sha256`, `file`.

use platform::db::{Error, Result, Row, Sql};

use super::word;
use crate::rules::{Came, Channel, Evidence};

/// How it came; nothing where it was said here.
///
/// # Errors
/// When the row has no such columns, or a file without its name.
pub fn came(row: &Row) -> Result<Option<Came>> {
    let Some(on) = row.get("came")? else { return Ok(None) };
    let missing = || Error::column("file", "missing beside its hash");
    let evidence = match row.get("sha256")? {
        Some(sha256) => Some(Evidence { sha256, name: row.get::<Option<String>>("file")?.ok_or_else(missing)? }),
        None => None,
    };
    Ok(Some(Came { channel: word(row, "channel", Channel::from_word)?, on, evidence }))
}

/// A statement with what these columns hold as its next four values, in their order.
pub fn with_came(statement: Sql, came: Option<&Came>) -> Sql {
    let shown = came.and_then(|it| it.evidence.as_ref());
    statement
        .with(came.map(|it| it.channel.as_str()))
        .with(came.map(|it| it.on))
        .with(shown.map(|it| it.sha256.clone()))
        .with(shown.map(|it| it.name.clone()))
}
