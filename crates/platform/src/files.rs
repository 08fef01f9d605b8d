//! Files by their content: what is stored is named by its SHA-256, its kind is what its bytes say, images are made anew,
//! and what no row names is swept.

mod large;
mod look;
mod sweep;

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt as _, path::Path, sync::Arc};

use bytes::Bytes;
use futures::{StreamExt as _, TryStreamExt as _, stream::BoxStream};
use kernel::{Time, sha256_hex};
use object_store::{ObjectStore, ObjectStoreExt as _, local::LocalFileSystem, memory::InMemory, path::Path as Key};
use tokio::sync::Semaphore;

use crate::{
    Failure, Result,
    db::{Reader, Tx, sql},
    web::Upload,
};

pub(crate) use large::Incoming;
pub(crate) use sweep::SWEEP;

/// One picture is made anew at a time: it may take a quarter of a gigabyte while it is open, and twice that while it is
/// turned.
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
    /// A table to be taken in, kept as it was sent: text, a zip, a workbook. Never shown.
    Table,
}

impl Kind {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Table => "application/octet-stream",
        }
    }

    /// The ending of its name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Table => "bin",
        }
    }

    fn from_media_type(kind: &str) -> Option<Self> {
        [Self::Pdf, Self::Jpeg, Self::Png, Self::Table].into_iter().find(|k| k.media_type() == kind)
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
        Self::at(folder)
    }

    /// Files in a folder as it stands, for whoever only looks at it: where there is none, there is no file, and none is made.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn at(folder: &Path) -> Result<Self> {
        if !folder.exists() {
            return Ok(Self(Arc::new(InMemory::new())));
        }
        Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(folder).map_err(Failure::fault)?)))
    }

    /// Looks at what was sent and stores it, before the unit of work that names it. PDF, JPEG and PNG are taken.
    ///
    /// # Errors
    /// A refusal in words when it is none of these, or pretends to be; a fault when it cannot be stored.
    pub async fn keep(&self, upload: &Upload) -> Result<(Stored, Bytes)> {
        let bytes = upload.bytes.clone();
        let turn = LOOKING.acquire().await.map_err(Failure::fault)?;
        // The turn goes with the work, which whoever breaks off does not end.
        let look = move || {
            let _turn = turn;
            look::look(&bytes)
        };
        let (kind, bytes) = tokio::task::spawn_blocking(look).await.map_err(Failure::fault)??;
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

    /// The bytes of a stored file in pieces, each read when it is asked for: a file is passed on without being held.
    ///
    /// # Errors
    /// As [`Self::bytes`]; a piece, where it cannot be read.
    pub async fn pieces(&self, sha256: &str) -> Result<BoxStream<'static, Result<Bytes>>> {
        match self.0.get(&key(sha256)).await {
            Ok(found) => Ok(found.into_stream().map_err(Failure::fault).boxed()),
            Err(object_store::Error::NotFound { .. }) => Err(Failure::NotFound),
            Err(error) => Err(Failure::fault(error)),
        }
    }

    /// Which of the files that some row names are not there.
    ///
    /// # Errors
    /// When the database or the folder fails.
    pub async fn missing(&self, reader: &mut Reader) -> Result<Vec<String>> {
        let mut missing = Vec::new();
        for row in reader.all(sql("SELECT sha256 FROM files ORDER BY sha256")).await? {
            let sha256: String = row.get("sha256")?;
            match self.0.head(&key(&sha256)).await {
                Ok(_) => {}
                Err(object_store::Error::NotFound { .. }) => missing.push(sha256),
                Err(error) => return Err(Failure::fault(error)),
            }
        }
        Ok(missing)
    }
}

fn key(sha256: &str) -> Key {
    let (head, tail) = sha256.split_at(2.min(sha256.len()));
    Key::from_iter([head, tail])
}

impl Tx {
    /// Names a stored file in the unit of work that uses it. What its room names no more is swept after a day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn name_file(&mut self, file: &Stored, now: Time) -> Result<()> {
        self.run(
            sql("INSERT INTO files (sha256, kind, size, uploaded) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (sha256) DO UPDATE SET uploaded = excluded.uploaded")
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[tokio::test]
    async fn a_file_is_named_by_its_content_and_found_again() {
        let folder = std::env::temp_dir().join(format!("jumelage-files-{}", std::process::id()));
        let files = Files::in_folder(&folder).unwrap();
        let upload = Upload { name: "scan.pdf".to_owned(), bytes: Bytes::from_static(b"%PDF-1.7\n...\n%%EOF\n") };
        let (stored, bytes) = files.keep(&upload).await.unwrap();
        assert_eq!(stored.sha256, sha256_hex(&bytes));
        assert_eq!(files.bytes(&stored.sha256).await.unwrap(), bytes);
        let pieces: Vec<Bytes> = files.pieces(&stored.sha256).await.unwrap().try_collect().await.unwrap();
        assert_eq!(pieces.concat(), bytes);
        assert!(matches!(files.bytes("00ff").await, Err(Failure::NotFound)));
        assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn whoever_only_looks_makes_no_folder() {
        let folder = std::env::temp_dir().join(format!("jumelage-no-files-{}", std::process::id()));
        let files = Files::at(&folder).unwrap();
        assert!(matches!(files.bytes("00ff").await, Err(Failure::NotFound)) && !folder.exists());
    }

    #[tokio::test]
    async fn whoever_breaks_off_leaves_no_room_for_another_picture_at_once() {
        let picture = image::DynamicImage::new_rgb8(3000, 3000);
        let mut file = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut file, image::ImageFormat::Png).unwrap();
        let upload = Upload { name: "photo.png".to_owned(), bytes: file.into_inner().into() };
        let files = Files(Arc::new(InMemory::new()));
        let cut = tokio::time::timeout(std::time::Duration::ZERO, files.keep(&upload)).await;
        assert!(cut.is_err() && LOOKING.available_permits() == 0, "the work goes on, and its turn with it");
        assert!(LOOKING.acquire().await.is_ok(), "and comes to its end");
    }
}
