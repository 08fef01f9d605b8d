use kernel::{Actor, Lang};
use platform::{App, Failure, Result};

use crate::store;

/// Sets the language of the actor's mail.
pub(crate) async fn set_language(app: &App, actor: &Actor, lang: Lang) -> Result<()> {
    let now = app.now();
    let account = actor.account.as_ref().ok_or(Failure::SignIn)?;
    let mut tx = app.db.begin().await?;
    store::set_lang(&mut tx, account, lang).await?;
    Ok(tx.commit(now).await?)
}
