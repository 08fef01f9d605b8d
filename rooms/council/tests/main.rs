//! What the council promises, in one program: each would be linked, and kept, by itself.

mod adopting;
mod organs;
mod pages;
mod sessions;
mod words;
