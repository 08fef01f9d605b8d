//! What stands on the club's map: the seats of its members, the cities tied by their agreements, and those ties.

use std::collections::BTreeSet;

use atlas::{
    Locality, LocalityId,
    map::{Arc, Place},
};
use kernel::Lang;
use members::Member;
use platform::{Result, Tie, db::Reader};

/// The map's content, read once.
pub(super) struct OnMap {
    pub members: Vec<Member>,
    pub ties: Vec<Tie>,
    /// Every place of a member or a tie, in the order of their addresses.
    pub localities: Vec<Locality>,
    seats: BTreeSet<LocalityId>,
}

/// A place that has a position, as a reader of one language meets it.
pub(super) struct Shown<'a> {
    locality: &'a Locality,
    name: String,
    href: String,
}

impl OnMap {
    /// Reads it.
    pub(super) async fn read(reader: &mut Reader) -> Result<Self> {
        let ties = agreements::ties(reader, None).await?;
        let members = members::members(reader).await?;
        let seats = seats(reader, &members).await?;
        let ends = ties.iter().flat_map(|tie| [tie.from.as_str(), tie.to.as_str()]);
        let all: BTreeSet<&str> = ends.chain(seats.iter().map(LocalityId::as_str)).collect();
        let mut localities = atlas::localities_of(reader, &all.into_iter().collect::<Vec<_>>()).await?;
        localities.sort_by(|a, b| a.slug.cmp(&b.slug));
        Ok(Self { members, ties, localities, seats })
    }

    /// The places of the map in a language.
    pub(super) fn shown(&self, lang: Lang) -> Vec<Shown<'_>> {
        let positioned = self.localities.iter().filter(|locality| locality.position.is_some());
        let shown = positioned.map(|locality| Shown {
            locality,
            name: locality.name.shown(lang).text.to_owned(),
            href: format!("/{lang}{}", locality.address()),
        });
        shown.collect()
    }

    /// The same, as the map takes them.
    pub(super) fn places<'a>(&self, shown: &'a [Shown<'a>]) -> Vec<Place<'a>> {
        let place = |it: &'a Shown<'a>| {
            let position = it.locality.position.as_ref()?;
            Some(Place {
                slug: &it.locality.slug,
                name: &it.name,
                href: &it.href,
                lon: position.longitude,
                lat: position.latitude,
                seat: self.seats.contains(&it.locality.id),
            })
        };
        shown.iter().filter_map(place).collect()
    }

    /// The ties between them.
    pub(super) fn arcs(&self) -> Vec<Arc<'_>> {
        let slug = |id: &str| self.localities.iter().find(|it| it.id.as_str() == id).map(|it| it.slug.as_str());
        let arc = |tie: &'_ Tie| {
            let class = if tie.ended { "ended" } else { "" };
            Some(Arc { from: slug(&tie.from)?, to: slug(&tie.to)?, class })
        };
        self.ties.iter().filter_map(arc).collect()
    }
}

/// The places of the club's members.
async fn seats(reader: &mut Reader, members: &[Member]) -> Result<BTreeSet<LocalityId>> {
    let entities = atlas::entities(reader).await?;
    let of_member = |entity: &&atlas::Entity| members.iter().any(|member| member.entity == entity.id);
    Ok(entities
        .iter()
        .filter(of_member)
        .filter_map(|entity| entity.place.as_ref())
        .map(|place| place.id.clone())
        .collect())
}
