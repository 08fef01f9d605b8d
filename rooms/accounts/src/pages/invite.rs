use askama::Template;
use kernel::{Lang, Localised, Role as Named};
use platform::{
    Failure, Result,
    db::Reader,
    i18n::Words,
    web::{Ctx, Form, Outcome, Page},
};

use super::say::{self, RoleLine};
use crate::{
    WORDS,
    actions::{self, Invitation, Invited, Role},
    rules::{self, policy},
    store,
};

/// Someone who works for a member already, and the button that ends it for whoever may press it.
struct Colleague {
    name: String,
    member: String,
    until: Option<String>,
    take: Option<String>,
}

#[derive(Template)]
#[template(path = "invite.html")]
struct InvitePage {
    t: Words,
    form: Form,
    action: String,
    roles: Vec<(&'static str, String)>,
    bodies: Vec<(String, String)>,
    until_hint: String,
    /// What a person's mandates give today, where the account is for that person.
    person: Option<Vec<RoleLine>>,
    colleagues: Vec<Colleague>,
    rooms: Vec<say::Tab>,
}

fn may_open(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    if policy::may_invite(&ctx.actor) { Ok(()) } else { Err(policy::Refusal::NotYours.into()) }
}

async fn page(ctx: &Ctx, reader: &mut Reader, form: Form) -> Result<(Page, InvitePage)> {
    let t = ctx.words(&WORDS);
    let manager = policy::may_see_accounts(&ctx.actor);
    let mut bodies = say::offered(ctx, reader).await?;
    let person = match Some(form.typed("person")).filter(|person| manager && !person.is_empty()) {
        Some(person) => Some(say::by_mandate(ctx, reader, person).await?),
        None => None,
    };
    let colleagues = if manager { Vec::new() } else { colleagues(ctx, reader, &bodies).await? };
    let first_body = bodies.first().map(|(id, _)| id.clone());
    if manager {
        bodies.insert(0, (String::new(), t.say("whole-club").to_string()));
    }
    let form = form.filled("lang", ctx.lang);
    let until_hint = match policy::term(&ctx.actor, first_body.as_deref(), None) {
        Some(last) => t.say("until-hint-own").with("day", t.day(last)).to_string(),
        None => t.say("until-hint").to_string(),
    };
    let form = match first_body.filter(|_| !manager) {
        Some(body) => form.filled("role", Named::Officer.as_str()).filled("body", body),
        None => form,
    };
    let roles = roles(ctx, &bodies)
        .into_iter()
        .map(|role| (role.as_str(), t.say(format!("role-{}", role.as_str())).to_string()));
    let (title, lead) = if manager { ("invite-title", "invite-lead") } else { ("officers-title", "officers-lead") };
    let mut page = Page::new(t.say(title)).lead(t.say(lead));
    if manager {
        page = page.under(t.say("accounts-title"), ctx.href("/admin/accounts"));
    }
    let body = InvitePage {
        t,
        form,
        action: ctx.href("/accounts/invite"),
        roles: roles.collect(),
        bodies,
        until_hint,
        person,
        colleagues,
        rooms: if manager { say::rooms(ctx) } else { Vec::new() },
    };
    Ok((page, body))
}

/// The roles that the actor gives to anyone, for one of these legal entities or for the whole club.
fn roles(ctx: &Ctx, bodies: &[(String, String)]) -> Vec<Named> {
    let may = |role| {
        policy::may_give(&ctx.actor, None, role, None).is_ok()
            || bodies.iter().any(|(id, _)| policy::may_give(&ctx.actor, None, role, Some(id)).is_ok())
    };
    Named::ALL.into_iter().filter(|role| may(*role)).collect()
}

async fn colleagues(ctx: &Ctx, reader: &mut Reader, bodies: &[(String, String)]) -> Result<Vec<Colleague>> {
    let t = ctx.words(&WORDS);
    let mut colleagues = Vec::new();
    for (body, member) in bodies {
        let mut held = store::held_for(reader, body).await?;
        t.sort_by(&mut held, |held| held.name.clone());
        for held in held {
            let may = policy::may_take(&ctx.actor, held.account.as_str(), held.role, Some(body)).is_ok();
            colleagues.push(Colleague {
                take: may.then(|| ctx.href(&format!("/accounts/{}/roles/{}/take", held.account, held.id))),
                name: held.name,
                member: member.clone(),
                until: held.until.map(|day| t.day(day)),
            });
        }
    }
    Ok(colleagues)
}

pub(super) async fn show(ctx: Ctx) -> Outcome {
    may_open(&ctx)?;
    let mut form = ctx.form().await?;
    for (key, field) in [("person", "person"), ("body", "body"), ("name", "name"), ("role", "role")] {
        if let Some(value) = ctx.asked(key) {
            form = form.filled(field, value);
        }
    }
    let (page, body) = page(&ctx, &mut ctx.read().await?, form).await?;
    ctx.page(page, &body)
}

pub(super) async fn send(ctx: Ctx, mut form: Form) -> Outcome {
    may_open(&ctx)?;
    let invitation = read(&ctx, &mut ctx.read().await?, &mut form).await?;
    if let Some(invitation) = invitation.filter(|_| !form.is_wrong()) {
        match actions::invite(&ctx.app, &ctx.actor, &invitation).await {
            Ok((id, done)) if policy::may_see_accounts(&ctx.actor) => {
                return ctx.go(format!("/admin/accounts/{id}")).telling("accounts", told(done)).ok();
            }
            Ok(_) => return ctx.go("/accounts/invite").telling("accounts", "invited-if-may-be").ok(),
            Err(Failure::Refused(refusal)) => form.refuse(refusal),
            Err(failure) => return Err(failure),
        }
    }
    let (page, body) = page(&ctx, &mut ctx.read().await?, form).await?;
    ctx.page_again(page, &body)
}

/// What is said of an invitation to those who see every account.
fn told(done: Invited) -> &'static str {
    match done {
        Invited::Sent => "invited",
        Invited::LinkServes => "invited-before",
        Invited::RoleGiven => "invited-role-given",
        Invited::Tied => "tied",
        Invited::Closed => "invited-if-may-be",
    }
}

