//! What the rulebook finds, party by party, for those who see the file.

use askama::Template;
use kernel::{Actor, Day, Lang};
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{self, Html, Tone, escape},
    web::Ctx,
};
use rulebook::{Bearing, Confirms, Finding, Rule, Source, Verdict, Word};

use crate::{
    WORDS,
    actions::known,
    rules::{Agreement, AgreementId, PartyId, Sight, Verb, may, sight},
    screening::{self, Screened},
    store, view, words as said,
};

struct PartyFindings {
    name: String,
    tally: String,
    declare: Option<String>,
    /// What stands in the way of the signature; nothing once that is past.
    blocking: Vec<Html>,
    /// What waits and stands in nobody's way.
    waiting: Vec<Html>,
    /// What is said above it.
    remains: String,
    settled: Vec<Html>,
}

#[derive(Template)]
#[template(path = "findings.html")]
struct Section {
    t: Words,
    parties: Vec<PartyFindings>,
    declare: Option<String>,
    rules: String,
}

/// The section of the agreement's page: per party, each rule in plain words, its verdict, what to do, on what ground.
///
/// # Errors
/// When the database fails.
pub(super) async fn section(ctx: &Ctx, agreement: &Agreement, reader: &mut Reader) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let known = known(reader, agreement).await?;
    let screened = screening::screen(agreement, &known, ctx.today());
    let declares = may(&ctx.actor, Verb::LayTrack, agreement).is_ok();
    let declare = declares.then(|| ctx.href(&format!("{}/declared", view::address(&agreement.slug))));
    let parties = screened.iter().map(|one| of_party(ctx, agreement, one)).collect();
    Html::of(&Section { t, parties, declare, rules: ctx.href("/rules") })
}

fn of_party(ctx: &Ctx, agreement: &Agreement, one: &Screened<'_>) -> PartyFindings {
    let t = ctx.words(&WORDS);
    let draw = |finding: &Finding<'_>| drawn(ctx, agreement, &one.party.id, finding);
    let is_open = |finding: &&Finding<'_>| !matches!(finding.verdict, Verdict::Met | Verdict::NotApplicable);
    let mut open: Vec<&Finding<'_>> = one.findings.iter().filter(is_open).collect();
    open.sort_by_key(|finding| finding.rule.severity);
    let (blocking, waiting): (Vec<_>, Vec<_>) = open.into_iter().partition(|finding| blocks(agreement, finding));
    let declares = crate::rules::may_for(&ctx.actor, Verb::LayTrack, agreement, &one.party.id).is_ok();
    let address = view::address(&agreement.slug);
    let remains = if agreement.stage.name().before_signature() { "findings-waiting" } else { "findings-remaining" };
    PartyFindings {
        name: one.party.name.shown(ctx.lang).text.to_owned(),
        tally: tally(&one.findings, t),
        declare: declares.then(|| ctx.href(&format!("{address}/declared?party={}", one.party.id))),
        remains: t.say(remains).with("count", waiting.len()).to_string(),
        blocking: blocking.into_iter().map(draw).collect(),
        waiting: waiting.into_iter().map(draw).collect(),
        settled: one.findings.iter().filter(|finding| !is_open(finding)).map(draw).collect(),
    }
}

/// How many findings of each verdict, in a line.
fn tally(findings: &[Finding<'_>], t: Words) -> String {
    let counted = Verdict::ALL.iter().filter_map(|verdict| {
        let count = findings.iter().filter(|finding| finding.verdict == *verdict).count();
        (count > 0).then(|| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            t.say(format!("tally-{}", verdict.as_str())).with("count", count).to_string()
        })
    });
    t.list(counted.collect::<Vec<_>>())
}

/// A verdict as a coloured word.
pub(super) fn verdict(verdict: Verdict, t: Words) -> Html {
    parts::state(tone(verdict), said::verdict(t, verdict))
}

fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met => Tone::Met,
        Verdict::Missing => Tone::Missing,
        Verdict::Breached => Tone::Breached,
        Verdict::ToBeConfirmed => Tone::Confirm,
        Verdict::NotApplicable => Tone::None,
    }
}

fn drawn(ctx: &Ctx, agreement: &Agreement, party: &PartyId, finding: &Finding<'_>) -> Html {
    let t = ctx.words(&WORDS);
    let acts = acts(ctx, agreement, party, finding);
    parts::finding(&parts::Finding { acts, ..worded(agreement, finding, t) }, &t)
}

/// Whether a finding stands in the way of a signature that is still to come.
fn blocks(agreement: &Agreement, finding: &Finding<'_>) -> bool {
    agreement.stage.name().before_signature() && rulebook::blocks(finding)
}

