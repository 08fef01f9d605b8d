use agreements::{difference, glimpse};
use askama::Template;
use axum::extract::Path;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, Pager, empty, pager},
    web::{At, Ctx, Outcome},
};

use super::{find, motion::amends, text::in_language, under_motion};
use crate::{
    WORDS,
    filed::Filed,
    rules::{Amendment, AmendmentState, Asks, Contested, Placed, SetOrder, Verb, may},
    said::{self, Bodies},
};

/// How many amendments a page has.
const PAGE: i64 = 100;

struct Row {
    /// The heading of its place, where it is the first there.
    heading: Option<Heading>,
    name: Link,
    state: Html,
    says: String,
    /// In which language the text is, where that is not the reader's.
    label: Option<Html>,
    text: Html,
    /// The way to the whole of it, where words are left out.
    whole: Option<Link>,
    lang: &'static str,
    dir: &'static str,
}

struct Heading {
    place: String,
    says: Vec<String>,
    order: Option<Link>,
}

#[derive(Template)]
#[template(path = "amendments.html")]
struct ListPage {
    count: String,
    all: Option<Link>,
    empty: Html,
    rows: Vec<Row>,
    pager: Html,
    acts: Vec<Link>,
}

/// The amendments to a motion, clause by clause in the order of the votes.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let clause = ctx.asked("clause").filter(|key| motion.clause(key).is_some());
    let order = filed.order();
    let of_clause =
        |it: &&Contested| clause.is_none_or(|key| motion.clause(key).is_some_and(|(n, _)| n == it.place.clause));
    let all: Vec<(&Contested, &Placed, usize)> = order
        .iter()
        .filter(of_clause)
        .flat_map(|contest| contest.order.iter().enumerate().map(move |(nth, placed)| (contest, placed, nth)))
        .collect();
    let pages = Pager::asked(&ctx, all.len(), PAGE);
    let shown = pages.part(&all);
    let mut named: Vec<&String> = Vec::new();
    for (_, placed, _) in shown {
        let it = &filed.amendments[placed.at];
        named.extend(it.author.seat().map(|seat| &seat.entity));
        named.extend(filed.support(&it.id).iter().map(|it| &it.seat.entity));
    }
    let bodies = Bodies::of(&mut ctx.read().await?, named).await?;
    let presides = may(&ctx.actor, Verb::Preside, &place.scene(None, None)).is_ok();
    let mut rows = Vec::new();
    for (at, (contest, placed, nth)) in shown.iter().enumerate() {
        let amendment = &filed.amendments[placed.at];
        let heading = (*nth == 0 || at == 0).then(|| heading(&ctx, &filed, contest, presides));
        rows.push(row(&ctx, (&filed, &bodies), (amendment, placed), heading));
    }
    let address = ctx.href(&format!("{}/amendments", motion.address()));
    let query = clause.map_or_else(|| "?page=".to_owned(), |key| format!("?clause={key}&page="));
    let body = ListPage {
        count: t.say("amendments-count").with("n", all.len()).to_string(),
        all: clause.map(|_| Link::new(t.say("amendments-all"), address.clone())),
        empty: if all.is_empty() { empty(t.say("no-amendment-yet"), None) } else { Html::default() },
        rows,
        pager: pager(pages, &format!("{address}{query}"), &t),
        acts: amends(&ctx, (&filed, &place))
            .then(|| Link::new(t.say("add-amendment"), format!("{address}/new")))
            .into_iter()
            .collect(),
    };
    let mut page = under_motion(&ctx, t.say("amendments-title"), (&filed, &place)).lead(motion.title.shown(t.lang));
    if motion.is_tabled() && place.it.session.state.convocation().is_some() {
        page = page.public(&["clause", "page"]);
    }
    ctx.page(page, &body)
}

