//! Which places may be one place under two ids. It proposes, and a person decides: two places of one name are two until
//! someone says otherwise.
//!
//! Two places are proposed when they stand in one country and, as far as that is known, in one first-level division; both
//! are divisions of one order, or neither is one (a region and the commune that bears its name are two, and so are a town and
//! the division around it); they lie near each other (below);
//! their populations differ by half at the most; and they share a name: both are called by it, or one is called what the other is
//! called too and something more speaks for it (a second name in common, a kilometre between them, the same population to a
//! tenth), or two of their other names are the same. Where a position is missing, only a name that no third place of the
//! country bears is enough.
//!
//! **Near**: two kilometres, and one more for each hundred of the square root of the larger population (a town of 40,000: four;
//! a city of 360,000: eight), ten at the most; fifty between two divisions, whose points may stand anywhere in them.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
};

use gazetteer::fold;

use super::{Kind, Locality, LocalityId, Pair, PlaceName, Position, distance_km};

/// Kilometres between two points of one division.
const DIVISIONS_APART: f64 = 50.0;
/// Kilometres between two points of one place, before its size is asked; and at the most.
const PLACES_APART: [f64; 2] = [2.0, 10.0];
/// The order of a division of which no source says it.
const SOME_ORDER: i64 = 5;
/// How many times the smaller population the larger may be.
const LARGER: f64 = 1.5;
/// The same where it speaks for two records of one census or the next.
const ALIKE: f64 = 1.1;
/// Kilometres within which a name in common needs nothing else.
const BESIDE: f64 = 1.0;

/// What is compared of a place.
#[derive(Debug, Clone)]
pub struct Sketch {
    /// Which place.
    pub id: LocalityId,
    country: String,
    first: Option<String>,
    position: Option<Position>,
    population: Option<i64>,
    /// Its order among divisions; none for a place where people live.
    division: Option<i64>,
    /// What it is called, and every name it has, as hashes of folded names, in order.
    called: Vec<u64>,
    names: Vec<u64>,
}

impl Sketch {
    /// Of a place with all its names; `division` is the order, from 1, of the division of its country as which a source knows it:
    /// the division of a commune bears the name of its town, and is another record.
    pub fn of(it: &Locality, names: &[PlaceName], division: Option<i64>) -> Self {
        let called = hashes(it.name.iter().map(|(_, text)| text));
        let mut all = hashes(names.iter().map(|name| name.text.as_str()));
        all.extend(&called);
        all.sort_unstable();
        all.dedup();
        Self {
            id: it.id.clone(),
            country: it.country.clone(),
            first: it.divisions.first.clone(),
            position: it.position.as_ref().map(|at| Position { sources: Vec::new(), ..at.clone() }),
            population: it.population.as_ref().map(|it| it.count).filter(|count| *count > 0),
            division: division.or(match it.kind {
                Kind::Commune | Kind::City | Kind::Municipality | Kind::Unsettled | Kind::District => None,
                _ => Some(SOME_ORDER),
            }),
            called,
            names: all,
        }
    }
}

/// Two places that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// The two.
    pub pair: Pair,
    /// What speaks for it, the strongest first.
    pub reasons: Vec<Reason>,
    /// How far apart they lie; none where a position is missing.
    pub km: Option<f64>,
}

/// What speaks for two places being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A source gives one the identifier that the other carries.
    Identifier,
    /// Both are called by one name.
    SameName,
    /// One is called by a name that the other has too.
    OtherName,
    /// Names that neither is called by are the same.
    SharedNames,
    /// They have as many inhabitants.
    SamePopulation,
}

impl Reason {
    /// All of them, the strongest first.
    pub const ALL: [Self; 5] =
        [Self::Identifier, Self::SameName, Self::OtherName, Self::SharedNames, Self::SamePopulation];

    /// The word that stands for it in message keys and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::SameName => "same-name",
            Self::OtherName => "other-name",
            Self::SharedNames => "shared-names",
            Self::SamePopulation => "same-population",
        }
    }
}

/// The pairs that may be one place: those of `claimed` (a source gives one the other's identifier), then those of
/// which names, position and size say so; the likeliest first.
pub fn alike(all: &[Sketch], claimed: &BTreeSet<Pair>) -> Vec<Alike> {
    let mut found: Vec<Alike> = met(all)
        .into_iter()
        .filter_map(|(a, b, alone)| judge(&all[a], &all[b], alone))
        .filter(|it| !claimed.contains(&it.pair))
        .collect();
    let place = |id: &LocalityId| all.iter().find(|it| it.id == *id);
    found.extend(claimed.iter().filter_map(|pair| {
        let (one, two) = (place(pair.one())?, place(pair.two())?);
        let mut reasons = vec![Reason::Identifier];
        reasons.extend(reasons_of(one, two));
        Some(Alike { pair: pair.clone(), reasons, km: km(one, two) })
    }));
    let far = |it: &Alike| it.km.unwrap_or(f64::MAX);
    found.sort_by(|a, b| {
        a.reasons.first().cmp(&b.reasons.first()).then(far(a).total_cmp(&far(b))).then(a.pair.cmp(&b.pair))
    });
    found
}

