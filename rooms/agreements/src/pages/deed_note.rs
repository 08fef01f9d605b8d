//! What bears on a deed and must be seen before it is done.

use askama::Template;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, notice},
    web::Ctx,
};

use super::{act, choices, findings, settle::Note};
use crate::{
    WORDS,
    actions::{self, known},
    rules::{Agreement, Conformity, Track, TrackStep, Verb, may},
    screening, view, words,
};

struct BlockLine {
    says: String,
    verdict: Html,
    rule: String,
    href: String,
    known: String,
}

struct Against {
    party: String,
    blocks: Vec<BlockLine>,
}

#[derive(Template)]
#[template(path = "blocks.html")]
struct BlocksNote {
    t: Words,
    against: Vec<Against>,
    record: Option<String>,
    elsewhere: Option<String>,
    recording: bool,
}

struct DeclarationLine {
    says: String,
}

#[derive(Template)]
#[template(path = "scan_note.html")]
struct ScanNote {
    t: Words,
    hash: String,
    file: String,
    href: String,
    text: String,
    declared: Vec<DeclarationLine>,
}

/// The note of a deed's page; nothing where nothing bears on it.
pub(super) async fn note(ctx: &Ctx, reader: &mut Reader, verb: Verb, agreement: &Agreement) -> Result<Html> {
    match verb {
        Verb::Sign | Verb::RecordSignature => blocks(ctx, reader, verb, agreement).await,
        Verb::DeclareScan => scan(ctx, agreement),
        Verb::ConcludeWithdrawal | Verb::DecideAfterParent => {
            let (t, lists) = (ctx.words(&WORDS), choices::lists(ctx, verb, agreement));
            Html::of(&Note { t, hash: None, lists })
        }
        Verb::LayTrack => laying(ctx, reader, agreement).await,
        Verb::IdentifyParty => identities(ctx, reader, agreement).await,
        _ => Ok(Html::default()),
    }
}

/// What stands against the signatures that are awaited, rule by rule, and the way to record one that took place.
async fn blocks(ctx: &Ctx, reader: &mut Reader, verb: Verb, agreement: &Agreement) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let known = known(reader, agreement).await?;
    let screened = screening::screen(agreement, &known, ctx.today());
    let awaited = agreement.to_sign();
    let against = screened.iter().filter(|one| awaited.contains(&&one.party.id)).map(|one| Against {
        party: one.party.name.shown(ctx.lang).text.to_owned(),
        blocks: one
            .findings
            .iter()
            .filter(|finding| rulebook::blocks(finding))
            .map(|finding| BlockLine {
                says: finding.rule.requirement.shown(ctx.lang).text.to_owned(),
                verdict: findings::verdict(finding.verdict, t),
                rule: finding.rule.id.clone(),
                href: ctx.href(&format!("/rules/{}", finding.rule.id)),
                known: words::confidence(t, finding.rule.confidence),
            })
            .collect(),
    });
    let may_record = may(&ctx.actor, Verb::RecordSignature, agreement).is_ok();
    let address = ctx.href(&view::address(&agreement.slug));
    let may_say = may(&ctx.actor, Verb::RecordElsewhere, agreement).is_ok();
    Html::of(&BlocksNote {
        t,
        against: against.filter(|one| !one.blocks.is_empty()).collect(),
        record: (may_record && verb == Verb::Sign).then(|| format!("{address}/record-signature")),
        elsewhere: may_say.then(|| format!("{address}/record-elsewhere")),
        recording: verb == Verb::RecordSignature,
    })
}

/// What laying each party's track now would keep, bring, change and take away.
async fn laying(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let relaid = actions::relaid(act::by(ctx), reader, agreement).await?;
    if relaid.is_empty() {
        return Ok(notice(t.say("lay-nothing")));
    }
    let mut lists = Vec::new();
    for (id, laid) in relaid {
        let (Ok(party), Ok(now)) = (agreement.party(&id), agreement.track(&id)) else { continue };
        let is_in = |track: &Track, step: &TrackStep| track.steps.iter().any(|it| it.key == step.key);
        let (stays, comes): (Vec<_>, Vec<_>) = laid.steps.iter().partition(|step| is_in(now, step));
        let (kept, changed): (Vec<_>, Vec<_>) = stays.into_iter().partition(|step| now.steps.contains(step));
        let goes: Vec<&TrackStep> = now.steps.iter().filter(|step| !is_in(&laid, step)).collect();
        for (key, steps) in [("lay-keeps", kept), ("lay-brings", comes), ("lay-changes", changed), ("lay-drops", goes)]
        {
            if !steps.is_empty() {
                let title = t.say(key).with("party", party.name.shown(ctx.lang).text.to_owned()).to_string();
                lists.push((title, steps.into_iter().map(|step| super::step::name(step, t)).collect()));
            }
        }
    }
    Html::of(&Note { t, hash: None, lists })
}

/// How the atlas names by now each party that stands under another name here.
async fn identities(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let otherwise = actions::named_otherwise(reader, agreement).await?;
    if otherwise.is_empty() {
        return Ok(notice(t.say("identify-nothing")));
    }
    let named = otherwise.iter().filter_map(|(id, identity)| {
        let party = agreement.party(id).ok()?;
        let title = t.say("identify-from").with("party", party.name.shown(ctx.lang).text.to_owned()).to_string();
        Some((title, vec![identity.name.shown(ctx.lang).text.to_owned()]))
    });
    Html::of(&Note { t, hash: None, lists: named.collect() })
}

/// The hash to compare with, the scan, and who has declared what.
fn scan(ctx: &Ctx, agreement: &Agreement) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let (Some(scan), Some(text)) = (agreement.scans.last(), agreement.text_to_compare()) else {
        return Ok(Html::default());
    };
    let says = |declaration: &crate::rules::Declaration| {
        let key = match &declaration.verdict {
            Conformity::Conform { .. } => "note-conform",
            Conformity::DeviationNoted { .. } => "note-deviation",
        };
        let (what, place) = match &declaration.verdict {
            Conformity::Conform { .. } => ("", ""),
            Conformity::DeviationNoted { what, place } => (what.as_str(), place.as_str()),
        };
        let party = agreement
            .party(&declaration.party)
            .map_or_else(|_| String::new(), |party| party.name.shown(ctx.lang).text.to_owned());
        let by = match &declaration.in_place_of {
            Some(officer) => format!("{} ({officer})", declaration.by),
            None => declaration.by.clone(),
        };
        let phrase = t.say(key).with("party", party).with("by", by).with("day", t.day(declaration.on));
        phrase.with("what", what).with("place", place).to_string()
    };
    Html::of(&ScanNote {
        t,
        hash: text.hash.clone(),
        file: scan.file.name.clone(),
        href: ctx.href(&format!("{}/files/{}", view::address(&agreement.slug), scan.file.sha256)),
        text: ctx.href(&format!("{}/text", view::address(&agreement.slug))),
        declared: scan.declarations.iter().map(|declaration| DeclarationLine { says: says(declaration) }).collect(),
    })
}
