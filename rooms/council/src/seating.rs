//! Who sits where on a day: what the rules need of other rooms, brought together.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use atlas::Entity;
use kernel::{Day, Localised};
use members::{Belonging, Holder, MandateId, Member, Office, Standing};
use platform::{Failure, Result, db::Reader};

use crate::{
    rules::{
        Bearer, Benches, College, Function, Held, Holding, HoldingId, Organ, Rights, SeatAt, Stay, Turn, first_in_line,
    },
    store,
};

/// A mandate through which someone sits or may sit, as anyone may know of it.
#[derive(Debug, Clone)]
pub struct Sitter {
    /// The office, and a name only where its bearer agreed.
    pub holder: Holder,
    /// The body.
    pub entity: Entity,
    /// The address of the member's page, where it has one.
    pub member: Option<String>,
    /// What the rules judge by.
    pub bearer: Bearer,
}

impl Sitter {
    /// Whoever holds a mandate in this body, which may belong to the club.
    fn of(holder: Holder, entity: Entity, office: Option<&Office>, belonging: Option<&Belonging>) -> Self {
        let member = belonging.map(|it| &it.member);
        let bearer = Bearer {
            mandate: holder.mandate.id.clone(),
            person: holder.mandate.person.clone(),
            office: holder.mandate.office.clone(),
            way: holder.mandate.way,
            heads: office.is_some_and(Office::heads_a_body),
            entity: entity.id.to_string(),
            from: holder.mandate.from,
            until: holder.mandate.until,
            territorial: entity.kind.is_territorial(),
            rights: rights(member),
            admitted: belonging.map(|it| it.admitted.clone()).unwrap_or_default(),
            left: belonging.map(|it| it.left.clone()).unwrap_or_default(),
        };
        let member = member.filter(|it| it.is_public()).map(Member::address);
        Self { holder, entity, member, bearer }
    }

    /// The address of the body, within those of members.
    pub fn member_slug(&self) -> &str {
        self.member.as_deref().and_then(|address| address.rsplit('/').next()).unwrap_or_default()
    }
}

/// A college with everyone who ever held a seat there.
#[derive(Clone)]
pub struct Bench {
    /// The college.
    pub college: College,
    /// The latest first.
    pub held: Vec<(Holding, Arc<Sitter>)>,
    /// Whoever stands in, by holding.
    pub stand_ins: Vec<(HoldingId, Arc<Sitter>)>,
}

/// A seat as it is on a day.
pub struct Seat<'a> {
    /// Its number in the college.
    pub number: i64,
    /// Its function.
    pub function: Option<Function>,
    /// Who holds it, and whether they may sit.
    pub now: Option<(&'a Holding, &'a Arc<Sitter>, Held)>,
    /// Who will hold it from a later day on.
    pub ahead: Option<(&'a Holding, &'a Arc<Sitter>)>,
}

/// An organ with all that it is made of.
#[derive(Clone)]
pub struct Composed {
    /// The organ.
    pub organ: Organ,
    /// Its colleges, in order.
    pub benches: Vec<Bench>,
    /// Its turns as they are in fact ([`Turn::held`]), the earliest first.
    pub turns: Vec<(Turn, Entity)>,
}

impl Bench {
    /// Its seats on a day, in the order of their numbers.
    pub fn seats<'a>(&'a self, organ: &Organ, day: Day) -> Vec<Seat<'a>> {
        let mut seats: Vec<Seat> = (1..=self.college.said.seats)
            .map(|number| Seat {
                number,
                function: self.college.said.functions.get(&number).copied(),
                now: None,
                ahead: None,
            })
            .collect();
        for (holding, sitter) in &self.held {
            let place = usize::try_from(holding.seat - 1).ok();
            let Some(seat) = place.and_then(|place| seats.get_mut(place)) else { continue };
            match holding.on(&sitter.bearer, organ, day) {
                // Where a mandate was lengthened after its seat was given to another, the later holder has it.
                state @ (Held::Sits | Held::Barred) => {
                    seat.now.get_or_insert((holding, sitter, state));
                }
                // The latest come first: what is put last is the next.
                Held::Ahead => seat.ahead = Some((holding, sitter)),
                Held::Over | Held::Never => {}
            }
        }
        seats
    }

    /// Who stands in for a holder on a day: nobody, where the substitute's own mandate or membership does not let them sit.
    pub fn stands_in(&self, holding: &Holding, day: Day) -> Option<&Arc<Sitter>> {
        let (_, sitter) = self.stand_ins.iter().find(|(of, _)| *of == holding.id)?;
        sitter.bearer.may_begin(day).then_some(sitter)
    }
}

