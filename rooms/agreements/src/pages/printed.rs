//! The document of an agreement as it is printed, signed and kept.

use std::collections::BTreeSet;

use kernel::{Lang, LangTag, Localised};
use platform::{Failure, Result, db::Reader, web::Ctx};
use press::{Approval, Clause, Deed, Party, Signing, Status, Texts};

use super::settled;
use crate::{
    WORDS, clauses,
    rules::{Agreement, Content, Sight, Signatory, StepState, TextState, sight},
    store, view,
};

#[cfg(test)]
mod tests;

/// Who of those that sign is named, and by what powers they sign.
enum Naming {
    /// Everyone, with their powers: for the file.
    File,
    /// In public, as on the agreement's page: no powers, and only the people who agreed to be named, by their ids in the members
    /// room. Every office stays.
    Public(BTreeSet<String>),
}

impl Naming {
    fn names(&self, signatory: &Signatory) -> bool {
        match self {
            Self::File => true,
            Self::Public(agreed) => signatory.person.as_ref().is_some_and(|person| agreed.contains(person)),
        }
    }
}

/// The text that this reader may have printed: settled, or, for the file, the draft; none where there is no text to
/// give them, and another document answers.
///
/// `?copy=n` names the n-th party first (*alternat*); the others keep their order. Anyone may print a published text; it then names
/// whom the public may know.
///
/// # Errors
/// [`Failure::NotFound`] for a copy that no party has; a fault when the database fails.
pub(super) async fn deed(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Option<Deed>> {
    let in_file = sight(&ctx.actor, agreement) == Sight::File;
    let (content, languages, status, hash) = match agreement.text() {
        TextState::Settled(text) if in_file || agreement.text_is_public() => {
            let Some(content) = settled::content(ctx, reader, agreement).await? else { return Ok(None) };
            let languages = settled::languages(reader, agreement, &content).await?;
            let status = if agreement.is_transcribed() { Status::Transcribed } else { Status::Settled };
            (content, languages, status, text.hash.clone())
        }
        TextState::Drafting if in_file => {
            let Some(text) = store::draft(reader, &agreement.id).await? else { return Ok(None) };
            let content = Content::whole(agreement, &text);
            let next = u32::try_from(agreement.settled_texts.len()).unwrap_or(u32::MAX).saturating_add(1);
            let hash = content.hash();
            (content, text.languages, Status::Draft { version: next }, hash)
        }
        _ => return Ok(None),
    };
    let first = match ctx.asked("copy") {
        None => 0,
        Some(typed) => typed.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).ok_or(Failure::NotFound)?,
    };
    if first >= agreement.bound().count() {
        return Err(Failure::NotFound);
    }
    let naming = if in_file { Naming::File } else { Naming::Public(named_in_public(reader, agreement).await?) };
    let countries = atlas::countries(reader).await?;
    let country = |code: &str| four(|lang| countries.name(code, lang).map(str::to_owned).unwrap_or_default());
    Ok(Some(Deed {
        status,
        kind: four(|lang| view::kind(&agreement.kind, WORDS.words(lang))),
        title: Texts::from(&agreement.title),
        reference: agreement.slug.clone(),
        club: Texts::from(&ctx.app.site.name),
        parties: agreement.bound().map(|party| party_of(agreement, party, country(&party.country), &naming)).collect(),
        first,
        clauses: printed_clauses(&content),
        done: done(agreement, &languages),
        languages,
        approvals: if in_file { approvals(agreement) } else { Vec::new() },
        text_hash: hash,
        url: view::link(ctx, &view::address(&agreement.slug)),
        made: agreement.stage.signed().map_or_else(|| agreement.stage.since(), |signed| signed.on),
    }))
}

/// A text said in each language of the interface, without the marks that isolate a name while a page shows it.
fn four(say: impl Fn(Lang) -> String) -> Texts {
    Lang::ALL.into_iter().map(|lang| (LangTag::from(lang), view::plain(&say(lang)))).collect()
}

