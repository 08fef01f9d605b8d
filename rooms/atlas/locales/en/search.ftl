search-title = Look for a city
search-lead = By any of its names, in any script.
search-label = Name of the city
search-hint = Timbuktu, Tombouctou, تمبكتو: all names lead to the same page. A slip of the key is forgiven.
search-act = Search
search-list = Places found
nothing-of-that-name = No place of that name is in the atlas. Try another of its names, or fewer letters.
nothing-among-criteria = No place of that name meets your criteria. Remove one to search more widely.
no-place-is-all = No place meets all these criteria at once.
without-criterion = { $n ->
    [one] Remove { $criterion } (one place)
   *[other] Remove { $criterion } ({ $n } places)
}
see-map = See the map
map-each = On the map, each place leads to its page.
map-some = Places with a link on the map: { $named } of { $n }; the others are dots.
map-thinned = A dot may stand for several.
map-members = Members of the club are in another colour.
map-unplaced = Without a documented position, and so not on the map: { $n }.
a-member = Member
found-as = Found as
ways-on = Go further
files-hold-part = The files hold the first { $n } places. Filter the list to make it shorter.
order-relevance = Members and large cities first
filter-people = Population
any-people = Any size
people-between = { $least } to { $most } inhabitants
people-from = { $least } inhabitants and more
people-to = Up to { $most } inhabitants
filter-member = In the club
any-member = Members or not
only-members = Members only
filter-continent = Continent
any-continent = All continents
filter-language = Language spoken in the country
any-language = All languages
filter-height = Altitude
any-height = Any altitude
height-between = { $least } to { $most } m
height-from = { $least } m and more
height-to = Up to { $most } m
filter-coast = Sea
any-coast = Near the sea or far
near-the-coast = Within 50 km of the sea
filter-seeking = Partners
any-seeking = Seeking some or not
only-seeking = Seeking partners
filter-theme = Theme sought or offered
any-theme = All themes
filter-attribute = Other data
any-attribute = All
audit-atlas-localities-import = imported places
audit-atlas-relations-import = imported relations
decisions-title = To decide
decisions-lead = What an import could not settle: nobody guesses in your place.
nothing-to-decide = Nothing waits for a decision.
question-sensitive = { $n ->
    [one] One relation touches a sensitive place
   *[other] { $n } relations touch a sensitive place
}
question-candidates = { $n ->
    [one] One identifier without a place
   *[other] { $n } identifiers without a place
}
question-locality-differs = { $n ->
    [one] One place of which the source says otherwise
   *[other] { $n } places of which the source says otherwise
}
question-relation-differs = { $n ->
    [one] One relation of which the source says otherwise
   *[other] { $n } relations of which the source says otherwise
}
question-source = Source: { $source }
question-decided = The decision is kept.
answer-taken = Take what the source says
answer-kept = Keep what is written
answer-none-of-them = None of these places
ours-and-theirs = written here: { $ours }; by the source: { $theirs }
fact-country = Country
fact-population = Population
fact-altitude = Altitude
fact-time-zone = Time zone
fact-position = Position
audit-atlas-question-decide = decided a question of an import
fact-since = Since
fact-status = Status
import-the-table-again = The identifier means this place from now on. Import the table again: its relations will then be taken.
question-then = Then
fact-nothing = nothing
fact-sources = Sources
choose-then-import = Choose the place, then import the table again: its relations will then be taken.
fact-from-to = { $fact }: { $ours } → { $theirs }
