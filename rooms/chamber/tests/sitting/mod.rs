//! The chamber as whoever conducts, those who sit and those who follow meet it.

mod conducting;
mod counting;
mod following;
mod listening;
mod speaking;
mod voting;

use assembly::Assembly;
use council::ItemKind;
use testkit::{Answer, Client};

/// The rooms above the council that a chamber needs.
fn rooms() -> Vec<platform::Room> {
    vec![votes::room(), chamber::room()]
}

/// A session with two items that sits, its three seats there. The first presides.
async fn sitting() -> Assembly {
    let it = Assembly::prepared(rooms(), 3).await;
    it.item("Échange sur l’eau", ItemKind::Debate, "").await;
    it.opened(3).await;
    it
}

fn at(it: &Assembly, page: &str) -> String {
    format!("{}/{page}", it.address)
}

/// A form of a page: where it is sent, and what it carries.
#[derive(Debug, Clone)]
struct Sheet {
    action: String,
    fields: Vec<(String, String)>,
}

/// The forms of a page that are sent to this address, in order.
fn forms(page: &str, action: &str) -> Vec<Sheet> {
    let value = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}=\""))?;
        Some(rest.split('"').next()?.replace("&amp;", "&"))
    };
    let forms = page.split("<form method=\"post\"").skip(1).filter_map(|rest| rest.split("</form>").next());
    let read = |form: &str| {
        let inputs = form.split("<input ").skip(1).filter_map(|tag| tag.split('>').next());
        let hidden = inputs.filter(|tag| tag.contains("type=\"hidden\""));
        let fields = hidden.filter_map(|tag| Some((value(tag, "name")?, value(tag, "value")?))).collect();
        Some(Sheet { action: value(form, "action")?, fields })
    };
    let all = forms.filter_map(read);
    all.filter(|it| it.action.split('?').next() == Some(action)).collect()
}

impl Sheet {
    /// Sends it as it stands, with what is typed in it.
    async fn send(&self, who: &Client, typed: &[(&str, &str)]) -> Answer {
        let carried = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<(&str, &str)> = carried.chain(typed.iter().copied()).collect();
        who.submit(&self.action, &fields).await
    }
}

/// The first form of the console or of the page that one follows that does this.
async fn form_of(it: &Assembly, who: &Client, act: &str) -> Sheet {
    let page = at(it, act.split('/').next().expect("a page"));
    let text = who.get(&page).await.ok().text();
    forms(&text, &at(it, act)).into_iter().next().unwrap_or_else(|| panic!("there is no form for {act}: {text}"))
}

/// Presses the first button of a page that does this: `console/item`, `live/ask`.
async fn press(it: &Assembly, who: &Client, act: &str, typed: &[(&str, &str)]) -> Answer {
    form_of(it, who, act).await.send(who, typed).await
}

/// What a page shows, without its markup.
async fn shown(who: &Client, page: &str) -> String {
    let html = who.get(page).await.ok().text();
    let main = html.split("<main").nth(1).unwrap_or(&html).to_owned();
    let text = main.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text)).collect::<Vec<_>>();
    text.join(" ").split_ascii_whitespace().collect::<Vec<_>>().join(" ").replace("&#39;", "'").replace("&quot;", "\"")
}
