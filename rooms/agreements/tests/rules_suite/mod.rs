//! The rules of agreements, told as stories, walked at random, and printed for people to read.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod choosing;
mod diagram;
mod drafting;
mod ending;
mod fixtures;
mod policy;
mod powers;
mod purity;
mod screening;
mod signing;
mod tracks;
mod walk;
