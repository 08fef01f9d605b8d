//! What the document is, how far it has come, what was counted, who is spoken of.

use std::collections::BTreeSet;

use kernel::{Day, Lang};

use super::{Akn, Xml, lines};
use crate::rules::{Chosen, Line, What};

/// A club of local authorities of many countries is no State's: ISO 3166-1 leaves this code to its users, for what has no country.
const NO_COUNTRY: &str = "zz";

/// The club, as the document refers to it.
const CLUB: &str = "#club";

/// The three letters by which Akoma Ntoso names a language (ISO 639-2, terminology codes).
fn three_letters(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fra",
        Lang::Ar => "ara",
        Lang::En => "eng",
        Lang::Es => "spa",
    }
}

impl Akn<'_> {
    pub(super) fn meta(&self, xml: &mut Xml) {
        xml.within("meta", &[], |xml| {
            self.identification(xml);
            self.lifecycle(xml);
            self.analysis(xml);
            self.references(xml);
        });
    }

    /// The address of the work, whatever its language (Akoma Ntoso Naming Convention, 4.5): country, kind, what it is, author,
    /// day, name.
    fn work(&self) -> String {
        let (it, day) = (self.paper.it, self.day());
        format!("/akn/{NO_COUNTRY}/debate/minutes/{}/{day}/{}", it.organ().slug, it.session.slug)
    }

    /// The address of this language of it as it stands (the same, 4.6): its day and, since it may change twice in one, how often the minutes
    /// were saved.
    fn expression(&self) -> String {
        let language = three_letters(self.t.lang);
        format!("{}/{language}@{};{}", self.work(), self.version(), self.paper.minutes.version)
    }

    /// The day of what is written here: of the last erratum or the approval, else of the last correction in this language or the
    /// last draft.
    fn version(&self) -> Day {
        let (paper, session) = (self.paper, &self.paper.it.session);
        match paper.minutes.state.approval() {
            Some(approval) => paper.errata.iter().map(|it| session.day_of(it.at)).fold(approval.on, Day::max),
            None => self.corrected().into_iter().fold(session.day_of(paper.minutes.drafted), Day::max),
        }
    }

    /// The days on which the secretary corrected something in this language, each once, in order.
    fn corrected(&self) -> Vec<Day> {
        let here = self.paper.text.corrections.iter().filter(|it| it.lang == self.t.lang);
        let days: BTreeSet<Day> = here.map(|it| self.paper.it.session.day_of(it.at)).collect();
        days.into_iter().collect()
    }

    fn identification(&self, xml: &mut Xml) {
        let (paper, day, version) = (self.paper, self.day().to_string(), self.version().to_string());
        let (work, expression) = (self.work(), self.expression());
        let at = format!("{}{}/minutes", paper.site, paper.it.session.address());
        let authentic = if paper.is_approved() { "true" } else { "false" };
        xml.within("identification", &[("source", CLUB)], |xml| {
            xml.within("FRBRWork", &[], |xml| {
                named(xml, &format!("{work}/!main"), &work);
                xml.empty("FRBRalias", &[("value", &at), ("name", "page")]);
                xml.empty("FRBRdate", &[("date", &day), ("name", "sitting")]);
                xml.empty("FRBRauthor", &[("href", "#organ"), ("as", "#author")]);
                xml.empty("FRBRcountry", &[("value", NO_COUNTRY)]);
                xml.empty("FRBRsubtype", &[("value", "minutes")]);
                xml.empty("FRBRname", &[("value", &paper.it.session.slug)]);
                xml.empty("FRBRauthoritative", &[("value", authentic)]);
            });
            xml.within("FRBRExpression", &[], |xml| {
                named(xml, &format!("{expression}/!main"), &expression);
                let what = if paper.is_approved() { "approval" } else { "draft" };
                xml.empty("FRBRdate", &[("date", &version), ("name", what)]);
                xml.empty("FRBRauthor", &[("href", CLUB), ("as", "#editor")]);
                xml.empty("FRBRversionNumber", &[("value", &paper.minutes.version.to_string())]);
                xml.empty("FRBRauthoritative", &[("value", authentic)]);
                xml.empty("FRBRlanguage", &[("language", three_letters(self.t.lang))]);
            });
            xml.within("FRBRManifestation", &[], |xml| {
                named(xml, &format!("{expression}/!main.xml"), &format!("{expression}.xml"));
                xml.empty("FRBRdate", &[("date", &version), ("name", "markup")]);
                xml.empty("FRBRauthor", &[("href", CLUB), ("as", "#editor")]);
                xml.empty("FRBRformat", &[("value", "application/xml")]);
            });
        });
    }

    /// When the document was made, corrected and added to, and its way to the approval.
    fn lifecycle(&self, xml: &mut Xml) {
        let session = &self.paper.it.session;
        let minutes = &self.paper.minutes;
        let drafted = session.day_of(minutes.drafted).to_string();
        xml.within("lifecycle", &[("source", CLUB)], |xml| {
            xml.empty("eventRef", &[("date", &drafted), ("source", "#original"), ("type", "generation")]);
            let noted = self.paper.errata.iter().map(|it| session.day_of(it.at));
            let changed: BTreeSet<Day> = self.corrected().into_iter().chain(noted).collect();
            for day in changed {
                let day = day.to_string();
                xml.empty("eventRef", &[("date", &day), ("source", "#original"), ("type", "amendment")]);
            }
        });
        xml.within("workflow", &[("source", CLUB)], |xml| {
            let mut step = |day: &str, what: &str, by: &str| {
                xml.empty("step", &[("date", day), ("by", by), ("refersTo", what)]);
            };
            step(&drafted, "#drafted", CLUB);
            if let Some(at) = minutes.state.proposed() {
                step(&session.day_of(at).to_string(), "#proposed", CLUB);
            }
            if let Some(approval) = minutes.state.approval() {
                step(&approval.on.to_string(), "#approved", "#organ");
            }
        });
    }

    /// The quorum and the votes, in figures.
    fn analysis(&self, xml: &mut Xml) {
        let counted = self.counted();
        if counted.is_empty() {
            return;
        }
        xml.within("analysis", &[("source", CLUB)], |xml| {
            xml.within("parliamentary", &[], |xml| {
                for (at, line) in counted.iter().enumerate() {
                    counts(xml, at + 1, &line.what);
                }
            });
        });
    }

    fn references(&self, xml: &mut Xml) {
        let (t, paper) = (self.t, self.paper);
        let club = paper.club.shown(t.lang).text.to_owned();
        let organ = paper.it.organ();
        xml.within("references", &[("source", CLUB)], |xml| {
            let mut refer = |element: &str, id: &str, href: &str, says: &str| {
                xml.empty(element, &[("eId", id), ("href", href), ("showAs", says)]);
            };
            refer("original", "original", &self.expression(), &paper.title(t));
            refer("TLCOrganization", "club", &format!("{}/", paper.site), &club);
            let address = format!("{}/{}{}", paper.site, t.lang, organ.address());
            refer("TLCOrganization", "organ", &address, organ.name.shown(t.lang).text);
            for (at, who) in self.cast.iter().enumerate() {
                let at = at + 1;
                let body = who.body.shown(t.lang).text;
                let of_body = format!("/akn/ontology/organization/{NO_COUNTRY}/{}", word(&who.member, &who.seat));
                refer("TLCOrganization", &format!("body_{at}"), &of_body, body);
                if let Some(name) = &who.name {
                    let name = name.shown(t.lang).text;
                    let href = format!("/akn/ontology/person/{NO_COUNTRY}/{}", word(&kernel::slug(name), &who.seat));
                    refer("TLCPerson", &format!("person_{at}"), &href, name);
                    let role = format!("/akn/ontology/role/{NO_COUNTRY}/{}", who.seat);
                    refer("TLCRole", &format!("role_{at}"), &role, who.office.shown(t.lang).text);
                }
            }
            for role in ["author", "editor"] {
                let says = t.say(format!("akn-{role}")).to_string();
                refer("TLCRole", role, &format!("/akn/ontology/role/{NO_COUNTRY}/{role}"), &says);
            }
            for (concept, says) in self.concepts() {
                refer("TLCConcept", &concept, &format!("/akn/ontology/concept/{NO_COUNTRY}/{concept}"), &says);
            }
        });
    }

    /// The states of the document, what the quorum and votes come to and what was chosen, as far as this document says them.
    fn concepts(&self) -> Vec<(String, String)> {
        let says = |concept: &str| (concept.to_owned(), self.t.say(format!("akn-{concept}")).to_string());
        let mut all: Vec<(String, String)> = ["drafted", "proposed", "approved"].map(says).to_vec();
        for (at, line) in self.counted().iter().enumerate() {
            match &line.what {
                What::Quorum { met, .. } => all.push(says(quorum(*met))),
                What::Vote { carried, counts, .. } => {
                    all.extend(carried.map(|carried| says(outcome(carried))));
                    let chosen = |it: &Chosen| (choice(at + 1, it), it.says.shown(self.t.lang).text.to_owned());
                    all.extend(counts.iter().map(chosen));
                }
                _ => {}
            }
        }
        let mut once: Vec<(String, String)> = Vec::new();
        for concept in all {
            if !once.iter().any(|(known, _)| *known == concept.0) {
                once.push(concept);
            }
        }
        once
    }

    /// The lines in which something is counted, in order.
    fn counted(&self) -> Vec<&Line> {
        let counts = |line: &&Line| matches!(line.what, What::Quorum { .. } | What::Vote { .. });
        lines(self.paper, self.t.lang).filter(counts).collect()
    }
}

