//! The text of an agreement, as those who write it, those who sign it and outsiders meet it.

mod addendum;
mod drafting;
mod forgetting;
mod identity;
mod letters;
mod powers;
mod reach;
mod school;
mod slips;
mod table;
mod transcription;
