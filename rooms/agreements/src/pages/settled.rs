use askama::Template;
use axum::extract::Path;
use kernel::LangTag;
use platform::{
    Failure, Link, Result,
    db::Reader,
    i18n::Words,
    parts::{self, Html, Tone},
    web::{BySlug, Ctx, Outcome},
};

use super::{
    act, desk,
    parallel::{Article, Parallel, Side, numbered, paragraphs, title_of},
};
use crate::{
    WORDS,
    actions::standing_text,
    clauses,
    difference::difference,
    rules::{Agreement, Consolidated, Content, SettledClause, Sight, TextRef, Verb, Wording, may, sight},
    store, tongue, view, words,
};

#[derive(Template)]
#[template(path = "settled.html")]
struct SettledPage {
    t: Words,
    clear: Option<String>,
    state: Html,
    version: u32,
    hash: String,
    text: Html,
    terms: Vec<(String, String)>,
    consolidated: Option<String>,
    pdf: String,
    copies: Vec<Link>,
    acts: Vec<Link>,
}

/// The settled text, for someone who may read it.
pub(super) async fn draw(ctx: &Ctx, mut reader: Reader, agreement: &Agreement, text: &TextRef) -> Outcome {
    let t = ctx.words(&WORDS);
    let base = ctx.href(&view::address(&agreement.slug));
    let in_file = sight(&ctx.actor, agreement) == Sight::File;
    let content = content(ctx, &mut reader, agreement).await?.ok_or(Failure::NotFound)?;
    let order = languages(&mut reader, agreement, &content).await?;
    let consolidated = reads_consolidated(ctx, &mut reader, agreement).await?;
    drop(reader);
    let signed = agreement.stage.signed().map(|signed| signed.on);
    let word = match signed {
        Some(day) => t.say("draft-signed-text").with("day", t.day(day)),
        None => t.say("draft-settled-text"),
    };
    let copy = |(at, party): (usize, &crate::rules::Party)| {
        let said = t.say("draft-copy-of").with("party", party.name.shown(ctx.lang).text);
        Link::new(said, format!("{base}.pdf?copy={}", at + 1))
    };
    let can = |verb: Verb| may(&ctx.actor, verb, agreement).is_ok();
    let act = |verb: Verb, at: &str| {
        can(verb).then(|| Link::new(t.say(format!("verb-{}", verb.word())), format!("{base}/{at}")))
    };
    let addendum =
        (in_file && can_amend(agreement)).then(|| Link::new(t.say("draft-addendum"), format!("{base}/addendum")));
    let body = SettledPage {
        t,
        clear: desk::arrived(ctx),
        state: parts::state(Tone::Met, word),
        copies: if in_file && !agreement.is_transcribed() {
            agreement.bound().enumerate().map(copy).collect()
        } else {
            Vec::new()
        },
        version: text.version,
        hash: text.hash.clone(),
        text: Html::of(&parallel(&content, &order, t))?,
        // The terms that hold now are those of the consolidated text, where addenda changed it.
        terms: agreement
            .terms
            .as_ref()
            .filter(|_| consolidated || agreement.amended_by.is_empty())
            .map(|terms| tongue::terms(terms, t))
            .unwrap_or_default(),
        consolidated: consolidated.then(|| format!("{base}/consolidated")),
        pdf: format!("{base}.pdf"),
        acts: [act(Verb::Reopen, "reopen"), act(Verb::StateTerms, "state-terms"), addendum]
            .into_iter()
            .flatten()
            .collect(),
    };
    let page = platform::web::Page::new(t.say("draft-text"))
        .lead(agreement.title.shown(ctx.lang))
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), base)
        .island("form.js");
    ctx.page(page, &body)
}

/// Whether an addendum may change it now.
pub(super) fn can_amend(agreement: &Agreement) -> bool {
    agreement.stage.name().carries()
}

