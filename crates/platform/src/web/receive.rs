//! How a form arrives: what was typed in it and its files, never more than a form of ours weighs.

use axum::{
    body::{Bytes, to_bytes},
    extract::{
        FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, header},
};
use bytes::BytesMut;
use kernel::clean_line;

use crate::{App, Failure, Result};

use super::{Form, Upload, complaint::Complaint};

/// The most bytes of one file.
const FILE_MOST: usize = 10 * 1024 * 1024;
/// The most bytes of all that a form holds beside files.
const FIELDS_MOST: usize = 1024 * 1024;
/// The most bytes of a whole form: two files of the largest size, and what is typed.
pub(super) const FORM_MOST: usize = 2 * FILE_MOST + FIELDS_MOST;
/// The most fields of one form, each ticked box counted.
const FIELDS: usize = 400;
/// The most files of one form.
const FILES: usize = 20;

/// What becomes of the files in a form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Files {
    /// They are taken.
    Taken,
    /// They are let go as they come in; their names stay, as what was typed in their fields.
    Named,
}

impl FromRequest<App> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        receive(request, Files::Taken).await
    }
}

/// Reads a form.
pub(super) async fn receive(request: Request, files: Files) -> Result<Form> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let parts = Multipart::from_request(request, &()).await.map_err(|_| Failure::Unreadable("not-a-form"))?;
        read_parts(parts, files).await
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        let bytes = to_bytes(request.into_body(), FIELDS_MOST).await.map_err(|_| Failure::Unreadable("too-large"))?;
        let mut form = Form::blank();
        for (name, value) in form_urlencoded::parse(&bytes) {
            put(&mut form, &name, value.into_owned())?;
        }
        Ok(form)
    } else {
        Err(Failure::Unreadable("not-a-form"))
    }
}

fn put(form: &mut Form, name: &str, value: String) -> Result<()> {
    if form.values.values().map(Vec::len).sum::<usize>() >= FIELDS || name.len() > 200 {
        return Err(Failure::Unreadable("too-large"));
    }
    if name.contains('\0') || value.contains('\0') {
        return Err(Failure::Unreadable("not-a-form"));
    }
    form.values.entry(name.to_owned()).or_default().push(value);
    Ok(())
}

async fn read_parts(mut parts: Multipart, files: Files) -> Result<Form> {
    let mut form = Form::blank();
    let (mut room, mut met) = (FIELDS_MOST, 0);
    while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
        let name = part.name().unwrap_or_default().to_owned();
        let Some(file) = part.file_name().map(plain_name) else {
            let bytes = up_to(part, room).await?.ok_or(Failure::Unreadable("too-large"))?;
            room -= bytes.len();
            let value = String::from_utf8(bytes.into()).map_err(|_| Failure::Unreadable("not-utf-8"))?;
            put(&mut form, &name, value)?;
            continue;
        };
        met += 1;
        if met > FILES {
            return Err(Failure::Unreadable("too-large"));
        }
        let most = if files == Files::Taken { FILE_MOST } else { 0 };
        match up_to(part, most).await? {
            Some(bytes) if bytes.is_empty() => {}
            Some(bytes) => {
                form.files.insert(name, Upload { name: file, bytes });
            }
            None if files == Files::Named => put(&mut form, &name, file)?,
            None => form.complain(&name, Complaint::new("form-file-too-large").with("most", FILE_MOST / 1024 / 1024)),
        }
    }
    Ok(form)
}

/// The whole of a part; of one that is longer than `most` nothing is held, but it is read to its end.
async fn up_to(mut part: Field<'_>, most: usize) -> Result<Option<Bytes>> {
    let mut held = Some(BytesMut::new());
    while let Some(bit) = part.chunk().await.map_err(|error| broken(&error))? {
        held = held.filter(|held| held.len() + bit.len() <= most);
        if let Some(held) = &mut held {
            held.extend_from_slice(&bit);
        }
    }
    Ok(held.map(BytesMut::freeze))
}

fn broken(error: &MultipartError) -> Failure {
    let too_large = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
    Failure::Unreadable(if too_large { "too-large" } else { "broken-off" })
}

/// A file's name for people, without the folders of its sender's machine.
fn plain_name(name: &str) -> String {
    let plain = name.rsplit(['/', '\\']).next().unwrap_or_default();
    clean_line(plain, 200).unwrap_or_else(|_| "?".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_with_too_many_fields_is_refused() {
        let mut form = Form::blank();
        let outcome = (0..=FIELDS).try_for_each(|n| put(&mut form, &n.to_string(), String::new()));
        assert!(matches!(outcome, Err(Failure::Unreadable("too-large"))));
        let mut form = Form::blank();
        let outcome = (0..=FIELDS).try_for_each(|_| put(&mut form, "box", String::new()));
        assert!(matches!(outcome, Err(Failure::Unreadable("too-large"))));
    }

    #[test]
    fn a_file_is_called_as_its_sender_calls_it() {
        assert_eq!(plain_name(r"C:\Users\awa\délibération.pdf"), "délibération.pdf");
        assert_eq!(plain_name("scans/convention.pdf"), "convention.pdf");
    }
}
