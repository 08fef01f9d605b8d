use askama::Template;
use axum::extract::Path;
use council::rules::Manner;
use platform::{
    Link, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{At, Ctx, Outcome},
};

use super::{acts::Acts, find_amendment, support, text, under_motion};
use crate::{
    WORDS,
    filed::Filed,
    place::Place,
    rules::{Amendment, AmendmentState, Asks, Fell, Motion, Verb, may},
    said::{self, Bodies},
};

/// The most amendments that are named in a line; of more it says how many they are.
const NAMED_MOST: usize = 6;

#[derive(Template)]
#[template(path = "amendment.html")]
struct AmendmentPage {
    t: Words,
    notices: Vec<Html>,
    state: Html,
    by: String,
    asks: String,
    vote: Option<Link>,
    turn: Option<String>,
    rivals: Option<(String, Link)>,
    text: Html,
    lacks: Option<String>,
    note: Option<Html>,
    signatures: Vec<String>,
    acts: Html,
}

/// An amendment: what it changes in each language, why, how it stands.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (amendment, filed, place) = find_amendment(&ctx, &id).await?;
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let bodies = Bodies::of(&mut ctx.read().await?, amendment.author.seat().map(|seat| &seat.entity)).await?;
    let body = AmendmentPage {
        t,
        notices: notices((&amendment, &filed, &place), t),
        state: said::amendment_state(&amendment.state, t),
        by: t
            .say(if amendment.is_tabled() { "moved-by" } else { "drafted-for" })
            .with("name", bodies.mover(&amendment.author, t))
            .to_string(),
        asks: said::asks(&amendment.asks, motion, t),
        vote: amendment
            .state
            .vote()
            .map(|vote| Link::new(t.say("see-vote"), ctx.href(&format!("/council/votes/{vote}")))),
        turn: turn((&amendment, &filed, &place), t),
        rivals: rivals(&ctx, (&amendment, &filed)),
        text: Html::of(&text::amended(&ctx, &filed, &amendment))?,
        lacks: text::lacking(&amendment, &filed, t),
        note: (!amendment.note.is_empty()).then(|| platform::parts::shown(&amendment.note, t.lang)),
        signatures: support::names(&ctx, &amendment, &filed).await?,
        acts: acts(&ctx, &amendment, (&filed, &place))?,
    };
    let mut page = under_motion(&ctx, said::amendment(&amendment, t), (&filed, &place))
        .under(t.say("amendments-title"), ctx.href(&format!("{}/amendments", motion.address())))
        .lead(motion.title.shown(t.lang));
    if amendment.is_tabled() && place.it.session.state.convocation().is_some() {
        page = page.public(&[]);
    }
    ctx.page(page, &body)
}

fn notices((it, filed, place): (&Amendment, &Filed, &Place), t: Words) -> Vec<Html> {
    let says = match &it.state {
        AmendmentState::Tabled if is_in_writing(place) => t.say("amendment-in-writing").to_string(),
        AmendmentState::Draft => t.say("amendment-is-draft").to_string(),
        AmendmentState::Withdrawn(reason) if reason.is_empty() => t.say("amendment-was-withdrawn").to_string(),
        AmendmentState::Withdrawn(reason) => {
            t.say("amendment-was-withdrawn-for").with_text("reason", reason.shown(t.lang)).to_string()
        }
        AmendmentState::Accepted => t.say("amendment-was-accepted").to_string(),
        AmendmentState::Fallen(Fell::SetAside(reason)) => {
            t.say("amendment-was-set-aside").with_text("reason", reason.shown(t.lang)).to_string()
        }
        AmendmentState::Fallen(Fell::WithMotion) => t.say("amendment-fell-with-motion").to_string(),
        AmendmentState::Fallen(Fell::Excluded(by)) => {
            let by = filed.amendment(by.as_str()).map(|by| said::amendment(by, t)).unwrap_or_default();
            t.say("amendment-fell").with("by", by).to_string()
        }
        _ => return Vec::new(),
    };
    vec![notice(says)]
}

/// Whether the session is held in writing: no amendment is put to a vote of its own.
fn is_in_writing(place: &Place) -> bool {
    place.it.session.said.manner == Manner::Written
}

