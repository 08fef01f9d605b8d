//! A question in words, with the facts on which one decides and the answers that there are.

use kernel::Id;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, escape},
    web::Ctx,
};
use serde_json::Value;

use super::{Asked, facts};
use crate::{
    WORDS,
    rules::{Locality, Question, Waiting},
    store,
};

/// `shown` says which questions the answer leads back to.
pub(super) async fn asked(ctx: &Ctx, reader: &mut Reader, it: &Waiting, shown: &str) -> Result<Asked> {
    let t = ctx.words(&WORDS);
    let (says, pairs, answers) = match it.question {
        Question::Sensitive => sensitive(ctx, reader, it, t).await?,
        Question::Candidates => candidates(ctx, reader, it, t).await?,
        Question::LocalityDiffers => place_differs(ctx, reader, it, t).await?,
        Question::RelationDiffers => relation_differs(ctx, reader, it, t).await?,
        Question::ToponymyDiffers => toponymy_differs(ctx, reader, it, t).await?,
    };
    Ok(Asked {
        says,
        pairs,
        source: t.say("question-source").with("source", it.source.clone()).to_string(),
        action: ctx.href(&format!("/atlas/decisions/{}{shown}", it.id)),
        answers,
    })
}

type Parts = (Html, Vec<(String, Html)>, Vec<(String, String)>);

/// The two answers of most questions.
fn take_or_keep(t: Words) -> Vec<(String, String)> {
    ["taken", "kept"].map(|answer| (answer.to_owned(), t.say(format!("answer-{answer}")).to_string())).to_vec()
}

async fn sensitive(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let id = |name: &str| it.record.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let ends = both(ctx, reader, &[id("one"), id("two")]).await?;
    Ok((ends, facts::of_relation(&it.record, t), take_or_keep(t)))
}

async fn candidates(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let name = it.record.get("name").and_then(Value::as_str).unwrap_or_default();
    let item = escape(&it.subject);
    let says = format!(r#"<a href="https://www.wikidata.org/wiki/{item}">{item}</a> <bdi>{}</bdi>"#, escape(name));
    let then = Html::trusted(escape(&t.say("choose-then-import").to_string()));
    let ids: Vec<String> = it
        .record
        .get("candidates")
        .and_then(Value::as_array)
        .map(|all| all.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        .unwrap_or_default();
    let asked: Vec<&str> = ids.iter().map(String::as_str).collect();
    let countries = store::countries(reader).await?;
    let places = store::localities_of(reader, &asked).await?;
    let named = |place: &Locality| {
        let country = countries.name(&place.country, ctx.lang).unwrap_or_default();
        let people = place.population.as_ref().map(|it| t.say("inhabitants").with("n", it.count).to_string());
        let parts = [Some(place.name.shown(ctx.lang).text.to_owned()), Some(country.to_owned()), people];
        (place.id.to_string(), parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    };
    let mut answers: Vec<(String, String)> =
        asked.iter().filter_map(|id| places.iter().find(|place| place.id.as_str() == *id)).map(named).collect();
    answers.push(("kept".to_owned(), t.say("answer-none-of-them").to_string()));
    Ok((Html::trusted(says), vec![(t.say("question-then").to_string(), then)], answers))
}

async fn place_differs(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let says = both(ctx, reader, std::slice::from_ref(&it.subject)).await?;
    let countries = store::countries(reader).await?;
    Ok((says, facts::differing(&it.record, &countries, t), take_or_keep(t)))
}

async fn toponymy_differs(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let countries = store::countries(reader).await?;
    let says = match it.subject.strip_prefix("country:") {
        Some(code) => Html::trusted(format!("<bdi>{}</bdi>", escape(countries.name(code, ctx.lang).unwrap_or(code)))),
        None => both(ctx, reader, std::slice::from_ref(&it.subject)).await?,
    };
    Ok((says, facts::differing(&it.record, &countries, t), take_or_keep(t)))
}

async fn relation_differs(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let Some(relation) = store::relation(reader, &Id::new(it.subject.as_str())).await? else {
        return Ok((Html::default(), Vec::new(), take_or_keep(t)));
    };
    let says = both(ctx, reader, &[relation.ends.one().to_string(), relation.ends.two().to_string()]).await?;
    Ok((says, facts::of_differing_relation(&relation, &it.record, t), take_or_keep(t)))
}

/// Places, as the club names them, one after the other; those that anyone may read as links.
async fn both(ctx: &Ctx, reader: &mut Reader, ids: &[String]) -> Result<Html> {
    let asked: Vec<&str> = ids.iter().map(String::as_str).collect();
    let places = store::any_named(reader, &asked).await?;
    let read = store::localities_of(reader, &asked).await?;
    let link = |id: &&str| {
        let place = places.iter().find(|place| place.id.as_str() == *id)?;
        let name = escape(place.name.shown(ctx.lang).text);
        Some(match read.iter().any(|it| it.id == place.id) {
            true => format!(r#"<a href="{}"><bdi>{name}</bdi></a>"#, escape(&ctx.href(&place.address()))),
            false => format!("<bdi>{name}</bdi>"),
        })
    };
    Ok(Html::trusted(asked.iter().filter_map(link).collect::<Vec<_>>().join(" — ")))
}
