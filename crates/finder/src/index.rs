use std::{path::Path, sync::Arc};

use tantivy::{
    IndexReader, IndexWriter, ReloadPolicy, TantivyError, Term,
    directory::{MmapDirectory, error::LockError},
    indexer::{IndexWriterOptions, LogMergePolicy},
};

use crate::{
    Fault, Found, Place, Query, Rebuild,
    document::document,
    folder,
    schema::{FORMAT, Fields},
    search,
};

/// Memory of a writer that enters news, in bytes: the least that Tantivy takes. It is given back at once.
const NEWS: usize = 15_000_000;

/// Decompressed blocks of cards that a reader keeps: some hundred kilobytes.
const KEPT_BLOCKS: usize = 16;

/// The places, ready to be searched. Cheap to clone; clones are one index.
#[derive(Clone)]
pub struct Index {
    pub(crate) engine: tantivy::Index,
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
    /// What keeps other processes from its files.
    _place: Option<Arc<folder::Place>>,
}

impl Index {
    /// Opens the index in a folder, or begins one. What is damaged or of an older version is thrown away; [`Index::number`]
    /// is then `None`, and it must be rebuilt.
    ///
    /// A second process on the same folder has an index of its own in it.
    ///
    /// # Errors
    /// [`Fault::Folder`] when the folder cannot be used, [`Fault::Crowded`] when sixteen processes use it.
    pub fn open(folder: &Path) -> Result<Self, Fault> {
        let place = Arc::new(folder::Place::take(folder)?);
        if let Some(engine) = sound(&place.path)
            && let Ok(index) = Self::over(engine, Some(place.clone()))
        {
            return Ok(index);
        }
        place.clear()?;
        let directory = MmapDirectory::open(&place.path).map_err(TantivyError::from)?;
        let engine = tantivy::Index::create(directory, Fields::schema().0, tantivy::IndexSettings::default())?;
        Self::over(engine, Some(place))
    }

    /// An index that is gone with the process.
    ///
    /// # Errors
    /// [`Fault::Engine`], which is not to be expected.
    pub fn in_memory() -> Result<Self, Fault> {
        Self::over(tantivy::Index::create_in_ram(Fields::schema().0), None)
    }

    fn over(engine: tantivy::Index, place: Option<Arc<folder::Place>>) -> Result<Self, Fault> {
        let reader = engine.reader_builder().reload_policy(ReloadPolicy::Manual);
        let reader = reader.doc_store_cache_num_blocks(KEPT_BLOCKS).try_into()?;
        Ok(Self { engine, reader, fields: Fields::schema().1, _place: place })
    }

    /// The number of the last change that the index holds. `None` when it holds nothing and must be rebuilt.
    ///
    /// # Errors
    /// [`Fault::Engine`] when its files cannot be read.
    pub fn number(&self) -> Result<Option<i64>, Fault> {
        let payload = self.engine.load_metas()?.payload;
        Ok(payload.as_deref().and_then(number_in))
    }

    /// How many places it holds.
    pub fn len(&self) -> usize {
        usize::try_from(self.reader.searcher().num_docs()).unwrap_or(usize::MAX)
    }

    /// Whether it holds no place.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Enters news: these places are now so, and those ids are gone. All of it or nothing, and searches see it on return.
    ///
    /// # Errors
    /// [`Fault::Unbuilt`] before the first rebuild, [`Fault::Ahead`] when the index holds a later change, [`Fault::Busy`]
    /// while it is being rebuilt, [`Fault::Engine`] when its files cannot be written.
    pub fn update<'a>(
        &self,
        changed: impl IntoIterator<Item = &'a Place>,
        gone: impl IntoIterator<Item = &'a str>,
        number: i64,
    ) -> Result<(), Fault> {
        let held = self.number()?.ok_or(Fault::Unbuilt)?;
        if number < held {
            return Err(Fault::Ahead { held, given: number });
        }
        let mut writer = self.writer(NEWS)?;
        writer.set_merge_policy(Box::new(policy()));
        for place in changed {
            writer.delete_term(Term::from_field_text(self.fields.id, &place.id));
            writer.add_document(document(place, &self.fields))?;
        }
        for id in gone {
            writer.delete_term(Term::from_field_text(self.fields.id, id));
        }
        self.commit(&mut writer, number)?;
        writer.wait_merging_threads()?;
        self.reader.reload()?;
        Ok(())
    }

    /// Begins to build the index anew. Until [`Rebuild::finish`], searches go on in the old one.
    ///
    /// # Errors
    /// [`Fault::Busy`] while someone else writes, [`Fault::Engine`] when its files cannot be written.
    pub fn rebuild(&self) -> Result<Rebuild, Fault> {
        Rebuild::begin(self.clone())
    }

    /// Looks for places.
    ///
    /// # Errors
    /// [`Fault::Engine`] or [`Fault::Folder`] when its files cannot be read. No words are an error.
    pub fn search(&self, query: &Query) -> Result<Found, Fault> {
        search::search(&self.reader.searcher(), &self.fields, query)
    }

    /// A writer with so many bytes of memory.
    pub(crate) fn writer(&self, memory: usize) -> Result<IndexWriter, Fault> {
        let options = IndexWriterOptions::builder();
        let options = options.memory_budget_per_thread(memory).num_worker_threads(1).num_merge_threads(1).build();
        self.engine.writer_with_options(options).map_err(|error| match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => Fault::Busy,
            other => other.into(),
        })
    }

    /// Makes what was written the index, as of this number, and shows it to searches.
    pub(crate) fn commit(&self, writer: &mut IndexWriter, number: i64) -> Result<(), Fault> {
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&format!("{FORMAT} {number}"));
        commit.commit()?;
        self.reader.reload()?;
        Ok(())
    }
}

/// The index in a folder, if there is one of today's format with every byte as it was written.
fn sound(path: &Path) -> Option<tantivy::Index> {
    let engine = tantivy::Index::open(MmapDirectory::open(path).ok()?).ok()?;
    let meta = engine.load_metas().ok()?;
    let current = meta.payload.as_deref().is_some_and(|payload| number_in(payload).is_some());
    let whole = engine.validate_checksum().is_ok_and(|damaged| damaged.is_empty());
    (current && whole && engine.schema() == Fields::schema().0).then_some(engine)
}

fn number_in(payload: &str) -> Option<i64> {
    payload.strip_prefix(FORMAT)?.strip_prefix(' ')?.parse().ok()
}

/// Small segments are put together by fours; one of which a third was replaced is written anew.
fn policy() -> LogMergePolicy {
    let mut policy = LogMergePolicy::default();
    policy.set_min_num_segments(4);
    policy.set_del_docs_ratio_before_merge(0.3);
    policy
}
