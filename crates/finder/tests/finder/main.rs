//! The search, as a room of the atlas uses it.

mod filters;
mod folder;
mod hostile;
mod names;
mod news;
mod order;
mod places;
mod real;
