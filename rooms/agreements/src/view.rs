//! How an agreement is put before a reader: what lists, pages, panels, exports and sheets have in common.

use atlas::{Theme, theme_word};
use kernel::{Day, Localised};
pub(crate) use platform::i18n::plain;
use platform::{i18n::Words, parts::Tone, web::Ctx};

use crate::{
    rules::{Agreement, Kind, Party, Seat, Stage, StageName},
    words,
};

/// The address of an agreement's page, after the language.
pub fn address(slug: &str) -> String {
    format!("/agreements/{slug}")
}

/// The whole address of a page in the reader's language, for what leaves the house.
pub(crate) fn link(ctx: &Ctx, path: &str) -> String {
    format!("{}{}", ctx.app.site.public_url, ctx.href(path))
}

/// A field of cooperation in the reader's words, or as it was typed.
pub(crate) fn field(field: &str, t: Words) -> String {
    Theme::from_word(field).map_or_else(|| field.to_owned(), |theme| theme_word(theme, t))
}

/// What sort of text it is, to begin a line with.
pub(crate) fn kind(kind: &Kind, t: Words) -> String {
    capital(&words::kind(t, kind))
}

/// The same words as the beginning of a line.
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where it stands as anyone may know it: signed, suspended or ended, with its day. Dormancy is never told.
pub(crate) fn standing_in_public(agreement: &Agreement, t: Words) -> (Tone, String) {
    match (&agreement.stage, agreement.stage.signed()) {
        (Stage::Ended { on, .. }, _) => (Tone::None, t.say("ended-on").with("day", t.day(on)).to_string()),
        (Stage::Suspended { since, .. }, _) => {
            (Tone::None, t.say("suspended-since").with("day", t.day(since)).to_string())
        }
        (_, Some(signed)) => (Tone::Met, t.say("signed-on").with("day", t.day(signed.on)).to_string()),
        (_, None) => (Tone::None, standing_word(agreement, t)),
    }
}

/// Where it stands as those in the file know it, in a word or two.
pub(crate) fn standing_in_file(agreement: &Agreement, t: Words) -> (Tone, String) {
    if !agreement.to_regularise().is_empty() {
        return (Tone::Late, t.say("in-regularisation").to_string());
    }
    if !agreement.documents_to_file().is_empty() {
        return (Tone::Missing, t.say("documents-to-file").to_string());
    }
    let tone = match agreement.stage.name() {
        StageName::Approach | StageName::Draft | StageName::Settled => Tone::Live,
        StageName::Signed | StageName::InForce => Tone::Met,
        StageName::Suspended | StageName::Dormant | StageName::Ended | StageName::Abandoned => Tone::None,
    };
    (tone, standing_word(agreement, t))
}

/// The stage as something that stands: "being drafted".
pub(crate) fn standing_word(agreement: &Agreement, t: Words) -> String {
    t.say(format!("at-{}", agreement.stage.name().word())).to_string()
}

/// The short name of a party: its place's, else its own.
pub(crate) fn short_name(party: &Party) -> &Localised {
    match &party.seat {
        Seat::Locality { name, .. } => name,
        Seat::Registration { .. } => &party.name,
    }
}

/// The countries of the parties, each once, in the order of the parties.
pub(crate) fn countries(agreement: &Agreement) -> Vec<&str> {
    let mut codes: Vec<&str> = Vec::new();
    for party in agreement.bound_to_the_end() {
        if !codes.contains(&party.country.as_str()) {
            codes.push(&party.country);
        }
    }
    codes
}

/// The days of its life that anyone may know, each with the key of what happened.
pub(crate) fn days(agreement: &Agreement) -> Vec<(&'static str, Day)> {
    let mut days = Vec::new();
    days.extend(agreement.stage.signed().map(|signed| ("date-signed", signed.on)));
    if let Some(force) = agreement.stage.force() {
        days.push(("date-in-force", force.since));
        days.extend(force.renewals.iter().map(|renewal| ("date-renewed", renewal.on)));
        days.extend(force.until.map(|until| ("date-until", until)));
    }
    days
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn a_line_begins_with_a_capital_where_the_script_has_them() {
        assert_eq!(capital("école"), "École");
        assert_eq!(capital("توأمة"), "توأمة");
        assert_eq!(capital(""), "");
    }
}
