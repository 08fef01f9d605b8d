use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use kernel::LangTag;
use platform::{
    Failure, Link,
    i18n::Words,
    parts::{self, Html, Standing, Tone, escape},
    web::{BySlug, Ctx, Outcome},
};

use super::{
    desk, letters,
    parallel::{Article, Parallel, Side, title_of},
    settled,
};
use crate::{
    WORDS, clauses, filling, reading,
    rules::{Agreement, Clause, Content, Lag, Sight, Text, TextState, Verb, may, sight},
    store, tongue, view, words,
};

#[derive(Template)]
#[template(path = "draft.html")]
struct DraftPage {
    t: Words,
    standing: Html,
    clear: Option<String>,
    letters: Option<Html>,
    tally: Vec<Html>,
    text: Html,
    missing: Vec<(String, Option<String>)>,
    changes: Vec<String>,
    acts: Vec<Link>,
    papers: Option<String>,
    terms: Option<Link>,
}

/// The text of an agreement, as its reader may see it.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let agreement = store::find(&mut reader, &slug).await?.ok_or(Failure::NotFound)?;
    match (sight(&ctx.actor, &agreement), agreement.text()) {
        (Sight::File, TextState::Drafting | TextState::NotHeld) => {
            let text = store::draft(&mut reader, &agreement.id).await?;
            drop(reader);
            draw(&ctx, &agreement, text.as_ref())
        }
        (Sight::File, TextState::Settled(reference)) => settled::draw(&ctx, reader, &agreement, reference).await,
        (Sight::Public, TextState::Settled(reference)) if agreement.text_is_public() => {
            settled::draw(&ctx, reader, &agreement, reference).await
        }
        _ => Err(Failure::NotFound),
    }
}

fn draw(ctx: &Ctx, agreement: &Agreement, text: Option<&Text>) -> Outcome {
    let t = ctx.words(&WORDS);
    let base = ctx.href(&view::address(&agreement.slug));
    let can = |verb: Verb| may(&ctx.actor, verb, agreement).is_ok();
    let link = |key: &'static str, path: &str| Link::new(t.say(key), format!("{base}/{path}"));
    let mut acts = Vec::new();
    let elsewhere = agreement.text() == TextState::NotHeld;
    if text.is_none() && (can(Verb::BeginDraft) || can(Verb::Write)) {
        acts.push(link(if elsewhere { "draft-transcribe" } else { "draft-start" }, "text/start"));
    }
    if text.is_some() && can(Verb::Settle) {
        acts.push(link("verb-settle", "settle"));
    }
    if text.is_some() && can(Verb::FileText) {
        acts.push(link("verb-file-text", "file-text"));
    }
    if agreement.text_awaited().is_some() && can(Verb::DeclareScan) {
        acts.push(link("verb-declare-scan", "declare-scan"));
    }
    if text.is_some() && can(Verb::Write) {
        acts.push(link("draft-add", "text/add"));
        acts.push(link("draft-languages", "text/languages"));
    }
    let lags = text.map(Text::lags).unwrap_or_default();
    let body = DraftPage {
        t,
        standing: standing(ctx, agreement, text, &lags, t),
        clear: desk::arrived(ctx),
        letters: text.and_then(|text| letters::warning(&Content::of(text), t)),
        tally: text.map(|text| tally(text, &lags, t)).unwrap_or_default(),
        text: match text {
            Some(text) if !text.clauses.is_empty() => Html::of(&whole(ctx, agreement, text, &lags, t))?,
            Some(_) => parts::empty(t.say("draft-no-clause"), None),
            None => parts::empty(t.say(if elsewhere { "draft-not-held" } else { "draft-none" }), None),
        },
        missing: text.filter(|_| !elsewhere).map(|text| missing(ctx, agreement, text, t)).unwrap_or_default(),
        changes: filling::changes(agreement, &ctx.lang.into(), t).into_iter().map(|(says, _)| says).collect(),
        acts,
        papers: (text.is_some() && !elsewhere).then(|| format!("{base}.pdf")),
        terms: can(Verb::StateTerms).then(|| link("verb-state-terms", "state-terms")),
    };
    let title = t.say(if elsewhere { "draft-transcription" } else { "draft-title" });
    let page = platform::web::Page::new(title)
        .lead(t.say("draft-lead").with_text("title", agreement.title.shown(ctx.lang)))
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), base)
        .island("form.js");
    ctx.page(page, &body)
}

