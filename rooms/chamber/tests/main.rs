//! What the chamber promises, in one program: each would be linked, and kept, by itself.

mod rules;
mod sitting;
mod words;
