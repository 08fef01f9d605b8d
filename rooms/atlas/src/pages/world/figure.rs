//! The map as the page holds it: a still drawing of the most telling relations, which the island replaces by one of all.

use platform::{
    asset_path,
    i18n::Words,
    parts::{Html, escape},
    web::Ctx,
};

use crate::{draw::draw_world, map::Stroke, picture::Shown};

/// The most relations that the still drawing shows: some twelve kilobytes of arcs.
const MOST: usize = 400;

/// The words that the island needs.
const SAID: [&str; 6] = ["in", "out", "reset", "keys", "hint", "failed"];

pub(super) fn figure(ctx: &Ctx, shown: &Shown, ties: &[usize], t: Words) -> Html {
    let picture = &shown.picture;
    let strokes: Vec<Stroke> = picture
        .telling(ties, MOST)
        .into_iter()
        .filter_map(|n| {
            let tie = picture.ties().get(n)?;
            let [one, two] = picture.ends(tie);
            Some(Stroke { from: one.at?, to: two.at?, living: tie.facts.stands() })
        })
        .collect();
    let label = t.say("world-map-label").with("n", ties.len()).to_string();
    let words: String = SAID
        .iter()
        .map(|name| format!(r#" data-label-{name}="{}""#, escape(&t.say(format!("world-map-{name}")).to_string())))
        .collect();
    let key = |class: &str, name: &str| {
        format!(
            r#"<span><span class="key{class}"></span>{}</span>"#,
            escape(&t.say(format!("world-key-{name}")).to_string())
        )
    };
    let still = if strokes.len() < ties.len() {
        let says = t.say("world-still").with("n", strokes.len()).to_string();
        format!(r#"<p class="still">{}</p>"#, escape(&says))
    } else {
        String::new()
    };
    Html::trusted(format!(
        r#"<figure class="map alone world" data-island="world" aria-label="{}" data-bytes="/atlas/world.bin" data-land="{}" data-names="{}"{words}><div class="frame">{}</div><figcaption><p>{} {} {}</p>{still}</figcaption></figure>"#,
        escape(&label),
        asset_path("land.json"),
        ctx.href("/atlas/world"),
        draw_world(&strokes, &label),
        key("", "living"),
        key(" gone", "gone"),
        key(" dot", "place"),
    ))
}
