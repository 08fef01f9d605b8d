//! An organ's rules in words, for whoever does not read TOML.

use platform::i18n::Words;
use suffrage::{
    Asked, Ballots, Bar, Base, Body, Decided, Double, Fraction, Majority, Matter, Method, Notice, Proxies, Quorum,
    Rules, SecondBallot, SecondCall, Threshold, Weights,
};

/// A part of the rules: what it is about, and what it says, a sentence each.
pub(crate) struct Section {
    pub title: String,
    pub lines: Vec<String>,
}

/// What the organ decides on: how, and by what.
pub(crate) struct MatterLine {
    pub title: String,
    pub who: String,
    pub how: String,
    pub by: String,
}

/// Everything but the matters, which are a table.
pub(crate) fn sections(rules: &Rules, t: Words) -> Vec<Section> {
    let section = |key: &str, lines| Section { title: t.say(format!("rules-{key}")).to_string(), lines };
    vec![
        section("colleges", colleges(rules, t)),
        section("quorum", quorum(rules, &rules.quorum, t)),
        section("proxies", proxies(rules.proxies.as_ref(), t)),
        section("ballots", ballots(&rules.ballots, t)),
        section("notice", notice(&rules.notice, t)),
    ]
}

/// What the organ decides on, in the order of the rules.
pub(crate) fn matters(rules: &Rules, t: Words) -> Vec<MatterLine> {
    rules.matters.iter().map(|matter| line(rules, matter, t)).collect()
}

fn title(rules: &Rules, key: &str, t: Words) -> String {
    rules.college(key).map(|college| college.title.shown(t.lang).text.to_owned()).unwrap_or_default()
}

fn colleges(rules: &Rules, t: Words) -> Vec<String> {
    let line = |college: &suffrage::College| {
        let name = college.title.shown(t.lang).text;
        match college.seats {
            Some(seats) => t.say("rules-college-seats").with("name", name).with("n", seats).to_string(),
            None => t.say("rules-college-open").with("name", name).to_string(),
        }
    };
    rules.colleges.iter().map(line).collect()
}

fn quorum(rules: &Rules, it: &Quorum, t: Words) -> Vec<String> {
    let mut lines = asked(rules, &it.first, t);
    lines.push(t.say(if it.proxies { "quorum-with-proxies" } else { "quorum-without-proxies" }).to_string());
    match &it.second {
        SecondCall::TheSame => lines.push(t.say("second-the-same").to_string()),
        SecondCall::Nothing => lines.push(t.say("second-nothing").to_string()),
        SecondCall::Less(less) => {
            lines.push(t.say("second-less").with("what", bar(&less.whole, t)).to_string());
            lines.extend(less.colleges.iter().map(|college| in_college(rules, college, t)));
        }
    }
    lines
}

fn asked(rules: &Rules, it: &Asked, t: Words) -> Vec<String> {
    let whole = t.say("quorum-whole").with("what", bar(&it.whole, t)).to_string();
    std::iter::once(whole).chain(it.colleges.iter().map(|college| in_college(rules, college, t))).collect()
}

fn in_college(rules: &Rules, (key, what): &(String, Bar), t: Words) -> String {
    t.say("quorum-in-college").with("name", title(rules, key, t)).with("what", bar(what, t)).to_string()
}

fn bar(it: &Bar, t: Words) -> String {
    match it {
        Bar::Number(n) => t.say("bar-number").with("n", *n).to_string(),
        Bar::Share(threshold, Body::Seats) => share(*threshold, "seats", t),
        Bar::Share(threshold, Body::Filled) => share(*threshold, "filled", t),
    }
}

/// "at least two thirds of the votes cast"; `whole` is the end of the key of what it is a share of.
fn share(threshold: Threshold, whole: &str, t: Words) -> String {
    let whole = t.say(format!("whole-{whole}")).to_string();
    let (key, part) = match threshold {
        Threshold::AtLeast(fraction) => ("at-least", part(fraction, t)),
        Threshold::MoreThan(fraction) if (fraction.above(), fraction.below()) == (1, 2) => {
            ("more-than", part(fraction, t))
        }
        Threshold::MoreThan(fraction) => ("more-than", fraction.to_string()),
    };
    t.say(key).with("part", part).with("whole", whole).to_string()
}

