use platform::{Failure, Result, db::Reader};

use crate::{
    rules::{Proof, inclusion, spots_for_inclusion},
    store::{self, Signed},
};

/// An act with its proof.
#[derive(Debug, Clone)]
pub struct Proven {
    /// The proof, which holds the act.
    pub proof: Proof,
    /// The signed state that it leads to.
    pub signed: Signed,
}

/// Makes the proof of an act, against the last signed state.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such act, or it is not signed yet.
pub async fn prove(reader: &mut Reader, leaf: u64) -> Result<Proven> {
    let signed = store::last_signed(reader).await?.filter(|state| leaf < state.size).ok_or(Failure::NotFound)?;
    let entry = reader.entries(store::signed_number(leaf), 1).await?.into_iter().next();
    let entry = entry.filter(|entry| store::unsigned(entry.leaf) == leaf).ok_or(Failure::NotFound)?;
    let nodes = store::hashes(reader, &spots_for_inclusion(signed.size, leaf)).await?;
    let path = inclusion(signed.size, leaf, &nodes).map_err(Failure::fault)?;
    let proof = Proof { entry: entry.bytes, index: leaf, path, checkpoint: signed.note.clone() };
    Ok(Proven { proof, signed })
}
