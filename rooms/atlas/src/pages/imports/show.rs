use askama::Template;
use axum::{body::Body, extract::Path, http::HeaderValue};
use platform::{
    Failure, Link, Result, Room,
    i18n::Words,
    import::Import,
    parts::{Html, Standing, Tone, escape, notice, standing},
    web::{At, Ctx, Form, FormBody, FormTag, Outcome, Page, file_to_keep},
};

use super::{acts::find, address, columns, one_of, seen, title, under};
use crate::{
    WORDS,
    import::{ASKED, Fault, Run, RunState, Seen},
    rules::Question,
};

/// How soon a page shows anew what goes on, in seconds.
const AGAIN: &str = "2";

#[derive(Template)]
#[template(path = "import.html")]
struct ShowPage<'a> {
    t: Words,
    form: &'a Form,
    action: String,
    standing: Html,
    says: Html,
    /// Bytes read and all of them, while it goes on.
    progress: Option<(i64, i64, String)>,
    columns: Html,
    confirm: bool,
    again: bool,
    leave: bool,
    /// What is announced or was done.
    seen: Html,
    /// Where one goes on.
    ways: Vec<Link>,
}

impl ShowPage<'_> {
    fn open(&self) -> FormTag<'_> {
        self.form.open(&self.t, self.action.as_str()).bare()
    }
}

pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let run = find(&ctx, &id).await?;
    draw(&ctx, &ctx.form().await?, &run).await
}

/// An import where it stands; while it goes on, the page shows itself anew, without script.
pub(super) async fn draw(ctx: &Ctx, form: &Form, run: &Run) -> Outcome {
    let (room, import) = one_of(ctx, &run.what)?;
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let chosen = form.is_wrong() && form.typed("act") == "map";
    let mapping =
        run.state == RunState::Columns || (run.state == RunState::Tried && (chosen || ctx.asked("columns").is_some()));
    let body = ShowPage {
        t,
        form,
        action: ctx.href(&address(run)),
        standing: stands(ctx, run, t),
        says: says(form, run, t),
        progress: run.state.is_under_way().then(|| progress(run, t)),
        columns: if mapping {
            mapped(ctx, chosen.then_some(form), (room, import), run).await?
        } else {
            Html::default()
        },
        confirm: run.state == RunState::Tried && !mapping,
        again: run.state == RunState::Failed && !run.files.is_empty(),
        leave: matches!(run.state, RunState::Tried | RunState::Columns | RunState::Failed),
        seen: if mapping { Html::default() } else { seen::draw(ctx, &mut reader, (room, import), run).await? },
        ways: ways(ctx, import, run, t),
    };
    let files: Vec<&str> = run.files.iter().map(|file| file.name.as_str()).collect();
    let page = Page::new(title(room, import, t)).lead(t.list(files));
    let mut response = ctx.page_of(form, under(ctx, page), &body)?;
    if run.state.is_under_way() {
        response.headers_mut().insert("refresh", HeaderValue::from_static(AGAIN));
    }
    Ok(response)
}

fn stands(ctx: &Ctx, run: &Run, t: Words) -> Html {
    let tone = match run.state {
        RunState::Trying | RunState::Running => Tone::Live,
        RunState::Columns | RunState::Tried => Tone::Confirm,
        RunState::Done => Tone::Met,
        RunState::Failed => Tone::Breached,
        RunState::Left => Tone::None,
    };
    let next = t.say(format!("import-next-{}", run.state.as_str())).to_string();
    let it = Standing {
        at: (tone, t.say(format!("import-state-{}", run.state.as_str())).to_string()),
        next: Some(next),
        owed_by: (!run.name.is_empty()).then(|| run.name.clone()),
        since: None,
    };
    standing(&it, &t, ctx.today())
}

