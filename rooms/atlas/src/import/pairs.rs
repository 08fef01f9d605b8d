use std::path::{Path, PathBuf};

use gazetteer::{
    relations::{Names, Pairs, Relation as Row, Relations, Seen},
    resolve::Resolution,
};
use platform::db::Reader;

use super::{
    ImportError, Rejected, RelationsInput, Report, Watch, name_of, note_layout, open_mapped,
    relations::{not_begun, read_names, refusal, said, unread},
    row_or_tell,
    world::World,
};
use crate::rules::LocalityId;

/// The relations of files as the import understands them, without taking them in: their places, each pair once for each file, and what
/// became of the rows. An identifier that no place carries is rejected with those that its name in the file of names may mean.
///
/// # Errors
/// When a file or the database cannot be read.
pub(crate) async fn read_pairs(
    reader: &mut Reader,
    files: &[PathBuf],
    input: &RelationsInput,
    watch: &mut dyn Watch,
) -> Result<(Vec<(LocalityId, LocalityId)>, Report), ImportError> {
    let world = World::read(reader).await?;
    let names = input.names.as_deref().map(read_names).transpose()?.unwrap_or_default();
    let (mut found, mut report) = (Vec::new(), Report::default());
    for path in files {
        let table = open_mapped(path, input.map.as_deref())?.with_cut_rows();
        let progress = table.progress();
        let rows = Relations::of(table, input.map.as_deref(), &world.countries);
        let (mut pairs, mut met) = (Pairs::default(), 0u64);
        let rows = rows.map_err(|error| not_begun(path, &error))?;
        note_layout(&mut report, path, rows.rows(), rows.columns().passed_over());
        for next in rows {
            met += 1;
            if met % 1000 == 0 {
                watch.progress(&name_of(path), progress.read(), progress.total());
            }
            if let Some(mut row) = row_or_tell(next, path, &mut report, watch)? {
                let ends = world.gazetteer.resolve_both(&mut row);
                found.extend(take(&world, &names, path, (&row, ends), &mut pairs, &mut report, watch));
            }
        }
    }
    Ok((found, report))
}

/// The places of a row, when it names two and is the first to do so.
fn take(
    world: &World,
    names: &Names,
    path: &Path,
    (row, [a, b]): (&Row, [Resolution; 2]),
    pairs: &mut Pairs<u32>,
    report: &mut Report,
    watch: &mut dyn Watch,
) -> Option<(LocalityId, LocalityId)> {
    let (Some(one), Some(two)) = (a.handle(), b.handle()) else {
        let refused = refusal(world, names, path, row, [(&row.a, &a), (&row.b, &b)]);
        refused.into_iter().for_each(|refused| report.reject(watch, refused));
        return None;
    };
    // What sort of tie it is does not matter here: hidden are the two places.
    unread(path, row).for_each(|cell| report.leave_unread(watch, cell));
    match pairs.see(row.line, one, two) {
        Seen::Itself => report.reject(watch, Rejected::because(path, row.line, "itself", &said(&row.a))),
        Seen::Again(_) | Seen::Reversed(_) => report.repeat(),
        Seen::New => {
            report.read += 1;
            report.new += 1;
            return Some((world.id(one), world.id(two)));
        }
    }
    None
}
