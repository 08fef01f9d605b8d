//! The legal entities that someone may act for, as the other rooms name them.

use kernel::{Lang, Localised};
use platform::{App, Result, db::Reader};

/// Each with its id and its name in a language.
pub(crate) async fn all(app: &App, reader: &mut Reader, lang: Lang) -> Result<Vec<(String, String)>> {
    let mut bodies = Vec::new();
    for hook in app.rooms.iter().filter_map(|room| room.bodies) {
        bodies.extend(hook(reader, lang).await?);
    }
    Ok(bodies)
}

/// The name of one in every language; nothing when no room knows it.
pub(crate) async fn label(app: &App, reader: &mut Reader, body: &str) -> Result<Option<Localised>> {
    let mut label = Localised::default();
    for lang in Lang::ALL {
        if let Some((_, name)) = all(app, reader, lang).await?.into_iter().find(|(id, _)| id == body) {
            label = label.with(lang, name);
        }
    }
    Ok((!label.is_empty()).then_some(label))
}