/// What one must know first: what is wrong, that nothing is written yet, what was done.
fn says(form: &Form, run: &Run, t: Words) -> Html {
    if form.is_wrong() {
        return platform::parts::errors(form, &t);
    }
    match (run.state, &run.fault, run.seen()) {
        (_, Some(fault), _) => broken(fault, t),
        (RunState::Tried, _, Some(Seen { report: it, .. }))
            if it.new + it.changed + it.waiting == 0 && !it.rejected.contains_key(ASKED) =>
        {
            notice(t.say("import-nothing-new"))
        }
        (RunState::Tried, ..) => notice(t.say("import-nothing-written")),
        (RunState::Done, _, Some(seen)) if seen.resumed => notice(t.say("import-was-resumed")),
        (RunState::Done, _, Some(seen)) if differs(run) && !seen.resumed => notice(t.say("import-came-otherwise")),
        _ => Html::default(),
    }
}

/// Whether what was done is not what was announced: others changed something meanwhile.
fn differs(run: &Run) -> bool {
    run.trial.as_ref().zip(run.outcome.as_ref()).is_some_and(|(trial, outcome)| trial.report != outcome.report)
}

fn broken(fault: &Fault, t: Words) -> Html {
    let says = t.say(format!("import-broken-{}", fault.reason)).to_string();
    let file =
        if fault.file.is_empty() { String::new() } else { format!("<h2><bdi>{}</bdi></h2>", escape(&fault.file)) };
    Html::trusted(format!(r#"<div class="notice fault">{file}<p>{}</p></div>"#, escape(&says)))
}

fn progress(run: &Run, t: Words) -> (i64, i64, String) {
    let percent = if run.total > 0 { run.done.saturating_mul(100) / run.total } else { 0 };
    (run.done, run.total, t.say("import-progress").with("percent", percent).to_string())
}

/// The form that says which column is which: as it was typed where that is complained of, else as the table is understood.
async fn mapped(ctx: &Ctx, typed: Option<&Form>, (room, import): (&Room, &Import), run: &Run) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let look = columns::look(ctx, import, run).await?;
    let understood = columns::filled(Form::blank(), &look, run);
    let form = typed.unwrap_or(&understood);
    let body = FormBody {
        open: form.open(&t, ctx.href(&address(run))),
        carried: vec![("act".to_owned(), "map".to_owned())],
        groups: columns::groups(ctx, form, (room, import), &look),
        button: t.say("import-map").to_string(),
        grave: false,
        back: Link::new(t.shell().say("form-cancel"), ctx.href("/atlas/import")),
    };
    body.html()
}

fn ways(ctx: &Ctx, import: &Import, run: &Run, t: Words) -> Vec<Link> {
    let mut ways = Vec::new();
    let asks = run.seen().is_some_and(|seen| seen.report.rejected.contains_key(ASKED));
    let questions = format!("{}?question={}", ctx.href(import.decided_at), Question::Candidates.as_str());
    if run.state == RunState::Tried && !import.fields.is_empty() && ctx.asked("columns").is_none() {
        ways.push(Link::new(t.say("import-other-columns"), format!("{}?columns=yes", ctx.href(&address(run)))));
    }
    if run.state == RunState::Tried && asks {
        ways.push(Link::new(t.say("import-decide-there"), questions.as_str()));
    }
    if run.state == RunState::Done {
        if run.outcome.as_ref().is_some_and(|seen| seen.report.waiting > 0) {
            ways.push(Link::new(t.say("decisions-title"), ctx.href(import.decided_at)));
        } else if asks {
            ways.push(Link::new(t.say("decisions-title"), questions));
        }
        ways.push(Link::new(t.say("import-see"), ctx.href(import.leads_to)));
    }
    if !run.state.is_under_way() {
        let href = format!("{}?what={}", ctx.href("/atlas/import"), import.what);
        ways.push(Link::new(t.say("import-another"), href));
    }
    ways
}

/// The rows that are not taken, as a file.
pub(super) async fn rejects(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let run = find(&ctx, &id).await?;
    let sha256 = run.seen().and_then(|seen| seen.rejects.clone()).ok_or(Failure::NotFound)?;
    let rejects = Body::from_stream(ctx.app.files.pieces(&sha256).await?);
    Ok(file_to_keep("text/tab-separated-values; charset=utf-8", &format!("rejects-{}.tsv", run.what), rejects))
}
