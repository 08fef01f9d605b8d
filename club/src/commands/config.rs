use std::process::ExitCode;

use super::Result;
use crate::commands::out::say_part;

/// Prints every configuration key.
pub(super) fn run() -> Result<ExitCode> {
    say_part!("{}", crate::config::DOCUMENTED);
    Ok(ExitCode::SUCCESS)
}
