use kernel::{Lang, Localised, Role};
use platform::App;
use serde::Serialize;

use crate::{
    WORDS,
    commands::{Problem, Result},
};

/// A sign-in of the demonstration.
#[derive(Debug, Serialize)]
pub struct SignIn {
    /// The role.
    pub role: &'static str,
    /// The member it is held for, by its slug.
    pub member: Option<&'static str>,
    /// The mail address.
    pub email: String,
    /// The password, new at every start.
    pub password: String,
}

/// The member on whose behalf the demonstration's mayor and officer act.
const MEMBER: &str = "smara";

/// One account for each role, named by function; each start gives them new passwords.
///
/// # Errors
/// When the database fails.
pub async fn accounts(app: &App) -> Result<Vec<SignIn>> {
    let mut reader = app.db.read().await?;
    let body = atlas::entity_by_slug(&mut reader, MEMBER)
        .await?
        .ok_or_else(|| Problem::new(format!("the demonstration has no authority {MEMBER:?}")))?;
    drop(reader);
    let mut sign_ins = Vec::new();
    for role in Role::ALL {
        let word = role.as_str();
        let member = role.needs_body().then_some(MEMBER);
        let sign_in = SignIn { role: word, member, email: format!("{word}@demo.example"), password: app.random(12) };
        let person = match role {
            Role::Mayor => Some(super::load::mayor(app, &body).await?),
            _ => None,
        };
        let grant =
            accounts::SeedGrant { role, body: member.map(|_| (body.id.to_string(), body.name.clone())), until: None };
        let seed = accounts::Seed {
            email: sign_in.email.clone(),
            name: name(role, &body.name),
            lang: Lang::Fr,
            grants: if role == Role::Mayor { Vec::new() } else { vec![grant] },
            person,
            password: sign_in.password.clone(),
        };
        accounts::ensure_account(app, seed).await?;
        sign_ins.push(sign_in);
    }
    Ok(sign_ins)
}

fn name(role: Role, body: &Localised) -> String {
    let t = WORDS.words(Lang::Fr);
    let function = t.say(format!("demo-{}", role.as_str()));
    if role.needs_body() { format!("{function} – {}", body.shown(Lang::Fr)) } else { function.to_string() }
}
