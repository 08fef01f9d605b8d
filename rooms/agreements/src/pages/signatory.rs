use kernel::Localised;
use platform::{
    Link, Result,
    parts::{Html, escape, notice},
    web::{Ctx, Form, Outcome},
};

use super::{
    act::{self, Act, Slug},
    mandates::{self, Known},
    parties,
};
use crate::{
    WORDS,
    actions::step,
    rules::{Agreement, PartyId, Powers, PowersBasis, Signatory, Through, Verb},
    words,
};

const BASES: [(&str, PowersBasis); 4] = [
    ("elected", PowersBasis::Elected),
    ("appointed", PowersBasis::Appointed),
    ("special-delegation", PowersBasis::SpecialDelegation),
    ("delegation", PowersBasis::Delegation),
];

pub(super) async fn form(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::NameSignatory).await?;
    let party = parties::known(&agreement, ctx.asked("party"))?;
    let mut form = parties::asked_for(&ctx, ctx.form().await?);
    let party = party.and_then(|party| agreement.party(&party).ok());
    let known = match (party, ctx.asked("mandate")) {
        (Some(party), Some(mandate)) => mandates::holder(&ctx, &agreement, party, mandate).await?,
        (Some(party), None) => agreement.signatory_of(&party.id).or(party.signatory.as_ref()).map(Known::from),
        (None, _) => None,
    };
    if let Some(known) = known {
        form = start_from(form, &known);
    }
    draw(&ctx, &agreement, &form).await
}

pub(super) async fn save(ctx: Ctx, path: Slug, mut form: Form) -> Outcome {
    let agreement = act::sent(&ctx, &path.slug, Verb::NameSignatory, &mut form).await?;
    if form.is_closed() {
        return draw(&ctx, &agreement, &form).await;
    }
    let party = parties::party_of(&mut form);
    let mut signatory = read(&mut form);
    let version = act::version(&mut form);
    if let Some(signatory) = &mut signatory
        && !is_tied(&ctx, &agreement, party.as_ref(), signatory).await?
    {
        (signatory.person, signatory.through) = (None, None);
    }
    if let (Some(party), Some(signatory), false) = (party, signatory, form.is_wrong()) {
        let name = |agreement: Agreement, by: &crate::rules::By<'_>| agreement.name_signatory(by, &party, signatory);
        let done = step(act::by(&ctx), &path.slug, version, name).await;
        if let Some(response) = act::after(&ctx, &mut form, Verb::NameSignatory, done)? {
            return Ok(response);
        }
    }
    let agreement = act::sent(&ctx, &path.slug, Verb::NameSignatory, &mut form).await?;
    draw(&ctx, &agreement, &form).await
}

/// Whether the signatory that was sent is the one of the members room whom the form carried along: of this party, under the
/// name and in the office that are known there, or that were written down before. Anyone else is written down by hand.
async fn is_tied(ctx: &Ctx, agreement: &Agreement, party: Option<&PartyId>, sent: &Signatory) -> Result<bool> {
    let Some(party) = party.and_then(|party| agreement.party(party).ok()) else { return Ok(false) };
    let named = agreement.signatory_of(&party.id).or(party.signatory.as_ref()).map(Known::from);
    let holder = match &sent.through {
        Some(through) => mandates::holder(ctx, agreement, party, &through.mandate).await?,
        None => None,
    };
    // In no language another, and in one at least the same, where anything is known.
    let says = |known: &Localised, sent: &Localised| {
        let mut both = sent.iter().filter_map(|(lang, text)| Some(known.get(lang)? == text)).peekable();
        (both.peek().is_some() || known.is_empty()) && both.all(|same| same)
    };
    let is_same = |known: &Known| {
        known.through == sent.through
            && known.person == sent.person.as_deref().unwrap_or_default()
            && says(&known.name, &sent.name)
            && says(&known.office, &sent.office)
    };
    Ok(named.iter().chain(&holder).any(is_same))
}

