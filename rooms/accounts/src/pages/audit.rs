use askama::Template;
use axum::{http::header, response::IntoResponse};
use jiff::ToSpan as _;
use kernel::{Day, Localised, Role, Time};
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{self, Html},
    web::{Ctx, Form, Outcome, Page},
};

use super::say;
use crate::{
    WORDS, bodies, mails,
    store::{self, Line, Narrow},
};

const ON_A_PAGE: i64 = 100;
/// The most lines of one export.
const EXPORTED: i64 = 100_000;
const KEYS: [&str; 4] = ["who", "verb", "from", "to"];

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
    form: Form,
    here: String,
    verbs: Vec<(String, String)>,
    count: i64,
    trail: Vec<TrailLine>,
    pager: Html,
    export: String,
    rooms: Vec<say::Tab>,
}

/// What was done, in the words of the room that did it: its key `audit-room-verb`; the bare word where it has none.
fn verb(ctx: &Ctx, verb: &str) -> String {
    let key = format!("audit-{}", verb.replace('.', "-"));
    let words = ctx.app.rooms.iter().map(|room| room.words.words(ctx.lang)).find(|words| words.knows(&key));
    words.map_or_else(|| verb.to_owned(), |words| words.say(key).to_string())
}

/// Lines as they are read: accounts are called by their present name and lead to their page.
pub(super) async fn trail(ctx: &Ctx, reader: &mut Reader, lines: Vec<Line>) -> Result<Vec<TrailLine>> {
    let t = ctx.words(&WORDS);
    let bodies = bodies::all(&ctx.app, reader, ctx.lang).await?;
    let mut trail = Vec::new();
    for line in lines {
        let (head, detail) = line.subject.split_once(' ').unwrap_or((&line.subject, ""));
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

fn asked(ctx: &Ctx) -> Narrow {
    let day = |key: &str| ctx.asked(key).and_then(|day| day.parse::<Day>().ok());
    let start = |day: Day| ctx.app.site.time_zone.to_timestamp(day.at(0, 0, 0, 0)).ok();
    Narrow {
        who: ctx.asked("who").map(|who| who.chars().take(100).collect()),
        verb: ctx.asked("verb").map(|verb| verb.chars().take(100).collect()),
        from: day("from").and_then(start),
        before: day("to").and_then(|day| day.checked_add(1.day()).ok()).and_then(start),
        subject: None,
    }
}

fn query(ctx: &Ctx) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(ctx.query.iter().filter(|(key, _)| KEYS.contains(&key.as_str())));
    query.finish()
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    say::administrator(&ctx)?;
    let t = ctx.words(&WORDS);
    let narrow = asked(&ctx);
    let mut reader = ctx.read().await?;
    let count = store::count_lines(&mut reader, &narrow).await?;
    let pages = (count + ON_A_PAGE - 1) / ON_A_PAGE;
    let page = ctx.asked("page").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, pages.max(1));
    let lines = store::lines(&mut reader, &narrow, (page - 1) * ON_A_PAGE, ON_A_PAGE).await?;
    let mut verbs: Vec<_> =
        store::verbs(&mut reader).await?.into_iter().map(|word| (verb(&ctx, &word), word)).collect();
    t.sort_by(&mut verbs, |(words, _)| words.clone());
    let here = ctx.href("/admin/audit");
    let query = query(&ctx);
    let body = AuditPage {
        t,
        form: KEYS.iter().fold(Form::blank(), |form, key| form.filled(key, ctx.asked(key).unwrap_or_default())),
        verbs: verbs.into_iter().map(|(words, word)| (word, words)).collect(),
        count,
        trail: trail(&ctx, &mut reader, lines).await?,
        pager: parts::pager(parts::Pager { page, pages }, &format!("{here}?{query}&page="), &t),
        export: format!("{here}.csv?{query}"),
        rooms: say::rooms(&ctx),
        here,
    };
    ctx.page(Page::new(t.say("trail-title")).lead(t.say("trail-lead")), &body)
}

/// The same, for a spreadsheet.
pub(super) async fn csv(ctx: Ctx) -> Outcome {
    say::administrator(&ctx)?;
    let mut reader = ctx.read().await?;
    let lines = store::lines(&mut reader, &asked(&ctx), 0, EXPORTED).await?;
    let mut csv = String::from("at,account,name,verb,subject\r\n");
    for line in lines {
        let cells = [at(line.at), line.account.unwrap_or_default(), line.name, line.verb, line.subject];
        csv.push_str(&cells.map(|cell| quoted(&cell)).join(","));
        csv.push_str("\r\n");
    }
    let name = "attachment; filename=\"audit.csv\"";
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, name)], csv).into_response())
}

fn at(time: Time) -> String {
    time.to_string()
}

/// A cell that a spreadsheet takes for text, never for a formula (OWASP, CSV injection).
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}
