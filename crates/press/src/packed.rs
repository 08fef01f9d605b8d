//! A PDF in fewer bytes: each tag of a text is an object, Typst writes each of them out, and a third of a long text's file is that.

use lopdf::{Document, SaveOptions};

use crate::PressError;

/// The same objects, those without a stream together in compressed ones (ISO 32000-1, 7.5.7), as is their table (7.5.8). PDF/A-2 allows both.
pub(crate) fn packed(pdf: &[u8]) -> Result<Vec<u8>, PressError> {
    let broken =
        |error: &dyn std::fmt::Display| PressError::Broken(format!("what was printed cannot be packed: {error}"));
    let mut document = Document::load_mem(pdf).map_err(|error| broken(&error))?;
    let options = SaveOptions { use_object_streams: true, use_xref_streams: true, ..SaveOptions::default() };
    let mut bytes = Vec::with_capacity(pdf.len());
    document.save_with_options(&mut bytes, options).map_err(|error| broken(&error))?;
    Ok(bytes)
}