/// A finding in words, without what can be done about it.
fn worded(agreement: &Agreement, finding: &Finding<'_>, t: Words) -> parts::Finding {
    let rule = finding.rule;
    let mut says = vec![said::reason(t, finding.reason)];
    if blocks(agreement, finding) {
        says.push(t.say("finding-blocks").to_string());
    }
    says.extend(finding.word.as_ref().map(|word| opinion(t, word)));
    let waits = matches!(finding.verdict, Verdict::Missing | Verdict::Breached | Verdict::ToBeConfirmed);
    parts::Finding {
        rule: rule.requirement.shown(t.lang).text.to_owned(),
        verdict: (tone(finding.verdict), said::verdict(t, finding.verdict)),
        says: says.join(" "),
        todo: waits.then(|| rule.to_do.shown(t.lang).text.to_owned()),
        ground: ground(rule, t),
        source: address(rule),
        acts: Html::default(),
    }
}

/// What the rulebook finds about one party, in words.
pub struct PartyScreening {
    /// The party.
    pub party: String,
    /// How many findings of each verdict.
    pub tally: String,
    /// What is not met, what stands in the way of a signature to come first; without what can be done about it.
    pub open: Vec<parts::Finding>,
}

/// The screening of an agreement for a file that others read too: nothing where the reader does not see the agreement's.
///
/// # Errors
/// When the database fails.
pub async fn screening_for(
    reader: &mut Reader,
    (actor, lang): (&Actor, Lang),
    id: &AgreementId,
    today: Day,
) -> Result<Option<Vec<PartyScreening>>> {
    let Some(agreement) = store::by_id(reader, id).await? else { return Ok(None) };
    if sight(actor, &agreement) != Sight::File {
        return Ok(None);
    }
    let (t, known) = (WORDS.words(lang), known(reader, &agreement).await?);
    let of = |one: &Screened<'_>| {
        let is_open = |it: &&Finding<'_>| !matches!(it.verdict, Verdict::Met | Verdict::NotApplicable);
        let mut open: Vec<&Finding<'_>> = one.findings.iter().filter(is_open).collect();
        open.sort_by_key(|it| (!blocks(&agreement, it), it.rule.severity));
        PartyScreening {
            party: one.party.name.shown(lang).text.to_owned(),
            tally: tally(&one.findings, t),
            open: open.into_iter().map(|it| worded(&agreement, it, t)).collect(),
        }
    };
    Ok(Some(screening::screen(&agreement, &known, today).iter().map(of).collect()))
}

/// What an expert said, under which name and why, and what has become of it.
pub(super) fn opinion(t: Words, word: &Word) -> String {
    let key = match (word.bearing, word.said.confirms) {
        (Bearing::Withdrawn, _) | (_, Confirms::Withdrawn) => "opinion-withdrawn",
        (Bearing::Outdated, _) => "opinion-outdated",
        (Bearing::Holds, Confirms::Met) => "confirmed-by",
        (Bearing::Holds, Confirms::NotApplicable) => "opinion-not-applicable",
    };
    let phrase = t.say(key).with("by", word.said.by.as_str()).with("day", t.day(word.said.on));
    phrase.with("reason", word.said.reason.as_str()).to_string()
}

/// Instrument, article, version and confidence in words; numbers of laws keep their own direction.
pub(super) fn ground(rule: &Rule, t: Words) -> String {
    let mut words = vec![rule.instrument.shown(t.lang).text.to_owned()];
    if !rule.article.is_empty() {
        words.push(t.say("rule-article").with("article", isolated(&rule.article)).to_string());
    }
    if rule.version != "undated" {
        words.push(t.say("rule-version").with("version", isolated(&rule.version)).to_string());
    }
    words.push(said::confidence(t, rule.confidence));
    words.join(" · ")
}

/// The address where a rule was read, where it is one that a browser may follow.
pub(super) fn address(rule: &Rule) -> Option<String> {
    match &rule.source {
        Source::At(address) if address.starts_with("https://") || address.starts_with("http://") => {
            Some(address.clone())
        }
        _ => None,
    }
}

/// A run of text that keeps its own direction inside a sentence of the other.
pub(super) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn acts(ctx: &Ctx, agreement: &Agreement, party: &PartyId, finding: &Finding<'_>) -> Html {
    let t = ctx.words(&WORDS);
    let id = &finding.rule.id;
    let link = |href: String, text: String| {
        format!(r#"<a href="{}">{}<span class="unseen"> ({id})</span></a>"#, escape(&href), escape(&text))
    };
    let mut links = vec![link(ctx.href(&format!("/rules/{id}")), t.say("rule-read").to_string())];
    if let Ok(track) = agreement.track(party) {
        let asked = track.steps.iter().filter(|step| step.rules.contains(id));
        links.extend(asked.map(|step| super::step::link(ctx, agreement, party, step).to_string()));
    }
    let unverified = !finding.rule.confidence.is_verified();
    let open = matches!(finding.verdict, Verdict::Missing | Verdict::ToBeConfirmed);
    let spoken = finding.word.is_some();
    if unverified && (open || spoken) && may(&ctx.actor, Verb::ConcludeReview, agreement).is_ok() {
        let href = ctx.href(&format!("{}/findings/{id}/confirm", view::address(&agreement.slug)));
        let says = if spoken { "act-revise-opinion" } else { "act-confirm-rule" };
        links.push(link(href, t.say(says).to_string()));
    }
    Html::trusted(format!(r#"<p class="acts">{}</p>"#, links.join(" ")))
}
