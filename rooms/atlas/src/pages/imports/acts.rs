use axum::extract::Path;
use kernel::Id;
use platform::{
    Failure, Result,
    web::{At, Ctx, Form, Outcome},
};

use super::{address, columns, one_of, show};
use crate::{
    WORDS,
    import::{Act, Run, RunState, start},
    store,
};

/// What the secretary does with an import: confirms it, says which column is which, tries again, gives it up.
pub(super) async fn act(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let run = find(&ctx, &id).await?;
    let act = form.choice("act", |typed| match typed {
        "confirm" => Some(Act::Confirm),
        "map" => Some(Act::Map),
        "again" => Some(Act::Again),
        "leave" => Some(Act::Leave),
        _ => None,
    });
    let Some(act) = act else { return show::draw(&ctx, &form, &run).await };
    let mut after = run.clone();
    if act == Act::Map {
        let (_, import) = one_of(&ctx, &run.what)?;
        after.wishes.map = columns::read(&ctx, &mut form, import, &run).await?;
        if form.is_wrong() {
            return show::draw(&ctx, &form, &run).await;
        }
    }
    if matches!(act, Act::Map | Act::Again) {
        after.trial = None;
    }
    let (from, state) = RunState::by(act);
    let after = Run { state, since: ctx.now(), fault: None, ..after };
    let done = step(&ctx, &after, from, act).await;
    let stale = platform::Refusal::new(&WORDS, "refused-import-elsewhere");
    if form.settle_with(done, stale)?.is_none() {
        return show::draw(&ctx, &form, &find(&ctx, &id).await?).await;
    }
    if after.state.is_under_way() {
        start(&ctx.app, after.id.clone());
        return ctx.go(address(&after)).ok();
    }
    ctx.go("/atlas/import").telling("atlas", "import-left").ok()
}

/// The import at this address, if this reader may do such.
pub(super) async fn find(ctx: &Ctx, id: &str) -> Result<Run> {
    ctx.must_sign_in()?;
    let run = store::run(&mut ctx.read().await?, &Id::new(id)).await?.ok_or(Failure::NotFound)?;
    one_of(ctx, &run.what)?;
    Ok(run)
}

/// Brings an import to its next state, once: whoever comes second is told where it stands.
async fn step(ctx: &Ctx, after: &Run, from: &[RunState], act: Act) -> Result<()> {
    let mut tx = ctx.begin().await?;
    if !store::step_run(&mut tx, after, from).await? {
        return Err(Failure::Stale);
    }
    if act == Act::Confirm {
        tx.audit(&ctx.actor, "atlas.import.confirm", after.id.as_str(), ctx.now()).await?;
    }
    Ok(tx.commit(ctx.now()).await?)
}
