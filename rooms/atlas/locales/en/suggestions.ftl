suggestions-title = Possible partners
suggestions-title-of = Possible partners for { $name }
suggestions-lead = The cities with which a twinning would make most sense, and why. To be looked into, never to be followed blindly.
suggestions-description = Possible partners for { $name }, each with its reasons.
suggestions-among = Among whom to look
suggestions-all = All places
suggestions-members = Members only
suggestions-counted = { $n ->
    [0] No suggestion
    [one] One suggestion
   *[other] { $n } suggestions
}
suggestions-how = How this is worked out
suggestions-see = Possible partners
suggestions-none = No city to suggest: the atlas knows no other than its partners.
suggestions-no-member = No member to suggest: all of them are partners of { $name } already, or the Club has no other.
suggestions-among-all = Look among all places
suggestions-few-facts = The page of { $name } does not say everything yet: { $missing }. What depends on it counts neither for nor against; suggestions will be better once these facts are added.
missing-position = its position
missing-population = its population
suggestions-no-relation = No relation of { $name } is known here. The suggestions rest on the places themselves and on what cities like it do.
suggestions-learnt = Weights learnt on { $day } from { $n ->
    [one] one known relation
   *[other] { $n } known relations
} of this atlas.
suggestions-shipped = Weights that come with the software, learnt on { $day } from { $n } public relations of the whole world. This atlas knows { $here ->
    [0] no relation yet
    [one] one relation
   *[other] { $here } relations
}: it will learn from its own once it knows { $least }, within minutes.
suggestions-behind = The atlas has just changed; these suggestions are from a moment before. Load the page again in a minute.
wishes-title = What matters to you
wishes-hint = Tick what you care for: the order takes it into account. The address of the page keeps your choices, so that you can share it.
wishes-apply = Suggest by these choices
wishes-none = Forget these choices
wishes-held = The order takes your choices into account: { $wishes }.
wishes-in-vain = For { $name } these choices change nothing: { $wishes }. The atlas does not know what it would take, or it does not apply.
wish-similar-size = a similar size
wish-shared-language = a shared language
wish-near = a city nearby
wish-other-continent = another continent
wish-south-south = South-South cooperation
wish-needs = needs that complement each other
wish-few-relations = a city with few relations
wish-same-climate = the same climate
wish-by-sea = the seaside
reason-similar-size = Similar size: { $theirs } inhabitants, and { $own } in { $name }
reason-shared-languages = { $n ->
    [one] A language of both countries: { $languages }
   *[other] Languages of both countries: { $languages }
}
reason-shared-languages-at-home = { $n ->
    [one] The language of their country: { $languages }
   *[other] Languages of their country: { $languages }
}
reason-they-offer = Offers what { $name } seeks: { $themes }
reason-they-seek = Seeks what { $name } offers: { $themes }
reason-same-climate = Same climate: { $climate }
reason-both-by-the-sea = Both by the sea
reason-by-the-sea = By the sea
reason-same-altitude = Similar altitude: { $theirs } m, and { $own } m
reason-near = Near: { $distance }
reason-namesake = Same name
reason-common-partners = { $n ->
    [one] One partner in common: { $names }
   *[other] { $n } partners in common: { $names }
}
reason-partners-near = { $n ->
    [one] { $name } already has a partner within 50 km of it
   *[other] { $name } already has { $n } partners within 50 km of it
}
reason-their-partners-near = { $n ->
    [one] Already has a partner within 50 km of { $name }
   *[other] Already has { $n } partners within 50 km of { $name }
}
reason-their-partners-in-country = { $n ->
    [one] Already has a partner in the country of { $name }
   *[other] Already has { $n } partners in the country of { $name }
}
reason-regions-work = { $n ->
    [one] One known relation already ties its region to that of { $name }
   *[other] Cities of its region already work with cities of that of { $name }: { $n } known relations
}
reason-regions-work-at-home = { $n ->
    [one] One known relation already ties two cities of their region
   *[other] Cities of their region are already tied to one another: { $n } known relations
}
reason-countries-work = { $n ->
    [one] One known relation already ties both countries
   *[other] Both countries already work together: { $n } known relations between their cities
}
reason-countries-work-at-home = { $n ->
    [one] One known relation already ties two cities of their country
   *[other] Cities of their country are already tied to one another: { $n } known relations
}
reason-neighbours-work = { $n ->
    [one] A neighbouring city already works with a neighbour of { $name }
   *[other] Neighbouring cities already work with neighbours of { $name }: { $n } known relations
}
reason-active = { $n ->
    [one] One known relation
   *[other] Used to partnerships: { $n } known relations
}
reason-few-relations = { $n ->
    [0] No known relation so far
    [one] Few relations so far: one is known
   *[other] Few relations so far: { $n } are known
}
reason-south-south = South-South balance: two developing countries, as the United Nations count them
reason-other-continent = Another continent: { $continent }
reasons-none = No reason stands out: the sum of small things puts it here.
reasons-more = { $n ->
    [one] and one more reason
   *[other] and { $n } more reasons
}
weigh-title = How much each reason counts
weigh-of = for { $name }
weigh-what = What counts
weigh-points = Points
weigh-rest = The rest
weigh-total = Total
weigh-hint = One more point makes a twinning nearly three times likelier. The total means nothing by itself: it serves to order.
weigh-needs = Offers and requests that complement each other
weigh-wish = Your choice: { $wish }
seeks-partners = Seeks partners
compare-both = Compare with { $name }
network-title = Its place in the network
network-partners = Known partners
network-towns = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
network-countries = { $n ->
    [one] in one country
   *[other] in { $n } countries
}
network-reach = Within two steps
network-reach-says = counting its partners’ partners; from partner to partner one reaches { $n }
network-knit = Its partners among themselves
network-knit-apart = not known to be linked
network-knit-rarely = rarely linked
network-knit-sometimes = sometimes linked
network-knit-often = often linked
network-knit-share = { $share }% of the possible pairs
network-knit-alone = It takes two to say
network-bridge = Between the others
network-bridge-end = at the edge of the network
network-bridge-some = on some ways
network-bridge-strong = a bridge
network-bridge-end-says = no shortest way between other cities leads through it
network-bridge-some-says = ways between other cities lead through it, fewer than through others
network-bridge-strong-says = more ways between other cities lead through it than through { $share }% of the other cities of the network
network-bridge-alone = without it, some other cities would have no way to each other
network-computed = Worked out on { $day } from all relations that the atlas knows and the Club’s agreements in force.
about-title = How partners are suggested
about-lead = What is looked at, how well it works, and what it must not be used for.
about-how = How it works
about-step-facts = For a city, all others are looked at: their size, distance, language, climate, offers and requests, and the relations already known of both, of their regions and of their countries.
about-step-weights = Each thing looked at is worth a number of points, learnt from the known relations: how often it is found between twinned cities, compared with chance. Points add up; nothing else plays a part.
about-step-wishes = What you tick adds { $points } points to the cities that answer it in full, and fewer to those that answer it in part.
about-step-words = Each suggestion gives its reasons in words, and the points in detail open underneath.
about-worth = How well it works
about-worth-says = Known relations are hidden, everything learnt from them is forgotten, and then we see whether they are found again. Of { $hidden ->
    [one] one hidden relation
   *[other] { $hidden } hidden relations
} among { $places } places, on { $day }:
about-worth-shipped = These measurements come with the software: they were made on public relations from all over the world. The command “jumelage atlas evaluate” measures those of this atlas.
about-keeping = For a city that already has relations
about-starting = For a city that has none
about-asked = { $localities ->
    [one] { $sought } relations sought for one place
   *[other] { $sought } relations sought for { $localities } places
}
about-method = Method
about-hits = Among the first twenty
about-mrr = Mean reciprocal rank
about-auc = Better than chance
about-gain = This page does
about-gain-times = { $times } times better ({ $low } to { $high })
about-figures-hint = “Among the first twenty”: the share of hidden relations that are found again at the head. “Mean reciprocal rank”: 1 if always first, 0 if always last. “Better than chance”: 0.5 for chance, 1 for perfection. In brackets, the interval into which 95 draws of 100 fall.
method-model = What this page does
method-popularity = The most twinned cities
method-common-neighbours = My partners’ partners
method-adamic-adar = The same, the least twinned first (Adamic-Adar)
method-gravity = Large cities nearby (gravity)
method-paths-of-three = Three steps away in the network (L3)
about-weights = What each thing weighs
about-weights-says = The most and the least that each thing can add, in points. What is not documented hardly counts.
about-feature = What is looked at
about-with = City already twinned
about-without = City without relations
about-range = from { $least } to { $most }
about-download = All weights
about-not-for = What it must not be used for
about-not-decide = To decide: a suggestion opens a conversation between two local governments. It knows nothing of what inhabitants want, of the law, or of how two mayors get on.
about-not-judge = To judge a city: a low place only says that few cities like it have twinned.
about-not-rank = To rank or fund cities: it learns from the twinnings of the past, with their gaps. Known relations come mostly from Europe and North America; those of the South are less documented.
about-not-law = To know whether an agreement is allowed: that is for the rules of law and those who confirm them.
about-from = Where the weights come from
about-from-here = They are learnt behind the pages, anew when the known relations change.
feature-countries = Relations between both countries
feature-active-region = Region active in twinning
feature-regions = Relations between both regions
feature-degree = How many partners it has
feature-size = How many people live there
feature-size-ratio = Ratio of both sizes
feature-distance = Distance
feature-language = Shared language
feature-coast = By the sea, here and there
feature-altitude = Difference of altitude
feature-latitude = Difference of latitude
feature-climate = Same climate
feature-namesake = Same name
feature-common-partners = Partners in common
feature-three-steps = Ways of three relations between both
feature-partners-in-country = Our partners in its country
feature-partners-near = Our partners within 50 km of it
feature-their-partners-in-country = Its partners in our country
feature-their-partners-in-region = Its partners in our region
feature-their-partners-near = Its partners within 50 km of us
feature-neighbourhoods = Relations between both neighbourhoods
feature-wider-neighbourhoods = Relations between the wider surroundings (330 km)
feature-size-fit = Ratio of sizes, for a city of this size
feature-standing = Rank of both in their countries
feature-their-partners-share = Share of its partners in our country
feature-their-partners-size = Size of its partners beside ours
inhabitants-undocumented = population not documented
