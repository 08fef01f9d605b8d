//! Drafting a decision: which vote it rests on, what it says in each language, what it ends.

use std::collections::BTreeSet;

use agreements::rules::{AgreementId, StageName};
use axum::extract::Path;
use council::{Session, rules::Item};
use kernel::Lang;
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, notice},
    web::{At, Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::{TEXT_MOST, TITLE_MOST, allow, find_draft, in_decisions, under};
use crate::{
    WORDS,
    actions::{draft_decision, edit_decision},
    basis::{self, Adopted},
    rules::{Decision, DecisionInput, Ending, Kind, Refusal, Verb},
    said, store,
};

/// What a form of a draft stands on.
struct Scene {
    session: Session,
    /// The votes that it may rest on: of a draft that is there, its own.
    votes: Vec<Adopted>,
    agreements: Vec<(String, String)>,
}

/// The first form: filled from the draft that the vote adopted, or from the vote.
pub(super) async fn new(ctx: Ctx) -> Outcome {
    let (scene, item) = begun(&ctx).await?;
    let mut form = ctx.form().await?;
    let vote = ctx.asked("vote").map(ToOwned::to_owned);
    let first = scene.votes.iter().find(|it| vote.as_deref().is_none_or(|vote| vote == it.basis.vote));
    if let Some(first) = first {
        let mut reader = ctx.read().await?;
        let wording = basis::wording(&mut reader, first).await?;
        let agreement = basis::agreement(&mut reader, first).await?;
        let kind = if agreement.is_some() && first.kind == Kind::Decision { Kind::Opinion } else { first.kind };
        form = form
            .filled("vote", &first.basis.vote)
            .filled("kind", kind.as_str())
            .filled("agreement", agreement.map(|it| it.to_string()).unwrap_or_default())
            .filled_in_languages("title", &wording.title)
            .filled_in_languages("text", &wording.text)
            .ticked("authentic", wording.authentic.iter().map(|lang| lang.code()));
    }
    draw(&ctx, &form, &scene, (&item, None))
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    let (scene, item) = begun(&ctx).await?;
    let vote = form.line("vote", 60);
    if let Some(said) = read(&ctx, &mut form).await? {
        let mut tx = ctx.begin().await?;
        let done = draft_decision(&ctx.app, &mut tx, &ctx.actor, (&scene.session, &vote), said).await;
        if let Some(decision) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(decision.address()).telling("decisions", "decision-drafted").ok();
        }
    }
    draw(&ctx, &form, &scene, (&item, None))
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = find_draft(&ctx, &id).await?;
    if it.state.made().is_some() {
        return Err(Refusal::AlreadyMade.into());
    }
    let (scene, item) = over(&ctx, &it).await?;
    let form = ctx
        .form()
        .await?
        .filled("kind", it.said.kind.as_str())
        .filled("agreement", it.said.agreement.as_ref().map(ToString::to_string).unwrap_or_default())
        .filled_in_languages("title", &it.said.title)
        .filled_in_languages("text", &it.said.text)
        .ticked("authentic", it.said.authentic.iter().map(|lang| lang.code()))
        .filled("repeals", numbers(&mut ctx.read().await?, &it, false).await?)
        .filled("replaces", numbers(&mut ctx.read().await?, &it, true).await?);
    draw(&ctx, &form, &scene, (&item, Some(&it)))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = find_draft(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(said) = read(&ctx, &mut form).await? {
        let mut tx = ctx.begin().await?;
        let done = edit_decision(&ctx.app, &mut tx, &ctx.actor, Decision { version, ..it }, said).await;
        if let Some(decision) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(decision.address()).telling("decisions", "draft-edited").ok();
        }
    }
    let it = find_draft(&ctx, &id).await?;
    let (scene, item) = over(&ctx, &it).await?;
    draw(&ctx, &form, &scene, (&item, Some(&it)))
}

/// The item that the address names, for whoever drafts under it.
async fn begun(ctx: &Ctx) -> Result<(Scene, Item)> {
    allow(ctx, Verb::Draft)?;
    let mut reader = ctx.read().await?;
    let (session, item) = basis::session_of(&mut reader, ctx.asked("item").unwrap_or_default()).await?;
    let votes = basis::free(&mut reader, &session, &item.id).await?;
    let agreements = agreements(&mut reader, ctx).await?;
    Ok((Scene { session, votes, agreements }, item))
}

async fn over(ctx: &Ctx, it: &Decision) -> Result<(Scene, Item)> {
    let mut reader = ctx.read().await?;
    let (session, item) = basis::session_of(&mut reader, it.basis.item.as_str()).await?;
    let agreements = agreements(&mut reader, ctx).await?;
    Ok((Scene { session, votes: Vec::new(), agreements }, item))
}

/// The agreements that an opinion may be about, by title: those that did not end and were not given up.
async fn agreements(reader: &mut Reader, ctx: &Ctx) -> Result<Vec<(String, String)>> {
    let goes_on =
        |it: &agreements::rules::Agreement| !matches!(it.stage.name(), StageName::Ended | StageName::Abandoned);
    let all = agreements::all(reader).await?;
    let mut all: Vec<(String, String)> = all
        .iter()
        .filter(|it| goes_on(it))
        .map(|it| (it.id.to_string(), it.title.shown(ctx.lang).text.to_owned()))
        .collect();
    ctx.words(&WORDS).sort_by(&mut all, |(_, title)| title.clone());
    Ok(all)
}

