#![doc = include_str!("../README.md")]

mod accept;
mod commands;
mod config;
mod demo;
mod house;
mod pages;
mod profile;
#[cfg(test)]
mod routes;
mod serving;

use std::process::ExitCode;

use clap::Parser;

/// Gives back to the machine what a sign-in or a document held for a moment; the system's own keeps it.
#[global_allocator]
static MEMORY: memory::Allocator = memory::Allocator;

/// The words of the pages that belong to no room: home and style guide.
static WORDS: std::sync::LazyLock<platform::i18n::Catalog> = platform::catalog!["club"];

fn main() -> ExitCode {
    memory::holds_little();
    let arguments = commands::Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("jumelage: the program could not start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(commands::run(arguments)) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("jumelage: {problem}");
            for cause in problem.causes() {
                eprintln!("  because: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}
