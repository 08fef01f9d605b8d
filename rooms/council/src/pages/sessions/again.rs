//! Calling again a session that ended and never had its quorum.

use platform::{
    Failure, Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, notice},
    web::Ctx,
};

use crate::{
    WORDS,
    roll::{self, Gathered},
    rules::{Organ, Session},
    session_words as said, store,
};

/// The session that is called again, its organ, and how many days after it the rules ask to wait.
pub(super) struct First {
    pub session: Session,
    pub organ: Organ,
    days: Option<u32>,
}

impl First {
    /// The address of the form by which it is called again.
    pub fn form(&self) -> String {
        form_of(&self.session)
    }

    /// What one must know before filling it.
    pub fn intro(&self, t: Words) -> Html {
        let means = t
            .say("call-again-means")
            .with("title", said::title(&self.session, &self.organ, t))
            .with("when", said::when(&self.session, t));
        let days = self.days.map(|days| t.say("second-asked").with("n", days).to_string());
        notice(std::iter::once(means.to_string()).chain(days).collect::<Vec<_>>().join(" "))
    }
}

/// The session that the address of the form names; nothing where it names none.
pub(super) async fn asked(ctx: &Ctx, reader: &mut Reader) -> Result<Option<First>> {
    let Some(slug) = ctx.asked("again") else { return Ok(None) };
    let session = store::session(reader, slug).await?.filter(Session::lacked_quorum).ok_or(Failure::NotFound)?;
    let organ = store::organ(reader, &session.organ).await?.ok_or(Failure::NotFound)?;
    let rules = roll::rules_of(reader, &session, ctx.now()).await?;
    Ok(Some(First { session, organ, days: rules.map(|it| it.notice.second) }))
}

/// For the secretary: the way to call this session again or, where one is prepared or called already, to that one.
/// Nothing of any other session, nor once its organ is dissolved.
pub(super) async fn act(ctx: &Ctx, reader: &mut Reader, it: &Gathered) -> Result<Option<Link>> {
    if !it.session.lacked_quorum() {
        return Ok(None);
    }
    let t = ctx.words(&WORDS);
    if let Some(second) = store::second_of(reader, &it.session.id).await? {
        return Ok(Some(Link::new(t.say("second-of"), ctx.href(&second.address()))));
    }
    let stands = it.organ().dissolved.is_none();
    Ok(stands.then(|| Link::new(t.say("call-again"), ctx.href(&form_of(&it.session)))))
}

fn form_of(first: &Session) -> String {
    format!("/council/sessions/new?again={}", first.slug)
}
