//! Where those whom a session calls are written to.

use std::collections::BTreeMap;

use accounts::Person;
use kernel::{Day, Id, Lang};
use platform::{
    Result,
    db::Reader,
    mail::{self, Fate},
};

use crate::{
    roll::{Gathered, SatSeat},
    rules::{Called, Mailbox},
    seating::Sitter,
    store,
};

/// The addresses to which one person who sits, or stands in, is written.
type Boxes = BTreeMap<String, Mailbox>;

/// The addresses to which each of these seats is written: its holder's, then its substitute's, by their accounts; for each of
/// them who has none, those of whoever acts for the body and of its focal points, in the language of their account, else in one
/// of the country.
async fn seats<'a>(reader: &mut Reader, seats: &[&'a SatSeat], today: Day) -> Result<Vec<(&'a SatSeat, Boxes, Boxes)>> {
    let sitters = seats.iter().flat_map(|seat| std::iter::once(&seat.sitter).chain(&seat.substitute));
    let people: Vec<&str> = sitters.filter_map(|it| person(it)).collect();
    let accounts = accounts::by_person(reader, &people).await?;
    let mut all = Vec::new();
    for seat in seats {
        let holder = boxes_of(reader, &seat.sitter, &accounts, today).await?;
        let substitute = match &seat.substitute {
            Some(sitter) => boxes_of(reader, sitter, &accounts, today).await?,
            None => Boxes::new(),
        };
        all.push((*seat, holder, substitute));
    }
    Ok(all)
}

fn person(sitter: &Sitter) -> Option<&str> {
    sitter.holder.mandate.person.as_ref().map(|person| person.as_str())
}

/// Those of one of the two.
async fn boxes_of(
    reader: &mut Reader,
    sitter: &Sitter,
    accounts: &BTreeMap<String, Vec<Person>>,
    today: Day,
) -> Result<Boxes> {
    match person(sitter).and_then(|person| accounts.get(person)) {
        Some(accounts) => Ok(together(accounts.iter().map(|account| of_account(account, (sitter, true))))),
        None => for_the_body(reader, sitter, today).await,
    }
}

fn of_account(person: &Person, whose: (&Sitter, bool)) -> (String, Mailbox) {
    (person.email.to_lowercase(), mailbox(person.lang, whose))
}

/// How somebody is written to for who sits, themselves or another.
fn mailbox(lang: Lang, (sitter, own): (&Sitter, bool)) -> Mailbox {
    Mailbox { lang, own, bodies: [sitter.entity.id.to_string()].into() }
}

