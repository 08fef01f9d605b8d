use platform::{Refusal, Result, db::Reader};

use crate::{WORDS, store};

/// Refuses that a name be forgotten while tables wait to be taken in: they would bring it back.
pub(crate) async fn may_forget(reader: &mut Reader) -> Result<()> {
    let open = store::open_runs(reader).await?;
    let files: Vec<&str> = open.iter().flat_map(|run| &run.files).map(|file| file.name.as_str()).collect();
    if open.is_empty() {
        Ok(())
    } else {
        Err(Refusal::new(&WORDS, "refused-forget-import").with("files", files.join(", ")).into())
    }
}
