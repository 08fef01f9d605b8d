use askama::Template;
use platform::{
    i18n::Words,
    parts::{Html, empty},
    web::{Ctx, Filter, Outcome},
};

use super::{in_council, read};
use crate::{WORDS, following::Watch, rules::CommitmentState, seen, store};

#[derive(Template)]
#[template(path = "decisions/commitments.html")]
struct CommitmentsPage {
    t: Words,
    filter: Option<Filter>,
    counted: String,
    lines: Vec<(read::Line, String, String)>,
    empty: Html,
}

/// What the decisions that hold commit to, the soonest due first: to those who follow with how each stands.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let watch = Watch::of(&mut reader, &ctx.actor, ctx.today()).await?;
    let (asked, mine) = (ctx.asked("state").unwrap_or_default(), ctx.asked("of") == Some("mine"));
    let decisions = store::decisions(&mut reader).await?;
    let decisions: Vec<_> = decisions.iter().filter(|it| it.stands()).cloned().collect();
    let decisions = seen::of_these(&mut reader, &ctx.actor, &decisions).await?;
    let (mut lines, mut all, mut followed) = (Vec::new(), 0, false);
    for it in store::commitments(&mut reader).await?.iter() {
        let Some(decision) = decisions.iter().find(|decision| decision.id == it.decision) else { continue };
        let follows = watch.follows(decision, it);
        (all, followed) = (all + 1, followed || follows);
        let knows = follows || !it.said.bearer.is_named();
        let fits = match asked {
            "open" => knows && it.state == CommitmentState::Open,
            "due" => follows && it.is_due(ctx.today()),
            "done" => knows && matches!(it.state, CommitmentState::Done(..)),
            _ => true,
        };
        if fits && (!mine || watch.acts_for(it)) {
            let to = read::to(&ctx, decision, t);
            lines.push((read::line(&mut reader, &ctx, (it, follows), ctx.today()).await?, to.href, to.text));
        }
    }
    let body = CommitmentsPage {
        t,
        filter: followed.then(|| filter(&ctx, t)),
        counted: t.say("commitments-counted").with("n", lines.len()).to_string(),
        empty: match (lines.is_empty(), all) {
            (true, 0) => empty(t.say("no-commitment-yet"), None),
            (true, _) => empty(t.say("commitments-none-such"), None),
            (false, _) => Html::default(),
        },
        lines,
    };
    let page = in_council(&ctx, t.say("commitments-title")).lead(t.say("commitments-lead"));
    ctx.page(page.public(&["state", "of"]), &body)
}

/// For those who follow: how it stands, and whose it is.
fn filter(ctx: &Ctx, t: Words) -> Filter {
    let states = ["open", "due", "done"].map(|it| (it, t.say(format!("commitments-state-{it}")).to_string()));
    Filter::new(ctx, "/council/commitments", t.say("decisions-filter"))
        .choice("state", t.say("commitments-state"), t.say("commitments-every-state"), states)
        .choice(
            "of",
            t.say("commitments-of"),
            t.say("commitments-of-all"),
            [("mine", t.say("commitments-of-mine").to_string())],
        )
}
