//! One page to print or to forward: the record of an agreement whose text is not held, and the summary of any.

use axum::{
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::IntoResponse,
};
use kernel::sha256_hex;
use platform::{
    Failure, Refusal, Result,
    db::Reader,
    i18n::Words,
    web::{Ctx, Outcome},
};
use press::{Entry, Named, Pdf, PressError, RecordSheet, Sheet, Source, Summary, Texts};
use tokio::sync::Semaphore;

use super::{act::Slug, printed};
use crate::{
    WORDS,
    rules::{Agreement, Content, Sight, TextState, sight},
    store, tongue, view,
};

/// The document of an agreement: its text where this reader may read it, else what is known of it on one page.
pub(super) async fn pdf(ctx: &Ctx, slug: &str) -> Outcome {
    let mut reader = ctx.read().await?;
    let agreement = known(ctx, &mut reader, slug).await?;
    if let Some(deed) = printed::deed(ctx, &mut reader, &agreement).await? {
        drop(reader);
        return print(ctx, slug, move || press::deed(&deed)).await;
    }
    if agreement.text() != TextState::NotHeld {
        return answer(ctx, reader, agreement).await;
    }
    let sheet = sheet(ctx, &mut reader, &agreement).await?;
    let sources = store::sources(&mut reader, &agreement.id).await?;
    let sources = sources
        .into_iter()
        .map(|source| Source {
            title: Texts::one(ctx.lang, source.name),
            url: source.url.unwrap_or_default(),
            seen: None,
        })
        .collect();
    drop(reader);
    let record = RecordSheet { sheet, sources };
    print(ctx, slug, move || press::record_sheet(&record)).await
}

/// The one-page summary, in the reader's language.
pub(super) async fn summary(ctx: Ctx, path: Slug) -> Outcome {
    let mut reader = ctx.read().await?;
    let agreement = known(&ctx, &mut reader, &path.slug).await?;
    answer(&ctx, reader, agreement).await
}

async fn known(ctx: &Ctx, reader: &mut Reader, slug: &str) -> Result<Agreement> {
    let agreement = store::find(reader, slug).await?.ok_or(Failure::NotFound)?;
    if sight(&ctx.actor, &agreement) == Sight::Nothing { Err(Failure::NotFound) } else { Ok(agreement) }
}

async fn answer(ctx: &Ctx, mut reader: Reader, agreement: Agreement) -> Outcome {
    let content = readable(ctx, &mut reader, &agreement).await?;
    let object = content.as_ref().and_then(|content| content.clauses.iter().find(|clause| clause.key == "object"));
    let summary = Summary {
        sheet: sheet(ctx, &mut reader, &agreement).await?,
        object: object
            .map(|clause| clause.words.iter().map(|(tag, words)| (tag.clone(), words.body.clone())).collect())
            .unwrap_or_default(),
        languages: content.as_ref().map(|content| content.languages.iter().cloned().collect()).unwrap_or_default(),
        text_hash: content.as_ref().and(agreement.text_ref()).map(|text| text.hash.clone()),
    };
    drop(reader);
    print(ctx, &format!("{}-summary", agreement.slug), move || press::summary(&summary)).await
}

