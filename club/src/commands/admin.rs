use std::process::ExitCode;

use clap::{Args, Subcommand};
use kernel::Actor;
use platform::{App, Failure, Found, Paper};

use crate::{config::Config, house};

use super::{Problem, Result, Where};
use crate::commands::out::{harmless, say};

/// Gives the first account, or a new way in; erases from the register what the law asks.
#[derive(Debug, Args)]
pub struct Admin {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make an administrator's account; prints the link by which its password is chosen.
    Create {
        /// The administrator's mail address.
        #[arg(long)]
        email: String,
        /// How the account is called: a function or a name.
        #[arg(long, default_value = "Administrateur")]
        name: String,
    },
    /// Give an account a new link by which its password is chosen.
    Reset {
        /// The account's mail address.
        #[arg(long)]
        email: String,
    },
    /// Erase a name or a reason that the register keeps, where the law asks; the act and its proofs stand. Without FIELD,
    /// list what the act keeps.
    Forget {
        /// The act's number.
        act: u64,
        /// What to erase, as the list calls it: signatory.1, reason.fr, sealed.
        #[arg(requires = "why")]
        field: Option<String>,
        /// Why, for the audit trail: the request and its date. It names nobody.
        #[arg(long)]
        why: Option<String>,
    },
    /// Erase a person's name, or mail address, from all that the club keeps, where the law asks. Without --why, say where it
    /// stands. Texts that were settled stay as they were signed; scans and files are not read.
    ForgetName {
        /// The name, letter for letter; once for each form of it (Arabic, passport), and for the address.
        name: String,
        /// Why, for the audit trail: the request and its date. It names nobody.
        #[arg(long)]
        why: Option<String>,
    },
}

impl Admin {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let said = match &self.what {
            What::Create { email, name } => accounts::create_administrator(&app, email, name).await?,
            What::Reset { email } => accounts::reset_sign_in(&app, email).await.map_err(|failure| match failure {
                Failure::NotFound => Problem::new(format!("no account has the address {email}")),
                other => other.into(),
            })?,
            What::Forget { act, field, why } => match field.as_deref().zip(why.as_deref()) {
                Some((field, why)) => forget(&app, *act, field, why).await?,
                None => kept(&app, *act).await?,
            },
            What::ForgetName { name, why } => {
                let stands = match why {
                    Some(why) => register::forget_name(&app, &Actor::system(), name, why).await,
                    None => register::name_stands(&app, name).await,
                }?;
                format!("{}{}", stood(&stands.found, why.is_some()), to_look_at(&stands.papers))
            }
        };
        say!("{said}");
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// Erases what an act keeps under this field.
async fn forget(app: &App, act: u64, field: &str, why: &str) -> Result<String> {
    let done = register::forget(app, &Actor::system(), act, field, why).await;
    done.map_err(|failure| match failure {
        Failure::NotFound => Problem::new(format!(
            "act {act} keeps no {field:?}, or it was erased before: `jumelage admin forget {act}` lists what it keeps"
        )),
        other => other.into(),
    })?;
    Ok(format!("{field} of act {act} is erased; the act and its proofs stand."))
}

/// What an act keeps, a line each.
async fn kept(app: &App, act: u64) -> Result<String> {
    let kept = register::kept(&mut app.db.read().await?, act).await.map_err(|failure| match failure {
        Failure::NotFound => Problem::new(format!("the register has no act {act}")),
        other => other.into(),
    })?;
    let line = |(field, there): &(String, bool)| if *there { field.clone() } else { format!("{field} (erased)") };
    let lines: Vec<String> = kept.iter().map(line).collect();
    Ok(if lines.is_empty() { format!("Act {act} keeps nothing.") } else { lines.join("\n") })
}

/// Where a name stands, or stood, a line each.
fn stood(found: &[Found], erased: bool) -> String {
    let line = |it: &Found| {
        let becomes = match (it.stays, erased) {
            (true, _) => "stays: what was written and signed is not changed",
            (false, true) => "erased",
            (false, false) => "would be erased",
        };
        format!("{}: {} ({becomes})", it.at, it.rows)
    };
    let lines: Vec<String> = found.iter().map(line).collect();
    if lines.is_empty() { "The name stands nowhere.".to_owned() } else { lines.join("\n") }
}

/// The files that may name or show the person: nothing was done to them.
fn to_look_at(papers: &[Paper]) -> String {
    if papers.is_empty() {
        return String::new();
    }
    let line = |it: &Paper| format!("{}: {} (SHA-256 {})", it.page, harmless(&it.name), it.sha256);
    let lines: Vec<String> = papers.iter().map(line).collect();
    let head = "These files may name or show the person. No program reads a scan, and nothing erases one: the secretary looks at each, and\n\
                decides what the law asks. Backups hold the name until they are renewed.";
    format!("\n\n{head}\n{}", lines.join("\n"))
}
