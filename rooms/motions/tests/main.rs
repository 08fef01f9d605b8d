//! What the room of motions promises, in one program: each would be linked, and kept, by itself.

mod filing;
mod rules;
mod words;
