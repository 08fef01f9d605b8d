//! Where people's names stand in free text, so that what the law asks to forget is forgotten everywhere.

use crate::{
    App, Failure, MailRoute, Paper, Result, Room,
    db::{Reader, Tx, sql},
};

/// What stands in the place of a name that was erased, in every language.
const ERASED: &str = "[…]";

/// A column in which a person's name may stand.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    /// The table and the column.
    pub at: &'static str,
    /// Counts the rows in which `$1` stands.
    pub count: &'static str,
    /// Puts `$2` in its place, or takes the row out; none where what stands there is kept as it was hashed or signed.
    pub erase: Option<&'static str>,
    /// The news to tell once it was: what else is made of the column follows them.
    pub news: Option<&'static str>,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The table and the column.
    pub at: &'static str,
    /// In how many rows.
    pub rows: i64,
    /// Whether it stays there.
    pub stays: bool,
}

/// A column that may hold names: `names!("people", "name_ar")`; `names!(kept "agreement_settled", "canonical")` for one
/// that may not be changed, `names!(versioned "people", "name_ar")` where whoever has a form of it open must be told,
/// `names!(telling "atlas.values.erased", "atlas_attributes", "value")` where someone keeps a picture of it elsewhere,
/// `names!(whole "council_called", "address")` where nothing is left to say of a row without it, and the row goes.
#[macro_export]
macro_rules! names {
    ($table:literal, $column:literal) => {
        $crate::names!(with "", $table, $column)
    };
    (versioned $table:literal, $column:literal) => {
        $crate::names!(with ", version = version + 1", $table, $column)
    };
    (whole $table:literal, $column:literal) => {
        $crate::Names {
            erase: Some(concat!("DELETE FROM ", $table, " WHERE REPLACE(", $column, ", $1, $2) <> ", $column)),
            ..$crate::names!(kept $table, $column)
        }
    };
    (telling $news:expr, $table:literal, $column:literal) => {
        $crate::Names { news: Some($news), ..$crate::names!($table, $column) }
    };
    (with $more:literal, $table:literal, $column:literal) => {
        $crate::Names {
            erase: Some(concat!(
                "UPDATE ",
                $table,
                " SET ",
                $column,
                " = REPLACE(",
                $column,
                ", $1, $2)",
                $more,
                " WHERE REPLACE(",
                $column,
                ", $1, '') <> ",
                $column
            )),
            ..$crate::names!(kept $table, $column)
        }
    };
    (kept $table:literal, $column:literal) => {
        $crate::Names {
            at: concat!($table, ".", $column),
            count: concat!("SELECT COUNT(*) AS n FROM ", $table, " WHERE REPLACE(", $column, ", $1, '') <> ", $column),
            erase: None,
            news: None,
        }
    };
}

/// Those of the floor itself. What was typed in a form waits there for a day at most.
const FLOOR: &[Names] = &[
    names!("audit", "name"),
    names!("audit", "subject"),
    names!("mails", "recipient"),
    names!("mails", "subject"),
    names!("mails", "body"),
    names!("mails", "fault"),
    names!("mails", "calendar"),
    names!("parked_forms", "fields"),
];

/// Every column of the floor and of these rooms that may hold names.
pub fn name_columns(rooms: &[Room]) -> impl Iterator<Item = Names> {
    FLOOR.iter().chain(rooms.iter().flat_map(|room| room.names)).copied()
}

/// A name as it stands by itself and, where that is another, as JSON writes it.
fn forms(name: &str) -> Vec<String> {
    let json = serde_json::Value::from(name).to_string();
    let json = json.trim_matches('"').to_owned();
    if json == name { vec![json] } else { vec![name.to_owned(), json] }
}

/// Where a name stands, letter for letter.
///
/// # Errors
/// When the database cannot be read.
pub async fn find_name(app: &App, reader: &mut Reader, name: &str) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for column in name_columns(&app.rooms) {
        let mut rows = 0;
        for form in forms(name) {
            rows += reader.one(sql(column.count).with(&form)).await?.get::<i64>("n")?;
        }
        if rows > 0 {
            found.push(Found { at: column.at, rows, stays: column.erase.is_none() });
        }
    }
    Ok(found)
}

/// The files that may name or show whoever bears a name, in the order of their pages: a person looks at them, for a program reads
/// no scan. To be asked before the name is erased, by which they are found.
///
/// # Errors
/// When the database cannot be read.
pub async fn papers_of(app: &App, reader: &mut Reader, name: &str) -> Result<Vec<Paper>> {
    let mut papers = Vec::new();
    for papers_of in app.rooms.iter().filter_map(|room| room.papers) {
        papers.extend(papers_of(reader, name).await?);
    }
    papers.sort();
    papers.dedup();
    Ok(papers)
}

/// Erases a name wherever it may be, and says where it stood. Mail that was laid in the tray's folder is taken out of it.
/// Public pages are made anew.
///
/// # Errors
/// A refusal of the room that has something in the way of it; when the database fails, or a file cannot be taken out.
pub async fn erase_name(app: &App, tx: &mut Tx, name: &str) -> Result<Vec<Found>> {
    for bars in app.rooms.iter().filter_map(|room| room.bars) {
        bars(tx, name).await?;
    }
    let found = find_name(app, tx, name).await?;
    for form in forms(name) {
        take_out_mail(app, tx, &form).await?;
        for column in name_columns(&app.rooms) {
            let Some(erase) = column.erase else { continue };
            let rows = tx.run(sql(erase).with(&form).with(ERASED)).await?;
            if let Some(news) = column.news.filter(|_| rows > 0) {
                tx.tell(news, &());
            }
        }
    }
    tx.touch();
    Ok(found)
}

async fn take_out_mail(app: &App, tx: &mut Tx, name: &str) -> Result<()> {
    if app.site.mail != MailRoute::Tray {
        return Ok(());
    }
    let select = sql("SELECT id FROM mails WHERE REPLACE(recipient, $1, '') <> recipient
                      OR REPLACE(subject, $1, '') <> subject OR REPLACE(body, $1, '') <> body");
    for row in tx.all(select.with(name)).await? {
        let file = app.site.data.join("mail").join(format!("{}.eml", row.get::<String>("id")?));
        match tokio::fs::remove_file(file).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Failure::fault(error)),
            _ => {}
        }
    }
    Ok(())
}
