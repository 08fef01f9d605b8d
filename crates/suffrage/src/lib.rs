#![doc = include_str!("../README.md")]

mod fault;
mod fraction;
mod keys;
mod reader;
mod rules;
mod words;

pub use fault::{Fault, Problem};
pub use fraction::{Fraction, Threshold};
pub use keys::{KEYS, Key, Kind};
pub use rules::{
    Asked, Ballots, Bar, College, Decided, Double, Majority, Matter, Method, Notice, Proxies, Quorum, Rules, SecondCall,
};
pub use words::{Base, Body, Scope, SecondBallot, Tie, Way, Weights};
