//! What the register promises, in one program: each would be linked, and kept, by itself.

mod common;
mod log;
mod pages;
