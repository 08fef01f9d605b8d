use axum::extract::{FromRequest as _, Request};
use platform::{
    Failure, Result,
    i18n::Words,
    import::{Import, Wishes},
    parts::{Html, escape},
    web::{Ctx, Field, Form, Outcome, Page, Sheet, TABLES_MOST, Table, WithTables},
};

use super::{address, one_of, title, under};
use crate::{
    WORDS,
    import::{Run, RunState, Sent, start},
    rules::is_address,
    store,
};

/// What a reader's machine offers to send.
const TABLES: &str = ".csv,.tsv,.txt,.tab,.xlsx,.zip";
/// The fields of files: most imports are of one, some of two or three.
const FILES: [&str; 3] = ["file", "file-2", "file-3"];
/// The field of the file that names identifiers.
const NAMES: &str = "names";

/// Takes the files that were sent, and begins the trial. Of whoever may not send any, none is stored.
pub(super) async fn send(ctx: Ctx, request: Request) -> Outcome {
    let what = ctx.asked("what").ok_or(Failure::NotFound)?;
    let (_, import) = one_of(&ctx, what)?;
    let WithTables(mut form) = WithTables::from_request(request, &ctx.app).await?;
    let wishes = wishes(&mut form, import);
    let mut tables: Vec<Table> = FILES.iter().filter_map(|name| form.table(name).cloned()).collect();
    if tables.is_empty() {
        form.wrong("file", "form-needed");
    }
    let names = import.names.then(|| form.table(NAMES).cloned()).flatten();
    let wishes = Wishes { names: names.is_some(), ..wishes };
    tables.extend(names);
    if form.is_wrong() {
        return draw(&ctx, &form, what);
    }
    let run = keep(&ctx, import, tables, wishes).await?;
    start(&ctx.app, run.id.clone());
    ctx.go(address(&run)).ok()
}

/// What was said beside the files.
fn wishes(form: &mut Form, import: &Import) -> Wishes {
    let said = |line: String| Some(line).filter(|line| !line.is_empty());
    if !import.sourced {
        return Wishes { create: import.creates && form.has("create", "yes"), ..Wishes::default() };
    }
    let (source, url) = (said(form.line("source", 200)), said(form.line("url", 500)));
    if url.as_deref().is_some_and(|url| !is_address(url)) {
        form.wrong_in("url", &WORDS, "import-not-an-address");
    }
    let licence = said(form.line("licence", 100));
    let on = form.day("on");
    if source.is_none() && (url.is_some() || licence.is_some() || on.is_some()) {
        form.wrong("source", "form-needed");
    }
    let create = import.creates && form.has("create", "yes");
    Wishes { source, url, licence, on, create, ..Wishes::default() }
}

async fn keep(ctx: &Ctx, import: &Import, tables: Vec<Table>, wishes: Wishes) -> Result<Run> {
    let sent = |it: &Table| Sent { name: it.name.clone(), sha256: it.stored.sha256.clone(), size: it.stored.size };
    let files = tables.iter().map(sent).collect();
    let run = Run {
        id: ctx.app.id(),
        what: import.what.to_owned(),
        files,
        wishes,
        state: RunState::Trying,
        account: ctx.actor.account.clone(),
        name: ctx.actor.name.clone(),
        begun: ctx.now(),
        since: ctx.now(),
        beat: None,
        done: 0,
        total: 0,
        trial: None,
        outcome: None,
        fault: None,
    };
    let mut tx = ctx.begin().await?;
    for table in &tables {
        tx.name_file(&table.stored, ctx.now()).await?;
    }
    store::insert_run(&mut tx, &run).await?;
    tx.audit(&ctx.actor, "atlas.import.send", run.id.as_str(), ctx.now()).await?;
    tx.commit(ctx.now()).await?;
    Ok(run)
}

/// The form of one import.
pub(super) fn draw(ctx: &Ctx, form: &Form, what: &str) -> Outcome {
    let (room, import) = one_of(ctx, what)?;
    let t = ctx.words(&WORDS);
    let path = format!("/atlas/import?what={what}");
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).with_files().keeping(&path),
        t,
        intro: intro(import, t),
        version: None,
        groups: groups(form, import, t),
        button: t.say("import-try").to_string(),
        back: ctx.href("/atlas/import"),
    };
    let page = Page::new(title(room, import, t)).lead(room.words.words(t.lang).say(import.says[1]));
    sheet.answer(ctx, form, under(ctx, page))
}

/// How large files may be here, and what takes larger ones.
fn intro(import: &Import, t: Words) -> Html {
    let limit = t.say("import-limit").with("most", TABLES_MOST / (1024 * 1024)).to_string();
    Html::trusted(format!(
        r#"<div class="notice"><p>{}</p><p>{} <code dir="ltr">jumelage import {} {} --data {}</code></p></div>"#,
        escape(&t.say("import-promise").to_string()),
        escape(&limit),
        import.command,
        escape(&t.say("import-word-file").to_string()),
        escape(&t.say("import-word-folder").to_string()),
    ))
}

fn groups<'a>(form: &'a Form, import: &Import, t: Words) -> Vec<(String, Vec<Field<'a>>)> {
    let mut files = vec![form.field(&t, "file", t.say("import-file")).hint(t.say("import-file-hint")).file(TABLES)];
    if import.fields.is_empty() {
        let more = |name| form.field(&t, name, t.say("import-more")).hint(t.say("import-more-hint")).file(TABLES);
        files.extend(FILES[1..].iter().map(|name| more(*name).optional()));
    }
    if import.names {
        let names = form.field(&t, NAMES, t.say("import-names")).hint(t.say("import-names-hint"));
        files.push(names.file(TABLES).optional());
    }
    if import.creates {
        files.push(form.field(&t, "create", t.say("import-create")).hint(t.say("import-create-hint")).tick());
    }
    let mut groups = vec![(String::new(), files)];
    if import.sourced {
        let source = vec![
            form.field(&t, "source", t.say("import-source")).hint(t.say("import-source-hint")).optional(),
            form.field(&t, "url", t.say("import-url")).optional(),
            form.field(&t, "on", t.say("import-on")).hint(t.say("import-on-hint")).date().optional(),
            form.field(&t, "licence", t.say("import-licence")).hint(t.say("import-licence-hint")).optional(),
        ];
        groups.push((t.say("import-who-says").to_string(), source));
    }
    groups
}
