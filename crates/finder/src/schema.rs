use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, Schema, SchemaBuilder, TextFieldIndexing, TextOptions};

/// Raised whenever what is written into the index changes its meaning: an index of another format is thrown away.
pub(crate) const FORMAT: &str = "2";

/// The most letters of a beginning that has a list of its own; longer ones are put together from the words that begin so.
pub(crate) const HEAD: usize = 3;

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    /// The place's id.
    pub(crate) id: Field,
    /// Words and whole names; how often a term stands in a place is its class (see `document`).
    pub(crate) names: Field,
    /// Beginnings of words and whole names, up to [`HEAD`] letters; same classes.
    pub(crate) heads: Field,
    /// Words of the names of country, region, province.
    pub(crate) region: Field,
    /// Pairs of Chinese and Japanese signs.
    pub(crate) pairs: Field,
    /// What filters ask by equality.
    pub(crate) tags: Field,
    /// Member, population and tie (see `standing`).
    pub(crate) standing: Field,
    pub(crate) population: Field,
    pub(crate) altitude: Field,
    pub(crate) coast: Field,
    /// Where it lies (see `squares`).
    pub(crate) square: Field,
    pub(crate) country: Field,
    pub(crate) continent: Field,
    /// The folded main name, to sort by.
    pub(crate) title: Field,
    /// What is shown of the place.
    pub(crate) card: Field,
}

impl Fields {
    /// The schema and its fields.
    pub(crate) fn schema() -> (Schema, Self) {
        let mut it = SchemaBuilder::new();
        let raw = || text("raw", IndexRecordOption::Basic);
        let listed = |option| text("whitespace", option);
        let sorted = || TextOptions::default().set_fast("raw");
        let fields = Self {
            id: it.add_text_field("id", raw()),
            names: it.add_text_field("names", listed(IndexRecordOption::WithFreqs)),
            heads: it.add_text_field("heads", listed(IndexRecordOption::WithFreqs)),
            region: it.add_text_field("region", listed(IndexRecordOption::Basic)),
            pairs: it.add_text_field("pairs", listed(IndexRecordOption::Basic)),
            tags: it.add_text_field("tags", raw()),
            standing: it.add_u64_field("standing", FAST),
            population: it.add_u64_field("population", FAST),
            altitude: it.add_i64_field("altitude", FAST),
            coast: it.add_f64_field("coast", FAST),
            square: it.add_u64_field("square", FAST),
            country: it.add_text_field("country", sorted()),
            continent: it.add_text_field("continent", sorted()),
            title: it.add_text_field("title", sorted()),
            card: it.add_bytes_field("card", STORED),
        };
        (it.build(), fields)
    }
}

fn text(tokenizer: &str, option: IndexRecordOption) -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option).set_fieldnorms(false);
    TextOptions::default().set_indexing_options(indexing)
}

/// A filter's value as it stands in the index: what it says, and the value.
pub(crate) fn tag(kind: &str, value: &str) -> String {
    format!("{kind}\u{1F}{value}")
}

/// The tag of an attribute.
pub(crate) fn attribute(name: &str, value: &str) -> String {
    tag(&tag("attribute", name), value)
}

/// The tag of a thing that is or is not.
pub(crate) fn flag(kind: &str, holds: bool) -> String {
    tag(kind, if holds { "yes" } else { "no" })
}
