use askama::Template;
use kernel::{Grant, Role};
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{self, Html, Pager, Tone},
    web::{Csv, Ctx, Filter, Outcome, Page},
};

use super::say::{self, Tab};
use crate::{
    WORDS, bodies, door,
    rules::{self, Standing},
    store::{self, Account, Filter as Narrow},
};

const ON_A_PAGE: i64 = 50;
const HERE: &str = "/admin/accounts";

struct Line {
    name: String,
    email: String,
    href: String,
    roles: Vec<String>,
    standing: Html,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Words,
    filter: Filter,
    downloads: Html,
    invite: String,
    count: usize,
    lines: Vec<Line>,
    empty: Html,
    pager: Html,
    rooms: Vec<Tab>,
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

/// The accounts that the address asks for, in the order asked for.
async fn asked(ctx: &Ctx, reader: &mut Reader) -> Result<Vec<Account>> {
    let (role, body) = (ctx.asked("role").and_then(Role::from_word), ctx.asked("member"));
    let narrow = Narrow {
        role: role.map(Role::as_str),
        body: body.map(str::to_owned),
        on: Some(ctx.today()),
        by_mandate: if role.is_some() || body.is_some() {
            by_mandate(ctx, reader, role, body).await?
        } else {
            Vec::new()
        },
        standing: Standing::ALL.into_iter().find(|standing| ctx.asked("standing") == Some(standing.as_str())),
    };
    let mut accounts = store::list(reader, &narrow).await?;
    if let Some(letters) = ctx.asked("q") {
        accounts.retain(|account| rules::holds(&format!("{} {}", account.name, account.email), letters));
    }
    match ctx.asked("order") {
        Some("made") => accounts.sort_by_key(|account| std::cmp::Reverse(account.made)),
        _ => ctx.words(&WORDS).sort_by(&mut accounts, |account| account.name.clone()),
    }
    Ok(accounts)
}

/// The accounts whose person holds this role, for this legal entity, by a mandate that runs today.
async fn by_mandate(ctx: &Ctx, reader: &mut Reader, role: Option<Role>, body: Option<&str>) -> Result<Vec<String>> {
    let fits = |grant: &Grant| {
        role.is_none_or(|role| grant.role == role) && body.is_none_or(|body| grant.body.as_deref() == Some(body))
    };
    let mut found = Vec::new();
    for account in store::list(reader, &Narrow::default()).await? {
        let Some(person) = &account.person else { continue };
        if door::by_person(&ctx.app, reader, person, ctx.today()).await?.iter().any(fits) {
            found.push(account.id.to_string());
        }
    }
    Ok(found)
}

/// What an account may be, in words: what it was given, and what its person's mandates give today.
async fn roles(ctx: &Ctx, reader: &mut Reader, bodies: &[(String, String)], account: &Account) -> Result<Vec<String>> {
    let t = ctx.words(&WORDS);
    let mut given = store::held_by(reader, account.id.as_str()).await?;
    given.retain(|held| held.until.is_none_or(|until| ctx.today() <= until));
    let mut lines: Vec<_> = given.iter().map(|held| say::role_line(t, &held.grant(), &held.label)).collect();
    if let Some(person) = &account.person {
        let grants = door::by_person(&ctx.app, reader, person, ctx.today()).await?;
        lines.extend(say::derived(t, bodies, &grants));
    }
    Ok(lines.into_iter().map(|line| line.says).collect())
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    say::manager(&ctx)?;
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let bodies = bodies::all(&ctx.app, &mut reader, ctx.lang).await?;
    let accounts = asked(&ctx, &mut reader).await?;
    let pager = Pager::asked(&ctx, accounts.len(), ON_A_PAGE);
    let mut lines = Vec::new();
    for account in pager.part(&accounts) {
        lines.push(Line {
            name: account.name.clone(),
            email: account.email.clone(),
            href: ctx.href(&format!("{HERE}/{}", account.id)),
            roles: roles(&ctx, &mut reader, &bodies, account).await?,
            standing: standing(t, account),
        });
    }
    let filter = filter(&ctx, &bodies);
    let body = ListPage {
        t,
        downloads: filter.downloads(&[("CSV", "/admin/accounts.csv")]),
        invite: ctx.href("/accounts/invite"),
        count: accounts.len(),
        lines,
        empty: parts::empty(t.say("accounts-none"), Some((&t.say("accounts-all").to_string(), filter.here()))),
        pager: filter.pager(pager),
        rooms: say::rooms(&ctx),
        filter,
    };
    ctx.page(Page::new(t.say("accounts-title")).lead(t.say("accounts-lead")), &body)
}

fn filter(ctx: &Ctx, bodies: &[(String, String)]) -> Filter {
    let t = ctx.words(&WORDS);
    let roles = Role::ALL.map(|role| (role.as_str(), t.say(format!("role-{}", role.as_str()))));
    let standings = Standing::ALL.map(|it| (it.as_str(), t.say(format!("standing-{}", it.as_str()))));
    Filter::new(ctx, HERE, t.say("filter-act"))
        .words("q", t.say("filter-letters"))
        .choice("role", t.say("role"), t.say("any-role"), roles)
        .choice("standing", t.say("standing"), t.say("any-standing"), standings)
        .choice("member", t.say("member"), t.say("any-member"), bodies.iter().map(|(id, name)| (id, name)))
        .order(["name", "made"].map(|order| (order, t.say(format!("order-{order}")))))
}

/// The same, for a spreadsheet.
pub(super) async fn csv(ctx: Ctx) -> Outcome {
    say::manager(&ctx)?;
    let mut reader = ctx.read().await?;
    let bodies = bodies::all(&ctx.app, &mut reader, ctx.lang).await?;
    let mut table = Csv::new(&["name", "email", "language", "roles", "standing", "made"]);
    for account in asked(&ctx, &mut reader).await? {
        let roles = roles(&ctx, &mut reader, &bodies, &account).await?.join("; ");
        let standing = account.standing().as_str();
        let (name, email, lang) = (account.name.as_str(), account.email.as_str(), account.lang.code());
        table.push([name, email, lang, &roles, standing, &account.made.to_string()]);
    }
    Ok(table.file("accounts.csv"))
}
