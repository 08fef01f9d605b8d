//! How a form arrives: what was typed in it and its files. What is too large is let go and complained of (of a text the
//! beginning stays), and what was typed beside it stays. What is refused is read to its end all the same, so that its sender,
//! who still sends, gets to read why.

mod tables;

use std::time::Duration;

use axum::{
    body::Body,
    extract::{
        FromRequest, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, header},
};
use bytes::BytesMut;
use futures::StreamExt as _;
use kernel::{Actor, clean_line};
use percent_encoding::percent_decode;

use crate::{App, Failure, Result};

use super::{Form, Upload, complaint::Complaint};

pub use tables::{TABLES_MOST, WithTables};

/// The most bytes of one file.
const FILE_MOST: usize = 10 * MEGABYTE;
/// The most bytes of all the files of a form.
const FILES_MOST: usize = 2 * FILE_MOST;
/// The most bytes of all that a form holds beside files.
const FIELDS_MOST: usize = MEGABYTE;
/// The most bytes of a whole form as it arrives. What is over the bounds above is let go as it comes in, so that the page
/// can say which file was too large; past this, nothing is read.
pub(super) const FORM_MOST: usize = 4 * (FILES_MOST + FIELDS_MOST);
const MEGABYTE: usize = 1024 * 1024;
/// How much comes back of a text that is longer than a form may hold.
const BEGINNING: usize = 16 * 1024;
/// The most fields of one form, each ticked box counted.
const FIELDS: usize = 400;
/// The most files of one form.
const FILES: usize = 20;

/// What is held of a form while it comes in, and how long it may take.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    /// Whether files are taken; else they are let go as they come in, and their names stay, as what was typed in their fields.
    files: bool,
    /// The most bytes of all the rest.
    fields: usize,
    /// Whether what is too long, or could not all be read, comes back to its sender; else the whole is refused.
    comes_back: bool,
    /// How long the whole may take: a scan of ten megabytes over a slow line, with patience.
    within: Duration,
}

impl Bounds {
    /// A form of someone who has signed in.
    const KNOWN: Self = Self { files: true, fields: FIELDS_MOST, comes_back: true, within: Duration::from_secs(1800) };
    /// A form that anyone may send: a sign-in, a password chosen.
    const STRANGER: Self =
        Self { files: false, fields: 64 * 1024, comes_back: false, within: Duration::from_secs(300) };
    /// A form that waits for its sender to sign in again.
    pub(super) const WAITING: Self = Self { fields: FIELDS_MOST, ..Self::STRANGER };

    /// Those for whoever sends this.
    fn of(request: &Request) -> Self {
        let known = request.extensions().get::<Actor>().is_some_and(Actor::signed_in);
        if known { Self::KNOWN } else { Self::STRANGER }
    }
}

impl FromRequest<App> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        let bounds = Bounds::of(&request);
        receive(request, bounds, None).await
    }
}

/// Reads a form; its files are stored as tables where it is said in which house.
pub(super) async fn receive(request: Request, bounds: Bounds, store: Option<&App>) -> Result<Form> {
    let whole = tokio::time::timeout(bounds.within, read(request, bounds, store)).await;
    whole.map_err(|_| Failure::Unreadable("broken-off"))?
}

async fn read(request: Request, bounds: Bounds, store: Option<&App>) -> Result<Form> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let parts = Multipart::from_request(request, &()).await.map_err(|_| Failure::Unreadable("not-a-form"))?;
        read_parts(parts, bounds, store).await
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        read_pairs(request.into_body(), bounds).await
    } else {
        Err(Failure::Unreadable("not-a-form"))
    }
}

/// Reads names and values as they come in (WHATWG URL, `application/x-www-form-urlencoded`).
async fn read_pairs(body: Body, bounds: Bounds) -> Result<Form> {
    let (mut form, mut pair, mut room, mut over) = (Form::received(), Held::default(), bounds.fields, false);
    let (mut bits, mut taken) = (body.into_data_stream(), Ok(()));
    while let Some(bit) = bits.next().await {
        let Ok(bit) = bit else {
            return Err(taken.err().unwrap_or(Failure::Unreadable(if over { "too-large" } else { "broken-off" })));
        };
        for (nth, piece) in bit.split(|byte| *byte == b'&').enumerate() {
            if taken.is_err() {
                break;
            }
            if nth > 0 {
                room -= pair.bytes.len();
                taken = put_pair(&mut form, std::mem::take(&mut pair), bounds);
            }
            pair.add(piece, room);
            over |= pair.cut;
        }
    }
    taken?;
    put_pair(&mut form, pair, bounds)?;
    Ok(form)
}

