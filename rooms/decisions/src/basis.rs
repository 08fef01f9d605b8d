//! What a decision rests on: the votes of its session that adopted something, and the words that they adopted.

use std::collections::BTreeSet;

use agreements::rules::AgreementId;
use council::{
    Session,
    rules::{ItemId, SessionId},
};
use kernel::{Lang, LangTag, Localised};
use platform::{Failure, Result, db::Reader, i18n::plain};
use votes::Vote;

use crate::{
    WORDS,
    rules::{Basis, DecisionInput, Kind, Refusal},
    store,
};

/// What a vote may be about that is no decision by itself: an amendment is part of one, minutes have a room of their own.
const NO_DECISION: [&str; 2] = ["amendment", "minutes"];

/// A closed vote that adopted something or elected somebody.
pub(crate) struct Adopted {
    /// What a decision has from it.
    pub basis: Basis,
    /// Its number in the session.
    pub number: i64,
    /// What was asked.
    pub question: Localised,
    /// The draft that it adopted, by its identity in the room of motions.
    pub motion: Option<String>,
    /// What sort of decision it makes, as far as it says.
    pub kind: Kind,
    /// The agreement that it is about.
    pub agreement: Option<AgreementId>,
    /// The words that the vote itself has: of a declaration its text, of an election who is elected.
    pub words: Localised,
}

/// The words of a decision before anybody changed them.
pub(crate) struct Wording {
    /// Its title.
    pub title: Localised,
    /// Its text.
    pub text: Localised,
    /// The languages in which it was adopted.
    pub authentic: BTreeSet<Lang>,
}

/// The votes of a session on which a decision may rest, in the order of their numbers.
pub(crate) async fn adopted(reader: &mut Reader, session: &Session) -> Result<Vec<Adopted>> {
    let votes = votes::of_session(reader, &session.id).await?;
    Ok(votes.iter().filter_map(|vote| of_vote(session, vote)).collect())
}

/// The same, those that carry no decision yet, of one item.
pub(crate) async fn free(reader: &mut Reader, session: &Session, item: &ItemId) -> Result<Vec<Adopted>> {
    let taken: BTreeSet<String> =
        store::of_session(reader, &session.id).await?.iter().map(|it| it.basis.vote.clone()).collect();
    let all = adopted(reader, session).await?;
    Ok(all.into_iter().filter(|it| it.basis.item == *item && !taken.contains(&it.basis.vote)).collect())
}

/// The vote of this identity.
///
/// # Errors
/// [`Refusal::NoVote`], [`Refusal::VoteOpen`], [`Refusal::NotAdopted`].
pub(crate) async fn must_have_adopted(reader: &mut Reader, session: &Session, vote: &str) -> Result<Adopted> {
    let votes = votes::of_session(reader, &session.id).await?;
    let vote = votes.iter().find(|it| it.id.as_str() == vote).ok_or(Refusal::NoVote)?;
    if !vote.is_closed() {
        return Err(Refusal::VoteOpen.into());
    }
    of_vote(session, vote).ok_or_else(|| Refusal::NotAdopted.into())
}

/// Whether a vote carries no decision yet.
///
/// # Errors
/// [`Refusal::VoteTaken`].
pub(crate) async fn must_be_free(reader: &mut Reader, vote: &str) -> Result<()> {
    if store::by_vote(reader, vote).await?.is_some() { Err(Refusal::VoteTaken.into()) } else { Ok(()) }
}

