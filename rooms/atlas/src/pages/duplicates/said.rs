//! What a record says of each fact, and of ties that are known twice, in words.

use platform::{
    i18n::Words,
    parts::{Html, escape},
};

use crate::{
    pages::relation_kind,
    rules::{Countries, Fact, Locality, Position, RelationKind},
    view::entity_kind,
};

/// By which ids of others a record is known, and who wrote it.
pub(super) fn known_by(it: &Locality, t: Words) -> String {
    let wikidata = it.wikidata.as_ref().map(|item| format!("Wikidata {item}"));
    let geonames = it.geonames.map(|number| format!("GeoNames {number}"));
    let written = it.edited.then(|| t.say("written-by-hand").to_string());
    wikidata.into_iter().chain(geonames).chain(written).collect::<Vec<_>>().join(" · ")
}

/// A tie known under both ids, or between the two.
pub(super) fn twice(kind: RelationKind, other: Option<String>, t: Words) -> String {
    let kind = relation_kind(kind, t);
    match other {
        Some(other) => t.say("tie-twice").with("kind", kind).with("name", other).to_string(),
        None => t.say("tie-itself").with("kind", kind).to_string(),
    }
}

/// What is asked of a record.
pub(super) fn label(fact: Fact, t: Words) -> String {
    let label = t.say(format!("record-{}", fact.key())).to_string();
    match fact {
        Fact::Name(lang) | Fact::Note(lang) => format!("{label} ({})", lang.endonym()),
        _ => label,
    }
}

/// What a record says of a fact; none where it says nothing.
pub(super) fn value(fact: Fact, of: &Locality, countries: &Countries, t: Words) -> Option<Html> {
    let text = |text: &str| Html::trusted(format!("<bdi>{}</bdi>", escape(text)));
    if !fact.is_said(of) {
        return None;
    }
    Some(match fact {
        Fact::Name(lang) => in_its_language(of.name.get(lang)?, lang),
        Fact::Note(lang) => in_its_language(of.note.get(lang)?, lang),
        Fact::Country => text(countries.name(&of.country, t.lang).unwrap_or(&of.country)),
        Fact::Kind => text(&entity_kind(of.kind, t)),
        Fact::Divisions => {
            let codes = [&of.divisions.first, &of.divisions.second];
            text(&codes.into_iter().flatten().cloned().collect::<Vec<_>>().join(" / "))
        }
        Fact::Position => position(of.position.as_ref()?, t),
        Fact::Population => {
            let people = of.population.as_ref()?;
            let count = t.say("inhabitants").with("n", people.count).to_string();
            let day = people.as_of.map(|day| t.say("as-of").with("day", t.day(day)).to_string());
            text(&[Some(count), day].into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        Fact::Altitude => text(&t.say("metres").with("n", of.altitude?).to_string()),
        Fact::TimeZone => text(of.time_zone.as_deref()?),
        Fact::Wikidata => text(of.wikidata.as_deref()?),
        Fact::Geonames => text(&of.geonames?.to_string()),
    })
}

fn in_its_language(text: &str, lang: kernel::Lang) -> Html {
    Html::trusted(format!(r#"<bdi lang="{lang}">{}</bdi>"#, escape(text)))
}

fn position(at: &Position, t: Words) -> Html {
    let about = if at.approximate { format!(" {}", escape(&t.say("approximate").to_string())) } else { String::new() };
    Html::trusted(format!(r#"<span><bdi dir="ltr">{}, {}</bdi>{about}</span>"#, at.latitude, at.longitude))
}
