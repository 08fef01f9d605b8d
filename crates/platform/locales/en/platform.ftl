skip = Skip to content
languages = Languages
menu = Menu
rooms = Sections
trail = Breadcrumb
sign-in = Sign in
sign-out = Sign out
foot-verify = Check it yourself
foot-register = Register of acts
foot-rules = Legal rules
foot-key = Key of the register
foot-styleguide = Style guide
demo-colophon = Demonstration: public facts, with their sources.
colophon = Jumelage, free software (EUPL 1.2). Coastlines: Natural Earth, public domain. Coordinates and populations: GeoNames, CC BY 4.0. The map draws no border.
list-and = { $first } and { $last }
moment = { $day } at { $hour } (universal time)
undocumented = not documented
source = Source:
source-link = Read the source
todo = To do:
standing-at = Where it stands
standing-next = What comes next
standing-owed-by = Who owes it
standing-since = Since
days-ago = { $days ->
    [one] one day
   *[other] { $days } days
}
days-left = { $days ->
    [0] today
    [one] in one day
   *[other] in { $days } days
}
days-past = { $days ->
    [one] past by one day
   *[other] past by { $days } days
}
no-date = no date
list-country = Country
list-all-countries = All countries
list-order = Order
list-download = Download:
list-more = More criteria
list-kept = Narrowed by
list-kept-one = { $label }: { $value }
list-kept-words = “{ $words }”
list-let-go = Remove this
list-let-all-go = Remove all
pager = Pages
pager-before = Previous page
pager-after = Next page
pager-here = Page { $page } of { $pages }
date-day = Day
date-month = Month
date-year = Year
form-optional = (optional)
form-wrong = It is not done yet
form-refused = It cannot be done as things stand
form-kept = Everything you typed is kept.
form-closed = What you had written
form-closed-says = None of it was saved. Copy from here what is to serve elsewhere.
form-conflict = Someone saved a change while you were writing. Nothing is overwritten. Compare with the page as it stands; if you save again, your text will take the place of theirs.
form-cancel = Cancel
form-needed = Fill in this field.
form-needed-once = Fill in this field in at least one language.
form-needed-choice = Choose an answer.
form-not-a-choice = This answer is no longer offered: choose another.
form-not-a-date = This is not a date. For example: 31 10 2025.
form-not-a-number = Write a whole number between { $least } and { $most }.
form-too-long = This is too long: { $most } characters at most.
form-hidden = This text holds invisible characters that change how it reads. Type it again.
form-file-too-large = This file is too large: { $most } MB at most.
form-file-again = Choose the file “{ $file }” again: a browser does not keep it.
file-not-taken = This file is neither a PDF nor a JPEG or PNG photograph. Send one of the three.
file-not-whole = This file is damaged, or holds something other than it says. Save it again and send it again.
keep-offline = The connection is lost. Nothing is lost: what you typed is kept on this device.
keep-restored = We have put back what you had typed.
keep-discard = Discard what was kept
refused-other-site = This request comes from another site. Go back to the club’s page and start again.
refused-still-being-done = This request is already being handled. Wait a moment, then see where it stands.
failure-back = Back to the page
failure-home = Go to the home page
failure-number = Number to give to the secretariat:
failure-not-found = This page does not exist
failure-not-found-what = There is nothing at this address, or nothing that you may read.
failure-not-found-todo = Check the address, or start from the home page.
failure-refused = It cannot be done as things stand
failure-refused-todo = Nothing was changed. Go back to the page to see where things stand.
failure-underway-todo = Go back to the page: it says whether it is done. Send again only if it is not.
failure-stale = Someone changed it meanwhile
failure-stale-what = Another person saved a change while you were reading.
failure-stale-todo = Nothing was overwritten. Read the page again, then start again if it is still useful.
failure-too-large = This is too large
failure-too-large-what = What you sent is over the size allowed.
failure-too-large-todo = Send a lighter file, 10 MB at most.
failure-broken-off = The sending broke off
failure-broken-off-what = The connection was lost before the end; nothing was half-written.
failure-broken-off-todo = Go back to the page and send again.
failure-unreadable = We could not read what was sent
failure-unreadable-what = What arrived is not one of the club’s forms, or is not written in UTF-8.
failure-unreadable-todo = Go back to the page and send again from its form.
failure-fault = Something broke on our side
failure-fault-what = It is not your fault, and nothing was half-written.
failure-fault-todo = Try again in a moment. If it happens again, give this number to the secretariat.
in-fr = in French
in-ar = in Arabic
in-en = in English
in-es = in Spanish
