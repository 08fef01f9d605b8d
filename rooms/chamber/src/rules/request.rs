use council::rules::{HoldingId, ItemId, SeatAt, SessionId};
use kernel::{Actor, Id, Localised, Time};

use super::{ChamberRefusal, ChamberVerb, LIMIT_MOST, Sitting, may};

/// Which request.
pub type RequestId = Id<Request>;

/// What a seat asks of the chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A point of order: it goes before others, and over whoever speaks.
    Order,
    /// The floor.
    Floor,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Order, Self::Floor];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Floor => "floor",
        }
    }

    /// The sort that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// That a seat was called to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speech {
    /// When.
    pub since: Time,
    /// For how many seconds, where there was a limit; its pauses do not count.
    pub seconds: Option<i64>,
}

/// How far a request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It is in the list.
    Waiting,
    /// It was called, and speaks.
    Speaking(Speech),
    /// It spoke, until then.
    Heard(Speech, Time),
    /// Its seat took it back.
    Withdrawn(Time),
    /// The chair did not call it: the list was closed with its item, or the point of order not taken.
    Passed(Time),
}

impl Stand {
    /// The words that stand for them in storage.
    pub const WORDS: [&str; 5] = ["waiting", "speaking", "heard", "withdrawn", "passed"];

    /// The word that stands for it in storage.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Speaking(_) => "speaking",
            Self::Heard(..) => "heard",
            Self::Withdrawn(_) => "withdrawn",
            Self::Passed(_) => "passed",
        }
    }

    /// The speech, where it was called.
    pub fn speech(self) -> Option<Speech> {
        match self {
            Self::Speaking(speech) | Self::Heard(speech, _) => Some(speech),
            Self::Waiting | Self::Withdrawn(_) | Self::Passed(_) => None,
        }
    }

    /// When it was over, however it ended.
    pub fn until(self) -> Option<Time> {
        match self {
            Self::Heard(_, at) | Self::Withdrawn(at) | Self::Passed(at) => Some(at),
            Self::Waiting | Self::Speaking(_) => None,
        }
    }
}

/// What a seat asked, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its identity.
    pub id: RequestId,
    /// The session.
    pub session: SessionId,
    /// The item that was on.
    pub item: Option<ItemId>,
    /// The seat.
    pub seat: SeatAt,
    /// The holding through which it was held.
    pub holding: HoldingId,
    /// The floor, or a point of order.
    pub sort: Sort,
    /// Its place among those of its sort, from small to large.
    pub place: i64,
    /// When.
    pub asked: Time,
    /// By whom, by account name.
    pub name: String,
    /// How far it has come.
    pub stand: Stand,
    /// The chair's word on a point of order; empty elsewhere.
    pub ruling: Localised,
    /// How often it was saved.
    pub version: i64,
}

impl Request {
    /// Enters a seat in the list, at its end. `all` are the session's requests, `item` the one that is on.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session neither sits nor rests, the seat is not there, waits already, or has the
    /// floor.
    pub fn ask(
        actor: &Actor,
        (id, at): (RequestId, &Sitting),
        (seat, sort): (&SeatAt, Sort),
        all: &[Self],
        item: Option<&ItemId>,
    ) -> Result<Self, ChamberRefusal> {
        let seat = at.seat(seat)?;
        may(actor, ChamberVerb::Speak, at.seats, Some(seat))?;
        at.must_be_on()?;
        let seat = at.seat_there(&seat.at)?;
        for other in all.iter().filter(|it| it.sort == sort && it.seat == seat.at) {
            match other.stand {
                Stand::Waiting => return Err(ChamberRefusal::AskedAlready),
                Stand::Speaking(_) => return Err(ChamberRefusal::HasTheFloor),
                Stand::Heard(..) | Stand::Withdrawn(_) | Stand::Passed(_) => {}
            }
        }
        Ok(Self {
            id,
            session: at.session.id.clone(),
            item: item.cloned(),
            seat: seat.at.clone(),
            holding: seat.holding.clone(),
            sort,
            place: all.iter().map(|it| it.place).max().unwrap_or(0) + 1,
            asked: at.now,
            name: actor.name.clone(),
            stand: Stand::Waiting,
            ruling: Localised::default(),
            version: 1,
        })
    }

    /// Its seat takes it back.
    ///
    /// # Errors
    /// When this is not the actor's to do, or it does not wait any more.
    pub fn withdraw(self, actor: &Actor, at: &Sitting) -> Result<Self, ChamberRefusal> {
        may(actor, ChamberVerb::Speak, at.seats, Some(at.seat(&self.seat)?))?;
        at.must_be_on()?;
        self.must_wait()?;
        Ok(Self { stand: Stand::Withdrawn(at.now.max(self.asked)), ..self })
    }

