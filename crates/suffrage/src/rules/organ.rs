use kernel::Localised;
use serde::{Deserialize, Serialize};

use crate::{Body, Threshold};

/// One of the groups that make up an organ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct College {
    /// Its name in the rules.
    pub key: String,
    /// Its name for people, in four languages.
    pub title: Localised,
    /// Its seats, held or vacant; `None`: as many as it has members.
    pub seats: Option<u32>,
}

/// How many members must be there before anything is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// Whether those represented by proxy count.
    pub proxies: bool,
    /// What a first convocation asks.
    pub first: Asked,
    /// What a second convocation asks, after a first without quorum.
    pub second: SecondCall,
}

/// A quorum in all, and in some colleges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// In the whole assembly.
    pub whole: Bar,
    /// In colleges, by name, besides; in the order of the file.
    pub colleges: Vec<(String, Bar)>,
}

/// A number of members that a quorum asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bar {
    /// This number; at least 1.
    Number(u32),
    /// A share of the seats.
    Share(Threshold, Body),
}

/// What a second convocation asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondCall {
    /// The same as the first.
    TheSame,
    /// Nothing: any number decides.
    Nothing,
    /// Something else, which is meant to be less.
    Less(Asked),
}

impl Quorum {
    /// What a first or a second convocation asks; `None` when any number decides.
    pub fn asked(&self, second: bool) -> Option<&Asked> {
        match &self.second {
            SecondCall::Nothing if second => None,
            SecondCall::Less(asked) if second => Some(asked),
            _ => Some(&self.first),
        }
    }
}
