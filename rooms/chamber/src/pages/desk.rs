//! The forms of the console.

use council::{
    address_of,
    rules::{Manner, Session, State, numbered},
};
use platform::{
    Link,
    parts::{Html, escape},
    web::{Ctx, Form},
};

use super::{
    address,
    floor::asked,
    forms::{around, button, line, select},
    said::{Both, left, who},
};
use crate::{
    chamber::Chamber,
    rules::{Request, Sort},
};

/// The times for a speech that are offered, in seconds.
const LIMITS: [i64; 6] = [60, 120, 180, 300, 600, 900];

/// The console of a chamber.
pub(super) struct Desk<'a> {
    pub ctx: &'a Ctx,
    pub chamber: &'a Chamber,
    pub words: Both,
    /// What was typed in a form that was refused.
    pub typed: &'a Form,
}

/// Who speaks, with what whoever conducts can do about it.
pub(super) struct Podium {
    pub who: String,
    pub left: Html,
    pub acts: Vec<Html>,
}

/// One who waits, with the same.
pub(super) struct Queue {
    pub who: String,
    pub says: String,
    pub call: Html,
    pub acts: Vec<Html>,
}

impl Desk<'_> {
    fn href(&self, act: &str) -> String {
        self.ctx.href(&address(self.chamber, &format!("console/{act}")))
    }

    fn say(&self, key: &'static str) -> String {
        self.words.t.say(key).to_string()
    }

    /// A button that does this over the course as it is shown here.
    fn act(&self, act: &str, values: &[(&str, &str)], says: &str, class: &str) -> Html {
        let version = self.chamber.course.version.to_string();
        let values: Vec<(&str, &str)> = values.iter().copied().chain([("version", version.as_str())]).collect();
        button(self.words.t, self.href(act), &values, says, class)
    }

    fn form(&self, act: &str, values: &[(&str, &str)], inner: &str) -> Html {
        let version = self.chamber.course.version.to_string();
        let values: Vec<(&str, &str)> = values.iter().copied().chain([("version", version.as_str())]).collect();
        around(self.words.t, self.href(act), &values, inner)
    }

    fn session(&self) -> &Session {
        &self.chamber.it.session
    }

    fn sits(&self) -> bool {
        self.chamber.is_on() && matches!(self.session().state, State::Open(_))
    }

    /// The steps of the session that come next, but for its end.
    pub(super) fn steps(&self) -> Vec<Html> {
        let step = |word: &str, class: &str| {
            let version = self.session().version.to_string();
            let says = self.words.t.say(format!("step-{word}")).to_string();
            let values = [("step", word), ("version", version.as_str())];
            button(self.words.t, self.href("step"), &values, &says, class)
        };
        match self.session().state {
            State::Convened(_) if !self.session().is_early(self.ctx.now()) => vec![step("open", "button")],
            State::Open(_) if self.session().said.manner != Manner::Written => vec![step("suspend", "button second")],
            State::Suspended(..) => vec![step("resume", "button")],
            _ => Vec::new(),
        }
    }

    /// The end of the session: behind a word that opens, since it is not taken back; not while a vote is open.
    pub(super) fn closing(&self, voting: bool) -> Html {
        if !self.sits() {
            return Html::default();
        }
        let says = escape(&self.say("step-close"));
        let inner = if voting {
            format!("<p>{}</p>", escape(&self.say("chamber-refused-vote-open")))
        } else {
            let version = self.session().version.to_string();
            let values = [("step", "close"), ("version", version.as_str())];
            let sure = self.say("step-close-means");
            let act = button(self.words.t, self.href("step"), &values, &self.say("step-close"), "button grave");
            format!("<p>{}</p>{act}", escape(&sure))
        };
        Html::trusted(format!(r#"<details class="closing"><summary>{says}</summary>{inner}</details>"#))
    }

    /// The button that opens the next item.
    pub(super) fn next(&self) -> Html {
        let Some((number, item)) = self.chamber.item_next().filter(|_| self.sits()) else { return Html::default() };
        let title = item.said.title.shown(self.words.t.lang).text;
        let says = self.words.t.say("open-item").with("n", number).with("title", title).to_string();
        self.act("item", &[("item", item.id.as_str())], &says, "button large")
    }

    /// A choice of any other item.
    pub(super) fn another(&self) -> Html {
        let on = self.chamber.now_on().map(|on| &on.item);
        let others = numbered(&self.chamber.it.items).filter(|(_, item)| !item.withdrawn && Some(&item.id) != on);
        let option = |(number, item): (usize, &council::rules::Item)| {
            (item.id.to_string(), format!("{number}. {}", item.said.title.shown(self.words.t.lang).text))
        };
        let options: Vec<(String, String)> = others.map(option).collect();
        if !self.sits() || options.is_empty() {
            return Html::default();
        }
        let chosen = (self.typed.typed("item"), "");
        let field = select("another", "item", &self.say("another-item"), &options, chosen);
        let says = escape(&self.say("open-chosen"));
        self.form("item", &[], &format!(r#"{field}<button class="button second">{says}</button>"#))
    }

    /// The button that ends the item that is on.
    pub(super) fn end_item(&self) -> Html {
        if !self.sits() || self.chamber.now_on().is_none() {
            return Html::default();
        }
        self.act("end-item", &[], &self.say("end-item"), "button second")
    }

    /// Who has the floor.
    pub(super) fn speaker(&self) -> Option<Podium> {
        let it = self.chamber.speaking(Sort::Floor)?;
        let mut acts = vec![self.act("end", &[("id", it.id.as_str())], &self.say("end-speech"), "button")];
        if it.stand.speech().is_some_and(|speech| speech.seconds.is_some()) {
            acts.push(self.act("longer", &[("id", it.id.as_str())], &self.say("longer"), "button second"));
        }
        Some(self.podium(it, acts))
    }

    /// Who speaks on a point of order; it is ruled upon in a word, or ended without.
    pub(super) fn on_order(&self) -> Option<Podium> {
        let it = self.chamber.speaking(Sort::Order)?;
        let says = escape(&self.say("end-order"));
        let inner = format!(r#"{}<button class="button">{says}</button>"#, self.ruling(it, "ruling-optional"));
        let acts = vec![self.form("end", &[("id", it.id.as_str())], &inner)];
        Some(self.podium(it, acts))
    }

    fn podium(&self, it: &Request, acts: Vec<Html>) -> Podium {
        Podium { who: who(self.chamber, it, self.words), left: left(self.chamber, it, self.words), acts }
    }

    fn ruling(&self, it: &Request, key: &'static str) -> String {
        let same = self.typed.typed("id") == it.id.as_str();
        let typed = if same { self.typed.typed("ruling") } else { "" };
        line(&format!("ruling-{}", it.id), "ruling", &self.say(key), typed)
    }

    /// Points of order that wait.
    pub(super) fn orders(&self) -> Vec<Queue> {
        let free = self.sits() && self.chamber.speaking(Sort::Order).is_none();
        let one = |it: &Request| {
            let id = [("id", it.id.as_str())];
            let refuse = escape(&self.say("refuse-order"));
            let inner = format!(r#"{}<button class="button second">{refuse}</button>"#, self.ruling(it, "ruling"));
            let call = if free && self.is_there(it) {
                self.act("call", &id, &self.say("take-order"), "button")
            } else {
                Html::default()
            };
            Queue { acts: vec![self.form("pass", &id, &inner)], call, ..self.queued(it) }
        };
        self.waiting(Sort::Order).into_iter().map(one).collect()
    }

    /// Those who asked for the floor, the next first.
    pub(super) fn list(&self) -> Vec<Queue> {
        let list = self.waiting(Sort::Floor);
        let orders = self.chamber.speaking(Sort::Order).is_some() || !self.waiting(Sort::Order).is_empty();
        let last = list.len().saturating_sub(1);
        let one = |(at, it): (usize, &&Request)| {
            let id = [("id", it.id.as_str())];
            let class = if at == 0 { "button" } else { "button second" };
            let calls = self.sits() && !orders && self.is_there(it);
            let mut acts = Vec::new();
            if at > 0 {
                acts.push(self.act("up", &id, &self.say("move-up"), "button plain"));
            }
            if at < last {
                acts.push(self.act("down", &id, &self.say("move-down"), "button plain"));
            }
            acts.push(self.act("pass", &id, &self.say("strike"), "button plain"));
            let call = if calls { self.act("call", &id, &self.say("give-floor"), class) } else { Html::default() };
            Queue { acts, call, ..self.queued(it) }
        };
        list.iter().enumerate().map(one).collect()
    }

    /// Whether whoever asked is there: not another who holds the seat by now.
    fn is_there(&self, it: &Request) -> bool {
        self.chamber.it.at(&it.seat).is_some_and(|seat| seat.chair.holding == it.holding)
            && self.chamber.it.there(&it.seat).is_some()
    }

    fn queued(&self, it: &Request) -> Queue {
        Queue {
            who: who(self.chamber, it, self.words),
            says: asked(self.chamber, it, self.words),
            call: Html::default(),
            acts: Vec::new(),
        }
    }

    fn waiting(&self, sort: Sort) -> Vec<&Request> {
        self.chamber.waiting().into_iter().filter(|it| it.sort == sort).collect()
    }

    /// The form that enters in the list a seat that raised its hand in the hall.
    pub(super) fn enter(&self) -> Html {
        let there = self.chamber.it.seats.iter().filter(|seat| self.chamber.it.there(&seat.chair.at).is_some());
        let options: Vec<(String, String)> =
            there.map(|seat| (address_of(&seat.chair.at), council::seat_label(seat, self.words.council))).collect();
        if !self.chamber.is_on() || options.is_empty() {
            return Html::default();
        }
        let seat = select("enter-seat", "seat", &self.say("enter-seat"), &options, (self.typed.typed("seat"), ""));
        let act = |sort: Sort, key: &'static str, class: &str| {
            let (word, says) = (sort.as_str(), escape(&self.say(key)));
            format!(r#"<button class="{class}" name="sort" value="{word}">{says}</button>"#)
        };
        let acts = format!(
            r#"<div class="acts">{}{}</div>"#,
            act(Sort::Floor, "enter-floor", "button second"),
            act(Sort::Order, "enter-order", "button second")
        );
        self.form("ask", &[], &format!("{seat}{acts}"))
    }

    /// The form that sets the time for each speech.
    pub(super) fn limit(&self) -> Html {
        if !self.chamber.is_on() {
            return Html::default();
        }
        let minutes =
            |seconds: i64| (seconds.to_string(), self.words.t.say("limit-minutes").with("n", seconds / 60).to_string());
        let set = self.chamber.course.seconds;
        let none = ("0".to_owned(), self.say("limit-none"));
        let mut offered = LIMITS.to_vec();
        offered.extend(set.filter(|set| !LIMITS.contains(set)));
        offered.sort_unstable();
        let options: Vec<(String, String)> = std::iter::once(none).chain(offered.into_iter().map(minutes)).collect();
        let set = set.unwrap_or(0).to_string();
        let field = select("limit", "seconds", &self.say("limit"), &options, (self.typed.typed("seconds"), &set));
        let says = escape(&self.say("set-limit"));
        self.form("limit", &[], &format!(r#"{field}<button class="button second">{says}</button>"#))
    }

    /// The way to prepare a vote on the item that is on.
    pub(super) fn prepare(&self) -> Option<Link> {
        let (_, item) = self.chamber.item_on().filter(|_| self.sits())?;
        let path = address(self.chamber, &format!("votes/new?item={}", item.id));
        Some(Link::new(self.say("prepare-vote"), self.ctx.href(&path)))
    }
}
