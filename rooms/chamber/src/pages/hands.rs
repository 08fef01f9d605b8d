//! A show of hands on the console: the form in which its figures are entered.

use askama::Template;
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::Form,
};
use suffrage::{CollegeTally, Counts, Way};
use votes::Vote;

use super::forms::drawn;

/// The most hands of a college.
const HANDS_MOST: i64 = 100_000;
/// What hands are raised for, by the words of their fields.
const HANDS: [&str; 3] = ["yes", "no", "abstain"];
/// The same of hands raised for others by proxy.
const HANDS_BY_PROXY: [&str; 3] = ["proxy-yes", "proxy-no", "proxy-abstain"];

/// Whether somebody votes for another in an open show of hands: those hands are counted apart.
pub(super) async fn has_proxies(reader: &mut Reader, vote: &Vote) -> Result<bool> {
    if !vote.is_open() || vote.said.way != Way::ShowOfHands {
        return Ok(false);
    }
    Ok(votes::roll(reader, &vote.id).await?.iter().any(|elector| elector.holder.is_some()))
}

/// The figures of a show of hands, college by college.
#[derive(Template)]
#[template(path = "hands.html")]
struct Hands {
    /// The vote.
    vote: String,
    rows: Vec<HandsOf>,
    says: String,
}

/// Those of a college: its title, where the organ has several.
struct HandsOf {
    title: Option<Html>,
    fields: Vec<HandsField>,
}

/// A number of hands, with what was typed in a form that was refused.
struct HandsField {
    name: String,
    label: String,
    typed: String,
}

/// The form in which whoever conducts enters them, `carried` where some are raised for others; with what was typed in one that was refused.
pub(super) fn hands((vote, carried, typed): (&Vote, bool, &Form), opening: &votes::Opening, t: Words) -> String {
    let words = HANDS.into_iter().chain(HANDS_BY_PROXY.into_iter().filter(|_| carried));
    let same = typed.typed("vote") == vote.id.as_str();
    let field = |college: &str, word: &str| {
        let name = format!("{word}-{college}");
        let typed = if same { typed.typed(&name).to_owned() } else { String::new() };
        HandsField { name, label: t.say(format!("hands-{word}")).to_string(), typed }
    };
    let row = |college: String| HandsOf {
        title: opening.title(&college).map(|title| shown(title, t.lang)),
        fields: words.clone().map(|word| field(&college, word)).collect(),
    };
    let rows = opening.voting().into_iter().map(row).collect();
    drawn(&Hands { vote: vote.id.to_string(), rows, says: t.say("close-vote").to_string() }).to_string()
}

/// The hands that were counted, a number in each field; none where one is left blank or is no number. What is left blank by proxy is none.
pub(super) fn counted(vote: &Vote, form: &mut Form) -> Option<Vec<CollegeTally>> {
    let colleges = vote.opening().map(votes::Opening::voting).unwrap_or_default();
    let tally = |college: String| {
        let mut count = |word: &str| {
            let name = format!("{word}-{college}");
            if HANDS_BY_PROXY.contains(&word) && form.typed(&name).trim().is_empty() {
                return Some(0);
            }
            u64::try_from(form.number(&name, 0, HANDS_MOST)?).ok()
        };
        let mut counts =
            |[yes, no, abstain]: [&str; 3]| Some(Counts { yes: count(yes)?, no: count(no)?, abstain: count(abstain)? });
        let (own, by_proxy) = (counts(HANDS)?, counts(HANDS_BY_PROXY)?);
        Some(CollegeTally { own, by_proxy, weighed: own + by_proxy, college })
    };
    colleges.into_iter().map(tally).collect()
}