/// The numbers of the decisions that a draft ends, as they are typed.
async fn numbers(reader: &mut Reader, it: &Decision, replaces: bool) -> Result<String> {
    let mut numbers = Vec::new();
    for ending in it.said.ends.iter().filter(|it| it.replaces == replaces) {
        let other = store::decision(reader, ending.decision.as_str()).await?;
        numbers.extend(other.and_then(|it| it.state.made().map(|made| made.slug.clone())));
    }
    Ok(numbers.join(", "))
}

async fn read(ctx: &Ctx, form: &mut Form) -> Result<Option<DecisionInput>> {
    let kind = form.choice("kind", Kind::from_word);
    let agreement = form.line("agreement", 60);
    let title = form.needed_localised("title", TITLE_MOST);
    let text = form.needed_localised("text", TEXT_MOST);
    let authentic: BTreeSet<Lang> = form.all("authentic").iter().filter_map(|code| Lang::from_code(code)).collect();
    let mut reader = ctx.read().await?;
    let mut ends = ending(&mut reader, form, ("repeals", false)).await?;
    ends.extend(ending(&mut reader, form, ("replaces", true)).await?);
    let agreement = match agreement.as_str() {
        "" => None,
        id => {
            let id = AgreementId::new(id);
            let known = agreements::by_id(&mut reader, &id).await?.is_some();
            if !known {
                form.wrong_in("agreement", &WORDS, "wrong-agreement");
            }
            Some(id)
        }
    };
    let said = kind.map(|kind| DecisionInput { kind, agreement, title, text, authentic, ends });
    Ok(said.filter(|_| !form.is_wrong()))
}

/// The decisions whose numbers were typed.
async fn ending(reader: &mut Reader, form: &mut Form, (name, replaces): (&'static str, bool)) -> Result<Vec<Ending>> {
    let typed = form.line(name, 300);
    let typed = platform::web::western(&typed);
    let mut ends = Vec::new();
    for number in typed.split([',', '،', ';', '؛', ' ']).map(str::trim).filter(|it| !it.is_empty()) {
        match store::by_slug(reader, number).await? {
            Some(other) => ends.push(Ending { decision: other.id, replaces }),
            None => form.wrong_in(name, &WORDS, "wrong-decision"),
        }
    }
    Ok(ends)
}

fn draw(ctx: &Ctx, form: &Form, scene: &Scene, (item, it): (&Item, Option<&Decision>)) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match it {
        None => ("draft-decision", format!("/council/decisions/new?item={}", item.id)),
        Some(it) => ("edit-draft", format!("{}/edit", it.address())),
    };
    let page: Page = match it {
        None => in_decisions(ctx, t.say(act)),
        Some(it) => under(ctx, t.say(act), it),
    };
    if it.is_none() && scene.votes.is_empty() && !form.is_wrong() {
        return Err(Failure::from(Refusal::NoVote));
    }
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(item, t),
        version: it.map(|it| it.version),
        groups: vec![
            (String::new(), basics(form, t, scene, it.is_none())),
            (t.say("draft-words").to_string(), words(form, t)),
            (t.say("draft-ends").to_string(), ends(form, t)),
        ],
        button: t.say(act).to_string(),
        back: ctx.href(&it.map_or_else(|| scene.session.address(), Decision::address)),
    };
    sheet.answer(ctx, form, page)
}

fn intro(item: &Item, t: Words) -> Html {
    let under = t.say("decision-item").with_text("title", item.said.title.shown(t.lang)).to_string();
    Html::trusted(format!("{}{}", notice(under), notice(t.say("draft-decision-means"))))
}

fn basics<'a>(form: &'a Form, t: Words, scene: &Scene, new: bool) -> Vec<Field<'a>> {
    let mut fields = Vec::new();
    if new {
        let vote = |it: &Adopted| {
            let says = t.say("draft-vote").with("n", it.number).with_text("question", it.question.shown(t.lang));
            (it.basis.vote.clone(), says.to_string())
        };
        fields.push(form.field(&t, "vote", t.say("draft-on-vote")).radio(scene.votes.iter().map(vote)));
    }
    let kinds = Kind::ALL.map(|it| (it.as_str(), said::kind(it, t)));
    let none = (String::new(), t.say("agreement-none").to_string());
    let agreements = std::iter::once(none).chain(scene.agreements.iter().cloned());
    fields.extend([
        form.field(&t, "kind", t.say("decision-kind")).radio(kinds),
        form.field(&t, "agreement", t.say("opinion-about"))
            .hint(t.say("opinion-about-hint"))
            .select(agreements)
            .optional(),
    ]);
    fields
}

fn words<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let langs = Lang::ALL.map(|lang| (lang.code(), lang.endonym()));
    vec![
        form.field(&t, "title", t.say("decision-title")).hint(t.say("decision-title-hint")).localised(2),
        form.field(&t, "text", t.say("decision-text")).hint(t.say("decision-text-hint")).localised(10),
        form.field(&t, "authentic", t.say("decision-authentic")).hint(t.say("decision-authentic-hint")).boxes(langs),
    ]
}

fn ends<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "replaces", t.say("decision-replaces")).hint(t.say("decision-replaces-hint")).optional(),
        form.field(&t, "repeals", t.say("decision-repeals")).hint(t.say("decision-repeals-hint")).optional(),
    ]
}
