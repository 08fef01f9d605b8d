//! Times, sizes and memory.

use std::{error::Error, fs, io, path::Path, time::Instant};

use finder::{Index, Query};

/// How long each query takes, in milliseconds.
pub fn times(index: &Index, queries: &[Query]) -> Result<Vec<f64>, Box<dyn Error>> {
    let time = |query| {
        let begun = Instant::now();
        index.search(query)?;
        Ok(begun.elapsed().as_secs_f64() * 1e3)
    };
    queries.iter().map(time).collect()
}

/// Prints the median, the 95th and 99th percentiles and the longest.
pub fn print(kind: &str, times: &[f64]) {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("{kind:42} {:7.2} {:7.2} {:7.2} {:7.2}", at(0.5), at(0.95), at(0.99), at(1.0));
}

/// Bytes in a folder and those in it.
pub fn size(folder: &Path) -> io::Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        sum += if entry.file_type()?.is_dir() { size(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(sum)
}

/// What Linux says of this process's memory.
pub fn memory(line: &str) -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let value = status.lines().find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
    value.map_or("unknown".into(), |value| value.trim().into())
}
