//! The pages of a pack: plain HTML, that opens without network.

use askama::Template;
use kernel::LangTag;
use platform::{
    Result,
    i18n::{Words, plain},
    parts::{Html, shown},
    web::Ctx,
};

use super::{
    amendments::changed,
    file::{online, size},
    pack::enclosed,
    text,
};
use crate::{
    WORDS,
    dossier::{Dossier, Point},
    filed::Filed,
    rules::{Amendment, Asks, Passage, Referral, ReferralStanding},
    said,
};

/// A document as a page of the pack names it.
struct Enclosed {
    name: String,
    /// The file's name within the pack; none where it did not fit.
    path: Option<String>,
    /// Where it is read online: an absolute address.
    online: String,
    weight: String,
    sha256: String,
}

struct Column {
    lang: LangTag,
    dir: &'static str,
    name: String,
    html: Html,
}

struct ClauseLeaf {
    title: String,
    says: Vec<String>,
    columns: Vec<Column>,
}

struct AmendmentLeaf {
    title: String,
    says: String,
    columns: Vec<Column>,
    note: Html,
}

struct MotionLeaf {
    name: String,
    title: Html,
    says: Vec<String>,
    clauses: Vec<ClauseLeaf>,
    amendments: Vec<AmendmentLeaf>,
    opinions: Vec<OpinionLeaf>,
}

struct OpinionLeaf {
    head: String,
    question: Html,
    reasons: Html,
    /// How it came, where the secretary noted it.
    noted: Option<String>,
}

#[derive(Template)]
#[template(path = "pack-index.html")]
struct Index {
    t: Words,
    club: String,
    title: String,
    says: Vec<String>,
    points: Vec<(usize, String, Html, String)>,
    left_out: bool,
}

/// A party of the agreement: its name, how its findings add up, and each of them.
type Screened = (String, String, Vec<(String, String, String)>);

#[derive(Template)]
#[template(path = "pack-point.html")]
struct PointPage {
    t: Words,
    number: String,
    title: Html,
    plain_title: String,
    withdrawn: bool,
    documents: Vec<Enclosed>,
    motions: Vec<MotionLeaf>,
    agreement: Option<Html>,
    screening: Vec<Screened>,
    opinions: Vec<OpinionLeaf>,
    nothing: bool,
}

/// A page of the pack.
#[derive(Debug, Clone, Copy)]
pub(super) enum Leaf {
    /// The contents.
    Index,
    /// A point of the agenda, by its place among them.
    Point(usize),
    /// What stands under no point.
    Loose,
}

impl Leaf {
    /// The pages of a file: its contents, and one for each point.
    pub(super) fn all(file: &Dossier) -> Vec<Self> {
        let loose = (!file.loose.is_empty()).then_some(Self::Loose);
        [Self::Index].into_iter().chain((0..file.points.len()).map(Self::Point)).chain(loose).collect()
    }

    /// Its name in the pack.
    pub(super) fn name(self, file: &Dossier) -> String {
        match self {
            Self::Index => "index.html".to_owned(),
            Self::Point(at) => point_name(file.points[at].number),
            Self::Loose => point_name(file.points.len() + 1),
        }
    }

    /// It as HTML.
    pub(super) fn html(self, ctx: &Ctx, file: &Dossier) -> Result<String> {
        Ok(match self {
            Self::Index => index(ctx, file).render()?,
            Self::Point(at) => point(ctx, file, &file.points[at]).render()?,
            Self::Loose => loose(ctx, file).render()?,
        })
    }
}

fn point_name(number: usize) -> String {
    format!("point-{number}.html")
}

