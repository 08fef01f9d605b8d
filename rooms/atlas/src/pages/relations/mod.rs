//! The pages of known relations: those of a place, one by itself, and what their sides say of them.

mod csv;
mod list;
mod many;
mod panels;
mod rows;
mod say;
mod show;
mod sources;
mod words;
mod write;

use axum::{Router, response::Response, routing::get};
use kernel::Id;
use platform::{
    App, Failure, Result,
    db::Reader,
    i18n::Words,
    web::{Ctx, Page},
};

use crate::{
    WORDS,
    actions::places,
    pages::moved,
    rules::{Entity, Locality, Relation, RelationId, Signed, may_hear, may_say},
    store::{self, By},
};

pub(crate) use panels::member as member_panel;
pub use panels::relations_panel;
pub(super) use words::by_kind_and_status;
pub use words::{attributions, confirmation_word, relation_kind, relation_status, since_words};
pub(super) use words::{in_short, standing_behind, status_html};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/localities/{slug}/relations", get(list::list))
        .route("/{lang}/localities/{slug}/relations.csv", get(csv::csv))
        .route("/{lang}/localities/{slug}/relations/confirm", get(many::form).post(many::save))
        .route("/{lang}/relations/new", get(write::new).post(write::create))
        .route("/{lang}/relations/{id}", get(show::show))
        .route("/{lang}/relations/{id}/edit", get(write::edit).post(write::update))
        .route("/{lang}/relations/{id}/confirm", get(say::confirm_form).post(say::confirm))
        .route("/{lang}/relations/{id}/contest", get(say::contest_form).post(say::contest))
        .route("/{lang}/relations/{id}/take-back", get(say::take_back_form).post(say::take_back))
}

/// A relation with its two places and the authorities that govern them, each in the order of its ends.
struct Known {
    relation: Relation,
    places: [Locality; 2],
    authorities: [Option<Entity>; 2],
}

impl Known {
    /// The relation at this address.
    async fn find(reader: &mut Reader, id: &str) -> Result<Self> {
        let relation = store::relation(reader, &Id::new(id)).await?.ok_or(Failure::NotFound)?;
        let places = places(reader, &relation.ends).await?;
        let mut authorities = [None, None];
        for (authority, place) in authorities.iter_mut().zip(&places) {
            *authority = store::entity(reader, By::Locality(place.id.as_str())).await?;
        }
        Ok(Self { relation, places, authorities })
    }

    /// Whether this is the relation's id, and not one that it had before a place was merged.
    fn is_at(&self, id: &str) -> bool {
        self.relation.id.as_str() == id
    }

    /// The way to a page of this relation, of which `end` is the end of the address, when it was asked for under an id
    /// that it had before.
    fn elsewhere(&self, ctx: &Ctx, id: &str, end: &str) -> Option<Response> {
        (!self.is_at(id)).then(|| moved(ctx, &format!("{}{end}", self.address())))
    }

    /// The places' names as a title has them.
    fn title(&self, t: Words) -> String {
        let mut names = self.places.each_ref().map(|place| place.name.shown(t.lang).text.to_owned());
        t.sort_by(&mut names, ToString::to_string);
        t.list(names)
    }

    /// Whether this reader may know what each side said.
    fn heard_by(&self, ctx: &Ctx) -> bool {
        may_hear(&ctx.actor, self.authorities.iter().flatten())
    }

    /// The sides for which this reader speaks: each place with its authority.
    fn own_sides(&self, ctx: &Ctx) -> Vec<(&Locality, &Entity)> {
        let sides = self.places.iter().zip(&self.authorities);
        sides
            .filter_map(|(place, authority)| Some((place, authority.as_ref()?)))
            .filter(|(_, authority)| may_say(&ctx.actor, authority).is_ok())
            .collect()
    }

    /// The address of its page, after the language.
    fn address(&self) -> String {
        address(&self.relation)
    }

    /// A page under the relation's.
    fn under(&self, ctx: &Ctx, title: impl std::fmt::Display) -> Page {
        let t = ctx.words(&WORDS);
        Page::new(title).under(t.say("atlas-title"), ctx.href("/atlas")).under(self.title(t), ctx.href(&self.address()))
    }
}

/// The address of a relation's page, after the language.
pub(crate) fn address(relation: &Relation) -> String {
    format!("/relations/{}", relation.id)
}

/// The address of the page that tells of a tie, after the language: of what sources say, else of what was signed.
pub(in crate::pages) fn tie_address(known: Option<&RelationId>, signed: Option<&Signed>) -> Option<String> {
    known.map(|id| format!("/relations/{id}")).or_else(|| signed.map(|it| it.page.clone()))
}

/// The whole address of a page, for what leaves the house.
pub(in crate::pages) fn whole_address(ctx: &Ctx, path: &str) -> String {
    format!("{}{}", ctx.app.site.public_url, ctx.href(path))
}

/// The address of the list of a place's relations, after the language.
fn list_address(place: &Locality) -> String {
    format!("{}/relations", place.address())
}

/// The place at this address, or at which it was before it was merged.
async fn find_place(reader: &mut Reader, slug: &str) -> Result<Locality> {
    store::locality(reader, By::Slug(slug)).await?.ok_or(Failure::NotFound)
}

/// A page under that of a place.
fn under_place(ctx: &Ctx, title: impl std::fmt::Display, place: &Locality) -> Page {
    let t = ctx.words(&WORDS);
    Page::new(title)
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .under(place.name.shown(ctx.lang), ctx.href(&place.address()))
}