/// The places that share a name in one country and lie near each other, by their index; whether no third one bears
/// the name.
fn met(all: &[Sketch]) -> BTreeSet<(usize, usize, bool)> {
    let mut borne: Vec<(u64, usize)> = Vec::new();
    for (at, it) in all.iter().enumerate() {
        borne.extend(it.names.iter().map(|name| (hash(&(&it.country, name)), at)));
    }
    borne.sort_unstable();
    let mut pairs = BTreeSet::new();
    for bearers in borne.chunk_by(|a, b| a.0 == b.0).filter(|bearers| bearers.len() > 1) {
        if let [(_, a), (_, b)] = bearers
            && all[*a].position.as_ref().and(all[*b].position.as_ref()).is_none()
        {
            pairs.insert((*a, *b, true));
        }
        let mut placed: Vec<(f64, usize)> =
            bearers.iter().filter_map(|(_, at)| Some((all[*at].position.as_ref()?.latitude, *at))).collect();
        placed.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (at, (latitude, a)) in placed.iter().enumerate() {
            let near = placed[at + 1..].iter().take_while(|(other, _)| (other - latitude) * 111.0 <= DIVISIONS_APART);
            pairs.extend(near.filter(|(_, b)| is_near(&all[*a], &all[*b])).map(|(_, b)| (*a.min(b), *a.max(b), false)));
        }
    }
    pairs
}

/// What is said of two places that share a name; `alone` where no third one bears it and a position is missing.
fn judge(a: &Sketch, b: &Sketch, alone: bool) -> Option<Alike> {
    let apart = a.first.as_ref().zip(b.first.as_ref()).is_some_and(|(a, b)| a != b);
    let larger = larger(a, b);
    if !is_of_one_sort(a, b) || apart || larger.is_some_and(|times| times > LARGER) {
        return None;
    }
    let reasons = reasons_of(a, b);
    let shared = shared(&a.names, &b.names);
    let km = km(a, b);
    let more = shared > 1 || larger.is_some_and(|times| times <= ALIKE) || km.is_some_and(|km| km <= BESIDE);
    let enough = match reasons.first()? {
        Reason::SameName => true,
        Reason::OtherName => more && !alone,
        Reason::SharedNames => shared > 1 && !alone,
        Reason::Identifier | Reason::SamePopulation => false,
    };
    let pair = Pair::of(a.id.clone(), b.id.clone())?;
    enough.then_some(Alike { pair, reasons, km })
}

fn reasons_of(a: &Sketch, b: &Sketch) -> Vec<Reason> {
    let named = if shared(&a.called, &b.called) > 0 {
        Some(Reason::SameName)
    } else if shared(&a.called, &b.names) + shared(&a.names, &b.called) > 0 {
        Some(Reason::OtherName)
    } else {
        (shared(&a.names, &b.names) > 0).then_some(Reason::SharedNames)
    };
    let populous = a.population.is_some() && a.population == b.population;
    named.into_iter().chain(populous.then_some(Reason::SamePopulation)).collect()
}

/// Whether both are divisions of one order, as far as that is known, or neither is a division.
fn is_of_one_sort(a: &Sketch, b: &Sketch) -> bool {
    match (a.division, b.division) {
        (None, None) => true,
        (Some(a), Some(b)) => a == b || a == SOME_ORDER || b == SOME_ORDER,
        _ => false,
    }
}

fn is_near(a: &Sketch, b: &Sketch) -> bool {
    let most = if a.division.is_some() && b.division.is_some() {
        DIVISIONS_APART
    } else {
        let [least, most] = PLACES_APART;
        let people = a.population.max(b.population).unwrap_or_default() as f64;
        (least + people.sqrt() / 100.0).min(most)
    };
    km(a, b).is_some_and(|km| km <= most)
}

fn km(a: &Sketch, b: &Sketch) -> Option<f64> {
    Some(distance_km(a.position.as_ref()?, b.position.as_ref()?))
}

/// How many times the smaller population the larger is.
fn larger(a: &Sketch, b: &Sketch) -> Option<f64> {
    let (a, b) = (a.population? as f64, b.population? as f64);
    Some(a.max(b) / a.min(b))
}

/// How many of these are in both; each list is in order.
fn shared(a: &[u64], b: &[u64]) -> usize {
    a.iter().filter(|name| b.binary_search(name).is_ok()).count()
}

/// Names as they are compared. One or two Latin letters are no name.
fn hashes<'a>(names: impl Iterator<Item = &'a str>) -> Vec<u64> {
    let mut all: Vec<u64> = names.map(fold).filter(|name| name.len() > 2).map(|name| hash(&name)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn hash(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
#[path = "likeness_tests.rs"]
mod tests;
