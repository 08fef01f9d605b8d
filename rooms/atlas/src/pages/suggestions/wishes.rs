//! What a reader ticks as mattering to them. It stands in the address.

use affinity::{Wish, Wishes};
use platform::{i18n::Words, web::Ctx};

use crate::suggest::{Among, wish_word};

/// What the page depends on, besides the content: among whom to look, and the wishes by their words.
pub(super) const KEYS: [&str; 10] = [
    "among",
    "similar-size",
    "shared-language",
    "near",
    "other-continent",
    "south-south",
    "needs",
    "few-relations",
    "same-climate",
    "by-sea",
];

const MEMBERS: &str = "members";
const TICKED: &str = "yes";

/// What the address asks for.
pub(super) struct Asked {
    pub among: Among,
    pub wishes: Wishes,
}

/// A box that can be ticked.
pub(super) struct Tick {
    pub name: &'static str,
    pub words: String,
    pub ticked: bool,
}

impl Asked {
    pub fn read(ctx: &Ctx) -> Self {
        let among = if ctx.asked("among") == Some(MEMBERS) { Among::Members } else { Among::All };
        let wishes = Wish::PLAIN.into_iter().filter(|wish| ctx.asked(wish.as_str()) == Some(TICKED)).collect();
        Self { among, wishes }
    }

    /// The boxes, in the order in which they are offered.
    pub fn ticks(&self, t: Words) -> Vec<Tick> {
        let tick =
            |wish: Wish| Tick { name: wish.as_str(), words: wish_word(wish, t), ticked: self.wishes.holds(wish) };
        Wish::PLAIN.into_iter().map(tick).collect()
    }

    /// What follows the page's address to ask for the same among others.
    pub fn query(&self, among: Among) -> String {
        let members = (among == Among::Members).then(|| format!("among={MEMBERS}"));
        let wishes = self.wishes.iter().map(|wish| format!("{}={TICKED}", wish.as_str()));
        let all: Vec<String> = members.into_iter().chain(wishes).collect();
        if all.is_empty() { String::new() } else { format!("?{}", all.join("&")) }
    }

    /// The value of the hidden field that keeps among whom to look; nothing for everyone.
    pub fn among_word(&self) -> Option<&'static str> {
        (self.among == Among::Members).then_some(MEMBERS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_knows_every_wish_that_can_be_ticked() {
        assert_eq!(Wish::PLAIN.map(Wish::as_str), KEYS[1..]);
    }

    #[test]
    fn an_address_keeps_what_was_ticked_and_among_whom() {
        let asked = |wishes: &[Wish]| Asked { among: Among::All, wishes: wishes.iter().copied().collect() };
        assert_eq!(asked(&[]).query(Among::All), "");
        assert_eq!(asked(&[]).query(Among::Members), "?among=members");
        assert_eq!(asked(&[Wish::Near]).query(Among::Members), "?among=members&near=yes");
    }
}