/// A proper name that is written the same in every language of the text.
fn everywhere(languages: &[LangTag], text: &str) -> Texts {
    languages.iter().map(|tag| (tag.clone(), text.to_owned())).collect()
}

/// The people of the parties who agreed to be named in public.
async fn named_in_public(reader: &mut Reader, agreement: &Agreement) -> Result<BTreeSet<String>> {
    let mut agreed = BTreeSet::new();
    for party in agreement.bound() {
        let people = members::people(reader, &party.entity).await?;
        agreed.extend(people.into_iter().filter(|person| person.public).map(|person| person.id.to_string()));
    }
    Ok(agreed)
}

/// Where and when all sign: the ceremony, as long as every signature that is there was given at it. Who signs elsewhere or on another
/// day has it said above their own name, and of no ceremony is it said that it took place.
fn done(agreement: &Agreement, languages: &[LangTag]) -> Option<Signing> {
    let planned = agreement.ceremony.as_ref()?;
    let mut signatures = agreement.bound().filter_map(|party| agreement.signature_of(&party.id));
    let held = signatures.all(|signature| signature.on == planned.on && signature.place == planned.place);
    held.then(|| Signing { place: everywhere(languages, &planned.place), on: planned.on })
}

fn party_of(agreement: &Agreement, party: &crate::rules::Party, country: Texts, naming: &Naming) -> Party {
    let signature = agreement.signature_of(&party.id);
    let signatory = agreement.signatory_of(&party.id);
    let texts = |text: &Localised| Texts::from(text);
    let place = |place: &str| four(|_| place.to_owned());
    Party {
        name: Texts::from(&party.name),
        kind: atlas::Kind::from_word(&party.entity_kind)
            .map(|kind| four(|lang| atlas::entity_kind(kind, WORDS.words(lang))))
            .unwrap_or_default(),
        country,
        office: signatory.map(|it| texts(&it.office)).unwrap_or_default(),
        person: signatory.filter(|it| naming.names(it)).map(|it| texts(&it.name)).unwrap_or_default(),
        capacity: signatory
            .filter(|_| matches!(naming, Naming::File))
            .map(|it| {
                let reference = it.powers.reference.as_str();
                four(|lang| WORDS.words(lang).say("draft-by-power").with("reference", reference).to_string())
            })
            .unwrap_or_default(),
        signed: signature.map(|it| Signing { place: place(&it.place), on: it.on }),
    }
}

fn printed_clauses(content: &Content) -> Vec<Clause> {
    let numbers = clauses::numbers(content.clauses.iter().map(|clause| clause.key.as_str()));
    let numbered = content.clauses.iter().zip(numbers);
    numbered
        .map(|(clause, number)| Clause {
            number: number.map(|number| number.to_string()).unwrap_or_default(),
            title: clause.words.iter().map(|(tag, wording)| (tag.clone(), wording.heading.clone())).collect(),
            text: clause.words.iter().map(|(tag, wording)| (tag.clone(), wording.body.clone())).collect(),
        })
        .collect()
}

/// What other authorities gave on the text that counts, for the annex.
fn approvals(agreement: &Agreement) -> Vec<Approval> {
    let mut given = Vec::new();
    for party in agreement.bound() {
        let steps = agreement.track(&party.id).map(|track| track.steps.as_slice()).unwrap_or_default();
        for step in steps.iter().filter(|step| step.holds(agreement.text())) {
            let StepState::Given { answer, .. } = &step.state else { continue };
            given.push(Approval {
                party: Texts::from(&party.name),
                what: four(|lang| {
                    view::capital(&WORDS.words(lang).say(format!("step-{}", step.kind.word())).to_string())
                }),
                authority: Texts::from(&step.authority),
                reference: answer.reference.clone(),
                on: Some(answer.on),
            });
        }
    }
    given
}
