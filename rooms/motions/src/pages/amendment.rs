use askama::Template;
use axum::extract::Path;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, escape, notice},
    web::{At, Ctx, Outcome},
};

use super::{amendments::changed, buttons::button, find_amendment, under_motion};
use crate::{
    WORDS,
    filed::Filed,
    place::Place,
    rules::{Amendment, AmendmentState, Asks, Fell, MotionState, Verb, may},
    said::{self, Bodies},
};

struct Side {
    lang: &'static str,
    dir: &'static str,
    name: &'static str,
    text: Html,
    missing: Option<String>,
}

#[derive(Template)]
#[template(path = "amendment.html")]
struct AmendmentPage {
    t: Words,
    notices: Vec<Html>,
    state: Html,
    by: String,
    asks: String,
    vote: Option<Link>,
    rivals: Option<(String, Link)>,
    sides: Vec<Side>,
    note: Option<Html>,
    acts: Vec<Html>,
}

/// An amendment: what it changes in each language, why, how it stands.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (amendment, filed, place) = find_amendment(&ctx, &id).await?;
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let bodies = Bodies::of(&mut ctx.read().await?, amendment.author.seat().map(|seat| &seat.entity)).await?;
    let body = AmendmentPage {
        t,
        notices: notices((&amendment, &filed), t),
        state: said::amendment_state(&amendment.state, t),
        by: t.say("moved-by").with("name", bodies.mover(&amendment.author, t)).to_string(),
        asks: said::asks(&amendment.asks, motion, t),
        vote: amendment
            .state
            .vote()
            .map(|vote| Link::new(t.say("see-vote"), ctx.href(&format!("/council/votes/{vote}")))),
        rivals: rivals(&ctx, (&amendment, &filed)),
        sides: motion.languages.iter().map(|lang| side(&amendment, &filed, *lang, t)).collect(),
        note: (!amendment.note.is_empty()).then(|| platform::parts::shown(&amendment.note, t.lang)),
        acts: acts(&ctx, &amendment, (&filed, &place)),
    };
    let mut page = under_motion(&ctx, said::amendment(&amendment, t), (&filed, &place))
        .under(t.say("amendments-title"), ctx.href(&format!("{}/amendments", motion.address())))
        .lead(motion.title.shown(t.lang));
    if amendment.is_tabled() && place.it.session.state.convocation().is_some() {
        page = page.public(&[]);
    }
    ctx.page(page, &body)
}

fn notices((it, filed): (&Amendment, &Filed), t: Words) -> Vec<Html> {
    let says = match &it.state {
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

/// The amendments that exclude it, where some do.
fn rivals(ctx: &Ctx, (it, filed): (&Amendment, &Filed)) -> Option<(String, Link)> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let place = it.asks.place(motion).filter(|place| !place.after)?;
    let rival = |other: &&Amendment| {
        other.id != it.id
            && other.is_tabled()
            && !matches!(other.state, AmendmentState::Withdrawn(_))
            && other.asks.place(motion) == Some(place)
            && !other.asks_the_same(it)
    };
    let names: Vec<String> = filed.amendments.iter().filter(rival).take(6).map(|it| said::amendment(it, t)).collect();
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

fn side(it: &Amendment, filed: &Filed, lang: kernel::Lang, t: Words) -> Side {
    let written = matches!(it.asks, Asks::Strike(_)) || it.words.get(lang).is_some();
    Side {
        lang: lang.code(),
        dir: lang.direction().as_str(),
        name: lang.endonym(),
        text: if written { changed(it, filed, lang) } else { Html::default() },
        missing: (!written).then(|| t.say("amendment-not-written").to_string()),
    }
}

fn acts(ctx: &Ctx, it: &Amendment, (filed, place): (&Filed, &Place)) -> Vec<Html> {
    let t = ctx.words(&WORDS);
    let scene = place.scene(Some(&filed.motion.mover), Some(&it.author));
    let can = |verb: Verb| may(&ctx.actor, verb, &scene).is_ok();
    let address = ctx.href(&it.address());
    let version = it.version.to_string();
    let at_once = |to: &str, says: &'static str, class: &str| {
        button(t, format!("{address}/{to}"), &[("version", &version)], &t.say(says).to_string(), class)
    };
    let link = |to: &str, says: &'static str| {
        let (href, says) = (escape(&format!("{address}/{to}")), escape(&t.say(says).to_string()));
        Html::trusted(format!(r#"<a class="button second" href="{href}">{says}</a>"#))
    };
    let mut acts = Vec::new();
    if filed.motion.state != MotionState::Tabled {
        return acts;
    }
    match it.state {
        AmendmentState::Draft if can(Verb::WriteAmendment) => {
            if can(Verb::TableAmendment) {
                acts.push(at_once("table", "table-amendment", "button"));
            }
            acts.push(link("edit", "edit-amendment"));
            acts.push(at_once("discard", "discard-amendment", "button grave"));
        }
        AmendmentState::Tabled => {
            if can(Verb::Preside) {
                acts.push(link("vote", "put-to-vote"));
            }
            if can(Verb::AcceptAmendment) {
                acts.push(at_once("accept", "accept-amendment", "button second"));
            }
            let whole = matches!(it.asks, Asks::Strike(_))
                || filed.motion.languages.iter().all(|lang| it.words.get(*lang).is_some());
            if can(Verb::WriteAmendment) && !whole {
                acts.push(link("edit", "translate-amendment"));
            }
            if can(Verb::Preside) {
                acts.push(link("set-aside", "set-aside"));
            }
            if can(Verb::WithdrawAmendment) {
                acts.push(link("withdraw", "withdraw-amendment"));
            }
        }
        AmendmentState::Accepted if can(Verb::WithdrawAmendment) => acts.push(link("withdraw", "withdraw-amendment")),
        _ => {}
    }
    acts
}
