sessions-title = Sessions
sessions-lead = The sessions of the organs of the Club: those to come, those that were held.
sessions-next = To come
sessions-past = Past
sessions-all = All the sessions
no-session-yet = No session is announced.
subscribe-calendar = Subscribe to the calendar of sessions (.ics file)
session-of-ordinary = Ordinary session · { $organ }
session-of-extraordinary = Extraordinary session · { $organ }
no-date-yet = Date to be set
when-one-day = { $day }, { $from } to { $until } ({ $zone })
when-days = From { $day }, { $from }, to { $last }, { $until } ({ $zone })
when-written = Open from { $day }, { $from }, to { $last }, { $until } ({ $zone })
session-moment = { $day }, { $hour }
when-here = In your time: { $hours }
manner-hall = In a hall
manner-remote = At a distance
manner-mixed = In a hall and at a distance
manner-written = Written procedure
session-kind-ordinary = Ordinary
session-kind-extraordinary = Extraordinary
session-state-prepared = In preparation
session-state-convened = Convened
session-state-open = Open
session-state-suspended = Suspended
session-state-closed = Closed
session-state-cancelled = Cancelled
session-example = Example. This session is prepared for the demonstration: the Club has not convened it.
session-not-convened = This session is not convened: everything may still change.
session-cancelled = This session will not be held. { $reason }
session-second = Second convocation: the first session had no quorum.
urgency-says = Convened as a matter of urgency, with a shorter notice than the rules ask. { $reason }
convened-on = Convened on { $when }
opened-on = Opened on { $when }
opened-with-quorum = { $n ->
    [one] Quorum met at the opening: one seat counted.
   *[other] Quorum met at the opening: { $n } seats counted.
}
opened-without-quorum = { $n ->
    [0] Quorum not met at the opening: no seat counted.
    [one] Quorum not met at the opening: one seat counted.
   *[other] Quorum not met at the opening: { $n } seats counted.
}
suspended-since = Suspended since { $when }
rested = Suspended on { $from }, resumed: { $until }
closed-on = Closed on { $when }
under-rules = Rules, version { $n }
quorum-now = Quorum
quorum-says = { $there } of { $all } seats, quorum { $needed } { $met ->
    [yes] met
   *[no] not met
}.
quorum-any = { $there } of { $all } seats; any number is enough.
quorum-college-says = { $name }: { $there }, quorum { $needed } { $met ->
    [yes] met
   *[no] not met
}.
agenda-title = Agenda
no-item-yet = The agenda has no item yet.
item-kind-information = Information
item-kind-debate = Debate
item-kind-decision = Decision
item-kind-election = Election
item-kind-minutes = Approval of minutes
minutes-planned = { $n } min
item-mark-changed = Added or changed after the convocation
item-mark-withdrawn = Withdrawn after the convocation
item-mark-in-session = Added in session
item-urgent = Urgency: { $reason }
item-mark-further = Was not on the agenda of the first session
move-up = Move up
move-down = Move down
into-calendar = Add to my calendar
convocation-title = Convocation to print
convocation-says = The holders of the seats are called to the following session.
convocation-answer = Everyone answers on the session’s page, or to the secretariat: present, excused, or proxy.
since-title = Changed since the convocation
since-line = { $what }: { $says }

