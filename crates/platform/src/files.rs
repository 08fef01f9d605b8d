//! Files by their content: what is stored is named by its SHA-256, its kind is what its bytes say, images are made anew.

use std::{fs::DirBuilder, io::Cursor, os::unix::fs::DirBuilderExt as _, path::Path, sync::Arc};

use bytes::Bytes;
use image::{ImageFormat, ImageReader, Limits};
use kernel::{Time, sha256_hex};
use object_store::{ObjectStore, ObjectStoreExt as _, local::LocalFileSystem, path::Path as Key};
use tokio::sync::Semaphore;

use crate::{
    Failure, Refusal, Result, WORDS,
    db::{Reader, Tx, sql},
    web::Upload,
};

/// One picture is made anew at a time: it may take a quarter of a gigabyte while it is open.
static LOOKING: Semaphore = Semaphore::const_new(1);

/// What a file may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PDF document.
    Pdf,
    /// A JPEG photograph.
    Jpeg,
    /// A PNG image.
    Png,
}

impl Kind {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The ending of its name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    fn from_media_type(kind: &str) -> Option<Self> {
        [Self::Pdf, Self::Jpeg, Self::Png].into_iter().find(|k| k.media_type() == kind)
    }
}

/// A stored file: what names it, what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// SHA-256 of its bytes, in hexadecimal: its name.
    pub sha256: String,
    /// What it is.
    pub kind: Kind,
    /// Its size in bytes.
    pub size: i64,
}

/// Where the bytes are kept.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// Files in a folder of this machine, made if it is not there, for the program's own user alone.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(Failure::fault)?;
        Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(folder).map_err(Failure::fault)?)))
    }

    /// Looks at what was sent and stores it, before the unit of work that names it. PDF, JPEG and PNG are taken.
    ///
    /// # Errors
    /// A refusal in words when it is none of these, or pretends to be; a fault when it cannot be stored.
    pub async fn keep(&self, upload: &Upload) -> Result<(Stored, Bytes)> {
        let bytes = upload.bytes.clone();
        let turn = LOOKING.acquire().await.map_err(Failure::fault)?;
        let (kind, bytes) = tokio::task::spawn_blocking(move || look(&bytes)).await.map_err(Failure::fault)??;
        drop(turn);
        let stored = Stored { sha256: sha256_hex(&bytes), kind, size: i64::try_from(bytes.len()).unwrap_or(i64::MAX) };
        self.0.put(&key(&stored.sha256), bytes.clone().into()).await.map_err(Failure::fault)?;
        Ok((stored, bytes))
    }

    /// The bytes of a stored file.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such file.
    pub async fn bytes(&self, sha256: &str) -> Result<Bytes> {
        match self.0.get(&key(sha256)).await {
            Ok(found) => found.bytes().await.map_err(Failure::fault),
            Err(object_store::Error::NotFound { .. }) => Err(Failure::NotFound),
            Err(error) => Err(Failure::fault(error)),
        }
    }
}

fn key(sha256: &str) -> Key {
    let (head, tail) = sha256.split_at(2.min(sha256.len()));
    Key::from_iter([head, tail])
}

impl Tx {
    /// Names a stored file in the unit of work that uses it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn name_file(&mut self, file: &Stored, now: Time) -> Result<()> {
        self.run(
            sql("INSERT INTO files (sha256, kind, size, uploaded) VALUES ($1, $2, $3, $4) ON CONFLICT (sha256) DO NOTHING")
                .with(&file.sha256)
                .with(file.kind.media_type())
                .with(file.size)
                .with(now),
        )
        .await?;
        Ok(())
    }
}

impl Reader {
    /// What is known of a file that some row names.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn file(&mut self, sha256: &str) -> Result<Option<Stored>> {
        let row = self.optional(sql("SELECT sha256, kind, size FROM files WHERE sha256 = $1").with(sha256)).await?;
        row.map(|row| {
            let kind = Kind::from_media_type(&row.get::<String>("kind")?).ok_or(Failure::NotFound)?;
            Ok(Stored { sha256: row.get("sha256")?, kind, size: row.get("size")? })
        })
        .transpose()
    }
}

/// What the bytes are, whatever their name says; a photograph comes back without what it carried along.
fn look(bytes: &Bytes) -> Result<(Kind, Bytes)> {
    let refuse = |key: &'static str| Failure::from(Refusal::new(&WORDS, key));
    match infer::get(bytes).map(|kind| kind.mime_type()) {
        Some("application/pdf") if is_whole_pdf(bytes) => Ok((Kind::Pdf, bytes.clone())),
        Some("application/pdf") => Err(refuse("file-not-whole")),
        Some("image/jpeg") => Ok((Kind::Jpeg, anew(bytes, ImageFormat::Jpeg).ok_or_else(|| refuse("file-not-whole"))?)),
        Some("image/png") => Ok((Kind::Png, anew(bytes, ImageFormat::Png).ok_or_else(|| refuse("file-not-whole"))?)),
        _ => Err(refuse("file-not-taken")),
    }
}

/// Begins as a PDF, ends as one, and holds nothing after its end: a file that is two things at once is refused.
fn is_whole_pdf(bytes: &[u8]) -> bool {
    let end = b"%%EOF";
    let Some(last) = bytes.windows(end.len()).rposition(|window| window == end) else { return false };
    bytes.starts_with(b"%PDF-") && bytes[last + end.len()..].iter().all(u8::is_ascii_whitespace)
}

/// The same picture written by us: what was hidden in its file is gone. None when it is no picture, or a bomb.
fn anew(bytes: &[u8], format: ImageFormat) -> Option<Bytes> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(12_000);
    limits.max_image_height = Some(12_000);
    limits.max_alloc = Some(256 * 1024 * 1024);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let image = reader.decode().ok()?;
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, format).ok()?;
    Some(out.into_inner().into())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn upload(bytes: &[u8]) -> Upload {
        Upload { name: "scan.pdf".to_owned(), bytes: Bytes::copy_from_slice(bytes) }
    }

    #[tokio::test]
    async fn a_file_is_named_by_its_content_and_found_again() {
        let folder = std::env::temp_dir().join(format!("jumelage-files-{}", std::process::id()));
        let files = Files::in_folder(&folder).unwrap();
        let (stored, bytes) = files.keep(&upload(b"%PDF-1.7\n...\n%%EOF\n")).await.unwrap();
        assert_eq!(stored.sha256, sha256_hex(&bytes));
        assert_eq!(files.bytes(&stored.sha256).await.unwrap(), bytes);
        assert!(matches!(files.bytes("00ff").await, Err(Failure::NotFound)));
        assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_is_two_things_at_once_is_refused() {
        assert!(is_whole_pdf(b"%PDF-1.7 %%EOF\r\n"));
        assert!(!is_whole_pdf(b"%PDF-1.7 %%EOF PK\x03\x04"));
        assert!(look(&Bytes::from_static(b"GIF89a;%PDF-1.7 %%EOF")).is_err());
        assert!(look(&Bytes::from_static(b"<html>")).is_err());
    }

    #[test]
    fn a_picture_is_written_anew() {
        let mut out = Cursor::new(Vec::new());
        image::DynamicImage::new_rgb8(3, 2).write_to(&mut out, ImageFormat::Png).unwrap();
        let mut bytes = out.into_inner();
        let plain = bytes.len();
        bytes.extend_from_slice(b"<script>");
        let (kind, anew) = look(&bytes.into()).unwrap();
        assert_eq!((kind, anew.len()), (Kind::Png, plain));
    }
}
