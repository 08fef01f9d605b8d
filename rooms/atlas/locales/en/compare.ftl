compare-title = Compare cities
compare-title-of = Compare { $names }
compare-lead = Up to four places side by side, what sets them apart and what brings them together.
compare-add = Add to the comparison
compare-name = Name of the place to add
compare-which = Choose the place
compare-not-found = The atlas finds no place named “{ $words }”. Try another of its names.
compare-unknown = No place of the atlas stands at the address “{ $words }”: it is left out.
compare-twice = { $name } is asked for twice: it stands once.
compare-four = Four places at the most are compared. Left out: { $left }.
compare-empty = There is nothing to compare yet. Write the name of a city in the field above, then of a second one.
compare-one = Add a second city to see what sets them apart and what brings them together.
compare-remove = Remove { $name }
compare-fact = What is known
compare-sources = Sources and their licences stand on the page of each place.
between-title = Two by two
distance = Distance
time-between = Clocks
same-time = the same time today
time-ahead = { $name }: { $span } ahead today
hours = { $hours } h
minutes = { $minutes } min
hours-and-minutes = { $hours } h { $minutes } min
shared-languages = Languages that their countries share
no-shared-language = none
ties-between = What ties them
tie-in-club = An agreement known to the Club
tie-ended = An agreement known to the Club, which has ended
no-tie = No known relation
common-partners = Partners in common
no-common-partner = none that is known
and-more = { $n ->
    [one] and another
   *[other] and { $n } others
}
in-club = Club
in-club-yes = member of the Club
in-club-no = outside the Club
