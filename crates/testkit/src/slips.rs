//! A walk through the forms of a room by someone who slips in every field, over a version that was changed long since; and by
//! someone who means harm.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::{Answer, Client};

/// What stands for a version or a hash that its reader has read, and that nothing bears.
const READ: &str = "7777";
/// What no field takes: a sign that turns what follows it, and no date, number or choice.
const SLIP: &str = "\u{202e}x";

/// What is meant to break out of a page, a statement, a folder; and more of it than any field takes.
const HOSTILE: &str = "\"><script>alert(1)</script>' OR 1=1; -- ../../etc/passwd {{7*7}} \r\nBcc: x@example.org";
/// How often it is said in a field at once: some twenty thousand letters.
const OVER_AND_OVER: usize = 250;

/// A form as a page shows it.
struct Shown {
    /// Where it goes, without its number.
    action: String,
    /// What is sent in it: slips, over what was [`READ`].
    sent: Vec<(String, String)>,
    /// What it carries as it stands: its hidden fields.
    carried: Vec<(String, String)>,
    /// What it is filled over.
    over: Vec<(String, String)>,
    /// Whether it asks for anything.
    asks: bool,
    /// Whether it asks for a text, which is shown again when it is refused.
    types: bool,
}

/// Sends every form that carries what it was filled over, met at these addresses and by links below them, with a slip in
/// each field. Gives where those went in which the slip was found.
///
/// # Panics
/// When one is taken all the same, or comes back over another version than the one it was sent over.
pub async fn slips(client: &Client, addresses: &[&str]) -> BTreeSet<String> {
    let mut walk = Walk::from(addresses);
    let mut slipped = BTreeSet::new();
    while let Some(html) = walk.next(client).await {
        for form in shown(&html).into_iter().filter(|form| form.asks && !form.over.is_empty()) {
            let fields: Vec<_> = form.sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let again = client.submit(&form.action, &fields).await;
            if came_back(&form, &again) {
                slipped.insert(form.action);
            }
        }
    }
    slipped
}

/// Sends every form met at these addresses and by links below them with what is hostile in each field, then with far too much
/// of it; but for those whose address ends in one of `spared`, which any text satisfies and which end what is walked through. Gives where
/// those went that refused some of it.
///
/// # Panics
/// When an answer is none that the house gives on purpose, obeys what was sent, or a refusal has lost what was typed.
pub async fn hostile(client: &Client, addresses: &[&str], spared: &[&str]) -> BTreeSet<String> {
    let mut walk = Walk::from(addresses);
    let mut refused = BTreeSet::new();
    while let Some(html) = walk.next(client).await {
        let sent = |form: &Shown| form.asks && !spared.iter().any(|end| form.action.ends_with(end));
        for form in shown(&html).into_iter().filter(sent) {
            for times in [OVER_AND_OVER, 1] {
                let (bad, action) = (HOSTILE.repeat(times), &form.action);
                let asked =
                    form.sent.iter().filter(|(name, _)| !form.carried.iter().any(|(carried, _)| carried == name));
                let fields = form.carried.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                let fields: Vec<_> = fields.chain(asked.map(|(name, _)| (name.as_str(), bad.as_str()))).collect();
                let answer = client.submit(action, &fields).await;
                let text = answer.text();
                assert!(!text.contains("<script>alert"), "{action} obeys what was typed: {text}");
                match answer.status.as_u16() {
                    303 => {
                        let after = client.get(answer.location()).await;
                        assert!(!after.status.is_server_error(), "{action}, after: {}", after.text());
                        assert!(!after.text().contains("<script>alert"), "{action} was obeyed: {}", after.text());
                    }
                    422 => {
                        let kept = !form.types || times > 1 || answer.shows("<script>alert(1)</script>");
                        assert!(kept, "{action} has lost what was typed: {text}");
                        refused.insert(action.clone());
                    }
                    status => {
                        assert!((400..500).contains(&status), "{action}: {status} {text}");
                        refused.insert(action.clone());
                    }
                }
            }
        }
    }
    refused
}

