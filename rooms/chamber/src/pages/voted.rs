//! Votes as the pages of the chamber show them: those that are open and those of the item that is on.

use council::Gathered;
use kernel::Lang;
use platform::{
    Failure, Refusal, Result,
    db::{Reader, Tx},
    i18n::Words,
    parts::{Html, Tone, escape, shown, state},
    web::{Ctx, Form},
};
use suffrage::{CollegeTally, Counts, Way};
use votes::{Ending, State, Vote};

use super::{
    address,
    forms::{again, around, button},
    said::Both,
};
use crate::{WORDS, chamber::Chamber};

/// The most hands of a college.
const HANDS_MOST: i64 = 100_000;

/// A vote on a page.
pub(super) struct VoteSeen {
    pub id: String,
    pub open: bool,
    pub state: Html,
    /// Its number and how it is taken; for whoever conducts also how many have voted.
    pub says: String,
    pub question: Html,
    /// What came of it.
    pub lines: Vec<String>,
    /// The reader's ballot; nothing on the console.
    pub ballot: Html,
    /// What whoever conducts can do.
    pub acts: Vec<Html>,
    pub href: String,
}

/// A vote on the wall.
pub(super) struct OnWall {
    pub state: Html,
    pub question: Html,
    pub lines: Vec<String>,
}

/// The votes of a session that are shown now: those that are open, and those that were taken on the item that is on.
async fn now(reader: &mut Reader, chamber: &Chamber, prepared: bool) -> Result<Vec<Vote>> {
    let on = chamber.item_on().map(|(_, item)| item.id.clone());
    let of_item = |it: &Vote| on.as_ref() == Some(&it.item);
    let shown = |it: &Vote| match it.state {
        State::Open(_) => true,
        State::Counting(..) | State::Closed(..) => of_item(it),
        State::Prepared => prepared && of_item(it),
        State::Withdrawn(..) => false,
    };
    let mut votes = votes::of_session(reader, &chamber.it.session.id).await?;
    votes.retain(shown);
    votes.sort_by_key(|it| (!it.is_open(), std::cmp::Reverse(it.number)));
    Ok(votes)
}

/// Each vote with the reader's own ballot; and the questions of those that are open.
pub(super) async fn voting(ctx: &Ctx, chamber: &Chamber, words: Both) -> Result<(Vec<VoteSeen>, Vec<String>)> {
    let mut reader = ctx.read().await?;
    let (mut all, mut open) = (Vec::new(), Vec::new());
    for vote in now(&mut reader, chamber, false).await? {
        let ballot = match vote.is_open() {
            true => votes::ballot_form(&mut reader, ctx, &chamber.it, &vote).await?.unwrap_or_default(),
            false => Html::default(),
        };
        open.extend(vote.is_open().then(|| vote.said.question.shown(ctx.lang).text.to_owned()));
        all.push(VoteSeen { ballot, ..seen(ctx, &vote, words) });
    }
    Ok((all, open))
}

/// Each vote with what whoever conducts can do about it, those that are prepared too; and the questions of those that are open. `typed`
/// is what was typed in a form that was refused.
pub(super) async fn conducted(
    ctx: &Ctx,
    chamber: &Chamber,
    words: Both,
    typed: &Form,
) -> Result<(Vec<VoteSeen>, Vec<String>)> {
    let mut reader = ctx.read().await?;
    let (mut all, mut open) = (Vec::new(), Vec::new());
    for vote in now(&mut reader, chamber, true).await? {
        let mut it = VoteSeen { acts: acts(ctx, chamber, (&vote, typed), words.t), ..seen(ctx, &vote, words) };
        if vote.is_open() {
            open.push(vote.said.question.shown(ctx.lang).text.to_owned());
            if matches!(vote.said.way, Way::Named | Way::Secret) {
                let (cast, all) = votes::turnout(&mut reader, &vote).await?;
                it.says = format!("{} · {}", it.says, words.t.say("turnout").with("n", cast).with("all", all));
            }
        }
        all.push(it);
    }
    Ok((all, open))
}

/// The votes as the hall reads them in one language.
pub(super) async fn on_wall(reader: &mut Reader, chamber: &Chamber, words: Both) -> Result<Vec<OnWall>> {
    let votes = now(reader, chamber, false).await?;
    let one = |vote: &Vote| OnWall {
        state: stands(vote, words.t),
        question: shown(&vote.said.question, words.t.lang),
        lines: lines(vote, words.t.lang),
    };
    // One result at a time is read from the back of a hall; votes that are open stand all.
    let open = votes.iter().filter(|it| it.is_open());
    let last = votes.iter().filter(|_| !votes.iter().any(Vote::is_open)).take(1);
    Ok(open.chain(last).map(one).collect())
}

fn seen(ctx: &Ctx, vote: &Vote, words: Both) -> VoteSeen {
    let t = words.t;
    let number = t.say("vote-number").with("n", vote.number).to_string();
    VoteSeen {
        id: vote.id.to_string(),
        open: vote.is_open(),
        state: stands(vote, t),
        says: format!("{number} · {}", t.say(format!("way-{}", vote.said.way.word()))),
        question: shown(&vote.said.question, t.lang),
        lines: lines(vote, t.lang),
        ballot: Html::default(),
        acts: Vec::new(),
        href: ctx.href(&vote.address()),
    }
}

