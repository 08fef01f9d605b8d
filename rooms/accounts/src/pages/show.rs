use askama::Template;
use axum::extract::Path;
use kernel::Role;
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    parts::Html,
    web::{At, Ctx, Form, Outcome, Page},
};

use super::{
    audit::{TrailLine, trail},
    list::standing,
    say::{self, RoleLine},
};
use crate::{
    WORDS,
    rules::{Standing, policy},
    store::{self, Narrow, Purpose},
};

struct HeldLine {
    line: RoleLine,
    take: Option<String>,
}

/// What may be done with the account, each at its address.
#[derive(Default)]
struct Acts {
    link: Option<String>,
    close: Option<String>,
    open: Option<String>,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    t: Words,
    email: String,
    standing: Html,
    invited: bool,
    link_until: Option<String>,
    held: Vec<HeldLine>,
    by_mandate: Option<Vec<RoleLine>>,
    untie: Option<String>,
    give: Form,
    give_action: String,
    roles: Vec<(&'static str, String)>,
    bodies: Vec<(String, String)>,
    name: Form,
    name_action: Option<String>,
    acts: Acts,
    trail: Vec<TrailLine>,
    rooms: Vec<say::Tab>,
}

/// The forms of the page, as they were typed where one was sent.
#[derive(Default)]
pub(super) struct Forms {
    pub give: Form,
    pub name: Form,
}

pub(super) async fn show(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    say::manager(&ctx)?;
    let form = ctx.form().await?;
    let forms = if !form.typed("name").is_empty() {
        Forms { name: form, give: Form::blank() }
    } else {
        Forms { give: form, name: Form::blank() }
    };
    let (page, body) = page(&ctx, &mut ctx.read().await?, &at.id, forms).await?;
    body.send(&ctx, page)
}

/// The page again, with what was typed in one of its forms and what is wrong with it.
pub(super) async fn again(ctx: &Ctx, id: &str, forms: Forms) -> Outcome {
    let (page, body) = page(ctx, &mut ctx.read().await?, id, forms).await?;
    ctx.page_again(page, &body)
}

impl ShowPage {
    fn send(self, ctx: &Ctx, page: Page) -> Outcome {
        ctx.page(page, &self)
    }
}

async fn page(ctx: &Ctx, reader: &mut Reader, id: &str, forms: Forms) -> Result<(Page, ShowPage)> {
    let t = ctx.words(&WORDS);
    let account = store::find(reader, id).await?.ok_or(Failure::NotFound)?;
    let held = store::held_by(reader, id).await?;
    let grants: Vec<_> = held.iter().map(store::Held::grant).collect();
    let at = |verb: &str| ctx.href(&format!("/admin/accounts/{id}/{verb}"));
    let may = policy::may_manage(&ctx.actor, &grants).is_ok();
    let closed = account.standing() == Standing::Closed;
    let acts = Acts {
        link: (may && !closed).then(|| at("link")),
        close: (policy::may_close(&ctx.actor, id, &grants).is_ok() && !closed).then(|| at("close")),
        open: (may && closed).then(|| at("open")),
    };
    let by_mandate = match &account.person {
        Some(person) => Some(say::by_mandate(ctx, reader, person).await?),
        None => None,
    };
    let held = held.iter().map(|held| HeldLine {
        line: say::role_line(t, &held.grant(), &held.label),
        take: policy::may_take(&ctx.actor, id, held.role, held.body.as_deref())
            .is_ok()
            .then(|| ctx.href(&format!("/accounts/{id}/roles/{}/take", held.id))),
    });
    let roles: Vec<_> = [Role::Administrator, Role::Secretary, Role::Officer, Role::Expert, Role::Reader]
        .into_iter()
        .filter(|role| policy::may_give(&ctx.actor, Some(id), *role, role.needs_body().then_some("")).is_ok())
        .map(|role| (role.as_str(), t.say(format!("role-{}", role.as_str())).to_string()))
        .collect();
    let mut bodies = vec![(String::new(), t.say("whole-club").to_string())];
    bodies.extend(say::offered(ctx, reader).await?);
    let last = store::last_made(reader, id, Purpose::Invitation).await?;
    let narrow = Narrow { subject: Some(format!("account/{id}")), ..Narrow::default() };
    let lines = store::lines(reader, &narrow, 0, 20).await?;
    let body = ShowPage {
        t,
        email: account.email.clone(),
        standing: standing(t, &account),
        invited: account.standing() == Standing::Invited,
        link_until: last.map(|(_, until)| t.moment(until)),
        held: held.collect(),
        untie: (by_mandate.is_some() && policy::may_tie_person(&ctx.actor, Some(id), &grants).is_ok())
            .then(|| at("untie")),
        by_mandate,
        give: forms.give,
        give_action: at("role"),
        roles,
        bodies,
        name: forms.name.filled("name", &account.name),
        name_action: may.then(|| at("name")),
        acts,
        trail: trail(ctx, reader, lines).await?,
        rooms: say::rooms(ctx),
    };
    let page = Page::new(&account.name).under(t.say("accounts-title"), ctx.href("/admin/accounts"));
    Ok((page.island("form.js"), body))
}
