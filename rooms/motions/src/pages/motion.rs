use agreements::Parallel;
use askama::Template;
use axum::extract::Path;
use platform::{
    Link, Result,
    i18n::Words,
    parts::{Html, Tone, empty, escape, notice, state},
    web::{At, Ctx, Outcome},
};

use super::{buttons::button, find, text, under};
use crate::{
    WORDS,
    filed::Filed,
    place::Place,
    rules::{About, MotionState, Verb, may, sees_amendment},
    said::{self, Bodies},
};

#[derive(Template)]
#[template(path = "motion.html")]
struct MotionPage {
    t: Words,
    notices: Vec<Html>,
    state: Html,
    by: String,
    item: Link,
    vote: Option<Link>,
    lags: Vec<Html>,
    text: Html,
    amendments: Option<Link>,
    drafts: Vec<Link>,
    signatures: Vec<String>,
    referrals: Vec<(Link, Html, String)>,
    acts: Vec<Html>,
}

/// A motion: its text in its languages, what amendments made of it, who supports it, what experts say.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let bodies = Bodies::of(&mut ctx.read().await?, said::named(motion, &filed.signatures)).await?;
    let by = bodies.mover(&motion.mover, t);
    let item = place.item(&motion.item);
    let agenda = ctx.href(&format!("{}#agenda", place.it.session.address()));
    let acts = |key: &str| clause_acts(&ctx, (&filed, &place), key);
    let text: Parallel = text::parallel(&ctx, &filed, &acts);
    let tabled = filed.amendments.iter().filter(|it| it.is_tabled()).count();
    let drafts = filed.amendments.iter().filter(|it| !it.is_tabled());
    let drafts = drafts.filter(|it| sees_amendment(&ctx.actor, it, &place.scene(None, None)));
    let body = MotionPage {
        t,
        notices: notices((&filed, &place), t),
        state: said::motion_state(&motion.state, t),
        by: t.say("moved-by").with("name", by).to_string(),
        item: match (item, place.number(&motion.item)) {
            (Some(item), Some(n)) => {
                let title = item.said.title.shown(t.lang).text.to_owned();
                Link::new(t.say("of-item").with("n", n).with("title", title), agenda)
            }
            _ => Link::new(t.say("of-no-item"), agenda),
        },
        vote: motion.state.vote().map(|vote| Link::new(t.say("see-vote"), ctx.href(&format!("/council/votes/{vote}")))),
        lags: motion
            .lags()
            .iter()
            .map(|lag| {
                let number = motion.clause(&lag.clause).map(|(n, _)| n).unwrap_or_default();
                let says = t.say("lag-in").with("clause", said::clause(number, t)).with("lag", text::lagging(lag, t));
                state(Tone::Late, says)
            })
            .collect(),
        text: if motion.clauses.is_empty() { empty(t.say("no-clause-yet"), None) } else { Html::of(&text)? },
        amendments: motion.is_tabled().then(|| {
            Link::new(
                t.say("amendments-count").with("n", tabled),
                ctx.href(&format!("{}/amendments", motion.address())),
            )
        }),
        drafts: drafts.map(|it| Link::new(said::asks(&it.asks, motion, t), ctx.href(&it.address()))).collect(),
        signatures: filed.signatures.iter().map(|it| bodies.name(&it.seat.entity, t.lang)).collect(),
        referrals: referrals(&ctx, (&filed, &place)),
        acts: self::acts(&ctx, (&filed, &place))?,
    };
    let title = motion.title.shown(t.lang);
    let mut page = under(&ctx, said::motion(motion, t), &place).lead(title.text);
    if motion.is_tabled() && place.it.session.state.convocation().is_some() {
        page = page.public(&[]);
    }
    ctx.page(page, &body)
}

/// What a reader must know first: that it is a draft, not public yet, withdrawn and why.
fn notices((filed, place): (&Filed, &Place), t: Words) -> Vec<Html> {
    let mut notices = Vec::new();
    match &filed.motion.state {
        MotionState::Draft => notices.push(notice(t.say("motion-is-draft"))),
        MotionState::Withdrawn(reason) => {
            notices.push(notice(t.say("motion-withdrawn").with_text("reason", reason.shown(t.lang))));
        }
        _ if place.it.session.state.convocation().is_none() => notices.push(notice(t.say("motion-not-public"))),
        _ => {}
    }
    if filed.motion.languages.len() > 1 {
        notices.push(notice(t.say("equally-authentic")));
    }
    notices
}

/// What experts were asked about it, for those who follow the session, and the expert.
fn referrals(ctx: &Ctx, (filed, place): (&Filed, &Place)) -> Vec<(Link, Html, String)> {
    let t = ctx.words(&WORDS);
    let follows = place.it.follows(&ctx.actor);
    let about = |it: &&crate::rules::Referral| {
        it.about == About::Motion(filed.motion.id.clone()) && (follows || it.is_for(&ctx.actor))
    };
    place
        .referrals
        .iter()
        .filter(about)
        .map(|it| {
            let (tone, word) = said::referral(it, t, ctx.today());
            let question = it.question.shown(t.lang).text.to_owned();
            (Link::new(&it.expert.1, ctx.href(&format!("/council/referrals/{}", it.id))), state(tone, word), question)
        })
        .collect()
}