fn lines(vote: &Vote, lang: Lang) -> Vec<String> {
    votes::result_lines(vote, votes::WORDS.words(lang))
}

fn stands(vote: &Vote, t: Words) -> Html {
    let (tone, key) = match &vote.state {
        State::Prepared => (Tone::None, "vote-prepared"),
        State::Open(_) => (Tone::Live, "vote-open"),
        State::Counting(..) => (Tone::Confirm, "vote-counting"),
        State::Closed(..) => match vote.adopted() {
            Some(true) => (Tone::Met, "vote-adopted"),
            Some(false) => (Tone::Breached, "vote-not-adopted"),
            None => (Tone::Met, "vote-closed"),
        },
        State::Withdrawn(..) => (Tone::None, "vote-withdrawn"),
    };
    state(tone, t.say(key))
}

/// Opens a vote that is prepared, closes one that is open, as its way asks.
fn acts(ctx: &Ctx, chamber: &Chamber, (vote, typed): (&Vote, &Form), t: Words) -> Vec<Html> {
    let (href, version) =
        (|act: &str| ctx.href(&address(chamber, &format!("console/{act}"))), vote.version.to_string());
    let values = [("vote", vote.id.as_str()), ("version", version.as_str())];
    let act = |act: &str, key: &'static str, class: &str| button(t, href(act), &values, &t.say(key).to_string(), class);
    match (&vote.state, vote.said.way) {
        (State::Prepared, _) => vec![act("vote-open", "open-vote", "button")],
        (State::Open(_), Way::Named | Way::Secret) => vec![act("vote-close", "close-vote", "button")],
        (State::Open(_), Way::Consensus | Way::Acclamation) => {
            vec![
                act("vote-unopposed", "nobody-objects", "button"),
                act("vote-opposed", "somebody-objects", "button second"),
            ]
        }
        (State::Open(opening), Way::ShowOfHands) if !opening.weighted => {
            vec![around(t, href("vote-hands"), &values, &hands((vote, typed), opening, t))]
        }
        _ => Vec::new(),
    }
}

/// The figures of a show of hands, college by college.
fn hands((vote, typed): (&Vote, &Form), opening: &votes::Opening, t: Words) -> String {
    let field = |college: &str, word: &str| {
        let (id, name) = (format!("{}-{word}-{college}", vote.id), format!("{word}-{college}"));
        let label = escape(&t.say(format!("hands-{word}")).to_string());
        let same = typed.typed("vote") == vote.id.as_str();
        let value = if same { escape(typed.typed(&name)) } else { String::new() };
        let again = again(&value);
        format!(
            r#"<span><label for="{id}">{label}</label><input class="input short" id="{id}" name="{name}" value="{value}" inputmode="numeric"{again}></span>"#
        )
    };
    let row = |key: &String| {
        let title = opening.title(key).map(|it| format!("<legend>{}</legend>", shown(it, t.lang))).unwrap_or_default();
        let fields: String = ["yes", "no", "abstain"].iter().map(|word| field(key, word)).collect();
        format!(r#"<fieldset class="hands">{title}{fields}</fieldset>"#)
    };
    let rows: String = opening.voting().iter().map(row).collect();
    format!(r#"{rows}<button class="button">{}</button>"#, escape(&t.say("close-vote").to_string()))
}

/// Does what a form of the console asks about a vote; gives what came of it and what to say.
pub(super) async fn act(
    ctx: &Ctx,
    tx: &mut Tx,
    act: &str,
    (it, form): (&Gathered, &mut Form),
) -> Result<(Result<()>, &'static str)> {
    let vote = votes::vote(tx, form.typed("vote")).await?.filter(|vote| vote.session == it.session.id);
    let vote = vote.ok_or(Failure::NotFound)?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let vote = Vote { version, ..vote };
    let ending = match act {
        "vote-open" => {
            let done = votes::open_vote(&ctx.app, tx, &ctx.actor, vote).await;
            return Ok((done.map(|_| ()), "told-vote-opened"));
        }
        "vote-close" => Ending::Count,
        "vote-unopposed" => Ending::Unopposed,
        "vote-opposed" => Ending::Opposed,
        "vote-hands" => match counted(&vote, form) {
            Some(hands) => Ending::Hands(hands),
            None => return Ok((Err(Refusal::new(&WORDS, "no-hands").into()), "told-vote-closed")),
        },
        _ => return Err(Failure::NotFound),
    };
    let done = votes::close_vote(&ctx.app, tx, &ctx.actor, vote, ending).await;
    Ok((done.map(|_| ()), "told-vote-closed"))
}

/// The hands that were counted, a number in each field; none where one is left blank or is no number.
fn counted(vote: &Vote, form: &mut Form) -> Option<Vec<CollegeTally>> {
    let colleges = vote.opening().map(votes::Opening::voting).unwrap_or_default();
    let tally = |college: String| {
        let mut count = |word: &str| {
            let hands = form.number(&format!("{word}-{college}"), 0, HANDS_MOST)?;
            u64::try_from(hands).ok()
        };
        let counts = Counts { yes: count("yes")?, no: count("no")?, abstain: count("abstain")? };
        Some(CollegeTally { own: counts, weighed: counts, by_proxy: Counts::default(), college })
    };
    colleges.into_iter().map(tally).collect()
}
