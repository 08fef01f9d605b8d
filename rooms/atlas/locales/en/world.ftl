world-title = World map of relations
world-lead = Every known relation between two places of the world, in the Club and outside it. The list under the map says the same.
world-description = Known twinnings, cooperation and friendships between local governments of the whole world: map, list by country, sources.
world-map-label = { $n ->
    [one] Map of the world: one relation. The list that follows says the same.
   *[other] Map of the world: { $n } relations. The list that follows says the same.
}
world-map-in = Zoom in
world-map-out = Zoom out
world-map-reset = Back to the whole world
world-map-keys = Arrows to move, plus and minus to zoom in and out, zero to go back.
world-map-hint = Point at a place or an arc: its name shows here.
world-map-failed = The detailed map could not be loaded. The drawing and the list remain.
world-key-living = relation
world-key-gone = ended, or not confirmed by both sides
world-key-place = place
world-still = { $n ->
    [one] This drawing shows one relation between two places whose position is known.
   *[other] This drawing shows { $n } relations: a few of each pair of countries.
}
world-reach = between { $places } places, in { $countries ->
    [one] a single country
   *[other] { $countries } countries
}.
world-unplaced = { $n ->
    [one] One of them cannot be drawn: the position of a place is not documented.
   *[other] { $n } of them cannot be drawn: the position of a place is not documented.
}
world-with = With this country
world-any-with = Any
world-south = South-South
world-any-south = All countries
world-only-south = Between countries of the South
world-south-means = “South”: countries that the United Nations count among the developing economies. The country of a place is that of its record, which the Club decides.
world-by-country = By pair of countries
world-one-by-one = Relation by relation
world-singly = Known relations, one by one
world-pair = { $one } – { $two }
world-within = { $country }, among its own places
world-see-one-by-one = See these relations one by one
world-see-map = See these relations on the map
world-none = No known relation is in the atlas yet.
relations-files-hold-part = The file holds the first { $n } relations. Filter the list to make it shorter.
