use atlas::Entity;
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

/// The member on whose behalf the demonstration's mayor and its first officer act.
const MEMBER: &str = "smara";
/// The member that has an officer too: an agreement is seen from both sides, and its scan is declared conform by an officer of each of two
/// parties.
const OTHER: &str = "amgala";

/// One account for each role, and an officer of another member beside the first; named by function. Each start gives them new passwords.
///
/// # Errors
/// When the database fails.
pub async fn accounts(app: &App) -> Result<Vec<SignIn>> {
    let (body, other) = (authority(app, MEMBER).await?, authority(app, OTHER).await?);
    let mut wanted = Vec::new();
    for role in Role::ALL {
        let word = role.as_str();
        wanted.push((role, role.needs_body().then_some((MEMBER, &body)), format!("{word}@demo.example")));
        if role == Role::Officer {
            wanted.push((role, Some((OTHER, &other)), format!("{word}-{OTHER}@demo.example")));
        }
    }
    let mut sign_ins = Vec::new();
    for (role, member, email) in wanted {
        let (slug, body) = member.map_or((None, &body), |(slug, body)| (Some(slug), body));
        let sign_in = SignIn { role: role.as_str(), member: slug, email, password: app.random(12) };
        let person = match role {
            Role::Mayor => Some(super::load::mayor(app, body).await?),
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

async fn authority(app: &App, slug: &str) -> Result<Entity> {
    let found = atlas::entity_by_slug(&mut app.db.read().await?, slug).await?;
    found.ok_or_else(|| Problem::new(format!("the demonstration has no authority {slug:?}")))
}

fn name(role: Role, body: &Localised) -> String {
    let t = WORDS.words(Lang::Fr);
    let function = t.say(format!("demo-{}", role.as_str()));
    if role.needs_body() { format!("{function} – {}", body.shown(Lang::Fr)) } else { function.to_string() }
}
