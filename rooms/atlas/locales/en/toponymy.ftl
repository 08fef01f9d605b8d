name-place = Settle how the Club names it
name-place-title = { $name }: how the Club names it
name-place-lead = These names and this country go before those of the sources, everywhere: pages, lists, search, maps and data.
as-recorded = As the source has it:
country-withheld = Country code { $code }, which the Club does not use.
country-as-recorded = That of the source
own-name = The Club’s name for it
own-name-hint = Leave a language empty to keep the source’s name.
own-country = The Club’s country for it
own-country-hint = A place whose country the Club does not use stays hidden until it has another.
sensitive = Sensitive place
sensitive-hint = Imported relations that touch it wait for a decision before they are shown.
sensitive-short = sensitive
not-imported-yet = not imported yet
named-title = Places that the Club names
named-intro = A place is named from its own page.
named-counted = { $n ->
    [0] No place
    [one] One place
   *[other] { $n } places
}
hidden-title = Places hidden by the codes that are not used
hidden-intro = Nobody else sees them. Give them a country to show them. The most populous first.
hidden-counted = { $n ->
    [0] No place
    [one] One place
   *[other] { $n } places
}
place-named = How the place is named is settled.
audit-atlas-place-name = settled how the Club names a place
