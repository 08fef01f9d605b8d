use super::{
    Borne, Candidate, Contradiction, How, Resolution,
    index::{Gazetteer, Place},
    titles,
};
use crate::{
    fold,
    relations::{End, Relation, Said, Whose},
};

/// How far the point that a file gives for a place may lie from ours, in kilometres: sources put the point of a large commune
/// at its town hall or at its middle. Of the 3,963 places of `relations-by-name.tsv` that are known by their main name, 67 lie more than
/// 5 km off and 6 more than 15, all of them the right place.
pub const NEAR: f64 = 25.0;

/// How far, where it is known by another of its names only: a neighbour's name may be among those, as Fujimi's is among those of
/// Fujimino, 5.5 km away. Of 176 such places 2 lie further than this, one of them wrong.
pub const NEAR_BY_OTHER_NAME: f64 = 5.0;

/// Of two places of one name, the nearer is meant when the other is this many times as far and lies this many kilometres
/// further: two points for one place differ by less.
const CLEARLY_TIMES: f64 = 3.0;
const CLEARLY_FURTHER: f64 = 5.0;

/// The most candidates that are told.
const TOLD: usize = 20;

impl Gazetteer {
    /// Which locality an end of a relation means. The crate's documentation gives the rules.
    pub fn resolve(&self, end: &End) -> Resolution {
        match self.by_identifier(end) {
            Some(resolution) => resolution,
            None => match &end.name {
                Some(name) => self.by_name(end, name),
                None => Resolution::Unknown(Vec::new()),
            },
        }
    }

    /// Which localities both ends of a relation mean. A country of which its table does not say whose it is becomes
    /// that of the end of which nothing says where it lies, where the other end is known to be elsewhere; else it stays
    /// nobody's, and decides nothing.
    pub fn resolve_both(&self, row: &mut Relation) -> [Resolution; 2] {
        let mut resolved = [self.resolve(&row.a), self.resolve(&row.b)];
        let Some(Whose { country, .. }) = &row.whose else { return resolved };
        let lies = |end: &End, resolution: &Resolution| match (&end.country, resolution) {
            (Said::Country(country), _) => Some(*country),
            (Said::Nothing, Resolution::One(one, _)) => Some(one.country),
            _ => None,
        };
        let elsewhere = [(&row.a, &resolved[0]), (&row.b, &resolved[1])]
            .map(|(end, resolution)| lies(end, resolution).map(|of| *country != Said::Country(of)));
        let is_of = |own: usize, end: &End| {
            end.country == Said::Nothing && elsewhere[1 - own] == Some(true) && elsewhere[own].is_none()
        };
        let country = country.clone();
        if is_of(0, &row.a) {
            (row.a.country, row.whose) = (country, None);
            resolved[0] = self.resolve(&row.a);
        } else if is_of(1, &row.b) {
            (row.b.country, row.whose) = (country, None);
            resolved[1] = self.resolve(&row.b);
        }
        resolved
    }

    /// The localities that bear a name, the most populous first: a proposal for a person, never a decision.
    pub fn candidates(&self, name: &str) -> Vec<Candidate> {
        told(self.named(&fold(name)).map(|(place, name)| place.candidate(name, None)).collect())
    }

    /// What the identifiers say; none when no locality carries any of them.
    fn by_identifier(&self, end: &End) -> Option<Resolution> {
        let of_item: Vec<&Place> = end.wikidata.map(|item| self.of_item(item).collect()).unwrap_or_default();
        let of_number: Vec<&Place> = end.geonames.map(|number| self.of_number(number).collect()).unwrap_or_default();
        let tell =
            |places: &[&Place]| told(places.iter().map(|place| place.candidate(Borne::Main, end.position)).collect());
        Some(match (of_item.as_slice(), of_number.as_slice()) {
            ([], []) => return None,
            ([place], []) => Resolution::One(place.candidate(Borne::Main, end.position), How::Wikidata),
            ([], [place]) => Resolution::One(place.candidate(Borne::Main, end.position), How::GeoNames),
            ([one], [other]) if std::ptr::eq(*one, *other) => {
                Resolution::One(one.candidate(Borne::Main, end.position), How::GeoNames)
            }
            ([_, _, ..], []) | ([], [_, _, ..]) => Resolution::Ambiguous(tell(&[of_item, of_number].concat())),
            _ => Resolution::Conflict(Contradiction::Identifiers, tell(&[of_item, of_number].concat())),
        })
    }

    fn by_name(&self, end: &End, name: &str) -> Resolution {
        let borne_by = |name: &str| -> Vec<(&Place, Candidate)> {
            self.named(&fold(name)).map(|(place, name)| (place, place.candidate(name, end.position))).collect()
        };
        let mut named = borne_by(name);
        let mut cut = false;
        // "Ville de Paris" is Paris, unless something is called so in full.
        let name = match titles::without(name).filter(|_| named.is_empty()) {
            Some(bare) => {
                named = borne_by(bare);
                cut = true;
                bare
            }
            None => name,
        };
        if let (true, Some((plain, of))) = (named.is_empty(), unqualified(name)) {
            named = borne_by(plain);
            if end.position.is_none() {
                // What stands behind it tells nothing unless it is the region: "Springfield, Illinois".
                named.retain(|(place, _)| self.lies_in(place, of));
            }
            cut = true;
        }
        if let Some(region) = &end.region {
            let there = |(place, _): &(&Place, Candidate)| self.lies_in(place, region);
            if named.iter().any(there) {
                named.retain(there);
            }
        }
        let resolution = match end.position {
            Some(_) => near(end, &named),
            None => unplaced(end, &named),
        };
        let carries_another = |chosen: &Candidate| {
            named.iter().any(|(place, candidate)| {
                candidate == chosen
                    && (end.wikidata.is_some_and(|item| place.wikidata != 0 && place.wikidata != item.0)
                        || end.geonames.is_some_and(|number| place.geonames != 0 && place.geonames != number))
            })
        };
        match resolution {
            Resolution::One(chosen, _) if carries_another(&chosen) => {
                Resolution::Conflict(Contradiction::Identifiers, vec![chosen])
            }
            Resolution::One(chosen, _) if cut => Resolution::One(chosen, How::Unqualified),
            // Nothing bears all of it: what bears its first part is proposed, and decides nothing.
            Resolution::Unknown(none) if none.is_empty() => {
                Resolution::Unknown(unqualified(name).map(|(plain, _)| self.candidates(plain)).unwrap_or_default())
            }
            resolution => resolution,
        }
    }
}

