//! What votes made of motions and amendments.

use kernel::Time;
use platform::{Result, db::Reader};

/// That a vote is over.
pub(crate) struct Over {
    /// Whether what was asked is adopted; none where nothing was decided: it was withdrawn, or there was no quorum.
    pub adopted: Option<bool>,
    /// When.
    pub at: Time,
}

/// How a vote ended; nothing while it goes on.
pub(crate) async fn over(_: &mut Reader, _: &str) -> Result<Option<Over>> {
    Ok(None)
}
