use askama::Template;
use axum::response::Response;
use kernel::Localised;
use platform::{
    Failure, Refusal, Result,
    i18n::Words,
    web::{Ctx, Field, Form, Outcome, Page},
};

use super::{act, describe, parties};
use crate::{
    WORDS,
    actions::{Proposed, propose},
    rules::{Agreement, AgreementId, Kind, PARTIES_MOST, Sight, StageName, Verb, sight},
    store, view, words,
};

/// The kinds that this form opens. An addendum is opened from the agreement that it changes.
const KINDS: [&str; 5] = ["twinning", "cooperation", "letter-of-intent", "memorandum", "specific-convention"];

#[derive(Template)]
#[template(path = "new.html")]
struct NewPage<'a> {
    t: Words,
    open: String,
    rows: usize,
    kind: Field<'a>,
    parent: Option<Field<'a>>,
    parties: Vec<Field<'a>>,
    /// Where the secretary adds an institution that the atlas does not have yet.
    add_entity: Option<String>,
    title: Field<'a>,
    fields: [Field<'a>; 2],
    propose: String,
    back: String,
}

pub(super) async fn form(ctx: Ctx) -> Outcome {
    allow(&ctx)?;
    let mut form = ctx.form().await?;
    if let Some(own) = ctx.actor.bodies().next() {
        form = form.filled("party-1", own);
    }
    for (field, asked) in [("party-2", "with"), ("parent", "parent"), ("kind", "kind")] {
        if let Some(value) = ctx.asked(asked) {
            form = form.filled(field, value);
        }
    }
    draw(&ctx, &form, 3).await
}

pub(super) async fn save(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx)?;
    let rows = rows(&form);
    if form.has("more", "yes") {
        return draw(&ctx, &form, (rows + 1).min(PARTIES_MOST)).await;
    }
    if let Some(proposed) = read(&ctx, &mut form, rows).await?
        && let Some(response) = after(&ctx, &mut form, propose(act::by(&ctx), proposed).await)?
    {
        return Ok(response);
    }
    draw(&ctx, &form, rows).await
}

/// Whoever may propose at all: the secretary, and those who act for a legal entity.
pub(super) fn may_propose_some(ctx: &Ctx) -> bool {
    ctx.actor.is(kernel::Role::Secretary) || ctx.actor.bodies().next().is_some()
}

fn allow(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    if may_propose_some(ctx) { Ok(()) } else { Err(Refusal::forbidden(&WORDS, "propose-not-yours").into()) }
}

fn rows(form: &Form) -> usize {
    form.typed("rows").parse().unwrap_or(3).clamp(3, PARTIES_MOST)
}

async fn read(ctx: &Ctx, form: &mut Form, rows: usize) -> Result<Option<Proposed>> {
    let parents = parents(ctx).await?;
    let parent =
        parents.iter().find(|parent| parent.id.as_str() == form.typed("parent")).map(|parent| parent.id.clone());
    let word = form.choice("kind", |typed| KINDS.into_iter().find(|word| *word == typed));
    if word == Some("specific-convention") && parent.is_none() {
        form.wrong_in("parent", &WORDS, "parent-needed");
    }
    let mut entities: Vec<String> = Vec::new();
    for row in 1..=rows {
        let name = format!("party-{row}");
        let entity = form.typed(&name).trim().to_owned();
        if entity.is_empty() && row <= 2 {
            form.wrong(&name, "form-needed-choice");
        } else if entities.contains(&entity) {
            form.wrong_in(&name, &WORDS, "party-chosen-twice");
        } else if !entity.is_empty() {
            entities.push(entity);
        }
    }
    let title: Localised = form.localised("title", describe::TITLE_MOST);
    let fields = describe::read_fields(form);
    let kind = word.and_then(|word| kind(word, parent));
    Ok(kind.filter(|_| !form.is_wrong()).map(|kind| Proposed { kind, entities, title, fields }))
}

fn kind(word: &str, parent: Option<AgreementId>) -> Option<Kind> {
    match word {
        "letter-of-intent" => Some(Kind::LetterOfIntent),
        "twinning" => Some(Kind::Twinning),
        "cooperation" => Some(Kind::Cooperation),
        "memorandum" => Some(Kind::Memorandum),
        _ => parent.map(|parent| Kind::SpecificConvention { parent }),
    }
}

fn after(ctx: &Ctx, form: &mut Form, outcome: Result<Agreement>) -> Result<Option<Response>> {
    match outcome {
        Ok(agreement) => {
            ctx.go(view::address(&agreement.slug)).telling("agreements", &words::done(Verb::Propose)).ok().map(Some)
        }
        Err(Failure::Refused(refusal)) => {
            form.refuse(refusal);
            Ok(None)
        }
        // An entity that left the atlas, or another's agreement, while the form was open.
        Err(Failure::NotFound) => {
            form.refuse(Refusal::new(&WORDS, "choice-gone"));
            Ok(None)
        }
        Err(failure) => Err(failure),
    }
}

/// The agreements under which this person may propose another: those whose file they see, signed and standing.
async fn parents(ctx: &Ctx) -> Result<Vec<Agreement>> {
    let all = store::all(&mut ctx.read().await?).await?;
    let standing = |agreement: &Agreement| {
        matches!(agreement.stage.name(), StageName::Signed | StageName::InForce | StageName::Suspended)
            && sight(&ctx.actor, agreement) == Sight::File
            && !matches!(agreement.kind, Kind::Addendum { .. })
    };
    Ok(all.iter().filter(|it| standing(it)).cloned().collect())
}

async fn draw(ctx: &Ctx, form: &Form, rows: usize) -> Outcome {
    let t = ctx.words(&WORDS);
    let parents = parents(ctx).await?;
    let kinds = KINDS.into_iter().filter(|word| *word != "specific-convention" || !parents.is_empty());
    let kinds: Vec<(&str, String)> = kinds.map(|word| (word, view::capital(&words::kind_word(t, word)))).collect();
    let mut entities = parties::entities(ctx, t).await?;
    entities.insert(0, (String::new(), t.say("choose-entity").to_string()));
    let party = |row: usize| {
        let field = form.field(&t, format!("party-{row}"), t.say("label-party-n").with("n", row));
        let field = if row > 2 { field.optional() } else { field };
        field.select(entities.clone())
    };
    let parent = (!parents.is_empty()).then(|| {
        let mut options: Vec<(String, String)> = vec![(String::new(), t.say("no-parent-chosen").to_string())];
        options.extend(parents.iter().map(|it| (it.id.to_string(), it.title.shown(ctx.lang).text.to_owned())));
        form.field(&t, "parent", t.say("label-parent")).hint(t.say("hint-parent")).optional().select(options)
    });
    let secretary = ctx.actor.is(kernel::Role::Secretary);
    let body = NewPage {
        open: form.open(&t, ctx.href("/agreements/new")).keeping("agreement-new").to_string(),
        rows,
        kind: form.field(&t, "kind", t.say("label-kind")).radio(kinds),
        parent,
        parties: (1..=rows).map(party).collect(),
        add_entity: secretary.then(|| ctx.href("/atlas/institutions/new")),
        title: form.field(&t, "title", t.say("label-title")).hint(t.say("hint-title")).optional().localised(1),
        fields: describe::fields(form, &t),
        propose: words::verb(t, Verb::Propose),
        back: ctx.href("/agreements"),
        t,
    };
    let page =
        Page::new(t.say("new-title")).lead(t.say("new-lead")).under(t.say("nav-agreements"), ctx.href("/agreements"));
    ctx.page_of(form, page, &body)
}
