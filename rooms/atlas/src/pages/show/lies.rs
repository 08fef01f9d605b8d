//! Where a place lies: its country, its divisions, itself.

use platform::{
    Result,
    db::Reader,
    parts::{Html, escape, shown, undocumented},
    web::Ctx,
};

use crate::{
    WORDS,
    rules::{Division, Locality, Source},
    store,
    view::sources,
};

/// From the country down to the place; a division that is not documented is said to be so. A division that is the place
/// itself ends the way.
pub(super) async fn draw(ctx: &Ctx, reader: &mut Reader, it: &Locality, country: &str) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let found = store::divisions_of(reader, &it.id).await?;
    let ids: Vec<&str> =
        found.iter().flatten().filter_map(|division| Some(division.place.as_ref()?.as_str())).collect();
    let places = store::localities_of(reader, &ids).await?;
    let by_country = ctx.href(&format!("/atlas?country={}", it.country));
    let mut steps = vec![format!(r#"<a href="{}">{}</a>"#, escape(&by_country), escape(country))];
    for (division, key) in found.iter().zip(["division-first", "division-second"]) {
        if division.as_ref().is_some_and(|division| division.place.as_ref() == Some(&it.id)) {
            break;
        }
        let name = division.as_ref().map_or_else(|| undocumented(&t), |division| named(ctx, division, &places));
        steps.push(format!("{name} <small>{}</small>", escape(&t.say(key).to_string())));
    }
    steps.push(format!("<b>{}</b>", shown(&it.name, ctx.lang)));
    let steps: Vec<String> = steps.into_iter().map(|step| format!("<li>{step}</li>")).collect();
    let said = it.geonames.filter(|_| found.iter().any(Option::is_some)).map(Source::geonames);
    let said: Vec<Source> = said.into_iter().collect();
    Ok(Html::trusted(format!(r#"<ol class="lies">{}</ol>{}"#, steps.concat(), sources(&said, t))))
}

/// A division under the name of the place that it is, as a link; else as its source names it.
fn named(ctx: &Ctx, division: &Division, places: &[Locality]) -> Html {
    let place = places.iter().find(|place| Some(&place.id) == division.place.as_ref());
    Html::trusted(match place {
        Some(place) => {
            format!(r#"<a href="{}">{}</a>"#, escape(&ctx.href(&place.address())), shown(&place.name, ctx.lang))
        }
        None => format!("<bdi>{}</bdi>", escape(&division.name)),
    })
}