/// A name without what tells it from its namesakes, and that, where it has it: "Munster, Lower Saxony", "Homberg (Ohm)".
fn unqualified(name: &str) -> Option<(&str, &str)> {
    let at = name.find([',', '('])?;
    let (plain, of) = (name[..at].trim(), name[at + 1..].trim().trim_end_matches(')').trim());
    (!plain.is_empty()).then_some((plain, of))
}

/// A name with a point: what bears the name near it.
fn near(end: &End, named: &[(&Place, Candidate)]) -> Resolution {
    let all = || named.iter().map(|(_, candidate)| candidate.clone());
    let near: Vec<Candidate> = all().filter(is_near).collect();
    let inside: Vec<Candidate> = match &end.country {
        Said::Country(country) => near.iter().filter(|it| it.country == *country).cloned().collect(),
        Said::Nothing => near.clone(),
        Said::Unread(_) => Vec::new(),
    };
    if !inside.is_empty() {
        return clearest(inside);
    }
    if !near.is_empty() {
        return Resolution::Conflict(Contradiction::Country, told(near));
    }
    // One whose own place nobody has documented may be meant; one that lies elsewhere is not.
    let unplaced: Vec<Candidate> = all().filter(|it| it.kilometres.is_none() && in_country(end, it)).collect();
    if unplaced.is_empty() { Resolution::Unknown(told(all().collect())) } else { Resolution::Ambiguous(told(unplaced)) }
}

/// A name without a point: the only one of its country, or nothing. A name cut short decides nothing: of the 675 ends of
/// `relations-by-name.tsv` that another name than the main one would decide without their points, 60 come out wrong, and four in five of
/// those are cut short; of 13,767 that the main name decides, 78 do.
fn unplaced(end: &End, named: &[(&Place, Candidate)]) -> Resolution {
    let all = || named.iter().map(|(_, candidate)| candidate.clone()).collect::<Vec<_>>();
    let Said::Country(_) = end.country else {
        return if named.is_empty() { Resolution::Unknown(Vec::new()) } else { Resolution::Ambiguous(told(all())) };
    };
    let inside: Vec<&(&Place, Candidate)> = named.iter().filter(|(_, it)| in_country(end, it)).collect();
    let peopled: Vec<_> = inside.iter().filter(|(place, _)| !place.division).collect();
    match (inside.as_slice(), peopled.as_slice()) {
        ([], _) => Resolution::Unknown(told(all())),
        ([(_, one)], _) if one.name == Borne::Short => Resolution::Ambiguous(vec![one.clone()]),
        ([(_, one)], _) => by(one.clone()),
        // The division around a town bears its name: the town is meant.
        (_, [(town, one)]) if one.name != Borne::Short && inside.iter().all(|(place, _)| around(place, town)) => {
            by(one.clone())
        }
        _ => Resolution::Ambiguous(told(inside.iter().map(|(_, it)| it.clone()).collect())),
    }
}

fn is_near(candidate: &Candidate) -> bool {
    let most = if candidate.name == Borne::Main { NEAR } else { NEAR_BY_OTHER_NAME };
    candidate.kilometres.is_some_and(|far| far <= most)
}

fn in_country(end: &End, candidate: &Candidate) -> bool {
    matches!(&end.country, Said::Country(country) if candidate.country == *country) || end.country == Said::Nothing
}

fn around(division: &Place, town: &Place) -> bool {
    division.position().zip(town.position()).is_some_and(|(one, other)| one.kilometres(other) <= NEAR)
}

/// The one that is meant among several of one name near a point, if one clearly is.
fn clearest(mut near: Vec<Candidate>) -> Resolution {
    if near.iter().any(|it| !it.division) {
        near.retain(|it| !it.division);
    }
    near.sort_by(|a, b| a.far().total_cmp(&b.far()));
    let first = near[0].clone();
    let clear = match near.get(1) {
        None => true,
        Some(second) => {
            let nearer = second.far() >= CLEARLY_TIMES * first.far() && second.far() - first.far() >= CLEARLY_FURTHER;
            nearer || (first.name == Borne::Main && near[1..].iter().all(|other| other.name != Borne::Main))
        }
    };
    if clear { by(first) } else { Resolution::Ambiguous(told(near)) }
}

fn by(candidate: Candidate) -> Resolution {
    let how = if candidate.name == Borne::Main { How::MainName } else { How::OtherName };
    Resolution::One(candidate, how)
}

/// Candidates as a person is told of them: the nearest first, else the most populous; not all of a hundred.
fn told(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|a, b| {
        let near = a.kilometres.is_none().cmp(&b.kilometres.is_none()).then(a.far().total_cmp(&b.far()));
        near.then(b.population.cmp(&a.population)).then(a.handle.cmp(&b.handle))
    });
    candidates.truncate(TOLD);
    candidates
}
