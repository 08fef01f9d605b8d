//! The rules of motions, amendments and referrals, without a database.

mod always;
mod drawing;
mod recalling;
mod scene;
mod standing;
mod terms;
mod widening;
