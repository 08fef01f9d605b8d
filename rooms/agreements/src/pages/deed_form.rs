//! What each deed asks for, and how it is read from its form.

use platform::{
    Result,
    i18n::Words,
    web::{Ctx, Field, Form},
};

use crate::{
    WORDS,
    actions::Said,
    rules::{
        Agreement, Channel, Gate, MONTHS_MOST, Manner, PartyId, REASON_MOST, StepKind, TrackStep, Verb, may_choose,
        may_for,
    },
    words,
};

/// One thing that a deed asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// Which party.
    Party,
    /// What sort of act a step is.
    Step,
    /// When a step is expected.
    When,
    /// On which day.
    On,
    /// From which day it takes effect.
    Effect,
    /// From which day a silence has the effect of a yes: asked where it is said to have it.
    Silence,
    /// Until when an answer is due, where the authority wrote it.
    DueOn,
    /// Yes or no, in the words of the deed.
    Choice,
    /// On which version an answer was given: asked where something sent on a former one awaits its answer.
    Version,
    /// Which authority, named exactly.
    Authority,
    /// By which act or number.
    Reference,
    /// The stamp's number, where there is one.
    Stamp,
    /// By which way an answer came.
    Channel,
    /// What shows it; with `true`, it must be there.
    File(bool),
    /// Where; with `true`, it must be said.
    Place(bool),
    /// How a signature was given.
    Manner,
    /// For how many months.
    Months,
    /// By what it is known.
    Source,
    /// The officer in whose place the secretary declares.
    InPlaceOf,
    /// Why; with `true`, it must be said.
    Reason(bool),
}

/// When a step may be expected, by the words of its form.
const GATES: [(&str, Gate); 2] = [("before", Gate::BeforeSignature), ("after", Gate::AfterSignature)];

/// What a deed asks, in the order of its form.
pub(super) fn asks(verb: Verb) -> &'static [Ask] {
    use Ask::{
        Authority, Channel, Choice, DueOn, Effect, File, InPlaceOf, Manner, Months, On, Party, Place, Reason,
        Reference, Silence, Source, Stamp, Step, Version, When,
    };
    match verb {
        Verb::IdentifyParty => &[Party, Source],
        Verb::LayTrack => &[Party],
        Verb::AddStep => &[Party, Step, Authority, When],
        Verb::Resume => &[On],
        Verb::Send => &[Authority, On],
        Verb::Receive => &[Authority, On, Stamp, DueOn],
        Verb::Answer => &[Authority, Version, Choice, On, Reference, Channel, File(false), Reason(false)],
        Verb::ReopenStep | Verb::Waive | Verb::DeclareDormant => &[Reason(true)],
        Verb::ConcludeReview => &[Choice, Silence, Reason(true)],
        Verb::DecideAfterParent => &[Choice, Reason(true)],
        Verb::PlanCeremony => &[On, Place(true)],
        Verb::Sign => &[Party, On, Place(true), Manner],
        Verb::RecordSignature => &[Party, On, Place(true), Manner, Reason(true)],
        Verb::RecordElsewhere => &[On, Place(false), Source, Reason(true)],
        Verb::FileScan => &[File(true)],
        Verb::DeclareScan => &[Party, Choice, Reason(false), Place(false), InPlaceOf],
        Verb::RenewExpressly => &[On, Months, Reference, File(false)],
        Verb::Suspend | Verb::End => &[On, Reason(true)],
        Verb::GiveNotice => &[Party, On, Effect, Reason(true)],
        Verb::TakeBackNotice => &[Party, Reason(true)],
        Verb::ConcludeWithdrawal => &[Party, Choice, Reason(false)],
        _ => &[],
    }
}

/// The parties for which this reader may do it now.
pub(super) fn parties<'a>(ctx: &Ctx, verb: Verb, agreement: &'a Agreement) -> Vec<(&'a PartyId, &'a str)> {
    let today = ctx.today();
    let fits = |party: &&crate::rules::Party| match verb {
        Verb::Sign | Verb::RecordSignature => agreement.to_sign().contains(&&party.id),
        Verb::ConcludeWithdrawal => party.withdrawal.as_ref().is_some_and(|notice| !notice.concluded),
        Verb::TakeBackNotice => party.withdrawal.as_ref().is_some_and(|notice| notice.effective_on > today),
        Verb::GiveNotice => party.withdrawal.is_none(),
        _ => true,
    };
    let may = |party: &&crate::rules::Party| match verb {
        Verb::ConcludeWithdrawal => may_choose(&ctx.actor, verb, agreement, Some(&party.id), today).is_ok(),
        verb => may_for(&ctx.actor, verb, agreement, &party.id).is_ok(),
    };
    let names = agreement.parties.iter().filter(fits).filter(may);
    names.map(|party| (&party.id, party.name.shown(ctx.lang).text)).collect()
}

