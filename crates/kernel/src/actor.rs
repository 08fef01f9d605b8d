use serde::{Deserialize, Serialize};

use crate::{Day, Id};

/// What a person may be in the club's house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Installs, configures, gives accounts; decides nothing on the substance.
    Administrator,
    /// The club's secretary: admits, prepares, follows, publishes.
    Secretary,
    /// The head of a member; holds it through a current mandate and loses it with that mandate.
    Mayor,
    /// A member's international-relations officer: does the work for that member.
    Officer,
    /// A law expert whom the club consults.
    Expert,
    /// Reads what members may read.
    Reader,
}

impl Role {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Administrator, Self::Secretary, Self::Mayor, Self::Officer, Self::Expert, Self::Reader];

    /// The word that stands for it in storage and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Secretary => "secretary",
            Self::Mayor => "mayor",
            Self::Officer => "officer",
            Self::Expert => "expert",
            Self::Reader => "reader",
        }
    }

    /// The role that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Whether the role is held on behalf of a member and means nothing without one.
    pub fn needs_body(self) -> bool {
        matches!(self, Self::Mayor | Self::Officer)
    }
}

/// A role, and the legal entity on whose behalf it is held, if it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The legal entity (a member's authority or institution) it is held for, by its id in the atlas.
    pub body: Option<String>,
    /// The last day on which it holds, that day included.
    pub until: Option<Day>,
}

/// Who acts. Built from a session by the accounts room; rules read it and never look further.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actor {
    /// The account, or none for a visitor who has not signed in.
    pub account: Option<Id<Actor>>,
    /// How the account is called on pages and in the audit trail: a function, or a name.
    pub name: String,
    /// What the account may be, today.
    pub grants: Vec<Grant>,
}

impl Actor {
    /// A visitor without an account.
    pub fn visitor() -> Self {
        Self::default()
    }

    /// The program itself: timed work, imports and the command line.
    pub fn system() -> Self {
        Self {
            account: None,
            name: "Jumelage".to_owned(),
            grants: vec![Grant { role: Role::Administrator, body: None, until: None }],
        }
    }

    /// Whether someone has signed in.
    pub fn signed_in(&self) -> bool {
        self.account.is_some()
    }

    /// Whether the actor holds this role, for whomever.
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Whether the actor holds this role for this legal entity.
    pub fn is_for(&self, role: Role, body: &str) -> bool {
        self.grants.iter().any(|grant| grant.role == role && grant.body.as_deref() == Some(body))
    }

    /// Whether the actor speaks or works for this legal entity, as its mayor or its officer.
    pub fn belongs_to(&self, body: &str) -> bool {
        self.is_for(Role::Mayor, body) || self.is_for(Role::Officer, body)
    }

    /// The legal entities that the actor speaks or works for.
    pub fn bodies(&self) -> impl Iterator<Item = &str> {
        self.grants.iter().filter(|grant| grant.role.needs_body()).filter_map(|grant| grant.body.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_officer_works_for_one_member_and_no_other() {
        let officer = Actor {
            account: Some(Id::new("a")),
            name: "Officer of Smara".into(),
            grants: vec![Grant { role: Role::Officer, body: Some("smara".into()), until: None }],
        };
        assert!(officer.belongs_to("smara"));
        assert!(!officer.belongs_to("timbuktu"));
        assert!(!officer.is(Role::Mayor));
        assert_eq!(officer.bodies().collect::<Vec<_>>(), ["smara"]);
    }

    #[test]
    fn each_role_is_found_by_its_word() {
        for role in Role::ALL {
            assert_eq!(Role::from_word(role.as_str()), Some(role));
        }
        assert_eq!(Role::from_word("king"), None);
    }
}
