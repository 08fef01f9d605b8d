use askama::Template;
use kernel::Role;
use platform::{
    Result,
    i18n::Words,
    parts::{self, Html, Tone},
    web::{Ctx, Form, Outcome, Page},
};

use super::say;
use crate::{
    WORDS, mails,
    rules::Standing,
    store::{self, Account, Filter},
};

const ON_A_PAGE: i64 = 50;

struct Line {
    name: String,
    email: String,
    href: String,
    roles: Vec<String>,
    person: bool,
    standing: Html,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    form: Form,
    here: String,
    invite: String,
    count: i64,
    lines: Vec<Line>,
    roles: Vec<(&'static str, String)>,
    standings: Vec<(&'static str, String)>,
    pager: Html,
    rooms: Vec<say::Tab>,
}

/// How an account stands, in a shape and a word.
pub(super) fn standing(t: Words, account: &Account) -> Html {
    let tone = match account.standing() {
        Standing::Open => Tone::Met,
        Standing::Invited => Tone::Confirm,
        Standing::Closed => Tone::None,
    };
    parts::state(tone, t.say(format!("standing-{}", account.standing().as_str())))
}

fn asked(ctx: &Ctx) -> Filter {
    Filter {
        role: ctx.asked("role").and_then(Role::from_word).map(Role::as_str),
        standing: [Standing::Invited, Standing::Open, Standing::Closed]
            .into_iter()
            .find(|standing| ctx.asked("standing") == Some(standing.as_str())),
        letters: ctx.asked("q").map(|letters| letters.chars().take(100).collect()),
    }
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    say::manager(&ctx)?;
    let t = ctx.words(&WORDS);
    let filter = asked(&ctx);
    let mut reader = ctx.read().await?;
    let count = store::count(&mut reader, &filter).await?;
    let pages = (count + ON_A_PAGE - 1) / ON_A_PAGE;
    let page = ctx.asked("page").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, pages.max(1));
    let mut lines = Vec::new();
    for account in store::list(&mut reader, &filter, (page - 1) * ON_A_PAGE, ON_A_PAGE).await? {
        lines.push(line(&ctx, &mut reader, t, account).await?);
    }
    let all = |key: &str| ("", t.say(key).to_string());
    let roles = [Role::Administrator, Role::Secretary, Role::Officer, Role::Expert, Role::Reader]
        .map(|role| (role.as_str(), t.say(format!("role-{}", role.as_str())).to_string()));
    let standings = [Standing::Invited, Standing::Open, Standing::Closed]
        .map(|it| (it.as_str(), t.say(format!("standing-{}", it.as_str())).to_string()));
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(ctx.query.iter().filter(|(key, _)| ["q", "role", "standing"].contains(&key.as_str())));
    let here = ctx.href("/admin/accounts");
    let body = ListPage {
        t,
        form: ["q", "role", "standing"]
            .iter()
            .fold(Form::blank(), |form, key| form.filled(key, ctx.asked(key).unwrap_or_default())),
        invite: ctx.href("/accounts/invite"),
        count,
        lines,
        roles: [all("any-role")].into_iter().chain(roles).collect(),
        standings: [all("any-standing")].into_iter().chain(standings).collect(),
        pager: parts::pager(parts::Pager { page, pages }, &format!("{here}?{}&page=", query.finish()), &t),
        rooms: say::rooms(&ctx),
        here,
    };
    ctx.page(Page::new(t.say("accounts-title")).lead(t.say("accounts-lead")), &body)
}

async fn line(ctx: &Ctx, reader: &mut platform::db::Reader, t: Words, account: Account) -> Result<Line> {
    let held = store::held_by(reader, account.id.as_str()).await?;
    Ok(Line {
        href: ctx.href(&format!("/admin/accounts/{}", account.id)),
        roles: held.iter().map(|held| mails::role_for(t, held.role, &held.label)).collect(),
        person: account.person.is_some(),
        standing: standing(t, &account),
        name: account.name,
        email: account.email,
    })
}
