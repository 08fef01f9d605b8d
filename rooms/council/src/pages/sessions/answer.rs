use std::sync::Arc;

use axum::extract::Path;
use kernel::{Localised, Time};
use platform::{
    Failure, Refusal, Result,
    i18n::Words,
    parts::notice,
    web::{Ctx, Field, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{super::named, find_to, giving, under};
use crate::{
    WORDS,
    actions::{AnswerInput, answer},
    roll::{Gathered, SatSeat, address_of},
    rules::{Answer, Channel, HoldingId, Presence, Reply, SeatAt, SessionVerb, may_in_session},
    seating::Sitter,
    session_words as said,
};

/// Who holds a seat, and who is there in their place.
type Sits<'a> = (&'a Sitter, Option<&'a Sitter>);

/// A seat of a session.
#[derive(Deserialize)]
pub(super) struct BySeat {
    slug: String,
    seat: String,
}

pub(super) async fn form(ctx: Ctx, Path(BySeat { slug, seat }): Path<BySeat>) -> Outcome {
    let it = there(&ctx, &slug, &seat).await?;
    let sits = it.seat(&seat).ok_or(Failure::NotFound)?;
    let mut form = ctx.form().await?;
    if let Some(given) = it.answer(&sits.chair.at) {
        form = form.filled("reply", given.reply.word()).filled("note", &given.note);
    }
    let given = it.answer(&sits.chair.at).map(Answer::given).unwrap_or_default();
    form = giving::filled(form, &it, given);
    draw(&ctx, &form, &it, sits)
}

pub(super) async fn save(ctx: Ctx, Path(BySeat { slug, seat }): Path<BySeat>, mut form: Form) -> Outcome {
    let it = there(&ctx, &slug, &seat).await?;
    let sits = it.seat(&seat).ok_or(Failure::NotFound)?;
    if let Some(input) = read(&mut form, &ctx, &it, sits) {
        let mut tx = ctx.begin().await?;
        let done = answer(&ctx.app, &mut tx, &ctx.actor, &it.session.id, input).await;
        if form.settle_with(done, Refusal::new(&WORDS, "answer-meanwhile"))?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(it.session.address()).telling("council", "answered").ok();
        }
    }
    let it = there(&ctx, &slug, &seat).await?;
    draw(&ctx, &form, &it, it.seat(&seat).ok_or(Failure::NotFound)?)
}

/// The session, for whoever answers for this seat.
async fn there(ctx: &Ctx, slug: &str, seat: &str) -> Result<Arc<Gathered>> {
    let it = find_to(ctx, slug, SessionVerb::Follow).await?;
    let chair = &it.seat(seat).ok_or(Failure::NotFound)?.chair;
    may_in_session(&ctx.actor, SessionVerb::Answer, std::slice::from_ref(chair))?;
    Ok(it)
}

fn read(form: &mut Form, ctx: &Ctx, it: &Gathered, sits: &SatSeat) -> Option<AnswerInput> {
    let offered = it.session.said.manner.replies();
    let word = form.choice("reply", |word| offered.iter().find(|it| **it == word).copied());
    let given = match word {
        Some("proxy") => giving::read(form, it),
        Some(word) if gives_proxies(it) => {
            // Whoever gave a proxy and comes after all takes it back by saying so; that nobody votes in their place
            // is said by emptying it.
            let before = it.answer(&sits.chair.at).filter(|_| word != "excused");
            giving::refuse(form, before.map(Answer::given).unwrap_or_default());
            Vec::new()
        }
        _ => Vec::new(),
    };
    let channel = match sits.chair.is_of(&ctx.actor) {
        true => Some(Channel::Own),
        false => form.choice("channel", |word| Channel::from_word(word).filter(|it| *it != Channel::Own)),
    };
    let note = form.text("note", 600);
    let moved = form.number("version", 0, i64::MAX).unwrap_or_default();
    if form.is_wrong() {
        return None;
    }
    let reply = match word? {
        "present" => Reply::Present,
        "remote" => Reply::Remote,
        "excused" => Reply::Excused,
        _ => Reply::Proxy(given),
    };
    Some(AnswerInput { seat: sits.chair.at.clone(), reply, channel: channel?, note, moved })
}

/// Whether an answer may be a proxy: to a session that takes such answers, under rules that know them.
fn gives_proxies(it: &Gathered) -> bool {
    let takes = it.session.said.manner.replies().contains(&"proxy");
    takes && it.rules.as_ref().is_some_and(|rules| rules.proxies.is_some())
}

fn draw(ctx: &Ctx, form: &Form, it: &Gathered, sits: &SatSeat) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/answers/{}", it.session.address(), address_of(&sits.chair.at));
    let means = t
        .say("answer-means")
        .with("who", label(sits, t))
        .with("title", said::title(&it.session, it.organ(), t))
        .with("when", said::when(&it.session, t));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(means),
        version: Some(it.session.moved),
        groups: groups(form, ctx, it, sits),
        button: t.say("send-answer").to_string(),
        back: ctx.href(&it.session.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("answer-title"), it))
}