/// The settled text of an agreement, where the club holds one.
///
/// # Errors
/// When the stored bytes were altered.
pub(super) async fn content(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Option<Content>> {
    let Some(reference) = agreement.text_ref() else { return Ok(None) };
    let Some(settled) = store::settled(reader, &agreement.id, reference).await? else { return Ok(None) };
    settled.content().map(Some).map_err(|refusal| words::refusal(&refusal, ctx.lang))
}

/// The languages of a settled text in the order in which its drafters showed them.
pub(super) async fn languages(reader: &mut Reader, agreement: &Agreement, content: &Content) -> Result<Vec<LangTag>> {
    let drafted = store::draft(reader, &agreement.id).await?.map(|text| text.languages).unwrap_or_default();
    let mut order: Vec<LangTag> = drafted.into_iter().filter(|tag| content.languages.contains(tag)).collect();
    order.extend(content.languages.iter().filter(|tag| !order.contains(tag)).cloned().collect::<Vec<_>>());
    Ok(order)
}

fn parallel(content: &Content, languages: &[LangTag], t: Words) -> Parallel {
    let numbers = clauses::numbers(content.clauses.iter().map(|clause| clause.key.as_str()));
    let article = |(clause, number): (&SettledClause, Option<usize>)| Article {
        key: clause.key.clone(),
        title: title_of(&clause.key, number, t),
        behind: false,
        says: Vec::new(),
        sides: languages
            .iter()
            .filter_map(|tag| clause.words.get(tag).map(|wording| Side::of(tag, number, wording, false)))
            .collect(),
        acts: Html::default(),
    };
    Parallel {
        t,
        columns: Parallel::columns(languages),
        articles: content.clauses.iter().zip(numbers).map(article).collect(),
    }
}

#[derive(Template)]
#[template(path = "consolidated.html")]
struct ConsolidatedPage {
    t: Words,
    languages: Vec<(LangTag, String, String, bool)>,
    addenda: Vec<Link>,
    text: Html,
    original_hash: String,
    hash: String,
    back: String,
}

/// Whether there is a consolidated text and this reader may read it: of the public, where every party consents to the
/// publication of the original and of each addendum in it.
///
/// # Errors
/// When the database fails.
pub(super) async fn reads_consolidated(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<bool> {
    let Some(text) = store::consolidated(reader, &agreement.id).await? else { return Ok(false) };
    match sight(&ctx.actor, agreement) {
        Sight::File => return Ok(true),
        Sight::Public if agreement.text_is_public() => {}
        Sight::Public | Sight::Nothing => return Ok(false),
    }
    for id in &text.addenda {
        if !store::by_id(reader, id).await?.is_some_and(|addendum| addendum.text_is_public()) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The text as its addenda leave it, beside the original, in one of its languages.
pub(super) async fn consolidated(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let agreement = store::find(&mut reader, &slug).await?.ok_or(Failure::NotFound)?;
    if !reads_consolidated(&ctx, &mut reader, &agreement).await? {
        return Err(Failure::NotFound);
    }
    let original = content(&ctx, &mut reader, &agreement).await?.ok_or(Failure::NotFound)?;
    let now = standing_text(act::by(&ctx), &mut reader, &agreement).await?.ok_or(Failure::NotFound)?;
    let order = languages(&mut reader, &agreement, &original).await?;
    let mut addenda = Vec::new();
    for id in &now.addenda {
        if let Some(addendum) = store::by_id(&mut reader, id).await? {
            addenda.push(Link::new(addendum.title.shown(ctx.lang), ctx.href(&view::address(&addendum.slug))));
        }
    }
    drop(reader);
    let t = ctx.words(&WORDS);
    let asked = ctx.asked("lang").and_then(|tag| tag.parse::<LangTag>().ok()).filter(|tag| order.contains(tag));
    let own = || order.iter().find(|tag| tag.interface() == Some(ctx.lang)).cloned();
    let tag = asked.or_else(own).or_else(|| order.first().cloned()).ok_or(Failure::NotFound)?;
    let back = ctx.href(&view::address(&agreement.slug));
    let body = ConsolidatedPage {
        languages: order
            .iter()
            .map(|it| (it.clone(), tongue::own_name(it), format!("{back}/consolidated?lang={it}"), *it == tag))
            .collect(),
        addenda,
        text: Html::of(&beside(&original, &now, &tag, t))?,
        original_hash: now.original.clone(),
        hash: now.hash.clone(),
        t,
        back: format!("{back}/text"),
    };
    let page = platform::web::Page::new(t.say("draft-consolidated"))
        .lead(t.say("draft-consolidated-lead"))
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), back);
    ctx.page(page, &body)
}

/// Each clause as it was signed and as it stands; what fell keeps its place.
fn beside(original: &Content, now: &Consolidated, tag: &LangTag, t: Words) -> Parallel {
    let words = |content: &Content, key: &str| {
        content.clauses.iter().find(|clause| clause.key == key).and_then(|clause| clause.words.get(tag).cloned())
    };
    let mut keys: Vec<&str> = now.content.clauses.iter().map(|clause| clause.key.as_str()).collect();
    let gone = original.clauses.iter().enumerate().filter(|(_, clause)| words(&now.content, &clause.key).is_none());
    for (at, clause) in gone.collect::<Vec<_>>() {
        keys.insert(at.min(keys.len()), &clause.key);
    }
    let old = clauses::numbers(original.clauses.iter().map(|clause| clause.key.as_str()));
    let new = clauses::numbers(now.content.clauses.iter().map(|clause| clause.key.as_str()));
    let place = |content: &Content, key: &str| content.clauses.iter().position(|clause| clause.key == key);
    let articles = keys
        .into_iter()
        .map(|key| {
            let old_number = place(original, key).and_then(|at| old[at]);
            let new_number = place(&now.content, key).and_then(|at| new[at]);
            let (before, after) = (words(original, key), words(&now.content, key));
            let blank = |says: &'static str, number| Side::blank(tag, number, String::new(), t.say(says).to_string());
            let changed = before != after;
            Article {
                key: key.to_owned(),
                title: title_of(key, new_number.or(old_number), t),
                behind: changed,
                says: if changed { vec![parts::state(Tone::Live, t.say("draft-changed"))] } else { Vec::new() },
                sides: vec![
                    before.as_ref().map_or_else(
                        || blank("draft-not-in-original", None),
                        |wording| Side::of(tag, old_number, wording, false),
                    ),
                    after.as_ref().map_or_else(
                        || blank("draft-taken-out", None),
                        |wording| changed_side(tag, new_number, before.as_ref(), wording),
                    ),
                ],
                acts: Html::default(),
            }
        })
        .collect();
    let columns = vec![
        (LangTag::from(t.lang), t.say("draft-original").to_string()),
        (LangTag::from(t.lang), t.say("draft-consolidated").to_string()),
    ];
    Parallel { t, columns, articles }
}

/// A clause as it stands, with what came and what went.
fn changed_side(tag: &LangTag, number: Option<usize>, before: Option<&Wording>, now: &Wording) -> Side {
    let paragraphs = match before {
        Some(before) if before.body != now.body => {
            vec![Html::trusted(difference(&before.body, &now.body).to_string().replace("\n\n", "<br><br>"))]
        }
        _ => paragraphs(&now.body, None),
    };
    Side {
        tag: tag.clone(),
        dir: tag.direction(),
        number: numbered(tag, number),
        heading: now.heading.clone(),
        paragraphs,
        stale: false,
        missing: None,
    }
}
