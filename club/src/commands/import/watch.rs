//! What an import shows: a bar on the terminal, the rejects in a file, the counts at the end.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use atlas::{Rejected, Report, Watch};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::commands::{Problem, Result};

/// How an import tells what it did.
#[derive(Debug, Clone, Args)]
pub(in crate::commands) struct Output {
    /// Print the counts as one line of JSON.
    #[arg(long)]
    pub(in crate::commands) json: bool,
    /// Write the rows that are not taken, and the cells left out of rows that are, to this file (TSV): file, line, reason,
    /// cell, candidates.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
}

/// The terminal, and the file of rejects where one was asked for.
pub(in crate::commands) struct Screen {
    json: bool,
    bar: ProgressBar,
    rejects: Option<BufWriter<File>>,
}

impl Screen {
    pub(in crate::commands) fn new(output: &Output) -> Result<Self> {
        let bar = ProgressBar::new(0);
        let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}");
        bar.set_style(style.expect("the template is ours"));
        let rejects = match &output.rejects {
            Some(path) => {
                let file = File::create(path)
                    .map_err(|error| Problem::because(format!("{} cannot be written", path.display()), error))?;
                let mut file = BufWriter::new(file);
                let _ = writeln!(file, "{}", Rejected::COLUMNS);
                Some(file)
            }
            None => None,
        };
        Ok(Self { json: output.json, bar, rejects })
    }

    /// Clears the bar and finishes the file of rejects.
    pub(in crate::commands) fn close(mut self) -> Result<()> {
        self.bar.finish_and_clear();
        match &mut self.rejects {
            Some(file) => file.flush().map_err(|error| Problem::because("the rejects could not be written", error)),
            None => Ok(()),
        }
    }

    /// The counts. An import that finished succeeded, whatever it rejected.
    pub(super) fn end(self, report: &Report) -> Result<ExitCode> {
        let json = self.json;
        self.close()?;
        if json {
            println!("{}", serde_json::to_string(report).expect("counts are JSON"));
            return Ok(ExitCode::SUCCESS);
        }
        println!("read       {:>9}", report.read);
        for (name, count) in [
            ("new", report.new),
            ("changed", report.changed),
            ("unchanged", report.unchanged),
            ("waiting", report.waiting),
            ("repeated", report.repeated),
            ("left out", report.left_out),
        ] {
            println!("{name:<10} {count:>9}");
        }
        for (reason, count) in &report.rejected {
            println!("rejected   {count:>9}  {reason}");
        }
        for (reason, count) in &report.unread {
            println!("cells      {count:>9}  {reason}");
        }
        if report.rejected.contains_key("unknown-country") {
            println!(
                "\nunknown-country: ISO 3166 has no such code. If the club uses it, give it a name at /atlas/toponymy or with\n\
                 `jumelage import toponymy` (columns code, name_fr, name_ar, name_en, name_es), and import again."
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Watch for Screen {
    fn progress(&mut self, file: &str, read: u64, total: u64) {
        self.bar.set_message(file.to_owned());
        self.bar.set_length(total);
        self.bar.set_position(read);
    }

    fn rejected(&mut self, rejected: &Rejected) {
        if let Some(file) = &mut self.rejects {
            // What cannot be written is met at the end.
            let _ = writeln!(file, "{}", rejected.to_line());
        }
    }
}
