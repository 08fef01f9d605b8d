#![doc = include_str!("../README.md")]

mod actions;
mod api;
mod coast;
mod draw;
mod duplicates;
mod import;
pub mod map;
mod near;
mod news;
mod pages;
mod partners;
mod picture;
pub mod rules;
mod search;
mod seats;
mod signed;
mod store;
mod suggest;
mod view;

use kernel::Lang;
use platform::{App, Job, NavItem, Panel, Result, Room, Slot, db::Reader, i18n::Catalog};

pub use actions::{
    AuthorityInput, EntityInput, LocalityInput, add_authority, add_authority_as, add_institution, add_institution_as,
    add_locality, add_locality_as, add_relation, confirm_relation, contest_relation, correct_relation, edit_entity,
    edit_locality, keep_apart, merge_places, name_place, publish_notice, set_toponymy, take_back_word, tell_names,
    withdraw_notice,
};
pub use affinity::{Interval, Measures, Part, Report as Findings, Versus};
pub use draw::{draw_map, map_figure};
pub use duplicates::{Duplicate, TwiceKnown, duplicates};
pub use import::{
    AttributesInput, ImportError, PlaceFinder, Rejected, RelationsInput, Report, Sought, Watch, headed,
    import_attributes, import_localities, import_relations, import_toponymy, look_headed, note_layout, rejected,
    row_or_tell,
};
pub use near::map_of;
pub use pages::{
    Meant, attributions, confirmation_word, relation_kind, relation_status, relations_panel, same_name, seek,
    since_words,
};
pub use partners::{Evaluation, evaluate_relations};
pub use rules::{
    Attribution, Confirmation, Countries, Divisions, Entity, EntityId, FactSources, Identity, Kind, Locality,
    LocalityId, Notice, NoticeInput, Organ, Pair, Place, PlaceName, PlaceToponymy, Population, Position, Reason,
    Registration, Relation, RelationFacts, RelationId, RelationKind, RelationStep, SideWord, Since, Source, Status,
    Theme, Word,
};
pub use suggest::{Partner, Partners, Why, partners_of, place_named};
pub use view::{entity_kind, identity_word, organ_word, sources, theme_word};

/// The atlas's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog![
    "atlas",
    "place",
    "compare",
    "seeking",
    "toponymy",
    "relations",
    "search",
    "world",
    "duplicates",
    "imports",
    "suggestions"
];

const JOBS: &[Job] = &[
    import::JOB,
    Job {
        name: "atlas.network",
        every: std::time::Duration::from_secs(120),
        run: |app| Box::pin(suggest::refresh(app)),
    },
];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        nav: &[NavItem { path: "/atlas", key: "nav-atlas", order: 20, shown: |_| true }],
        panels: &[
            Panel {
                slot: Slot::Member,
                order: 30,
                draw: |reader, ctx, it| Box::pin(pages::relations_on_member(reader, ctx, it)),
            },
            Panel {
                slot: Slot::Member,
                order: 40,
                draw: |reader, ctx, it| Box::pin(pages::on_member(reader, ctx, it)),
            },
            Panel {
                slot: Slot::Locality,
                order: 40,
                draw: |reader, ctx, it| Box::pin(pages::on_locality(reader, ctx, it)),
            },
            Panel {
                slot: Slot::Member,
                order: 45,
                draw: |reader, ctx, it| Box::pin(pages::suggestions_on_member(reader, ctx, it)),
            },
            Panel {
                slot: Slot::Locality,
                order: 45,
                draw: |reader, ctx, it| Box::pin(pages::network_panel(reader, ctx, it)),
            },
        ],
        jobs: JOBS,
        ready: Some(|app| Box::pin(ready(app, SMALL))),
        files: Some(|reader| Box::pin(async { Ok(store::run_files(reader).await?) })),
        imports: import::IMPORTS,
        names: store::NAMES,
        bars: Some(|reader, _| Box::pin(actions::may_forget(reader))),
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        bodies: Some(|reader, lang| Box::pin(bodies(reader, lang))),
        ..Room::new("atlas", &WORDS, pages::routes)
    }
}

/// With more places than this an atlas is large: what is kept of it in memory is read behind the pages, and before they are asked for.
const SMALL: usize = 20_000;

/// Of an atlas of more than `small` places, opens the search and reads the world of the suggestions: the first reader would wait
/// for seconds.
async fn ready(app: App, small: usize) -> Result<()> {
    let places = store::count(&mut app.db.read().await?).await?;
    if usize::try_from(places).is_ok_and(|places| places <= small) {
        return Ok(());
    }
    search::ready(&app).await?;
    suggest::ready(&app).await
}

/// The legal entities that an account may act for, by name.
async fn bodies(reader: &mut Reader, lang: Lang) -> Result<Vec<(String, String)>> {
    let entities = store::entities(reader).await?;
    let mut bodies: Vec<_> =
        entities.iter().map(|entity| (entity.id.to_string(), entity.name.shown(lang).text.to_owned())).collect();
    WORDS.words(lang).sort_by(&mut bodies, |(_, name)| name.clone());
    Ok(bodies)
}

