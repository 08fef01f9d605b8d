#![doc = include_str!("../README.md")]

mod approval;
mod book;
mod check;
pub mod clause;
mod confirmation;
mod facts;
mod rule;
mod sample;
mod screen;
mod track;
mod view;
pub mod vocabulary;

pub use approval::ApprovalKind;
pub use book::{INTERNATIONAL, Jurisdiction, Rulebook};
pub use check::{Fault, Problem};
pub use confirmation::{Bearing, Confirmation, Confirms, Scope, Word, counting};
pub use facts::{
    AgreementFacts, AgreementKind, ApprovalFacts, Classification, Facts, Gate, LegalEffect, Office, Organ,
    PartnerFacts, PartyFacts, PartyKind, Rank, SignatoryFacts, is_african,
};
pub use rule::{Condition, Confidence, Deadline, OnSilence, Rule, RunsFrom, Severity, Source};
pub use screen::{Finding, Reason, Verdict, blocks};
pub use track::TrackStep;

#[cfg(test)]
mod tests;