fn read(form: &mut Form) -> Option<Signatory> {
    let name = form.needed_localised("name", 120);
    let office = form.needed_localised("office", 160);
    let basis = form.choice("basis", |typed| BASES.iter().find(|(word, _)| *word == typed).map(|(_, basis)| *basis));
    let reference = form.needed_line("reference", 300);
    let from = form.needed_day("from");
    let until = form.day("until");
    let person = Some(form.line("person", 60)).filter(|person| !person.is_empty());
    let mandate = Some(form.line("through-mandate", 60)).filter(|mandate| !mandate.is_empty());
    let written = Some(form.line("through-powers", 60)).filter(|powers| !powers.is_empty());
    let through = mandate.map(|mandate| Through { mandate, powers: written });
    let powers = Powers { basis: basis?, reference, from: from?, until };
    Some(Signatory { person, through, name, office, powers, held: None })
}

fn start_from(form: Form, known: &Known) -> Form {
    let basis = BASES.iter().find(|(_, basis)| Some(*basis) == known.basis).map_or("", |(word, _)| *word);
    let mut form = form
        .filled_in_languages("name", &known.name)
        .filled_in_languages("office", &known.office)
        .filled("basis", basis)
        .filled("reference", &known.reference)
        .filled("person", &known.person);
    if let Some(through) = &known.through {
        form = form
            .filled("through-mandate", &through.mandate)
            .filled("through-powers", through.powers.as_deref().unwrap_or_default());
    }
    for (name, day) in [("from", known.from), ("until", known.until)] {
        if let Some(day) = day {
            form = form
                .filled(&format!("{name}-day"), day.day())
                .filled(&format!("{name}-month"), day.month())
                .filled(&format!("{name}-year"), day.year());
        }
    }
    form
}

async fn draw(ctx: &Ctx, agreement: &Agreement, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let bases = BASES.map(|(word, basis)| (word, words::powers(t, basis)));
    let fields = vec![
        form.field(&t, "party", t.say("label-for-party")).radio(parties::choices(ctx, agreement, Verb::NameSignatory)),
        form.field(&t, "name", t.say("label-signatory-name")).hint(t.say("hint-signatory-name")).localised(1),
        form.field(&t, "office", t.say("label-signatory-office")).hint(t.say("hint-signatory-office")).localised(1),
        form.field(&t, "basis", t.say("label-powers-basis")).radio(bases),
        form.field(&t, "reference", t.say("label-powers-reference")).hint(t.say("hint-powers-reference")),
        form.field(&t, "from", t.say("label-powers-from")).date(),
        form.field(&t, "until", t.say("label-powers-until")).optional().date(),
        form.field(&t, "person", "").hidden(),
        form.field(&t, "through-mandate", "").hidden(),
        form.field(&t, "through-powers", "").hidden(),
    ];
    let signed = agreement.stage.signed();
    let tied = !form.typed("through-mandate").is_empty() || !form.typed("person").is_empty();
    let says = match signed {
        Some(signed) => t.say("says-name-signatory-signed").with("day", t.day(signed.on)).to_string(),
        None => t.say("says-name-signatory").to_string(),
    };
    let from = if signed.is_some() { "from-mandates-then" } else { "from-mandates" };
    let offered = note(&mandates::offered(ctx, agreement).await?, t.say(from).to_string());
    let tied = if tied { notice(t.say("signatory-tied")).to_string() } else { String::new() };
    let note = Html::trusted(format!("{tied}{offered}"));
    act::draw(ctx, form, Act { verb: Verb::NameSignatory, agreement, says, fields, note })
}

/// Those who could sign today: each a link that fills the form.
fn note(offered: &[Link], title: String) -> Html {
    if offered.is_empty() {
        return Html::default();
    }
    let link = |link: &Link| format!(r#"<li><a href="{}">{}</a></li>"#, escape(&link.href), escape(&link.text));
    let links: String = offered.iter().map(link).collect();
    Html::trusted(format!("<p>{}</p><ul>{links}</ul>", escape(&title)))
}
