//! A zip made while it is sent: nothing of it is held but the piece that goes out next.

use std::{
    collections::VecDeque,
    io::{Error, Write},
    sync::{Arc, Mutex, PoisonError},
};

use axum::body::Bytes;
use futures::{
    Stream, StreamExt as _,
    stream::{BoxStream, try_unfold},
};
use platform::{Failure, Result, files::Files};
use tokio::sync::Semaphore;
use zip::{
    CompressionMethod, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

/// How many pages of packs are written at a time: each may compare thousands of amendments.
static WRITING: Semaphore = Semaphore::const_new(1);

/// How many bytes wait before they are sent.
const PIECE: usize = 64 * 1024;

/// Something in a zip.
pub(super) enum Part {
    /// A page, written when its turn comes.
    Page {
        /// Its name.
        name: String,
        /// Writes it.
        html: Box<dyn FnOnce() -> Result<String> + Send>,
    },
    /// A stored file.
    Document {
        /// Its name.
        name: String,
        /// What it is kept under.
        sha256: String,
    },
}

/// These parts as a zip, in pieces; each is made when the one before it was taken. All of it is squeezed, under dates that are the same
/// each time: the length of what is not would have to be known before it is read.
pub(super) fn packed(files: Files, parts: Vec<Part>) -> impl Stream<Item = Result<Bytes, Error>> + Send + 'static {
    let tray = Tray::default();
    let zip = Some(ZipWriter::new_stream(tray.clone()));
    let packing = Packing { files, left: parts.into(), open: None, zip, tray };
    try_unfold(packing, |packing| async move { packing.next().await.map_err(Error::other) })
}

/// What was written and is not sent yet.
#[derive(Clone, Default)]
struct Tray(Arc<Mutex<Vec<u8>>>);

struct Packing {
    files: Files,
    left: VecDeque<Part>,
    /// The document that is being passed on.
    open: Option<BoxStream<'static, Result<Bytes>>>,
    /// None once it is whole.
    zip: Option<ZipWriter<StreamWriter<Tray>>>,
    tray: Tray,
}

impl Packing {
    /// The next piece; nothing once it is whole.
    async fn next(mut self) -> Result<Option<(Bytes, Self)>> {
        while let Some(mut zip) = self.zip.take() {
            if let Some(open) = &mut self.open {
                match open.next().await {
                    Some(bytes) => zip.write_all(&bytes?).map_err(Failure::fault)?,
                    None => self.open = None,
                }
                self.zip = Some(zip);
            } else {
                self.zip = match self.left.pop_front() {
                    Some(Part::Page { name, html }) => Some(written(zip, name, html).await?),
                    Some(Part::Document { name, sha256 }) => {
                        // What documents hold is squeezed already, for the most part.
                        zip.start_file(name, squeezed().compression_level(Some(1))).map_err(Failure::fault)?;
                        self.open = Some(self.files.pieces(&sha256).await?);
                        Some(zip)
                    }
                    None => {
                        let _ = zip.finish().map_err(Failure::fault)?;
                        None
                    }
                };
            }
            let piece = self.tray.taken(if self.zip.is_some() { PIECE } else { 1 });
            if let Some(piece) = piece {
                return Ok(Some((piece, self)));
            }
        }
        Ok(None)
    }
}

/// The zip with a page in it. The turn goes with the work, which whoever breaks off does not end.
async fn written(
    mut zip: ZipWriter<StreamWriter<Tray>>,
    name: String,
    html: Box<dyn FnOnce() -> Result<String> + Send>,
) -> Result<ZipWriter<StreamWriter<Tray>>> {
    let turn = WRITING.acquire().await.map_err(Failure::fault)?;
    let work = move || {
        let _turn = turn;
        zip.start_file(name, squeezed()).map_err(Failure::fault)?;
        zip.write_all(html()?.as_bytes()).map_err(Failure::fault)?;
        Ok(zip)
    };
    tokio::task::spawn_blocking(work).await.map_err(Failure::fault)?
}

fn squeezed() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

impl Tray {
    /// What lies there, where it is so many bytes at the least.
    fn taken(&self, least: usize) -> Option<Bytes> {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (bytes.len() >= least).then(|| std::mem::take(&mut *bytes).into())
    }
}

impl Write for Tray {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use futures::TryStreamExt as _;
    use platform::web::Upload;

    use super::*;

    /// Bytes that do not squeeze.
    fn noise(seed: u64, many: usize) -> Vec<u8> {
        let mut state = seed;
        let next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 56) as u8
        };
        std::iter::repeat_with(next).take(many).collect()
    }

    async fn kept(files: &Files, inner: &[u8]) -> String {
        let bytes = [b"%PDF-1.7\n".as_slice(), inner, b"\n%%EOF\n"].concat();
        let upload = Upload { name: "note.pdf".into(), bytes: bytes.into() };
        files.keep(&upload).await.unwrap().0.sha256
    }

    #[tokio::test]
    async fn a_pack_is_sent_in_small_pieces_whatever_it_weighs_and_is_whole() {
        let folder = std::env::temp_dir().join(format!("jumelage-packing-{}", std::process::id()));
        let files = Files::in_folder(&folder).unwrap();
        let mut parts = vec![Part::Page { name: "index.html".into(), html: Box::new(|| Ok("<p>Sommaire".repeat(9))) }];
        for seed in 0..3 {
            let sha256 = kept(&files, &noise(seed, 3 * 1024 * 1024)).await;
            parts.push(Part::Document { name: format!("documents/{seed}.pdf"), sha256 });
        }
        let pieces: Vec<Bytes> = packed(files, parts).try_collect().await.unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        let most = pieces.iter().map(Bytes::len).max().unwrap();
        assert!(pieces.len() > 100 && most < 2 * PIECE, "{} pieces, the largest of {most} bytes", pieces.len());
        let mut zip = zip::ZipArchive::new(Cursor::new(pieces.concat())).unwrap();
        let mut text = String::new();
        let _ = zip.by_name("index.html").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "<p>Sommaire".repeat(9));
        for seed in 0..3 {
            let mut bytes = Vec::new();
            let _ = zip.by_name(&format!("documents/{seed}.pdf")).unwrap().read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes[9..bytes.len() - 7], noise(seed, 3 * 1024 * 1024));
        }
    }

    #[tokio::test]
    async fn a_document_that_is_not_there_breaks_the_pack_off() {
        let folder = std::env::temp_dir().join(format!("jumelage-packing-none-{}", std::process::id()));
        let files = Files::in_folder(&folder).unwrap();
        let parts = vec![Part::Document { name: "documents/1.pdf".into(), sha256: "00ff".into() }];
        let sent: Result<Vec<Bytes>, Error> = packed(files, parts).try_collect().await;
        std::fs::remove_dir_all(folder).unwrap();
        assert!(sent.is_err(), "no zip that seems whole and lacks something");
    }
}