/// Under a clause: write it, move it, amend it.
fn clause_acts(ctx: &Ctx, (filed, place): (&Filed, &Place), key: &str) -> Html {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let Some((number, _)) = motion.clause(key) else { return Html::default() };
    let scene = place.scene(Some(&motion.mover), None);
    let name = said::clause(number, t);
    let mut html = String::from(r#"<div class="acts">"#);
    let mut link = |href: String, says: String| {
        let (href, says, name) = (escape(&href), escape(&says), escape(&name));
        html.push_str(&format!(r#"<a class="small" href="{href}">{says}<span class="unseen"> ({name})</span></a>"#));
    };
    let address = ctx.href(&motion.address());
    let draft = motion.state == MotionState::Draft;
    let lags = motion.lags().iter().any(|lag| lag.clause == key);
    let writes = may(&ctx.actor, Verb::WriteMotion, &scene).is_ok();
    if writes && (draft || lags && motion.state == MotionState::Tabled) {
        let says = if draft { "write-clause" } else { "bring-in-line" };
        link(format!("{address}/clauses/{key}"), t.say(says).to_string());
    }
    if motion.is_tabled() {
        let count = filed.amendments.iter().filter(|it| it.is_tabled() && it.asks.clause() == Some(key)).count();
        if count > 0 {
            let says = t.say("clause-amendments").with("n", count).to_string();
            link(format!("{address}/amendments?clause={key}"), says);
        }
        if motion.state == MotionState::Tabled
            && may(&ctx.actor, Verb::WriteAmendment, &place.scene(None, None)).is_ok()
        {
            link(format!("{address}/amendments/new?clause={key}"), t.say("amend-clause").to_string());
        }
    }
    if writes && draft {
        let version = motion.version.to_string();
        for (to, says) in [("up", "move-up"), ("down", "move-down"), ("out", "take-out")] {
            let out_of_reach = to == "up" && number == 1 || to == "down" && number == motion.clauses.len();
            if !out_of_reach {
                let values = [("to", to), ("version", version.as_str())];
                let says = t.say(says).to_string();
                html.push_str(
                    &button(t, format!("{address}/clauses/{key}/move"), &values, &says, "button plain").to_string(),
                );
            }
        }
    }
    html.push_str("</div>");
    Html::trusted(html)
}

/// What can be done with the motion, the next step first.
fn acts(ctx: &Ctx, (filed, place): (&Filed, &Place)) -> Result<Vec<Html>> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let scene = place.scene(Some(&motion.mover), None);
    let can = |verb: Verb| may(&ctx.actor, verb, &scene).is_ok();
    let address = ctx.href(&motion.address());
    let version = motion.version.to_string();
    let at_once = |to: &str, says: &'static str, class: &str| {
        button(t, format!("{address}/{to}"), &[("version", &version)], &t.say(says).to_string(), class)
    };
    let link = |to: &str, says: &'static str| {
        let (href, says) = (escape(&format!("{address}/{to}")), escape(&t.say(says).to_string()));
        Html::trusted(format!(r#"<a class="button second" href="{href}">{says}</a>"#))
    };
    let mut acts = Vec::new();
    match motion.state {
        MotionState::Draft if can(Verb::WriteMotion) => {
            if can(Verb::TableMotion) && !motion.clauses.is_empty() {
                acts.push(at_once("table", "table-motion", "button"));
            }
            acts.push(link("clauses/new", "add-clause"));
            acts.push(link("edit", "edit-motion"));
            acts.push(at_once("discard", "discard-motion", "button grave"));
        }
        MotionState::Tabled => {
            if may(&ctx.actor, Verb::WriteAmendment, &place.scene(None, None)).is_ok() {
                acts.push(link("amendments/new", "add-amendment"));
            }
            let own = place.chairs.iter().find(|it| it.sits && it.is_of(&ctx.actor)).map(|it| &it.at);
            let signed = own.is_some_and(|own| filed.signatures.iter().any(|it| it.seat.at == *own));
            let is_mover = own.is_some_and(|own| motion.mover.seat().is_some_and(|seat| seat.at == *own));
            match own {
                Some(_) if signed => acts.push(at_once("unsign", "unsign-motion", "button second")),
                Some(_) if !is_mover => acts.push(at_once("sign", "sign-motion", "button second")),
                _ => {}
            }
            if can(Verb::Refer) {
                acts.push(link("refer", "refer-motion"));
            }
            if can(Verb::Preside) {
                acts.push(link("vote", "put-motion"));
            }
            if can(Verb::SetTerms) {
                acts.push(link("edit", "move-motion"));
            }
            if can(Verb::WithdrawMotion) {
                acts.push(link("withdraw", "withdraw-motion"));
            }
        }
        _ => {}
    }
    Ok(acts)
}
