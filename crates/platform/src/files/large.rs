//! Tables, which may be large: they are stored and laid out piece by piece, and never held.

use std::{io::SeekFrom, path::Path};

use futures::TryStreamExt as _;
use object_store::{ObjectStoreExt as _, WriteMultipart};
use sha2::{Digest as _, Sha256};
use tokio::{
    fs::File,
    io::{AsyncReadExt as _, AsyncSeekExt as _, AsyncWriteExt as _},
};

use super::{Files, Kind, Stored, key};
use crate::{Failure, Result};

/// How much of a table is read at a time.
const PIECE: usize = 256 * 1024;

/// A table that comes in. It has no name in its folder, and goes with whoever holds it, be it that the program is killed.
pub(crate) struct Incoming {
    file: File,
    /// How many bytes have come.
    pub(crate) size: usize,
}

impl Incoming {
    /// Nothing yet, on the disk of this folder.
    pub(crate) async fn in_folder(folder: &Path) -> Result<Self> {
        let folder = folder.to_owned();
        let file = tokio::task::spawn_blocking(move || tempfile::tempfile_in(folder)).await.map_err(Failure::fault)?;
        Ok(Self { file: File::from_std(file.map_err(Failure::fault)?), size: 0 })
    }

    /// Adds what comes next.
    pub(crate) async fn add(&mut self, piece: &[u8]) -> Result<()> {
        self.size += piece.len();
        self.file.write_all(piece).await.map_err(Failure::fault)
    }

    /// Stores it.
    pub(crate) async fn keep(mut self, files: &Files) -> Result<Stored> {
        self.file.flush().await.map_err(Failure::fault)?;
        files.keep_table(self.file).await
    }
}

impl Files {
    /// Stores a table as it is, before the unit of work that names it; whoever takes it in reads it with care.
    ///
    /// # Errors
    /// When it cannot be read or stored.
    pub async fn keep_table(&self, mut table: File) -> Result<Stored> {
        let (mut hash, mut size) = (Sha256::new(), 0);
        let mut piece = vec![0; PIECE];
        table.seek(SeekFrom::Start(0)).await.map_err(Failure::fault)?;
        loop {
            match table.read(&mut piece).await.map_err(Failure::fault)? {
                0 => break,
                n => {
                    hash.update(&piece[..n]);
                    size += n;
                }
            }
        }
        let sha256: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let upload = self.0.put_multipart(&key(&sha256)).await.map_err(Failure::fault)?;
        let mut upload = WriteMultipart::new(upload);
        table.seek(SeekFrom::Start(0)).await.map_err(Failure::fault)?;
        loop {
            match table.read(&mut piece).await.map_err(Failure::fault)? {
                0 => break,
                n => {
                    upload.wait_for_capacity(1).await.map_err(Failure::fault)?;
                    upload.write(&piece[..n]);
                }
            }
        }
        upload.finish().await.map_err(Failure::fault)?;
        Ok(Stored { sha256, kind: Kind::Table, size: i64::try_from(size).unwrap_or(i64::MAX) })
    }

    /// Copies a stored file to a path of this machine.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such file; a fault when it cannot be read or written.
    pub async fn lay_out(&self, sha256: &str, path: &Path) -> Result<()> {
        let mut pieces = self.pieces(sha256).await?;
        let mut file = File::create(path).await.map_err(Failure::fault)?;
        while let Some(piece) = pieces.try_next().await? {
            file.write_all(&piece).await.map_err(Failure::fault)?;
        }
        file.flush().await.map_err(Failure::fault)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::sha256_hex;
    use object_store::memory::InMemory;

    use super::*;

    #[tokio::test]
    async fn a_large_table_is_kept_and_laid_out_byte_for_byte_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let all: Vec<u8> = (0..12_000_000_u32).map(|n| (n % 251) as u8).collect();
        for files in [Files::in_folder(&folder.path().join("files")).unwrap(), Files(Arc::new(InMemory::new()))] {
            let mut incoming = Incoming::in_folder(folder.path()).await.unwrap();
            for piece in all.chunks(70_001) {
                incoming.add(piece).await.unwrap();
            }
            assert_eq!(incoming.size, all.len());
            let stored = incoming.keep(&files).await.unwrap();
            assert_eq!(stored, Stored { sha256: sha256_hex(&all), kind: Kind::Table, size: 12_000_000 });
            let path = folder.path().join("table");
            files.lay_out(&stored.sha256, &path).await.unwrap();
            assert!(std::fs::read(&path).unwrap() == all);
            assert!(matches!(files.lay_out("00ff", &path).await, Err(Failure::NotFound)));
        }
        let mut left: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(left, ["files", "table"]);
    }
}