async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let pages = ["", "/seeking", "/suggestions", "/world", "/world/relations"].map(|of| format!("/atlas{of}"));
    let mut paths: Vec<String> = pages.into_iter().chain(["/compare".to_owned(), "/search".to_owned()]).collect();
    // Places with an authority that the club knows of, and their ties; the rest of the world is found by links and by search.
    let entities = store::entities(reader).await?;
    paths.extend(entities.iter().map(Entity::address));
    let places = || entities.iter().filter_map(|entity| Some((entity, entity.place.as_ref()?)));
    for of in ["relations", "suggestions"] {
        paths.extend(places().map(|(entity, _)| format!("{}/{of}", entity.address())));
    }
    let ids: Vec<&str> = places().map(|(_, place)| place.id.as_str()).collect();
    paths.extend(store::relations_touching(reader, &ids).await?.iter().map(pages::relation_address));
    Ok(paths)
}

/// How the club names countries: load it once for a page.
///
/// # Errors
/// When the database cannot be read.
pub async fn countries(reader: &mut Reader) -> Result<Countries> {
    Ok(store::countries(reader).await?)
}

/// How often the names of countries were saved, for whoever saves them over what was read.
///
/// # Errors
/// When the database cannot be read.
pub async fn toponymy_version(reader: &mut Reader) -> Result<i64> {
    Ok(store::countries_version(reader).await?)
}

/// A country's name in a language under the club's own toponymy; nothing when the code is withheld or is none.
///
/// # Errors
/// When the database cannot be read.
pub async fn country_name(reader: &mut Reader, code: &str, lang: Lang) -> Result<Option<String>> {
    Ok(store::countries(reader).await?.name(code, lang).map(str::to_owned))
}

/// The legal entity with this id.
///
/// # Errors
/// When the database cannot be read.
pub async fn entity(reader: &mut Reader, id: &str) -> Result<Option<Entity>> {
    Ok(store::entity(reader, store::By::Id(id)).await?)
}

/// The legal entity at this address: a place's authority bears its place's slug.
///
/// # Errors
/// When the database cannot be read.
pub async fn entity_by_slug(reader: &mut Reader, slug: &str) -> Result<Option<Entity>> {
    Ok(store::entity(reader, store::By::Slug(slug)).await?)
}

/// The authority that governs a locality, where it is known.
///
/// # Errors
/// When the database cannot be read.
pub async fn authority_of(reader: &mut Reader, locality: &LocalityId) -> Result<Option<Entity>> {
    Ok(store::entity(reader, store::By::Locality(locality.as_str())).await?)
}

/// Every legal entity, authorities and institutions.
///
/// # Errors
/// When the database cannot be read.
pub async fn entities(reader: &mut Reader) -> Result<Vec<Entity>> {
    Ok(Vec::clone(&*store::entities(reader).await?))
}

/// The legal entities of these ids, in no order.
///
/// # Errors
/// When the database cannot be read.
pub async fn entities_of(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Entity>> {
    Ok(store::entities_of(reader, ids).await?)
}

/// The legal entities whose name, or whose place's name, holds `words` in any language; all when blank. For selects.
///
/// # Errors
/// When the database cannot be read.
pub async fn search_entities(reader: &mut Reader, words: &str) -> Result<Vec<Entity>> {
    let all = store::entities(reader).await?;
    Ok(all.iter().filter(|entity| entity.answers_to(words)).cloned().collect())
}

/// The locality with this id.
///
/// # Errors
/// When the database cannot be read.
pub async fn locality(reader: &mut Reader, id: &LocalityId) -> Result<Option<Locality>> {
    Ok(store::locality(reader, store::By::Id(id.as_str())).await?)
}

/// The locality at this address.
///
/// # Errors
/// When the database cannot be read.
pub async fn locality_by_slug(reader: &mut Reader, slug: &str) -> Result<Option<Locality>> {
    Ok(store::locality(reader, store::By::Slug(slug)).await?)
}

/// The localities with these ids, in no order.
///
/// # Errors
/// When the database cannot be read.
pub async fn localities_of(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Locality>> {
    Ok(store::localities_of(reader, ids).await?)
}

/// How many localities there are.
///
/// # Errors
/// When the database cannot be read.
pub async fn count_localities(reader: &mut Reader) -> Result<i64> {
    Ok(store::count(reader).await?)
}

/// The known relations of a locality, in the club or outside it.
///
/// # Errors
/// When the database cannot be read.
pub async fn relations_of(reader: &mut Reader, locality: &LocalityId) -> Result<Vec<Relation>> {
    Ok(store::relations_of(reader, locality).await?)
}

/// The known relations that touch one of these places, each once, in the order of their ids.
///
/// # Errors
/// When the database cannot be read.
pub async fn relations_touching(reader: &mut Reader, places: &[&str]) -> Result<Vec<Relation>> {
    Ok(store::relations_touching(reader, places).await?)
}
