use std::sync::Arc;

use crate::graph::{Graph, Pair};
use crate::ground::{Ground, chord, documented, kilometres};
use crate::place::{Country, Languages, Place, Themes};
use crate::tally::Tally;

/// All the places and the relations known between them. Made once by the caller; what hides relations shares the places.
#[derive(Debug, Clone)]
pub struct World {
    ground: Arc<Ground>,
    graph: Graph,
    tally: Tally,
}

/// What keeps a world from being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorldError {
    /// A place names a country that is not in the list.
    #[error("place {place} is in country {country}, which is not in the list")]
    Country {
        /// The place.
        place: u32,
        /// The country that it names.
        country: u16,
    },
    /// A relation names a place that is not in the list.
    #[error("a relation names place {0}, which is not in the list")]
    Place(u32),
    /// More places or sets of languages than the tables hold.
    #[error("there are more places than a world holds")]
    TooMany,
}

impl World {
    /// A world of these places. Relations are numbers of places; order within a pair does not count, and repetitions and relations of a
    /// place with itself are left out.
    ///
    /// # Errors
    /// When a place or a relation names what is not in the lists.
    pub fn new(
        countries: Vec<Country>,
        places: impl IntoIterator<Item = Place>,
        relations: &[Pair],
    ) -> Result<Self, WorldError> {
        let known = countries.len();
        let mut stray = None;
        let places = places.into_iter().zip(0u32..).map_while(|(place, at)| {
            let fits = usize::from(place.country) < known;
            if !fits {
                stray = Some(WorldError::Country { place: at, country: place.country });
            }
            fits.then_some(place)
        });
        let ground = Ground::new(countries, places).ok_or(WorldError::TooMany)?;
        if let Some(stray) = stray {
            return Err(stray);
        }
        Self::over(Arc::new(ground), relations)
    }

    fn over(ground: Arc<Ground>, relations: &[Pair]) -> Result<Self, WorldError> {
        let places = ground.points.len();
        match relations.iter().flat_map(|(a, b)| [*a, *b]).find(|place| *place as usize >= places) {
            Some(stray) => Err(WorldError::Place(stray)),
            None => Ok(Self::with(ground, Graph::new(places, relations.iter().copied()))),
        }
    }

    fn with(ground: Arc<Ground>, graph: Graph) -> Self {
        let tally = Tally::new(&ground, &graph);
        Self { ground, graph, tally }
    }

    /// The same places with these relations instead.
    ///
    /// # Errors
    /// When a relation names a place that is not in the list.
    pub fn with_relations(&self, relations: &[Pair]) -> Result<Self, WorldError> {
        Self::over(Arc::clone(&self.ground), relations)
    }

    /// The same world in which nothing is known of these relations, named in either order.
    pub fn without(&self, hidden: &[Pair]) -> Self {
        Self::with(Arc::clone(&self.ground), self.graph.without(hidden))
    }

    /// The same world in which nothing is known of any relation of these places.
    pub fn without_relations_of(&self, places: &[u32]) -> Self {
        let mut bare = vec![false; self.len()];
        for place in places {
            bare[*place as usize] = true;
        }
        let kept = self.graph.pairs().filter(|(a, b)| !bare[*a as usize] && !bare[*b as usize]);
        Self::with(Arc::clone(&self.ground), Graph::new(self.len(), kept))
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.ground.points.len()
    }

    /// Whether there is no place at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The countries, by number.
    pub fn countries(&self) -> &[Country] {
        &self.ground.countries
    }

    /// The number of a place's country.
    pub fn country(&self, place: u32) -> u16 {
        self.ground.country(place)
    }

    /// Who is related to whom.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// How many live in a place, where known and not zero.
    pub fn population(&self, place: u32) -> Option<u32> {
        Some(self.ground.populations[place as usize]).filter(|count| *count > 0)
    }

    /// How far two places are from each other as the crow flies, in kilometres; none where a position is not documented.
    pub fn distance(&self, a: u32, b: u32) -> Option<f32> {
        let [a, b] = [a, b].map(|place| self.ground.points[place as usize]);
        (documented(a) && documented(b)).then(|| kilometres(chord(a, b)))
    }

    /// Whether a place is a member of the club.
    pub fn member(&self, place: u32) -> bool {
        self.ground.members[place as usize]
    }

    /// The languages that both speak.
    pub(crate) fn shared_languages(&self, a: u32, b: u32) -> Languages {
        self.ground.tongue(a).shared(self.ground.tongue(b))
    }

    /// What `place` offers of what `of` looks for, and what it looks for of what `of` offers.
    pub(crate) fn needs(&self, of: u32, place: u32) -> (Themes, Themes) {
        let ((wanted, offered), (they_want, they_offer)) = (self.ground.notice(of), self.ground.notice(place));
        (they_offer.shared(wanted), they_want.shared(offered))
    }

    /// The climate of both, where it is one and documented.
    pub(crate) fn shared_climate(&self, a: u32, b: u32) -> Option<u8> {
        let [a, b] = [a, b].map(|place| self.ground.climates[place as usize]);
        a.filter(|_| a == b)
    }

    pub(crate) fn ground(&self) -> &Ground {
        &self.ground
    }

    pub(crate) fn tally(&self) -> &Tally {
        &self.tally
    }
}
