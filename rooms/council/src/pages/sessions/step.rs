use axum::extract::Path;
use kernel::Localised;
use platform::{
    Failure, Result, Slot,
    i18n::Words,
    parts::{Html, notice},
    web::{Ctx, Field, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{find_to, show::unreached, steps::steps, under};
use crate::{
    WORDS,
    actions::{Step, step_session},
    roll::Gathered,
    rules::{Manner, Session, SessionVerb},
    session_words as said,
};

/// A step of a session, by its word.
#[derive(Deserialize)]
pub(super) struct ByStep {
    slug: String,
    step: String,
}

pub(super) async fn form(ctx: Ctx, Path(ByStep { slug, step }): Path<ByStep>) -> Outcome {
    let it = find_to(&ctx, &slug, verb(&step)?).await?;
    draw(&ctx, &ctx.form().await?, &it, &step).await
}

pub(super) async fn save(ctx: Ctx, Path(ByStep { slug, step }): Path<ByStep>, mut form: Form) -> Outcome {
    let it = find_to(&ctx, &slug, verb(&step)?).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let reason = form.localised("reason", 600);
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let over = Session { version, ..it.session.clone() };
        let taken = of_word(&step, reason).ok_or(Failure::NotFound)?;
        let done = step_session(&ctx.app, &mut tx, &ctx.actor, over, taken).await;
        if let Some(session) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(session.address()).telling("council", &format!("session-told-{step}")).ok();
        }
    }
    draw(&ctx, &form, &*find_to(&ctx, &slug, verb(&step)?).await?, &step).await
}

/// What taking this step is called.
pub(super) fn verb(step: &str) -> Result<SessionVerb> {
    match step {
        "convene" => Ok(SessionVerb::Convene),
        "cancel" => Ok(SessionVerb::Cancel),
        "open" | "suspend" | "resume" | "close" => Ok(SessionVerb::Conduct),
        _ => Err(Failure::NotFound),
    }
}

fn of_word(step: &str, reason: Localised) -> Option<Step> {
    Some(match step {
        "convene" => Step::Convene(reason),
        "open" => Step::Open,
        "suspend" => Step::Suspend,
        "resume" => Step::Resume,
        "close" => Step::Close,
        "cancel" => Step::Cancel(reason),
        _ => return None,
    })
}

async fn draw(ctx: &Ctx, form: &Form, it: &Gathered, step: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/steps/{step}", it.session.address());
    let says = t.say(format!("step-{step}"));
    let first = match step {
        "convene" => unreached(&mut ctx.read().await?, ctx, it).await?,
        "close" => ctx.panels(&mut ctx.read().await?, Slot::Closing, it.session.id.as_str()).await?,
        _ => Vec::new(),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::trusted(format!(
            "{}{}",
            intro(it, step, t),
            first.iter().map(ToString::to_string).collect::<String>()
        )),
        version: Some(it.session.version),
        groups: vec![(String::new(), fields(form, step, t))],
        button: says.to_string(),
        back: ctx.href(&it.session.address()),
    };
    sheet.answer(ctx, form, under(ctx, says, it))
}

fn fields<'a>(form: &'a Form, step: &str, t: Words) -> Vec<Field<'a>> {
    match step {
        "convene" => {
            let field = form.field(&t, "reason", t.say("urgency-field")).hint(t.say("urgency-hint"));
            vec![field.localised(2).optional()]
        }
        "cancel" => vec![form.field(&t, "reason", t.say("reason")).hint(t.say("cancel-hint")).localised(2)],
        _ => Vec::new(),
    }
}

/// What the step means; of the convocation the notice that the rules ask, of the opening the quorum as it is.
fn intro(it: &Gathered, step: &str, t: Words) -> Html {
    let written = it.session.said.manner == Manner::Written;
    let means = match step {
        "open" if written => t.say("means-open-written").to_string(),
        _ => t.say(format!("means-{step}")).to_string(),
    };
    let more = match (step, &it.rules) {
        ("convene", Some(rules)) if it.session.said.second_of.is_some() => {
            format!(" {} {}", said::when(&it.session, t), t.say("second-asked").with("n", rules.notice.second))
        }
        ("convene", Some(rules)) => {
            let days = it.session.notice(&rules.notice);
            format!(" {} {}", said::when(&it.session, t), t.say("notice-asked").with("n", days))
        }
        ("open", Some(rules)) if !written => {
            let lines = it.quorum().map(|quorum| said::quorum(&quorum, rules, it.seats_in_all(), t));
            format!(" {}", lines.unwrap_or_default().join(" "))
        }
        _ => String::new(),
    };
    if steps(&it.session).contains(&step) {
        return notice(format!("{means}{more}"));
    }
    let never = step == "convene" && it.session.said.example;
    notice(t.say(if never { "session-refused-only-an-example" } else { "step-not-now" }))
}
