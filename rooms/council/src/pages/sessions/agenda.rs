//! The agenda on the page of a session.

use platform::{
    i18n::Words,
    parts::{Html, notice, shown},
    web::{Ctx, button},
};

use super::documents;
use crate::{
    WORDS,
    roll::Gathered,
    rules::{Hours, Item, State, may_in_session},
    session_words as said,
};

/// An item on the page of its session.
pub(super) struct Agenda {
    pub number: usize,
    pub hour: String,
    pub title: Html,
    pub says: String,
    pub mark: Option<String>,
    pub documents: Vec<Html>,
    /// What other rooms say of it.
    pub panels: Vec<Html>,
    pub acts: Html,
}

/// The agenda with its hours; `acting` says whether the reader may change it.
pub(super) fn agenda(ctx: &Ctx, it: &Gathered, acting: bool) -> Vec<Agenda> {
    let t = ctx.words(&WORDS);
    let hours = Hours::of(&it.items, &it.session).begins;
    let changes = acting && matches!(it.session.state, State::Prepared | State::Convened(_));
    let adds = adds(ctx, it);
    let one = |(at, item): (usize, &Item)| {
        let hour = hours.get(at).copied().flatten();
        let day = hour.map(|at| it.session.day_of(at)).filter(|day| Some(*day) != it.session.day());
        let kind = t.say(format!("item-kind-{}", item.said.kind.as_str())).to_string();
        let matter = it.rules.as_ref().and_then(|rules| rules.matter(&item.said.matter));
        let matter = matter.map(|matter| matter.title.shown(t.lang).text.to_owned()).filter(|title| *title != kind);
        let mut says: Vec<String> = day.map(|day| t.day(day)).into_iter().chain([kind]).chain(matter).collect();
        says.extend((item.said.minutes > 0).then(|| t.say("minutes-planned").with("n", item.said.minutes).to_string()));
        let changed = mark(it, item);
        let further = it.law().goes_beyond(&item.said).then_some("item-mark-further");
        let mut marks: Vec<String> =
            [further, changed].into_iter().flatten().map(|key| t.say(key).to_string()).collect();
        let why = Some(&item.urgency).filter(|it| !it.is_empty());
        marks.extend(why.map(|why| t.say("item-urgent").with_text("reason", why.shown(t.lang)).to_string()));
        Agenda {
            number: at + 1,
            hour: hour.map(|at| said::hour(at, &it.session)).unwrap_or_default(),
            title: shown(&item.said.title, t.lang),
            says: says.join(" · "),
            mark: (!marks.is_empty()).then(|| marks.join(" · ")),
            documents: documents::listed(ctx, it, item, changes),
            panels: Vec::new(),
            acts: match (changes, adds && !item.withdrawn) {
                (true, _) => item_acts(ctx, it, at),
                (false, true) => {
                    let href = ctx.href(&format!("/council/items/{}/documents", item.id));
                    Html::trusted(format!(r#"<a href="{href}">{}</a>"#, t.say("add-document")))
                }
                (false, false) => Html::default(),
            },
        }
    };
    it.items.iter().enumerate().map(one).collect()
}

/// What the secretary may mend in the hours of the agenda: what begins too early, goes past the end, or runs through the night.
pub(super) fn amiss(it: &Gathered, t: Words) -> Html {
    let hours = Hours::of(&it.items, &it.session);
    let of = |key: &'static str, numbers: &[usize]| {
        let items = || t.list(numbers.iter().map(usize::to_string));
        (!numbers.is_empty()).then(|| notice(t.say(key).with("items", items())))
    };
    let unbroken = hours.unbroken.then(|| notice(t.say("agenda-unbroken")));
    let all = [of("agenda-early", &hours.early), of("agenda-late", &hours.late), unbroken];
    Html::trusted(all.into_iter().flatten().map(|it| it.to_string()).collect::<String>())
}

/// What is said of an item that is not as it was when those called were told of it.
pub(super) fn mark(it: &Gathered, item: &Item) -> Option<&'static str> {
    match (item.withdrawn, item.changed) {
        (true, _) => Some("item-mark-withdrawn"),
        (false, true) if item.is_of_the_session(&it.session) => Some("item-mark-in-session"),
        (false, true) => Some("item-mark-changed"),
        (false, false) => None,
    }
}

/// Whether the reader may add to the agenda now.
pub(super) fn adds(ctx: &Ctx, it: &Gathered) -> bool {
    it.session.takes_more() && may_in_session(&ctx.actor, it.session.adding(), it.chairs_there()).is_ok()
}

/// Change an item, move it up or down; put it back where it was withdrawn.
fn item_acts(ctx: &Ctx, it: &Gathered, at: usize) -> Html {
    let (t, item) = (ctx.words(&WORDS), &it.items[at]);
    let path = format!("/council/items/{}", item.id);
    let version = it.session.version.to_string();
    let link = |href: &str, key: &'static str| format!(r#"<a href="{}">{}</a>"#, ctx.href(href), t.say(key));
    let links = match item.withdrawn {
        true => {
            let (href, of, says) =
                (ctx.href(&format!("{path}/put-back")), item.version.to_string(), t.say("put-back-item"));
            button(t, href, &[("version", &of)], &says.to_string(), "button second").to_string()
        }
        false => format!("{}{}", link(&path, "edit-item"), link(&format!("{path}/documents"), "add-document")),
    };
    let shift = |to: &str, key: &'static str| {
        if Item::to_swap(&it.items, (&item.id, to == "up")).is_none() {
            return String::new();
        }
        let says = t.say(key).to_string();
        button(t, ctx.href(&format!("{path}/move")), &[("to", to), ("version", &version)], &says, "button second")
            .to_string()
    };
    Html::trusted(format!("{links}{}{}", shift("up", "move-up"), shift("down", "move-down")))
}