/// The settled text, where this reader may read it.
async fn readable(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Option<Content>> {
    let open = sight(&ctx.actor, agreement) == Sight::File || agreement.text_is_public();
    let Some(text) = agreement.text_ref().filter(|_| open) else { return Ok(None) };
    let Some(settled) = store::settled(reader, &agreement.id, text).await? else { return Ok(None) };
    settled.content().map(Some).map_err(|refusal| crate::words::refusal(&refusal, ctx.lang))
}

async fn sheet(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Sheet> {
    let t = ctx.words(&WORDS);
    let said = |text: String| Texts::one(ctx.lang, view::plain(&text));
    let countries = atlas::countries(reader).await?;
    let named = |party: &crate::rules::Party| Named {
        name: Texts::from(&party.name),
        kind: atlas::Kind::from_word(&party.entity_kind)
            .map(|kind| said(atlas::entity_kind(kind, t)))
            .unwrap_or_default(),
        country: countries.name(&party.country, ctx.lang).map(|name| said(name.to_owned())).unwrap_or_default(),
    };
    let (_, standing) = match sight(&ctx.actor, agreement) {
        Sight::File if agreement.stage.signed().is_none() => view::standing_in_file(agreement, t),
        _ => view::standing_in_public(agreement, t),
    };
    Ok(Sheet {
        lang: ctx.lang,
        club: Texts::from(&ctx.app.site.name),
        reference: agreement.slug.clone(),
        kind: said(view::kind(&agreement.kind, t)),
        title: Texts::from(&agreement.title),
        standing: said(standing),
        parties: agreement.bound_to_the_end().map(named).collect(),
        dates: view::days(agreement).into_iter().map(|(key, day)| (said(t.say(key).to_string()), day)).collect(),
        fields: if agreement.fields.is_empty() {
            vec![said(t.shell().say("undocumented").to_string())]
        } else {
            agreement.fields.iter().map(|field| said(view::field(field, t))).collect()
        },
        entry: entry(ctx, reader, agreement).await?,
        url: view::link(ctx, &view::address(&agreement.slug)),
        made: ctx.today(),
    })
}

/// The last act about it in the register, with the hash of its leaf (RFC 6962).
async fn entry(ctx: &Ctx, reader: &mut Reader, agreement: &Agreement) -> Result<Option<Entry>> {
    let Some(act) = register::acts_of(reader, "agreement", agreement.id.as_str()).await?.pop() else { return Ok(None) };
    let proven = match register::prove(reader, act.leaf).await {
        Ok(proven) => proven,
        Err(Failure::NotFound) => return Ok(None),
        Err(failure) => return Err(failure),
    };
    let leaf = [&[0], proven.proof.entry.as_slice()].concat();
    let entered = register::rules::Entry::from_bytes(&proven.proof.entry).map_err(Failure::fault)?.at;
    let on = entered.to_zoned_datetime(ctx.app.site.time_zone.clone()).date();
    Ok(Some(Entry { number: act.leaf, on, hash: sha256_hex(leaf) }))
}

/// How many documents are printed at a time: printing takes a whole processor, and nothing waits for it but its reader.
static PRESS: Semaphore = Semaphore::const_new(2);

/// A document as a PDF of this name, printed in its turn: of any room.
///
/// # Errors
/// A refusal in words where it cannot be printed for what lies in its text; a fault of ours else.
pub async fn print(ctx: &Ctx, name: &str, make: impl FnOnce() -> Result<Pdf, PressError> + Send + 'static) -> Outcome {
    let pdf = in_turn(make).await?;
    let pdf = pdf.map_err(|error| unprinted(error, ctx.words(&WORDS)))?;
    let name = format!("inline; filename=\"{name}.pdf\"");
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf.bytes).into_response())
}

/// Works when its turn comes, and keeps the turn to its end: a reader who goes away meanwhile does not end the printing,
/// nor makes room for another beside it.
async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = PRESS.acquire().await.map_err(Failure::fault)?;
    let work = move || {
        let _turn = turn;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(Failure::fault)
}

/// Why it was not printed: what lies in the text is said in words, the rest is a fault of ours.
fn unprinted(error: PressError, t: Words) -> Failure {
    match error {
        PressError::NoFont(tag) => Refusal::new(&WORDS, "press-no-font").with("lang", tongue::name(&tag, t)).into(),
        PressError::TooLong => Refusal::new(&WORDS, "press-too-long").into(),
        other => Failure::fault(other),
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc::channel, time::Duration};

    use super::*;

    #[tokio::test]
    async fn a_reader_who_goes_away_leaves_no_room_for_more_printing_at_once() {
        let all = PRESS.available_permits();
        let (end, ended) = channel::<()>();
        let gone = tokio::time::timeout(Duration::from_millis(20), in_turn(move || ended.recv())).await;
        assert!(gone.is_err(), "the printing is not done when its reader goes away");
        assert_eq!(PRESS.available_permits(), all - 1, "it goes on, and its turn with it");
        end.send(()).expect("it is still being printed");
        let every = PRESS.acquire_many(u32::try_from(all).expect("a few")).await;
        assert!(every.is_ok(), "and comes to its end");
    }
}
