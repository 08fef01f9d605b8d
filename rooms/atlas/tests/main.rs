//! What the atlas promises, in one program: each would be linked, and kept, by itself.

mod checked;
mod city;
mod discover;
mod foreign;
mod import;
mod import_relations;
mod import_tables;
mod learnt;
mod merge;
mod moved;
mod pages;
mod places;
mod relations;
mod signing;
mod upload;
mod words;
mod world;
