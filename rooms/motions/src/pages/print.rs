//! The file of a session as one PDF.

use axum::{body::Bytes, extract::Path};
use kernel::{Lang, LangTag, Localised};
use platform::{
    Failure,
    files::Files,
    i18n::{Words, plain},
    web::{BySlug, Ctx, Outcome},
};
use press::{Chapter, Part, PressError, Row, Texts};
use tokio::runtime::Handle;

use super::{
    binding::{self, Breadth, Fate, Fates},
    file::online,
};
use crate::{
    WORDS,
    dossier::{Dossier, Point, dossier},
    filed::Filed,
    rules::{Amendment, Asks, Passage, Referral, ReferralStanding},
    said,
};

pub(super) async fn pdf(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let mut reader = ctx.read().await?;
    let file = dossier(&ctx, &mut reader, it).await?;
    drop(reader);
    let (name, asker) = (format!("{slug}-file-{}", ctx.lang), ctx.clone());
    let (files, here) = (ctx.app.files.clone(), Handle::current());
    agreements::print(&ctx, &name, move || {
        let read = |sha256: &str| stored(&files, &here, sha256);
        binding::whole(&file, &read, |fates, breadth| printed(&asker, &file, (fates, breadth)))
    })
    .await
}

/// A stored file, read where it is printed; none where it is not there.
fn stored(files: &Files, here: &Handle, sha256: &str) -> Result<Option<Bytes>, PressError> {
    match here.block_on(files.bytes(sha256)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(PressError::Broken(failure.to_string())),
    }
}

/// The file as the press takes it: framed in the reader's language, motions in theirs.
fn printed(ctx: &Ctx, file: &Dossier, (fates, breadth): (&Fates, Breadth)) -> press::Dossier {
    let (t, council) = (ctx.words(&WORDS), ctx.words(&council::WORDS));
    let (it, session) = (&file.place.it, &file.place.it.session);
    let points = file.points.iter().enumerate();
    let mut chapters: Vec<Chapter> =
        points.map(|(at, point)| chapter(ctx, file, (point, at), (fates, breadth))).collect();
    if !file.loose.is_empty() {
        let all = file.loose.iter();
        let parts = all.flat_map(|filed| motion(ctx, file, (filed, &file.of_motion(filed)), breadth)).collect();
        chapters.push(Chapter { number: String::new(), title: ours(t, t.say("of-no-item")), parts });
    }
    let mut notes = vec![t.say("file-as-of").with("day", t.day(ctx.today())).to_string()];
    notes.extend(breadth.leaves_out().map(|key| plain(&t.say(key).to_string())));
    notes.push(plain(&means(t)));
    press::Dossier {
        lang: ctx.lang,
        club: Texts::from(&ctx.app.site.name),
        organ: Texts::from(&it.organ().name),
        kind: t.say("file-title").to_string(),
        title: plain(&council::session_words::title(session, it.organ(), council)),
        held: vec![
            plain(&council::session_words::when(session, council)),
            plain(&council::session_words::place(session, council)),
        ],
        notes,
        contents: t.say("contents").to_string(),
        chapters,
        annexes: binding::annexes(file, fates, t),
        online: t.say("read-online").to_string(),
        reference: session.slug.clone(),
        url: format!("{}{}/file", ctx.app.site.public_url, ctx.href(&session.address())),
        made: ctx.today(),
    }
}

/// What is in it, and how much of the documents.
pub(super) fn means(t: Words) -> String {
    t.say("file-pdf-means").with("pages", binding::PAGES_MOST).with("size", binding::limit(t)).to_string()
}

fn ours(t: Words, says: impl std::fmt::Display) -> Texts {
    Texts::one(t.lang, plain(&says.to_string()))
}