fn index(ctx: &Ctx, file: &Dossier) -> Index {
    let (t, council) = (ctx.words(&WORDS), ctx.words(&council::WORDS));
    let (it, session) = (&file.place.it, &file.place.it.session);
    let documents: usize = file.points.iter().map(|point| point.documents.len()).sum();
    let line = |point: &Point| {
        let counted = t.say("point-holds").with("documents", point.documents.len());
        let counted = counted.with("motions", point.motions.len()).to_string();
        let withdrawn = point.item.withdrawn.then(|| t.say("item-withdrawn").to_string());
        let says = withdrawn.into_iter().chain([counted]).collect::<Vec<_>>().join(" · ");
        (point.number, point_name(point.number), shown(&point.item.said.title, t.lang), says)
    };
    let mut points: Vec<_> = file.points.iter().map(line).collect();
    if !file.loose.is_empty() {
        let number = file.points.len() + 1;
        points.push((number, point_name(number), loose(ctx, file).title, String::new()));
    }
    Index {
        t,
        club: ctx.app.site.name.shown(t.lang).text.to_owned(),
        title: council::session_words::title(session, it.organ(), council),
        says: vec![
            council::session_words::when(session, council),
            council::session_words::place(session, council),
            t.say("file-as-of").with("day", t.day(ctx.today())).to_string(),
        ],
        points,
        left_out: documents > enclosed(file).len(),
    }
}

fn loose(ctx: &Ctx, file: &Dossier) -> PointPage {
    let t = ctx.words(&WORDS);
    let title = t.say("of-no-item").to_string();
    PointPage {
        t,
        number: String::new(),
        title: Html::trusted(platform::parts::escape(&title)),
        plain_title: title,
        withdrawn: false,
        documents: Vec::new(),
        motions: file.loose.iter().map(|it| motion(ctx, file, (it, &file.of_motion(it)))).collect(),
        agreement: None,
        screening: Vec::new(),
        opinions: Vec::new(),
        nothing: false,
    }
}

fn point(ctx: &Ctx, file: &Dossier, it: &Point) -> PointPage {
    let (t, fits) = (ctx.words(&WORDS), enclosed(file));
    let prefix = |nth: usize| format!("documents/{}-{}-", it.number, nth + 1);
    let documents = it.documents.iter().enumerate().map(|(nth, (document, stored))| Enclosed {
        name: document.name.clone(),
        path: fits.iter().find(|(path, ..)| path.starts_with(&prefix(nth))).map(|(path, ..)| path.clone()),
        online: online(ctx, document),
        weight: stored.as_ref().map(|it| size(u64::try_from(it.size).unwrap_or_default(), t)).unwrap_or_default(),
        sha256: document.sha256.clone(),
    });
    let screening = it.agreement.as_ref().and_then(|it| it.screening.as_ref()).into_iter().flatten();
    let finding =
        |it: &platform::parts::Finding| (it.rule.clone(), it.verdict.1.clone(), format!("{} {}", it.says, it.ground));
    PointPage {
        t,
        number: it.number.to_string(),
        title: shown(&it.item.said.title, t.lang),
        plain_title: plain(it.item.said.title.shown(t.lang).text),
        withdrawn: it.item.withdrawn,
        documents: documents.collect(),
        motions: it.motions.iter().map(|filed| motion(ctx, file, (filed, &file.of_motion(filed)))).collect(),
        agreement: it.agreement.as_ref().map(|it| shown(&it.title, t.lang)),
        screening: screening
            .map(|it| (it.party.clone(), it.tally.clone(), it.open.iter().map(finding).collect()))
            .collect(),
        opinions: file.of_agreement(it).into_iter().map(|it| opinion(ctx, it)).collect(),
        nothing: it.is_empty(),
    }
}

