//! What several pages say alike.

use jiff::SignedDuration;
use kernel::{Grant, Lang, Localised};
use platform::{
    Result,
    db::Reader,
    i18n::Words,
    web::{Ctx, Form},
};

use crate::{
    WORDS, bodies, door,
    mails::role_for,
    rules::{Weak, policy},
    store,
};

/// A length of time to wait, in words, rounded up.
pub(super) fn wait(t: Words, long: SignedDuration) -> String {
    let seconds = long.as_secs() + i64::from(long.subsec_nanos() > 0);
    if seconds < 60 {
        t.say("wait-seconds").with("n", seconds).to_string()
    } else {
        t.say("wait-minutes").with("n", (seconds + 59) / 60).to_string()
    }
}

/// Complains of a password beside its field.
pub(super) fn weak(form: &mut Form, field: &str, weak: Weak) {
    let key = match weak {
        Weak::Short => "password-short",
        Weak::Long => "password-long",
        Weak::Common => "password-common",
        Weak::Pattern => "password-pattern",
        Weak::AboutYou => "password-about-you",
    };
    form.wrong_in(field, &WORDS, key);
}

/// A role that someone holds, in words.
pub(super) struct RoleLine {
    /// The role, and for whom.
    pub says: String,
    /// The last day, if there is one.
    pub until: Option<String>,
}

/// A role in words, with its last day.
pub(super) fn role_line(t: Words, grant: &Grant, label: &Localised) -> RoleLine {
    RoleLine { says: role_for(t, grant.role, label), until: grant.until.map(|day| t.day(day)) }
}

/// Roles that come from mandates, for legal entities as the rooms name them that know the members ([`bodies::all`]).
pub(super) fn derived(t: Words, known: &[(String, String)], grants: &[Grant]) -> Vec<RoleLine> {
    let label = |body: &Option<String>| {
        let found = body.as_ref().and_then(|body| known.iter().find(|(id, _)| id == body));
        found.map_or_else(Localised::default, |(_, name)| Localised::one(t.lang, name.as_str()))
    };
    grants.iter().map(|grant| role_line(t, grant, &label(&grant.body))).collect()
}

/// The roles that a person's mandates give today.
pub(super) async fn by_mandate(ctx: &Ctx, reader: &mut Reader, person: &str) -> Result<Vec<RoleLine>> {
    let grants = door::by_person(&ctx.app, reader, person, ctx.today()).await?;
    let known = if grants.is_empty() { Vec::new() } else { bodies::all(&ctx.app, reader, ctx.lang).await? };
    Ok(derived(ctx.words(&WORDS), &known, &grants))
}

/// The legal entities that the actor may give roles for, with their names.
pub(super) async fn offered(ctx: &Ctx, reader: &mut Reader) -> Result<Vec<(String, String)>> {
    let all = bodies::all(&ctx.app, reader, ctx.lang).await?;
    if policy::may_see_accounts(&ctx.actor) {
        return Ok(all);
    }
    let mut own: Vec<(String, String)> = Vec::new();
    for body in ctx.actor.bodies() {
        if own.iter().all(|(id, _)| id != body) {
            let name = match all.iter().find(|(id, _)| id == body) {
                Some((_, name)) => name.clone(),
                None => label_of(ctx, reader, body).await?.shown(ctx.lang).text.to_owned(),
            };
            own.push((body.to_owned(), name));
        }
    }
    Ok(own)
}

/// The name of a legal entity: as the rooms know it, else as it stood when the actor was given a role for it.
pub(super) async fn label_of(ctx: &Ctx, reader: &mut Reader, body: &str) -> Result<Localised> {
    if let Some(label) = bodies::label(&ctx.app, reader, body).await? {
        return Ok(label);
    }
    let own = ctx.actor.account.as_ref().map_or("", |id| id.as_str());
    let held = store::held_by(reader, own).await?.into_iter().find(|held| held.body.as_deref() == Some(body));
    Ok(held.map_or_else(|| Localised::one(ctx.lang, body), |held| held.label))
}

/// The interface's languages as choices.
pub(super) fn languages() -> Vec<(&'static str, &'static str)> {
    Lang::ALL.into_iter().map(|lang| (lang.code(), lang.endonym())).collect()
}

/// One of the administration's pages.
pub(super) struct Tab {
    pub text: String,
    pub href: String,
    /// Whether it is the page being read.
    pub here: bool,
}

/// The administration's pages that the actor may open.
pub(super) fn rooms(ctx: &Ctx) -> Vec<Tab> {
    let t = ctx.words(&WORDS);
    let tab =
        |key: &str, path: &str| Tab { text: t.say(key).to_string(), href: ctx.href(path), here: ctx.path == path };
    let mut tabs = vec![tab("accounts-title", "/admin/accounts")];
    if policy::may_read_trail(&ctx.actor) {
        tabs.push(tab("trail-title", "/admin/audit"));
        tabs.push(tab("tray-title", "/admin/mail"));
    }
    tabs
}

/// Refuses whoever may not see accounts; a visitor is led to the sign-in page.
pub(super) fn manager(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    if policy::may_see_accounts(&ctx.actor) { Ok(()) } else { Err(policy::Refusal::NotYours.into()) }
}

/// As [`manager`], for what the administrator alone reads.
pub(super) fn administrator(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    if policy::may_read_trail(&ctx.actor) { Ok(()) } else { Err(policy::Refusal::NotYours.into()) }
}

/// A choice and its words, lent to a field.
pub(super) fn pair(choice: &(String, String)) -> (&str, &str) {
    (&choice.0, &choice.1)
}

/// As [`pair`], for choices that the code names.
pub(super) fn both<'a>(choice: &'a (&'static str, String)) -> (&'static str, &'a str) {
    (choice.0, &choice.1)
}
