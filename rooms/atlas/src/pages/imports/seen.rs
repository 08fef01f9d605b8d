//! What an import came to, or would: counts that add up, the first rows of each, what is not taken and why.

use std::collections::BTreeMap;

use askama::Template;
use platform::{
    Link, Result, Room,
    db::Reader,
    i18n::Words,
    import::{Import, Rejected, Report},
    parts::{Html, notice},
    web::Ctx,
};

use super::samples::{OfFate, samples};
use crate::{
    WORDS,
    import::{ASKED, Run, RunState, Seen, common_reason},
    rules::Locality,
    store,
};

/// A count, as the trial announced it and as it was really done.
struct Count {
    label: String,
    announced: String,
    done: String,
}

/// What was left out of the same sort, rows or cells: how many and why, and the first of them.
struct LeftOut {
    /// Its place on the page.
    id: &'static str,
    title: String,
    whys: Vec<Why>,
    caption: String,
    first: Vec<Refused>,
}

/// Why rows were not taken, or cells of rows that were.
struct Why {
    counted: String,
    says: String,
}

/// A row that was not taken, or a cell without which one was.
struct Refused {
    place: String,
    cell: String,
    why: String,
    candidates: Vec<Link>,
}

#[derive(Template)]
#[template(path = "import-seen.html")]
struct SeenPart {
    t: Words,
    /// Whether there is what was really done beside what was announced.
    both: bool,
    counts: Vec<Count>,
    /// What of the tables was not looked at: columns, other sheets.
    notes: Vec<Html>,
    samples: Vec<OfFate>,
    left_out: Vec<LeftOut>,
    download: Option<Link>,
}

/// Draws what is known of a run.
pub(super) async fn draw(ctx: &Ctx, reader: &mut Reader, (room, import): (&Room, &Import), run: &Run) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let Some(seen) = run.seen() else { return Ok(Html::default()) };
    let reasons = |reason: &str| {
        // A trial gives its questions up: they will be asked.
        let reason = if reason == ASKED && run.outcome.is_none() { "asked-ahead" } else { reason };
        said(room.words.words(ctx.lang), import, t, reason)
    };
    let several = run.files.len() > 1;
    let mut left_out = Vec::new();
    for (id, [title, caption], counted, first) in [
        ("refused", ["import-refused", "import-refused-first"], &seen.report.rejected, &seen.rejected),
        ("unread", ["import-unread", "import-unread-first"], &seen.report.unread, &seen.unread),
    ] {
        let why = |(reason, n): (&String, &u64)| Why { counted: t.number(whole(*n)), says: reasons(reason) };
        let whys: Vec<Why> = counted.iter().map(why).collect();
        if !whys.is_empty() {
            let [title, caption] = [title, caption].map(|key| t.say(key).to_string());
            let first = refused(ctx, reader, first, several, &reasons).await?;
            left_out.push(LeftOut { id, title, whys, caption, first });
        }
    }
    let part = SeenPart {
        t,
        both: run.state == RunState::Done && run.trial.is_some(),
        counts: counts(run, t),
        notes: notes(&seen.report, t),
        samples: samples(reader, seen, t).await?,
        left_out,
        download: seen.rejects.as_ref().map(|_| {
            let href = ctx.href(&format!("/atlas/import/{}/rejects.tsv", run.id));
            Link::new(t.say("import-rejects-file"), href)
        }),
    };
    Html::of(&part)
}

pub(super) fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Why a row is not taken, in the words of its import, else in those of all.
fn said(words: Words, import: &Import, t: Words, reason: &str) -> String {
    (import.reason)(words, reason).or_else(|| common_reason(t, reason)).unwrap_or_else(|| reason.to_owned())
}

/// One of a report's counts.
type Counted = fn(&Report) -> u64;

fn counts(run: &Run, t: Words) -> Vec<Count> {
    let of = |seen: Option<&Seen>, count: Counted| {
        seen.map_or_else(String::new, |seen| t.number(whole(count(&seen.report))))
    };
    let all: [(&str, Counted); 8] = [
        ("new", |it| it.new),
        ("changed", |it| it.changed),
        ("unchanged", |it| it.unchanged),
        ("waiting", |it| it.waiting),
        ("repeated", |it| it.repeated),
        ("left-out", |it| it.left_out),
        ("rejected", Report::rejects),
        ("read", |it| it.read),
    ];
    let some = |count: Counted| [&run.trial, &run.outcome].into_iter().flatten().any(|seen| count(&seen.report) > 0);
    all.into_iter()
        // What seldom happens is not said where it did not.
        .filter(|(name, count)| !matches!(*name, "waiting" | "repeated" | "left-out") || some(*count))
        .map(|(name, count)| Count {
            label: t.say(format!("import-count-{name}")).to_string(),
            announced: of(run.trial.as_ref(), count),
            done: of(run.outcome.as_ref(), count),
        })
        .collect()
}

/// The columns that say nothing to the import, the sheets that were read of workbooks with several, the tables that
/// were not read, and files that are not what their names say.
fn notes(report: &Report, t: Words) -> Vec<Html> {
    let passed = (!report.columns_passed_over.is_empty()).then(|| {
        let columns = t.list(&report.columns_passed_over);
        t.say("import-passed-over").with("columns", columns).to_string()
    });
    let sheet = |(file, sheet): (&String, &String)| {
        t.say("import-sheet-read").with("file", file.clone()).with("sheet", sheet.clone()).to_string()
    };
    let tables = |(file, tables): (&String, &Vec<String>)| {
        let key =
            if report.sheets.contains_key(file) { "import-sheets-passed-over" } else { "import-tables-passed-over" };
        t.say(key).with_text("file", file.as_str()).with("tables", t.list(tables)).to_string()
    };
    let form = |(file, form): (&String, &String)| {
        let key = format!("import-read-as-{form}");
        t.knows(&key).then(|| t.say(key).with_text("file", file.as_str()).to_string())
    };
    let forms = report.read_as.iter().filter_map(form);
    let sheets = report.sheets.iter().map(sheet);
    let others = report.tables_passed_over.iter().map(tables);
    passed.into_iter().chain(sheets).chain(others).chain(forms).map(notice).collect()
}

async fn refused(
    ctx: &Ctx,
    reader: &mut Reader,
    first: &[Rejected],
    several: bool,
    reasons: &impl Fn(&str) -> String,
) -> Result<Vec<Refused>> {
    let t = ctx.words(&WORDS);
    let slugs: Vec<&str> = first.iter().flat_map(|it| &it.candidates).map(String::as_str).collect();
    let places = store::localities_at(reader, &slugs).await?;
    let by_slug: BTreeMap<&str, &Locality> = places.iter().map(|place| (place.slug.as_str(), place)).collect();
    let countries = store::countries(reader).await?;
    let candidate = |slug: &String| {
        let place = by_slug.get(slug.as_str())?;
        let country = countries.name(&place.country, ctx.lang).unwrap_or_default();
        let name = place.name.shown(ctx.lang).text;
        Some(Link::new(format!("{name} ({country})"), ctx.href(&place.address())))
    };
    let row = |it: &Rejected| {
        let line = t.say("import-line").with("line", whole(it.line)).to_string();
        Refused {
            place: if several { format!("{} · {line}", it.file) } else { line },
            cell: it.cell.clone(),
            why: reasons(&it.reason),
            // For an office the room of members proposes keys of offices, which are no places.
            candidates: if it.reason == "unknown-office" {
                Vec::new()
            } else {
                it.candidates.iter().filter_map(candidate).collect()
            },
        }
    };
    Ok(first.iter().map(row).collect())
}
