//! The voting forms of whoever reads.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use council::{
    Gathered,
    rules::{SeatAt, SessionVerb, may_in_session},
};
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::Html,
    web::{Ctx, Field, Form},
};
use suffrage::{SecondBallot, Way};

use super::{choices, seats};
use crate::{
    WORDS,
    rules::{Elector, Paper, Said, State, Vote, is_tacit},
    setting, store,
};

/// The ballot of one seat.
struct Ballot<'a> {
    who: String,
    /// What is to be known first: that it is by proxy, that a ballot was cast, that whoever votes is not checked in.
    notes: Vec<String>,
    /// Where to check in, where one has to.
    way: Option<Link>,
    seat: String,
    number: String,
    fields: Vec<Field<'a>>,
}

#[derive(Template)]
#[template(path = "ballots.html")]
struct Ballots<'a> {
    t: Words,
    action: String,
    back: String,
    question: String,
    secret: bool,
    /// Whether its fields are one for each candidate.
    lines: bool,
    hint: Option<String>,
    ballots: Vec<Ballot<'a>>,
    links: Vec<Link>,
}

/// The voting form of whoever reads, for each seat whose vote they cast in a vote that is open: their own, and those whose proxies they
/// carry; where nobody votes, the way to reserve or to object. Nothing where they have none. It is for any page of the council: it leads
/// back to the page on which it stands.
///
/// # Errors
/// When the database cannot be read.
pub async fn ballot_form(reader: &mut Reader, ctx: &Ctx, it: &Gathered, vote: &Vote) -> Result<Option<Html>> {
    drawn(reader, ctx, (it, vote), Form::blank(), &ctx.path).await
}

/// The same with what was typed, leading back to this address.
pub(super) async fn drawn(
    reader: &mut Reader,
    ctx: &Ctx,
    (it, vote): (&Gathered, &Vote),
    typed: Form,
    back: &str,
) -> Result<Option<Html>> {
    let State::Open(opening) = &vote.state else { return Ok(None) };
    let mine = seats::mine(ctx, it);
    if mine.is_empty() || vote.said.way == Way::ShowOfHands {
        return Ok(None);
    }
    let roll = store::roll(reader, &vote.id).await?;
    let t = ctx.words(&WORDS);
    let voting = opening.voting();
    let roll: Vec<&Elector> = roll.iter().filter(|elector| voting.contains(&elector.key)).collect();
    let tacit = is_tacit(vote.said.way);
    let concerned = |elector: &&&Elector| {
        mine.contains(&elector.at) || (!tacit && elector.holder.as_ref().is_some_and(|to| mine.contains(to)))
    };
    let concerned: Vec<&Elector> = roll.iter().filter(concerned).copied().collect();
    if concerned.is_empty() {
        return Ok(None);
    }
    let cast = cast(reader, vote, concerned.iter().map(|it| &it.at).collect()).await?;
    let paper = Paper::under(vote, it.rules.as_ref());
    let at = |form, elector: &&Elector| choices::untouched(form, (paper, &council::address_of(&elector.at)));
    let form = &concerned.iter().fold(typed, at);
    let refused = opening.second == SecondBallot::Refused;
    let one = |elector: &&Elector| {
        let seat = council::address_of(&elector.at);
        let (notes, castable, way) = notes(ctx, it, vote, (elector, &mine, cast.get(&elector.at)));
        let again = cast.contains_key(&elector.at) && refused;
        let fields = if castable && !again { choices::fields(form, vote, (paper, &seat), t) } else { Vec::new() };
        // Several votes may be open on a page; a ballot that comes back stands alone, and what is wrong points at its fields by their names.
        let fields =
            fields.into_iter().map(|it| if form.is_wrong() { it } else { it.apart(vote.id.as_str()) }).collect();
        Ballot { who: seats::now(it, &elector.at, t), notes, way, seat, number: ctx.app.random(24), fields }
    };
    let reserve = Link::new(t.say("reserve-title"), ctx.href(&format!("{}/reserve", vote.address())));
    let body = Ballots {
        t,
        action: ctx.href(&format!("/council/ballots/{}", vote.id)),
        back: back.to_owned(),
        question: vote.said.question.shown(t.lang).text.to_owned(),
        secret: vote.said.way == Way::Secret,
        lines: choices::are_lines(paper),
        hint: choices::hint(paper, t),
        ballots: if tacit { Vec::new() } else { concerned.iter().map(one).collect() },
        links: if tacit { vec![reserve] } else { Vec::new() },
    };
    Ok(Some(Html::of(&body)?))
}

/// Those of these seats for which a ballot was cast, each with what it says, where that is known: nothing is asked of the others, however
/// many they are.
async fn cast(reader: &mut Reader, vote: &Vote, seats: BTreeSet<&SeatAt>) -> Result<BTreeMap<SeatAt, Option<Said>>> {
    if vote.said.way == Way::Secret {
        let voted = store::voted_of(reader, &vote.id, &seats).await?;
        return Ok(voted.into_iter().map(|seat| (seat, None)).collect());
    }
    let named = store::named_of(reader, &vote.id, &seats).await?;
    Ok(named.into_iter().map(|it| (it.seat, Some(it.said))).collect())
}

/// What whoever casts the vote of a seat must know, whether they may cast it now, and where to check in if not. `cast` is the ballot that
/// stands for it, with what it says where that is known.
fn notes(
    ctx: &Ctx,
    it: &Gathered,
    vote: &Vote,
    (elector, mine, cast): (&Elector, &[SeatAt], Option<&Option<Said>>),
) -> (Vec<String>, bool, Option<Link>) {
    let t = ctx.words(&WORDS);
    let (mut notes, mut way) = (Vec::new(), None);
    let by = match &elector.holder {
        Some(holder) if mine.contains(holder) => {
            notes.push(t.say("by-proxy-note").to_string());
            holder
        }
        Some(holder) => {
            notes.push(t.say("given-away-note").with("who", seats::now(it, holder, t)).to_string());
            return (notes, false, None);
        }
        None => &elector.at,
    };
    if let Some(said) = cast {
        notes.push(match said {
            Some(said) => t.say("voted-note").with("said", choices::says(vote, said, t)).to_string(),
            None => t.say("voted-secretly-note").to_string(),
        });
    }
    let there = setting::is_there(it, by);
    if !there {
        notes.push(t.say("not-there-note").to_string());
        let remote = it.at(by).is_some_and(|seat| {
            may_in_session(&ctx.actor, SessionVerb::DeclareRemote, std::slice::from_ref(&seat.chair)).is_ok()
        });
        way = remote.then(|| Link::new(t.say("to-check-in"), ctx.href(&it.session.address())));
    }
    (notes, there && setting::sits(it), way)
}
