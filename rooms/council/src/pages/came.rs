//! How something came that was not said here: what a form asks of it, and the file that shows it.

use kernel::Day;
use platform::{
    Failure, Result,
    files::Stored,
    web::{Ctx, Field, Form, Outcome, file_to_keep},
};

use crate::{
    WORDS,
    rules::{Came, Channel, Evidence},
};

/// How something came, and the file that shows it where one was sent: it is kept, and named by whoever notes it.
pub type CameWith = (Came, Option<Stored>);

/// What is asked of how something came: by which way, on which day, with which file. The form is one [`platform::web::FormTag::with_files`].
pub fn came_fields<'a>(form: &'a Form, ctx: &Ctx) -> [Field<'a>; 3] {
    let t = ctx.words(&WORDS);
    let ways = Channel::NOTED.map(|it| (it.as_str(), t.say(format!("channel-{}", it.as_str())).to_string()));
    let file = form.field(&t, "file", t.say("came-file")).hint(t.say("came-file-hint"));
    [
        form.field(&t, "channel", t.say("came-channel")).radio(ways),
        form.field(&t, "came", t.say("came-on")).date(),
        file.optional().file(".pdf,.jpg,.jpeg,.png"),
    ]
}

/// What was typed of the way and the day; nothing where one is missing, and the form says which.
pub fn read_came(form: &mut Form) -> Option<(Channel, Day)> {
    let channel = form.choice("channel", |word| Channel::from_word(word).filter(|it| Channel::NOTED.contains(it)));
    let on = form.needed_day("came");
    Some((channel?, on?))
}

/// Keeps the file that was sent with these, once nothing else is wrong with the form; nothing where it is not taken, and the form says why.
///
/// # Errors
/// When it cannot be kept.
pub async fn keep_came(ctx: &Ctx, form: &mut Form, (channel, on): (Channel, Day)) -> Result<Option<CameWith>> {
    let Some(upload) = form.file("file").cloned() else {
        return Ok(Some((Came { channel, on, evidence: None }, None)));
    };
    let kept = form.settle(ctx.app.files.keep(&upload).await)?;
    Ok(kept.map(|(stored, _)| {
        let name = kernel::clean_line(&upload.name, 200).unwrap_or_default();
        let evidence = Some(Evidence { sha256: stored.sha256.clone(), name });
        (Came { channel, on, evidence }, Some(stored))
    }))
}

/// The file that shows how something came, to keep. Whether the reader may have it is asked before.
///
/// # Errors
/// [`Failure::NotFound`] where it is not there.
pub async fn evidence(ctx: &Ctx, it: &Evidence) -> Outcome {
    let stored = ctx.read().await?.file(&it.sha256).await?.ok_or(Failure::NotFound)?;
    let bytes = ctx.app.files.bytes(&stored.sha256).await?;
    let stem = it.name.rsplit_once('.').map_or(it.name.as_str(), |(stem, _)| stem);
    let name = format!("{}.{}", kernel::slug(stem), stored.kind.extension());
    Ok(file_to_keep(stored.kind.media_type(), &name, bytes))
}
