use platform::{
    Failure, Result,
    i18n::Words,
    parts::Html,
    web::{Ctx, Form, Outcome},
};

use super::act::{self, Act, Slug};
use crate::{
    WORDS,
    actions::{add_party, step},
    rules::{Agreement, PartyId, Verb, may_for},
};

pub(super) async fn add(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::AddParty).await?;
    draw_add(&ctx, &agreement, &ctx.form().await?).await
}

pub(super) async fn save_added(ctx: Ctx, path: Slug, mut form: Form) -> Outcome {
    let entity = form.choice("entity", |typed| (!typed.is_empty()).then(|| typed.to_owned()));
    let version = act::version(&mut form);
    if let Some(entity) = entity.filter(|_| !form.is_wrong()) {
        let done = add_party(act::by(&ctx), &path.slug, version, &entity).await;
        if let Some(response) = act::after(&ctx, &mut form, Verb::AddParty, done)? {
            return Ok(response);
        }
    }
    let agreement = act::sent(&ctx, &path.slug, Verb::AddParty, &mut form).await?;
    draw_add(&ctx, &agreement, &form).await
}

async fn draw_add(ctx: &Ctx, agreement: &Agreement, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut options = entities(ctx, t).await?;
    options.retain(|(id, _)| agreement.parties.iter().all(|party| party.entity != *id));
    options.insert(0, (String::new(), t.say("choose-entity").to_string()));
    let entity = form.field(&t, "entity", t.say("label-entity")).hint(t.say("hint-entity")).select(options);
    let says = t.say("says-add-party").to_string();
    act::draw(ctx, form, Act { verb: Verb::AddParty, agreement, says, fields: vec![entity], note: Html::default() })
}

pub(super) async fn remove(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::RemoveParty).await?;
    draw_remove(&ctx, &agreement, &asked_for(&ctx, ctx.form().await?))
}

pub(super) async fn save_removed(ctx: Ctx, path: Slug, mut form: Form) -> Outcome {
    let party = party_of(&mut form);
    let version = act::version(&mut form);
    if let Some(party) = party.filter(|_| !form.is_wrong()) {
        let done = step(act::by(&ctx), &path.slug, version, |agreement, by| agreement.remove_party(by, &party)).await;
        if let Some(response) = act::after(&ctx, &mut form, Verb::RemoveParty, done)? {
            return Ok(response);
        }
    }
    let agreement = act::sent(&ctx, &path.slug, Verb::RemoveParty, &mut form).await?;
    draw_remove(&ctx, &agreement, &form)
}

fn draw_remove(ctx: &Ctx, agreement: &Agreement, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let field = form.field(&t, "party", t.say("label-party")).radio(choices(ctx, agreement, Verb::RemoveParty));
    let says = t.say("says-remove-party").to_string();
    act::draw(ctx, form, Act { verb: Verb::RemoveParty, agreement, says, fields: vec![field], note: Html::default() })
}

/// A form with the party that the address names already chosen.
pub(super) fn asked_for(ctx: &Ctx, form: Form) -> Form {
    match ctx.asked("party") {
        Some(party) => form.filled("party", party),
        None => form,
    }
}

/// The party chosen.
pub(super) fn party_of(form: &mut Form) -> Option<PartyId> {
    form.choice("party", |typed| (!typed.is_empty()).then(|| PartyId::new(typed)))
}

/// The parties for which this person may do this, by their names.
pub(super) fn choices(ctx: &Ctx, agreement: &Agreement, verb: Verb) -> Vec<(String, String)> {
    let mine = agreement.parties.iter().filter(|party| may_for(&ctx.actor, verb, agreement, &party.id).is_ok());
    mine.map(|party| (party.id.to_string(), party.name.shown(ctx.lang).text.to_owned())).collect()
}

/// Every legal entity of the atlas by its id, with its name, country and kind, in the order of names.
pub(super) async fn entities(ctx: &Ctx, t: Words) -> Result<Vec<(String, String)>> {
    let mut reader = ctx.read().await?;
    let countries = atlas::countries(&mut reader).await?;
    let mut options: Vec<(String, String)> = atlas::entities(&mut reader)
        .await?
        .into_iter()
        .map(|entity| {
            let country = entity.country.as_deref().and_then(|code| countries.name(code, ctx.lang));
            let said = t
                .say("entity-option")
                .with("name", entity.name.shown(ctx.lang).text)
                .with("country", country.unwrap_or("–").to_owned())
                .with("kind", atlas::entity_kind(entity.kind, t))
                .to_string();
            (entity.id.to_string(), said)
        })
        .collect();
    t.sort_by(&mut options, |(_, said)| said.clone());
    Ok(options)
}

/// The agreement's party that the form names.
pub(super) fn known(agreement: &Agreement, party: Option<&str>) -> Result<Option<PartyId>> {
    match party {
        Some(id) if agreement.parties.iter().any(|party| party.id.as_str() == id) => Ok(Some(PartyId::new(id))),
        Some(_) => Err(Failure::NotFound),
        None => Ok(None),
    }
}
