//! Where those whom a session calls are written to.

use std::collections::BTreeMap;

use kernel::{Day, Lang};
use platform::{Result, db::Reader};

use crate::{
    roll::{Gathered, SatSeat},
    seating::Sitter,
};

/// A mail address to which a seat is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mailbox {
    /// In which language.
    pub lang: Lang,
    /// Whether it is of the account of the holder or of their substitute: else of whoever acts for their body.
    pub own: bool,
}

/// The addresses to which a seat is written ([`boxes`]), each with the language of its reader.
///
/// # Errors
/// When the database cannot be read.
pub async fn written_to(reader: &mut Reader, seat: &SatSeat, today: Day) -> Result<BTreeMap<String, Lang>> {
    let boxes = boxes(reader, seat, today).await?;
    Ok(boxes.into_iter().map(|(address, mailbox)| (address, mailbox.lang)).collect())
}

/// The addresses to which a seat is written: its holder's and their substitute's by their accounts; for each of them who has
/// none, those of whoever acts for the body and of its focal points, in a language of its country.
pub(crate) async fn boxes(reader: &mut Reader, seat: &SatSeat, today: Day) -> Result<BTreeMap<String, Mailbox>> {
    let mut boxes = BTreeMap::new();
    for sitter in [Some(&seat.sitter), seat.substitute.as_ref()].into_iter().flatten() {
        for (email, mailbox) in boxes_of(reader, sitter, today).await? {
            let known = boxes.entry(email).or_insert(mailbox);
            if mailbox.own {
                *known = mailbox;
            }
        }
    }
    Ok(boxes)
}

/// Those of one of the two.
async fn boxes_of(reader: &mut Reader, sitter: &Sitter, today: Day) -> Result<BTreeMap<String, Mailbox>> {
    let people: Vec<&str> = sitter.holder.mandate.person.iter().map(|id| id.as_str()).collect();
    let accounts = accounts::of_people(reader, &people).await?;
    let own = |person: accounts::Person| (person.email.to_lowercase(), Mailbox { lang: person.lang, own: true });
    if !accounts.is_empty() {
        return Ok(accounts.into_iter().map(own).collect());
    }
    let body = for_the_body(reader, sitter, today).await?;
    Ok(body.into_iter().rev().map(|(email, lang)| (email, Mailbox { lang, own: false })).collect())
}

/// Whoever acts for the body of someone who sits, and its focal points.
async fn for_the_body(reader: &mut Reader, sitter: &Sitter, today: Day) -> Result<Vec<(String, Lang)>> {
    let entity = &sitter.entity;
    let country = entity.country.as_deref().and_then(atlas::rules::country_facts);
    let spoken = country.and_then(|facts| facts.languages.iter().find_map(|code| Lang::from_code(code)));
    let acting = members::acting_for(reader, entity.id.as_str(), today).await?;
    let mut boxes: Vec<_> = acting.into_iter().map(|person| (person.email.to_lowercase(), person.lang)).collect();
    let points = members::focal_points(reader, entity.id.as_str()).await?;
    let points = points.into_iter().filter(|point| !point.email.is_empty());
    boxes.extend(points.map(|point| (point.email.to_lowercase(), spoken.unwrap_or(Lang::Fr))));
    Ok(boxes)
}

/// The seats whose holder no mail reaches, and that are called by letter: that whoever stands in has mail does not call them.
pub(crate) async fn unreached<'a>(reader: &mut Reader, it: &'a Gathered, today: Day) -> Result<Vec<&'a SatSeat>> {
    let mut unreached = Vec::new();
    for seat in it.seats.iter().filter(|seat| seat.chair.sits) {
        if boxes_of(reader, &seat.sitter, today).await?.is_empty() {
            unreached.push(seat);
        }
    }
    Ok(unreached)
}
