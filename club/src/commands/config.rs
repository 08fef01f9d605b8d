use std::process::ExitCode;

use super::Result;

/// Prints every configuration key.
pub(super) fn run() -> Result<ExitCode> {
    print!("{}", crate::config::DOCUMENTED);
    Ok(ExitCode::SUCCESS)
}
