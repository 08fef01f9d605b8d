use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    news,
    rules::{Countries, Refusal, Verb, may},
    store,
};

/// Settles how the club names countries: which codes it withholds, and which names it uses in place of the table's.
/// Places and bodies of a withheld country are no longer shown, listed or exported. `version` says how often the names had
/// been saved when they were read (`toponymy_version`).
///
/// # Errors
/// When this is not the actor's to do, or a code is none: of ISO 3166-1, or two capitals that the club names; [`Failure::Stale`] when someone saved others since.
pub async fn set_toponymy(app: &App, tx: &mut Tx, actor: &Actor, countries: &Countries, version: i64) -> Result<()> {
    may(actor, Verb::SetToponymy)?;
    let named = countries.labels().all(|(code, _)| Countries::is_code(code));
    if !named || !countries.withheld().all(|code| countries.knows(code)) {
        return Err(Refusal::CountryNotOffered.into());
    }
    if !store::save_countries(tx, countries, version).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "atlas.toponymy.set", "countries", app.now()).await?;
    tx.tell(news::NAMES, &());
    tx.touch();
    Ok(())
}
