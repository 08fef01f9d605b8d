//! A session in words: how it is called, when and where it is, its quorum.

use jiff::tz::TimeZone;
use kernel::{Lang, Localised, Time};
use platform::i18n::Words;
use suffrage::{Covers, Met, QuorumReckoning, Rules};

use crate::{
    WORDS,
    roll::Gathered,
    rules::{Hours, Item, Manner, Organ, Sent, Session, Times, numbered},
};

/// Its own title, or what it is of which organ.
pub fn title(it: &Session, organ: &Organ, t: Words) -> String {
    if !it.said.title.is_empty() {
        return it.said.title.shown(t.lang).text.to_owned();
    }
    t.say(format!("session-of-{}", it.said.kind.as_str())).with_text("organ", organ.name.shown(t.lang)).to_string()
}

/// When, in its own time zone, which is named; that it has no date yet.
pub fn when(it: &Session, t: Words) -> String {
    let Some(times) = it.said.times else { return t.say("no-date-yet").to_string() };
    let offset = times.opens.to_zoned_datetime(it.time_zone()).offset();
    // In one piece: a line that ends within it would tear it apart in Arabic.
    let name = it.said.zone.replace('/', "/\u{2060}");
    within(it, times, (it.time_zone(), format!("{name}\u{a0}·\u{a0}UTC{}", self::offset(offset.seconds()))), t)
}

/// When, in universal time, from which each reader works out their own; nothing where the session's zone says the same.
pub fn when_utc(it: &Session, t: Words) -> Option<String> {
    let times = it.said.times?;
    let same = times.opens.to_zoned_datetime(it.time_zone()).offset().seconds() == 0;
    (!same).then(|| within(it, times, (TimeZone::UTC, "UTC".to_owned()), t))
}

fn within(it: &Session, times: Times, (zone, named): (TimeZone, String), t: Words) -> String {
    let (opens, ends) = (times.opens.to_zoned_datetime(zone.clone()), times.ends.to_zoned_datetime(zone));
    let (from, until) = (opens.strftime("%H:%M").to_string(), ends.strftime("%H:%M").to_string());
    let key = if it.said.manner == Manner::Written {
        "when-written"
    } else if opens.date() == ends.date() {
        "when-one-day"
    } else {
        "when-days"
    };
    t.say(key)
        .with("day", t.day(opens.date()))
        .with("from", from)
        .with("last", t.day(ends.date()))
        .with("until", until)
        .with("zone", named)
        .to_string()
}

/// The same said in each language of the site.
pub(crate) fn each(says: &dyn Fn(Words) -> String) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| all.with(lang, says(WORDS.words(lang))))
}

/// The convocation as it is sent, in the languages of the site.
pub(crate) fn sent(it: &Gathered) -> Sent {
    Sent {
        session: it.session.id.clone(),
        title: each(&|t| title(&it.session, it.organ(), t)),
        held: each(&|t| when(&it.session, t)),
        place: each(&|t| place(&it.session, t)),
        agenda: each(&|t| agenda(it, t)),
    }
}

/// The agenda, a line for each item that was not withdrawn, with its hour and, where that is not the first, its day.
pub fn agenda(it: &Gathered, t: Words) -> String {
    let hours = Hours::of(&it.items, &it.session).begins;
    let line = |(number, item): (usize, &Item)| {
        let at = hours.get(number - 1).copied().flatten().map(|at| format!(" ({})", hour_then(at, &it.session, t)));
        format!("{number}. {}{}", item.said.title.shown(t.lang).text, at.unwrap_or_default())
    };
    numbered(&it.items).filter(|(_, item)| !item.withdrawn).map(line).collect::<Vec<_>>().join("\n")
}

/// What those called are asked to answer, as a word: by proxy too where the rules take them; in writing nobody is present.
pub(crate) fn asked(it: &Gathered) -> &'static str {
    let manner = it.session.said.manner;
    let proxies = it.rules.as_ref().is_some_and(|rules| rules.proxies.is_some());
    if manner == Manner::Written {
        "written"
    } else if proxies && manner.replies().contains(&"proxy") {
        "proxy"
    } else {
        "present"
    }
}

