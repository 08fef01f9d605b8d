use kernel::Day;
use serde::{Deserialize, Serialize};

use crate::ApprovalKind;

/// One agreement as one of its parties must look at it: what the rules of that party's law are asked about.
///
/// `None` means that nobody has said or filed it yet: a rule then finds its evidence *missing*, never its condition *breached*.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Facts {
    /// The day of the screening.
    pub screened_on: Day,
    /// The day on which this party signed, once it has; its law is then read as it stood that day.
    pub signed_on: Option<Day>,
    /// The agreement itself.
    pub agreement: AgreementFacts,
    /// The party whose law is asked.
    pub party: PartyFacts,
    /// The other parties.
    pub partners: Vec<PartnerFacts>,
    /// A mark of everything that the parties have declared: another one where anything was declared anew. No rule asks for it; what an
    /// expert said of these facts is held against it.
    #[serde(default)]
    pub declared: Option<String>,
}

impl Facts {
    /// Facts about an agreement of which nothing is known but its kind.
    pub fn unknown(screened_on: Day, kind: AgreementKind) -> Self {
        Self {
            screened_on,
            signed_on: None,
            agreement: AgreementFacts { kind, ..AgreementFacts::default() },
            party: PartyFacts::default(),
            partners: Vec::new(),
            declared: None,
        }
    }

    /// The instruments that an agreement may name as its basis, by key.
    pub const INSTRUMENTS: &'static [&'static str] = &["niamey-2014"];

    /// The day whose law applies: that of the signature, or that of the screening while nothing is signed.
    pub fn day(&self) -> Day {
        self.signed_on.unwrap_or(self.screened_on)
    }
}

/// Lists the words of an enum once: serde, CEL and the linter of the rule files all read the same ones.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$meaning])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for it in the rule files and in storage.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// What `word` stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What an agreement is (mission.md, "Words").
    AgreementKind {
        /// A letter of intent: binds to nothing.
        LetterOfIntent = "letter-of-intent",
        /// A twinning.
        Twinning = "twinning",
        /// A cooperation agreement.
        Cooperation = "cooperation",
        /// A specific convention, under a parent.
        SpecificConvention = "specific-convention",
        /// A memorandum of understanding.
        Memorandum = "memorandum",
        /// A text that changes another in force.
        Addendum = "addendum",
    }
}

words! {
    /// What a party is as a legal entity.
    PartyKind {
        /// A commune, municipality or city.
        Commune = "commune",
        /// A prefecture or province (Morocco).
        PrefectureProvince = "prefecture-province",
        /// A region.
        Region = "region",
        /// A department.
        Department = "department",
        /// A metropolis or another grouping of communes.
        Metropolis = "metropolis",
        /// A federated state, or another level not named here.
        OtherTerritory = "other-territory",
        /// A foreign State or one of its organs.
        StateOrgan = "state-organ",
        /// An institution without territory: chamber, university, hospital, school, network.
        Institution = "institution",
        /// A non-governmental association.
        Association = "association",
    }
}

impl PartyKind {
    /// Those that the laws on local government speak of: places with an authority of their own.
    pub const LOCAL: [Self; 6] = [
        Self::Commune,
        Self::PrefectureProvince,
        Self::Region,
        Self::Department,
        Self::Metropolis,
        Self::OtherTerritory,
    ];

    /// Whether the laws on local government speak of it.
    pub fn is_local(self) -> bool {
        Self::LOCAL.contains(&self)
    }
}

words! {
    /// Which organ governs the party.
    Organ {
        /// A council that was elected.
        ElectedCouncil = "elected-council",
        /// A special delegation in place of a dissolved council.
        SpecialDelegation = "special-delegation",
        /// An administrator appointed by decree.
        AppointedAdministrator = "appointed-administrator",
        /// Another organ.
        Other = "other",
    }
}

words! {
    /// In which capacity someone signs.
    Office {
        /// The one who presides over the party's organ: mayor, president, chairman.
        President = "president",
        /// The holder of a written delegation of signature.
        Delegate = "delegate",
        /// Someone else.
        Other = "other",
    }
}

words! {
    /// The signatory's rank within the party.
    Rank {
        /// The highest elected official.
        HighestElected = "highest-elected",
        /// The highest appointed official.
        HighestAppointed = "highest-appointed",
        /// A lower rank.
        Other = "lower",
    }
}

words! {
    /// What the agreement says of its own effect.
    LegalEffect {
        /// It binds its parties.
        Binding = "binding",
        /// It does not.
        NonBinding = "non-binding",
    }
}

words! {
    /// How Spanish law classes an international agreement (Ley 25/2014).
    Classification {
        /// An administrative agreement: needs a parent treaty.
        Administrative = "administrative",
        /// A non-normative agreement.
        NonNormative = "non-normative",
    }
}

impl Default for AgreementKind {
    /// The club's first business.
    fn default() -> Self {
        Self::Twinning
    }
}

/// The States of Africa (United Nations members, ISO 3166-1 alpha-2).
const AFRICA: [&str; 54] = [
    "AO", "BF", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "CV", "DJ", "DZ", "EG", "ER", "ET", "GA", "GH", "GM",
    "GN", "GQ", "GW", "KE", "KM", "LR", "LS", "LY", "MA", "MG", "ML", "MR", "MU", "MW", "MZ", "NA", "NE", "NG", "RW",
    "SC", "SD", "SL", "SN", "SO", "SS", "ST", "SZ", "TD", "TG", "TN", "TZ", "UG", "ZA", "ZM", "ZW",
];