fn chapter(ctx: &Ctx, file: &Dossier, (point, at): (&Point, usize), (fates, breadth): (&Fates, Breadth)) -> Chapter {
    let t = ctx.words(&WORDS);
    let mut parts = Vec::new();
    if point.item.withdrawn {
        parts.push(Part::Quiet(ours(t, t.say("item-withdrawn"))));
    }
    if !point.documents.is_empty() {
        parts.push(Part::Under(ours(t, t.say("documents"))));
        for (nth, (document, stored)) in point.documents.iter().enumerate() {
            let weight = stored.as_ref().map(|it| super::file::size(u64::try_from(it.size).unwrap_or_default(), t));
            let line = format!("{} · {}", document.name, weight.unwrap_or_default());
            parts.push(Part::Says(Texts::one(t.lang, line)));
            let fate = fates.get(&(at, nth));
            parts.extend(fate.map(|fate| Part::Quiet(Texts::one(t.lang, binding::said(*fate, t)))));
            // What is not bound is a click away.
            let left_out = fate.is_some_and(|fate| matches!(fate, Fate::Named(_)));
            parts.extend(left_out.then(|| Part::Link(online(ctx, document))));
            parts.push(Part::Quiet(Texts::one(Lang::En, format!("SHA-256 {}", document.sha256))));
        }
    }
    for filed in &point.motions {
        parts.extend(motion(ctx, file, (filed, &file.of_motion(filed)), breadth));
    }
    if let Some(subject) = &point.agreement {
        parts.push(Part::Title(ours(t, t.say("agreement"))));
        parts.push(Part::Says(Texts::from(&subject.title)));
        for party in subject.screening.iter().flatten() {
            parts.push(Part::Under(ours(t, t.say("screening-of").with("party", party.party.as_str()))));
            parts.push(Part::Says(ours(t, &party.tally)));
            for finding in &party.open {
                parts.push(Part::Says(ours(t, format!("{} – {}", finding.rule, finding.verdict.1))));
                parts.push(Part::Quiet(ours(t, format!("{} {}", finding.says, finding.ground))));
            }
        }
    }
    for referral in file.of_agreement(point) {
        parts.extend(opinion(ctx, referral));
    }
    if parts.is_empty() {
        parts.push(Part::Quiet(ours(t, t.say("nothing-filed"))));
    }
    Chapter { number: point.number.to_string(), title: Texts::from(&point.item.said.title), parts }
}

/// A motion: who, its text as it stands, its amendments in the order of the votes, what experts say.
fn motion(ctx: &Ctx, file: &Dossier, (filed, referrals): (&Filed, &[&Referral]), breadth: Breadth) -> Vec<Part> {
    let (t, it) = (ctx.words(&WORDS), &filed.motion);
    let name = said::motion(it, t);
    let title = Localised::default();
    let titled = it.title.iter().fold(title, |all, (lang, text)| {
        all.with(lang, format!("{} – {text}", plain(&said::motion(it, WORDS.words(lang)))))
    });
    let mut says = vec![t.say("moved-by").with("name", file.bodies.mover(&it.mover, t)).to_string()];
    says.extend(said::supported(&filed.signatures, &file.bodies, t));
    says.push(t.say(format!("motion-state-{}", it.state.word())).to_string());
    let titled = if titled.is_empty() { ours(t, name) } else { Texts::from(&titled) };
    let mut parts = vec![Part::Title(titled), Part::Quiet(ours(t, says.join("\n")))];
    if breadth != Breadth::Names {
        parts.extend(text(filed, t));
    }
    parts.extend(amendments(ctx, file, filed, breadth));
    for referral in referrals {
        parts.extend(opinion(ctx, referral));
    }
    parts
}

/// The text of a motion as it stands, with what lags.
fn text(filed: &Filed, t: Words) -> Vec<Part> {
    let (it, mut parts) = (&filed.motion, Vec::new());
    if it.languages.len() > 1 {
        parts.push(Part::Quiet(ours(t, t.say("equally-authentic"))));
    }
    for lag in &filed.lags() {
        let number = it.clause(&lag.clause).map(|(n, _)| n).unwrap_or_default();
        let says = t.say("lag-in").with("clause", said::clause(number, t)).with("lag", super::text::lagging(lag, t));
        parts.push(Part::Quiet(ours(t, says)));
    }
    parts.push(Part::Parallel(
        it.languages.clone(),
        filed.text().iter().map(|passage| row(filed, passage, t)).collect(),
    ));
    parts
}