/// Where amendments fall, whether they exclude each other, and who set their order.
fn heading(ctx: &Ctx, filed: &Filed, contest: &Contested, presides: bool) -> Heading {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let mut says = Vec::new();
    let set: Option<&SetOrder> = filed.orders.iter().find(|it| it.is_of(motion, contest.place));
    if contest.conflict {
        let n = contest.order.iter().filter(|it| it.distance.is_some() && !it.same).count();
        says.push(t.say("conflict").with("n", n).to_string());
        says.extend(set.is_none().then(|| t.say("farthest-first").to_string()));
    }
    says.extend(set.map(|set| t.say("order-set").with_text("reason", set.reason.shown(t.lang)).to_string()));
    let open = contest.order.iter().filter(|it| filed.amendments[it.at].is_open()).count();
    let order = (presides && open > 1 && motion.must_be_tabled().is_ok()).then(|| {
        let path = format!("{}/order/{}", motion.address(), said::place_address(contest.place));
        Link::new(t.say("set-order"), ctx.href(&path))
    });
    Heading { place: said::place(contest.place, t), says, order }
}

fn row(
    ctx: &Ctx,
    (filed, bodies): (&Filed, &Bodies),
    (amendment, placed): (&Amendment, &Placed),
    heading: Option<Heading>,
) -> Row {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let mut says = vec![bodies.mover(&amendment.author, t), said::asks(&amendment.asks, motion, t)];
    says.extend(said::supported(filed.support(&amendment.id), bodies, t));
    if let Some(distance) = placed.distance.filter(|it| it.of > 0 && amendment.is_open()) {
        says.push(t.say("distance").with("n", distance.changed * 100 / distance.of).to_string());
    }
    says.extend(placed.same.then(|| t.say("asks-the-same").to_string()));
    if let AmendmentState::Fallen(crate::rules::Fell::Excluded(by)) = &amendment.state {
        let by = filed.amendment(by.as_str()).map(|by| said::amendment(by, t));
        says.extend(by.map(|by| t.say("fell-by").with("by", by).to_string()));
    }
    let lang = shown_in(amendment, filed, t);
    let (was, now) = sides(amendment, filed, lang);
    let (glimpse, href) = (glimpse(was, now), ctx.href(&amendment.address()));
    let whole = glimpse.cut.then(|| {
        let says = t.say("amendment-whole").with("n", amendment.number.unwrap_or_default());
        Link::new(says, href.clone())
    });
    Row {
        heading,
        name: Link::new(said::amendment(amendment, t), href),
        state: said::amendment_state(&amendment.state, t),
        says: says.join(" · "),
        label: in_language(lang, t),
        text: glimpse.html,
        whole,
        lang: lang.code(),
        dir: lang.direction().as_str(),
    }
}

/// The language in which an amendment is shown: the reader's where someone wrote it, else its own, else one in which the clause that it
/// strikes is written.
fn shown_in(amendment: &Amendment, filed: &Filed, t: Words) -> kernel::Lang {
    let mut all = [t.lang, amendment.lang].into_iter().chain(filed.motion.languages.iter().copied());
    all.find(|lang| is_written(amendment, filed, *lang)).unwrap_or(amendment.lang)
}

/// Whether an amendment is written in a language, or what it strikes.
pub(super) fn is_written(amendment: &Amendment, filed: &Filed, lang: kernel::Lang) -> bool {
    match amendment.asks {
        Asks::Strike(_) => !sides(amendment, filed, lang).0.is_empty(),
        _ => amendment.words.get(lang).is_some(),
    }
}

/// What an amendment changes in a language.
pub(super) fn changed(amendment: &Amendment, filed: &Filed, lang: kernel::Lang) -> Html {
    let (was, now) = sides(amendment, filed, lang);
    difference(was, now)
}

/// What a clause says in a language, and what it would say.
fn sides<'a>(amendment: &'a Amendment, filed: &'a Filed, lang: kernel::Lang) -> (&'a str, &'a str) {
    let was = amendment.asks.clause().filter(|_| !matches!(amendment.asks, Asks::Insert(_)));
    let was = was.and_then(|key| filed.motion.clause(key)).and_then(|(_, clause)| clause.written(&lang.into()));
    let now = amendment.words.get(lang).filter(|_| !matches!(amendment.asks, Asks::Strike(_)));
    (was.map(|it| it.wording.body.as_str()).unwrap_or_default(), now.unwrap_or_default())
}
