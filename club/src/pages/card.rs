//! The club's card: its name over the map of the cities that it ties together, for forwarded links.

use atlas::map::Frame;
use kernel::{Direction, Lang};
use platform::{App, Cloth, Failure, Result, cloth_of};
use press::{Card, Texts};

use super::map::OnMap;

/// Draws the card in a language: PNG.
pub(super) async fn draw(app: App, lang: Lang) -> Result<Vec<u8>> {
    let on_map = OnMap::read(&mut app.db.read().await?).await?;
    let cloth = cloth_of(app.site.colours.as_ref());
    let rtl = lang.direction() == Direction::Rtl;
    let shown = on_map.shown(lang);
    let map = atlas::draw_map(&on_map.places(&shown), &on_map.arcs(), Frame::card(rtl)).to_string();
    let ground = on_cloth(&map, &cloth);
    let made = move || {
        let site = &app.site;
        press::card(&Card {
            lang,
            club: Texts::from(&site.name),
            sentence: Texts::from(&site.sentence),
            address: site.public_url.split_once("://").map_or(site.public_url.as_str(), |(_, host)| host),
            ground: &ground,
            inks: [cloth.ink, cloth.quiet, &cloth.accent],
        })
    };
    tokio::task::spawn_blocking(made).await.map_err(Failure::fault)?.map_err(Failure::fault)
}

/// The map of a page as a picture of its own: on its cloth, in the colours that the style sheet gives it there, without what
/// only helps to find one's way.
fn on_cloth(map: &str, cloth: &Cloth) -> String {
    let Cloth { ground, land, line, ink, accent, .. } = cloth;
    let style = format!(
        ".sea{{fill:none;stroke:{line}}}.grid,.leader,.hit{{fill:none;stroke:none}}.land{{fill:{land};fill-rule:evenodd}}\
         .arc{{fill:none;stroke:{accent};stroke-width:2;stroke-linecap:round}}.ended{{opacity:.5}}circle{{fill:{ink}}}\
         .seat circle{{fill:{accent}}}.beyond circle{{fill:none}}circle.hit{{fill:none}}"
    );
    let (width, height) = press::CARD;
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><style>{style}</style><rect width="{width}" height="{height}" fill="{ground}"/>{map}</svg>"#
    )
}