fn motion(ctx: &Ctx, file: &Dossier, (filed, referrals): (&Filed, &[&Referral])) -> MotionLeaf {
    let (t, it) = (ctx.words(&WORDS), &filed.motion);
    let mut says = vec![t.say("moved-by").with("name", file.bodies.mover(&it.mover, t)).to_string()];
    says.extend(said::supported(&filed.signatures, &file.bodies, t));
    says.push(t.say(format!("motion-state-{}", it.state.word())).to_string());
    says.extend((it.languages.len() > 1).then(|| t.say("equally-authentic").to_string()));
    let lags = filed.lags();
    let clause = |passage: &Passage| {
        let number = passage.clause.as_deref().and_then(|key| it.clause(key)).map(|(number, _)| number);
        let own = lags.iter().filter(|lag| Some(&lag.clause) == passage.clause.as_ref());
        let mut says: Vec<String> = own.map(|lag| text::lagging(lag, t)).collect();
        let by = passage.by.as_ref().and_then(|by| filed.amendment(by.as_str()));
        says.extend(by.map(|by| format!("{} · {}", said::amendment(by, t), said::amendment_word(&by.state, t))));
        let side = |lang: &kernel::Lang| {
            let (was, now) = (
                passage.was.get(lang).cloned().unwrap_or_default(),
                passage.now.get(lang).cloned().unwrap_or_default(),
            );
            let html = match passage.by {
                Some(_) if passage.is_struck() || passage.now.contains_key(lang) => agreements::difference(&was, &now),
                Some(_) => Html::trusted(platform::parts::escape(&t.say("amendment-not-written").to_string())),
                None if now.is_empty() => Html::trusted(platform::parts::escape(&t.say("nothing-written").to_string())),
                None => Html::trusted(platform::parts::escape(&now)),
            };
            column(*lang, html)
        };
        let title = number.map_or_else(|| t.say("clause-new").to_string(), |number| said::clause(number, t));
        ClauseLeaf { title, says, columns: it.languages.iter().map(side).collect() }
    };
    let order = filed.order();
    let amendments =
        order.iter().flat_map(|it| &it.order).map(|placed| amendment(ctx, file, (&filed.amendments[placed.at], filed)));
    MotionLeaf {
        name: said::motion(it, t),
        title: shown(&it.title, t.lang),
        says,
        clauses: filed.text().iter().map(clause).collect(),
        amendments: amendments.collect(),
        opinions: referrals.iter().map(|it| opinion(ctx, it)).collect(),
    }
}

fn amendment(ctx: &Ctx, file: &Dossier, (it, filed): (&Amendment, &Filed)) -> AmendmentLeaf {
    let t = ctx.words(&WORDS);
    let written = |lang: &&kernel::Lang| matches!(it.asks, Asks::Strike(_)) || it.words.get(**lang).is_some();
    let asks = said::asks(&it.asks, &filed.motion, t);
    AmendmentLeaf {
        title: format!("{} – {}", said::amendment(it, t), file.bodies.mover(&it.author, t)),
        says: [
            Some(asks),
            Some(said::amendment_word(&it.state, t)),
            said::supported(filed.support(&it.id), &file.bodies, t),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · "),
        columns: filed
            .motion
            .languages
            .iter()
            .filter(written)
            .map(|lang| column(*lang, changed(it, filed, *lang)))
            .collect(),
        note: if it.note.is_empty() { Html::default() } else { shown(&it.note, t.lang) },
    }
}

fn column(lang: kernel::Lang, html: Html) -> Column {
    Column { lang: lang.into(), dir: lang.direction().as_str(), name: lang.endonym().to_owned(), html }
}

fn opinion(ctx: &Ctx, it: &Referral) -> OpinionLeaf {
    let t = ctx.words(&WORDS);
    let (_, word) = said::referral(it, t, ctx.today());
    OpinionLeaf {
        head: t.say("opinion-of").with("expert", it.expert.1.as_str()).with("opinion", word).to_string(),
        question: shown(&it.question, t.lang),
        reasons: match &it.standing {
            ReferralStanding::Answered(answered) => shown(&answered.reasons, t.lang),
            _ => Html::default(),
        },
        noted: match &it.standing {
            ReferralStanding::Answered(answered) => answered.noted.as_ref().map(|it| said::noted(it, t)),
            _ => None,
        },
    }
}
