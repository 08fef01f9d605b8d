//! What can be done about an agreement now, by this reader: the same policy that each step asks.

use platform::{Link, Result, db::Reader, web::Ctx};

use super::{act, deed_form, show_file::allowed};
use crate::{
    WORDS, actions,
    rules::{Agreement, Kind, Party, StageName, Verb, may_propose},
    store, view, words,
};

/// One act in the row under the file.
pub(super) struct Button {
    pub text: String,
    pub href: String,
    /// How it is drawn: `button`, `button second`, `button grave`.
    pub class: &'static str,
}

/// The acts on the agreement as a whole, those that lead on first.
const ONWARD: [Verb; 16] = [
    Verb::BeginDraft,
    Verb::Settle,
    Verb::Sign,
    Verb::EnterIntoForce,
    Verb::RenewExpressly,
    Verb::Resume,
    Verb::Wake,
    Verb::DecideAfterParent,
    Verb::TakeBackNotice,
    Verb::ConcludeWithdrawal,
    Verb::IdentifyParty,
    Verb::LayTrack,
    Verb::AddStep,
    Verb::PlanCeremony,
    Verb::FileScan,
    Verb::DeclareScan,
];

/// Those that turn back, stop or end it.
const BACK: [Verb; 8] = [
    Verb::RecordSignature,
    Verb::RecordElsewhere,
    Verb::Reopen,
    Verb::Suspend,
    Verb::DeclareDormant,
    Verb::GiveNotice,
    Verb::End,
    Verb::Abandon,
];

/// The row of acts under the file.
///
/// # Errors
/// When the database fails.
pub(super) async fn acts(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Vec<Button>> {
    let parent_ended = match agreement.kind.parent() {
        Some(id) => store::by_id(reader, id).await?.is_some_and(|parent| parent.stage.name() == StageName::Ended),
        None => false,
    };
    let lays = allowed(ctx, agreement, Verb::LayTrack);
    let relaid = lays && !actions::relaid(act::by(ctx), reader, agreement).await?.is_empty();
    let names = allowed(ctx, agreement, Verb::IdentifyParty);
    let renamed = names && !actions::named_otherwise(reader, agreement).await?.is_empty();
    let around = Around { parent_ended, relaid, renamed };
    let fits = |verb: &Verb| allowed(ctx, agreement, *verb) && makes_sense(ctx, agreement, *verb, around);
    let button = |verb: Verb, class| Button {
        text: words::verb(ctx.words(&WORDS), verb),
        href: href(ctx, agreement, verb),
        class,
    };
    let mut acts: Vec<Button> = Vec::new();
    for verb in ONWARD.into_iter().filter(fits) {
        let class = if acts.is_empty() { "button" } else { "button second" };
        acts.push(button(verb, class));
    }
    acts.extend(BACK.into_iter().filter(fits).map(|verb| button(verb, "button grave")));
    Ok(acts)
}

/// What the agreement itself does not know.
#[derive(Clone, Copy, Default)]
struct Around {
    /// Whether the agreement that it stands under has ended.
    parent_ended: bool,
    /// Whether some track would be another if it were laid now.
    relaid: bool,
    /// Whether the atlas names some party otherwise by now.
    renamed: bool,
}

/// Whether there is anything to do it to: the policy knows who and when, not what is already done.
fn makes_sense(ctx: &Ctx, agreement: &Agreement, verb: Verb, around: Around) -> bool {
    match verb {
        Verb::DecideAfterParent => around.parent_ended && agreement.after_parent.is_none(),
        Verb::ConcludeWithdrawal | Verb::TakeBackNotice => !deed_form::parties(ctx, verb, agreement).is_empty(),
        Verb::DeclareScan => !agreement.scans.is_empty() && agreement.text_to_compare().is_some(),
        Verb::EnterIntoForce => agreement.terms.is_some(),
        Verb::RenewExpressly => agreement.stage.force().is_some_and(|force| force.until.is_some()),
        Verb::LayTrack => around.relaid,
        Verb::IdentifyParty => around.renamed,
        Verb::ReleaseExpert => !agreement.experts.is_empty(),
        _ => true,
    }
}

/// What can be proposed under an agreement that stands: a convention for one action, an addendum that changes it.
pub(super) fn further(ctx: &Ctx, agreement: &Agreement) -> Vec<Link> {
    if !agreement.stage.name().carries()
        || matches!(agreement.kind, Kind::Addendum { .. })
        || may_propose(&ctx.actor, &agreement.parties).is_err()
    {
        return Vec::new();
    }
    let t = ctx.words(&WORDS);
    let convention = format!("/agreements/new?kind=specific-convention&parent={}", agreement.id);
    let addendum = format!("{}/addendum", view::address(&agreement.slug));
    vec![
        Link::new(t.say("propose-convention"), ctx.href(&convention)),
        Link::new(t.say("propose-addendum"), ctx.href(&addendum)),
    ]
}

/// A link to an act, where it can be done now.
pub(super) fn link(ctx: &Ctx, agreement: &Agreement, verb: Verb) -> Option<Link> {
    let fits = allowed(ctx, agreement, verb) && makes_sense(ctx, agreement, verb, Around::default());
    fits.then(|| Link::new(words::verb(ctx.words(&WORDS), verb), href(ctx, agreement, verb)))
}

/// A link to an act for one party, which names it.
pub(super) fn for_party(ctx: &Ctx, agreement: &Agreement, verb: Verb, party: &Party) -> Link {
    Link::new(words::verb(ctx.words(&WORDS), verb), format!("{}?party={}", href(ctx, agreement, verb), party.id))
}

fn href(ctx: &Ctx, agreement: &Agreement, verb: Verb) -> String {
    let page = match verb {
        Verb::InviteOfficer => return ctx.href("/accounts/invite"),
        Verb::BeginDraft => "text/start",
        verb => verb.word(),
    };
    ctx.href(&format!("{}/{page}", view::address(&agreement.slug)))
}
