use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// An XML document being written into memory, which takes all that is written.
pub(super) struct Xml(Writer<Vec<u8>>);

/// Why writing cannot fail.
const TAKES: &str = "memory takes all that is written";

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 1));
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// An element with what `inside` writes.
    pub(super) fn within(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.put(Event::Start(start(name, attributes)));
        inside(self);
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.put(Event::Empty(start(name, attributes)));
    }

    /// An element with a text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.within(name, attributes, |xml| xml.write(text));
    }

    /// A text.
    pub(super) fn write(&mut self, text: &str) {
        self.put(Event::Text(BytesText::new(&legal(text))));
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }

    fn put(&mut self, event: Event) {
        self.0.write_event(event).expect(TAKES);
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*legal(value)));
    }
    start
}

/// The text without characters that XML 1.0 does not know (production 2).
fn legal(text: &str) -> String {
    let knows =
        |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(knows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_only_text_and_holds_nothing_that_xml_does_not_know() {
        let mut xml = Xml::new();
        xml.text("p", &[("title", "\"a\" & <b>")], "<b> & \u{0}\u{FFFE}");
        let text = String::from_utf8(xml.finish()).unwrap();
        let (_, element) = text.split_once('\n').unwrap();
        assert_eq!(element, "<p title=\"&quot;a&quot; &amp; &lt;b&gt;\">&lt;b&gt; &amp; </p>");
    }
}