/// The amendments to a motion in the order of the votes, as far as they are printed.
fn amendments(ctx: &Ctx, file: &Dossier, filed: &Filed, breadth: Breadth) -> Vec<Part> {
    let t = ctx.words(&WORDS);
    let order = filed.order();
    let all: Vec<&Amendment> =
        order.iter().flat_map(|it| &it.order).map(|placed| &filed.amendments[placed.at]).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Under(ours(t, t.say("amendments-in-order")))];
    match breadth {
        Breadth::Whole => {
            parts.extend(all.into_iter().flat_map(|it| amendment(ctx, file, (it, filed))));
        }
        Breadth::Lines => {
            let line = |it: &Amendment| {
                let (head, says) = headed(file, (it, filed), t);
                format!("{head} · {says}")
            };
            parts.push(Part::Says(ours(t, all.into_iter().map(line).collect::<Vec<_>>().join("\n"))));
        }
        Breadth::Counts | Breadth::Names => {
            parts.push(Part::Says(ours(t, t.say("amendments-count").with("n", all.len()))));
        }
    }
    parts
}

/// What an amendment is called and whose it is, and what it asks and how it stands.
fn headed(file: &Dossier, (it, filed): (&Amendment, &Filed), t: Words) -> (String, String) {
    let head = format!("{} – {}", said::amendment(it, t), file.bodies.mover(&it.author, t));
    (head, format!("{} · {}", said::asks(&it.asks, &filed.motion, t), said::amendment_word(&it.state, t)))
}

fn numbers(number: Option<usize>) -> Texts {
    Lang::ALL.into_iter().fold(Texts::default(), |all, lang| {
        let says = agreements::numbered(&LangTag::from(lang), number);
        let says = if number.is_some() { says } else { WORDS.words(lang).say("clause-new").to_string() };
        all.with(lang, plain(&says))
    })
}

fn row(filed: &Filed, passage: &Passage, t: Words) -> Row {
    let number = passage.clause.as_deref().and_then(|key| filed.motion.clause(key)).map(|(number, _)| number);
    let by = passage.by.as_ref().and_then(|by| filed.amendment(by.as_str())).map(|by| said::amendment(by, t));
    let gap = match by {
        Some(by) if passage.is_struck() => t.say("struck-by").with("by", by).to_string(),
        Some(_) => t.say("amendment-not-written").to_string(),
        None => t.say("nothing-written").to_string(),
    };
    let text = passage.now.iter().map(|(lang, words)| (LangTag::from(*lang), words.clone())).collect();
    Row { number: numbers(number), text, gap: plain(&gap) }
}

fn amendment(ctx: &Ctx, file: &Dossier, (it, filed): (&Amendment, &Filed)) -> Vec<Part> {
    let t = ctx.words(&WORDS);
    let (head, says) = headed(file, (it, filed), t);
    let mut parts = vec![Part::Under(ours(t, head)), Part::Quiet(ours(t, says))];
    parts.extend(said::supported(filed.support(&it.id), &file.bodies, t).map(|says| Part::Quiet(ours(t, says))));
    if !matches!(it.asks, Asks::Strike(_)) {
        let number = it.asks.place(&filed.motion).filter(|place| !place.after).map(|place| place.clause);
        let text = it.words.iter().map(|(lang, words)| (LangTag::from(lang), words.to_owned())).collect();
        let gap = plain(&t.say("amendment-not-written").to_string());
        parts.push(Part::Parallel(filed.motion.languages.clone(), vec![Row { number: numbers(number), text, gap }]));
    }
    if !it.note.is_empty() {
        parts.push(Part::Quiet(Texts::from(&it.note)));
    }
    parts
}

fn opinion(ctx: &Ctx, it: &Referral) -> Vec<Part> {
    let t = ctx.words(&WORDS);
    let (_, word) = said::referral(it, t, ctx.today());
    let head = t.say("opinion-of").with("expert", it.expert.1.as_str()).with("opinion", word);
    let mut parts = vec![Part::Under(ours(t, head)), Part::Quiet(Texts::from(&it.question))];
    if let ReferralStanding::Answered(answered) = &it.standing {
        parts.push(Part::Says(Texts::from(&answered.reasons)));
        parts.extend(answered.noted.as_ref().map(|noted| Part::Quiet(ours(t, said::noted(noted, t)))));
    }
    parts
}
