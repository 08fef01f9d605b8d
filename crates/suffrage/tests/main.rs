//! What counting promises, in one program: each would be linked, and kept, by itself.

mod amendments;
mod any;
mod ballots;
mod decisions;
mod elections;
mod kept;
mod properties;
mod rules;
mod transferable;