/// Whether this country is African, for [`AgreementFacts::african_partner`] and [`PartyFacts::african`].
pub fn is_african(country: &str) -> bool {
    AFRICA.contains(&country)
}

/// What is known of the agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AgreementFacts {
    /// What it is.
    pub kind: AgreementKind,
    /// Whether it has a parent agreement.
    pub has_parent: Option<bool>,
    /// The keys of its fields of cooperation; empty when none is named.
    pub fields: Vec<String>,
    /// The sustainable development goals it is tagged with; empty when none is.
    pub goals: Vec<u8>,
    /// What it says of its own legal effect; none when it does not say.
    pub legal_effect: Option<LegalEffect>,
    /// The keys of the clauses that are written (see [`clause`](crate::clause)); none when no text is held.
    pub clauses: Option<Vec<String>>,
    /// The treaty words found in its texts by [`of_texts`](crate::vocabulary::of_texts); none when they were not all read.
    pub treaty_words: Option<Vec<String>>,
    /// Whether the text is settled, so that what it lacks is no longer merely unwritten.
    pub settled: Option<bool>,
    /// The number of the settled version.
    pub text_version: Option<u32>,
    /// The languages in which it is authentic (BCP 47).
    pub languages: Vec<String>,
    /// Whether it commits money.
    pub financial: Option<bool>,
    /// All the money it commits, in the currency's minor unit (ISO 4217; the CFA franc has none, so its francs).
    pub amount_total: Option<i64>,
    /// The currency of that amount (ISO 4217).
    pub currency: Option<String>,
    /// Whether a co-financing plan is filed.
    pub co_financed: Option<bool>,
    /// Whether money is asked of Morocco's African fund for decentralised cooperation (FACDI).
    pub african_fund: Option<bool>,
    /// Whether a partner is African (see [`is_african`]).
    pub african_partner: Option<bool>,
    /// Whether it has three sides or more.
    pub triangular: Option<bool>,
    /// Whether its parties lie on either side of a common border.
    pub border_pair: Option<bool>,
    /// The instruments it names as its basis, by key (`niamey-2014`).
    pub invokes: Vec<String>,
    /// Whether it creates a legal person, or makes the party join one.
    pub creates_body: Option<bool>,
    /// Whether the constitutive act of that body is filed.
    pub constitutive_act: Option<bool>,
    /// How Spanish law classes it.
    pub classification: Option<Classification>,
    /// Whether a treaty between the States provides for it (Spain).
    pub parent_treaty: Option<bool>,
}

/// What is known of the party whose law is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PartyFacts {
    /// Its country (ISO 3166-1 alpha-2, under the club's own toponymy).
    pub country: Option<String>,
    /// Its locality (Wikidata id), for the few rules of one city.
    pub locality: Option<String>,
    /// What it is.
    pub kind: Option<PartyKind>,
    /// Whether country, kind, official name and locality or registration name one legal entity and no other.
    pub identity_confirmed: Option<bool>,
    /// Which organ governs it.
    pub organ: Option<Organ>,
    /// Whether that organ's mandate held at the signature (today, while unsigned).
    pub organ_valid_at_signature: Option<bool>,
    /// Whether it is African (see [`is_african`]).
    pub african: Option<bool>,
    /// Whether its State is bound by the African Charter on Decentralisation.
    pub african_charter: Option<bool>,
    /// Who signs for it.
    pub signatory: SignatoryFacts,
    /// What it has declared before signing.
    pub gate: Gate,
    /// The approvals of its track, those given on a former text included.
    pub approvals: Vec<ApprovalFacts>,
}

/// What is known of the one who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SignatoryFacts {
    /// In which capacity.
    pub office: Option<Office>,
    /// Whether dated powers (mandate, delegation, decree) cover the signature.
    pub powers_in_force: Option<bool>,
    /// With which rank.
    pub rank: Option<Rank>,
}

/// The five boxes of the list before signing (INT-09). A box is ticked, crossed, or not yet looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Gate {
    /// The agreement respects the commitments of the party's State.
    pub state_commitments: Option<bool>,
    /// It stays out of the domains reserved to the State.
    pub reserved_domains: Option<bool>,
    /// Its fields are within the party's own competence.
    pub own_competence: Option<bool>,
    /// The partners have the capacity to contract.
    pub partner_capacity: Option<bool>,
    /// The partners have the authorisations that they need.
    pub partner_authorisations: Option<bool>,
}

/// What is known of another party.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PartnerFacts {
    /// Its country (ISO 3166-1 alpha-2, under the club's own toponymy).
    pub country: Option<String>,
    /// What it is.
    pub kind: Option<PartyKind>,
    /// Whether it is a State or an organ of one.
    pub is_state: Option<bool>,
    /// Whether the State of the party whose law is asked recognises it.
    pub recognised: Option<bool>,
    /// Whether the status of its place is disputed internationally.
    pub status_disputed: Option<bool>,
}

/// One approval asked of another authority, or given by the party's own council.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ApprovalFacts {
    /// What is asked.
    pub kind: ApprovalKind,
    /// The day it was sent.
    pub sent_on: Option<Day>,
    /// The day it was received by the authority (stamp number).
    pub received_on: Option<Day>,
    /// The day of the answer.
    pub given_on: Option<Day>,
    /// Whether it bears on the present text, not on a former one.
    pub on_current_text: bool,
    /// Whether it is established to be earlier than the signature; none lets the dates speak.
    pub before_signature: Option<bool>,
    /// Whether the act itself, or a photograph of it, is filed.
    pub has_evidence_file: bool,
    /// Whether the authority refused.
    pub refused: bool,
}
