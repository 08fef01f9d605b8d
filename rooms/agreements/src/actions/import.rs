use std::collections::BTreeSet;

use atlas::Source;
use kernel::{Actor, Day, Lang, Localised};
use platform::{App, Result};

use super::{By, Proposed, lay_missing, propose};
use crate::{
    rules::{Agreement, Kind, PastSignature},
    store,
};

/// An agreement that was signed outside this program, as public sources tell it.
#[derive(Debug, Clone)]
pub struct SignedElsewhere {
    /// Its permanent address.
    pub slug: String,
    /// What sort of text; see [`Kind::signed_elsewhere`].
    pub kind: Kind,
    /// Its title.
    pub title: Localised,
    /// The parties, by their ids in the atlas.
    pub entities: Vec<String>,
    /// The day on which all had signed.
    pub signed_on: Day,
    /// Where; empty when it is not known.
    pub place: String,
    /// Fields of cooperation, by their words.
    pub fields: BTreeSet<String>,
    /// Who says so: the first is named in the timeline, all are public.
    pub sources: Vec<Source>,
}

/// Enters an agreement that was signed elsewhere, of which the club holds no text: in the house, in its timeline and in
/// the register, with what each party's law asks for, all or nothing. `false` when one of this address is there already.
///
/// # Errors
/// The rules' refusal in words, for a party that is not identified, a signature without a source, or a parent that cannot
/// carry it.
pub async fn import_signed(app: &App, past: SignedElsewhere) -> Result<bool> {
    let actor = Actor::system();
    let by = By { app, actor: &actor, lang: Lang::Fr };
    let mut tx = app.db.begin().await?;
    if store::find(&mut tx, &past.slug).await?.is_some() {
        return Ok(false);
    }
    let source = past.sources.first().map(|source| source.name.clone()).unwrap_or_default();
    let signature = PastSignature { on: past.signed_on, place: past.place, source };
    let proposed = Proposed { kind: past.kind, entities: past.entities, title: past.title, fields: past.fields };
    let proposal = propose::prepare(by, &mut tx, proposed, Some(past.slug)).await?;
    let parent = match proposal.kind.parent() {
        Some(parent) => store::by_id(&mut tx, parent).await?,
        None => None,
    };
    let recorded = Agreement::record_signed(&by.now(), proposal, signature, parent.as_ref());
    let (agreement, mut events) = recorded.map_err(|refusal| by.refuse(&refusal))?;
    let (agreement, laid) = lay_missing(by, &mut tx, agreement).await?;
    events.extend(laid);
    propose::open(by, &mut tx, &agreement, &events).await?;
    store::keep_sources(&mut tx, &agreement.id, &past.sources).await?;
    tx.commit(app.now()).await?;
    Ok(true)
}
