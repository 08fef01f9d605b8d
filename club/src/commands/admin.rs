use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::{config::Config, house};

use super::{Problem, Result, Where};

/// Gives the first account, or a new way in.
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
}

impl Admin {
    pub(super) async fn run(self, place: &Where) -> Result<ExitCode> {
        let config = Config::read(place)?;
        let app = house::open(&config, house::site_without_readers(&config)?).await?;
        let link = match &self.what {
            What::Create { email, name, .. } => accounts::create_administrator(&app, email, name).await?,
            What::Reset { email, .. } => {
                accounts::reset_sign_in(&app, email).await.map_err(|failure| match failure {
                    platform::Failure::NotFound => Problem::new(format!("no account has the address {email}")),
                    other => other.into(),
                })?
            }
        };
        println!("{link}");
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
