use std::sync::Arc;

use axum::extract::Path;
use council::{Composed, Organ, rules::SeatAt};
use platform::{
    Failure, Result,
    parts::{Html, Pager, notice, pager},
    web::{BySlug, Ctx, Field, Form, Outcome, Page, Sheet},
};

use crate::{
    WORDS,
    actions::set_weights,
    rules::{VoteRefusal, VoteVerb, may_in_vote},
    store,
};

/// How many seats one form shows: it may hold four hundred fields.
const SEATS: i64 = 100;
/// The most that a seat may weigh.
const WEIGHT_MOST: i64 = 1_000_000;

/// What the seats of an organ weigh, where its rules give weights.
pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = there(&ctx, &slug).await?;
    let given = store::weights(&mut ctx.read().await?).await?;
    let mut form = ctx.form().await?;
    for seat in seats(&it) {
        form = form.filled(&field(&seat), given.get(&seat).copied().unwrap_or(1));
    }
    draw(&ctx, &form, &it)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = there(&ctx, &slug).await?;
    let all = seats(&it);
    let shown = Pager::asked(&ctx, all.len(), SEATS).part(&all);
    let mut weights = Vec::new();
    for seat in shown {
        let weight = form.number(&field(seat), 1, WEIGHT_MOST);
        weights.extend(weight.and_then(|weight| u32::try_from(weight).ok()).map(|weight| (seat.clone(), weight)));
    }
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = set_weights(&ctx.app, &mut tx, &ctx.actor, &it.organ, &weights).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(it.organ.address()).telling("votes", "weights-set").ok();
        }
    }
    draw(&ctx, &form, &it)
}

async fn there(ctx: &Ctx, slug: &str) -> Result<Arc<Composed>> {
    ctx.must_sign_in()?;
    if !may_in_vote(&ctx.actor, VoteVerb::SetWeights, &[]) {
        return Err(VoteRefusal::NotYours.into());
    }
    let mut reader = ctx.read().await?;
    let organ: Organ = council::organ(&mut reader, slug).await?.ok_or(Failure::NotFound)?;
    council::composed(&mut reader, organ).await
}

/// Every seat of the organ, college by college.
fn seats(it: &Composed) -> Vec<SeatAt> {
    let of = |bench: &council::Bench| {
        let college = bench.college.id.clone();
        (1..=bench.college.said.seats).map(move |number| SeatAt { college: college.clone(), number })
    };
    it.benches.iter().flat_map(of).collect()
}

fn field(seat: &SeatAt) -> String {
    format!("weight-{}", council::address_of(seat))
}

fn draw(ctx: &Ctx, form: &Form, it: &Composed) -> Outcome {
    let t = ctx.words(&WORDS);
    let all: Vec<SeatAt> = seats(it);
    let page = Pager::asked(ctx, all.len(), SEATS);
    let path = format!("{}/weights", it.organ.address());
    let group = |bench: &council::Bench| -> (String, Vec<Field>) {
        let shown = page.part(&all).iter().filter(|seat| seat.college == bench.college.id);
        let label = |seat: &SeatAt| t.say("seat-number").with("n", seat.number).to_string();
        let fields = shown.map(|seat| form.field(&t, field(seat), label(seat)).number()).collect();
        (it.heading(bench).map(|name| name.shown(t.lang).text.to_owned()).unwrap_or_default(), fields)
    };
    let groups: Vec<(String, Vec<Field>)> =
        it.benches.iter().map(group).filter(|(_, fields)| !fields.is_empty()).collect();
    let pages = pager(page, &ctx.href(&format!("{path}?page=")), &t);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&format!("{path}?page={}", page.page))),
        t,
        intro: Html::trusted(format!("{}{pages}", notice(t.say("weights-mean")))),
        version: None,
        groups,
        button: t.say("set-weights").to_string(),
        back: ctx.href(&it.organ.address()),
    };
    let page = Page::new(t.say("weights-title"))
        .under(t.say("council-title"), ctx.href("/council"))
        .under(it.organ.name.shown(ctx.lang), ctx.href(&it.organ.address()));
    sheet.answer(ctx, form, page)
}