/// The hour of an instant, in the session's time zone.
pub fn hour(at: Time, it: &Session) -> String {
    at.to_zoned_datetime(it.time_zone()).strftime("%H:%M").to_string()
}

/// The hour of an instant, with its day where that is not the day of the session.
pub fn hour_then(at: Time, it: &Session, t: Words) -> String {
    let same = it.day() == Some(at.to_zoned_datetime(it.time_zone()).date());
    if same { hour(at, it) } else { moment(at, it, t) }
}

/// The day and the hour of an instant, in the session's time zone.
pub fn moment(at: Time, it: &Session, t: Words) -> String {
    let day = t.day(at.to_zoned_datetime(it.time_zone()).date());
    t.say("session-moment").with("day", day).with("hour", hour(at, it)).to_string()
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    if minutes % 60 == 0 {
        format!("{sign}{}", minutes / 60)
    } else {
        format!("{sign}{}:{:02}", minutes / 60, minutes % 60)
    }
}

/// Where: the place, and how it is held; never how to join it.
pub fn place(it: &Session, t: Words) -> String {
    let manner = t.say(format!("manner-{}", it.said.manner.as_str())).to_string();
    let place = it.said.place.shown(t.lang).text;
    if place.is_empty() || !it.said.manner.has_hall() { manner } else { format!("{place} · {manner}") }
}

/// Whoever stands in, and whose place they take.
pub fn standing_in(who: String, holder: String, t: Words) -> String {
    t.say("stands-in-for").with("who", who).with("holder", holder).to_string()
}

/// What a proxy covers, where it is not the whole session: items by their numbers and titles, matters by their names.
pub fn covered(it: &Gathered, covers: &[Covers], t: Words) -> Option<String> {
    let one = |covers: &Covers| match covers {
        Covers::Session => None,
        Covers::Item(id) => {
            let (number, item) = numbered(&it.items).find(|(_, item)| item.id.as_str() == id)?;
            Some(format!("{number}. {}", item.said.title.shown(t.lang).text))
        }
        Covers::Matter(key) => {
            let matter = it.rules.as_ref().and_then(|rules| rules.matter(key))?;
            Some(matter.title.shown(t.lang).text.to_owned())
        }
    };
    let named: Vec<String> = covers.iter().filter_map(one).collect();
    (!named.is_empty()).then(|| t.say("proxy-covers").with("what", t.list(named)).to_string())
}

/// The quorum as it was recorded at the opening; nothing where none was.
pub fn recorded(it: &Session, t: Words) -> Option<String> {
    let quorum = it.state.opened()?.quorum?;
    let key = if quorum.met { "opened-with-quorum" } else { "opened-without-quorum" };
    Some(t.say(key).with("n", quorum.there).to_string())
}

/// The quorum in words: in all, then in the colleges of which something is asked.
pub fn quorum(it: &QuorumReckoning, rules: &Rules, seats: i64, t: Words) -> Vec<String> {
    let there = i64::try_from(it.there).unwrap_or(i64::MAX);
    let whole = match &it.whole {
        Some(met) => line("quorum-says", met, t).with("there", there).with("all", seats).to_string(),
        None => t.say("quorum-any").with("there", there).with("all", seats).to_string(),
    };
    let college = |(key, met): &(String, Met)| {
        let name = rules.college(key).map(|college| college.title.shown(t.lang).text).unwrap_or_default();
        line("quorum-college-says", met, t).with("there", met.there).with("name", name.to_owned()).to_string()
    };
    // A college in which nobody holds a seat owes nobody: nothing is said of it.
    let owing = it.colleges.iter().filter(|(_, met)| met.needed > 0);
    std::iter::once(whole).chain(owing.map(college)).collect()
}

fn line(key: &'static str, met: &Met, t: Words) -> platform::i18n::Phrase<'static> {
    t.say(key).with("needed", met.needed).with("met", if met.reached { "yes" } else { "no" })
}
