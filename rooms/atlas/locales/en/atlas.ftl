nav-atlas = Atlas
atlas-title = Atlas of cities
atlas-lead = The cities and territories that the Club knows, each fact with its source.
filter-places = Filter places
filter-name = Name of the place
country = Country
order-name = By name
order-population = By population
places-counted = { $n ->
    [0] No place
    [one] One place
   *[other] { $n } places
}
place = Place
kind = Kind
population = Population
no-place-yet = The atlas is still empty. The first place enters it with its authority.
no-place-found = No place answers to this filter.
see-all-places = See all places
institutions-title = Institutions without territory
map-of-places = { $n ->
    [one] Map of one place
   *[other] Map of { $n } places
}
map-of-place = { $n ->
    [0] Map: { $name }
    [one] Map: { $name } and one partner
   *[other] Map: { $name } and { $n } partners
}
partners = Partners:
partner-ended = (agreement ended)
map-in = Zoom in
map-out = Zoom out
map-reset = The whole map
map-map = Map
facts-title = What is known
registration = Registration
institution-description = { $name }, an institution known to the Club.
place-description = { $name }, { $country }: facts, authority and sources.
place-lead = { $kind }, { $country }
inhabitants = { $n ->
    [one] { $n } inhabitant
   *[other] { $n } inhabitants
}
as-of = (record of { $day })
approximate = (approximate position)
approximate-point = Point placed without measurement.
position = Position
identifiers = Identifiers
identity = Identity
organ = Organ
authority-title = The authority
body-title = The institution
no-authority = The authority that governs this place is not documented here.
add-locality = Add a place
add-institution = Add an institution
set-toponymy = Names of countries
edit-locality = Correct the place
edit-institution = Correct the institution
add-authority = Add the authority
edit-authority = Correct the authority
save = Save
choose = Choose
locality-added = The place is in the atlas. Now say which authority governs it.
locality-edited = The place is corrected.
authority-saved = The authority is saved.
institution-added = The institution is in the atlas.
institution-edited = The institution is corrected.
toponymy-set = The names of countries are saved.
locality-name = Name of the place
another-place = This is another place of the same name
same-name = The atlas already knows this name:
latitude = Latitude
latitude-hint = In degrees, north positive. For example: 26.73841
longitude = Longitude
longitude-hint = In degrees, east positive. For example: -11.67194
approximate-tick = Approximate position, placed without measurement
position-sources = Sources of the position
population-as-of = Date of the record
population-sources = Sources of the population
sources-hint = One a line: who says so, then the address of the page.
wikidata-hint = For example: Q842810
geonames-hint = The number of the GeoNames record
note = Note
note-hint = What one must know of these facts. It is public.
official-name = Official name
official-name-hint = That of the legal entity, never the place name alone: “Commune of Smara”.
in-text = The name inside a sentence
in-text-hint = For example: “the commune of Smara”
identity-sources = Sources of the identity
organ-sources = Sources of the organ
country-institution-hint = Leave empty for an international body.
registry = Register in which it is entered
registry-hint = For example: trade register of Laâyoune
registration-number = Registration number
withheld = Country codes that the Club does not use
withheld-hint = Two-letter ISO 3166 codes, apart by spaces. Nothing that stands in them is shown, listed or exported.
labels = The Club’s own names
labels-hint = One a line: the code, then the name. They go before those of the table.
toponymy-lead = How the Club names countries, everywhere: pages, lists, maps and data.
wrong-wikidata = A Wikidata identifier is the letter Q followed by a number.
wrong-coordinate = Write degrees: between -90 and 90 for the latitude, between -180 and 180 for the longitude.
wrong-half-position = Latitude and longitude go together.
wrong-half-registration = The register and the number go together.
wrong-code = One of these codes is not a two-letter country code.
wrong-label = Each line begins with a country code, then its name.
refused-not-yours = Only the secretariat writes in the atlas.
refused-country-not-offered = The Club does not use this country code.
refused-identifier-taken = Another place of the atlas already has this Wikidata or GeoNames identifier.
refused-already-governed = This place already has its authority: correct it.
refused-wrong-kind = This kind does not fit: an authority governs a place, an institution has no territory.
refused-no-address = Give at least one name in Latin letters: the address of the page is made from it.
refused-same-name = This name is already in the atlas. If it is another place, tick the box; if not, correct the one that is there.
identity-named = Named by the sources
identity-presumed = Presumed: the sources name only the place
identity-to-be-confirmed = To be confirmed: several entities bear this name
organ-elected-council = Elected council
organ-special-delegation = Special delegation
organ-appointed-administrator = Appointed administrator
organ-not-documented = Not documented
kind-commune = Commune
kind-city = City
kind-municipality = Municipality
kind-district = District
kind-department = Department
kind-province = Province
kind-region = Region
kind-metropolis = Metropolis
kind-area-council = Area council
kind-unsettled = Local government to be specified
kind-chamber = Chamber
kind-university = University
kind-school = School
kind-hospital = Hospital
kind-network = Network of cities
kind-association = Association
kind-institution = Institution
audit-atlas-locality-add = added a place
audit-atlas-locality-edit = corrected a place
audit-atlas-authority-add = added the authority of a place
audit-atlas-institution-add = added an institution
audit-atlas-entity-edit = corrected a legal entity
audit-atlas-toponymy-set = changed the Club’s toponymy
