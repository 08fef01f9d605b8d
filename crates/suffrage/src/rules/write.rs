use std::fmt::Write as _;

use kernel::Localised;
use toml::Value;

use crate::{Asked, Bar, Decided, Double, Fraction, Majority, Matter, Method, Rules, SecondCall, Threshold};

/// A file while it is written.
#[derive(Default)]
struct File(String);

impl File {
    /// A header such as `[quorum]`, after an empty line.
    fn header(&mut self, header: &str) {
        let gap = if self.0.is_empty() { "" } else { "\n" };
        writeln!(self.0, "{gap}{header}").expect("a string takes all that is written to it");
    }

    fn line(&mut self, key: &str, value: impl Into<Value>) {
        writeln!(self.0, "{key} = {}", value.into()).expect("a string takes all that is written to it");
    }

    fn text(&mut self, key: &str, text: &Localised) {
        let text = text.iter().map(|(lang, text)| (lang.code().to_owned(), text.into()));
        self.line(key, Value::Table(text.collect()));
    }

    fn words(&mut self, key: &str, words: impl IntoIterator<Item = impl Into<Value>>) {
        self.line(key, Value::Array(words.into_iter().map(Into::into).collect()));
    }

    fn threshold(&mut self, threshold: Threshold) {
        let share = |share: Fraction| share.to_string();
        match threshold {
            Threshold::AtLeast(fraction) => self.line("at_least", share(fraction)),
            Threshold::MoreThan(fraction) => self.line("more_than", share(fraction)),
        }
    }

    fn bar(&mut self, bar: Bar) {
        match bar {
            Bar::Number(number) => self.line("number", number),
            Bar::Share(threshold, of) => {
                self.threshold(threshold);
                self.line("of", of.word());
            }
        }
    }

    /// What the colleges are asked, each under `header`.
    fn of_colleges(&mut self, header: &str, asked: &Asked) {
        for (college, bar) in &asked.colleges {
            self.header(header);
            self.line("college", college.as_str());
            self.bar(*bar);
        }
    }
}

/// The canonical file: every value said, keys in one order.
pub(super) fn write(rules: &Rules) -> String {
    let mut file = File::default();
    file.line("example", rules.example);
    file.text("source", &rules.source);
    for college in &rules.colleges {
        file.header("[[college]]");
        file.line("key", college.key.as_str());
        file.text("title", &college.title);
        if let Some(seats) = college.seats {
            file.line("seats", seats);
        }
    }
    quorum(&mut file, rules);
    rules.majorities.iter().for_each(|one| majority(&mut file, one));
    rules.matters.iter().for_each(|one| matter(&mut file, one));
    conduct(&mut file, rules);
    file.0
}

fn quorum(file: &mut File, rules: &Rules) {
    let quorum = &rules.quorum;
    file.header("[quorum]");
    file.line("proxies", quorum.proxies);
    file.bar(quorum.first.whole);
    file.of_colleges("[[quorum.college]]", &quorum.first);
    file.header("[quorum.second]");
    match &quorum.second {
        SecondCall::TheSame => file.line("asks", "the-same"),
        SecondCall::Nothing => file.line("asks", "nothing"),
        SecondCall::Less(asked) => {
            file.line("asks", "less");
            file.bar(asked.whole);
            file.of_colleges("[[quorum.second.college]]", asked);
        }
    }
}

fn majority(file: &mut File, majority: &Majority) {
    file.header("[[majority]]");
    file.line("key", majority.key.as_str());
    file.threshold(majority.threshold);
    file.line("of", majority.of.word());
    file.line("abstentions", majority.abstentions);
    if let Some(tie) = majority.tie {
        file.line("tie", tie.word());
    }
    if let Some(Double { threshold, of, colleges }) = &majority.double {
        file.header("[majority.by_college]");
        file.threshold(*threshold);
        file.line("of", of.word());
        if let Some(colleges) = colleges {
            file.line("colleges", *colleges);
        }
    }
}

fn matter(file: &mut File, matter: &Matter) {
    file.header("[[matter]]");
    file.line("key", matter.key.as_str());
    file.text("title", &matter.title);
    file.words("colleges", matter.colleges.iter().map(String::as_str));
    file.words("ways", matter.ways.iter().map(|way| way.word()));
    file.line("persons", matter.persons);
    if let Decided::Election(method) = &matter.decided {
        file.line("election", method.word());
    }
    match &matter.decided {
        Decided::Vote(majority) | Decided::Election(Method::TwoRounds(majority)) => {
            file.line("majority", majority.as_str());
        }
        Decided::Election(Method::Approval | Method::Transferable) => {}
    }
}

fn conduct(file: &mut File, rules: &Rules) {
    if let Some(proxies) = &rules.proxies {
        file.header("[proxies]");
        file.line("per_holder", proxies.per_holder);
        file.words("scopes", proxies.scopes.iter().map(|scope| scope.word()));
        file.line("deadline_hours", proxies.deadline_hours);
        file.line("same_college", proxies.same_college);
    }
    file.header("[ballots]");
    file.line("second", rules.ballots.second.word());
    file.line("weights", rules.ballots.weights.word());
    file.line("secret_on_persons", rules.ballots.secret_on_persons);
    file.header("[notice]");
    file.line("ordinary", rules.notice.ordinary);
    file.line("extraordinary", rules.notice.extraordinary);
    file.line("written", rules.notice.written);
    file.line("second", rules.notice.second);
}