    /// The chair does not call it; of a point of order, with the reason in a word.
    ///
    /// # Errors
    /// When this is not the actor's to do, it does not wait any more, or a point of order is not taken without a word.
    pub fn pass(self, actor: &Actor, at: &Sitting, ruling: Localised) -> Result<Self, ChamberRefusal> {
        may(actor, ChamberVerb::Conduct, at.seats, None)?;
        at.must_be_on()?;
        self.must_wait()?;
        if self.sort == Sort::Order && ruling.is_empty() {
            return Err(ChamberRefusal::NoRuling);
        }
        Ok(Self { stand: Stand::Passed(at.now.max(self.asked)), ruling, ..self })
    }

    /// Gives it the floor, for so many seconds where there is a limit. `all` are the session's requests: a point of order that
    /// waits or speaks goes before the others.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session does not sit, the seat is not there or another's by now, it does not wait
    /// any more, or a point of order goes before.
    pub fn call(self, actor: &Actor, at: &Sitting, all: &[Self], seconds: Option<i64>) -> Result<Self, ChamberRefusal> {
        at.must_be_conducted_by(actor)?;
        self.must_wait()?;
        if at.seat_there(&self.seat)?.holding != self.holding {
            return Err(ChamberRefusal::NoSuchSeat);
        }
        let goes_before = |it: &Self| match it.stand {
            Stand::Speaking(_) => it.sort == Sort::Order,
            Stand::Waiting => it.sort == Sort::Order && self.sort == Sort::Floor,
            Stand::Heard(..) | Stand::Withdrawn(_) | Stand::Passed(_) => false,
        };
        if all.iter().any(goes_before) {
            return Err(ChamberRefusal::OrderFirst);
        }
        Ok(Self { stand: Stand::Speaking(Speech { since: at.now.max(self.asked), seconds }), ..self })
    }

    /// It has spoken: the chair ends it, or its seat does. Of a point of order, the chair may rule in a word.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session neither sits nor rests, or it does not speak.
    pub fn end(self, actor: &Actor, at: &Sitting, ruling: Localised) -> Result<Self, ChamberRefusal> {
        let own = at.seats.iter().find(|it| it.at == self.seat && it.holding == self.holding);
        may(actor, ChamberVerb::Speak, at.seats, own)?;
        at.must_be_on()?;
        if !ruling.is_empty() {
            may(actor, ChamberVerb::Conduct, at.seats, None)?;
        }
        let Stand::Speaking(speech) = self.stand else { return Err(ChamberRefusal::NotSpeaking) };
        let ruling = if self.sort == Sort::Order { ruling } else { Localised::default() };
        Ok(Self { stand: Stand::Heard(speech, at.now.max(speech.since)), ruling, ..self })
    }

    /// Gives it so many seconds more.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session neither sits nor rests, it does not speak, or has no limit.
    pub fn lengthen(self, actor: &Actor, at: &Sitting, more: i64) -> Result<Self, ChamberRefusal> {
        may(actor, ChamberVerb::Conduct, at.seats, None)?;
        at.must_be_on()?;
        let Stand::Speaking(speech) = self.stand else { return Err(ChamberRefusal::NotSpeaking) };
        let seconds = speech.seconds.ok_or(ChamberRefusal::NoLimit)?;
        let seconds = Some((seconds + more).clamp(1, LIMIT_MOST));
        Ok(Self { stand: Stand::Speaking(Speech { seconds, ..speech }), ..self })
    }

    /// Moves one of those that wait a place up or down among those of its sort: gives the two that change places, none at the end
    /// of the list.
    ///
    /// # Errors
    /// When this is not the actor's to do, the session neither sits nor rests, or it does not wait any more.
    pub fn shift(
        actor: &Actor,
        at: &Sitting,
        all: &[Self],
        (id, up): (&RequestId, bool),
    ) -> Result<Option<(Self, Self)>, ChamberRefusal> {
        may(actor, ChamberVerb::Conduct, at.seats, None)?;
        at.must_be_on()?;
        let one = all.iter().find(|it| it.id == *id).ok_or(ChamberRefusal::NoLongerWaiting)?;
        one.must_wait()?;
        let list: Vec<&Self> = waiting(all).into_iter().filter(|it| it.sort == one.sort).collect();
        let place = list.iter().position(|it| it.id == one.id).ok_or(ChamberRefusal::NoLongerWaiting)?;
        let other = if up { place.checked_sub(1) } else { Some(place + 1) };
        let Some(other) = other.and_then(|place| list.get(place)) else { return Ok(None) };
        let moved = |it: &Self, place| Self { place, ..it.clone() };
        Ok(Some((moved(one, other.place), moved(other, one.place))))
    }

    fn must_wait(&self) -> Result<(), ChamberRefusal> {
        if self.stand == Stand::Waiting { Ok(()) } else { Err(ChamberRefusal::NoLongerWaiting) }
    }
}

/// Those that wait: points of order first, each sort in its order.
pub fn waiting(all: &[Request]) -> Vec<&Request> {
    let mut list: Vec<&Request> = all.iter().filter(|it| it.stand == Stand::Waiting).collect();
    list.sort_by_key(|it| (it.sort, it.place));
    list
}
