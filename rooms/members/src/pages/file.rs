//! What a member's own people and the secretariat see on its page, and nobody else.

use askama::Template;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::Ctx,
};

use super::show::acts;
use crate::{
    WORDS,
    rules::{Absence, FocalPoint, Mandate, Member, Office, Person, Powers, Verb, may},
    store,
};

struct MandateLine {
    title: String,
    name: Option<String>,
    time: String,
    way: String,
    instrument: String,
    note: Html,
    sources: Html,
    person: Option<String>,
    end: Option<String>,
    correct: Option<String>,
    /// Where the holder is invited to an account, which this mandate then gives its role.
    invite: Option<String>,
}

struct PowersLine {
    title: String,
    scope: Html,
    granted_by: String,
    reference: String,
    time: String,
    file: Option<Link>,
    correct: Option<String>,
}

struct Contact {
    title: String,
    it: FocalPoint,
}

#[derive(Template)]
#[template(path = "file.html")]
struct FilePart {
    t: Words,
    mandates: Vec<MandateLine>,
    unheld: Vec<Link>,
    powers: Vec<PowersLine>,
    contacts: Vec<Contact>,
    absences: Vec<(String, String)>,
    mandate_acts: Vec<Link>,
    powers_acts: Vec<Link>,
    focal_acts: Vec<Link>,
    reach_acts: Vec<Link>,
}

pub(super) async fn draw(
    ctx: &Ctx,
    reader: &mut Reader,
    member: &Member,
    offices: &[Office],
    people: &[Person],
    mandates: &[Mandate],
) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let entity = member.entity.as_str();
    let titles = Titles { offices, people, t };
    let edits = may(&ctx.actor, Verb::KeepPerson, Some(entity)).is_ok();
    let corrects = may(&ctx.actor, Verb::KeepMandate, Some(entity)).is_ok();
    let ends = may(&ctx.actor, Verb::EndMandate, Some(entity)).is_ok();
    let person_href = |it: &Person| ctx.href(&format!("{}/people/{}", member.address(), it.id));
    let lines = mandates.iter().map(|it| {
        let person = it.person.as_ref().and_then(|id| people.iter().find(|person| person.id == *id));
        MandateLine {
            title: titles.of(it),
            name: person.map(|it| it.name().shown(t.lang).text.to_owned()).filter(|name| !name.is_empty()),
            time: time(it.from, it.until, t),
            way: t.say(format!("way-{}", it.way.as_str())).to_string(),
            instrument: it.instrument.clone(),
            note: shown(&it.note, t.lang),
            sources: atlas::sources(&it.sources, t),
            person: person.filter(|_| edits).map(person_href),
            invite: person.filter(|_| edits && it.holds_on(ctx.today())).map(|it| ctx.href(&invite(it))),
            end: (ends && it.until.is_none_or(|until| ctx.today() <= until))
                .then(|| ctx.href(&format!("{}/mandates/{}/end", member.address(), it.id))),
            correct: corrects.then(|| ctx.href(&format!("{}/mandates/{}/correct", member.address(), it.id))),
        }
    });
    let powers = store::powers(reader, entity).await?;
    let contacts = store::focal_points(reader, entity).await?.0;
    let absences = store::absences(reader, entity).await?;
    let unheld =
        people.iter().filter(|it| edits && mandates.iter().all(|mandate| mandate.person.as_ref() != Some(&it.id)));
    Html::of(&FilePart {
        t,
        mandates: lines.collect(),
        unheld: unheld.map(|it| Link::new(called(it, t), person_href(it))).collect(),
        powers: powers.iter().map(|it| titles.powers(it, mandates, ctx, member)).collect(),
        contacts: contacts.into_iter().map(|it| Contact { title: titles.office(&it.office), it }).collect(),
        absences: absences.into_iter().map(|(it, reason)| (absence(&it, t), reason)).collect(),
        mandate_acts: acts(ctx, member, &[Verb::KeepPerson, Verb::KeepMandate]),
        powers_acts: acts(ctx, member, &[Verb::KeepPowers]),
        focal_acts: acts(ctx, member, &[Verb::SetFocalPoints]),
        reach_acts: acts(ctx, member, &[Verb::MarkUnreachable]),
    })
}

/// The page of the accounts room where a person is invited.
fn invite(it: &Person) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("person", it.id.as_str()).finish();
    format!("/accounts/invite?{query}")
}

/// How a person is called where a name is owed.
pub(super) fn called(it: &Person, t: Words) -> String {
    let name = it.name();
    let name = name.shown(t.lang).text;
    if name.is_empty() { t.say("unnamed").to_string() } else { name.to_owned() }
}

/// From when to when, in words.
fn time(from: Option<kernel::Day>, until: Option<kernel::Day>, t: Words) -> String {
    match (from, until) {
        (Some(from), Some(until)) => {
            t.say("time-both").with("from", t.day(from)).with("until", t.day(until)).to_string()
        }
        (Some(from), None) => t.say("time-from").with("from", t.day(from)).to_string(),
        (None, Some(until)) => t.say("time-until").with("until", t.day(until)).to_string(),
        (None, None) => t.say("time-unknown").to_string(),
    }
}

fn absence(it: &Absence, t: Words) -> String {
    match it.until {
        Some(until) => t.say("was-unreachable").with("from", t.day(it.since)).with("until", t.day(until)).to_string(),
        None => t.say("is-unreachable").with("from", t.day(it.since)).to_string(),
    }
}

/// Titles of offices by their holders.
struct Titles<'a> {
    offices: &'a [Office],
    people: &'a [Person],
    t: Words,
}

impl Titles<'_> {
    fn office(&self, key: &str) -> String {
        let office = self.offices.iter().find(|it| it.key == key);
        match office {
            Some(office) => office.title(None).shown(self.t.lang).text.to_owned(),
            None if key.is_empty() => self.t.say("office-not-said").to_string(),
            None => key.to_owned(),
        }
    }

    fn of(&self, mandate: &Mandate) -> String {
        let person = mandate.person.as_ref().and_then(|id| self.people.iter().find(|it| it.id == *id));
        let office = self.offices.iter().find(|it| it.key == mandate.office);
        office.map_or_else(
            || mandate.office.clone(),
            |it| it.title(person.and_then(|it| it.gender)).shown(self.t.lang).text.to_owned(),
        )
    }

    fn powers(&self, it: &Powers, mandates: &[Mandate], ctx: &Ctx, member: &Member) -> PowersLine {
        let holder = mandates.iter().find(|mandate| mandate.id == it.mandate);
        let file = it
            .evidence
            .as_ref()
            .map(|(_, name)| Link::new(name, ctx.href(&format!("{}/powers/{}/file", member.address(), it.id))));
        let corrects = may(&ctx.actor, Verb::KeepPowers, Some(member.entity.as_str())).is_ok();
        PowersLine {
            title: holder.map(|mandate| self.of(mandate)).unwrap_or_default(),
            scope: shown(&it.scope, self.t.lang),
            granted_by: it.granted_by.clone(),
            reference: it.reference.clone(),
            time: time(Some(it.from), it.until, self.t),
            file,
            correct: corrects.then(|| ctx.href(&format!("{}/powers/{}/correct", member.address(), it.id))),
        }
    }
}
