//! What holds a chain of agreements together: addenda and what they change, parties that leave and join, their tracks.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod addenda;
mod buttons;
#[expect(dead_code, reason = "each suite uses its part of the case")]
#[path = "../case/mod.rs"]
mod case;
mod known;
mod leaving;
mod opinions;
mod printed;
mod reach;
mod tracks;
mod veil;
mod working;
