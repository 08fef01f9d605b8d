/// Why the index could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The folder cannot be read or written.
    #[error("the search index's folder cannot be used: {0}")]
    Folder(#[from] std::io::Error),
    /// Every place in the folder is held by another process.
    #[error("as many processes as there is room for hold a search index in this folder")]
    Crowded,
    /// Someone is writing to the index: a rebuild, most likely. Try again later.
    #[error("the search index is being written")]
    Busy,
    /// The index holds nothing yet: rebuild it from the database first.
    #[error("the search index must be rebuilt before it is fed")]
    Unbuilt,
    /// The index is ahead of the news: the database went back to an older state. Rebuild.
    #[error("the search index holds change {held}, the news are of change {given}")]
    Ahead {
        /// The number of the last change that the index holds.
        held: i64,
        /// The number that was given.
        given: i64,
    },
    /// Tantivy failed.
    #[error("the search engine failed: {0}")]
    Engine(#[from] tantivy::TantivyError),
}
