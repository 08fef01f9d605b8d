/// Where a place stands in the network of known relations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// How many partners it has.
    pub degree: i64,
    /// How many other places are within two steps: its partners, and theirs.
    pub reach: i64,
    /// The share of the pairs of its partners that are themselves related, from 0 to 1; none with fewer than two partners.
    pub clustering: Option<f64>,
    /// The share of all pairs of other places whose shortest ways lead through it, from 0 to 1 (betweenness).
    pub bridge: f64,
    /// How many places one reaches from it by any number of steps, itself among them.
    pub within: i64,
    /// Whether some others would lose every way to each other without it.
    pub keystone: bool,
}

/// How much a place's partners work with each other, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knit {
    /// Not at all.
    Apart,
    /// Fewer than one pair in ten.
    Rarely,
    /// Fewer than three pairs in ten.
    Sometimes,
    /// More than that.
    Often,
}

impl Knit {
    /// The word that stands for it in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Apart => "apart",
            Self::Rarely => "rarely",
            Self::Sometimes => "sometimes",
            Self::Often => "often",
        }
    }
}

/// How much of a bridge a place is between others, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bridge {
    /// No shortest way between others leads through it.
    End,
    /// Some do.
    Some,
    /// More do than through nine in ten of the others that have relations.
    Strong,
}

impl Bridge {
    /// The word that stands for it in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::Some => "some",
            Self::Strong => "strong",
        }
    }
}

impl Standing {
    /// How much its partners work with each other; none with fewer than two partners.
    pub fn knit(&self) -> Option<Knit> {
        Some(match self.clustering? {
            share if share <= 0.0 => Knit::Apart,
            share if share < 0.1 => Knit::Rarely,
            share if share < 0.3 => Knit::Sometimes,
            _ => Knit::Often,
        })
    }

    /// How much of a bridge it is, where `below` of the `others` that have relations are less of one.
    pub fn bridge(&self, below: i64, others: i64) -> Bridge {
        match self.bridge {
            share if share <= 0.0 => Bridge::End,
            _ if below * 10 >= others * 9 => Bridge::Strong,
            _ => Bridge::Some,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(clustering: Option<f64>, bridge: f64) -> Standing {
        Standing { degree: 3, reach: 10, clustering, bridge, within: 12, keystone: false }
    }

    #[test]
    fn partners_who_are_related_among_themselves_are_said_to_be_so_by_degrees() {
        let shares = [None, Some(0.0), Some(0.05), Some(0.1), Some(0.5)];
        let words = shares.map(|share| standing(share, 0.0).knit().map(Knit::as_str));
        assert_eq!(words, [None, Some("apart"), Some("rarely"), Some("sometimes"), Some("often")]);
    }

    #[test]
    fn a_bridge_is_what_few_others_are_as_much() {
        assert_eq!(standing(None, 0.0).bridge(0, 10), Bridge::End);
        assert_eq!(standing(None, 0.01).bridge(8, 10), Bridge::Some);
        assert_eq!(standing(None, 0.01).bridge(9, 10), Bridge::Strong);
    }
}
