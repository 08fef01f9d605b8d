use askama::Template;
use kernel::Day;
use platform::{
    i18n::Words,
    parts::{Deadline, Html, deadline, shown},
    web::{Ctx, Outcome, Page},
};

use super::named;
use crate::{
    WORDS,
    rules::{Held, Soon, Verb, is_followed, may, turns_on},
    seating::{self, Bench, Composed, Seat},
};

/// Vacant seats of a college.
struct Vacant {
    href: String,
    organ: Html,
    says: String,
    functions: String,
    /// The seats that someone takes later, and from when.
    later: String,
}

#[derive(Template)]
#[template(path = "ahead.html")]
struct AheadPage {
    t: Words,
    vacant: Vec<Vacant>,
    barred: Vec<Html>,
    /// What ends, how soon, the soonest first.
    ends: Vec<(String, Vec<Html>)>,
}

/// Vacant seats and what ends soon: for the secretary and those who sit.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    ctx.must_sign_in()?;
    let (t, today) = (ctx.words(&WORDS), ctx.today());
    let all = seating::standing(&mut ctx.read().await?).await?;
    let bodies = seating::seated(&all, today);
    let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
    may(&ctx.actor, Verb::SeeAhead, &bodies)?;
    let mut ends: Vec<(Day, Html)> = all.iter().flat_map(|it| ending(it, t, today)).collect();
    ends.sort_by_key(|(last, _)| *last);
    let within = |soon: Soon| -> Vec<Html> {
        let of = ends.iter().filter(|(last, _)| Soon::of(*last, today) == Some(soon));
        of.map(|(_, line)| line.clone()).collect()
    };
    let body = AheadPage {
        t,
        vacant: all.iter().flat_map(|it| vacant(&ctx, it, today)).collect(),
        barred: all.iter().flat_map(|it| barred(it, t, today)).collect(),
        ends: Soon::ALL
            .into_iter()
            .map(|soon| (t.say("ends-within").with("days", soon.days()).to_string(), within(soon)))
            .collect(),
    };
    let page =
        Page::new(t.say("ahead-title")).lead(t.say("ahead-lead")).under(t.say("council-title"), ctx.href("/council"));
    ctx.page(page, &body)
}

fn vacant(ctx: &Ctx, it: &Composed, today: Day) -> Vec<Vacant> {
    let t = ctx.words(&WORDS);
    let of = |bench: &Bench| {
        let seats = bench.seats(&it.organ, today);
        let empty: Vec<&Seat> = seats.iter().filter(|seat| seat.now.is_none()).collect();
        let later = |seat: &&Seat| {
            let (holding, _) = seat.ahead?;
            let (seat, day) = (seat.number, t.day(holding.since));
            Some(t.say("held-from").with("n", seat).with("day", day).to_string())
        };
        let functions = empty.iter().filter_map(|seat| seat.function.map(|function| named::function(function, t)));
        let functions: Vec<String> = functions.collect();
        let counted = t.say("vacant-of").with("n", empty.len()).with("all", bench.college.said.seats).to_string();
        let says = match it.heading(bench) {
            Some(name) => format!("{} · {counted}", name.shown(t.lang)),
            None => counted,
        };
        (!empty.is_empty()).then(|| Vacant {
            href: ctx.href(&it.organ.address()),
            organ: shown(&it.organ.name, t.lang),
            says,
            functions: t.list(functions),
            later: empty.iter().filter_map(later).collect::<Vec<_>>().join(" · "),
        })
    };
    it.benches.iter().filter_map(of).collect()
}

/// Seats whose holder does not sit.
fn barred(it: &Composed, t: Words, today: Day) -> Vec<Html> {
    let seats = it.benches.iter().flat_map(|bench| bench.seats(&it.organ, today));
    let barred = seats.filter_map(|seat| seat.now.filter(|(.., held)| *held == Held::Barred));
    let organ = shown(&it.organ.name, t.lang);
    barred.map(|(_, sitter, _)| Html::trusted(format!("{organ} · {}", named::called(sitter, t)))).collect()
}

/// What of an organ ends, each on its last day: holdings that nobody follows the day after, substitutes whose mandate ends before the holder's
/// time, the turn of a host that nobody follows the day after. Who follows later is said with it.
fn ending(it: &Composed, t: Words, today: Day) -> Vec<(Day, Html)> {
    let organ = it.organ.name.shown(t.lang).text.to_owned();
    let line = |last: Day, what: String| {
        let due = Deadline { on: Some(last), what, who: organ.clone() };
        (last, deadline(&due, &t, today))
    };
    let mut ends = Vec::new();
    let seats = it.benches.iter().flat_map(|bench| {
        let of_it = bench.seats(&it.organ, today);
        of_it.into_iter().map(move |seat| (bench, seat))
    });
    for (bench, seat) in seats {
        let Some((holding, sitter, _)) = seat.now else { continue };
        let last = holding.last_day(&sitter.bearer, &it.organ);
        let number = t.say("seat-number").with("n", seat.number);
        let next = seat.ahead.map(|(holding, _)| holding.since);
        if let Some(last) = last.filter(|last| !is_followed(*last, next)) {
            let later = next.map(|day| t.say("followed-later").with("day", t.day(day)).to_string());
            let parts = [Some(number.to_string()), Some(named::line(sitter, t)), later];
            ends.push(line(last, parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
        }
        let Some(stands_in) = bench.stands_in(holding, today) else { continue };
        if let Some(lapses) = stands_in.bearer.until.filter(|until| last.is_none_or(|last| *until < last)) {
            let word = t.say("substitute-label");
            ends.push(line(lapses, format!("{number} · {word} {}", named::line(stands_in, t))));
        }
    }
    let turns: Vec<_> = it.turns.iter().map(|(turn, _)| turn.clone()).collect();
    if let (Some(now), next) = turns_on(&turns, today)
        && !is_followed(now.until, next.map(|it| it.from))
    {
        let name = it.turns.iter().find(|(turn, _)| turn.id == now.id);
        let name = name.map(|(_, entity)| entity.short_name().shown(t.lang).text.to_owned()).unwrap_or_default();
        let later = next.map(|it| t.say("followed-later").with("day", t.day(it.from)).to_string());
        ends.push(line(now.until, std::iter::once(name).chain(later).collect::<Vec<_>>().join(" · ")));
    }
    ends
}
