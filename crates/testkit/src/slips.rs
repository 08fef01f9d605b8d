//! A walk through the forms of a room by someone who slips in every field, over a version that was changed long since.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use crate::{Answer, Client};

/// What stands for a version or a hash that its reader has read, and that nothing bears.
const READ: &str = "7777";
/// What no field takes: a sign that turns what follows it, and no date, number or choice.
const SLIP: &str = "\u{202e}x";

/// A form as a page shows it.
struct Shown {
    /// Where it goes, without its number.
    action: String,
    /// What is sent in it: slips, over what was [`READ`].
    sent: Vec<(String, String)>,
    /// What it is filled over.
    over: Vec<(String, String)>,
    /// Whether it asks for anything.
    asks: bool,
}

/// Sends every form that carries what it was filled over, met at these addresses and by links below them, with a slip in
/// each field. Gives where those went in which the slip was found.
///
/// # Panics
/// When one is taken all the same, or comes back over another version than the one it was sent over.
pub async fn slips(client: &Client, addresses: &[&str]) -> BTreeSet<String> {
    let mut ahead: Vec<String> = addresses.iter().map(|&address| address.to_owned()).collect();
    let mut met: BTreeSet<String> = ahead.iter().cloned().collect();
    let mut slipped = BTreeSet::new();
    while let Some(page) = ahead.pop() {
        let answer = client.get(&page).await;
        if answer.status != StatusCode::OK || !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let html = answer.text();
        for link in tags(&html, "a").into_iter().filter_map(|tag| attribute(tag, "href")) {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            // Documents and tables are no pages; each would be made.
            let page = !link.rsplit('/').next().unwrap_or_default().contains('.');
            if page && addresses.iter().any(|address| link.starts_with(address)) && met.insert(link.clone()) {
                ahead.push(link);
            }
        }
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
    forms.filter(|form| form.starts_with(r#"method="post""#)).map(read).collect()
}

fn read(form: &str) -> Shown {
    let action = attribute(form, "action").unwrap_or_default();
    let mut read = Shown { action: plain(&action), sent: Vec::new(), over: Vec::new(), asks: false };
    for tag in ["input", "select", "textarea"].into_iter().flat_map(|kind| tags(form, kind)) {
        let Some(name) = attribute(tag, "name") else { continue };
        let value = attribute(tag, "value").unwrap_or_default();
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
