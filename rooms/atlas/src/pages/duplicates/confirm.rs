use askama::Template;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::Html,
    web::{Ctx, Form, FormBody, Outcome, Page},
};

use super::{Both, address, said};
use crate::{
    WORDS,
    actions::{self, Moving},
    pages::relation_kind,
    rules::{Fact, LocalityId},
    store,
};

/// What the merge does, before it is done.
#[derive(Template)]
#[template(path = "duplicate-confirm.html")]
struct ConfirmPage {
    t: Words,
    says: String,
    /// What becomes of facts, addresses and ids.
    does: Vec<String>,
    /// Ties that are made one, dropped, or ask a side again, each in a sentence.
    ties: Vec<String>,
    facts: Vec<(String, Html)>,
    body: Html,
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    let mut reader = ctx.read().await?;
    let both = Both::asked(&ctx, &mut reader).await?;
    draw(&ctx, &mut reader, &both, &Form::blank()).await
}

pub(super) async fn merge(ctx: Ctx, mut form: Form) -> Outcome {
    let mut both = Both::sent(&ctx, &mut ctx.read().await?, &form).await?;
    let version = |form: &mut Form, name| form.number(name, 0, i64::MAX).unwrap_or_default();
    // As they stood when the page was read: whoever changed one of them since is heard.
    both.merging.keep.version = version(&mut form, "keep-version");
    both.merging.gone.version = version(&mut form, "gone-version");
    let mut tx = ctx.begin().await?;
    let done = actions::merge_places(&ctx.app, &mut tx, &ctx.actor, &both.merging).await;
    if let Some(place) = form.settle(done)? {
        tx.commit(ctx.now()).await?;
        return ctx.go(place.address()).telling("atlas", "places-merged").ok();
    }
    drop(tx);
    let mut reader = ctx.read().await?;
    let both = Both::sent(&ctx, &mut reader, &form).await?;
    draw(&ctx, &mut reader, &both, &form).await
}

async fn draw(ctx: &Ctx, reader: &mut Reader, both: &Both, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    if !both.may_merge() && !form.is_wrong() {
        return ctx.go(address(&both.merging.keep.slug, &both.merging.gone.slug)).ok();
    }
    let countries = store::countries(reader).await?;
    let moving = actions::moving(reader, &both.merging).await?;
    let [keep, gone] = both.places();
    let [kept, left] = both.names(ctx.lang);
    let place = both.merging.place();
    let facts = both
        .merging
        .disputed()
        .into_iter()
        .filter_map(|fact| Some((said::label(fact, t), said::value(fact, &place, &countries, t)?)));
    let take: Vec<Fact> = both.merging.disputed().into_iter().filter(|fact| both.merging.take.contains(fact)).collect();
    let address_of = address(&keep.slug, &gone.slug);
    let mut carried = vec![
        ("keep".to_owned(), keep.slug.clone()),
        ("gone".to_owned(), gone.slug.clone()),
        form.over("keep-version", keep.version),
        form.over("gone-version", gone.version),
    ];
    carried.extend(take.iter().map(|fact| ("take".to_owned(), fact.word())));
    let button = FormBody {
        open: form.open(&t, ctx.href("/atlas/duplicates/merge")),
        carried,
        groups: Vec::new(),
        button: t.say("merge-places").to_string(),
        grave: true,
        back: Link::new(t.say("back-to-records"), ctx.href(&address_of)),
    };
    let body = ConfirmPage {
        t,
        says: t.say("merge-says").with("kept", kept.clone()).with("gone", left.clone()).to_string(),
        does: vec![
            t.say("merge-address").with("old", gone.address()).with("new", keep.address()).to_string(),
            t.say("merge-follows").to_string(),
            t.say("merge-imports").to_string(),
        ],
        ties: ties(ctx, reader, &moving, both).await?,
        facts: facts.collect(),
        body: button.html()?,
    };
    let page = Page::new(t.say("merge-title").with("kept", kept).with("gone", left))
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .under(t.say("duplicates-title"), ctx.href("/atlas/duplicates"));
    ctx.page_of(form, page, &body)
}

/// What becomes of the ties of the place that goes.
async fn ties(ctx: &Ctx, reader: &mut Reader, moving: &[Moving], both: &Both) -> Result<Vec<String>> {
    let t = ctx.words(&WORDS);
    let gone = &both.merging.gone.id;
    let ids: Vec<&str> =
        moving.iter().flat_map(|it| [it.before.ends.one().as_str(), it.before.ends.two().as_str()]).collect();
    let places = store::any_named(reader, &ids).await?;
    let name = |id: &LocalityId| {
        places
            .iter()
            .find(|place| place.id == *id)
            .map(|it| it.name.shown(ctx.lang).text.to_owned())
            .unwrap_or_default()
    };
    let mut says = Vec::new();
    let plain = moving.iter().filter(|it| it.after.is_some() && it.meets.is_none()).count();
    if plain > 0 {
        says.push(t.say("ties-move").with("n", plain).to_string());
    }
    for it in moving {
        let other = name(it.before.ends.other(gone));
        let kind = relation_kind(it.before.kind, t);
        if it.after.is_none() {
            says.push(t.say("tie-dropped").with("kind", kind.clone()).to_string());
        } else if it.meets.is_some() {
            says.push(t.say("tie-united").with("kind", kind.clone()).with("name", other).to_string());
        }
        for (end, word) in it.fallen() {
            let day = t.day(word.on);
            says.push(
                t.say("word-falls").with("name", name(&end)).with("kind", kind.clone()).with("day", day).to_string(),
            );
        }
    }
    Ok(says)
}
