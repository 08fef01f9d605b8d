use askama::Template;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, notice},
    web::{Ctx, Outcome},
};

use super::{in_council, read};
use crate::{
    WORDS,
    following::Watch,
    rules::{CommitmentState, Thing, TieKind, coherence},
    store,
    things::{self, Seen},
};

#[derive(Template)]
#[template(path = "axes/coherence.html")]
struct CoherencePage {
    t: Words,
    examples: Html,
    none: bool,
    bare: Vec<Link>,
    agreements: Vec<Link>,
    decisions: Vec<Link>,
    commitments: Vec<read::Line>,
    served: Vec<(Link, Vec<Link>)>,
    axes: String,
}

/// What serves no axis, and which axis nothing serves, of what this reader may know of.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let axes = store::axes(&mut reader).await?;
    let mut seen = things::all(&mut reader, &ctx.actor).await?;
    t.sort_by(&mut seen, |it| it.title.shown(t.lang).text.to_owned());
    let things: Vec<Thing> = seen.iter().map(|it| it.thing.clone()).collect();
    let it = coherence(&axes, &things, &store::ties(&mut reader).await?, ctx.today());
    let link = |it: &Seen| Link::new(it.title.shown(t.lang), ctx.href(&it.path));
    let axis = |at: usize| Link::new(axes[at].said.title.shown(t.lang), ctx.href(&axes[at].address()));
    let adrift = |kind: TieKind| -> Vec<&Seen> {
        it.adrift.iter().map(|at| &seen[*at]).filter(|it| it.thing.kind == kind).collect()
    };
    let decisions = adrift(TieKind::Decision);
    let watch = Watch::of(&mut reader, &ctx.actor, ctx.today()).await?;
    let (all, mut commitments) = (store::decisions(&mut reader).await?, Vec::new());
    for commitment in store::commitments(&mut reader).await?.iter() {
        if !decisions.iter().any(|it| it.thing.id == commitment.decision.as_str()) {
            continue;
        }
        let Some(decision) = all.iter().find(|it| it.id == commitment.decision) else { continue };
        // That a member's commitment is done is not known to everyone: it is listed all the same.
        let follows = watch.follows(decision, commitment);
        if commitment.state == CommitmentState::Open || !follows {
            commitments.push(read::line(&mut reader, &ctx, (commitment, follows), ctx.today()).await?);
        }
    }
    let holds = |at: &usize| axes[*at].holds_on(ctx.today()) && !it.served[*at].is_empty();
    let served = (0..axes.len()).filter(holds);
    let body = CoherencePage {
        t,
        examples: match axes.iter().any(|it| it.said.example) {
            true => notice(t.say("axes-examples")),
            false => Html::default(),
        },
        none: axes.iter().all(|it| !it.holds_on(ctx.today())),
        bare: it.bare.iter().map(|at| axis(*at)).collect(),
        agreements: adrift(TieKind::Agreement).into_iter().map(link).collect(),
        decisions: decisions.iter().map(|it| link(it)).collect(),
        commitments,
        served: served.map(|at| (axis(at), it.served[at].iter().map(|thing| link(&seen[*thing])).collect())).collect(),
        axes: ctx.href("/council/axes"),
    };
    let page = in_council(&ctx, t.say("coherence-title")).lead(t.say("coherence-lead"));
    ctx.page(page.public(&[]), &body)
}