/// The fields of a deed's form.
pub(super) fn fields<'a>(
    ctx: &Ctx,
    form: &'a Form,
    verb: Verb,
    agreement: &Agreement,
    step: Option<&TrackStep>,
) -> Vec<Field<'a>> {
    let t = ctx.words(&WORDS);
    let asked = asks(verb).iter().filter(|ask| **ask != Ask::Version || awaits(step));
    let field = |ask: &Ask| match (ask, step) {
        (Ask::Version, Some(step)) => {
            form.field(&t, "of-version", t.say("ask-version")).radio(versions(agreement, step, t))
        }
        _ => field(ctx, form, t, verb, agreement, *ask),
    };
    asked.map(field).collect()
}

/// Whether something sent on a former text awaits its answer.
fn awaits(step: Option<&TrackStep>) -> bool {
    step.is_some_and(|step| step.unanswered().next().is_some())
}

/// The texts that an answer may be given on: the present one, and those on which something was sent and not answered.
fn versions(agreement: &Agreement, step: &TrackStep, t: Words) -> Vec<(String, String)> {
    let said = |n: u32, day| t.say("answer-on-former").with("n", n).with("day", t.day(day)).to_string();
    let former = step.unanswered().map(|(n, day)| (n.to_string(), said(n, day)));
    let now = agreement.text_ref().map(|text| t.say("answer-on-present").with("n", text.version).to_string());
    former.chain(now.map(|now| (PRESENT.to_owned(), now))).collect()
}

/// The word of a form for the text that counts now.
const PRESENT: &str = "present";

fn field<'a>(ctx: &Ctx, form: &'a Form, t: Words, verb: Verb, agreement: &Agreement, ask: Ask) -> Field<'a> {
    let word = verb.word();
    let of = |name: &'static str, key: &str| form.field(&t, name, t.say(key));
    let yes_no = || [("yes", t.say(format!("yes-{word}"))), ("no", t.say(format!("no-{word}")))];
    let optional = |field: Field<'a>, needed: bool| if needed { field } else { field.optional() };
    match ask {
        Ask::Party => of("party", "ask-party").select(parties(ctx, verb, agreement)),
        Ask::Step => of("step", "ask-step").select(StepKind::ALL.map(|kind| (kind.word(), words::step(t, kind)))),
        Ask::When => of("gate", "ask-gate").radio(GATES.map(|(word, gate)| (word, words::gate(t, gate)))),
        Ask::On => of("on", day_key(verb)).date(),
        Ask::Effect => of("until", "ask-effect").hint(t.say("ask-effect-hint")).date(),
        Ask::Silence => of("on", "ask-day-silence").hint(t.say("ask-day-silence-hint")).date().optional(),
        Ask::DueOn => of("until", "ask-due-on").hint(t.say("ask-due-on-hint")).date().optional(),
        // Asked by itself, of a step: see `fields`.
        Ask::Version => of("of-version", "ask-version"),
        Ask::Choice => of("choice", "ask-choice").radio(yes_no()),
        Ask::Authority => of("authority", "ask-authority").hint(t.say("ask-authority-hint")).optional(),
        Ask::Reference => of("reference", "ask-reference").hint(t.say("ask-reference-hint")),
        Ask::Stamp => of("reference", "ask-stamp").hint(t.say("ask-stamp-hint")).optional(),
        Ask::Channel => {
            let ways = Channel::ALL.map(|way| (way.word(), words::channel(t, way)));
            of("channel", "ask-channel").radio(ways)
        }
        Ask::File(needed) => {
            let field = of("file", "ask-file").hint(t.say("ask-file-hint")).file(".pdf,.jpg,.jpeg,.png");
            optional(field, needed)
        }
        Ask::Place(needed) => {
            let key = if verb == Verb::DeclareScan { "ask-where" } else { "ask-place" };
            optional(of("place", key), needed)
        }
        Ask::Manner => of("manner", "ask-manner").radio([
            ("in-person", words::manner(t, Manner::InPerson)),
            ("by-courier", words::manner(t, Manner::ByCourier)),
        ]),
        Ask::Months => of("months", "ask-months").number(),
        Ask::Source => of("source", "ask-source").hint(t.say("ask-source-hint")),
        Ask::InPlaceOf => of("in-place-of", "ask-in-place-of").hint(t.say("ask-in-place-of-hint")).optional(),
        Ask::Reason(needed) => optional(of("reason", reason_key(verb)).text(4), needed),
    }
}