prepare-session = Prepare a session
prepare-session-means = Nothing is sent until the session is convened. The date may come later.
edit-session = Change the session
edit-convened-means = This session is convened: the holders will learn what changes by mail, within minutes. It can be put off, not brought forward; a written procedure does not close sooner.
session-what = The session
session-when = Date and time
session-where = Place
session-shown = What pages show of it
session-organ = Organ
session-kind = Kind
session-title = Title
session-title-hint = Optional: without a title the session bears its kind and its organ.
session-manner = Form
session-place = Hall and address
session-place-hint = Public. Travel details do not belong here.
session-joining = How to join
session-joining-hint = A link or a number. Only the holders, their substitutes and the secretariat see it.
opens = Day
opens-hint = Leave blank until the date is set. Of a written procedure, the day on which it opens.
opens-hour = Opening time
ends-hour = Planned end
hour-hint = For example 9:30, in the time zone below.
ends = Last day
ends-hint = If it is another than the first.
zone = Time zone
zone-hint = By its name: Africa/Casablanca, Europe/Paris, Europe/Madrid, America/Bogota.
second-of = Second convocation
second-of-hint = If a first session had no quorum.
second-of-none = No, this is a first convocation
announced-tick = Announce it before it is convened
announced-hint = Otherwise only the secretariat and those who sit see it until then.
session-example-tick = It is an example, not a session of the Club
wrong-hour = This is not a time of day.
wrong-hour-skipped = This hour does not exist on that day: clocks go forward.
wrong-zone = This time zone is not known.
wrong-end = The end comes before the opening.
wrong-convened-empty = Those who sit were called: they must know where to come, or how to join.
add-item = Add an item
edit-item = Change this item
withdraw-item = Take this item off
put-back-item = Put this item back
item-means = The item goes to the end of the agenda, where it can then be moved.
item-convened-means = The session is convened: the page will say that this item changed, and the holders will learn it by mail.
item-in-session-means = The session is open: the item goes to the end of the agenda, marked “added in session”.
item-urgency-hint = For an item under which something is decided: the notice has run. The page will say it.
item-title = Heading
item-kind = Kind of item
item-matter = Matter of the rules
item-matter-hint = For a decision, an election or an approval: it says who votes, how, by what majority.
matter-none = None
item-minutes = Time planned, in minutes
item-minutes-hint = The times of the next items follow from it.
wrong-matter = The rules do not know this matter.
wrong-matter-kind = Only an item under which something is decided has a matter.
step-convene = Convene
step-open = Open the session
step-suspend = Suspend the session
step-resume = Resume the session
step-close = Close the session
step-cancel = Cancel the session
step-not-now = The session has moved on: this can no longer be done.
means-convene = Each holder receives the convocation by mail, in their language, with the invitation for their calendar. The rules in force on that day are the session’s.
means-open = The session opens now, and the quorum of this moment is recorded. It may open without quorum: the page will say so.
means-open-written = The written procedure opens now. Nobody is present in it: no quorum is recorded at the opening.
means-suspend = The session is interrupted; it resumes when you say so.
means-resume = The session resumes.
means-close = The session ends. This cannot be undone.
means-cancel = The session will not be held. If it is convened, the holders learn it by mail. This cannot be undone.
second-asked = { $n ->
    [0] The rules ask no time after the first session; a whole day is left for those called to come.
    [one] The rules ask one day after the first session; a whole day is left for those called to come.
   *[other] The rules ask { $n } days after the first session; a whole day is left for those called to come.
}
called-by-letter = { $n ->
    [one] No mail reaches this seat, to be called by letter: { $seats }
   *[other] No mail reaches these seats, to be called by letter: { $seats }
}
called-in-vain = { $n ->
    [one] Mail could not be delivered to this seat, to be called by letter; it is sent again: { $seats }
   *[other] Mail could not be delivered to these seats, to be called by letter; it is sent again: { $seats }
}
notice-asked = { $n ->
    [0] The rules ask no notice.
    [one] The rules ask one day.
   *[other] The rules ask { $n } days.
}
urgency-field = Urgency
urgency-hint = Only where the notice is not kept: say why. The page will say it too.
cancel-hint = Public.
answer-title = Answer the convocation
change-answer = Change my answer
answer-for = Answer for this seat
answer-means = { $who }. { $title }, { $when }. The answer can change until the opening; it is never public.
answer-field = Answer
reply-present = Present
reply-remote = Present at a distance
reply-excused = Excused
reply-proxy = Absent, I give a proxy
reply-proxy-to = Proxy: { $who }
proxy-field = Proxy to
proxy-hint = Only for a proxy.
covers-field = The proxy is for
covers-session = The whole session
covers-item = These items of the agenda
covers-matter = These matters of the rules
wrong-nothing-covered = Tick what the proxy is for.
proxy-covers = for: { $what }
channel-field = The answer came
channel-self = On this page
channel-telephone = By telephone
channel-whatsapp = By WhatsApp
channel-letter = By letter or mail
channel-word = By word of mouth
answer-note-hint = For those who sit and the secretariat.
answer-meanwhile = The date or the form of the session has changed meanwhile: read it below, then answer for what it is now.
send-answer = Send the answer
your-seat = Your seat
not-answered-yet = You have not answered yet.
not-answered = No answer
answered-before-the-change = answered before the change
proxy-to-another = that seat has another holder since: the proxy does not count
answered-by-former = The previous holder had answered: it no longer counts.
answers-title = Answers
answers-counted = Answers received: { $n } of { $all }. This list is not public.
joining-private = Not public: do not pass it on.
joining-says = How to join: { $how }
check-in-remote = I am present, at a distance
check-me-out = I leave the session
roll-title = Roll
roll-lead = Check in those who are present as they arrive: the quorum is worked out each time.
roll-early = The roll opens one hour before the session.
check-in = Present
check-in-substitute = Present: the substitute
stands-in-for = { $who }, substitute of { $holder }
check-out = Gone
not-there = Absent
way-in-name = Present, checked in by the secretariat
way-in-pass = Present, by their code
way-in-remote = Present at a distance
is-there = { $who }: since { $from }. { $way }.
was-there = { $who }: from { $from } to { $until }. { $way }.
roll-history = Arrivals and departures
nobody-called = No seat is filled on that day: nobody is called.
passes-title = Codes of presence
passes-lead = To be printed now: they are shown only once.
passes-means = A QR code for each seat: whoever opens it on their telephone checks that seat in with one tap.
passes-replaced = There are codes already. Making others cancels those that are printed.
passes-meanwhile = Codes were made meanwhile, and they serve. Making others would cancel them.
make-passes = Make the codes
check-me-in = I am present
check-me-in-holder = I am present, the holder of the seat
check-me-in-substitute = I am present, as the substitute
you-are-there = Your presence is recorded.

