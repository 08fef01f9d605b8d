#![doc = include_str!("../README.md")]

pub mod amendment;
mod ballot;
pub mod election;
mod fault;
mod figures;
mod fraction;
mod keys;
mod proxy;
mod quorum;
mod reader;
mod reckoning;
mod rules;
mod tally;
mod words;

pub use ballot::{Ballot, BallotRefusal, Opening, Taken, Urn, Voter};
pub use fault::{Fault, Problem};
pub use figures::{Attendance, Counts, Figures, Implausible};
pub use fraction::{Fraction, Threshold};
pub use keys::{KEYS, Key, Kind};
pub use proxy::{Covers, Proxy, ProxyRefusal, holders};
pub use quorum::{Met, QuorumReckoning};
pub use reckoning::{ByCollege, Outcome, Reckoned, Reckoning};
pub use rules::{
    Asked, Ballots, Bar, College, Decided, Double, Majority, Matter, Method, Notice, Proxies, Quorum, Rules, SecondCall,
};
pub use tally::{Choice, CollegeTally, Slip, tally};
pub use words::{Base, Body, Scope, SecondBallot, Tie, Way, Weights};
