//! What was signed in the club between places, as the rooms that know it say (`Room::ties`).

use platform::{App, Result, Tie, TieKind, db::Reader};

use crate::rules::{LocalityId, Pair, RelationKind, Signed, Since};

/// What was signed between places, or between one place and others; each pair once.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn signed(app: &App, reader: &mut Reader, place: Option<&LocalityId>) -> Result<Vec<Signed>> {
    let mut all: Vec<Signed> = ties(app, reader, place).await?.into_iter().filter_map(read).collect();
    all.sort_by(|a, b| a.ends.cmp(&b.ends));
    all.dedup_by(|b, a| a.ends == b.ends);
    Ok(all)
}

/// What the rooms know to tie places, or to tie a place to others.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn ties(app: &App, reader: &mut Reader, place: Option<&LocalityId>) -> Result<Vec<Tie>> {
    let mut ties = Vec::new();
    for hook in app.rooms.iter().filter_map(|room| room.ties) {
        ties.extend(hook(reader, place.map(LocalityId::as_str)).await?);
    }
    Ok(ties)
}

fn read(tie: Tie) -> Option<Signed> {
    let kind = tie.kind.map(|kind| match kind {
        TieKind::Twinning => RelationKind::Twinning,
        TieKind::Cooperation => RelationKind::Cooperation,
    });
    let ends = Pair::of(LocalityId::new(tie.from), LocalityId::new(tie.to))?;
    Some(Signed { ends, kind, since: tie.since.map(Since::on), ended: tie.ended, page: tie.page })
}
