//! The register's rules: what an act is once entered, how the log is hashed, signed and checked. Pure.

mod act;
mod checkpoint;
mod commitment;
mod entry;
mod kind;
mod log;
mod names;
mod policy;
mod proof;
mod tile;
mod unsealed;
mod verify;

pub use act::{Act, Refusal};
pub use checkpoint::{BadCheckpoint, BadKey, Head, Key, SignerLine, open_checkpoint, read_checkpoint};
pub use commitment::{Opening, Salt, commitment};
pub use entry::{BadEntry, ENTRY_MAX, Entry, Party, Subject, SubjectRef};
pub use kind::ActKind;
pub use log::{BadLog, Hash, Nodes, Spot, Tree, extends, inclusion, spots_for_extension, spots_for_inclusion};
pub use names::Names;
pub use policy::{NotCorrected, may_correct};
pub use proof::{BadProof, Proof};
pub use tile::{Tile, TileKind, bundle};
pub use unsealed::Unsealed;
pub use verify::{Broken, Trust, Verification, verify};
