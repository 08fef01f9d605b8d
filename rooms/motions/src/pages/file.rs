use askama::Template;
use axum::extract::Path;
use council::rules::{Document, Session};
use platform::{
    Link, Result,
    i18n::Words,
    parts::{Html, notice, shown, state},
    web::{BySlug, Ctx, Outcome},
};

use super::pack;
use crate::{
    WORDS,
    dossier::{Dossier, Point, dossier},
    filed::Filed,
    place::Place,
    rules::{Placed, Referral, ReferralStanding, Verb, may},
    said,
};

/// The most amendments of a motion on the page of the file; their own list has all.
const AMENDMENTS_MOST: usize = 20;

/// A document with its size and the beginning of its hash.
struct DocumentLine {
    link: Link,
    weight: String,
    hash: String,
}

/// What an expert was asked, and answered.
struct OpinionLine {
    state: Html,
    expert: Link,
    question: Html,
    reasons: Option<Html>,
    noted: Option<String>,
}

struct MotionLine {
    name: Link,
    title: Html,
    state: Html,
    by: String,
    signed: Option<String>,
    amendments: Vec<(Link, String, Html)>,
    more: Option<Link>,
    opinions: Vec<OpinionLine>,
}

struct PointLine {
    number: usize,
    title: Html,
    withdrawn: bool,
    documents: Vec<DocumentLine>,
    motions: Vec<MotionLine>,
    agreement: Option<Link>,
    screening: Vec<String>,
    opinions: Vec<OpinionLine>,
    nothing: bool,
    acts: Vec<Link>,
}

#[derive(Template)]
#[template(path = "file.html")]
struct FilePage {
    t: Words,
    notices: Vec<Html>,
    terms: Vec<String>,
    ways: Vec<(Link, String)>,
    points: Vec<PointLine>,
    loose: Vec<MotionLine>,
    acts: Vec<Link>,
}

/// The file of a session: for each point its documents, motions, amendments in the order of the votes, opinions, screening.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let mut reader = ctx.read().await?;
    let file = dossier(&ctx, &mut reader, it).await?;
    drop(reader);
    let t = ctx.words(&WORDS);
    let session = &file.place.it.session;
    let weight = pack::weight(&file);
    let follows = file.place.it.follows(&ctx.actor);
    let address = ctx.href(&session.address());
    let body = FilePage {
        t,
        notices: if follows { vec![notice(t.say("file-follows"))] } else { vec![notice(t.say("file-public"))] },
        terms: terms(&file.place, t),
        ways: vec![
            (Link::new(t.say("file-pdf"), format!("{address}/file.pdf")), super::print::means(t)),
            (
                Link::new(t.say("file-pack"), format!("{address}/pack.zip")),
                match weight {
                    0 => t.say("file-pack-plain").to_string(),
                    weight => t.say("file-pack-means").with("size", size(weight, t)).to_string(),
                },
            ),
        ],
        points: file.points.iter().map(|point| self::point(&ctx, &file, point)).collect(),
        loose: file.loose.iter().map(|it| motion(&ctx, &file, (it, &file.of_motion(it)))).collect(),
        acts: acts(&ctx, &file.place)?,
    };
    let title = council::session_words::title(session, file.place.it.organ(), ctx.words(&council::WORDS));
    let mut page = council::under_session(&ctx, t.say("file-title"), &file.place.it).lead(title);
    if session.is_public() {
        page = page.public(&[]);
    }
    ctx.page(page, &body)
}

/// A number of bytes in words.
pub(super) fn size(bytes: u64, t: Words) -> String {
    let kilo = bytes.div_ceil(1024).max(1);
    if kilo < 1024 {
        return t.say("size-kilo").with("n", kilo).to_string();
    }
    let tenths = bytes.div_ceil(1024 * 1024 / 10);
    t.say("size-mega").with("n", i64::try_from(tenths.div_ceil(10)).unwrap_or(i64::MAX)).to_string()
}

/// Until when motions and amendments are tabled.
pub(super) fn terms(place: &Place, t: Words) -> Vec<String> {
    if place.it.session.is_past() {
        return Vec::new();
    }
    let until = |key: &'static str, at: Option<kernel::Time>| {
        at.map(|at| t.say(key).with("day", t.day(said::last_day(at, &place.it))).to_string())
    };
    let said = [until("motions-until", place.terms.motions), until("amendments-until", place.terms.amendments)];
    said.into_iter().flatten().collect()
}

fn acts(ctx: &Ctx, place: &Place) -> Result<Vec<Link>> {
    let (t, session): (Words, &Session) = (ctx.words(&WORDS), &place.it.session);
    let mut acts = Vec::new();
    if may(&ctx.actor, Verb::SetTerms, &place.scene(None, None)).is_ok() && !session.is_past() {
        acts.push(Link::new(t.say("set-terms"), ctx.href(&format!("{}/terms", session.address()))));
    }
    Ok(acts)
}

