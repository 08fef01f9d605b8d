use std::fmt;

use atlas::{Evaluation, Interval, Measures, Part};

/// Wider than the ratio to a method that finds next to nothing: `228.22 (202.77 to 252.29)`.
const TIMES: usize = 28;

/// An evaluation as a table for the terminal.
pub(super) struct Table<'a>(pub(super) &'a Evaluation);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rows, found) = (&self.0.rows, &self.0.found);
        let rejected: u64 = rows.rejected.values().sum();
        writeln!(
            f,
            "{} rows read: {} pairs of places, {} repeated, {} left out, {rejected} rejected",
            rows.read, rows.new, rows.repeated, rows.left_out
        )?;
        writeln!(
            f,
            "{} relations hidden, {} to learn from, {} places to choose from",
            found.hidden, found.seen, found.places
        )?;
        writeln!(
            f,
            "\n{:<20}{:>8}{:>9}{:>8}   {:<TIMES$}points more",
            "", "hits@20", "MRR", "AUC", "model, times as many"
        )?;
        part(f, "Localities that keep other relations", &found.keeping)?;
        part(f, "Cold start: every relation of the locality hidden", &found.starting)?;
        writeln!(f, "\nIn brackets: 95 % of 2,000 resamplings of the localities.")
    }
}

fn part(f: &mut fmt::Formatter<'_>, title: &str, it: &Part) -> fmt::Result {
    writeln!(f, "\n{title}: {} partners sought for {}", it.sought, it.localities)?;
    if it.sought == 0 {
        return Ok(());
    }
    writeln!(f, "{}", measures("model", &it.model))?;
    for versus in &it.baselines {
        let times = versus.ratio.map_or_else(|| "not to be told".to_owned(), |it| interval(it, 1.0, 2));
        let points = versus.difference.map_or_else(String::new, |it| interval(it, 100.0, 1));
        writeln!(f, "{}   {times:<TIMES$}{points}", measures(versus.baseline.as_str(), &versus.measures))?;
    }
    Ok(())
}

fn measures(name: &str, it: &Measures) -> String {
    format!("{name:<20}{:>6.1} %{:>9.4}{:>8.3}", it.hits * 100.0, it.mrr, it.auc)
}

fn interval(it: Interval, scale: f64, digits: usize) -> String {
    let [value, low, high] = [it.value, it.low, it.high].map(|value| format!("{:.digits$}", value * scale));
    format!("{value} ({low} to {high})")
}