fn day_key(verb: Verb) -> &'static str {
    match verb {
        Verb::Send => "ask-day-sent",
        Verb::Receive => "ask-day-received",
        Verb::Answer => "ask-day-answered",
        Verb::PlanCeremony => "ask-day-ceremony",
        Verb::Sign | Verb::RecordSignature | Verb::RecordElsewhere => "ask-day-signed",
        Verb::GiveNotice => "ask-day-notice",
        _ => "ask-day",
    }
}

fn reason_key(verb: Verb) -> &'static str {
    match verb {
        Verb::RecordSignature | Verb::RecordElsewhere => "ask-reservation",
        Verb::Answer => "ask-refusal-reason",
        Verb::DeclareScan => "ask-what-differs",
        _ => "ask-reason",
    }
}

/// Reads what was typed; complaints stand beside the fields. The file is stored last, when all else is in order.
///
/// # Errors
/// When the file cannot be stored: a fault; what is no such file is said in the form.
pub(super) async fn read(ctx: &Ctx, form: &mut Form, verb: Verb, step: Option<&TrackStep>) -> Result<Said> {
    let mut said = Said { yes: true, ..Said::default() };
    for ask in asks(verb) {
        match ask {
            Ask::Party => said.party = form.choice("party", |id| (!id.is_empty()).then(|| PartyId::new(id))),
            Ask::Step => said.kind = form.choice("step", StepKind::from_word),
            Ask::When => {
                let gate = |word: &str| GATES.into_iter().find(|(known, _)| *known == word).map(|(_, gate)| gate);
                said.gate = form.choice("gate", gate);
            }
            Ask::On => said.on = form.needed_day("on"),
            Ask::Effect => said.until = form.needed_day("until"),
            Ask::DueOn => said.until = form.day("until"),
            Ask::Silence => said.on = if said.yes { form.needed_day("on") } else { form.day("on") },
            Ask::Choice => said.yes = form.choice("choice", yes_or_no).unwrap_or_default(),
            Ask::Version if awaits(step) => {
                let number = |word: &str| if word == PRESENT { Some(None) } else { word.parse().ok().map(Some) };
                said.on_version = form.choice("of-version", number).flatten();
            }
            Ask::Version => {}
            Ask::Authority => said.authority = form.line("authority", 200),
            Ask::Reference => said.reference = form.needed_line("reference", 300),
            Ask::Stamp => said.reference = form.line("reference", 100),
            Ask::Channel => {
                let way = |word: &str| Channel::ALL.into_iter().find(|way| way.word() == word);
                said.channel = form.choice("channel", way);
            }
            Ask::File(needed) => {
                if *needed && form.file("file").is_none() {
                    form.wrong("file", "form-needed");
                }
            }
            Ask::Place(true) => said.place = form.needed_line("place", 300),
            Ask::Place(false) => said.place = form.line("place", 300),
            Ask::Manner => said.manner = form.choice("manner", manner),
            Ask::Months => {
                let months = form.number("months", 1, i64::from(MONTHS_MOST));
                if months.is_none() && form.typed("months").trim().is_empty() {
                    form.wrong("months", "form-needed");
                }
                said.months = months.and_then(|months| u16::try_from(months).ok()).unwrap_or_default();
            }
            Ask::Source => said.source = form.needed_line("source", 300),
            Ask::InPlaceOf => said.in_place_of = form.line("in-place-of", 300),
            Ask::Reason(true) => said.reason = form.needed_text("reason", REASON_MOST),
            Ask::Reason(false) => said.reason = form.text("reason", REASON_MOST),
        }
    }
    said.hash = form.typed("hash").trim().to_owned();
    if !form.is_wrong()
        && let Some(upload) = form.file("file")
    {
        match ctx.app.files.keep(upload).await {
            Ok((stored, _)) => said.file = Some((stored, upload.name.clone())),
            Err(platform::Failure::Refused(refusal)) => form.refuse(refusal),
            Err(failure) => return Err(failure),
        }
    }
    Ok(said)
}

pub(super) fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn manner(word: &str) -> Option<Manner> {
    match word {
        "in-person" => Some(Manner::InPerson),
        "by-courier" => Some(Manner::ByCourier),
        _ => None,
    }
}