/// A fraction in words where it has some.
fn part(fraction: Fraction, t: Words) -> String {
    let key = format!("part-{}-{}", fraction.above(), fraction.below());
    if t.knows(&key) { t.say(key).to_string() } else { fraction.to_string() }
}

fn line(rules: &Rules, matter: &Matter, t: Words) -> MatterLine {
    let ways = matter.ways.iter().map(|way| t.say(format!("way-{}", way.word())).to_string());
    let everyone = matter.colleges.len() == rules.colleges.len();
    MatterLine {
        title: matter.title.shown(t.lang).text.to_owned(),
        who: match everyone {
            true => t.say("every-college").to_string(),
            false => t.list(matter.colleges.iter().map(|key| title(rules, key, t))),
        },
        how: ways.collect::<Vec<_>>().join(" · "),
        by: by(rules, matter, t),
    }
}

fn by(rules: &Rules, matter: &Matter, t: Words) -> String {
    let asked = matter.majority().and_then(|key| rules.majority(key));
    let method = match &matter.decided {
        Decided::Vote(_) => return asked.map(|it| majority(it, t)).unwrap_or_default(),
        Decided::Election(method) => method,
    };
    let how = match method {
        Method::TwoRounds(_) => {
            t.say("by-two-rounds").with("majority", asked.map(|it| of_ballots(it, t)).unwrap_or_default())
        }
        Method::Approval => t.say("by-approval"),
        Method::Transferable => t.say("by-transferable"),
    };
    joined(&[how.to_string(), t.say("tie-lot").to_string()], t)
}

fn majority(it: &Majority, t: Words) -> String {
    let whole = match it.of {
        Base::Cast if it.abstentions => "cast-abstentions",
        of => of.word(),
    };
    let mut parts = vec![share(it.threshold, whole, t)];
    parts.extend(it.double.as_ref().map(|double| doubled(double, t)));
    parts.extend(it.tie.map(|tie| t.say(format!("tie-{}", tie.word())).to_string()));
    joined(&parts, t)
}

/// What a first round asks: a ballot marks somebody or is blank, and nobody is voted against.
fn of_ballots(it: &Majority, t: Words) -> String {
    let whole = match it.of {
        Base::Cast if it.abstentions => "ballots-with-blank",
        Base::Cast => "ballots",
        of => of.word(),
    };
    share(it.threshold, whole, t)
}

fn joined(parts: &[String], t: Words) -> String {
    parts.join(&t.say("semicolon").to_string())
}

fn doubled(it: &Double, t: Words) -> String {
    let what = share(it.threshold, it.of.word(), t);
    match it.colleges {
        Some(n) => t.say("and-in-colleges").with("n", n).with("what", what).to_string(),
        None if it.of == Base::Seats => t.say("and-in-every-college").with("what", what).to_string(),
        None => t.say("and-in-each-college").with("what", what).to_string(),
    }
}

fn proxies(it: Option<&Proxies>, t: Words) -> Vec<String> {
    let Some(it) = it else { return vec![t.say("no-proxies").to_string()] };
    let scopes = it.scopes.iter().map(|scope| t.say(format!("scope-{}", scope.word())).to_string());
    vec![
        t.say("proxies-held").with("n", it.per_holder).to_string(),
        t.say("proxies-for").with("scopes", scopes.collect::<Vec<_>>().join(" · ")).to_string(),
        t.say("proxies-before").with("n", it.deadline_hours).to_string(),
        t.say(if it.same_college { "proxies-same" } else { "proxies-any" }).to_string(),
    ]
}

fn ballots(it: &Ballots, t: Words) -> Vec<String> {
    let second = match it.second {
        SecondBallot::Replaces => "ballot-replaces",
        SecondBallot::Refused => "ballot-refused",
    };
    let weights = match it.weights {
        Weights::None => "weights-none",
        Weights::Given => "weights-given",
    };
    let persons = if it.secret_on_persons { "persons-secret" } else { "persons-open" };
    [second, weights, persons].map(|key| t.say(key).to_string()).into()
}

fn notice(it: &Notice, t: Words) -> Vec<String> {
    let days = |key: &'static str, n: u32| t.say(key).with("n", n).to_string();
    vec![
        days("notice-ordinary", it.ordinary),
        days("notice-extraordinary", it.extraordinary),
        days("notice-written", it.written),
        days("notice-second", it.second),
    ]
}