fn put_pair(form: &mut Form, mut pair: Held, bounds: Bounds) -> Result<()> {
    if pair.cut {
        // Nor is a sign kept of which only the first digit stands: `%C`.
        let end = pair.bytes.len().saturating_sub(2);
        let whole = pair.bytes[end..].iter().position(|byte| *byte == b'%').map_or(pair.bytes.len(), |at| end + at);
        pair.bytes.truncate(whole);
    }
    let mut parts = pair.bytes.splitn(2, |byte| *byte == b'=').map(|part| {
        let spaced: Vec<u8> = part.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
        percent_decode(&spaced).collect::<Vec<u8>>()
    });
    let (name, value) = (parts.next().unwrap_or_default(), parts.next());
    match (value, pair.cut) {
        (None, true) => Err(Failure::Unreadable("too-large")),
        (None, false) if name.is_empty() => Ok(()),
        (value, cut) => {
            let name = String::from_utf8(name).map_err(|_| Failure::Unreadable("not-utf-8"))?;
            put_text(form, &name, (&value.unwrap_or_default(), cut), bounds)
        }
    }
}

/// Puts what was typed in a field. Of what is too long, or not written in UTF-8, what could be read comes back to its sender,
/// with a complaint beside it; no other encoding is taken for UTF-8.
fn put_text(form: &mut Form, name: &str, (value, cut): (&[u8], bool), bounds: Bounds) -> Result<()> {
    let (whole, sound) = match std::str::from_utf8(value) {
        Ok(text) => (text.into(), true),
        // What was cut may have been cut in the middle of a letter.
        Err(error) if cut && error.error_len().is_none() => {
            (String::from_utf8_lossy(&value[..error.valid_up_to()]), true)
        }
        Err(_) => (String::from_utf8_lossy(value), false),
    };
    if !bounds.comes_back && (cut || !sound) {
        return Err(Failure::Unreadable(if cut { "too-large" } else { "not-utf-8" }));
    }
    put(form, name, whole.into_owned())?;
    if cut {
        form.wrong(name, "form-too-large");
    } else if !sound {
        form.wrong(name, "form-not-utf-8");
    }
    Ok(())
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

async fn read_parts(mut parts: Multipart, bounds: Bounds, store: Option<&App>) -> Result<Form> {
    let (mut form, mut taken) = (Form::received(), Ok(()));
    let files = if store.is_some() { TABLES_MOST } else { FILES_MOST };
    let mut room = Room { fields: bounds.fields, files, met: 0 };
    loop {
        match parts.next_field().await {
            Ok(Some(part)) if taken.is_ok() => taken = put_part(&mut form, part, &mut room, bounds, store).await,
            Ok(Some(_)) => {}
            Ok(None) => return taken.map(|()| form),
            Err(error) => return Err(taken.err().unwrap_or_else(|| broken(&error))),
        }
    }
}

/// How much of a form in parts may still be held, and how many files it has had.
struct Room {
    fields: usize,
    files: usize,
    met: usize,
}

async fn put_part(
    form: &mut Form,
    part: Field<'_>,
    room: &mut Room,
    bounds: Bounds,
    store: Option<&App>,
) -> Result<()> {
    let name = part.name().unwrap_or_default().to_owned();
    let Some(file) = part.file_name().map(plain_name) else {
        let text = up_to(part, room.fields).await?;
        room.fields -= text.bytes.len();
        return put_text(form, &name, (&text.bytes, text.cut), bounds);
    };
    room.met += 1;
    if room.met > FILES {
        return Err(Failure::Unreadable("too-large"));
    }
    if let Some(app) = store {
        return tables::put(form, (&name, file), part, room, app).await;
    }
    let most = if bounds.files { FILE_MOST.min(room.files) } else { 0 };
    let Held { bytes, cut } = up_to(part, most).await?;
    if !cut && !bytes.is_empty() {
        room.files -= bytes.len();
        form.files.insert(name, Upload { name: file, bytes: bytes.freeze() });
    } else if cut && !bounds.files {
        put(form, &name, file)?;
    } else if cut {
        form.complain(&name, Complaint::new("form-file-too-large").with("most", FILE_MOST / MEGABYTE));
    }
    Ok(())
}

/// What is held of a field.
#[derive(Default)]
struct Held {
    bytes: BytesMut,
    /// Whether it was longer than may be held: only its beginning is.
    cut: bool,
}

impl Held {
    /// Adds what comes next, as long as all of it is at most `most`; beyond, it is let go but for the beginning.
    fn add(&mut self, piece: &[u8], most: usize) {
        self.cut |= self.bytes.len() + piece.len() > most;
        let room = if self.cut { BEGINNING.min(most).saturating_sub(self.bytes.len()) } else { piece.len() };
        self.bytes.extend_from_slice(&piece[..piece.len().min(room)]);
        if self.cut {
            self.bytes.truncate(BEGINNING.min(most));
        }
    }
}

/// A part as far as it may be held; it is read to its end.
async fn up_to(mut part: Field<'_>, most: usize) -> Result<Held> {
    let mut held = Held::default();
    while let Some(bit) = part.chunk().await.map_err(|error| broken(&error))? {
        held.add(&bit, most);
    }
    Ok(held)
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
mod tests;
