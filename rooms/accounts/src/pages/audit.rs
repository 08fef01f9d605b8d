use askama::Template;
use jiff::ToSpan as _;
use kernel::{Day, Localised, Role};
use platform::{
    Hidden, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, Pager},
    web::{Csv, Ctx, Filter, Outcome, Page},
};

use super::say;
use crate::{
    WORDS, bodies, mails, rules,
    store::{self, Line, Narrow},
    veils,
};

const ON_A_PAGE: i64 = 100;
/// The most lines of one export.
const EXPORTED: i64 = 100_000;

/// A line of the trail as it is read.
pub(super) struct TrailLine {
    pub at: String,
    pub who: String,
    pub what: String,
    pub which: String,
    pub href: Option<String>,
    pub detail: String,
}

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage {
    t: Words,
    filter: Filter,
    count: i64,
    downloads: Html,
    trail: Vec<TrailLine>,
    pager: Html,
    rooms: Vec<say::Tab>,
}

/// What was done, in the words of the room that did it: its key `audit-room-verb`; the bare word where it has none.
fn verb(ctx: &Ctx, verb: &str) -> String {
    let key = format!("audit-{}", verb.replace('.', "-"));
    let words = ctx.app.rooms.iter().map(|room| room.words.words(ctx.lang)).find(|words| words.knows(&key));
    words.map_or_else(|| verb.to_owned(), |words| words.say(key).to_string())
}

/// Lines whose thing this reader may know of; of the others is left when, who and what sort of act it was.
async fn veiled(ctx: &Ctx, reader: &mut Reader, mut lines: Vec<Line>) -> Result<Vec<Line>> {
    let things = lines.iter().map(|line| head(&line.subject).to_owned()).collect();
    let veils = veils::over(&ctx.app, reader, (&ctx.actor, ctx.lang), &things).await?;
    for line in &mut lines {
        if let Some(veil) = veils.get(head(&line.subject)).filter(|veil| veil.hidden == Hidden::Existence) {
            line.subject.clone_from(&veil.thing);
            line.hidden = true;
        }
    }
    Ok(lines)
}

/// The thing that a line is about, without what is said of it.
fn head(subject: &str) -> &str {
    subject.split_once(' ').map_or(subject, |(head, _)| head)
}

/// Lines as this reader reads them: accounts are called by their present name and lead to their page.
pub(super) async fn trail(ctx: &Ctx, reader: &mut Reader, lines: Vec<Line>) -> Result<Vec<TrailLine>> {
    let t = ctx.words(&WORDS);
    let bodies = bodies::all(&ctx.app, reader, ctx.lang).await?;
    let mut trail = Vec::new();
    for line in veiled(ctx, reader, lines).await? {
        let (head, detail) = match line.subject.split_once(' ') {
            Some(parts) if !line.hidden => parts,
            _ => (line.subject.as_str(), ""),
        };
        let account = match head.strip_prefix("account/") {
            Some(id) => store::find(reader, id).await?,
            None => None,
        };
        trail.push(TrailLine {
            at: t.moment(line.at),
            what: verb(ctx, &line.verb),
            which: account.as_ref().map_or(head, |account| &account.name).to_owned(),
            href: account.as_ref().map(|account| ctx.href(&format!("/admin/accounts/{}", account.id))),
            detail: role_in_words(t, &bodies, detail).unwrap_or_else(|| detail.to_owned()),
            who: line.name,
        });
    }
    Ok(trail)
}

/// What the trail says of a role (`officer`, and the id of a legal entity), in words; nothing for anything else.
fn role_in_words(t: Words, bodies: &[(String, String)], detail: &str) -> Option<String> {
    let (role, body) = detail.split_once(' ').unwrap_or((detail, ""));
    let name = bodies.iter().find(|(id, _)| id == body).map_or(body, |(_, name)| name);
    Some(mails::role_for(t, Role::from_word(role)?, &Localised::default().with(t.lang, name)))
}

async fn asked(ctx: &Ctx, reader: &mut Reader) -> Result<Narrow> {
    let day = |key: &str| ctx.asked(key).and_then(|day| day.parse::<Day>().ok());
    let start = |day: Day| ctx.app.site.time_zone.to_timestamp(day.at(0, 0, 0, 0)).ok();
    let who = match ctx.asked("who") {
        Some(letters) => {
            let mut names = store::names(reader).await?;
            names.retain(|name| rules::holds(name, letters));
            Some(names)
        }
        None => None,
    };
    Ok(Narrow {
        who,
        verb: ctx.asked("verb").map(|verb| verb.chars().take(100).collect()),
        from: day("from").and_then(start),
        before: day("to").and_then(|day| day.checked_add(1.day()).ok()).and_then(start),
        subject: None,
    })
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    say::administrator(&ctx)?;
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let narrow = asked(&ctx, &mut reader).await?;
    let count = store::count_lines(&mut reader, &narrow).await?;
    let pager = Pager::asked(&ctx, count, ON_A_PAGE);
    let lines = store::lines(&mut reader, &narrow, pager.skip(), pager.size).await?;
    let mut verbs: Vec<_> =
        store::verbs(&mut reader).await?.into_iter().map(|word| (verb(&ctx, &word), word)).collect();
    t.sort_by(&mut verbs, |(words, _)| words.clone());
    let filter = Filter::new(&ctx, "/admin/audit", t.say("filter-act"))
        .words("who", t.say("trail-who"))
        .choice("verb", t.say("trail-what"), t.say("trail-any"), verbs.iter().map(|(words, word)| (word, words)))
        .day("from", t.say("trail-from"))
        .day("to", t.say("trail-to"));
    let body = AuditPage {
        t,
        count,
        downloads: filter.downloads(&[("CSV", "/admin/audit.csv")]),
        trail: trail(&ctx, &mut reader, lines).await?,
        pager: filter.pager(pager),
        rooms: say::rooms(&ctx),
        filter,
    };
    ctx.page(Page::new(t.say("trail-title")).lead(t.say("trail-lead")), &body)
}

/// The same, for a spreadsheet.
pub(super) async fn csv(ctx: Ctx) -> Outcome {
    say::administrator(&ctx)?;
    let mut reader = ctx.read().await?;
    let narrow = asked(&ctx, &mut reader).await?;
    let lines = store::lines(&mut reader, &narrow, 0, EXPORTED).await?;
    let lines = veiled(&ctx, &mut reader, lines).await?;
    let mut table = Csv::new(&["at", "account", "name", "verb", "subject"]);
    for line in lines {
        table.push([line.at.to_string(), line.account.unwrap_or_default(), line.name, line.verb, line.subject]);
    }
    Ok(table.file("audit.csv"))
}
