use kernel::Actor;
use platform::{App, Failure, Result, db::Tx, i18n::Words};
use suffrage::ProxyRefusal;

use super::WORDS;
use crate::{
    proxy_letters,
    roll::{self, SatSeat},
    rules::{Answer, Answering, Channel, Reply, SeatAt, SessionId, Unanswered},
    seat_label, session_words, store,
};

/// What is answered to a convocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerInput {
    /// The seat.
    pub seat: SeatAt,
    /// What it answers.
    pub reply: Reply,
    /// How the answer came.
    pub channel: Channel,
    /// What is noted of it.
    pub note: String,
    /// How the session stood for whoever answers ([`Session::moved`](crate::rules::Session::moved)).
    pub moved: i64,
}

/// Answers the convocation of a session for a seat; whoever answers again takes their first answer back. Whoever is
/// given a proxy by it, or has one no more, is written to.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Answering::answer`]), or the session was put off or is held
/// otherwise since it was read.
pub async fn answer(app: &App, tx: &mut Tx, actor: &Actor, id: &SessionId, input: AnswerInput) -> Result<Answer> {
    if !store::hold(tx, id).await? {
        return Err(Failure::NotFound);
    }
    let session = store::session_by_id(tx, id).await?.ok_or(Failure::NotFound)?;
    let it = roll::gather(tx, session, app.now()).await?;
    let chairs = it.chairs();
    let answering = Answering {
        session: &it.session,
        rules: it.rules.as_ref(),
        items: &it.items,
        chairs,
        answers: &it.answers,
        now: app.now(),
    };
    let AnswerInput { seat, reply, channel, note, moved } = input;
    let answer = answering.answer(actor, &seat, reply, (channel, note)).map_err(|why| match why {
        Unanswered::Refused(refusal) => refusal.into(),
        Unanswered::Proxy(why) => no_proxy(&why),
        Unanswered::Carries(seats) => {
            let seats: Vec<&SatSeat> = seats.iter().filter_map(|seat| it.at(seat)).collect();
            let labels = |t: Words| t.list(seats.iter().map(|seat| seat_label(seat, t)));
            let seats = session_words::each(&labels);
            platform::Refusal::new(&WORDS, "carries-proxies").with_each("seats", seats).into()
        }
    })?;
    if moved != it.session.moved {
        return Err(Failure::Stale);
    }
    store::save_answer(tx, &answer).await?;
    proxy_letters::write(app, tx, &it, &answer).await?;
    let subject = format!("{} {} {}", it.session.slug, roll::address_of(&answer.seat), answer.reply.word());
    tx.audit(actor, "council.session.answer", &subject, app.now()).await?;
    tx.touch_passing();
    Ok(answer)
}

/// The first reason why a proxy cannot be given, in words.
fn no_proxy(why: &[ProxyRefusal<SeatAt>]) -> Failure {
    let key = match why.first() {
        Some(ProxyRefusal::NoneAtAll) | None => "proxy-refused-none",
        Some(ProxyRefusal::Scope { .. }) => "proxy-refused-scope",
        Some(ProxyRefusal::GiverNotAMember | ProxyRefusal::HolderNotAMember) => "proxy-refused-nobody",
        Some(ProxyRefusal::OwnVote) => "proxy-refused-own",
        Some(ProxyRefusal::TooLate { .. }) => "proxy-refused-late",
        Some(ProxyRefusal::OtherCollege) => "proxy-refused-college",
        Some(ProxyRefusal::LimitPassed { .. }) => "proxy-refused-limit",
        Some(ProxyRefusal::AlreadyGiven { .. }) => "proxy-refused-given",
        Some(ProxyRefusal::Circular) => "proxy-refused-circular",
        Some(ProxyRefusal::HolderAbsent { .. }) => "proxy-refused-absent",
        Some(ProxyRefusal::GiverHolds { .. }) => "proxy-refused-holds",
    };
    platform::Refusal::new(&WORDS, key).into()
}
