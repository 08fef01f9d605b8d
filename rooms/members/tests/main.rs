//! What the room of members promises, in one program: each would be linked, and kept, by itself.

mod campaigns;
mod import;
mod pages;
mod words;
