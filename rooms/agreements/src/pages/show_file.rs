use askama::Template;
use kernel::Day;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{self, Deadline as Drawn, Html, escape, office, undocumented},
    web::{Ctx, Outcome},
};

use super::{
    act,
    buttons::{self, Button},
    choices, experts,
    facts::{self, Facts, PartyView},
    findings, history, letters, show, side_by_side, standing,
};
use crate::{
    WORDS, actions,
    rules::{Agreement, Conformity, Deadline, Party, ScanState, Stage, Verb, may_for},
    store, view, words,
};

/// A party as its file shows it: who it is, who signs for it, what it has signed and consents to, what can be done.
struct PartyFile {
    who: PartyView,
    signatory: Html,
    says: Vec<String>,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "show_file.html")]
struct FilePage {
    t: Words,
    facts: Facts,
    standing: Html,
    notices: Vec<Html>,
    stages: Html,
    tracks: Html,
    law: Html,
    text: Html,
    copies: Vec<Link>,
    text_acts: Vec<Link>,
    parties: Vec<PartyFile>,
    party_acts: Vec<Link>,
    field_acts: Vec<Link>,
    experts: Vec<String>,
    expert_acts: Vec<Link>,
    deadlines: Html,
    scan: Option<Vec<String>>,
    to_decide: Vec<Link>,
    further: Vec<Link>,
    acts: Vec<Button>,
    /// What opens its acts in the register.
    opened: Html,
    history: Html,
}

/// The file of an agreement, for its parties, the secretary and the experts asked.
pub(super) async fn show(ctx: &Ctx, mut reader: Reader, agreement: Agreement, mut facts: Facts) -> Outcome {
    let t = ctx.words(&WORDS);
    let countries = atlas::countries(&mut reader).await?;
    let timeline = store::timeline(&mut reader, &agreement.id).await?;
    let asked = experts::asked(&mut reader, &agreement).await?;
    let acts = buttons::acts(ctx, &mut reader, &agreement).await?;
    let under = store::under(&mut reader, &agreement.id).await?;
    let to_decide = agreement.conventions_to_decide(&under).into_iter().map(|it| {
        let href = format!("{}/decide-after-parent", ctx.href(&view::address(&it.slug)));
        Link::new(it.title.shown(ctx.lang), href)
    });
    let to_decide = to_decide.collect();
    let mut notices = without_powers(ctx, &agreement);
    if agreement.stage.name().before_signature() {
        let text = actions::text(&mut reader, &agreement).await?;
        notices.extend(text.and_then(|(text, _)| letters::warning(&text, t)));
    }
    notices.extend(choices::lines(ctx, &agreement).into_iter().map(parts::notice));
    notices.extend(not_taken_in(ctx, &mut reader, &agreement, &under).await?);
    let law = findings::section(ctx, &agreement, &mut reader).await?;
    let deadlines = deadlines(ctx, &mut reader, &agreement).await?;
    let opened = register::opened(&mut reader, ctx, "agreement", agreement.id.as_str()).await?;
    drop(reader);
    let page = show::page(ctx, &agreement, &facts.parties);
    let views = std::mem::take(&mut facts.parties);
    let link = |verb: Verb| buttons::link(ctx, &agreement, verb);
    let body = FilePage {
        standing: parts::standing(&standing::standing(&agreement, ctx.today(), t), &t, ctx.today()),
        notices,
        stages: parts::stages(&standing::stages(&agreement, t)),
        tracks: parts::tracks(&side_by_side::lines(ctx, &agreement, &countries)),
        text: facts::text(ctx, &agreement, facts.consolidated),
        copies: copies(ctx, &agreement),
        text_acts: [Verb::StateTerms].into_iter().filter_map(link).collect(),
        parties: views.into_iter().zip(&agreement.parties).map(|(who, it)| party(ctx, &agreement, it, who)).collect(),
        party_acts: [Verb::AddParty, Verb::InviteOfficer].into_iter().filter_map(link).collect(),
        field_acts: [Verb::Describe].into_iter().filter_map(link).collect(),
        experts: asked.into_iter().map(|(_, name)| name).collect(),
        expert_acts: [Verb::AskExpert, Verb::ReleaseExpert].into_iter().filter_map(link).collect(),
        deadlines,
        law,
        scan: scan(&agreement, t),
        to_decide,
        further: buttons::further(ctx, &agreement),
        acts,
        opened,
        history: parts::history(&history::lines(&agreement, &timeline, t), &t),
        facts,
        t,
    };
    ctx.page(page, &body)
}

