//! A city's page, cities side by side, the board of those that seek partners, the partners suggested, and how the club names
//! a place.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod compare;
mod place;
mod seeking;
mod slips;
mod suggestions;
mod toponymy;

use std::sync::LazyLock;

use axum::{Router, extract::Path, response::Html, routing::get};
use kernel::Role;
use platform::{
    App, Result, Room, Slot,
    db::{Tx, sql},
    i18n::Catalog,
    web::{BySlug, Ctx},
};
use testkit::{Client, House};

/// A place as a secretary types it: slug, French name, Arabic name, country, latitude, longitude, time zone.
type Typed<'a> = [&'a str; 7];

const SMARA: Typed = ["smara", "Smara", "السمارة", "MA", "26.73841", "-11.67194", "Africa/Casablanca"];
const TIMBUKTU: Typed = ["tombouctou", "Tombouctou", "تمبكتو", "ML", "16.77348", "-3.00742", "Africa/Bamako"];
const AGADEZ: Typed = ["agadez", "Agadez", "أغاديز", "NE", "16.97333", "7.99111", "Africa/Niamey"];
const VIJAYAWADA: Typed = ["vijayawada", "Vijayawada", "فيجاياوادا", "IN", "16.50745", "80.6466", "Asia/Kolkata"];

/// A house with the atlas, and a room that knows every place with an authority to be in the club.
async fn open() -> (House, Client) {
    let house = House::new(vec![atlas::room(), club()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    (house, secretary)
}

/// The same with four cities: Smara and Timbuktu have an authority.
async fn world() -> (House, Client) {
    let (house, secretary) = open().await;
    for place in [SMARA, TIMBUKTU, AGADEZ, VIJAYAWADA] {
        add(&secretary, place).await;
    }
    for slug in ["smara", "tombouctou"] {
        govern(&secretary, slug).await;
    }
    (house, secretary)
}

async fn add(secretary: &Client, [slug, fr, ar, country, latitude, longitude, zone]: Typed<'_>) {
    let typed = [
        ("name-fr", fr),
        ("name-ar", ar),
        ("country", country),
        ("kind", "commune"),
        ("latitude", latitude),
        ("longitude", longitude),
        ("time-zone", zone),
    ];
    let added = secretary.submit("/fr/atlas/new", &typed).await.done();
    assert_eq!(added.location(), format!("/fr/localities/{slug}"));
}

async fn govern(secretary: &Client, slug: &str) {
    let typed = [
        ("name-fr", format!("Commune de {slug}")),
        ("kind", "commune".to_owned()),
        ("identity", "named".to_owned()),
        ("organ", "elected-council".to_owned()),
    ];
    let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
    let _ = secretary.submit(&format!("/fr/localities/{slug}/authority"), &typed).await.done();
}

/// The id of the authority of a place.
async fn authority(house: &House, slug: &str) -> String {
    let mut reader = house.app.db.read().await.unwrap();
    atlas::entity_by_slug(&mut reader, slug).await.unwrap().unwrap().id.to_string()
}

/// The id of a place.
async fn id(house: &House, slug: &str) -> String {
    let mut reader = house.app.db.read().await.unwrap();
    atlas::locality_by_slug(&mut reader, slug).await.unwrap().unwrap().id.to_string()
}

/// Writes what an import would, and makes public pages anew.
async fn written(house: &House, mut tx: Tx) {
    tx.touch();
    tx.commit(house.app.now()).await.unwrap();
}

/// A known relation between two places.
async fn relate(house: &House, one: &str, two: &str, since: Option<&str>, status: &str) {
    let mut ends = [id(house, one).await, id(house, two).await];
    ends.sort();
    let mut tx = house.app.db.begin().await.unwrap();
    let insert =
        sql("INSERT INTO atlas_relations (id, one, two, kind, since, status, sources, note_one, note_two, edited,
         version) VALUES ($1, $2, $3, 'twinning', $4, $5, '[]', '', '', FALSE, 1)");
    let insert = insert.with(format!("{one}-{two}")).with(&ends[0]).with(&ends[1]).with(since).with(status);
    tx.run(insert).await.unwrap();
    written(house, tx).await;
}

static NO_WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));

/// A room above the atlas: it knows who is in the club, and has a member's page to which others add.
fn club() -> Room {
    Room {
        seats: Some(|reader| {
            Box::pin(async move {
                let entities = atlas::entities(reader).await?;
                Ok(entities.into_iter().filter_map(|entity| Some(entity.place?.id.to_string())).collect())
            })
        }),
        ..Room::new("club", &NO_WORDS, || Router::<App>::new().route("/{lang}/members/{slug}", get(member)))
    }
}

async fn member(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Result<Html<String>> {
    let mut reader = ctx.read().await?;
    let entity = atlas::entity_by_slug(&mut reader, &slug).await?.expect("the test asks for a member");
    let panels = ctx.panels(&mut reader, Slot::Member, entity.id.as_str()).await?;
    Ok(Html(panels.iter().map(ToString::to_string).collect()))
}