impl Composed {
    /// How many seats are held on a day, and how many there are.
    pub fn filled(&self, day: Day) -> (usize, usize) {
        let seats: Vec<Seat> = self.benches.iter().flat_map(|bench| bench.seats(&self.organ, day)).collect();
        (seats.iter().filter(|seat| seat.now.is_some()).count(), seats.len())
    }

    /// The seat that presides over the organ on a day, outside its sessions: the chair's where its holder may sit, else the first
    /// vice-chair's.
    pub fn presiding(&self, day: Day) -> Option<SeatAt> {
        let seats = self.benches.iter().flat_map(|bench| {
            let of_it =
                bench.seats(&self.organ, day).into_iter().filter(|seat| matches!(seat.now, Some((.., Held::Sits))));
            of_it.map(|seat| (SeatAt { college: bench.college.id.clone(), number: seat.number }, seat.function))
        });
        first_in_line(&seats.collect::<Vec<_>>(), |_| true).cloned()
    }

    /// What the rules judge a seating in a college by.
    pub fn judged<T>(&self, college: &College, with: impl FnOnce(&Benches) -> T) -> T {
        let held: Vec<(Holding, Bearer)> = self
            .benches
            .iter()
            .flat_map(|bench| &bench.held)
            .map(|(holding, sitter)| (holding.clone(), sitter.bearer.clone()))
            .collect();
        let stand_ins: Vec<(HoldingId, Bearer)> = self
            .benches
            .iter()
            .flat_map(|bench| &bench.stand_ins)
            .map(|(holding, sitter)| (holding.clone(), sitter.bearer.clone()))
            .collect();
        with(&Benches { organ: &self.organ, college, held: &held, stand_ins: &stand_ins })
    }

    /// Its colleges, in order.
    pub fn colleges(&self) -> Vec<College> {
        self.benches.iter().map(|bench| bench.college.clone()).collect()
    }

    /// The first days of its holdings and turns; of what never was, none.
    pub fn began(&self, today: Day) -> Vec<Day> {
        let held = self.benches.iter().flat_map(|bench| &bench.held);
        held.filter(|(holding, sitter)| holding.on(&sitter.bearer, &self.organ, today) != Held::Never)
            .map(|(holding, _)| holding.since)
            .chain(self.turns.iter().map(|(turn, _)| turn.from))
            .collect()
    }

    /// The title of a college: none where the organ has no other.
    pub fn heading<'a>(&self, bench: &'a Bench) -> Option<&'a Localised> {
        (self.benches.len() > 1).then_some(&bench.college.said.name)
    }
}

/// What is known of a mandate; nothing where there is none.
pub(crate) async fn sitter(reader: &mut Reader, mandate: &MandateId) -> Result<Option<Arc<Sitter>>> {
    Ok(sitters(reader, &[mandate.as_str()]).await?.remove(mandate.as_str()))
}

/// What is known of these mandates, by mandate: in a few statements, however many they are.
pub(crate) async fn sitters(reader: &mut Reader, mandates: &[&str]) -> Result<HashMap<String, Arc<Sitter>>> {
    if mandates.is_empty() {
        return Ok(HashMap::new());
    }
    let holders = members::holders_of(reader, mandates).await?;
    let all = sit(reader, holders).await?;
    Ok(all.into_iter().map(|it| (it.holder.mandate.id.to_string(), Arc::new(it))).collect())
}

/// What is known of mandates that were read, in their order.
pub(crate) async fn sit(reader: &mut Reader, holders: Vec<Holder>) -> Result<Vec<Sitter>> {
    let bodies: BTreeSet<String> = holders.iter().map(|it| it.mandate.entity.to_string()).collect();
    let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
    let entities = atlas::entities_of(reader, &bodies).await?;
    let entities: HashMap<String, Entity> = entities.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let belongings = members::belongings(reader, &bodies).await?;
    let offices = members::offices(reader).await?;
    let sits = |holder: Holder| {
        let entity = entities.get(holder.mandate.entity.as_str()).ok_or(Failure::NotFound)?;
        let office = offices.iter().find(|it| it.key == holder.mandate.office);
        Ok(Sitter::of(holder, entity.clone(), office, belongings.get(entity.id.as_str())))
    };
    holders.into_iter().map(sits).collect()
}

