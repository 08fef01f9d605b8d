//! Some seats of a session, read by themselves: whoever takes a ballot in an organ of thousands asks nothing of the others.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Time};
use platform::{Failure, Result, db::Reader};

use crate::{
    roll::SatSeat,
    rules::{Chair, Manner, Presence, SeatAt, Session, StandIn, WayIn},
    sat,
    seating::{self, Composed},
    store,
};

/// Some seats of a session as they are now.
#[derive(Debug)]
pub struct Few {
    /// Those that are held, each with the accounts of whoever of it may act ([`crate::Gathered::chairs_there`]); which of them presides is not
    /// said.
    pub chairs: Vec<Chair>,
    /// Those that are there and may sit; in writing nobody is.
    pub there: BTreeSet<SeatAt>,
    /// Of these, those in a hall: they were checked in by name or by a pass.
    pub hall: BTreeSet<SeatAt>,
    /// Whoever stands in, where nobody is checked in.
    pub stand_ins: BTreeMap<SeatAt, StandIn>,
}

/// These seats of a session, and those in which these actors, or the bodies for which they act, sit or stand in. However many there are beside
/// them costs nothing.
///
/// # Errors
/// When the database cannot be read.
pub async fn few(
    reader: &mut Reader,
    session: &Session,
    (seats, actors): (&BTreeSet<SeatAt>, &[&Actor]),
    now: Time,
) -> Result<Few> {
    let organ = store::organ(reader, &session.organ).await?.ok_or(Failure::NotFound)?;
    let accounts: BTreeSet<&str> = actors.iter().filter_map(|it| Some(it.account.as_ref()?.as_str())).collect();
    let bodies: BTreeSet<&str> = actors.iter().flat_map(|it| it.bodies()).collect();
    let theirs = store::seats_of(reader, &organ.id, (&accounts, &bodies)).await?;
    let asked: BTreeSet<SeatAt> = seats.iter().cloned().chain(theirs).collect();
    let mut benches = Vec::new();
    for college in store::colleges(reader, &organ.id).await?.iter() {
        let of_it = asked.iter().filter(|it| it.college == college.id);
        let numbers: Vec<i64> = of_it.map(|it| it.number).collect();
        if !numbers.is_empty() {
            let holdings = store::holdings_at(reader, &college.id, &numbers).await?;
            benches.push(seating::bench_of(reader, college.clone(), &holdings).await?);
        }
    }
    let (keys, day) = (vec![None; benches.len()], session.day_of_seats(now));
    let composed = Composed { organ, benches, turns: Vec::new() };
    let mut seats = sat::seats(reader, &composed, &keys, day).await?;
    let presences = store::presences_at(reader, &session.id, &asked).await?;
    let stood_in = sat::stood_in(reader, (&presences, &[])).await?;
    sat::say_who_is_there(&mut seats, session, (&presences, &stood_in));
    let manner = session.said.manner;
    let there: BTreeSet<SeatAt> =
        seats.iter().filter(|it| it.there && it.chair.sits).map(|it| it.chair.at.clone()).collect();
    let in_hall = |it: &&Presence| it.stays(session) && matches!(it.way, WayIn::Name | WayIn::Pass);
    let hall: BTreeSet<&SeatAt> =
        presences.iter().filter(|_| manner.has_hall()).filter(in_hall).map(|it| &it.seat).collect();
    let stands_in = |it: &SatSeat| Some((it.chair.at.clone(), it.stand_in.clone()?));
    Ok(Few {
        hall: there.iter().filter(|at| hall.contains(at)).cloned().collect(),
        there,
        stand_ins: match manner {
            Manner::Written => seats.iter().filter_map(stands_in).collect(),
            Manner::Hall | Manner::Remote | Manner::Mixed => BTreeMap::new(),
        },
        chairs: seats.iter().map(sat::acting).collect(),
    })
}
