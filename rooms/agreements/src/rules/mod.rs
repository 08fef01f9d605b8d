//! The pure heart: what an agreement is, its steps, and who may take them.
//!
//! No clock, no randomness, no database: ids and times come in as arguments. Each step takes the agreement and gives
//! back the new one with its lines for the timeline, or a [`Refusal`].

mod agreement;
mod announced;
mod approval;
mod calendar;
mod choosing;
mod consolidate;
mod deciding;
mod diagram;
mod drafting;
mod event;
mod force;
mod identifying;
mod kind;
mod laying;
mod life;
mod parties;
mod party;
mod policy;
mod proposing;
mod reach;
mod refusal;
mod scan;
mod settle;
mod signatory;
mod signing;
mod stage;
mod step_kind;
mod text;
mod track;
mod tracking;
mod verb;
mod watching;
mod withdraw;

pub use agreement::{Agreement, AgreementId, By, Outcome, PARTIES_MOST, REASON_MOST, Removed, TextState};
pub use announced::{Announced, Announcement, Untouched};
pub use approval::{Answer, Aside, Channel, Conclusion, Evidence, Former, Receipt, Reminder, Sending};
pub use calendar::{Calendar, Count, Deadline, Due};
pub use choosing::{Awaited, Choices, Others, ParentChoices};
pub use consolidate::{Change, Consolidated, consolidate};
pub use deciding::AfterParent;
pub use diagram::diagram;
pub use drafting::{BODY_MOST, CLAUSES_MOST, Edit, HEADING_MOST, LANGUAGES_MOST, Reach, Revision, Saved};
pub use event::{Event, FormalAct, What};
pub use force::{Entry, ExpressRenewal, Force, MONTHS_MOST, Renewal, RenewalClause, RenewalHow, Terms};
pub use kind::Kind;
pub use laying::{ADDED, AddedStep, STEPS_MOST};
pub use party::{Absence, Joined, NewParty, Party, PartyId, Seat, Withdrawal};
pub use policy::{Sight, may, may_choose, may_for, may_propose, sight};
pub use proposing::Proposal;
pub use refusal::Refusal;
pub use scan::{Conformity, Declaration, Scan, ScanState};
pub use settle::{Content, SettledClause, SettledText};
pub use signatory::{Held, Powers, PowersBasis, Signatory, Through};
pub use signing::{Block, Ceremony, Manner, PastSignature, Reservation, Signature, Signing};
pub use stage::{EndReason, Signed, Stage, StageName, TextRef};
pub use step_kind::StepKind;
pub use text::{Clause, Lag, Text, Wording, Written, lags};
pub use track::{Gate, Next, Owes, StepState, Track, TrackStep};
pub use verb::{Verb, Who};
pub use withdraw::Notice;
