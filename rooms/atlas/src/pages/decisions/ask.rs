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

use super::Asked;
use crate::{
    WORDS,
    rules::{Locality, Question, Waiting},
    store,
};

pub(super) async fn asked(ctx: &Ctx, reader: &mut Reader, it: &Waiting) -> Result<Asked> {
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
        action: ctx.href(&format!("/atlas/decisions/{}", it.id)),
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
    let mut pairs = Vec::new();
    if let Some(since) = it.record.get("since").and_then(Value::as_str) {
        pairs.push((t.say("fact-since").to_string(), Html::trusted(escape(since))));
    }
    Ok((ends, pairs, take_or_keep(t)))
}

async fn candidates(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let name = it.record.get("name").and_then(Value::as_str).unwrap_or_default();
    let item = escape(&it.subject);
    let says = format!(r#"<a href="https://www.wikidata.org/wiki/{item}">{item}</a> <bdi>{}</bdi>"#, escape(name));
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
    Ok((Html::trusted(says), Vec::new(), answers))
}

async fn place_differs(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let says = both(ctx, reader, std::slice::from_ref(&it.subject)).await?;
    let pairs = differing(it, t);
    Ok((says, pairs, take_or_keep(t)))
}

async fn toponymy_differs(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let says = match it.subject.strip_prefix("country:") {
        Some(code) => {
            let countries = store::countries(reader).await?;
            Html::trusted(format!("<bdi>{}</bdi>", escape(countries.name(code, ctx.lang).unwrap_or(code))))
        }
        None => both(ctx, reader, std::slice::from_ref(&it.subject)).await?,
    };
    Ok((says, differing(it, t), take_or_keep(t)))
}

/// What stands and what the source says, fact by fact.
fn differing(it: &Waiting, t: Words) -> Vec<(String, Html)> {
    let facts = it.record.as_object().into_iter().flatten().filter(|(_, both)| both.get("theirs").is_some());
    facts
        .map(|(fact, both)| {
            let said = |whose: &str| both.get(whose).map(shown).unwrap_or_default();
            let words = t.say("ours-and-theirs").with("ours", said("ours")).with("theirs", said("theirs"));
            (t.say(format!("fact-{fact}")).to_string(), Html::trusted(escape(&words.to_string())))
        })
        .collect()
}

async fn relation_differs(ctx: &Ctx, reader: &mut Reader, it: &Waiting, t: Words) -> Result<Parts> {
    let relation = store::relation(reader, &Id::new(it.subject.as_str())).await?;
    let ids: Vec<String> =
        relation.iter().flat_map(|it| [it.ends.one().to_string(), it.ends.two().to_string()]).collect();
    let says = both(ctx, reader, &ids).await?;
    let ours = |fact: &str| match (fact, &relation) {
        ("since", Some(it)) => it.since.map(|since| since.to_string()).unwrap_or_default(),
        ("status", Some(it)) => it.status.as_str().to_owned(),
        _ => String::new(),
    };
    let pairs = ["since", "status"]
        .into_iter()
        .filter_map(|fact| Some((fact, it.record.get(fact)?.as_str()?)))
        .map(|(fact, theirs)| {
            let words = t.say("ours-and-theirs").with("ours", ours(fact)).with("theirs", theirs.to_owned());
            (t.say(format!("fact-{fact}")).to_string(), Html::trusted(escape(&words.to_string())))
        })
        .collect();
    Ok((says, pairs, take_or_keep(t)))
}

/// Places as links, one after the other.
async fn both(ctx: &Ctx, reader: &mut Reader, ids: &[String]) -> Result<Html> {
    let asked: Vec<&str> = ids.iter().map(String::as_str).collect();
    let places = store::any_records(reader, &asked).await?;
    let link = |id: &&str| {
        let place = places.iter().find(|place| place.id.as_str() == *id)?;
        let name = escape(place.name.shown(ctx.lang).text);
        Some(format!(r#"<a href="{}"><bdi>{name}</bdi></a>"#, escape(&ctx.href(&place.address()))))
    };
    Ok(Html::trusted(asked.iter().filter_map(link).collect::<Vec<_>>().join(" — ")))
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(yes) => if *yes { "✓" } else { "–" }.to_owned(),
        Value::Array(parts) => parts.iter().map(shown).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
