//! What the room of votes promises, in one program: each would be linked, and kept, by itself.

mod counting;
mod house;
mod judging;
mod words;
