//! What holds a chain of agreements together: addenda and what they change, parties that leave and join, their tracks.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod addenda;
mod buttons;
mod known;
mod leaving;
mod opinions;
mod printed;
mod reach;
mod tracks;
mod veil;
mod working;
