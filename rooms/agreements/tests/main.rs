//! What the room of agreements promises, in one program: each would be linked, and kept, by itself.

mod case;
mod chain;
mod desk;
mod front;
mod law;
mod life;
mod rules_suite;
mod words;