/// The invitation that was typed; what is wrong with it is said beside its field.
async fn read(ctx: &Ctx, reader: &mut Reader, form: &mut Form) -> Result<Option<Invitation>> {
    let email = rules::email(form.typed("email")).map_err(|_| form.wrong_in("email", &WORDS, "email-none")).ok();
    let name = form.needed_line("name", 120);
    let lang = form.choice("lang", Lang::from_code);
    let person = Some(form.line("person", 80)).filter(|person| !person.is_empty());
    let role = if person.is_none() { role(ctx, reader, form).await? } else { None };
    let (Some(email), Some(lang)) = (email, lang) else { return Ok(None) };
    if role.is_none() && person.is_none() {
        return Ok(None);
    }
    Ok(Some(Invitation { email, name, lang, role, person }))
}

/// The role that was chosen, with the name of the legal entity it is for.
pub(super) async fn role(ctx: &Ctx, reader: &mut Reader, form: &mut Form) -> Result<Option<Role>> {
    let Some(role) = form.choice("role", Named::from_word) else { return Ok(None) };
    let offered = say::offered(ctx, reader).await?;
    let typed = form.typed("body").trim().to_owned();
    let known = typed.is_empty() || offered.iter().any(|(id, _)| *id == typed);
    if !known {
        form.wrong("body", "form-not-a-choice");
        return Ok(None);
    }
    let until = form.day("until");
    if until.is_some_and(|until| until < ctx.today()) {
        form.wrong_in("until", &WORDS, "until-past");
    }
    let body = Some(typed).filter(|body| !body.is_empty());
    let label = match &body {
        Some(body) => say::label_of(ctx, reader, body).await?,
        None => Localised::default(),
    };
    Ok(Some(Role { role, body, label, until }))
}