session-prepared = The session is prepared.
session-edited = The session is changed.
session-told-convene = The session is convened; the mails are leaving.
session-told-open = The session is open.
session-told-suspend = The session is suspended.
session-told-resume = The session resumes.
session-told-close = The session is closed.
session-told-cancel = The session is cancelled.
item-added = The item is added.
item-edited = The item is changed.
item-withdrawn = The item is taken off.
item-put-back = The item is back.
answered = The answer is recorded.
checked-in = The presence is recorded.
checked-out = The departure is recorded.

session-refused-not-yours = This is for the secretariat to do, or for those who sit.
session-refused-no-such-organ = This organ is dissolved, or has no seats.
session-refused-no-address = A title is needed from which an address can be made, in French or in English.
session-refused-address-taken = Too many sessions bear this name already.
session-refused-no-such-zone = This time zone is not known.
session-refused-no-such-hour = This hour does not exist on that day.
session-refused-ends-before-it-opens = The end comes before the opening.
session-refused-fixed-by-convocation = A convened session keeps its kind, a date, and remains or not a written procedure.
session-refused-brought-forward = A convened session is not brought forward: it is put off, or cancelled.
session-refused-closes-sooner = A written procedure that was convened does not close sooner, and stays open for as long as the rules ask.
session-refused-no-place = Say first where the session is held.
session-refused-no-joining = Say first how to join it.
session-refused-only-an-example = This is an example: nobody is called to it.
session-refused-nobody-to-call = No seat is held that day by anyone who may sit: there is nobody to call.
session-refused-unknown-matters = The rules do not know the matter of these items: { $items }. Change it, or take them off.
session-refused-beyond-the-first = A second convocation decides only what was on the agenda of the first, under the same title. These items were not: { $items }.
session-refused-had-its-quorum = The session that this one calls again is not closed, or had its quorum.
session-refused-called-again = Another session calls that one again already: a session is called again only once.
session-refused-end-passed = Its hour of ending has passed: put the session off, or cancel it.
session-refused-end-ahead = A written procedure is not closed before the end that was announced.
session-refused-end-alone = The hour of ending has passed: give the session another day of opening too, or cancel it.
session-refused-too-few-days-left = Opened now it would stay open for less than the rules ask, or than was announced: put the end off first.
session-refused-never-suspended = A written procedure is not suspended: it stays open until its end.
session-refused-holder-excused = That seat is excused: it cannot hold a proxy.
session-refused-not-withdrawn = This item is on the agenda.
session-refused-no-longer-changed = The session is open, closed or cancelled: this no longer changes.
session-refused-not-prepared = The session is convened already, or cancelled.
session-refused-no-date = First set the date and the time.
session-refused-date-passed = This date has passed.
session-refused-no-agenda = The agenda is empty.
session-refused-no-rules = The organ has no rules in force on that day.
session-refused-other-colleges = The colleges of the organ are not those of its rules.
session-refused-college-missing = The rules have a college “{ $college }” that the organ has not: add it to the composition, or adopt rules without it.
session-refused-seats-differ = College “{ $college }”: { $here } seats in the composition, { $ruled } in the rules, by which the quorum is worked out. Change the college, or adopt rules that have its seats.
session-refused-urgency-needed = Something is decided under this item, and the notice has run: say why it is urgent.
session-refused-nothing-covered = Say what the proxy is for: an item of the agenda, or a matter of the rules.
session-refused-nobody-stands-in = Nobody stands in for the holder of this seat.
session-refused-notice-too-short = The notice of the rules is not kept: change the date, or say why it is urgent.
session-refused-not-convened = The session is not convened, or is open already.
session-refused-too-early = Neither opening nor roll more than one hour before the session.
session-refused-not-open = The session does not sit.
session-refused-not-suspended = The session is not suspended.
session-refused-no-reason = A reason is needed.
session-refused-no-such-matter = The rules do not know this matter.
session-refused-too-many-items = The agenda has a hundred items already.
session-refused-no-such-reply = This answer is none that this session takes.
session-refused-no-channel = Say how the answer came.
session-refused-no-such-seat = Nobody sits there on that day.
session-refused-there-already = This seat is present already.
session-refused-pass-of-another = This code was made for the previous holder of this seat: it no longer serves. Ask the secretariat.
session-refused-not-there = This seat is not present.
session-refused-no-roll-now = This session has no roll, or not now.
proxy-refused-none = The rules do not allow this proxy.
proxy-refused-scope = The rules allow no proxy for this.
proxy-refused-nobody = Nobody sits there on that day.
proxy-refused-own = Nobody gives a proxy to themselves.
proxy-refused-late = The deadline for proxies has passed.
proxy-refused-college = The rules want a seat of the same college.
proxy-refused-limit = This seat holds as many proxies as the rules allow.
proxy-refused-given = This seat has given a proxy already.
proxy-refused-circular = That seat has given you its own.
proxy-refused-absent = That seat has given its proxy to another: it cannot hold one.
proxy-refused-holds = You hold a proxy: it is not passed on.
carries-proxies = This seat carries the proxy of another ({ $seats }), whose holder would lose it unawares. Tell them first, so that they choose someone else.

