//! Places that may be one place under two ids: found, compared side by side, made one or said to be two.

mod compare;
mod confirm;
mod list;
mod said;

use axum::{
    Router,
    routing::{get, post},
};
use kernel::{Lang, Localised};
use platform::{
    App, Failure, Result,
    db::Reader,
    web::{Ctx, Form},
};

use super::allow;
use crate::{
    rules::{Fact, Locality, Merging, Verb, may_merge},
    store::{self, By},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/atlas/duplicates", get(list::show))
        .route("/{lang}/atlas/duplicates/pair", get(compare::show))
        .route("/{lang}/atlas/duplicates/apart", post(compare::apart))
        .route("/{lang}/atlas/duplicates/merge", get(confirm::show).post(confirm::merge))
}

/// The address of the comparison of two records, of which the first is kept.
fn address(keep: &str, gone: &str) -> String {
    format!("/atlas/duplicates/pair?keep={keep}&gone={gone}")
}

/// The record at this very address: what was merged is not taken for the record that it went into.
async fn record(reader: &mut Reader, slug: &str) -> Result<Locality> {
    let found = store::recorded(reader, By::Slug(slug)).await?;
    found.filter(|it| it.slug == slug).ok_or(Failure::NotFound)
}

/// Two records, how the club names each, and whether a body governs each.
struct Both {
    merging: Merging,
    named: [Localised; 2],
    governed: [bool; 2],
}

impl Both {
    /// The records at two addresses, with what is chosen of the one that goes.
    ///
    /// # Errors
    /// [`Failure::NotFound`] where one of them is not there, or both are one.
    async fn find(reader: &mut Reader, keep: &str, gone: &str, take: Vec<Fact>) -> Result<Self> {
        // As they are recorded: the club's own names are nobody's fact.
        let [keep, gone] = [record(reader, keep).await?, record(reader, gone).await?];
        if keep.id == gone.id {
            return Err(Failure::NotFound);
        }
        let governed = [store::is_governed(reader, &keep.id).await?, store::is_governed(reader, &gone.id).await?];
        let places = store::any_named(reader, &[keep.id.as_str(), gone.id.as_str()]).await?;
        let named = [&keep, &gone].map(|record| {
            places.iter().find(|it| it.id == record.id).map_or_else(|| record.name.clone(), |it| it.name.clone())
        });
        Ok(Self { merging: Merging { keep, gone, take }, named, governed })
    }

    /// Those that the address names (`?keep=&gone=`), and the facts that it takes from the second (`population=gone`).
    async fn asked(ctx: &Ctx, reader: &mut Reader) -> Result<Self> {
        allow(ctx, Verb::Merge)?;
        let slug = |name: &str| ctx.asked(name).unwrap_or_default().to_owned();
        let take = Fact::all().filter(|fact| ctx.asked(&fact.word()) == Some("gone")).collect();
        Self::find(reader, &slug("keep"), &slug("gone"), take).await
    }

    /// Those that a form names.
    async fn sent(ctx: &Ctx, reader: &mut Reader, form: &Form) -> Result<Self> {
        allow(ctx, Verb::Merge)?;
        let take = Fact::all().filter(|fact| form.has("take", &fact.word())).collect();
        Self::find(reader, form.typed("keep"), form.typed("gone"), take).await
    }

    fn may_merge(&self) -> bool {
        let [keep, gone] = self.governed;
        may_merge(keep, gone).is_ok()
    }

    /// What the two are called in a language.
    fn names(&self, lang: Lang) -> [String; 2] {
        self.named.each_ref().map(|name| name.shown(lang).text.to_owned())
    }

    fn places(&self) -> [&Locality; 2] {
        [&self.merging.keep, &self.merging.gone]
    }
}
