//! The steps of every feature, gathered by what they depend on: what many places have in common is looked at once for all of them.

use crate::feature::{FEATURES, Feature as F, Steps, class};
use crate::ground::{Setting, Standing, chord, documented, size};
use crate::sight::Sight;

/// The number of a cell of a table with rows of `columns`.
fn cell(row: u8, columns: u8, column: u8) -> f32 {
    f32::from(row) * f32::from(columns) + f32::from(column)
}

fn flag(yes: bool) -> f32 {
    f32::from(u8::from(yes))
}

impl Sight<'_> {
    /// What depends on the country alone.
    pub(crate) fn country_steps(&self, country: u16, mut put: impl FnMut(F, u8)) {
        let places = self.ground().country_places[usize::from(country)] as f32;
        let lift = (self.to_country(country) * self.world().len() as f32 / places).ln();
        put(F::Countries, F::Countries.step(Some(lift)));
        put(F::PartnersInCountry, F::PartnersInCountry.step(Some(self.in_country(country).into())));
    }

    /// What depends on the region alone, its country apart.
    pub(crate) fn district_steps(&self, district: u32, mut put: impl FnMut(F, u8)) {
        let (active, lift) = self.to_district(district);
        put(F::ActiveRegion, F::ActiveRegion.step(Some(active)));
        put(F::Regions, F::Regions.step(Some(lift)));
    }

    /// What depends on the square of the Earth alone.
    pub(crate) fn zone_steps(&self, zone: Option<u32>, mut put: impl FnMut(F, u8)) {
        let lift = zone.and_then(|zone| self.wide().lift(zone, self.ends()));
        put(F::WiderNeighbourhoods, F::WiderNeighbourhoods.step(lift));
    }

    /// What depends on the size alone.
    pub(crate) fn size_steps(&self, step: u8, mut put: impl FnMut(F, u8)) {
        let (theirs, own) = (size(step), size(self.ground().sizes[self.of() as usize]));
        put(F::Size, F::Size.step(theirs.map(f32::exp)));
        let ratio = theirs.zip(own).map(|(theirs, own)| (theirs - own).exp());
        put(F::SizeRatio, F::SizeRatio.step(ratio));
        let fit = ratio
            .zip(own)
            .map(|(ratio, own)| cell(class(own.exp(), &F::SIZES), 13, class(ratio, F::SizeRatio.edges())));
        put(F::SizeFit, F::SizeFit.step(fit));
    }

    /// What depends on the standing alone.
    pub(crate) fn standing_steps(&self, theirs: Standing, mut put: impl FnMut(F, u8)) {
        let own = self.ground().standings[self.of() as usize];
        let both = own.grade().zip(theirs.grade()).map(|(own, theirs)| cell(own, 6, theirs));
        put(F::Standing, F::Standing.step(both));
    }

    /// What depends on altitude and coast.
    pub(crate) fn setting_steps(&self, theirs: Setting, mut put: impl FnMut(F, u8)) {
        let own = self.ground().settings[self.of() as usize];
        let coast = theirs.coast().zip(own.coast()).map(|(place, own)| flag(place) + 2.0 * flag(own));
        put(F::Coast, F::Coast.step(coast));
        let bands = theirs.band().zip(own.band()).map(|(place, own)| f32::from(place.abs_diff(own)));
        put(F::Altitude, F::Altitude.step(bands));
    }

    /// What depends on the latitude alone.
    pub(crate) fn latitude_steps(&self, theirs: u8, mut put: impl FnMut(F, u8)) {
        let own = self.ground().latitudes[self.of() as usize];
        let apart = (own > 0 && theirs > 0).then(|| f32::from(own.abs_diff(theirs)));
        put(F::Latitude, F::Latitude.step(apart));
    }

    /// What depends on the languages alone.
    pub(crate) fn language_steps(&self, tongue: u16, mut put: impl FnMut(F, u8)) {
        let ground = self.ground();
        let own = ground.tongues[usize::from(ground.speaks[self.of() as usize])];
        let theirs = ground.tongues[usize::from(tongue)];
        let known = !own.is_empty() && !theirs.is_empty();
        put(F::Language, F::Language.step(known.then(|| flag(!own.shared(theirs).is_empty()))));
    }

    /// What depends on how many partners a place has, and how many of them in the locality's country.
    pub(crate) fn degree_steps(&self, degree: usize, in_country: u16, mut put: impl FnMut(F, u8)) {
        put(F::Degree, F::Degree.step(Some(degree as f32)));
        put(F::TheirPartnersInCountry, F::TheirPartnersInCountry.step(Some(in_country.into())));
        let share = (degree > 0).then(|| cell(class(degree as f32, &F::PARTNERS), 8, in_country.min(7) as u8));
        put(F::TheirPartnersShare, F::TheirPartnersShare.step(share));
    }

    /// What depends on the size of a place's partners alone, given as a natural logarithm.
    pub(crate) fn partner_size_steps(&self, theirs: Option<f32>, mut put: impl FnMut(F, u8)) {
        let own = size(self.ground().sizes[self.of() as usize]);
        put(F::TheirPartnersSize, F::TheirPartnersSize.step(theirs.zip(own).map(|(theirs, own)| theirs - own)));
    }

    /// What depends on the distance alone, given as the square of the straight line.
    pub(crate) fn distance_steps(&self, chord: Option<f32>, mut put: impl FnMut(F, u8)) {
        put(F::Distance, chord.map_or(0, |chord| class(chord, self.rings()) + 1));
    }

    /// The square of the straight line to a place, where both positions are documented.
    pub(crate) fn chord(&self, place: u32) -> Option<f32> {
        let [own, theirs] = [self.of(), place].map(|place| self.ground().points[place as usize]);
        (documented(own) && documented(theirs)).then(|| chord(own, theirs))
    }

    /// What only the two themselves decide, relations apart.
    pub(crate) fn pair_steps(&self, place: u32, mut put: impl FnMut(F, u8)) {
        let ground = self.ground();
        let climates = [self.of(), place].map(|place| ground.climates[place as usize]);
        let same = climates[0].zip(climates[1]).map(|(own, theirs)| flag(own == theirs));
        put(F::Climate, F::Climate.step(same));
        let namesakes = ground.named(self.of(), place).map(flag);
        put(F::Namesake, F::Namesake.step(namesakes));
    }

    /// What relations say of a place to which none leads.
    pub(crate) fn unlinked_steps(mut put: impl FnMut(F, u8)) {
        for feature in
            [F::CommonPartners, F::ThreeSteps, F::PartnersNear, F::TheirPartnersInRegion, F::TheirPartnersNear]
        {
            put(feature, 1);
        }
    }

    /// What relations between neighbourhoods say.
    pub(crate) fn neighbourhood_steps(&self, place: u32, put: impl FnMut(F, u8)) {
        self.lift_steps(self.neighbourhoods(place), put);
    }

    /// The same, given as how many times as often as chance says (natural logarithm); none where no relation leads there.
    pub(crate) fn lift_steps(&self, lift: Option<f32>, mut put: impl FnMut(F, u8)) {
        put(F::Neighbourhoods, F::Neighbourhoods.step(lift));
    }

    /// What relations say.
    pub(crate) fn link_steps(&self, place: u32, mut put: impl FnMut(F, u8)) {
        let link = self.links().of(place);
        let mut of = |feature: F, value: f32| put(feature, feature.step(Some(value)));
        of(F::CommonPartners, link.adamic);
        of(F::ThreeSteps, link.three);
        of(F::PartnersNear, link.mine_near.into());
        of(F::TheirPartnersInRegion, link.in_region.into());
        of(F::TheirPartnersNear, link.near.into());
    }

    /// Every feature of a possible partner.
    pub(crate) fn steps(&self, place: u32) -> Steps {
        let (ground, at) = (self.ground(), place as usize);
        let mut steps = [0; FEATURES];
        let mut put = |feature: F, step: u8| steps[feature as usize] = step;
        let district = ground.districts[at];
        self.country_steps(ground.district_country[district as usize], &mut put);
        self.district_steps(district, &mut put);
        self.zone_steps(ground.zones.of(place), &mut put);
        self.size_steps(ground.sizes[at], &mut put);
        self.standing_steps(ground.standings[at], &mut put);
        self.setting_steps(ground.settings[at], &mut put);
        self.latitude_steps(ground.latitudes[at], &mut put);
        self.language_steps(ground.speaks[at], &mut put);
        self.degree_steps(self.degree(place), self.links().of(place).in_country, &mut put);
        self.partner_size_steps(self.size_of_partners(place), &mut put);
        self.distance_steps(self.chord(place), &mut put);
        self.pair_steps(place, &mut put);
        self.neighbourhood_steps(place, &mut put);
        self.link_steps(place, &mut put);
        steps
    }
}
