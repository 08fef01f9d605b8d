use askama::Template;
use axum::extract::Path;
use kernel::Lang;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{History, Html, history, notice},
    web::{At, BySlug, Ctx, Outcome},
};

use super::{
    find, find_draft, in_decisions,
    read::{self, Fact, Line},
};
use crate::{
    WORDS,
    rules::{Decision, Kind, State, TieKind, Verb, may},
    said, store,
};

/// What a decision says in one more language.
struct Tongue {
    name: String,
    lang: Lang,
    dir: &'static str,
    title: String,
    text: Html,
    authentic: bool,
}

#[derive(Template)]
#[template(path = "decisions/show.html")]
struct ShowPage {
    t: Words,
    notices: Vec<Html>,
    state: Html,
    facts: Vec<Fact>,
    text: Html,
    languages: Vec<String>,
    tongues: Vec<Tongue>,
    vote: Vec<String>,
    vote_page: String,
    adherence: Html,
    commitments: Vec<Line>,
    commits: bool,
    axes: Vec<Link>,
    attach: Option<String>,
    acts: Vec<Link>,
    register: Vec<Link>,
    sha256: String,
    history: Html,
}

/// A decision that was made.
pub(super) async fn made(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let mut reader = ctx.read().await?;
    let it = find(&ctx, &mut reader, &slug).await?;
    draw(&ctx, &mut reader, &it).await
}

/// A draft, for whoever writes it; once it is made, the way to it.
pub(super) async fn draft(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = find_draft(&ctx, &id).await?;
    if it.state.made().is_some() {
        return ctx.go(it.address()).ok();
    }
    draw(&ctx, &mut ctx.read().await?, &it).await
}

async fn draw(ctx: &Ctx, reader: &mut Reader, it: &Decision) -> Outcome {
    let t = ctx.words(&WORDS);
    let commitments = read::commitments(reader, ctx, it).await?;
    let body = ShowPage {
        t,
        notices: notices(reader, ctx, it).await?,
        state: said::stands(it, t),
        facts: facts(reader, ctx, it).await?,
        text: said::read(&it.said.text, t)?,
        languages: languages(it, t),
        tongues: tongues(it, t)?,
        vote: read::vote(reader, ctx, it).await?,
        vote_page: ctx.href(&format!("/council/votes/{}", it.basis.vote)),
        adherence: read::adherence(reader, ctx, it).await?,
        commits: !commitments.is_empty(),
        commitments,
        axes: read::axes_of(reader, ctx, TieKind::Decision, it.id.as_str()).await?,
        attach: (it.stands() && may(&ctx.actor, Verb::AttachDecision, false).is_ok())
            .then(|| ctx.href(&format!("/council/serves/decision/{}", it.id))),
        acts: acts(ctx, it),
        register: read::register(reader, ctx, it).await?,
        sha256: crate::actions::text_sha256(it)?,
        history: mended(reader, ctx, it).await?,
    };
    let page = in_decisions(ctx, shown_title(it, t)).lead(said::numbered(it, t));
    let open = it.state.made().is_some() && it.said.agreement.is_none();
    ctx.page(if open { page.public(&[]) } else { page }, &body)
}

fn shown_title(it: &Decision, t: Words) -> String {
    it.said.title.shown(t.lang).text.to_owned()
}

