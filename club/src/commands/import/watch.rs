//! What an import shows: a bar on the terminal, the rejects in a file, the counts at the end.

use std::{
    fs::{DirBuilder, File, OpenOptions},
    io::{self, BufWriter, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use atlas::{ImportError, Rejected, Report, Watch};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use kernel::Time;
use platform::import::Fate;

use crate::commands::{
    Problem, Result,
    out::{harmless, say},
};

/// How an import tells what it did.
#[derive(Debug, Clone, Args)]
pub(in crate::commands) struct Output {
    /// Print the counts as one line of JSON.
    #[arg(long)]
    pub(in crate::commands) json: bool,
    /// Write the rows that are not taken, and the cells left out of rows that are, to this file (TSV): file, line, reason,
    /// cell, candidates. Where it is not given, imports write it into the folder `imports` of the data, and say where.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
}

/// The terminal, and the file of rejects.
pub(in crate::commands) struct Screen {
    json: bool,
    bar: ProgressBar,
    rejects: Option<Rejects>,
    /// Whether a row was taken: what is written stays, whatever comes after.
    taken: bool,
    /// How many rejects were met that go nowhere.
    untold: u64,
}

/// A file of rejects.
struct Rejects {
    path: PathBuf,
    /// Begun by the first reject, unless it was asked for.
    file: Option<BufWriter<File>>,
    /// Why it could not be written.
    broken: Option<io::Error>,
    asked: bool,
}

impl Rejects {
    /// The file that was asked for.
    fn asked(path: &Path) -> io::Result<Self> {
        let mut rejects = Self { path: path.to_owned(), file: None, broken: None, asked: true };
        rejects.begin(File::create(path)?)?;
        Ok(rejects)
    }

    fn begin(&mut self, file: File) -> io::Result<&mut BufWriter<File>> {
        let file = self.file.insert(BufWriter::new(file));
        writeln!(file, "{}", Rejected::COLUMNS)?;
        Ok(file)
    }

    /// The file beside the data: lists of members name people, so nobody else reads it.
    fn create(&self) -> io::Result<File> {
        if let Some(folder) = self.path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&self.path)
    }

    fn write(&mut self, rejected: &Rejected) {
        let line = |file: &mut BufWriter<File>| writeln!(file, "{}", rejected.to_line());
        let done = match &mut self.file {
            Some(file) => line(file),
            None => self.create().and_then(|file| line(self.begin(file)?)),
        };
        // What cannot be written is told at the end.
        self.broken = self.broken.take().or(done.err());
    }
}

impl Screen {
    /// The screen of a command that takes nothing in: rejects go where it was asked, or nowhere.
    pub(in crate::commands) fn new(output: &Output) -> Result<Self> {
        let bar = ProgressBar::new(0);
        let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}");
        bar.set_style(style.expect("the template is ours"));
        let asked = output.rejects.as_deref().map(|path| {
            let unwritten = |error| Problem::because(format!("{} cannot be written", path.display()), error);
            Rejects::asked(path).map_err(unwritten)
        });
        Ok(Self { json: output.json, bar, rejects: asked.transpose()?, taken: false, untold: 0 })
    }

    /// The screen of an import: rejects go where it was asked, else into a file beside the data, named by the sort of import and
    /// the moment.
    pub(super) fn of_import(output: &Output, data: &Path, what: &str, now: Time) -> Result<Self> {
        let mut screen = Self::new(output)?;
        screen.rejects.get_or_insert_with(|| {
            let moment = now.strftime("%Y%m%dT%H%M%SZ");
            let path = data.join("imports").join(format!("rejects-{what}-{moment}.tsv"));
            Rejects { path, file: None, broken: None, asked: false }
        });
        Ok(screen)
    }

    /// Clears the bar, finishes the file of rejects and says where it is.
    pub(in crate::commands) fn close(&mut self) -> Result<()> {
        self.bar.finish_and_clear();
        if self.untold > 0 {
            eprintln!("{} rows or cells were not taken: --rejects FILE writes each with its reason.", self.untold);
        }
        let Some(rejects) = &mut self.rejects else { return Ok(()) };
        let broken = rejects.broken.take().or_else(|| rejects.file.as_mut()?.flush().err());
        match broken {
            Some(error) => Err(Problem::because(
                format!("what was taken in stays, but the rejects could not be written to {}", rejects.path.display()),
                error,
            )),
            None => Ok(()),
        }
    }

    /// The counts. An import that finished succeeded, whatever it rejected; of one that did not, what stays of it is said.
    pub(super) fn end(mut self, report: std::result::Result<Report, ImportError>) -> Result<ExitCode> {
        let closed = self.close();
        let rejects = self.rejects.as_ref().filter(|it| it.file.is_some() && !it.asked).map(|it| it.path.clone());
        let report = report.map_err(|error| {
            let stays = if self.taken { "what was taken in stays" } else { "nothing was taken in" };
            Problem::because(format!("the import did not finish; {stays}"), error)
        })?;
        closed?;
        if self.json {
            say!("{}", serde_json::to_string(&report).expect("counts are JSON"));
        } else {
            counts(&report);
        }
        if let Some(path) = rejects {
            let says =
                format!("Each row and cell that was not taken, with its reason, kept for 30 days: {}", path.display());
            if self.json { eprintln!("{says}") } else { say!("\n{says}") }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn counts(report: &Report) {
    for (file, sheet) in &report.sheets {
        say!("sheet read: {} ({})", harmless(sheet), harmless(file));
    }
    for (file, tables) in &report.tables_passed_over {
        let (file, tables) = (harmless(file), harmless(&tables.join(", ")));
        say!("{file} holds other tables, of which nothing is taken: {tables}");
    }
    for (file, form) in &report.read_as {
        let file = harmless(file);
        match form.as_str() {
            "text" => say!("{file} is no workbook, whatever its name: it is text, and read as such"),
            "workbook" => say!("{file} is a workbook, whatever its name: it is read as one"),
            encoding => say!("{file} is read in the encoding {}", harmless(encoding)),
        }
    }
    if !report.columns_passed_over.is_empty() {
        say!("columns passed over: {} (--map says what they are)", harmless(&report.columns_passed_over.join(", ")));
    }
    say!("read       {:>9}", report.read);
    for (name, count) in [
        ("new", report.new),
        ("changed", report.changed),
        ("unchanged", report.unchanged),
        ("waiting", report.waiting),
        ("repeated", report.repeated),
        ("left out", report.left_out),
    ] {
        say!("{name:<10} {count:>9}");
    }
    for (reason, count) in &report.rejected {
        say!("rejected   {count:>9}  {reason}");
    }
    for (reason, count) in &report.unread {
        say!("cells      {count:>9}  {reason}");
    }
    if report.rejected.contains_key("unknown-country") {
        say!(
            "\nunknown-country: ISO 3166 has no such code. If the club uses it, give it a name at /atlas/toponymy or with\n\
             `jumelage import toponymy` (columns code, name_fr, name_ar, name_en, name_es), and import again."
        );
    }
}

impl Watch for Screen {
    fn progress(&mut self, file: &str, read: u64, total: u64) {
        self.bar.set_message(harmless(file));
        self.bar.set_length(total);
        self.bar.set_position(read);
    }

    fn rejected(&mut self, rejected: &Rejected) {
        match &mut self.rejects {
            Some(rejects) => rejects.write(rejected),
            None => self.untold += 1,
        }
    }

    fn met(&mut self, _: Fate, _: u64, _: &dyn Fn() -> String) {
        self.taken = true;
    }
}
