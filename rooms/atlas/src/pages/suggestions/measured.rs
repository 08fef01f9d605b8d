//! How well partners are found, as last measured, in tables.

use affinity::{Baseline, Interval, Measures, Part, Report, Versus};
use platform::{
    i18n::Words,
    parts::{Html, escape},
};

use crate::view::{decimal, ltr};

/// One of the two questions put: for localities that have relations, and for those that have none.
pub(super) struct Question {
    pub title: String,
    pub asked: String,
    pub lines: Vec<Line>,
}

/// What one method found.
pub(super) struct Line {
    pub method: String,
    pub hits: Html,
    pub mrr: Html,
    pub auc: Html,
    /// How many times better what this page does is.
    pub gain: Html,
}

pub(super) fn questions(it: &Report, t: Words) -> [Question; 2] {
    [("about-keeping", &it.keeping), ("about-starting", &it.starting)].map(|(key, part)| question(key, part, t))
}

fn question(key: &'static str, part: &Part, t: Words) -> Question {
    let ours = line(t.say("method-model").to_string(), part.model, Html::default(), t);
    let theirs = part.baselines.iter().map(|versus| against(versus, t));
    Question {
        title: t.say(key).to_string(),
        asked: t.say("about-asked").with("sought", part.sought).with("localities", part.localities).to_string(),
        lines: [ours].into_iter().chain(theirs).collect(),
    }
}

fn against(it: &Versus, t: Words) -> Line {
    line(method(it.baseline, t), it.measures, it.ratio.map(|ratio| gain(ratio, t)).unwrap_or_default(), t)
}

fn line(method: String, it: Measures, gain: Html, t: Words) -> Line {
    let number = |number: f64, digits| ltr(&decimal(number, digits, t));
    let hits = ltr(&format!("{} %", decimal(it.hits * 100.0, 1, t)));
    Line { method, hits, mrr: number(it.mrr, 3), auc: number(it.auc, 3), gain }
}

/// The name of a method that the suggestions are measured against.
fn method(it: Baseline, t: Words) -> String {
    t.say(format!("method-{}", it.as_str())).to_string()
}

fn gain(it: Interval, t: Words) -> Html {
    let [times, low, high] = [it.value, it.low, it.high].map(|number| decimal(number, 2, t));
    let says = t.say("about-gain-times").with("times", times).with("low", low).with("high", high);
    Html::trusted(escape(&says.to_string()))
}