/// The quorum or a vote, in figures.
fn counts(xml: &mut Xml, at: usize, what: &What) {
    match what {
        What::Quorum { there, needed, met, .. } => {
            let id = format!("quorum_{at}");
            let outcome = format!("#{}", quorum(*met));
            xml.within("quorumVerification", &[("eId", &id), ("outcome", &outcome)], |xml| {
                if let Some(needed) = needed {
                    xml.empty("quorum", &[("eId", &format!("{id}__quorum_1")), ("value", &needed.to_string())]);
                }
                xml.empty("count", &[("eId", &format!("{id}__count_1")), ("value", &there.to_string())]);
            });
        }
        What::Vote { carried, counts, .. } if !counts.is_empty() => {
            let id = format!("voting_{at}");
            let outcome = carried.map(|carried| format!("#{}", outcome(carried)));
            let mut attributes = vec![("eId", id.as_str())];
            attributes.extend(outcome.as_deref().map(|outcome| ("outcome", outcome)));
            xml.within("voting", &attributes, |xml| {
                for (number, it) in counts.iter().enumerate() {
                    let (id, refers) = (format!("{id}__count_{}", number + 1), format!("#{}", choice(at, it)));
                    xml.empty("count", &[("eId", &id), ("value", &it.count.to_string()), ("refersTo", &refers)]);
                }
            });
        }
        _ => {}
    }
}

fn quorum(met: bool) -> &'static str {
    if met { "quorum-met" } else { "quorum-not-met" }
}

/// What was chosen, as the document refers to it: candidates are those of their vote.
fn choice(vote: usize, it: &Chosen) -> String {
    let of_candidate = ["candidate-", "first-"].iter().any(|kind| it.choice.starts_with(kind));
    if of_candidate { format!("{}_{vote}", it.choice) } else { format!("choice-{}", it.choice) }
}

fn outcome(carried: bool) -> &'static str {
    if carried { "adopted" } else { "rejected" }
}

/// The address of a document at a level, and of the document itself.
fn named(xml: &mut Xml, this: &str, uri: &str) {
    xml.empty("FRBRthis", &[("value", this)]);
    xml.empty("FRBRuri", &[("value", uri)]);
}

/// A word for an address, or another where it is empty.
fn word<'a>(word: &'a str, other: &'a str) -> &'a str {
    if word.is_empty() { other } else { word }
}
