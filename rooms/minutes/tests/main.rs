//! What the minutes promises, in one program: each would be linked, and kept, by itself.

mod pages;
mod words;
