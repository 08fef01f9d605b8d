//! What the document says.

use kernel::Time;

use super::{Akn, Xml};
use crate::{
    rules::{Line, Section, SectionKind, What, Who},
    said::{DASH, named},
};

impl Akn<'_> {
    pub(super) fn body(&self, xml: &mut Xml) {
        self.preface(xml);
        xml.within("debateBody", &[], |xml| {
            for (at, section) in self.paper.text.sections.iter().enumerate() {
                self.section(xml, at + 1, section);
            }
        });
        self.conclusions(xml);
    }

    fn preface(&self, xml: &mut Xml) {
        let (t, day) = (self.t, self.day());
        xml.within("preface", &[], |xml| {
            xml.within("p", &[], |xml| {
                xml.text("docProponent", &[], self.paper.it.organ().name.shown(t.lang).text);
            });
            xml.within("p", &[], |xml| {
                xml.text("docType", &[], &t.say("minutes-title").to_string());
                xml.write(" · ");
                xml.text("docTitle", &[], &self.paper.title(t));
            });
            xml.within("p", &[], |xml| xml.text("docDate", &[("date", &day.to_string())], &t.day(day)));
            xml.within("p", &[], |xml| xml.text("docStatus", &[], &self.paper.standing(t)));
        });
    }

    fn section(&self, xml: &mut Xml, at: usize, section: &Section) {
        let text = self.paper.text.shown(section, self.t.lang);
        if text.trim().is_empty() {
            return;
        }
        let (element, id) = match section.kind() {
            SectionKind::Attendance => ("rollCall", format!("rollcall_{at}")),
            SectionKind::Suspensions | SectionKind::Closing => ("adjournment", format!("adjournment_{at}")),
            _ => ("debateSection", format!("dbsect_{at}")),
        };
        let mut attributes = vec![("eId", id.as_str())];
        let name = match section.kind() {
            SectionKind::Opening => Some("opening"),
            SectionKind::Quorum => Some("quorum"),
            SectionKind::Item => Some("item"),
            SectionKind::Besides => Some("besides"),
            SectionKind::Attendance | SectionKind::Suspensions | SectionKind::Closing => None,
        };
        attributes.extend(name.map(|name| ("name", name)));
        xml.within(element, &attributes, |xml| {
            xml.text("heading", &[], section.title.shown(self.t.lang).text);
            // What the secretary wrote is theirs: it is not taken apart.
            if self.paper.text.correction(&section.key, self.t.lang).is_some() {
                for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
                    xml.text("p", &[], paragraph);
                }
            } else {
                section.lines.iter().for_each(|line| self.line(xml, line));
            }
        });
    }

    fn line(&self, xml: &mut Xml, line: &Line) {
        let text = line.text.shown(self.t.lang).text;
        let text = text.strip_prefix(DASH).unwrap_or(text);
        if text.is_empty() {
            return;
        }
        match &line.what {
            What::Seat { who, .. } => xml.within("p", &[], |xml| self.named(xml, who, text)),
            What::Speech { who, from, until } => self.speech(xml, who, (*from, *until), text),
            What::Vote { .. } => xml.text("summary", &[], text),
            What::Decision { href, .. } => {
                let href = format!("{}/{}{href}", self.paper.site, self.t.lang);
                xml.within("p", &[], |xml| xml.text("ref", &[("href", &href)], text));
            }
            What::Lead | What::Document => xml.text("p", &[], text),
            What::Plain | What::Quorum { .. } | What::Rest { .. } => xml.text("narrative", &[], text),
        }
    }

    /// A text about somebody: a person where their name is public, else the body for which they sit.
    fn named(&self, xml: &mut Xml, who: &Who, text: &str) {
        let (agent, role) = (self.agent(who), format!("#role_{}", self.place(who)));
        match who.name {
            Some(_) => xml.text("person", &[("refersTo", &agent), ("as", &role)], text),
            None => xml.text("organization", &[("refersTo", &agent)], text),
        }
    }

    /// That somebody spoke, and when: of their words nothing is kept.
    fn speech(&self, xml: &mut Xml, who: &Who, (from, until): (Time, Option<Time>), text: &str) {
        let instant = |at: Time| {
            let at = at.to_zoned_datetime(self.paper.it.session.time_zone());
            at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
        };
        let (agent, role) = (self.agent(who), format!("#role_{}", self.place(who)));
        let (from, until) = (instant(from), until.map(instant));
        let mut attributes = vec![("by", agent.as_str())];
        attributes.extend(who.name.as_ref().map(|_| ("as", role.as_str())));
        attributes.push(("startTime", &from));
        attributes.extend(until.as_deref().map(|until| ("endTime", until)));
        xml.within("speech", &attributes, |xml| {
            xml.text("from", &[], &named(who, self.t));
            xml.text("p", &[], text);
        });
    }

    /// How far the minutes have come, and what was found wrong since.
    fn conclusions(&self, xml: &mut Xml) {
        xml.within("conclusions", &[], |xml| {
            xml.text("p", &[], &self.paper.standing(self.t));
            for erratum in &self.paper.errata {
                xml.text("block", &[("name", "erratum")], &self.paper.erratum(erratum, self.t));
            }
        });
    }
}