fn point(ctx: &Ctx, file: &Dossier, it: &Point) -> PointLine {
    let t = ctx.words(&WORDS);
    let acts = |verb: Verb| may(&ctx.actor, verb, &file.place.scene(None, None)).is_ok();
    let goes_on = file.place.sitting(&it.item.id, ctx.now()).goes_on().is_ok();
    let mut links = Vec::new();
    if goes_on && acts(Verb::SetTerms) {
        links.push(Link::new(t.say("name-agreement"), ctx.href(&format!("/council/items/{}/agreement", it.item.id))));
    }
    if goes_on && it.agreement.is_some() && acts(Verb::Refer) {
        links.push(Link::new(t.say("refer-agreement"), ctx.href(&format!("/council/items/{}/refer", it.item.id))));
    }
    if goes_on && file.place.sitting(&it.item.id, ctx.now()).takes_motions().is_ok() && acts(Verb::WriteMotion) {
        links.push(Link::new(t.say("add-motion"), ctx.href(&format!("/council/items/{}/motions/new", it.item.id))));
    }
    let screened = |it: &agreements::PartyScreening| {
        t.say("screening-line").with("party", it.party.as_str()).with("tally", it.tally.as_str()).to_string()
    };
    let screening = it.agreement.as_ref().and_then(|it| it.screening.as_ref()).map(Vec::as_slice).unwrap_or_default();
    PointLine {
        number: it.number,
        title: shown(&it.item.said.title, t.lang),
        withdrawn: it.item.withdrawn,
        documents: it.documents.iter().map(|document| self::document(ctx, document)).collect(),
        motions: it.motions.iter().map(|filed| motion(ctx, file, (filed, &file.of_motion(filed)))).collect(),
        agreement: it.agreement.as_ref().map(|it| Link::new(it.title.shown(t.lang), ctx.href(&it.address))),
        screening: screening.iter().map(screened).collect(),
        opinions: file.of_agreement(it).into_iter().map(|it| opinion(ctx, it)).collect(),
        nothing: it.is_empty(),
        acts: links,
    }
}

fn document(ctx: &Ctx, (it, stored): &(Document, Option<platform::files::Stored>)) -> DocumentLine {
    let t = ctx.words(&WORDS);
    let weight = stored.as_ref().map(|it| size(u64::try_from(it.size).unwrap_or_default(), t)).unwrap_or_default();
    let hash = it.sha256.chars().take(12).collect();
    DocumentLine { link: Link::new(&it.name, address(ctx, it)), weight, hash }
}

fn address(ctx: &Ctx, it: &Document) -> String {
    ctx.href(&format!("/council/documents/{}", it.id))
}

/// Where a document is read by whoever has a print or a pack in hand: an absolute address.
pub(super) fn online(ctx: &Ctx, it: &Document) -> String {
    format!("{}{}", ctx.app.site.public_url, address(ctx, it))
}

fn motion(ctx: &Ctx, file: &Dossier, (filed, referrals): (&Filed, &[&Referral])) -> MotionLine {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let order = filed.order();
    let all: Vec<&Placed> = order.iter().flat_map(|contest| &contest.order).collect();
    let line = |placed: &&Placed| {
        let it = &filed.amendments[placed.at];
        let says = format!("{} · {}", file.bodies.mover(&it.author, t), said::asks(&it.asks, motion, t));
        (Link::new(said::amendment(it, t), ctx.href(&it.address())), says, said::amendment_state(&it.state, t))
    };
    let list = ctx.href(&format!("{}/amendments", motion.address()));
    MotionLine {
        name: Link::new(said::motion(motion, t), ctx.href(&motion.address())),
        title: shown(&motion.title, t.lang),
        state: said::motion_state(&motion.state, t),
        by: t.say("moved-by").with("name", file.bodies.mover(&motion.mover, t)).to_string(),
        signed: said::supported(&filed.signatures, &file.bodies, t),
        amendments: all.iter().take(AMENDMENTS_MOST).map(line).collect(),
        more: (all.len() > AMENDMENTS_MOST).then(|| Link::new(t.say("amendments-count").with("n", all.len()), list)),
        opinions: referrals.iter().map(|it| opinion(ctx, it)).collect(),
    }
}

fn opinion(ctx: &Ctx, it: &Referral) -> OpinionLine {
    let t = ctx.words(&WORDS);
    let (tone, word) = said::referral(it, t, ctx.today());
    let answered = match &it.standing {
        ReferralStanding::Answered(answered) => Some(answered),
        _ => None,
    };
    OpinionLine {
        state: state(tone, word),
        expert: Link::new(&it.expert.1, ctx.href(&format!("/council/referrals/{}", it.id))),
        question: shown(&it.question, t.lang),
        reasons: answered.map(|it| shown(&it.reasons, t.lang)),
        noted: answered.and_then(|it| it.noted.as_ref()).map(|it| said::noted(it, t)),
    }
}