/// What must be known first: that it is an example, ended, an opinion that only advises, or still a draft.
async fn notices(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Vec<Html>> {
    let t = ctx.words(&WORDS);
    let mut notices = Vec::new();
    let organ = council::organ_by_id(reader, &it.basis.organ).await?;
    let session = council::session_by_id(reader, it.basis.session.as_str()).await?;
    if organ.is_some_and(|it| it.example) || session.is_some_and(|it| it.said.example) {
        notices.push(notice(t.say("decision-example")));
    }
    match &it.state {
        State::Drafted => notices.push(notice(t.say("draft-means"))),
        State::Ended(_, ended) => {
            let by = store::decision(reader, ended.by.as_str()).await?;
            let by = by.map(|by| said::numbered(&by, t)).unwrap_or_default();
            let key = if ended.replaced { "replaced-by" } else { "repealed-by" };
            notices.push(notice(t.say(key).with("by", by).with("day", t.day(ended.on))));
        }
        State::Made(_) => {}
    }
    if it.said.kind == Kind::Opinion {
        notices.push(notice(t.say("opinion-means")));
    }
    if it.said.title.shown(t.lang).fallback {
        notices.push(notice(t.say("decision-not-in-yours")));
    }
    Ok(notices)
}

/// By whom, when, under which item, about what, what it ends and what ended it.
async fn facts(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Vec<Fact>> {
    let t = ctx.words(&WORDS);
    let mut facts = read::origin(reader, ctx, it).await?;
    if let Some(agreement) = read::agreement(reader, ctx, it).await? {
        facts.push(Fact::to(t.say("opinion-on").to_string(), agreement));
    }
    for ending in &it.said.ends {
        let Some(other) = store::decision(reader, ending.decision.as_str()).await? else { continue };
        if crate::seen::by(reader, &ctx.actor, &other).await? {
            let key = if ending.replaces { "replaces" } else { "repeals" };
            facts.push(Fact::to(t.say(key).to_string(), read::to(ctx, &other, t)));
        }
    }
    if let State::Ended(_, ended) = &it.state
        && let Some(by) = store::decision(reader, ended.by.as_str()).await?
        && crate::seen::by(reader, &ctx.actor, &by).await?
    {
        facts.push(Fact::to(t.say("ended-by").to_string(), read::to(ctx, &by, t)));
    }
    Ok(facts)
}

/// In which languages it was adopted, which are translations, which nobody wrote.
fn languages(it: &Decision, t: Words) -> Vec<String> {
    let authentic = said::languages(it.said.authentic.iter().copied(), t);
    let mut lines = vec![t.say("adopted-in").with("languages", authentic).to_string()];
    let translated =
        Lang::ALL.into_iter().filter(|lang| it.said.text.get(*lang).is_some() && !it.said.authentic.contains(lang));
    let translated: Vec<Lang> = translated.collect();
    if !translated.is_empty() {
        lines.push(t.say("translated-in").with("languages", said::languages(translated, t)).to_string());
    }
    let missing: Vec<Lang> = it.said.missing().collect();
    if !missing.is_empty() {
        lines.push(t.say("missing-in").with("languages", said::languages(missing, t)).to_string());
    }
    lines
}

/// Every other language that it has.
fn tongues(it: &Decision, t: Words) -> Result<Vec<Tongue>> {
    let read = it.said.text.shown(t.lang).lang;
    let others = it.said.text.iter().filter(|(lang, _)| *lang != read);
    let tongue = |(lang, text): (Lang, &str)| {
        Ok(Tongue {
            name: lang.endonym().to_owned(),
            lang,
            dir: lang.direction().as_str(),
            title: it.said.title.get(lang).unwrap_or_default().to_owned(),
            text: said::paragraphs(text, lang)?,
            authentic: it.said.authentic.contains(&lang),
        })
    };
    others.map(tongue).collect()
}

/// What of its translations was mended, the latest first.
async fn mended(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Html> {
    let (t, zone) = (ctx.words(&WORDS), &ctx.app.site.time_zone);
    let line = |it: crate::rules::Correction| {
        let language = said::languages([it.lang], t);
        let key = if it.text.is_empty() { "translation-added" } else { "translation-mended" };
        let says = t.say(key).with("language", language).with_text("why", it.why.shown(t.lang));
        History { on: it.at.to_zoned_datetime(zone.clone()).date(), says: says.to_string(), proof: None }
    };
    let lines: Vec<History> = store::corrections(reader, &it.id).await?.into_iter().map(line).collect();
    Ok(if lines.is_empty() { Html::default() } else { history(&lines, &t) })
}

/// What the secretary can do with it.
fn acts(ctx: &Ctx, it: &Decision) -> Vec<Link> {
    let (t, address) = (ctx.words(&WORDS), it.address());
    let link = |key: &'static str, end: &str| Link::new(t.say(key), ctx.href(&format!("{address}/{end}")));
    if it.state == State::Drafted {
        let acts = [("make-decision", "make"), ("edit-draft", "edit"), ("add-commitment", "commitments/new")];
        return acts.into_iter().chain([("discard-draft", "discard")]).map(|(key, end)| link(key, end)).collect();
    }
    if may(&ctx.actor, Verb::Translate, false).is_err() {
        return Vec::new();
    }
    let others = Lang::ALL.into_iter().filter(|lang| !it.said.authentic.contains(lang));
    let act = |lang: Lang| {
        let key = if it.said.text.get(lang).is_some() { "mend-translation" } else { "add-translation" };
        let says = t.say(key).with("language", said::languages([lang], t)).to_string();
        Link::new(says, ctx.href(&format!("{address}/translations/{lang}")))
    };
    others.map(act).collect()
}