letter-convened-subject = Convocation: { $title }
letter-convened-body = { $club } calls you.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    Agenda
    { $agenda }

    Answer here, present, excused or proxy:
    { $address }

    Accepting the invitation in your calendar is no answer: answer on the session’s page.
letter-again = The date or the form has changed: if you had answered before, please answer again. A proxy given before no longer counts.
letter-for-another = You receive this letter for whoever sits in the name of your institution, whose address the Club does not have: please pass it on to them, and help them answer.
letter-changed-subject = Change: { $title }
letter-changed-body = { $club }: something has changed since the convocation. This is the session as it stands now.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $again }

    { $reason }

    Agenda
    { $agenda }

    { $address }

    Accepting the invitation in your calendar is no answer: answer on the session’s page.
letter-cancelled-subject = Cancelled: { $title }
letter-cancelled-body = { $club }: this session will not be held.

    { $title }
    { $when }
    { $where }

    { $reason }

    { $agenda }

    { $address }
letter-released-subject = You are no longer called: { $title }
letter-released-body = { $club }: this session will be held, but you are no longer among those whom it calls. You may take it off your calendar.

    { $title }
    { $when }
    { $where }

    { $address }

audit-council-session-prepare = prepared a session
audit-council-session-edit = changed a session
audit-council-session-convene = convened a session
audit-council-session-open = opened a session
audit-council-session-suspend = suspended a session
audit-council-session-resume = resumed a session
audit-council-session-close = closed a session
audit-council-session-cancel = cancelled a session
audit-council-session-answer = answered a convocation
audit-council-session-check-in = recorded a presence
audit-council-session-check-out = recorded a departure
audit-council-session-passes = made the codes of presence
audit-council-item-add = added an item to an agenda
audit-council-item-edit = changed an item of an agenda
audit-council-item-withdraw = took an item off an agenda
audit-council-item-put-back = put an item back on an agenda
audit-council-item-move = moved an item of an agenda

add-document = Add a document
document-means = A document of the item “{ $title }”: a PDF, or an image.
document-convened-means = A document of the item “{ $title }”. The session is convened: the holders will learn it by mail.
document-in-session-means = A document of the item “{ $title }”. The session is open: the page will say that it was added then.
document-file = File
document-hint = PDF, JPEG or PNG.
document-name = Name of the document
document-name-hint = Optional: without it, the file’s own.
document-shown = Show it to everyone
document-shown-hint = Otherwise only those who sit and the secretariat read it.
document-private = for those who sit
document-in-session = added in session
remove-document = Take the document away
document-added = The document is added.
document-removed = The document is taken away.
session-refused-too-many-documents = This item has twenty documents already.
audit-council-document-add = added a document to an agenda
audit-council-document-remove = took a document off an agenda
