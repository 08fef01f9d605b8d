use agreements::Parallel;
use askama::Template;
use axum::extract::Path;
use platform::{
    Link, Result,
    i18n::Words,
    parts::{Html, empty, notice, state},
    web::{At, Ctx, Outcome},
};

use super::{
    acts::{Acts, ClauseActs},
    find,
    motion_form::gains,
    text, under,
};
use crate::{
    WORDS,
    filed::Filed,
    place::Place,
    rules::{About, Amendment, AmendmentState, MotionState, Verb, may, sees_amendment},
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
    until: Option<String>,
    drafts: Vec<(Link, String)>,
    signatures: Vec<String>,
    referrals: Vec<(Link, Html, String)>,
    tabling: Option<String>,
    acts: Html,
}

/// A motion: its text in its languages, what amendments made of it, who supports it, what experts say.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let drafts = filed.amendments.iter().filter(|it| !it.is_tabled());
    let drafts: Vec<&Amendment> =
        drafts.filter(|it| sees_amendment(&ctx.actor, it, &place.scene(None, None))).collect();
    let mut named: Vec<&String> = said::named(motion, &filed.signatures).collect();
    named.extend(drafts.iter().filter_map(|it| it.author.seat()).map(|seat| &seat.entity));
    let bodies = Bodies::of(&mut ctx.read().await?, named).await?;
    let by = bodies.mover(&motion.mover, t);
    let item = place.item(&motion.item);
    let agenda = ctx.href(&format!("{}#agenda", place.it.session.address()));
    let acts = |key: &str| clause_acts(&ctx, (&filed, &place), key);
    let text: Parallel = text::parallel(&ctx, &filed, &acts)?;
    let tabled = filed.amendments.iter().filter(|it| it.is_tabled()).count();
    let draft = |it: &&Amendment| {
        let link = Link::new(said::asks(&it.asks, motion, t), ctx.href(&it.address()));
        (link, bodies.mover(&it.author, t))
    };
    let body = MotionPage {
        t,
        notices: notices(&ctx, (&filed, &place)),
        state: said::motion_state(&motion.state, t),
        by: t.say(if motion.is_tabled() { "moved-by" } else { "drafted-for" }).with("name", by).to_string(),
        item: match (item, place.number(&motion.item)) {
            (Some(item), Some(n)) => {
                let title = item.said.title.shown(t.lang).text.to_owned();
                Link::new(t.say("of-item").with("n", n).with("title", title), agenda)
            }
            _ => Link::new(t.say("of-no-item"), agenda),
        },
        vote: motion.state.vote().map(|vote| Link::new(t.say("see-vote"), ctx.href(&format!("/council/votes/{vote}")))),
        lags: text::lags(&filed, t),
        text: if motion.clauses.is_empty() { empty(t.say("no-clause-yet"), None) } else { Html::of(&text)? },
        amendments: motion.is_tabled().then(|| {
            Link::new(
                t.say("amendments-count").with("n", tabled),
                ctx.href(&format!("{}/amendments", motion.address())),
            )
        }),
        until: until(&ctx, (&filed, &place)),
        drafts: drafts.iter().map(draft).collect(),
        signatures: filed.signatures.iter().map(|it| bodies.name(&it.seat.entity, t.lang)).collect(),
        referrals: referrals(&ctx, (&filed, &place)),
        tabling: tables(&ctx, (&filed, &place))
            .then(|| t.say("tabling-means").with("languages", said::languages(&motion.languages, t)).to_string()),
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
fn notices(ctx: &Ctx, (filed, place): (&Filed, &Place)) -> Vec<Html> {
    let (t, mut notices) = (ctx.words(&WORDS), Vec::new());
    match &filed.motion.state {
        MotionState::Draft => {
            notices.push(notice(t.say("motion-is-draft")));
            let late = place.sitting(&filed.motion.item, ctx.now()).takes_motions().err();
            notices.extend(late.map(|why| notice(t.say(format!("refused-{why}")))));
        }
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

/// Until when amendments are taken, as long as they are.
fn until(ctx: &Ctx, (filed, place): (&Filed, &Place)) -> Option<String> {
    let open = place.sitting(&filed.motion.item, ctx.now()).takes_amendments().is_ok();
    let last = place.terms.amendments.filter(|_| open && filed.motion.must_be_tabled().is_ok())?;
    let t = ctx.words(&WORDS);
    Some(t.say("amendments-until").with("day", t.day(said::last_day(last, &place.it))).to_string())
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
fn clause_acts(ctx: &Ctx, (filed, place): (&Filed, &Place), key: &str) -> Result<Html> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let Some((number, _)) = motion.clause(key) else { return Ok(Html::default()) };
    let address = ctx.href(&motion.address());
    let moves = (format!("{address}/clauses/{key}/move"), motion.version);
    let mut acts = ClauseActs::of(t, said::clause(number, t), moves);
    let sitting = place.sitting(&motion.item, ctx.now());
    let (draft, goes_on) = (motion.state == MotionState::Draft, sitting.goes_on().is_ok());
    let lags = filed.lags().iter().any(|lag| lag.clause == key);
    let writes = goes_on && may(&ctx.actor, Verb::WriteMotion, &place.scene(Some(&motion.mover), None)).is_ok();
    if writes && (draft || lags && motion.state == MotionState::Tabled) {
        let says = if draft { "write-clause" } else { "bring-in-line" };
        acts.page(format!("{address}/clauses/{key}"), t.say(says));
    }
    let count = filed.amendments.iter().filter(|it| it.is_tabled() && it.asks.clause() == Some(key)).count();
    if count > 0 {
        acts.page(format!("{address}/amendments?clause={key}"), t.say("clause-amendments").with("n", count));
    }
    if amends(ctx, (filed, place)) {
        acts.page(format!("{address}/amendments/new?clause={key}"), t.say("amend-clause"));
    }
    if writes && draft {
        if number > 1 {
            acts.shift("up", "move-up")?;
        }
        if number < motion.clauses.len() {
            acts.shift("down", "move-down")?;
        }
        acts.take_out()?;
    }
    acts.html()
}

/// Whether the reader may amend it now.
pub(super) fn amends(ctx: &Ctx, (filed, place): (&Filed, &Place)) -> bool {
    let (motion, scene) = (&filed.motion, place.scene(None, None));
    motion.must_be_tabled().is_ok()
        && place.sitting(&motion.item, ctx.now()).takes_amendments().is_ok()
        && may(&ctx.actor, Verb::WriteAmendment, &scene).is_ok()
}

/// Whether the reader may table it now.
fn tables(ctx: &Ctx, (filed, place): (&Filed, &Place)) -> bool {
    let (motion, scene) = (&filed.motion, place.scene(Some(&filed.motion.mover), None));
    motion.state == MotionState::Draft
        && !motion.clauses.is_empty()
        && place.sitting(&motion.item, ctx.now()).takes_motions().is_ok()
        && may(&ctx.actor, Verb::TableMotion, &scene).is_ok()
}

/// What can be done with the motion, the next step first.
fn acts(ctx: &Ctx, (filed, place): (&Filed, &Place)) -> Result<Html> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let (scene, sitting) = (place.scene(Some(&motion.mover), None), place.sitting(&motion.item, ctx.now()));
    let can = |verb: Verb| may(&ctx.actor, verb, &scene).is_ok();
    let (lasts, goes_on) = (sitting.lasts().is_ok(), sitting.goes_on().is_ok());
    let mut acts = Acts::of(t, ctx.href(&motion.address()), motion.version);
    match motion.state {
        MotionState::Draft if can(Verb::WriteMotion) => {
            if tables(ctx, (filed, place)) {
                acts.now("table", "table-motion");
            }
            if goes_on {
                acts.page("clauses/new", "add-clause");
                acts.page("edit", "edit-motion");
            }
            acts.lost("discard", "discard-motion", "discard-motion-means");
        }
        MotionState::Tabled => {
            let vote = motion.clone().put(&ctx.actor, &scene, &sitting, &filed.amendments, String::new());
            if vote.is_ok() {
                acts.page("vote", "put-motion");
            }
            if amends(ctx, (filed, place)) {
                acts.page("amendments/new", "add-amendment");
            }
            if motion.sign(&ctx.actor, &scene, &filed.signatures, &sitting).is_ok() {
                acts.now("sign", "sign-motion");
            }
            if motion.unsign(&ctx.actor, &scene, &filed.signatures, &sitting).is_ok() {
                acts.now("unsign", "unsign-motion");
            }
            if goes_on && can(Verb::Refer) {
                acts.page("refer", "refer-motion");
            }
            if lasts && can(Verb::SetTerms) {
                acts.page("edit", if gains(filed) { "widen-motion" } else { "move-motion" });
            }
            let put = |it: &Amendment| matches!(it.state, AmendmentState::Put(_));
            if lasts && can(Verb::WithdrawMotion) && !filed.amendments.iter().any(put) {
                acts.grave("withdraw", "withdraw-motion");
            }
        }
        _ => {}
    }
    acts.html()
}
