//! Forms whose files are tables, which may be large.

use axum::extract::{FromRequest, Request, multipart::Field};

use super::{Bounds, MEGABYTE, Room, broken, receive};
use crate::{
    App, Failure, Result,
    files::Incoming,
    web::{Form, Table, complaint::Complaint},
};

/// The most bytes of all the tables of a form. A form that holds as much still comes in whole.
pub const TABLES_MOST: usize = 80 * MEGABYTE;

/// A form whose files are tables: each is stored as it comes in, up to [`TABLES_MOST`], and never held ([`Form::table`]). A
/// stored table that no row comes to name is swept.
pub struct WithTables(pub Form);

impl FromRequest<App> for WithTables {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let bounds = Bounds::of(&request);
        receive(request, bounds, bounds.files.then_some(app)).await.map(Self)
    }
}

/// Stores a table as it comes in.
pub(super) async fn put(
    form: &mut Form,
    (field, name): (&str, String),
    mut part: Field<'_>,
    room: &mut Room,
    app: &App,
) -> Result<()> {
    let mut incoming = Some(Incoming::in_folder(&app.site.data).await?);
    while let Some(bit) = part.chunk().await.map_err(|error| broken(&error))? {
        match &mut incoming {
            Some(held) if held.size + bit.len() <= room.files => held.add(&bit).await?,
            _ => incoming = None,
        }
    }
    match incoming {
        None => form.complain(field, Complaint::new("form-file-too-large").with("most", TABLES_MOST / MEGABYTE)),
        Some(held) if held.size == 0 => {}
        Some(held) => {
            room.files -= held.size;
            let stored = held.keep(&app.files).await?;
            form.tables.insert(field.to_owned(), Table { name, stored });
        }
    }
    Ok(())
}
