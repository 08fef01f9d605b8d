use platform::{Refusal, Result, db::Reader};

use crate::{WORDS, store};

/// Refuses that a mail address be forgotten while an account is open under it, or where another's would lose a part.
pub(crate) async fn may_forget(reader: &mut Reader, name: &str) -> Result<()> {
    let held = store::addresses_with(reader, name).await?;
    let refused = |key: &'static str| Err(Refusal::new(&WORDS, key).into());
    if held.iter().any(|(address, _)| address != name) {
        return refused("refused-forget-part");
    }
    if held.iter().any(|(_, closed)| !closed) { refused("refused-forget-open") } else { Ok(()) }
}
