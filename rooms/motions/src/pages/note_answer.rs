//! An expert's answer that came by another way, as the secretary notes it, and what shows it.

use agreements::rules::Channel;
use axum::extract::Path;
use platform::{
    Failure,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Sheet, file_to_keep},
};

use super::{referral::find, under};
use crate::{
    WORDS,
    actions::note_answer,
    place::Place,
    rules::{Opinion, Referral, ReferralStanding, Refusal, Scene, Verb, may},
    said,
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (referral, place) = there(&ctx, &id).await?;
    let mut form = ctx.form().await?;
    if referral.standing != ReferralStanding::Asked {
        form.close(Refusal::NotAsked.into());
    }
    draw(&ctx, &form, (&referral, &place))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (referral, place) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let opinion = form.choice("opinion", Opinion::from_word);
    let reasons = form.needed_localised("reasons", 8000);
    let channel = form.choice("channel", |word| Channel::ALL.into_iter().find(|it| it.word() == word));
    let came = form.needed_day("came");
    let upload = form.file("file").cloned();
    if let (Some(opinion), Some(channel), Some(came), false) = (opinion, channel, came, form.is_wrong()) {
        let shown = match &upload {
            Some(upload) => {
                let name = kernel::clean_line(&upload.name, 200).unwrap_or_default();
                form.settle(ctx.app.files.keep(upload).await)?.map(|(stored, _)| (stored, name))
            }
            None => None,
        };
        if upload.is_some() == shown.is_some() {
            let mut tx = ctx.begin().await?;
            let said = ((opinion, reasons), (channel, came, shown));
            let done = note_answer(&ctx.app, &mut tx, &ctx.actor, (&id, version), said).await;
            if form.settle(done)?.is_some() {
                tx.commit(ctx.now()).await?;
                return ctx.go(format!("/council/referrals/{id}")).telling("motions", "answer-noted").ok();
            }
        }
        if referral.standing != ReferralStanding::Asked {
            form.close(Refusal::NotAsked.into());
        }
    }
    draw(&ctx, &form, (&referral, &place))
}

/// What shows an answer, for those who read the answer.
pub(super) async fn evidence(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (referral, _) = find(&ctx, &id).await?;
    let ReferralStanding::Answered(answered) = referral.standing else { return Err(Failure::NotFound) };
    let shown = answered.noted.and_then(|it| it.evidence).ok_or(Failure::NotFound)?;
    let stored = ctx.read().await?.file(&shown.sha256).await?.ok_or(Failure::NotFound)?;
    let bytes = ctx.app.files.bytes(&stored.sha256).await?;
    let stem = shown.name.rsplit_once('.').map_or(shown.name.as_str(), |(stem, _)| stem);
    let name = format!("{}.{}", kernel::slug(stem), stored.kind.extension());
    Ok(file_to_keep(stored.kind.media_type(), &name, bytes))
}

async fn there(ctx: &Ctx, id: &str) -> platform::Result<(Referral, Place)> {
    let found = find(ctx, id).await?;
    may(&ctx.actor, Verb::NoteAnswer, &Scene::default())?;
    Ok(found)
}

fn draw(ctx: &Ctx, form: &Form, (it, place): (&Referral, &Place)) -> Outcome {
    let (t, ways) = (ctx.words(&WORDS), ctx.words(&agreements::WORDS));
    let path = format!("/council/referrals/{}/note", it.id);
    let channels = Channel::ALL.map(|it| (it.word(), ways.say(format!("channel-{}", it.word())).to_string()));
    let opinions = Opinion::ALL.map(|it| (it.as_str(), said::opinion(it, t)));
    let back = format!("/council/referrals/{}", it.id);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).with_files().keeping(&path),
        t,
        intro: notice(t.say("note-answer-means").with("expert", it.expert.1.as_str())),
        version: Some(it.version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "channel", t.say("note-channel")).radio(channels),
                form.field(&t, "came", t.say("note-came")).date(),
                form.field(&t, "opinion", t.say("opinion")).radio(opinions),
                form.field(&t, "reasons", t.say("opinion-reasons")).hint(t.say("opinion-reasons-hint")).localised(6),
                form.field(&t, "file", t.say("note-file"))
                    .hint(t.say("note-file-hint"))
                    .optional()
                    .file(".pdf,.jpg,.jpeg,.png"),
            ],
        )],
        button: t.say("note-save").to_string(),
        back: ctx.href(&back),
    };
    let page = under(ctx, t.say("note-answer"), place).under(t.say("referral-title"), ctx.href(&back));
    sheet.answer(ctx, form, page)
}
