duplicates-title = Possible duplicates
duplicates-lead = One place, perhaps, under two records. Nothing is merged without you: compare, then merge, or say that they are two places.
duplicates-counted = { $n ->
    [0] No pair to compare
    [one] One pair to compare
   *[other] { $n } pairs to compare
}
no-duplicates = No place seems to be in the atlas twice.
reason-identifier = a source gives one the identifier of the other
reason-same-name = same name
reason-other-name = the name of one is given to the other too
reason-shared-names = several other names in common
reason-same-population = same population
distance-between = { $distance } between them
distance-unknown = position not documented
compare-two-records = Compare the two records
compare-records = : { $one } and { $two }
written-by-hand = written by the Club
tie-twice = { $kind } with { $name }: known twice
tie-itself = { $kind } between the two records: the place would be tied to itself
record-name = Name
record-country = Country
record-kind = Kind
record-divisions = Codes of its divisions
record-position = Position
record-population = Population
record-altitude = Altitude
record-time-zone = Time zone
record-wikidata = Wikidata
record-geonames = GeoNames
record-note = Note
record-stays = Record kept
record-goes = Record that goes
record-added = added to the record kept
record-ties = Known relations
record-names = Known names
records-facts = What the two records say
records-intro = Where they contradict each other, choose what is true. What only one of them says is kept.
no-authority-short = not documented
authority-withheld = known, but the Club does not use its country
keep-the-other = Keep { $name } instead
go-on-to-merge = See what the merge will do
apart-title = Are they two places?
apart-intro = The answer is kept: this pair will not be proposed again.
keep-apart = They are two places
kept-apart = Noted: they are two places.
duplicate-title = { $one } and { $two }: one place?
duplicate-lead = The two records side by side. The first is kept, with its address.
merge-title = Merge { $gone } into { $kept }
merge-says = The record { $gone } goes; the record { $kept } stays, alone.
merge-address = The address { $old } will lead to { $new }.
merge-follows = Names, attributes, the Club’s own toponymy and open questions join the record kept.
merge-imports = No import brings the record back: what one says of it goes to the record kept.
merge-facts = What will be written
merge-ties = Its known relations
merge-for-good = A merge cannot be undone.
merge-places = Merge the two records
back-to-records = Back to the two records
ties-move = { $n ->
    [one] One relation goes to the record kept.
   *[other] { $n } relations go to the record kept.
}
tie-dropped = { $kind } between the two records: it is dropped, no place is tied to itself.
tie-united = { $kind } with { $name }: the two relations become one, with all their sources and their history.
word-falls = { $kind }: { $name } had confirmed another date or status on { $day }; it will be asked again. The confirmation stays in the history.
places-merged = The two records are one now.
refused-both-governed = Each of these places has its authority: they cannot be merged. If they are one place, one of the two authorities is to be looked at first.
refused-governed-goes = This place has an authority, which members or agreements name: it is the one to keep.
audit-atlas-place-merge = merged two places
audit-atlas-places-apart = said that two places are two
