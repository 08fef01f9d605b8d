use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use council::Organ;
use kernel::Lang;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, Pager, empty, shown},
    web::{Ctx, Filter, Outcome, counted},
};

use super::in_council;
use crate::{
    WORDS,
    rules::{Decision, Kind, State, Verb, may},
    said, seen, store,
};

/// How many decisions stand on a page.
const ON_A_PAGE: i64 = 50;

/// A decision among others.
pub(super) struct Line {
    pub number: String,
    pub title: Html,
    pub href: String,
    pub says: String,
    pub state: Html,
}

#[derive(Template)]
#[template(path = "decisions/list.html")]
struct ListPage {
    t: Words,
    filter: Option<Filter>,
    counted: String,
    downloads: Html,
    drafts: Vec<Line>,
    lines: Vec<Line>,
    pager: Html,
    empty: Html,
    ways: Vec<Link>,
}

/// The word that asks for decisions that lack any language.
const ANY: &str = "any";

/// Every decision that the reader may know of, the latest first: by year, organ and kind, for whoever translates them by what each lacks.
pub(super) async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let organs = council::organs(&mut reader).await?;
    let all = store::decisions(&mut reader).await?;
    let all = seen::of_these(&mut reader, &ctx.actor, &all).await?;
    let (drafts, made): (Vec<Decision>, Vec<Decision>) = all.into_iter().partition(|it| it.state == State::Drafted);
    let kept: Vec<&Decision> = made.iter().filter(|it| is_asked(&ctx, it, &organs)).collect();
    let pager = Pager::asked(&ctx, kept.len(), ON_A_PAGE);
    let filter = (!made.is_empty()).then(|| filter(&ctx, &made, &organs));
    let body = ListPage {
        t,
        counted: t.say("decisions-counted").with("n", kept.len()).to_string(),
        downloads: filter.as_ref().map(|it| it.downloads(&[("JSON", "/council/decisions.json")])).unwrap_or_default(),
        drafts: drafts.iter().map(|it| line(&ctx, it, &organs)).collect(),
        lines: pager.part(&kept).iter().map(|it| with_lacks(&ctx, it, line(&ctx, it, &organs))).collect(),
        pager: filter.as_ref().map(|it| it.pager(pager)).unwrap_or_default(),
        empty: match (made.is_empty(), kept.is_empty()) {
            (true, _) => empty(nothing(&ctx, t), None),
            (false, true) => {
                let (whole, says) = (ctx.href("/council/decisions"), t.say("decisions-whole").to_string());
                empty(t.say("decisions-none-such"), Some((says.as_str(), whole.as_str())))
            }
            (false, false) => Html::default(),
        },
        ways: ways(&ctx, t),
        filter,
    };
    let page = in_council(&ctx, t.say("decisions-title")).lead(t.say("decisions-lead"));
    ctx.page(page.public(&["year", "organ", "kind", "page"]), &body)
}

/// That there is none yet; to the secretary also how one comes about.
fn nothing(ctx: &Ctx, t: Words) -> String {
    let drafts = may(&ctx.actor, Verb::Draft, false).is_ok();
    t.say(if drafts { "no-decision-yet-how" } else { "no-decision-yet" }).to_string()
}

/// The other pages of the room.
pub(super) fn ways(ctx: &Ctx, t: Words) -> Vec<Link> {
    [
        ("commitments-title", "/council/commitments"),
        ("axes-title", "/council/axes"),
        ("coherence-title", "/council/coherence"),
    ]
    .map(|(key, path)| Link::new(t.say(key), ctx.href(path)))
    .into()
}

fn is_asked(ctx: &Ctx, it: &Decision, organs: &[Organ]) -> bool {
    let year = ctx.asked("year");
    let organ = ctx.asked("organ");
    let kind = ctx.asked("kind").and_then(Kind::from_word);
    let of_organ = |slug: &str| organs.iter().any(|organ| organ.slug == slug && organ.id == it.basis.organ);
    year.is_none_or(|year| it.number().is_some_and(|number| number.year.to_string() == year))
        && organ.is_none_or(of_organ)
        && kind.is_none_or(|kind| it.said.kind == kind)
        && lacks(ctx).is_none_or(|asked| it.said.missing().any(|lang| asked == ANY || asked == lang.code()))
}

/// Which language decisions are to lack, as whoever translates them asks; nobody else is asked.
fn lacks(ctx: &Ctx) -> Option<&str> {
    let known = |asked: &&str| *asked == ANY || Lang::from_code(asked).is_some();
    ctx.asked("lacks").filter(known).filter(|_| translates(ctx))
}

fn translates(ctx: &Ctx) -> bool {
    may(&ctx.actor, Verb::Translate, false).is_ok()
}

/// The languages that decisions lack, with how many lack each; first those that lack one at least.
fn lacking(made: &[Decision], t: Words) -> Vec<(String, String)> {
    let n = made.iter().filter(|it| it.said.missing().next().is_some()).count();
    let missing = made.iter().flat_map(|it| it.said.missing()).map(|lang| lang.code());
    let each = counted(t, missing, |code| Lang::from_code(code).map(|lang| said::languages([lang], t)));
    let any = (ANY.to_owned(), t.say("lacks-any").with("n", n).to_string());
    std::iter::once(any).chain(each).collect()
}

/// A line that says also, to whoever translates, in which languages nobody wrote the decision yet.
fn with_lacks(ctx: &Ctx, it: &Decision, line: Line) -> Line {
    let (t, missing) = (ctx.words(&WORDS), it.said.missing().collect::<Vec<_>>());
    if missing.is_empty() || !translates(ctx) {
        return line;
    }
    let lacks = t.say("missing-in").with("languages", said::languages(missing, t));
    Line { says: format!("{} · {lacks}", line.says), ..line }
}

fn filter(ctx: &Ctx, made: &[Decision], organs: &[Organ]) -> Filter {
    let t = ctx.words(&WORDS);
    let years: BTreeSet<i64> = made.iter().filter_map(|it| it.number()).map(|it| it.year).collect();
    let of: BTreeMap<&str, String> = organs
        .iter()
        .filter(|organ| made.iter().any(|it| it.basis.organ == organ.id))
        .map(|organ| (organ.slug.as_str(), said::organ_name(organ, t)))
        .collect();
    let kinds = Kind::ALL.into_iter().filter(|kind| made.iter().any(|it| it.said.kind == *kind));
    let filter = Filter::new(ctx, "/council/decisions", t.say("decisions-filter"))
        .choice("year", t.say("decision-year"), t.say("every-year"), years.into_iter().rev().map(|it| (it, it)))
        .choice("organ", t.say("decision-organ"), t.say("every-organ"), of)
        .choice("kind", t.say("decision-kind"), t.say("every-kind"), kinds.map(|it| (it.as_str(), said::kind(it, t))));
    if translates(ctx) {
        return filter.choice("lacks", t.say("decision-lacks"), t.say("decisions-all"), lacking(made, t));
    }
    filter
}

/// A decision as a line: its number, its title, when and by which organ.
pub(super) fn line(ctx: &Ctx, it: &Decision, organs: &[Organ]) -> Line {
    let t = ctx.words(&WORDS);
    let organ = organs.iter().find(|organ| organ.id == it.basis.organ);
    let organ = organ.map(|organ| said::organ_name(organ, t)).unwrap_or_default();
    Line {
        number: said::numbered(it, t),
        title: shown(&it.said.title, t.lang),
        href: ctx.href(&it.address()),
        says: t.say("decision-taken-by").with("organ", organ).with("day", t.day(it.basis.taken)).to_string(),
        state: said::stands(it, t),
    }
}