fn standing(ctx: &Ctx, agreement: &Agreement, text: Option<&Text>, lags: &[Lag], t: Words) -> Html {
    let elsewhere = agreement.text() == TextState::NotHeld;
    let next = match (text, lags.first()) {
        (None, _) => t.say(if elsewhere { "draft-transcribe" } else { "draft-start" }).to_string(),
        (Some(_), _) if agreement.text_awaited().is_some() => t.say("scan-awaited").to_string(),
        (Some(_), Some(lag)) => t
            .say("draft-next-lag")
            .with("lang", tongue::name(&lag.lang, t))
            .with("clause", words::clause(t, &lag.clause))
            .to_string(),
        (Some(_), None) if elsewhere => t.say("verb-file-text").to_string(),
        (Some(text), None) if !lacking(agreement, text).is_empty() => t.say("draft-next-missing").to_string(),
        (Some(_), None) if agreement.terms.is_none() => t.say("verb-state-terms").to_string(),
        (Some(_), None) => t.say("verb-settle").to_string(),
    };
    let at = if elsewhere {
        t.say("draft-transcription")
    } else {
        t.say("draft-at").with("n", agreement.settled_texts.len() + 1)
    };
    let at = (Tone::Live, at.to_string());
    let standing = Standing { at, next: Some(next), owed_by: None, since: Some(agreement.stage.since()) };
    parts::standing(&standing, &t, ctx.today())
}

/// How many clauses agree, how many lag in which language, how many treaty words were found.
fn tally(text: &Text, lags: &[Lag], t: Words) -> Vec<Html> {
    let behind = |clause: &&Clause| lags.iter().any(|lag| lag.clause == clause.key);
    let blank = text.blank();
    let agree = text.clauses.iter().filter(|clause| !behind(clause) && !blank.contains(&clause.key)).count();
    let mut says = vec![parts::state(Tone::Met, t.say("draft-agree").with("n", agree))];
    let mut late: BTreeMap<&LangTag, usize> = BTreeMap::new();
    for lag in lags {
        *late.entry(&lag.lang).or_default() += 1;
    }
    for (tag, count) in late {
        says.push(parts::state(Tone::Late, t.say("draft-late").with("n", count).with("lang", tongue::name(tag, t))));
    }
    let found: usize = text.clauses.iter().map(|clause| treaty_words(text, clause).len()).sum();
    if found > 0 {
        says.push(parts::state(Tone::Confirm, t.say("draft-treaty-words").with("n", found)));
    }
    says
}

fn treaty_words(text: &Text, clause: &Clause) -> Vec<String> {
    let read = |tag: &LangTag| {
        let written = clause.written(tag)?;
        let all = format!("{}\n{}", written.wording.heading, written.wording.body);
        tag.interface().map(|lang| reading::treaty_words(&all, lang).to_vec())
    };
    text.languages.iter().filter_map(read).flatten().collect()
}

fn lacking(agreement: &Agreement, text: &Text) -> Vec<String> {
    let required = clauses::required(&agreement.kind);
    text.absent(&required).into_iter().chain(text.blank()).collect()
}

/// The clauses that are asked for and not there, each with the way to bring it in.
fn missing(ctx: &Ctx, agreement: &Agreement, text: &Text, t: Words) -> Vec<(String, Option<String>)> {
    let writes = may(&ctx.actor, Verb::Write, agreement).is_ok();
    let base = ctx.href(&desk::text_address(&agreement.slug));
    let way = |key: &str| match text.clause(key) {
        Some(_) => text.languages.first().map(|tag| format!("{base}/{key}/{tag}")),
        None => Some(format!("{base}/add?clause={key}")),
    };
    lacking(agreement, text).iter().map(|key| (words::clause(t, key), way(key).filter(|_| writes))).collect()
}