/// The parties whose signatory has no powers, as the members room knows them by now, and what to do.
fn without_powers(ctx: &Ctx, agreement: &Agreement) -> Vec<Html> {
    let t = ctx.words(&WORDS);
    let says = |(party, day): (&Party, Day)| {
        let signed = agreement.signature_of(&party.id).is_some();
        let phrase = t.say(if signed { "powers-gone-signed" } else { "powers-gone" });
        let name = agreement.signatory_of(&party.id).map_or("", |it| it.name.shown(ctx.lang).text);
        let party = view::short_name(party).shown(ctx.lang).text.to_owned();
        parts::notice(phrase.with("day", t.day(day)).with_text("name", name).with("party", party))
    };
    agreement.without_powers(ctx.today()).into_iter().map(says).collect()
}

/// The addenda in force, it or those that change it, that could not be taken in, and why.
async fn not_taken_in(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement, under: &[Agreement]) -> Result<Vec<Html>> {
    let t = ctx.words(&WORDS);
    let mut notices = Vec::new();
    for addendum in under.iter().chain([agreement]) {
        if let Some(refusal) = actions::not_taken_in(act::by(ctx), reader, addendum).await? {
            let phrase = t.say("addendum-not-taken-in").with_text("title", addendum.title.shown(ctx.lang));
            notices.push(parts::notice(phrase.with_text("why", words::why(&refusal, t))));
        }
    }
    Ok(notices)
}

fn party(ctx: &Ctx, agreement: &Agreement, party: &Party, who: PartyView) -> PartyFile {
    let t = ctx.words(&WORDS);
    let signs = agreement.signatory_of(&party.id);
    let signatory = signs.map_or_else(
        || Html::trusted(format!("<p>{} {}</p>", escape(&t.say("signatory").to_string()), undocumented(&t))),
        |it| office(it.office.shown(ctx.lang), Some(it.name.shown(ctx.lang).text), &t),
    );
    let mut says = Vec::new();
    if let Some(powers) = signs.map(|it| &it.powers) {
        says.push(t.say("powers-by").with_text("reference", &powers.reference).to_string());
        says.extend(powers.until.map(|until| t.say("powers-until").with("day", t.day(until)).to_string()));
    }
    for signature in agreement.signatures.iter().filter(|signature| signature.party == party.id) {
        let place = if signature.place.is_empty() { "–" } else { &signature.place };
        let former = signature.text.as_ref().filter(|on| agreement.text_ref().is_none_or(|now| now.hash != on.hash));
        let key = if former.is_some() { "party-signed-former" } else { "party-signed" };
        let phrase = t.say(key).with("day", t.day(signature.on)).with("place", place.to_owned());
        says.push(former.map_or(phrase.clone(), |on| phrase.with("n", on.version)).to_string());
        if let Some(reservation) = &signature.reservation {
            // Of a signature known from elsewhere, the note is its source; of a recorded one, whoever recorded it signs it.
            let key = if signature.text.is_none() { "signature-known-from" } else { "reservation-of" };
            let phrase = t.say(key).with("by", reservation.by.as_str());
            says.push(phrase.with("reason", reservation.reason.as_str()).to_string());
        }
    }
    if agreement.text_ref().is_some() {
        let key = if agreement.consents.contains(&party.id) { "consents" } else { "consents-not" };
        says.push(t.say(key).to_string());
    }
    if let Some(since) = party.unreachable_since() {
        says.push(t.say("unreachable-since").with("day", t.day(since)).to_string());
    }
    if let Some(withdrawal) = party.withdrawal.as_ref().filter(|withdrawal| !withdrawal.concluded) {
        says.push(t.say("leaves-on").with("day", t.day(withdrawal.effective_on)).to_string());
    }
    let mut verbs = vec![Verb::NameSignatory, Verb::Consent];
    if agreement.parties.len() > 2 {
        verbs.push(Verb::RemoveParty);
    }
    let may = |verb: &Verb| may_for(&ctx.actor, *verb, agreement, &party.id).is_ok();
    let acts = verbs.into_iter().filter(may).map(|verb| buttons::for_party(ctx, agreement, verb, party)).collect();
    PartyFile { who, signatory, says, acts }
}

