//! Minutes as the press prints them.

use kernel::{Lang, Localised};
use platform::{App, Failure, Result, db::Reader, i18n::Words};
use press::{Entry, Minutes, Passage, Signatory, Texts};

use crate::{
    paper::{Paper, each},
    rules::{Rank, What, Who},
};

/// The minutes in these languages.
pub(crate) async fn printed(
    app: &App,
    reader: &mut Reader,
    paper: &Paper<'_>,
    languages: Vec<Lang>,
) -> Result<Minutes> {
    let session = &paper.it.session;
    let words = |says: &dyn Fn(Words) -> String| Texts::from(&each(says));
    let approval = paper.minutes.state.approval();
    let passages = paper
        .text
        .sections
        .iter()
        .map(|section| Passage { title: Texts::from(&section.title), text: Texts::from(&paper.text.in_each(section)) });
    let first = languages.first().copied().unwrap_or(Lang::Fr);
    Ok(Minutes {
        club: Texts::from(&paper.club),
        organ: Texts::from(&paper.it.organ().name),
        kind: words(&|t| t.say("minutes-title").to_string()),
        title: words(&|t| paper.title(t)),
        held: words(&|t| council::session_words::when(session, council::WORDS.words(t.lang))),
        standing: words(&|t| paper.standing(t)),
        draft: !paper.is_approved(),
        languages,
        sections: passages.filter(|passage| !passage.text.is_empty()).collect(),
        errata: (!paper.errata.is_empty()).then(|| Passage {
            title: words(&|t| t.say("section-errata").to_string()),
            text: words(&|t| {
                let lines: Vec<String> = paper.errata.iter().map(|it| paper.erratum(it, t)).collect();
                lines.join("\n")
            }),
        }),
        signing: signing(paper),
        entry: entry(app, reader, paper).await?,
        text_hash: approval.map(|approval| approval.digest.clone()),
        reference: session.slug.clone(),
        url: format!("{}/{first}{}/minutes", paper.site, session.address()),
        made: match approval {
            Some(approval) => approval.on,
            None => session.day_of(paper.minutes.drafted),
        },
    })
}

/// Who signs: whoever was there in the chair's seat, and the secretary, of whom nothing more is known here.
fn signing(paper: &Paper) -> Vec<Signatory> {
    let lines = paper.text.sections.iter().flat_map(|section| &section.lines);
    let chair = lines.filter_map(|line| match &line.what {
        What::Seat { who, rank: Rank::Present { .. } | Rank::Called } if who.presides => Some(who),
        _ => None,
    });
    let of = |key: &'static str| Texts::from(&each(|t| t.say(key).to_string()));
    let chair = match chair.into_iter().next() {
        Some(who) => Signatory {
            function: of("signs-chair"),
            office: Texts::from(&office(who)),
            person: who.name.as_ref().map(Texts::from).unwrap_or_default(),
        },
        None => Signatory { function: of("signs-chair"), ..Signatory::default() },
    };
    let secretary = Signatory { function: of("signs-secretary"), ..Signatory::default() };
    vec![chair, secretary]
}

/// The office and the body of somebody, in each language.
fn office(who: &Who) -> Localised {
    each(|t| format!("{} · {}", who.office.shown(t.lang).text, who.body.shown(t.lang).text))
}

/// The act of the approval in the register, with the hash of its leaf (RFC 6962).
async fn entry(app: &App, reader: &mut Reader, paper: &Paper<'_>) -> Result<Option<Entry>> {
    let Some(act) = &paper.act else { return Ok(None) };
    let proven = match register::prove(reader, act.leaf).await {
        Ok(proven) => proven,
        Err(Failure::NotFound) => return Ok(None),
        Err(failure) => return Err(failure),
    };
    let leaf = [&[0], proven.proof.entry.as_slice()].concat();
    let on = act.at.to_zoned_datetime(app.site.time_zone.clone()).date();
    Ok(Some(Entry { number: act.leaf, on, hash: kernel::sha256_hex(leaf) }))
}