fn whole(ctx: &Ctx, agreement: &Agreement, text: &Text, lags: &[Lag], t: Words) -> Parallel {
    let numbers = clauses::numbers(text.clauses.iter().map(|clause| clause.key.as_str()));
    let articles = text
        .clauses
        .iter()
        .zip(numbers)
        .map(|(clause, number)| {
            let own: Vec<&Lag> = lags.iter().filter(|lag| lag.clause == clause.key).collect();
            article(ctx, agreement, text, clause, number, &own, t)
        })
        .collect();
    Parallel::new(t.lang, &text.languages, articles)
}

fn article(
    ctx: &Ctx,
    agreement: &Agreement,
    text: &Text,
    clause: &Clause,
    number: Option<usize>,
    lags: &[&Lag],
    t: Words,
) -> Article {
    let side = |tag: &LangTag| match clause.words.get(tag) {
        Some(written) => {
            let missing = clause.written(tag).is_none().then(|| t.say("draft-nothing-written").to_string());
            let stale = lags.iter().any(|lag| lag.lang == *tag && !lag.missing);
            Side { stale, missing, ..Side::of(tag, number, &written.wording, true) }
        }
        None => {
            let heading = tag.interface().and_then(|lang| clauses::title(&clause.key, lang)).unwrap_or_default();
            Side::blank(tag, number, heading, t.say("draft-nothing-written").to_string())
        }
    };
    let mut says: Vec<Html> = lags
        .iter()
        .map(|lag| {
            let key = if lag.missing { "draft-lag-missing" } else { "draft-lag" };
            let lang = view::capital(&tongue::name(&lag.lang, t));
            let said = t.say(key).with("lang", lang).with("ahead", tongue::name(&lag.behind, t));
            parts::state(Tone::Late, said)
        })
        .collect();
    let found = treaty_words(text, clause);
    if !found.is_empty() {
        says.push(parts::state(Tone::Confirm, t.say("draft-treaty-found").with("words", t.list(&found))));
    }
    Article {
        key: clause.key.clone(),
        title: title_of(&clause.key, number, t),
        behind: !lags.is_empty(),
        says,
        sides: text.languages.iter().map(side).collect(),
        acts: acts(ctx, agreement, text, clause, lags, t),
    }
}

/// For each language the way to write and the versions; for the clause, its place.
fn acts(ctx: &Ctx, agreement: &Agreement, text: &Text, clause: &Clause, lags: &[&Lag], t: Words) -> Html {
    let writes = may(&ctx.actor, Verb::Write, agreement).is_ok();
    let base = ctx.href(&format!("{}/{}", desk::text_address(&agreement.slug), clause.key));
    let name = escape(&words::clause(t, &clause.key));
    let named = |words: String, href: String, class: &str| {
        format!(r#"<a{class} href="{}">{}<span class="unseen"> ({name})</span></a>"#, escape(&href), escape(&words))
    };
    let mut html = String::from(r#"<div class="acts">"#);
    for tag in &text.languages {
        let lang = tongue::name(tag, t);
        if writes {
            let late = lags.iter().any(|lag| lag.lang == *tag);
            let (key, class) = if late {
                ("draft-bring-along", r#" class="button""#)
            } else {
                ("draft-edit", r#" class="button second""#)
            };
            html.push_str(&named(t.say(key).with("lang", lang.clone()).to_string(), format!("{base}/{tag}"), class));
        }
        if let Some(written) = clause.words.get(tag) {
            let said = t
                .say("draft-version-of")
                .with("lang", view::capital(&lang))
                .with("n", written.version)
                .with("day", t.day(desk::day_of(ctx, written)));
            html.push_str(&named(said.to_string(), format!("{base}/{tag}/versions"), r#" class="small""#));
        }
    }
    if writes {
        html.push_str(&named(t.say("draft-arrange").to_string(), format!("{base}/arrange"), r#" class="small""#));
    }
    html.push_str("</div>");
    Html::trusted(html)
}
