use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    news,
    rules::{PlaceToponymy, Refusal, Verb, may},
    store,
};

/// Settles how the club names one place, which country it gives for it, and whether imported relations that touch it wait
/// for a decision. It applies at once wherever the place is shown, listed, searched or exported. The place may be named
/// before it is imported.
///
/// # Errors
/// When this is not the actor's to do, or the club withholds the country; [`Failure::Stale`] when someone settled it
/// otherwise since `toponymy` was read.
pub async fn name_place(app: &App, tx: &mut Tx, actor: &Actor, toponymy: &PlaceToponymy) -> Result<()> {
    may(actor, Verb::SetToponymy)?;
    if let Some(code) = &toponymy.country
        && !store::countries(tx).await?.offers(code)
    {
        return Err(Refusal::CountryNotOffered.into());
    }
    if !store::save_toponymy(tx, toponymy).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "atlas.place.name", toponymy.locality.as_str(), app.now()).await?;
    news::places_changed(tx, [&toponymy.locality]);
    // A country that is withheld no more, or only now, shows or hides what ties the place to others.
    news::relations_changed(tx);
    Ok(())
}
