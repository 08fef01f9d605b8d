//! What the public page and the file of an agreement both show.

use atlas::Countries;
use platform::{
    Link, Result, Slot,
    db::Reader,
    parts::{Html, escape, shown},
    web::Ctx,
};

use super::settled;
use crate::{
    WORDS,
    rules::{Agreement, Party, Seat, Sight, StageName, TextState, sight},
    store, view, words,
};

/// A party by its legal identity.
pub(super) struct PartyView {
    pub name: Html,
    /// The same inside a sentence, where it is named as a party.
    pub in_text: Option<String>,
    /// Its page in the atlas.
    pub href: Option<String>,
    /// What it is, where.
    pub says: String,
}

/// An act of the register about the agreement.
pub(super) struct Entered {
    pub says: String,
    pub day: String,
    pub on: String,
    pub href: String,
}

/// What anyone who may open the page sees.
pub(super) struct Facts {
    pub parties: Vec<PartyView>,
    pub fields: Vec<String>,
    pub dates: Vec<(String, String)>,
    /// The agreement that it stands under or changes.
    pub parent: Option<Link>,
    /// Those that stand under it or change it, as far as this reader may know of them.
    pub under: Vec<Link>,
    pub sources: Html,
    /// What other rooms say of it.
    pub panels: Vec<Html>,
    pub entered: Vec<Entered>,
    /// Whether this reader may read the text as addenda leave it.
    pub consolidated: bool,
    pub sheet: String,
    pub summary: String,
    /// The same facts as open data, where the public may have them.
    pub data: Option<String>,
}

/// Gathers what the page shows to this reader.
///
/// # Errors
/// When the database fails.
pub(super) async fn gather(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Facts> {
    let t = ctx.words(&WORDS);
    let countries = atlas::countries(reader).await?;
    let mut parties = Vec::new();
    for party in &agreement.parties {
        parties.push(party_view(ctx, reader, agreement, party, &countries).await?);
    }
    let parent = match agreement.kind.parent() {
        Some(id) => store::by_id(reader, id).await?.and_then(|parent| link(ctx, &parent)),
        None => None,
    };
    let under = store::under(reader, &agreement.id).await?.iter().filter_map(|it| link(ctx, it)).collect();
    let acts = register::acts_of(reader, "agreement", agreement.id.as_str()).await?;
    let path = ctx.href(&view::address(&agreement.slug));
    Ok(Facts {
        parties,
        fields: agreement.fields.iter().map(|field| view::field(field, t)).collect(),
        dates: view::days(agreement).into_iter().map(|(key, day)| (t.say(key).to_string(), t.day(day))).collect(),
        parent,
        under,
        sources: atlas::sources(&store::sources(reader, &agreement.id).await?, t),
        panels: ctx.panels(reader, Slot::Agreement, agreement.id.as_str()).await?,
        entered: acts.into_iter().map(|act| entered(ctx, &act)).collect(),
        consolidated: !agreement.amended_by.is_empty() && settled::reads_consolidated(ctx, reader, agreement).await?,
        sheet: format!("{path}.pdf"),
        summary: format!("{path}/summary.pdf"),
        data: agreement.stage.public_name().map(|_| format!("{path}.json")),
    })
}

/// A link to another agreement, where this reader may know of it.
fn link(ctx: &Ctx, agreement: &Agreement) -> Option<Link> {
    let known = sight(&ctx.actor, agreement) > Sight::Nothing;
    known.then(|| Link::new(agreement.title.shown(ctx.lang), ctx.href(&view::address(&agreement.slug))))
}

async fn party_view(
    ctx: &Ctx,
    reader: &mut Reader,
    agreement: &Agreement,
    party: &Party,
    countries: &Countries,
) -> Result<PartyView> {
    let t = ctx.words(&WORDS);
    let entity = atlas::entity(reader, &party.entity).await?;
    let kind = atlas::Kind::from_word(&party.entity_kind).map(|kind| atlas::entity_kind(kind, t));
    let mut says: Vec<String> = vec![view::capital(&kind.unwrap_or_default())];
    says.extend(countries.name(&party.country, ctx.lang).map(str::to_owned));
    if matches!(party.seat, Seat::Registration { .. }) {
        says.push(words::seat(t, &party.seat));
    }
    if !party.is_bound() {
        says.push(t.say("party-left").to_string());
    }
    if let Some(joined) = &party.joined {
        says.push(t.say("party-joined-on").with("day", t.day(joined.on)).to_string());
    }
    let in_text = entity.as_ref().map(|entity| entity.said_in_text(ctx.lang).text.to_owned());
    let in_text = in_text.unwrap_or_else(|| party.name.shown(ctx.lang).text.to_owned());
    Ok(PartyView {
        in_text: agreement.binds_to_the_end(party).then_some(in_text),
        name: shown(&party.name, ctx.lang),
        href: entity.map(|entity| ctx.href(&entity.address())),
        says: says.join(" · "),
    })
}

fn entered(ctx: &Ctx, act: &register::Entered) -> Entered {
    let t = ctx.words(&WORDS);
    let word = act.kind.as_str().replace('.', "-");
    Entered {
        says: t
            .say("entered-act")
            .with("n", act.leaf.to_string())
            .with("act", t.say(format!("entered-{word}")).to_string())
            .to_string(),
        day: t.day(act.on),
        on: act.on.to_string(),
        href: ctx.href(&register::address(act.leaf)),
    }
}

/// What can be read of the text: a link to it, or why there is none; and to the consolidated one, where it may be read.
pub(super) fn text(ctx: &Ctx, agreement: &Agreement, consolidated: bool) -> Html {
    let t = ctx.words(&WORDS);
    let in_file = sight(&ctx.actor, agreement) == Sight::File;
    let says = |key: &'static str| Html::trusted(format!("<p>{}</p>", escape(&t.say(key).to_string())));
    let read = |page: &str, key: &'static str| {
        let href = format!("{}/{page}", ctx.href(&view::address(&agreement.slug)));
        format!(r#"<p><a href="{}">{}</a></p>"#, escape(&href), escape(&t.say(key).to_string()))
    };
    match agreement.text() {
        TextState::NotHeld if in_file => {
            Html::trusted(format!("{}{}", says("text-not-held"), read("text", "draft-transcription")))
        }
        TextState::NotHeld => says("text-not-held"),
        TextState::Drafting if agreement.stage.name() == StageName::Draft => Html::trusted(read("text", "read-draft")),
        TextState::Drafting => says("text-not-begun"),
        TextState::Settled(text) if in_file || agreement.text_is_public() => Html::trusted(format!(
            r#"{}{}<p class="small quiet">{}</p><p class="hash">{}</p>"#,
            read("text", "read-text"),
            if consolidated { read("consolidated", "read-consolidated") } else { String::new() },
            escape(&t.say("text-version").with("n", text.version).to_string()),
            escape(&text.hash)
        )),
        TextState::Settled(_) => says("text-not-published"),
    }
}
