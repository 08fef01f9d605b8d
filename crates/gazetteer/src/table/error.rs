use std::io;

/// Why a file cannot be read, or not further.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The disk or the stream failed.
    #[error("the file cannot be read: {0}")]
    Io(io::Error),
    /// The zip holds no table.
    #[error("the zip holds no table (.txt, .tsv, .csv, .tab)")]
    NoTable,
    /// The zip is damaged: its directory, its data or its checksum.
    #[error("the zip is damaged: {0}")]
    Damaged(String),
    /// The zip asks for a password.
    #[error("`{0}` in the zip is encrypted")]
    Encrypted(String),
    /// The zip is packed by a method other than the usual one.
    #[error("`{0}` in the zip is packed in a way that is not read here; pack it again with deflate")]
    Method(String),
    /// It unpacks to more than is allowed.
    #[error("the zip unpacks to more than {limit} bytes, which is more than is read here")]
    TooLarge {
        /// The most bytes allowed.
        limit: u64,
    },
    /// It unpacks to suspiciously more than it holds: a zip bomb.
    #[error("the zip unpacks to more than {ratio} times its size, as no table does")]
    TooDense {
        /// The most allowed.
        ratio: u64,
    },
    /// The spreadsheet cannot be read.
    #[error("the spreadsheet cannot be read: {0}")]
    Sheet(String),
}

impl From<io::Error> for ReadError {
    /// What a reader below gave as its own, or a failure of the disk.
    fn from(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(Self::Io)
    }
}

impl From<ReadError> for io::Error {
    fn from(error: ReadError) -> Self {
        Self::other(error)
    }
}