/// That others come to the vote before it, while it waits for one.
fn turn((it, filed, place): (&Amendment, &Filed, &Place), t: Words) -> Option<String> {
    if it.state != AmendmentState::Tabled || filed.motion.must_be_tabled().is_err() || is_in_writing(place) {
        return None;
    }
    let first: Vec<String> =
        filed.before(it).into_iter().filter(|it| it.is_open()).map(|it| said::amendment(it, t)).collect();
    match first.len() {
        0 => None,
        n if n > NAMED_MOST => Some(t.say("turn-after-many").with("n", n).to_string()),
        _ => Some(t.say("turn-after").with("names", t.list(&first)).to_string()),
    }
}

/// The amendments that exclude it, where some do and it is not settled yet.
fn rivals(ctx: &Ctx, (it, filed): (&Amendment, &Filed)) -> Option<(String, Link)> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let waits = |it: &Amendment| it.is_open() || it.state == AmendmentState::Accepted;
    if it.is_tabled() && !waits(it) {
        return None;
    }
    let place = it.asks.place(motion).filter(|place| !place.after)?;
    let rival = |other: &&Amendment| {
        other.id != it.id
            && (waits(other) || matches!(other.state, AmendmentState::Adopted(_)))
            && other.asks.place(motion) == Some(place)
            && !other.asks_the_same(it)
    };
    let names: Vec<String> =
        filed.amendments.iter().filter(rival).take(NAMED_MOST).map(|it| said::amendment(it, t)).collect();
    let count = filed.amendments.iter().filter(rival).count();
    let list = format!("{}/amendments?clause={}", motion.address(), it.asks.clause().unwrap_or_default());
    (count > 0).then(|| {
        let says = if count > names.len() {
            t.say("rivals-many").with("n", count).to_string()
        } else {
            t.say("rivals").with("names", t.list(&names)).with("n", count).to_string()
        };
        (says, Link::new(t.say("see-order"), ctx.href(&list)))
    })
}

/// What can be done with it, the next step first.
fn acts(ctx: &Ctx, it: &Amendment, (filed, place): (&Filed, &Place)) -> Result<Html> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let scene = place.scene(Some(&motion.mover), Some(&it.author));
    let sitting = place.sitting(&motion.item, ctx.now());
    let can = |verb: Verb| may(&ctx.actor, verb, &scene).is_ok();
    let over = (motion, &sitting);
    let mut acts = Acts::of(t, ctx.href(&it.address()), it.version);
    if motion.must_be_tabled().is_err() || sitting.lasts().is_err() {
        return acts.html();
    }
    let goes_on = sitting.goes_on().is_ok();
    match it.state {
        AmendmentState::Draft if can(Verb::WriteAmendment) => {
            if can(Verb::TableAmendment) && sitting.takes_amendments().is_ok() {
                acts.now("table", "table-amendment");
            }
            if goes_on {
                acts.page("edit", "edit-amendment");
            }
            acts.lost("discard", "discard-amendment", "discard-amendment-means");
        }
        AmendmentState::Tabled => {
            // Which come before it is the form's to say: that it is not its turn yet is no reason to hide the way there.
            if it.clone().put(&ctx.actor, &scene, over, (&filed.amendments, &[]), String::new()).is_ok() {
                acts.page("vote", "put-to-vote");
            }
            if it.clone().accept(&ctx.actor, &scene, over, &filed.amendments).is_ok() {
                acts.now("accept", "accept-amendment");
            }
            let (signs, named) = (place.scene(None, None), (motion, filed.support(&it.id)));
            if it.sign(&ctx.actor, &signs, named, &sitting).is_ok() {
                acts.now("sign", "sign-amendment");
            }
            if it.unsign(&ctx.actor, &signs, named, &sitting).is_ok() {
                acts.now("unsign", "unsign-motion");
            }
            if goes_on && can(Verb::WriteAmendment) && !is_whole(it, motion) {
                acts.page("edit", "translate-amendment");
            }
            if goes_on && can(Verb::Preside) {
                acts.grave("set-aside", "set-aside");
            }
            if can(Verb::WithdrawAmendment) {
                acts.grave("withdraw", "withdraw-amendment");
            }
        }
        AmendmentState::Accepted => {
            if goes_on && can(Verb::WriteAmendment) && !is_whole(it, motion) {
                acts.page("edit", "translate-amendment");
            }
            if can(Verb::WithdrawAmendment) {
                acts.grave("withdraw", "withdraw-amendment");
            }
        }
        _ => {}
    }
    acts.html()
}

/// Whether it is written in every language of its motion.
fn is_whole(it: &Amendment, motion: &Motion) -> bool {
    matches!(it.asks, Asks::Strike(_)) || motion.languages.iter().all(|lang| it.words.get(*lang).is_some())
}