type Groups<'a> = Vec<(String, Vec<Field<'a>>)>;

/// What is answered, with a first proxy; each further proxy apart; how the answer came and what is noted of it.
fn groups<'a>(form: &'a Form, ctx: &Ctx, it: &Gathered, sits: &SatSeat) -> Groups<'a> {
    let t = ctx.words(&WORDS);
    let mut offered = it.session.said.manner.replies().to_vec();
    offered.retain(|word| gives_proxies(it) || *word != "proxy");
    let replies = offered.iter().map(|word| (*word, t.say(format!("reply-{word}")).to_string()));
    let mut first = vec![form.field(&t, "reply", t.say("answer-field")).radio(replies)];
    let mut further = Vec::new();
    if offered.contains(&"proxy") {
        let mut proxies = giving::fields(form, ctx, it, sits).into_iter();
        first.extend(proxies.next().into_iter().flatten());
        further.extend(proxies.map(|fields| (t.say("proxy-further").to_string(), fields)));
    }
    let mut last = Vec::new();
    if !sits.chair.is_of(&ctx.actor) {
        let channels = Channel::ALL.into_iter().filter(|it| *it != Channel::Own);
        let channels = channels.map(|it| (it.as_str(), t.say(format!("channel-{}", it.as_str())).to_string()));
        last.push(form.field(&t, "channel", t.say("channel-field")).radio(channels));
    }
    last.push(form.field(&t, "note", t.say("note")).hint(t.say("answer-note-hint")).text(2).optional());
    if further.is_empty() {
        first.append(&mut last);
        return vec![(String::new(), first)];
    }
    let first = std::iter::once((String::new(), first));
    first.chain(further).chain([(t.say("answer-more").to_string(), last)]).collect()
}

/// A seat in a line: its college, its number, who sits there; whoever stands in, where they are there. `t` are the words of this
/// room.
pub fn label(it: &SatSeat, t: Words) -> String {
    seat_line((it.college.as_ref(), it.chair.at.number), Some((&it.sitter, it.by.as_deref())), t)
}

/// Who sits there now, without the seat; whoever stands in, where they are there. `t` are the words of this room.
pub fn sat_label(it: &SatSeat, t: Words) -> String {
    sat((&it.sitter, it.by.as_deref()), t)
}

/// A seat in a line as it was at an instant, held through this holding; the seat alone where that was taken back.
pub fn label_at(it: &Gathered, (seat, holding): (&SeatAt, &HoldingId), at: Time, t: Words) -> String {
    sat_line(it, (seat, holding), it.stood_in(seat, holding, at), t)
}

/// The same of a presence: who was there.
pub(super) fn label_of(it: &Gathered, presence: &Presence, t: Words) -> String {
    sat_line(it, (&presence.seat, &presence.holding), it.stand_in_of(presence), t)
}

/// A seat and whoever held it through this holding; the seat alone where that was taken back.
pub(super) fn seat_then(it: &Gathered, seat: &SeatAt, holding: &HoldingId, t: Words) -> String {
    sat_line(it, (seat, holding), None, t)
}

fn sat_line(it: &Gathered, (seat, holding): (&SeatAt, &HoldingId), by: Option<&Sitter>, t: Words) -> String {
    let bench = it.composed.benches.iter().find(|bench| bench.college.id == seat.college);
    let held = bench.and_then(|bench| bench.held.iter().find(|(one, _)| one.id == *holding));
    let college = bench.and_then(|bench| it.composed.heading(bench));
    seat_line((college, seat.number), held.map(|(_, sitter)| (sitter.as_ref(), by)), t)
}

fn seat_line((college, number): (Option<&Localised>, i64), sits: Option<Sits>, t: Words) -> String {
    let college = college.map(|name| name.shown(t.lang).text.to_owned());
    let seat = t.say("seat-number").with("n", number).to_string();
    let parts: Vec<String> = [college, Some(seat), sits.map(|it| sat(it, t))].into_iter().flatten().collect();
    parts.join(" · ")
}

/// Who sits; where someone stands in, they, then whose place they take.
fn sat((sitter, by): Sits, t: Words) -> String {
    match by {
        None => named::line(sitter, t),
        Some(by) => said::standing_in(named::line(by, t), named::line(sitter, t), t),
    }
}
