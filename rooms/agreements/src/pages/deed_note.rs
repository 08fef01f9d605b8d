//! What bears on a deed and must be seen before it is done.

use askama::Template;
use platform::{Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use super::findings;
use crate::{
    WORDS,
    actions::known,
    rules::{Agreement, Conformity, Verb, may},
    screening, view,
};

struct BlockLine {
    says: String,
    verdict: Html,
    rule: String,
    href: String,
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
