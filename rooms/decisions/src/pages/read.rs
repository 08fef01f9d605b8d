//! What several pages read of a decision.

use council::session_words;
use kernel::Day;
use platform::{
    Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::Ctx,
};

use crate::{
    WORDS,
    following::Watch,
    rules::{Commitment, Decision, TieKind},
    said, seen, store,
};

/// A commitment among others.
pub(super) struct Line {
    pub what: Html,
    pub href: String,
    pub who: String,
    pub due: String,
    /// How it stands, where the reader may know.
    pub state: Option<Html>,
}

/// A commitment as a line.
pub(super) async fn line(
    reader: &mut Reader,
    ctx: &Ctx,
    (it, follows): (&Commitment, bool),
    today: Day,
) -> Result<Line> {
    let t = ctx.words(&WORDS);
    Ok(Line {
        what: shown(&it.said.what, t.lang),
        href: ctx.href(&it.address()),
        who: said::bearer(reader, &it.said.bearer, t).await?,
        due: t.say("commitment-by").with("day", t.day(it.said.due)).to_string(),
        state: said::commitment(it, (follows, today), t),
    })
}

/// What a decision commits to; how each stands only once it is made.
pub(super) async fn commitments(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Vec<Line>> {
    let all = store::commitments_of(reader, &it.id).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let watch = Watch::of(reader, &ctx.actor, ctx.today()).await?;
    let mut lines = Vec::new();
    for commitment in all.iter() {
        let follows = watch.follows(it, commitment);
        let line = line(reader, ctx, (commitment, follows), ctx.today()).await?;
        lines.push(Line { state: line.state.filter(|_| it.state.made().is_some()), ..line });
    }
    Ok(lines)
}

/// A link to a decision, by its number and its title.
pub(super) fn to(ctx: &Ctx, it: &Decision, t: Words) -> Link {
    Link::new(said::titled(it, t), ctx.href(&it.address()))
}

/// A fact in words, and where it leads.
pub(super) struct Fact {
    pub says: String,
    pub link: Option<Link>,
}

impl Fact {
    /// Words alone.
    pub fn plain(says: impl Into<String>) -> Self {
        Self { says: says.into(), link: None }
    }

    /// Words before a link.
    pub fn to(says: impl Into<String>, link: Link) -> Self {
        Self { says: says.into(), link: Some(link) }
    }
}

/// The organ, the day, the session and the item of a decision.
pub(super) async fn origin(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Vec<Fact>> {
    let t = ctx.words(&WORDS);
    let mut lines = Vec::new();
    let organ = council::organ_by_id(reader, &it.basis.organ).await?;
    let session = council::session_by_id(reader, it.basis.session.as_str()).await?;
    if let (Some(organ), Some(session)) = (organ, session) {
        let taken = t.say("decision-taken").with("day", t.day(it.basis.taken)).to_string();
        let name = said::organ_name(&organ, t);
        let title = session_words::title(&session, &organ, ctx.words(&council::WORDS));
        lines.push(Fact::to(taken, Link::new(name, ctx.href(&organ.address()))));
        let to = Link::new(title, ctx.href(&session.address()));
        lines.push(Fact::to(t.say("decision-session").to_string(), to));
    }
    if let Some(item) = council::item(reader, it.basis.item.as_str()).await? {
        let says = t.say("decision-item").with_text("title", item.said.title.shown(t.lang)).to_string();
        lines.push(Fact::plain(says));
    }
    Ok(lines)
}

/// The agreement that an opinion is about; its page, for whoever may see the opinion may see it.
pub(super) async fn agreement(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Option<Link>> {
    let Some(id) = &it.said.agreement else { return Ok(None) };
    let found = agreements::by_id(reader, id).await?;
    Ok(found.map(|it| Link::new(it.title.shown(ctx.lang), ctx.href(&agreements::address(&it.slug)))))
}

/// What came of the vote on which it rests, in words.
pub(super) async fn vote(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Vec<String>> {
    let vote = votes::vote(reader, &it.basis.vote).await?;
    Ok(vote.map(|vote| votes::result_lines(&vote, ctx.words(&votes::WORDS))).unwrap_or_default())
}

/// Who adheres to a declaration, reserves on it or abstains; nothing where the vote on which it rests was on none.
pub(super) async fn adherence(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Html> {
    match votes::vote(reader, &it.basis.vote).await? {
        Some(vote) if it.state.made().is_some() => votes::adherence_part(reader, ctx, &vote).await,
        _ => Ok(Html::default()),
    }
}

/// The axes that a thing serves, those that are over too.
pub(super) async fn axes_of(reader: &mut Reader, ctx: &Ctx, kind: TieKind, subject: &str) -> Result<Vec<Link>> {
    let ties = store::ties_of(reader, kind, subject).await?;
    let axes = store::axes(reader).await?;
    let served = axes.iter().filter(|axis| ties.iter().any(|tie| tie.axis == axis.id));
    Ok(served.map(|axis| Link::new(axis.said.title.shown(ctx.lang), ctx.href(&axis.address()))).collect())
}

/// What the register has of it.
pub(super) async fn register(reader: &mut Reader, ctx: &Ctx, it: &Decision) -> Result<Vec<Link>> {
    let t = ctx.words(&WORDS);
    let acts = register::acts_of(reader, "decision", it.id.as_str()).await?;
    let link = |act: &register::Entered| {
        let says =
            t.say("register-act").with("n", i64::try_from(act.leaf).unwrap_or(i64::MAX)).with("day", t.day(act.on));
        Link::new(says, ctx.href(&register::address(act.leaf)))
    };
    Ok(acts.iter().map(link).collect())
}

/// Whether the reader may know of the decision of this identity, and it.
pub(super) async fn known(reader: &mut Reader, ctx: &Ctx, id: &str) -> Result<Option<Decision>> {
    let Some(it) = store::decision(reader, id).await? else { return Ok(None) };
    Ok(seen::by(reader, &ctx.actor, &it).await?.then_some(it))
}
