//! What commands print. Whoever reads may leave before the end, as `head` does: the rest is not written, and the command ends as it
//! would have.

use std::{
    fmt,
    io::{self, Write as _},
    sync::atomic::{AtomicBool, Ordering},
};

/// Whether something could not be printed for another reason than that nobody reads.
static LOST: AtomicBool = AtomicBool::new(false);

/// Prints; see the macros [`say!`] and [`say_part!`].
pub(crate) fn print(text: fmt::Arguments<'_>) {
    let mut out = io::stdout().lock();
    if let Err(error) = out.write_fmt(text).and_then(|()| out.flush())
        && error.kind() != io::ErrorKind::BrokenPipe
        && !LOST.swap(true, Ordering::Relaxed)
    {
        let _ = writeln!(io::stderr(), "jumelage: not everything could be printed: {error}");
    }
}

/// Whether what a command had to say was lost.
pub(crate) fn was_lost() -> bool {
    LOST.load(Ordering::Relaxed)
}

/// Prints a line.
macro_rules! say {
    () => { $crate::commands::out::print(format_args!("\n")) };
    ($($part:tt)*) => { $crate::commands::out::print(format_args!("{}\n", format_args!($($part)*))) };
}

/// Prints, without an end of line.
macro_rules! say_part {
    ($($part:tt)*) => { $crate::commands::out::print(format_args!($($part)*)) };
}

/// What stands in a text that others wrote, so that it commands no terminal: signs that are not seen are shown as such.
pub(crate) fn harmless(text: &str) -> String {
    let hidden = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if hidden(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

pub(crate) use {say, say_part};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_commands_the_terminal() {
        assert_eq!(harmless("{\"act\":\"السمارة\"}\n"), "{\"act\":\"السمارة\"}\n");
        assert_eq!(harmless("\u{1b}[2J\r\u{9b}1m\u{202e}x\u{7}"), "\\u{1b}[2J\\u{d}\\u{9b}1m\\u{202e}x\\u{7}");
    }
}
