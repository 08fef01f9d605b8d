use tantivy::{IndexWriter, indexer::NoMergePolicy};

use crate::{Fault, Index, Place, document::document};

/// Memory of a writer that builds the whole index, in bytes.
const MEMORY: usize = 50_000_000;

/// An index that is being built anew. Dropped before it is finished, it leaves the old one as it was.
pub struct Rebuild {
    index: Index,
    writer: IndexWriter,
}

impl Rebuild {
    pub(crate) fn begin(index: Index) -> Result<Self, Fault> {
        let writer = index.writer(MEMORY)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        writer.delete_all_documents()?;
        Ok(Self { index, writer })
    }

    /// Adds a place. Each id once.
    ///
    /// # Errors
    /// [`Fault::Engine`] when the files cannot be written.
    pub fn add(&mut self, place: &Place) -> Result<(), Fault> {
        self.writer.add_document(document(place, &self.index.fields))?;
        Ok(())
    }

    /// Makes it the index that searches use, as of the change of this number, and gives the memory back.
    ///
    /// # Errors
    /// [`Fault::Engine`] when the files cannot be written.
    pub fn finish(mut self, number: i64) -> Result<(), Fault> {
        self.index.commit(&mut self.writer, number)?;
        let segments = self.index.engine.searchable_segment_ids()?;
        if segments.len() > 1 {
            self.writer.merge(&segments).wait()?;
            self.index.reader.reload()?;
        }
        self.writer.garbage_collect_files().wait()?;
        self.writer.wait_merging_threads()?;
        Ok(())
    }
}
