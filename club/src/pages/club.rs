use askama::Template;
use atlas::{Locality, sources};
use platform::{
    i18n::Words,
    parts::{self, Html, shown},
    web::{Ctx, Outcome, Page},
};

use crate::{
    WORDS,
    profile::{self, Fact, OF_THE_CLUB, OF_THE_COUNCIL, Profile},
};

/// A fact as it is read.
struct FactLine {
    on: String,
    days: String,
    says: Html,
    sources: Html,
}

#[derive(Template)]
#[template(path = "club.html")]
struct ClubPage {
    t: Words,
    launched: Html,
    place: Html,
    launch_sources: Html,
    council: Option<CouncilPart>,
    fields: Option<FieldsPart>,
    facts: Vec<FactLine>,
    /// What nobody has published of the club.
    unpublished: Vec<String>,
}

struct CouncilPart {
    name: Html,
    mission: Html,
    colleges: Vec<Html>,
    sources: Html,
    unpublished: Vec<String>,
}

struct FieldsPart {
    names: Vec<Html>,
    note: Html,
    sources: Html,
}

/// What the club is: its launch, its council as announced, what has happened, and what nobody has published.
pub async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let profile = profile::of_the_club(&mut reader).await?;
    let place = match &profile.launch {
        Some(launch) => atlas::locality_by_slug(&mut reader, &launch.place).await?,
        None => None,
    };
    drop(reader);
    let body = page(&ctx, profile, place.as_ref(), t);
    let club = ctx.app.site.name.shown(ctx.lang).text.to_owned();
    let sentence = ctx.app.site.sentence.shown(ctx.lang).text.to_owned();
    let head = Page::new(club).description(&sentence).public(&[]);
    ctx.page(if sentence.is_empty() { head } else { head.lead(sentence) }, &body)
}

fn page(ctx: &Ctx, profile: Profile, place: Option<&Locality>, t: Words) -> ClubPage {
    let undocumented = || parts::undocumented(&t);
    let text = |text: String| Html::trusted(parts::escape(&text));
    let named = |key: &&str| profile.not_documented.iter().any(|word| word == key);
    let words = |keys: &[&str]| {
        keys.iter().filter(|key| named(key)).map(|key| t.say(format!("unpublished-{key}")).to_string()).collect()
    };
    let at = |place: &Locality| {
        let href = parts::escape(&ctx.href(&place.address()));
        Html::trusted(format!(r#"<a href="{href}">{}</a>"#, shown(&place.name, ctx.lang)))
    };
    let launch = profile.launch.as_ref();
    ClubPage {
        launched: launch.map_or_else(undocumented, |launch| text(t.day(launch.on))),
        place: place.map_or_else(undocumented, at),
        launch_sources: launch.map(|launch| sources(&launch.sources, t)).unwrap_or_default(),
        unpublished: words(&OF_THE_CLUB),
        council: profile.council.as_ref().map(|council| CouncilPart {
            name: shown(&council.name, ctx.lang),
            mission: shown(&council.mission, ctx.lang),
            colleges: council.colleges.iter().map(|college| shown(college, ctx.lang)).collect(),
            sources: sources(&council.sources, t),
            unpublished: words(&OF_THE_COUNCIL),
        }),
        fields: profile.fields.as_ref().map(|fields| FieldsPart {
            names: fields.names.iter().map(|name| shown(name, ctx.lang)).collect(),
            note: shown(&fields.note, ctx.lang),
            sources: sources(&fields.sources, t),
        }),
        facts: facts(profile.facts, t),
        t,
    }
}

/// What has happened, the latest first.
fn facts(mut facts: Vec<Fact>, t: Words) -> Vec<FactLine> {
    facts.sort_by_key(|fact| std::cmp::Reverse((fact.on, fact.until)));
    let line = |fact: Fact| FactLine {
        on: fact.on.to_string(),
        days: match fact.until {
            Some(until) => t.say("club-days").with("from", t.day(fact.on)).with("until", t.day(until)).to_string(),
            None => t.day(fact.on),
        },
        says: shown(&fact.text, t.lang),
        sources: sources(&fact.sources, t),
    };
    facts.into_iter().map(line).collect()
}
