use axum::extract::Path;
use council::{Function, Organ};
use members::Member;
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{allow, dated, find_draft, under};
use crate::{
    WORDS,
    actions::{add_commitment, edit_commitment, remove_commitment},
    rules::{Bearer, Commitment, CommitmentInput, Decision, Verb},
    said, store,
};

/// The longest sentence about what is to be done, in characters.
const WHAT_MOST: usize = 1000;

/// Who may be committed: by the value that the form sends, and their names.
type Bearers = Vec<(Bearer, String)>;

pub(super) async fn new(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = drafted(&ctx, &id).await?;
    let bearers = bearers(&mut ctx.read().await?, ctx.words(&WORDS)).await?;
    draw(&ctx, &ctx.form().await?, &bearers, (&it, None))
}

pub(super) async fn create(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = drafted(&ctx, &id).await?;
    let bearers = bearers(&mut ctx.read().await?, ctx.words(&WORDS)).await?;
    if let Some(said) = read(&mut form, &bearers) {
        let mut tx = ctx.begin().await?;
        let address = it.address();
        let done = add_commitment(&ctx.app, &mut tx, &ctx.actor, it.clone(), said).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(address).telling("decisions", "commitment-added").ok();
        }
    }
    draw(&ctx, &form, &bearers, (&it, None))
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (it, commitment) = there(&ctx, &id).await?;
    let bearers = bearers(&mut ctx.read().await?, ctx.words(&WORDS)).await?;
    let form = ctx
        .form()
        .await?
        .filled("bearer", commitment.said.bearer.value())
        .filled_in_languages("what", &commitment.said.what);
    draw(&ctx, &dated(form, "due", commitment.said.due), &bearers, (&it, Some(&commitment)))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, commitment) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let bearers = bearers(&mut ctx.read().await?, ctx.words(&WORDS)).await?;
    if let Some(said) = read(&mut form, &bearers) {
        let mut tx = ctx.begin().await?;
        let (address, over) = (it.address(), Commitment { version, ..commitment });
        let done = edit_commitment(&ctx.app, &mut tx, &ctx.actor, (it, over), said).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(address).telling("decisions", "commitment-edited").ok();
        }
    }
    let (it, commitment) = there(&ctx, &id).await?;
    draw(&ctx, &form, &bearers, (&it, Some(&commitment)))
}

pub(super) async fn removal(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (it, commitment) = there(&ctx, &id).await?;
    confirm(&ctx, &ctx.form().await?, &it, &commitment)
}

pub(super) async fn remove(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, commitment) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let address = it.address();
    let done = remove_commitment(&ctx.app, &mut tx, &ctx.actor, (it, Commitment { version, ..commitment })).await;
    if form.settle(done)?.is_some() {
        tx.commit(ctx.now()).await?;
        return ctx.go(address).telling("decisions", "commitment-removed").ok();
    }
    drop(tx);
    let (it, commitment) = there(&ctx, &id).await?;
    confirm(&ctx, &form, &it, &commitment)
}

/// The draft of this identity; one that was made takes no more commitments, in words.
async fn drafted(ctx: &Ctx, id: &str) -> Result<Decision> {
    let it = find_draft(ctx, id).await?;
    it.must_be_drafted(&ctx.actor)?;
    Ok(it)
}

async fn there(ctx: &Ctx, id: &str) -> Result<(Decision, Commitment)> {
    allow(ctx, Verb::Draft)?;
    let commitment = store::commitment(&mut ctx.read().await?, id).await?.ok_or(Failure::NotFound)?;
    Ok((drafted(ctx, commitment.decision.as_str()).await?, commitment))
}

/// The members, the organs and their functions, the secretariat.
async fn bearers(reader: &mut Reader, t: Words) -> Result<Bearers> {
    let mut members: Bearers = Vec::new();
    for member in members::members(reader).await?.iter() {
        let bearer = of_member(member);
        members.push((bearer.clone(), said::bearer(reader, &bearer, t).await?));
    }
    t.sort_by(&mut members, |(_, name)| name.clone());
    let mut bearers = vec![(Bearer::Secretariat, said::bearer(reader, &Bearer::Secretariat, t).await?)];
    let organs: Vec<Organ> = council::organs(reader).await?;
    for organ in organs.into_iter().filter(|it| it.dissolved.is_none()) {
        let functions = Function::ALL.map(|function| Bearer::Function(organ.id.clone(), function));
        for bearer in std::iter::once(Bearer::Organ(organ.id.clone())).chain(functions) {
            bearers.push((bearer.clone(), said::bearer(reader, &bearer, t).await?));
        }
    }
    bearers.extend(members);
    Ok(bearers)
}

fn of_member(it: &Member) -> Bearer {
    Bearer::Member(it.entity.to_string())
}

fn read(form: &mut Form, bearers: &Bearers) -> Option<CommitmentInput> {
    let bearer =
        form.choice("bearer", |value| bearers.iter().map(|(it, _)| it).find(|it| it.value() == value).cloned());
    let what = form.needed_localised("what", WHAT_MOST);
    let due = form.needed_day("due");
    if form.is_wrong() {
        return None;
    }
    Some(CommitmentInput { bearer: bearer?, what, due: due? })
}

fn draw(ctx: &Ctx, form: &Form, bearers: &Bearers, (it, over): (&Decision, Option<&Commitment>)) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match over {
        None => ("add-commitment", format!("{}/commitments/new", it.address())),
        Some(over) => ("edit-commitment", format!("{}/edit", over.address())),
    };
    let choices = bearers.iter().map(|(it, name)| (it.value(), name.clone()));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("commitment-means")),
        version: over.map(|over| over.version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "bearer", t.say("commitment-who")).hint(t.say("commitment-who-hint")).select(choices),
                form.field(&t, "what", t.say("commitment-what")).localised(3),
                form.field(&t, "due", t.say("commitment-due")).hint(t.say("commitment-due-hint")).date(),
            ],
        )],
        button: t.say(act).to_string(),
        back: ctx.href(&it.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say(act), it))
}

fn confirm(ctx: &Ctx, form: &Form, it: &Decision, over: &Commitment) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/remove", over.address());
    let what = over.said.what.shown(t.lang).text.to_owned();
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("remove-commitment-means").with("what", what)),
        version: Some(over.version),
        groups: Vec::new(),
        button: t.say("remove-commitment").to_string(),
        back: ctx.href(&it.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("remove-commitment"), it))
}