fn rights(member: Option<&Member>) -> Rights {
    match member.map(|member| &member.standing) {
        Some(Standing::Admitted(_)) => Rights::Full,
        Some(Standing::Suspended(since)) => Rights::Suspended(since.on),
        _ => Rights::Out,
    }
}

/// A college with everyone who ever held a seat there.
async fn bench(reader: &mut Reader, college: College) -> Result<Bench> {
    let holdings = store::holdings(reader, &college.id).await?;
    bench_of(reader, college, &holdings).await
}

/// A college with these who hold a seat there, or held one.
pub(crate) async fn bench_of(reader: &mut Reader, college: College, holdings: &[Holding]) -> Result<Bench> {
    let mandates = holdings.iter().flat_map(|it| std::iter::once(&it.mandate).chain(&it.substitute));
    let mandates: Vec<&str> = mandates.map(MandateId::as_str).collect();
    let known = sitters(reader, &mandates).await?;
    let (mut held, mut stand_ins) = (Vec::new(), Vec::new());
    for holding in holdings {
        let holder = known.get(holding.mandate.as_str()).ok_or(Failure::NotFound)?;
        held.push((holding.clone(), holder.clone()));
        let substitute = holding.substitute.as_ref().and_then(|mandate| known.get(mandate.as_str()));
        stand_ins.extend(substitute.map(|sitter| (holding.id.clone(), sitter.clone())));
    }
    Ok(Bench { college, held, stand_ins })
}

/// An organ with all that it is made of: read once, until what stands changes.
pub(crate) async fn composed(reader: &mut Reader, organ: Organ) -> Result<Arc<Composed>> {
    let name = format!("council organ {}", organ.id);
    if let Some(known) = reader.recall_standing(&name).await? {
        return Ok(known);
    }
    let (mut benches, mut turns) = (Vec::new(), Vec::new());
    for college in store::colleges(reader, &organ.id).await?.iter() {
        benches.push(bench(reader, college.clone()).await?);
    }
    for turn in store::turns(reader, &organ.id).await?.iter() {
        let entity = atlas::entity(reader, turn.entity.as_str()).await?.ok_or(Failure::NotFound)?;
        turns.extend(in_fact(reader, turn, &organ).await?.map(|turn| (turn, entity)));
    }
    let composed = Arc::new(Composed { organ, benches, turns });
    reader.remember_standing(name, Arc::clone(&composed)).await?;
    Ok(composed)
}

/// A turn as it is in fact; nothing for one that never was ([`Turn::held`]).
pub(crate) async fn in_fact(reader: &mut Reader, turn: &Turn, organ: &Organ) -> Result<Option<Turn>> {
    let belongings = members::belongings(reader, &[turn.entity.as_str()]).await?;
    let belonging = belongings.get(turn.entity.as_str());
    let stay = Stay {
        left: belonging.map(|it| it.left.as_slice()).unwrap_or_default(),
        is_in: members::is_member(reader, turn.entity.as_str()).await?,
        admitted: belonging.map(|it| it.admitted.as_slice()).unwrap_or_default(),
    };
    Ok(turn.held(stay, organ))
}

/// Every organ that was not dissolved, with all that it is made of, in order.
pub(crate) async fn standing(reader: &mut Reader) -> Result<Vec<Arc<Composed>>> {
    let mut all = Vec::new();
    for organ in store::organs(reader).await?.iter().filter(|organ| organ.dissolved.is_none()) {
        all.push(composed(reader, organ.clone()).await?);
    }
    Ok(all)
}

/// The bodies that hold a seat on a day, in any organ, by their id in the atlas.
pub(crate) fn seated(all: &[Arc<Composed>], day: Day) -> Vec<String> {
    let mut bodies: Vec<String> = Vec::new();
    for it in all {
        let seats = it.benches.iter().flat_map(|bench| bench.seats(&it.organ, day));
        bodies.extend(seats.filter_map(|seat| seat.now.map(|(_, sitter, _)| sitter.bearer.entity.clone())));
    }
    bodies.sort();
    bodies.dedup();
    bodies
}