fn of_vote(session: &Session, vote: &Vote) -> Option<Adopted> {
    let elects = matches!(vote.said.kind, votes::Kind::Election { .. });
    let elected = vote.elected();
    let carried = if elects { !elected.is_empty() } else { vote.adopted() == Some(true) };
    let about = vote.said.about.as_ref();
    let decides = about.is_none_or(|about| !NO_DECISION.contains(&about.kind.as_str()));
    let closing = vote.closing().filter(|_| vote.is_closed() && carried && decides)?;
    let of_kind = |kind: &str| about.filter(|about| about.kind == kind).map(|about| about.id.clone());
    let agreement = of_kind("agreement").map(AgreementId::new);
    Some(Adopted {
        basis: Basis {
            vote: vote.id.to_string(),
            item: vote.item.clone(),
            session: session.id.clone(),
            organ: session.organ.clone(),
            taken: session.day_of(closing.at),
        },
        number: vote.number,
        question: vote.said.question.clone(),
        motion: of_kind("motion"),
        kind: match (&vote.said.kind, &agreement) {
            (votes::Kind::Election { .. }, _) => Kind::Election,
            (votes::Kind::Declaration { .. }, _) => Kind::Declaration,
            (votes::Kind::Proposal, Some(_)) => Kind::Opinion,
            (votes::Kind::Proposal, None) => Kind::Decision,
        },
        agreement,
        words: match &vote.said.kind {
            votes::Kind::Declaration { text } => text.clone(),
            votes::Kind::Election { candidates, .. } => elected_in_words(candidates, &elected),
            votes::Kind::Proposal => Localised::default(),
        },
    })
}

/// Who is elected, a sentence in each language.
fn elected_in_words(candidates: &[Localised], elected: &[usize]) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |all, lang| {
        let t = WORDS.words(lang);
        let names = elected.iter().filter_map(|at| candidates.get(*at)).map(|name| name.shown(lang).text.to_owned());
        let says = t.say("elected-text").with("n", elected.len()).with("names", t.list(names)).to_string();
        all.with(lang, plain(&says))
    })
}

/// The words of a decision that rests on this vote: those of the draft as it was adopted, else the vote's own.
pub(crate) async fn wording(reader: &mut Reader, it: &Adopted) -> Result<Wording> {
    if let Some(motion) = &it.motion
        && let Some(filed) = motions::motion(reader, motion).await?
    {
        return Ok(of_motion(&filed));
    }
    let both = |lang: &Lang| it.question.get(*lang).is_some() && it.words.get(*lang).is_some();
    let authentic = Lang::ALL.into_iter().filter(both).collect();
    Ok(Wording { title: it.question.clone(), text: it.words.clone(), authentic })
}

/// The words of a motion as its amendments leave them. A language in which a clause was never written is left out: its text would be
/// another; one that lags behind another is there and, unless the secretary says so, not authentic.
fn of_motion(it: &motions::Filed) -> Wording {
    let (text, lags) = (it.written(), it.lags());
    let titled = Lang::ALL.into_iter().filter(|lang| text.get(*lang).is_some());
    let title = titled.fold(Localised::default(), |all, lang| match it.motion.title.get(lang) {
        Some(title) => all.with(lang, title),
        None => all,
    });
    let level = |lang: &Lang| !lags.iter().any(|lag| lag.lang == LangTag::from(*lang));
    let authentic = Lang::ALL.into_iter().filter(|lang| title.get(*lang).is_some() && level(lang)).collect();
    Wording { title, text, authentic }
}

/// The agreement that a decision under this item is about, where it is about one.
pub(crate) async fn agreement(reader: &mut Reader, it: &Adopted) -> Result<Option<AgreementId>> {
    match &it.agreement {
        Some(agreement) => Ok(Some(agreement.clone())),
        None => motions::agreement_of(reader, &it.basis.item).await,
    }
}

/// Whether a decision is about what its vote was about: what rests on a vote about an agreement is an opinion on that agreement, for
/// whoever may know of it.
///
/// # Errors
/// [`Refusal::AgreementOfTheVote`].
pub(crate) async fn must_be_about(reader: &mut Reader, it: &Adopted, said: &DecisionInput) -> Result<()> {
    match agreement(reader, it).await? {
        Some(agreement) if said.kind != Kind::Opinion || said.agreement.as_ref() != Some(&agreement) => {
            Err(Refusal::AgreementOfTheVote.into())
        }
        _ => Ok(()),
    }
}

/// The session of an item, for whoever drafts a decision under it.
pub(crate) async fn session_of(reader: &mut Reader, item: &str) -> Result<(Session, council::rules::Item)> {
    let item = council::item(reader, item).await?.ok_or(Failure::NotFound)?;
    let session: &SessionId = &item.session;
    let session = council::session_by_id(reader, session.as_str()).await?.ok_or(Failure::NotFound)?;
    Ok((session, item))
}