/// The document as each party signs it, itself named first.
fn copies(ctx: &Ctx, agreement: &Agreement) -> Vec<Link> {
    if agreement.text_ref().is_none() || agreement.is_transcribed() {
        return Vec::new();
    }
    let t = ctx.words(&WORDS);
    let copy = |(n, party): (usize, &Party)| {
        let says = t.say("copy-of").with("party", view::short_name(party).shown(ctx.lang).text.to_owned());
        Link::new(says, format!("{}.pdf?copy={n}", ctx.href(&view::address(&agreement.slug))))
    };
    (1..).zip(agreement.bound()).map(copy).collect()
}

/// The days to keep, the next first.
async fn deadlines(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let mut lines: Vec<Drawn> = Vec::new();
    let mut keep = |on: Option<Day>, what: String, who: String| lines.push(Drawn { on, what, who });
    for party in agreement.bound() {
        let name = party.name.shown(ctx.lang).text;
        let calendar = store::calendar(reader, &party.country).await?;
        let steps = agreement.track(&party.id).map(|track| track.steps.as_slice()).unwrap_or_default();
        for step in steps {
            let what = view::capital(&words::step(t, step.kind));
            let authority = step.authority.shown(ctx.lang).text.to_owned();
            match step.deadline(&calendar, &party.absences) {
                Deadline::On(day) => {
                    let ground = words::time_ground(t, step).unwrap_or_default();
                    let what = t.say("deadline-of-step").with("step", what).with("ground", ground).to_string();
                    keep(Some(day), what, authority);
                }
                Deadline::Stopped { since } => {
                    let stopped = t.say("clock-stopped").with("step", what).with("day", t.day(since)).to_string();
                    keep(None, stopped, name.to_owned());
                }
                Deadline::None => {}
            }
        }
        if let Some(withdrawal) = party.withdrawal.as_ref().filter(|withdrawal| !withdrawal.concluded) {
            keep(Some(withdrawal.effective_on), t.say("deadline-withdrawal").to_string(), name.to_owned());
        }
    }
    if let Some(ceremony) = agreement.ceremony.as_ref().filter(|_| agreement.stage.signed().is_none()) {
        keep(Some(ceremony.on), t.say("deadline-ceremony").to_string(), ceremony.place.clone());
    }
    let running = matches!(agreement.stage, Stage::InForce { .. } | Stage::Suspended { .. } | Stage::Dormant { .. });
    if let Some(until) = agreement.stage.force().filter(|_| running).and_then(|force| force.until) {
        keep(Some(until), t.say("deadline-until").to_string(), t.say("owed-by-parties").to_string());
    }
    lines.sort_by_key(|line| (line.on.is_none(), line.on));
    Ok(Html::trusted(lines.iter().map(|line| parts::deadline(line, &t, ctx.today()).to_string()).collect::<String>()))
}

/// What stands of the scan of the signed original; nothing before the signature.
fn scan(agreement: &Agreement, t: Words) -> Option<Vec<String>> {
    agreement.stage.signed()?;
    let Some(scan) = agreement.scans.last() else { return Some(vec![t.say("scan-none").to_string()]) };
    let filed = t.say("scan-filed").with("name", scan.file.name.as_str()).with("by", scan.filed_by.as_str());
    let mut says = vec![filed.with("day", t.day(scan.filed_on)).to_string()];
    let state = match scan.state() {
        ScanState::Awaited if agreement.text_to_compare().is_none() => "scan-without-text",
        ScanState::Awaited => "scan-awaited",
        ScanState::Conform => "scan-conform",
        ScanState::DeviationNoted => "scan-deviation",
    };
    says.push(t.say(state).to_string());
    for declaration in &scan.declarations {
        let party = history::party_name(agreement, &declaration.party, t);
        let phrase = match &declaration.verdict {
            Conformity::Conform { .. } => t.say("declared-conform"),
            Conformity::DeviationNoted { what, place } => {
                t.say("declared-deviation").with("what", what.as_str()).with("place", place.as_str())
            }
        };
        let by = match &declaration.in_place_of {
            Some(officer) => {
                t.say("in-place-of").with("by", declaration.by.as_str()).with("officer", officer.as_str()).to_string()
            }
            None => declaration.by.clone(),
        };
        says.push(phrase.with("party", party).with("by", by).with("day", t.day(declaration.on)).to_string());
    }
    Some(says)
}

/// Whether this person may do this to the agreement as a whole.
pub(super) fn allowed(ctx: &Ctx, agreement: &Agreement, verb: Verb) -> bool {
    act::may_now(ctx, verb, agreement).is_ok()
}
