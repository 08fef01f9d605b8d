use askama::Template;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, notice, undocumented},
    web::{Ctx, Form, FormTag, Outcome, Page},
};

use super::{Both, address, said};
use crate::{
    WORDS, actions,
    rules::{Countries, Locality},
    store,
};

/// What hangs on a record, in figures and words.
struct Record {
    name: String,
    href: String,
    stays: bool,
    pairs: Vec<(String, String)>,
}

/// A fact as both records have it.
struct Row {
    word: String,
    label: String,
    /// What the record that stays says, and the one that goes.
    values: [Html; 2],
    /// Whether one is to be chosen: both say something, and not the same.
    disputed: bool,
    /// Whether the one that goes adds it.
    added: bool,
}

#[derive(Template)]
#[template(path = "duplicate.html")]
struct ComparePage<'a> {
    t: Words,
    form: &'a Form,
    note: Html,
    records: Vec<Record>,
    rows: Vec<Row>,
    keep: String,
    gone: String,
    go_on: String,
    apart: String,
    may_merge: bool,
    turn: Option<Link>,
}

impl ComparePage<'_> {
    fn apart_form(&self) -> FormTag<'_> {
        self.form.open(&self.t, self.apart.as_str())
    }
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    let mut reader = ctx.read().await?;
    let both = Both::asked(&ctx, &mut reader).await?;
    draw(&ctx, &mut reader, &both, &Form::blank()).await
}

/// That they are two places.
pub(super) async fn apart(ctx: Ctx, mut form: Form) -> Outcome {
    let both = Both::sent(&ctx, &mut ctx.read().await?, &form).await?;
    let mut tx = ctx.begin().await?;
    let ids = both.places().map(|place| place.id.clone());
    let done = actions::keep_apart(&ctx.app, &mut tx, &ctx.actor, ids).await;
    if form.settle(done)?.is_some() {
        tx.commit(ctx.now()).await?;
        return ctx.go("/atlas/duplicates").telling("atlas", "kept-apart").ok();
    }
    draw(&ctx, &mut ctx.read().await?, &both, &form).await
}

async fn draw(ctx: &Ctx, reader: &mut Reader, both: &Both, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let countries = store::countries(reader).await?;
    let mut records = Vec::new();
    for ((place, name), (stays, governed)) in
        both.places().into_iter().zip(both.names(ctx.lang)).zip([true, false].into_iter().zip(both.governed))
    {
        records.push(Record { name, ..record(ctx, reader, place, stays, governed).await? });
    }
    let [keep, gone] = both.places().map(|place| place.slug.clone());
    let note = match both.governed {
        [true, true] => notice(t.say("refused-both-governed")),
        [false, true] => notice(t.say("refused-governed-goes")),
        _ => Html::default(),
    };
    let name = both.named[1].shown(ctx.lang);
    let turned = Link::new(t.say("keep-the-other").with_text("name", &name), ctx.href(&address(&gone, &keep)));
    let body = ComparePage {
        t,
        form,
        note,
        records,
        rows: rows(both, &countries, t),
        go_on: ctx.href("/atlas/duplicates/merge"),
        apart: ctx.href("/atlas/duplicates/apart"),
        may_merge: both.may_merge(),
        turn: (!both.governed[0]).then_some(turned),
        keep,
        gone,
    };
    let [one, two] = both.names(ctx.lang);
    let title = t.say("duplicate-title").with("one", one).with("two", two);
    let page = Page::new(title)
        .lead(t.say("duplicate-lead"))
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .under(t.say("duplicates-title"), ctx.href("/atlas/duplicates"));
    ctx.page_of(form, page, &body)
}

async fn record(ctx: &Ctx, reader: &mut Reader, it: &Locality, stays: bool, governed: bool) -> Result<Record> {
    let t = ctx.words(&WORDS);
    let names = store::names(reader, &it.id).await?.len();
    let ties = store::any_relations_of(reader, &it.id).await?.len();
    let authority = store::entity(reader, store::By::Locality(it.id.as_str())).await?;
    let authority = match authority {
        Some(body) => body.name.shown(ctx.lang).text.to_owned(),
        None if governed => t.say("authority-withheld").to_string(),
        None => t.say("no-authority-short").to_string(),
    };
    let known = said::known_by(it, t);
    let pair = |key: &'static str, value: String| (t.say(key).to_string(), value);
    let mut pairs = vec![
        pair("authority-title", authority),
        pair("record-ties", t.number(i64::try_from(ties).unwrap_or(i64::MAX))),
        pair("record-names", t.number(i64::try_from(names).unwrap_or(i64::MAX))),
    ];
    if !known.is_empty() {
        pairs.insert(0, pair("identifiers", known));
    }
    Ok(Record { name: it.name.shown(ctx.lang).text.to_owned(), href: ctx.href(&it.address()), stays, pairs })
}

/// Every fact of which one of the records says something.
fn rows(both: &Both, countries: &Countries, t: Words) -> Vec<Row> {
    let (keep, gone) = (&both.merging.keep, &both.merging.gone);
    let row = |fact: crate::rules::Fact| {
        let value = |of| said::value(fact, of, countries, t).unwrap_or_else(|| undocumented(&t));
        Row {
            word: fact.word(),
            label: said::label(fact, t),
            values: [value(keep), value(gone)],
            disputed: fact.differs(keep, gone),
            added: !fact.is_said(keep),
        }
    };
    crate::rules::Fact::all().filter(|fact| fact.is_said(keep) || fact.is_said(gone)).map(row).collect()
}
