use std::{io, ops::RangeInclusive, sync::Arc};

use tantivy::{
    DocId, InvertedIndexReader, SegmentReader,
    postings::{BlockSegmentPostings, TermInfo},
    query::DfaWrapper,
    schema::{Field, IndexRecordOption},
};

/// The lists of one field in one segment: for each term the documents that hold it, and how often (once, where the field does not
/// keep it).
pub(crate) struct Lists {
    index: Arc<InvertedIndexReader>,
    /// Reused from list to list.
    block: Option<BlockSegmentPostings>,
}

impl Lists {
    pub(crate) fn open(segment: &SegmentReader, field: Field) -> tantivy::Result<Self> {
        Ok(Self { index: segment.inverted_index(field)?, block: None })
    }

    /// The documents that hold exactly this term.
    pub(crate) fn exact(&mut self, term: &str, see: impl FnMut(DocId, u32)) -> io::Result<()> {
        match self.index.terms().get(term)? {
            Some(list) => read(&self.index, &mut self.block, &list, see),
            None => Ok(()),
        }
    }

    /// The documents that hold a term that begins so, as often as they hold one.
    pub(crate) fn beginning(&mut self, term: &str, mut see: impl FnMut(DocId, u32)) -> io::Result<()> {
        let terms = self.index.terms().range().ge(term).lt(after(term)).without_keys();
        let mut terms = terms.into_stream()?;
        while terms.advance() {
            read(&self.index, &mut self.block, terms.value(), &mut see)?;
        }
        Ok(())
    }

    /// The documents that hold a term that an automaton takes, and for which `value` gives a value, of the terms that begin by one
    /// of these letters.
    pub(crate) fn taken<T: Copy>(
        &mut self,
        automaton: DfaWrapper,
        first: RangeInclusive<char>,
        value: impl Fn(&str) -> Option<T>,
        mut see: impl FnMut(T, DocId, u32),
    ) -> io::Result<()> {
        let (least, most) = (first.start().to_string(), first.end().to_string());
        let terms = self.index.terms().search(automaton).ge(least).lt(after(&most));
        let mut terms = terms.into_stream()?;
        while terms.advance() {
            let Some(value) = std::str::from_utf8(terms.key()).ok().and_then(&value) else { continue };
            read(&self.index, &mut self.block, terms.value(), |doc, frequency| see(value, doc, frequency))?;
        }
        Ok(())
    }
}

/// What comes after all terms that begin so.
fn after(beginning: &str) -> Vec<u8> {
    let mut end = beginning.as_bytes().to_vec();
    end.push(0xFF); // no byte of UTF-8 is as high
    end
}

/// Goes through one list.
fn read(
    index: &InvertedIndexReader,
    block: &mut Option<BlockSegmentPostings>,
    list: &TermInfo,
    mut see: impl FnMut(DocId, u32),
) -> io::Result<()> {
    let block = match block {
        Some(block) => {
            index.reset_block_postings_from_terminfo(list, block)?;
            block
        }
        None => block.insert(index.read_block_postings_from_terminfo(list, IndexRecordOption::WithFreqs)?),
    };
    while !block.docs().is_empty() {
        match block.freqs() {
            [] => block.docs().iter().for_each(|doc| see(*doc, 1)),
            frequencies => block.docs().iter().zip(frequencies).for_each(|(doc, often)| see(*doc, *often)),
        }
        block.advance();
    }
    Ok(())
}
