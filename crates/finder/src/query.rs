use crate::{Name, Position};

/// What someone looks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// What was typed so far; the last word may be unfinished. Blank lists every place that the filters let through.
    pub words: String,
    /// What the places must be.
    pub filters: Filters,
    /// In which order they come.
    pub order: Order,
    /// How many places to skip: those of the pages before.
    pub offset: usize,
    /// The most places to give, a thousand at most.
    pub limit: usize,
    /// Whether to count the places found by country and by continent.
    pub counts: bool,
    /// The most points to give of where all that is found lies; none where it is zero.
    pub points: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            words: String::new(),
            filters: Filters::default(),
            order: Order::default(),
            offset: 0,
            limit: 20,
            counts: false,
            points: 0,
        }
    }
}

/// What the places must be. Each that is set must hold; within a list one of its values is enough.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filters {
    /// Codes of continents.
    pub continents: Vec<String>,
    /// Codes of countries.
    pub countries: Vec<String>,
    /// Languages spoken (BCP 47).
    pub languages: Vec<String>,
    /// Themes.
    pub themes: Vec<String>,
    /// Name and value of attributes: one of the values given for a name is enough, every name must hold.
    pub attributes: Vec<(String, String)>,
    /// How many people live there.
    pub population: Bounds<u64>,
    /// Metres above the sea.
    pub altitude: Bounds<i64>,
    /// The most kilometres to the coast.
    pub coast: Option<f64>,
    /// Members only, or all but members.
    pub member: Option<bool>,
    /// Those that seek partners only, or all others.
    pub seeking: Option<bool>,
}

/// The least and the most of a figure, both included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bounds<T> {
    /// The least, if there is one.
    pub least: Option<T>,
    /// The most, if there is one.
    pub most: Option<T>,
}

/// In which order places come. Equal ones are told apart by their ids, so that pages never overlap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What fits the words best; then members, large places, main names.
    #[default]
    Relevance,
    /// The most people first.
    Population,
    /// By main name, as folded by `gazetteer::fold`: diacritics and case aside, each script after the other.
    Name,
}

/// How well a place's names fit the words, best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// With typing errors forgiven.
    Near,
    /// Every word is a word of its names.
    Words,
    /// A whole name begins so.
    Start,
    /// A whole name is so.
    Exact,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// How many places there are in all.
    pub total: usize,
    /// Those of the page that was asked for.
    pub hits: Vec<Hit>,
    /// How many are in each country, most first, where counts were asked for.
    pub countries: Vec<(String, usize)>,
    /// The same for continents.
    pub continents: Vec<(String, usize)>,
    /// Where all of it lies, from south to north, to a tenth of a degree or so much less exactly that there are no more than
    /// asked for: each point stands for at least one place found, and each place has one near it.
    pub points: Vec<Position>,
    /// How many of the places found have a position, where points were asked for.
    pub placed: usize,
}

/// A place that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The locality's id.
    pub id: String,
    /// Its address.
    pub slug: String,
    /// Its main name.
    pub name: Name,
    /// The name that fits the words, where it is not the main one.
    pub matched: Option<Name>,
    /// How well it fits; none where no words were given.
    pub fit: Option<Fit>,
    /// Where it is.
    pub position: Option<Position>,
}