/// Whoever acts for the body of someone who sits, and its focal points. An address that an account has is written to in the
/// language of the account, for whatever reason.
async fn for_the_body(reader: &mut Reader, sitter: &Sitter, today: Day) -> Result<Boxes> {
    let entity = &sitter.entity;
    let country = entity.country.as_deref().and_then(atlas::rules::country_facts);
    let spoken = country.and_then(|facts| facts.languages.iter().find_map(|code| Lang::from_code(code)));
    let lang = spoken.unwrap_or(Lang::Fr);
    let acting = members::acting_for(reader, entity.id.as_str(), today).await?;
    let points = members::focal_points(reader, entity.id.as_str()).await?;
    let points: Vec<String> =
        points.into_iter().map(|it| it.email.to_lowercase()).filter(|it| !it.is_empty()).collect();
    let known = accounts::at_addresses(reader, &points.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    let points = points.into_iter().map(|email| (email, mailbox(lang, (sitter, false))));
    let accounts = acting.iter().chain(&known).map(|account| of_account(account, (sitter, false)));
    Ok(together(accounts.chain(points)))
}

/// Each address once; in the language in which it comes first.
fn together(boxes: impl IntoIterator<Item = (String, Mailbox)>) -> Boxes {
    let mut all = Boxes::new();
    for (address, mailbox) in boxes {
        let mailbox = match all.remove(&address) {
            Some(known) => Mailbox::and(known, mailbox),
            None => mailbox,
        };
        all.insert(address, mailbox);
    }
    all
}

/// Every address that a session calls.
pub(crate) async fn boxes(reader: &mut Reader, it: &Gathered, today: Day) -> Result<Boxes> {
    boxes_of_all(reader, &called(it), today).await
}

/// The addresses to which a seat is written, each with the language of its reader.
///
/// # Errors
/// When the database cannot be read.
pub async fn written_to(reader: &mut Reader, seat: &SatSeat, today: Day) -> Result<BTreeMap<String, Lang>> {
    let boxes = boxes_of_seat(reader, seat, today).await?;
    Ok(boxes.into_iter().map(|(address, mailbox)| (address, mailbox.lang)).collect())
}

/// The addresses to which a seat is written, as [`boxes`].
pub(crate) async fn boxes_of_seat(reader: &mut Reader, seat: &SatSeat, today: Day) -> Result<Boxes> {
    boxes_of_all(reader, &[seat], today).await
}

async fn boxes_of_all(reader: &mut Reader, these: &[&SatSeat], today: Day) -> Result<Boxes> {
    let seats = seats(reader, these, today).await?;
    Ok(together(seats.into_iter().flat_map(|(_, holder, substitute)| holder.into_iter().chain(substitute))))
}

/// The seats that a session calls: those whose holders may sit.
fn called(it: &Gathered) -> Vec<&SatSeat> {
    it.seats.iter().filter(|seat| seat.chair.sits).collect()
}

/// What became of the last letter to each address.
pub(crate) struct Fates(BTreeMap<String, Fate>);

impl Fates {
    /// Asks it of the letters to these.
    pub async fn of(reader: &mut Reader, called: &[Called]) -> Result<Self> {
        let mails: Vec<(&str, Id<mail::Mail>)> =
            called.iter().filter_map(|it| Some((it.address.as_str(), Id::new(it.mail.as_deref()?)))).collect();
        let fates = mail::fates(reader, &mails.iter().map(|(_, id)| id.clone()).collect::<Vec<_>>()).await?;
        let of_mail = |(address, id): (&str, Id<mail::Mail>)| Some((address.to_owned(), *fates.get(&id)?));
        Ok(Self(mails.into_iter().filter_map(of_mail).collect()))
    }

    /// Whether it was given up: it is written anew.
    pub fn is_given_up(&self, it: &Called) -> bool {
        self.0.get(&it.address) == Some(&Fate::GivenUp)
    }

    /// Whether a letter to this address was given up, and none has arrived since.
    pub fn is_in_vain(&self, it: &Called) -> bool {
        match self.0.get(&it.address) {
            Some(Fate::GivenUp) => true,
            Some(Fate::Tried) => it.lost,
            Some(Fate::Sent) | None => false,
        }
    }
}

/// The seats whose holder no mail reaches, and that are called by letter: that whoever stands in has mail does not call them.
#[derive(Default)]
pub(crate) struct Unreached<'a> {
    /// Nobody has an address.
    pub unknown: Vec<&'a SatSeat>,
    /// Letters were given up, to each address that there is, and none has arrived since.
    pub in_vain: Vec<&'a SatSeat>,
}

/// Which those seats are.
pub(crate) async fn unreached<'a>(reader: &mut Reader, it: &'a Gathered, today: Day) -> Result<Unreached<'a>> {
    let written = store::called(reader, &it.session.id).await?;
    let fates = Fates::of(reader, &written).await?;
    let in_vain = |address: &String| written.iter().any(|it| it.address == *address && fates.is_in_vain(it));
    let mut unreached = Unreached::default();
    for (seat, holder, _) in seats(reader, &called(it), today).await? {
        if holder.is_empty() {
            unreached.unknown.push(seat);
        } else if holder.keys().all(in_vain) {
            unreached.in_vain.push(seat);
        }
    }
    Ok(unreached)
}
