seeking-title = Cities seeking partners
seeking-lead = What local governments say they look for in a partner, and what they offer.
seeking-panel = Looks for partners
seeks = Looks for
offers = Offers
in-club-any = All
filter-seekers = Filter cities
order-latest = Latest first
seekers-counted = { $n ->
    [0] No city
    [one] One city
   *[other] { $n } cities
}
no-seeker-yet = No local government has said yet what it looks for. The mayor or the international-relations officer of a member does so from the page of its city.
no-seeker-found = No city answers to this filter.
see-all-seekers = See all cities
sought-since = Published on { $day }.
sought-until = Valid up to and including { $day }.
say-what-it-seeks = What { $name } looks for
say-what-is-sought = Say what the city looks for
seeking-form-lead = Tick themes, or say it in your own words. It is public, until the day that you set.
own-words = In your own words
own-words-hint = What you look for and offer, in a few sentences. One language is enough.
notice-until = Last day
notice-until-hint = Leave empty to let it stand until you withdraw it.
publish-notice = Publish the notice
change-notice = Change the notice
withdraw-notice = Withdraw the notice
withdraw-notice-says = What it says is erased, and the city leaves the list of those that seek partners.
notice-past = The last day of this notice, { $day }, is past. It is shown to nobody but you. Change that day, or withdraw it.
notice-published = The notice is published.
notice-withdrawn = The notice is withdrawn.
refused-not-your-notice = Only the mayor and the international-relations officer of this local government, and the secretariat, write this notice.
refused-empty-notice = A notice says at least one thing that the local government looks for or offers.
refused-past-day = The last day is past already. Give one to come, or leave it empty.
refused-ungoverned = The local government of this place is not known yet: the secretariat adds it first.
audit-atlas-seeking-publish = published what a local government looks for
audit-atlas-seeking-change = changed what a local government looks for
audit-atlas-seeking-withdraw = withdrew what a local government looked for
theme-local-development = Local development
theme-ecological-transition = Ecological transition
theme-social-cohesion = Social cohesion
theme-green-economy = Green economy
theme-local-governance = Local governance
theme-culture = Culture
theme-youth = Youth