/// Pages from some addresses on, by the links that lead below them, each once.
struct Walk<'a> {
    below: &'a [&'a str],
    ahead: Vec<String>,
    met: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    fn from(below: &'a [&'a str]) -> Self {
        let ahead: Vec<String> = below.iter().map(|&address| address.to_owned()).collect();
        Self { below, met: ahead.iter().cloned().collect(), ahead }
    }

    /// The next page that opens; none when all were met.
    async fn next(&mut self, client: &Client) -> Option<String> {
        loop {
            let answer = client.get(&self.ahead.pop()?).await;
            if answer.status != StatusCode::OK || !answer.header("content-type").starts_with("text/html") {
                continue;
            }
            let html = answer.text();
            for link in tags(&html, "a").into_iter().filter_map(|tag| attribute(tag, "href")) {
                let link = link.split('#').next().unwrap_or_default().to_owned();
                // Documents and tables are no pages; each would be made.
                let page = !link.rsplit('/').next().unwrap_or_default().contains('.');
                if page && self.below.iter().any(|address| link.starts_with(address)) && self.met.insert(link.clone()) {
                    self.ahead.push(link);
                }
            }
            return Some(html);
        }
    }
}

/// Checks the form that came back; whether it complains of a field. One that does not was tried, and has told what it is about.
fn came_back(form: &Shown, again: &Answer) -> bool {
    let action = &form.action;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{action}: {}", again.text());
    if !again.text().contains(r#"<p class="error""#) {
        return false;
    }
    let back = shown(&again.text()).into_iter().find(|it| it.action == *action);
    let back = back.unwrap_or_else(|| panic!("{action} does not come back: {}", again.text()));
    let read = form.over.iter().map(|(name, _)| (name.clone(), READ.to_owned()));
    assert_eq!(back.over, read.collect::<Vec<_>>(), "{action} comes back over what its sender has not read");
    true
}

/// The forms that a page shows to be sent.
fn shown(html: &str) -> Vec<Shown> {
    let forms = html.split("<form ").skip(1).filter_map(|form| form.split("</form>").next());
    let sent = |form: &&str| form.split('>').next().is_some_and(|tag| tag.contains(r#"method="post""#));
    forms.filter(sent).map(read).collect()
}

fn read(form: &str) -> Shown {
    let action = attribute(form, "action").unwrap_or_default();
    let (sent, carried, over) = (Vec::new(), Vec::new(), Vec::new());
    let types = !tags(form, "textarea").is_empty() || form.contains(r#"type="text""#);
    let mut read = Shown { action: plain(&action), sent, carried, over, asks: false, types };
    for tag in ["input", "select", "textarea"].into_iter().flat_map(|kind| tags(form, kind)) {
        let Some(name) = attribute(tag, "name") else { continue };
        let value = attribute(tag, "value").unwrap_or_default();
        if tag.contains(r#"type="hidden""#) {
            read.carried.push((name.clone(), value.clone()));
        }
        if !tag.contains(r#"type="hidden""#) {
            read.asks = true;
            read.sent.push((name, SLIP.to_owned()));
        } else if name.contains("version") || name == "structure" || name == "hash" {
            read.sent.push((name.clone(), READ.to_owned()));
            read.over.push((name, value));
        } else {
            read.sent.push((name, value));
        }
    }
    read
}

/// The address of a form without the number that it is sent under.
fn plain(action: &str) -> String {
    let end = action.find("once=").unwrap_or(action.len());
    action[..end].trim_end_matches(['?', '&']).to_owned()
}

/// The tags of one kind, from their name to their end.
fn tags<'a>(html: &'a str, kind: &str) -> Vec<&'a str> {
    let opened = html.split(&format!("<{kind} ")).skip(1).collect::<Vec<_>>();
    opened.into_iter().filter_map(|tag| tag.split('>').next()).collect()
}

/// The value of a tag's attribute, as it was before HTML wrote it.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = format!(" {tag}");
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split('"').next()?.replace("&amp;", "&").replace("&#38;", "&"))
}
