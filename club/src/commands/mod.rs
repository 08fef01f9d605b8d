//! The command line.

#![deny(clippy::print_stdout)]

mod admin;
mod atlas;
mod config;
mod demo;
mod doctor;
mod import;
mod migrate;
pub(crate) mod out;
mod problem;
mod rulebook;
mod serve;
mod verify;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};

pub use problem::{Problem, Result};

/// The permanent digital seat of a club of twinned cities.
#[derive(Debug, Parser)]
#[command(name = "jumelage", version, about)]
pub struct Arguments {
    #[command(flatten)]
    place: Where,
    #[command(subcommand)]
    command: Command,
}

/// Where the club's settings and data are. Every command takes it, so that one line of a script serves all; those that
/// need neither leave it unread.
#[derive(Debug, Clone, Args)]
pub struct Where {
    /// The club's configuration file (see `jumelage config`).
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// The folder of the database, files, keys and mail; over what the configuration says.
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// The database's address (`sqlite:PATH` or `postgres://…`); over what the configuration says.
    #[arg(long, value_name = "URL", global = true)]
    pub database: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the club to its readers.
    Serve,
    /// Serve the demonstration: public facts, accounts by function, new passwords at every start.
    Demo(demo::Demo),
    /// Bring the database's schema up to date.
    Migrate,
    /// Take in places of the world, relations, members, toponymy and attributes from tables, or facts of the club from a folder.
    Import(import::Import),
    /// Ask the atlas: partners that would make sense, how well they are found, places that it may hold twice.
    Atlas(atlas::Atlas),
    /// Look after the legal rulebook.
    Rulebook(rulebook::Rulebook),
    /// Check a proof of the register, without a network.
    Verify(verify::Verify),
    /// Give the first account, or a new way in; erase from the register what the law asks.
    Admin(admin::Admin),
    /// Check configuration, database, files, clock and mail, and say what to mend.
    Doctor,
    /// Print every configuration key, with what it means and its default.
    Config,
}

/// Runs the command that was given.
///
/// # Errors
/// With what happened and what to do, for whoever typed it.
pub async fn run(arguments: Arguments) -> Result<ExitCode> {
    let code = do_it(arguments).await?;
    if out::was_lost() { Ok(ExitCode::FAILURE) } else { Ok(code) }
}

async fn do_it(arguments: Arguments) -> Result<ExitCode> {
    let place = &arguments.place;
    match arguments.command {
        Command::Serve => serve::run(place).await,
        Command::Demo(command) => command.run(place).await,
        Command::Migrate => migrate::run(place).await,
        Command::Import(command) => command.run(place).await,
        Command::Atlas(command) => command.run(place).await,
        Command::Rulebook(command) => command.run(),
        Command::Verify(command) => command.run(),
        Command::Admin(command) => command.run(place).await,
        Command::Doctor => doctor::run(place).await,
        Command::Config => config::run(),
    }
}
