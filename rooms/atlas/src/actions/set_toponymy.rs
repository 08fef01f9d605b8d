use kernel::Actor;
use platform::{App, Result, db::Tx};

use crate::{
    news,
    rules::{Countries, Refusal, Verb, may},
    store,
};

/// Settles how the club names countries: which codes it withholds, and which names it uses in place of the table's.
/// Places and bodies of a withheld country are no longer shown, listed or exported.
///
/// # Errors
/// When this is not the actor's to do, or a code is none of ISO 3166-1.
pub async fn set_toponymy(app: &App, tx: &mut Tx, actor: &Actor, countries: &Countries) -> Result<()> {
    may(actor, Verb::SetToponymy)?;
    let mut codes = countries.withheld().chain(countries.labels().map(|(code, _)| code));
    if !codes.all(Countries::knows) {
        return Err(Refusal::CountryNotOffered.into());
    }
    store::save_countries(tx, countries).await?;
    tx.audit(actor, "atlas.toponymy.set", "countries", app.now()).await?;
    tx.tell(news::NAMES, &());
    tx.touch();
    Ok(())
}
