use kernel::{Actor, Id, Time};
use platform::db::{Reader, Result, Tx, sql};

/// What a link sent by mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To choose the first password.
    Invitation,
    /// To choose another.
    Reset,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }
}

/// A token as it is kept.
pub(crate) struct Token {
    pub account: Id<Actor>,
    pub until: Time,
    pub used: bool,
}

pub(crate) async fn find(reader: &mut Reader, hash: &str, purpose: Purpose) -> Result<Option<Token>> {
    let row = reader
        .optional(
            sql("SELECT account, until, used FROM account_tokens WHERE hash = $1 AND purpose = $2")
                .with(hash)
                .with(purpose.as_str()),
        )
        .await?;
    row.map(|row| {
        Ok(Token {
            account: row.get("account")?,
            until: row.get("until")?,
            used: row.get::<Option<Time>>("used")?.is_some(),
        })
    })
    .transpose()
}

pub(crate) async fn insert(
    tx: &mut Tx,
    account: &Id<Actor>,
    purpose: Purpose,
    hash: &str,
    (made, until): (Time, Time),
) -> Result<()> {
    tx.run(
        sql("INSERT INTO account_tokens (hash, account, purpose, made, until) VALUES ($1, $2, $3, $4, $5)")
            .with(hash)
            .with(account)
            .with(purpose.as_str())
            .with(made)
            .with(until),
    )
    .await?;
    Ok(())
}

/// When the last token of this purpose was made for an account, and until when it serves.
pub(crate) async fn last_made(reader: &mut Reader, account: &str, purpose: Purpose) -> Result<Option<(Time, Time)>> {
    let row = reader
        .optional(
            sql(
                "SELECT made, until FROM account_tokens WHERE account = $1 AND purpose = $2 ORDER BY made DESC LIMIT 1",
            )
            .with(account)
            .with(purpose.as_str()),
        )
        .await?;
    row.map(|row| Ok((row.get("made")?, row.get("until")?))).transpose()
}

/// Uses a token up; says whether it still served. Of two who use it at once, one does.
pub(crate) async fn spend(tx: &mut Tx, hash: &str, now: Time) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE account_tokens SET used = $2 WHERE hash = $1 AND used IS NULL AND until > $2")
                .with(hash)
                .with(now),
        )
        .await?;
    Ok(rows == 1)
}

/// Uses up every token of an account: a later one has taken their place, or they have no object any more.
pub(crate) async fn spend_all(tx: &mut Tx, account: &Id<Actor>, now: Time) -> Result<()> {
    tx.run(sql("UPDATE account_tokens SET used = $2 WHERE account = $1 AND used IS NULL").with(account).with(now))
        .await?;
    Ok(())
}

/// Forgets tokens that ceased to serve before `old`.
pub(crate) async fn sweep(tx: &mut Tx, old: Time) -> Result<()> {
    tx.run(sql("DELETE FROM account_tokens WHERE until < $1").with(old)).await?;
    Ok(())
}
