use axum::extract::Path;
use kernel::Localised;
use platform::{
    Failure, Refusal, Result,
    i18n::Words,
    parts::notice,
    web::{Ctx, Field, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{super::named, find_to, under};
use crate::{
    WORDS,
    actions::{AnswerInput, answer},
    roll::{Gathered, SatSeat, address_of},
    rules::{Chair, Channel, HoldingId, Reply, SeatAt, SessionVerb, may_in_session},
    seating::Sitter,
    session_words as said,
};

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
        if let Reply::Proxy(to) = &given.reply {
            form = form.filled("proxy", address_of(to));
        }
    }
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
async fn there(ctx: &Ctx, slug: &str, seat: &str) -> Result<Gathered> {
    let it = find_to(ctx, slug, SessionVerb::Follow).await?;
    let chair = &it.seat(seat).ok_or(Failure::NotFound)?.chair;
    may_in_session(&ctx.actor, SessionVerb::Answer, std::slice::from_ref(chair))?;
    Ok(it)
}

fn read(form: &mut Form, ctx: &Ctx, it: &Gathered, sits: &SatSeat) -> Option<AnswerInput> {
    let offered = it.session.said.manner.replies();
    let word = form.choice("reply", |word| offered.iter().find(|it| **it == word).copied());
    let to = match word {
        Some("proxy") => form.choice("proxy", |address| it.seat(address).map(|to| to.chair.at.clone())),
        _ => None,
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
        _ => Reply::Proxy(to?),
    };
    Some(AnswerInput { seat: sits.chair.at.clone(), reply, channel: channel?, note, moved })
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
        groups: vec![(String::new(), fields(form, ctx, it, sits))],
        button: t.say("send-answer").to_string(),
        back: ctx.href(&it.session.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("answer-title"), it))
}

fn fields<'a>(form: &'a Form, ctx: &Ctx, it: &Gathered, sits: &SatSeat) -> Vec<Field<'a>> {
    let t = ctx.words(&WORDS);
    let mut offered = it.session.said.manner.replies().to_vec();
    let proxies = it.rules.as_ref().is_some_and(|rules| rules.proxies.is_some());
    offered.retain(|word| proxies || *word != "proxy");
    let replies = offered.iter().map(|word| (*word, t.say(format!("reply-{word}")).to_string()));
    let mut fields = vec![form.field(&t, "reply", t.say("answer-field")).radio(replies)];
    if offered.contains(&"proxy") {
        let excused = |chair: &Chair| it.answers.iter().any(|given| given.excuses(&it.session, chair));
        let carries = |chair: &Chair| chair.sits && chair.at != sits.chair.at && !excused(chair);
        let others = it.seats.iter().filter(|other| carries(&other.chair));
        let none = (String::new(), t.say("choose").to_string());
        let others = std::iter::once(none).chain(others.map(|other| (address_of(&other.chair.at), label(other, t))));
        fields.push(form.field(&t, "proxy", t.say("proxy-field")).hint(t.say("proxy-hint")).select(others).optional());
    }
    if !sits.chair.is_of(&ctx.actor) {
        let channels = Channel::ALL.into_iter().filter(|it| *it != Channel::Own);
        let channels = channels.map(|it| (it.as_str(), t.say(format!("channel-{}", it.as_str())).to_string()));
        fields.push(form.field(&t, "channel", t.say("channel-field")).radio(channels));
    }
    fields.push(form.field(&t, "note", t.say("note")).hint(t.say("answer-note-hint")).text(2).optional());
    fields
}

/// A seat in a line: its college, its number, who sits there. `t` are the words of this room.
pub fn label(it: &SatSeat, t: Words) -> String {
    seat_line((it.college.as_ref(), it.chair.at.number), Some(&it.sitter), t)
}

/// A seat and whoever held it through this holding; the seat alone where that was taken back.
pub(super) fn seat_then(it: &Gathered, seat: &SeatAt, holding: &HoldingId, t: Words) -> String {
    let bench = it.composed.benches.iter().find(|bench| bench.college.id == seat.college);
    let held = bench.and_then(|bench| bench.held.iter().find(|(one, _)| one.id == *holding));
    let college = bench.and_then(|bench| it.composed.heading(bench));
    seat_line((college, seat.number), held.map(|(_, sitter)| sitter), t)
}

fn seat_line((college, number): (Option<&Localised>, i64), sitter: Option<&Sitter>, t: Words) -> String {
    let college = college.map(|name| name.shown(t.lang).text.to_owned());
    let seat = t.say("seat-number").with("n", number).to_string();
    let parts: Vec<String> = [college, Some(seat), sitter.map(|it| named::line(it, t))].into_iter().flatten().collect();
    parts.join(" · ")
}
