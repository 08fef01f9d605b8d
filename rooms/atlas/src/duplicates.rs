//! Places that may be one place under two ids, and ties that are known twice because of it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use platform::{App, Failure, Result, db::Reader};
use tokio::{sync::Mutex, task::spawn_blocking};

use crate::{
    news::ATLAS,
    rules::{Alike, Locality, LocalityId, Reason, Relation, RelationKind, Sketch, alike},
    store,
};

/// How many places are read at a time.
const BATCH: i64 = 2000;

/// Two places that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Duplicate {
    /// The two, the more populous first, then the one with the plainer address.
    pub places: [Locality; 2],
    /// What speaks for it, the strongest first.
    pub reasons: Vec<Reason>,
    /// How many kilometres they lie apart; none where a position is missing.
    pub km: Option<f64>,
    /// Ties that are one if the places are.
    pub ties: Vec<TwiceKnown>,
}

/// A tie that is known under both ids of a place, in whichever order; or one between the two, of a place with itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwiceKnown {
    /// What sort of tie it is.
    pub kind: RelationKind,
    /// The place at the other end; none where it ties the two to each other.
    pub with: Option<LocalityId>,
}

/// What was last found, and after which change.
type Kept = Mutex<Option<(i64, Arc<Vec<Alike>>)>>;

/// The pairs that may be one place, the likeliest first, without those of which a person said that they are two.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn pairs(app: &App) -> Result<Vec<Alike>> {
    let found = found(app).await?;
    let distinct = store::distinct(&mut app.db.read().await?).await?;
    Ok(found.iter().filter(|it| !distinct.contains(&it.pair)).cloned().collect())
}

/// The pairs as they were last found; found anew once the atlas has changed, for that reads all of it.
async fn found(app: &App) -> Result<Arc<Vec<Alike>>> {
    let kept = app.kept(Kept::default);
    let mut held = kept.lock().await;
    let mut reader = app.db.read().await?;
    let number = reader.number().await?;
    if let Some((seen, found)) = &*held
        && reader.news_since(*seen, ATLAS).await?.is_empty()
    {
        return Ok(Arc::clone(found));
    }
    let sketches = sketches(&mut reader).await?;
    let claimed = store::claimed(&mut reader).await?;
    let found = spawn_blocking(move || alike(&sketches, &claimed)).await.map_err(Failure::fault)?;
    let found = Arc::new(found);
    *held = Some((number, Arc::clone(&found)));
    Ok(found)
}

/// Every place as it is compared; those of withheld countries are not shown to anyone, and are left out.
async fn sketches(reader: &mut Reader) -> Result<Vec<Sketch>> {
    let divisions = store::divisions(reader).await?;
    let (mut all, mut last) = (Vec::new(), String::new());
    loop {
        let places = store::localities_after(reader, &last, BATCH).await?;
        let Some(place) = places.last() else { return Ok(all) };
        last = place.id.to_string();
        let ids: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
        let names: HashMap<LocalityId, _> = store::names_of(reader, &ids).await?.into_iter().collect();
        let of = |place: &Locality| {
            let names = names.get(&place.id).map_or(&[][..], Vec::as_slice);
            Sketch::of(place, names, divisions.get(&place.id).copied())
        };
        all.extend(places.iter().map(of));
    }
}

/// Places that may be one place under two ids, the likeliest first, with the ties that are known twice because of it.
///
/// # Errors
/// When the database cannot be read.
pub async fn duplicates(app: &App) -> Result<Vec<Duplicate>> {
    let pairs = pairs(app).await?;
    described(&mut app.db.read().await?, &pairs).await
}

/// The same of some pairs.
pub(crate) async fn described(reader: &mut Reader, pairs: &[Alike]) -> Result<Vec<Duplicate>> {
    let ids: BTreeSet<&str> = pairs.iter().flat_map(|it| [it.pair.one().as_str(), it.pair.two().as_str()]).collect();
    let ids: Vec<&str> = ids.into_iter().collect();
    let places: BTreeMap<LocalityId, Locality> =
        store::localities_of(reader, &ids).await?.into_iter().map(|it| (it.id.clone(), it)).collect();
    let relations = store::relations_touching(reader, &ids).await?;
    let mut of: BTreeMap<&LocalityId, Vec<&Relation>> = BTreeMap::new();
    for relation in &relations {
        for end in [relation.ends.one(), relation.ends.two()] {
            of.entry(end).or_default().push(relation);
        }
    }
    let duplicate = |it: &Alike| {
        let [one, two] = [it.pair.one(), it.pair.two()];
        let mut both = [places.get(one)?.clone(), places.get(two)?.clone()];
        both.sort_by_key(|it| (std::cmp::Reverse(it.population.as_ref().map(|it| it.count)), it.slug.len()));
        let ties = |id| of.get(id).map_or(&[][..], Vec::as_slice);
        Some(Duplicate {
            places: both,
            reasons: it.reasons.clone(),
            km: it.km,
            ties: twice([one, two], ties(one), ties(two)),
        })
    };
    Ok(pairs.iter().filter_map(duplicate).collect())
}

/// Ties of the first place that are one with a tie of the second, or tie the two.
fn twice([one, two]: [&LocalityId; 2], first: &[&Relation], second: &[&Relation]) -> Vec<TwiceKnown> {
    let known = |relation: &&&Relation| {
        let other = relation.ends.other(one);
        other == two || second.iter().any(|it| it.kind == relation.kind && it.ends.other(two) == other)
    };
    let told = |relation: &&Relation| {
        let other = relation.ends.other(one);
        TwiceKnown { kind: relation.kind, with: (other != two).then(|| other.clone()) }
    };
    first.iter().filter(known).map(told).collect()
}
