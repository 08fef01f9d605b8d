//! What the program promises, in one program: each would be linked, and kept, by itself.

mod commands;
mod demonstration;
mod folder;
mod importing;
mod suggest;
mod words;
