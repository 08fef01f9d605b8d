//! Who could sign for a party, as the members room knows it: what the form of the signatory starts from.

use kernel::{Day, Localised};
use members::Way;
use platform::{Link, Result, web::Ctx};

use crate::{
    WORDS,
    rules::{Agreement, Party, PowersBasis, Signatory, Through, Verb, may_for},
    view,
};

/// A signatory as far as known, to start from.
#[derive(Default)]
pub(super) struct Known {
    pub person: String,
    pub through: Option<Through>,
    pub name: Localised,
    pub office: Localised,
    pub basis: Option<PowersBasis>,
    pub reference: String,
    pub from: Option<Day>,
    pub until: Option<Day>,
}

impl From<&Signatory> for Known {
    fn from(signatory: &Signatory) -> Self {
        Self {
            person: signatory.person.clone().unwrap_or_default(),
            through: signatory.through.clone(),
            name: signatory.name.clone(),
            office: signatory.office.clone(),
            basis: Some(signatory.powers.basis),
            reference: signatory.powers.reference.clone(),
            from: Some(signatory.powers.from),
            until: signatory.powers.until,
        }
    }
}

impl From<members::Signatory> for Known {
    fn from(it: members::Signatory) -> Self {
        let basis = match it.mandate.way {
            _ if !it.heads => PowersBasis::Delegation,
            Way::Elected => PowersBasis::Elected,
            Way::Appointed => PowersBasis::Appointed,
            Way::SpecialDelegation => PowersBasis::SpecialDelegation,
        };
        let person = it.person.as_ref();
        let written = it.powers.filter(|_| !it.heads);
        let powers = written.as_ref().map(|powers| powers.id.to_string());
        Self {
            person: person.map(|person| person.id.to_string()).unwrap_or_default(),
            through: Some(Through { mandate: it.mandate.id.to_string(), powers }),
            name: person.map(members::Person::name).unwrap_or_default(),
            office: it.title,
            basis: Some(basis),
            reference: written.as_ref().map_or(it.mandate.instrument, |powers| powers.reference.clone()),
            from: written.as_ref().map_or(it.mandate.from, |powers| Some(powers.from)),
            until: written.map_or(it.mandate.until, |powers| powers.until.or(it.mandate.until)),
        }
    }
}

/// The day on which a signatory's mandate must run: that of the party's signature, once it is there, else today.
fn day_for(ctx: &Ctx, agreement: &Agreement, party: &Party) -> Day {
    agreement.signature_of(&party.id).map_or_else(|| ctx.today(), |signature| signature.on)
}

/// Those who could sign today, or could on the day of the signature, for the parties that this reader may name a
/// signatory for, each a link to the form filled.
///
/// # Errors
/// When the database fails.
pub(super) async fn offered(ctx: &Ctx, agreement: &Agreement) -> Result<Vec<Link>> {
    let mut reader = ctx.read().await?;
    let t = ctx.words(&WORDS);
    let here = format!("{}/name-signatory", ctx.href(&view::address(&agreement.slug)));
    let mut links = Vec::new();
    for party in &agreement.parties {
        if may_for(&ctx.actor, Verb::NameSignatory, agreement, &party.id).is_err() {
            continue;
        }
        for signatory in members::signatory_on(&mut reader, &party.entity, day_for(ctx, agreement, party)).await? {
            let mandate = signatory.mandate.id.to_string();
            let known = Known::from(signatory);
            let name = known.name.shown(ctx.lang).text;
            let says = t
                .say(if known.reference.is_empty() { "mandate-option-undocumented" } else { "mandate-option" })
                .with("party", view::short_name(party).shown(ctx.lang).text.to_owned())
                .with("office", known.office.shown(ctx.lang).text.to_owned())
                .with("name", if name.is_empty() { "–" } else { name }.to_owned());
            links.push(Link::new(says, format!("{here}?party={}&mandate={mandate}", party.id)));
        }
    }
    Ok(links)
}

/// What is known of the holder of a mandate in this party, if it runs on the day on which they sign or signed.
///
/// # Errors
/// When the database fails.
pub(super) async fn holder(ctx: &Ctx, agreement: &Agreement, party: &Party, mandate: &str) -> Result<Option<Known>> {
    let day = day_for(ctx, agreement, party);
    let all = members::signatory_on(&mut ctx.read().await?, &party.entity, day).await?;
    Ok(all.into_iter().find(|it| it.mandate.id.as_str() == mandate).map(Known::from))
}
