//! The public list as open data: what anyone may know of each agreement that was signed, and nothing more.

use axum::response::Response;
use kernel::{Actor, Lang};
use platform::{
    Failure, Result,
    web::{Csv, Ctx, file_to_keep},
};
use serde_json::{Value, json};

use super::list;
use crate::{
    rules::{Agreement, Seat, Sight, Stage, StageName, sight},
    store, view,
};

async fn public(ctx: &Ctx) -> Result<(atlas::Countries, Vec<Agreement>)> {
    let (countries, mut agreements) = list::filtered(ctx).await?;
    agreements.retain(|agreement| sight(&Actor::visitor(), agreement) == Sight::Public);
    list::narrow(ctx, &mut agreements);
    Ok((countries, agreements))
}

/// The list as a table.
pub(super) async fn csv(ctx: Ctx) -> Result<Response> {
    let (countries, agreements) = public(&ctx).await?;
    let mut table = Csv::new(&[
        "slug",
        "title_fr",
        "title_ar",
        "title_en",
        "title_es",
        "kind",
        "stage",
        "parties",
        "countries",
        "signed_on",
        "in_force_since",
        "until",
        "ended_on",
        "fields",
        "sources",
    ]);
    let mut reader = ctx.read().await?;
    for agreement in &agreements {
        let sources = store::sources(&mut reader, &agreement.id).await?;
        let sources: Vec<String> = sources.into_iter().map(|it| it.url.unwrap_or(it.name)).collect();
        table.push(row(agreement, &countries, ctx.lang).into_iter().chain([sources.join("; ")]));
    }
    Ok(table.file("agreements.csv"))
}

fn row(agreement: &Agreement, countries: &atlas::Countries, lang: Lang) -> Vec<String> {
    let title = |lang| agreement.title.get(lang).unwrap_or_default().to_owned();
    let names = agreement.bound_to_the_end().map(|party| party.name.shown(lang).text.to_owned());
    let places = view::countries(agreement).into_iter().filter_map(|code| countries.name(code, lang));
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let force = agreement.stage.force();
    let fields: Vec<&str> = agreement.fields.iter().map(String::as_str).collect();
    vec![
        agreement.slug.clone(),
        title(Lang::Fr),
        title(Lang::Ar),
        title(Lang::En),
        title(Lang::Es),
        agreement.kind.word().to_owned(),
        agreement.stage.public_name().map_or("", StageName::word).to_owned(),
        names.collect::<Vec<_>>().join("; "),
        places.collect::<Vec<_>>().join("; "),
        day(agreement.stage.signed().map(|signed| signed.on)),
        day(force.map(|force| force.since)),
        day(force.and_then(|force| force.until)),
        day(ended(agreement)),
        fields.join("; "),
    ]
}

fn ended(agreement: &Agreement) -> Option<kernel::Day> {
    match &agreement.stage {
        Stage::Ended { on, .. } => Some(*on),
        _ => None,
    }
}

/// The list as JSON.
pub(super) async fn json(ctx: Ctx) -> Result<Response> {
    let (countries, agreements) = public(&ctx).await?;
    let mut reader = ctx.read().await?;
    let mut list: Vec<Value> = Vec::new();
    for agreement in &agreements {
        let sources = store::sources(&mut reader, &agreement.id).await?;
        list.push(one(&ctx, agreement, &countries, &sources));
    }
    Ok(file_to_keep("application/json", "agreements.json", json!({ "agreements": list }).to_string()))
}

/// One agreement as JSON: what its public page says, with the acts of the register that prove it. To those in the file
/// too: open data is the same for all.
///
/// # Errors
/// [`Failure::NotFound`] where the public knows of no such agreement.
pub(super) async fn of_one(ctx: &Ctx, slug: &str) -> Result<Response> {
    let known = |it: &Agreement| sight(&Actor::visitor(), it) == Sight::Public;
    let mut reader = ctx.read().await?;
    let agreement = store::find(&mut reader, slug).await?.filter(known).ok_or(Failure::NotFound)?;
    let countries = atlas::countries(&mut reader).await?;
    let sources = store::sources(&mut reader, &agreement.id).await?;
    let parent = match agreement.kind.parent() {
        Some(id) => store::by_id(&mut reader, id).await?.filter(known),
        None => None,
    };
    let under = store::under(&mut reader, &agreement.id).await?;
    let acts = register::acts_of(&mut reader, "agreement", agreement.id.as_str()).await?;
    drop(reader);
    let address = |it: &Agreement| view::link(ctx, &view::address(&it.slug));
    let act = |act: &register::Entered| {
        json!({
            "number": act.leaf,
            "act": act.kind.as_str(),
            "on": act.on.to_string(),
            "proof": view::link(ctx, &register::address(act.leaf)),
        })
    };
    let mut whole = one(ctx, &agreement, &countries, &sources);
    whole["stands_under"] = json!(parent.as_ref().map(address));
    whole["under_it"] = under.iter().filter(|it| known(it)).map(address).collect();
    whole["register"] = acts.iter().map(act).collect();
    whole["document"] = json!(format!("{}.pdf", address(&agreement)));
    Ok(file_to_keep("application/json", &format!("{}.json", agreement.slug), whole.to_string()))
}

fn one(ctx: &Ctx, agreement: &Agreement, countries: &atlas::Countries, sources: &[atlas::Source]) -> Value {
    let force = agreement.stage.force();
    let parties: Vec<Value> = agreement
        .bound_to_the_end()
        .map(|party| {
            json!({
                "name": party.name,
                "kind": party.entity_kind,
                "country": Some(&party.country).filter(|code| countries.offers(code)),
                "country_name": countries.name(&party.country, ctx.lang),
                "place": match &party.seat { Seat::Locality { name, .. } => json!(name), Seat::Registration { .. } => Value::Null },
                "registration": match &party.seat {
                    Seat::Registration { register, number } => json!({ "register": register, "number": number }),
                    Seat::Locality { .. } => Value::Null,
                },
            })
        })
        .collect();
    let text = agreement.text_ref().filter(|_| agreement.text_is_public());
    json!({
        "id": view::link(ctx, &view::address(&agreement.slug)),
        "slug": agreement.slug,
        "title": agreement.title,
        "kind": agreement.kind.word(),
        "stage": agreement.stage.public_name().map(StageName::word),
        "parties": parties,
        "fields": agreement.fields,
        "signed_on": agreement.stage.signed().map(|signed| signed.on.to_string()),
        "in_force_since": force.map(|force| force.since.to_string()),
        "renewed_on": force.map(|force| force.renewals.iter().map(|one| one.on.to_string()).collect::<Vec<_>>()),
        "until": force.and_then(|force| force.until).map(|day| day.to_string()),
        "ended_on": ended(agreement).map(|day| day.to_string()),
        "text": text.map(|_| view::link(ctx, &format!("{}/text", view::address(&agreement.slug)))),
        "text_sha256": text.map(|text| text.hash.as_str()),
        "sources": sources,
    })
}
