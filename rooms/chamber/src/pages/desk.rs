//! The forms of the console.

use askama::Template;
use council::{
    address_of,
    rules::{Manner, Session, State, numbered},
};
use platform::{
    parts::Html,
    web::{Ctx, Form, button, sending},
};

use super::{
    address,
    floor::asked,
    forms::{Press, asking, drawn, line, select},
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

/// The end of the session, behind a word that opens.
#[derive(Template)]
#[template(path = "closing.html")]
struct Closing {
    says: String,
    means: String,
    act: Option<Html>,
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
        sending(self.words.t, self.href(act), &values, inner)
    }

    fn press<'a>(&self, key: &'static str, class: &'a str) -> Press<'a> {
        Press { class, says: self.say(key), sends: None }
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
        let says = self.say("step-close");
        if voting {
            return drawn(&Closing { says, means: self.say("chamber-refused-vote-open"), act: None });
        }
        let version = self.session().version.to_string();
        let values = [("step", "close"), ("version", version.as_str())];
        let act = button(self.words.t, self.href("step"), &values, &says, "button grave");
        drawn(&Closing { says, means: self.say("step-close-means"), act: Some(act) })
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
        let field = select(("another", "item"), &self.say("another-item"), &options, chosen);
        self.form("item", &[], &asking(field, &[self.press("open-chosen", "button second")]))
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
        let inner = asking(self.ruling(it, "ruling-optional"), &[self.press("end-order", "button")]);
        let acts = vec![self.form("end", &[("id", it.id.as_str())], &inner)];
        Some(self.podium(it, acts))
    }

    fn podium(&self, it: &Request, acts: Vec<Html>) -> Podium {
        Podium { who: who(self.chamber, it, self.words), left: left(self.chamber, it, self.words), acts }
    }

    fn ruling(&self, it: &Request, key: &'static str) -> Html {
        let same = self.typed.typed("id") == it.id.as_str();
        let typed = if same { self.typed.typed("ruling") } else { "" };
        line((&format!("ruling-{}", it.id), "ruling"), &self.say(key), typed)
    }

    /// Points of order that wait.
    pub(super) fn orders(&self) -> Vec<Queue> {
        let free = self.sits() && self.chamber.speaking(Sort::Order).is_none();
        let one = |it: &Request| {
            let id = [("id", it.id.as_str())];
            let inner = asking(self.ruling(it, "ruling"), &[self.press("refuse-order", "button second")]);
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
        let seat = select(("enter-seat", "seat"), &self.say("enter-seat"), &options, (self.typed.typed("seat"), ""));
        let press = |sort: Sort, key| {
            let sends = Some(("sort", sort.as_str()));
            Press { sends, ..self.press(key, "button second") }
        };
        let presses = [press(Sort::Floor, "enter-floor"), press(Sort::Order, "enter-order")];
        self.form("ask", &[], &asking(seat, &presses))
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
        let field = select(("limit", "seconds"), &self.say("limit"), &options, (self.typed.typed("seconds"), &set));
        self.form("limit", &[], &asking(field, &[self.press("set-limit", "button second")]))
    }
}
