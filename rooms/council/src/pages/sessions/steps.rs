use crate::rules::{Manner, Session, State};

/// The steps that a session can take from where it stands, by their words; the first is the next. An example is not
/// convened, a written procedure not suspended.
pub(super) fn steps(it: &Session) -> &'static [&'static str] {
    match it.state {
        State::Prepared if it.said.example => &["cancel"],
        State::Prepared => &["convene", "cancel"],
        State::Convened(_) => &["open", "cancel"],
        State::Open(_) if it.said.manner == Manner::Written => &["close"],
        State::Open(_) => &["suspend", "close"],
        State::Suspended(..) => &["resume"],
        State::Closed(..) | State::Cancelled(..) => &[],
    }
}
