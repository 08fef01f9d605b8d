nav-council = Council
council-title = Council and organs of the Club
council-lead = Through whom the Club deliberates and decides: its organs, their colleges, their seats and their rules.
organs-title = The other organs
dissolved-title = Dissolved organs
acts-title = What you can do
acts-column = Actions
no-organ-yet = The Club has entered no organ yet. The first is constituted, then given its colleges and seats.
no-seat-yet = no seat is settled yet
no-seat-here = This organ has no seat yet. It is first given a college.
see-who-sits = See who sits
read-the-rules = Read the rules
organ-description = { $name }: who sits there, by what rules.
constituted-on = Constituted on { $day }.
example-organ = Example. The Club’s own rules are not public: the seats and rules shown here serve the demonstration and are not the Club’s.
example-word = example
kind-assembly = Assembly
kind-presidency = Presidency
kind-bureau = Bureau
kind-council = Council
kind-commission = Commission
kind-working-group = Working group
kind-host-city = Host city, by rotation
function-chair = Chair
function-vice-chair = Vice-chair
function-rapporteur = Rapporteur
sits-anyone = any member of the Club
sits-officials = elected representatives and heads of local governments
sits-institutions = institutions
sits-experts = experts, whichever member mandates them
sits-by-office = { $sits } ({ $offices })
seats-title = The seats
seats-drawn = { $all ->
    [one] One seat, { $held ->
        [0] vacant
       *[other] held
    }
   *[other] { $all } seats, { $held ->
        [0] none of them held
        [one] one of them held
       *[other] { $held } of them held
    }
}
seats-held = { $all ->
    [one] { $held ->
        [0] one seat, vacant
       *[other] one seat, held
    }
   *[other] { $held ->
        [0] { $all } seats, none held
        [one] { $all } seats, one held
       *[other] { $all } seats, { $held } held
    }
}
seats-key = Filled shape: the seat is held; hollow shape: vacant; thick line: the seat has a function.
nth-college = group no. { $n }, counted from the start of the half circle
seat = Seat
who-sits = Who sits
term = Term
member = Member
seat-number = Seat { $n }
seats-from-to = Seats { $first } to { $last }
vacant = Vacant
vacant-several = { $n } vacant seats
barred = Does not sit: the member’s rights are suspended
substitute-label = Substitute:
since = Since { $day }
from-then = From { $day }:
from-until = From { $from } to { $until }
former-title = Sat there
dissolved-on = Dissolved: its last day was { $day }. { $reason }
turns-title = The turns
no-turn-yet = No turn is settled yet.
host-now = { $name }, until { $day }
host-nobody = no host city today
host-next = then { $name }, from { $day }
host-today = host city today
rules-title = The rules
no-rules-yet = No rules are in force.
panel-title = Seats in the organs of the Club

ahead-title = Vacancies and ends of term
ahead-lead = This page is not public: the secretariat, the members that sit and the experts see it.
vacant-title = Seats vacant today
no-vacant = No seat is vacant.
vacant-of = { $n ->
    [one] one vacant seat of { $all }
   *[other] { $n } vacant seats of { $all }
}
among-them = Among them:
held-from = Seat { $n } held from { $day }
followed-later = vacant afterwards, until { $day }
barred-title = Holders who do not sit
ends-within = Within { $days } days
nothing-ends = Nothing ends within this time.

add-organ = Constitute an organ
add-organ-means = The organ is public as soon as it is constituted. Its kind and its address do not change any more.
edit-organ = Change the organ
edit-organ-means = The organ’s kind and its address stay as they are.
dissolve-organ = Dissolve the organ
dissolve-means = { $name } and all its seats end on the day given, that day included. Its page stays readable, with the reason. This cannot be undone.
kind = Kind
kind-hint = The host city has turns; the other organs have seats.
name = Name
purpose = Purpose
purpose-hint = What this organ is for, in a sentence or two.
organ-since = First day of the organ
organ-since-hint = The day on which it was constituted: nobody sits there before. An example needs none.
place = Rank
place-hint = A number: the smallest come first.
example-tick = Its seats and rules are an example, not the Club’s own
example-hint = The page then says so to all its readers.
add-college = Add a college
edit-college = Change the college
remove-college = Remove this college
remove-college-means = The college “{ $college }” and its seats disappear from the organ “{ $organ }”. Nobody ever sat there. This cannot be undone.
rules-count-on-it = Please note: the rules in force name { $n ->
    [one] one college
   *[other] { $n } colleges
}, as many as this organ has today. Without this one, the organ and its rules no longer agree.
college-means = A group of seats of the organ “{ $name }”. An organ with a single college does not show its name.
seats-field = Number of seats
seats-field-hint = From 1 to 2,500. A seat in which someone sat is not taken away.
sits = Who may sit there
sits-offices = By which offices
sits-offices-hint = Only holders of these offices may sit there. None ticked: any.
functions-title = Functions
function-hint = The numbers of the seats that have this function, with commas between them: 1, 3.
wrong-seat-numbers = These are not numbers of seats of this college, or a seat has two functions.
fill-seat = Fill the seat
fill-means = Seat { $n } · { $college } · { $organ }. Who may sit there: { $sits }.
no-member-may = No member of the Club may sit in this college.
see-members = See the members
next-step = Continue
choose = Choose
mandate = Mandate
mandate-hint = The seat is held through this mandate, and ends with it.
no-mandate-there = This member has no current mandate by which anyone may sit here: first enter that of the person who will sit.
add-mandate = Enter a mandate
first-day = First day
last-day = Last day
last-day-hint = This day is included.
until-hint = Only where the seat is held to a day that is already known, that day included: ad interim, for instance. Otherwise the mandate decides.
reason = Reason
reason-hint = In one language at least.
end-holding = End
end-holding-means = Seat { $n }: { $who }. The reason is not public. A last day that was entered is not put off.
end-ahead = End the next holder’s time
name-successor = Name the successor
take-back-holding = Entered by mistake
take-back-ahead = Next holder entered by mistake
take-back-holding-means = Seat { $n }: { $who }. The entry is withdrawn as if it had never been made; nothing of it stays in public. If the person really sat, enter an end instead.
why-hint = For the internal trail only: never public.
set-substitute = Substitute
substitute = Who stands in
substitute-means = Seat { $n }: { $who }. Another person of the same member may sit in their place.
substitute-hint = Through a mandate of this member. In one organ nobody stands in for two holders, nor both sits and stands in.
nobody-stands-in = Nobody
add-turn = Add a turn
edit-turn = Change this turn
turn-means = Both days are included. No two turns overlap.
take-back-turn = Take this turn back
take-back-turn-means = The turn from { $from } to { $until } has not begun. It is withdrawn as if it had never been entered.
note = Note
turn-note-hint = What a reader must know of this turn.

organ-added = The organ is constituted.
organ-edited = The organ is changed.
organ-dissolved = The organ is dissolved; its page stays readable.
college-added = The college is added.
college-edited = The college is changed.
college-removed = The college is removed.
seat-filled = The seat is filled.
holding-ended = The end is entered.
holding-taken-back = The entry is withdrawn.
substitute-set = The substitute is entered.
turn-added = The turn is added.
turn-edited = The turn is changed.
turn-taken-back = The turn is taken back.

refused-not-yours = This is for the Club’s secretariat to do.
refused-no-address = A name in French, English or Spanish is needed: the page’s address is made of it.
refused-address-taken = There is an organ of this name already.
refused-address-kept = “new” is the address of a page of the platform. Give a fuller name.
refused-no-first-day = Give the first day of the organ. Only an example needs none.
refused-seated-then = Someone began to sit, or a turn began, after that day.
refused-seated-before = Someone sat, or a turn had begun, before that day.
refused-before-the-organ = The organ was not constituted yet on that day.
refused-before-the-member = This member was not admitted to the Club yet on that day.
refused-dissolved = This organ is dissolved.
refused-no-reason = A reason is needed.
refused-in-the-future = This day has not come yet.
refused-no-seats-there = The host city has turns, and no seats.
refused-no-turns-there = Only the host city has turns.
refused-too-many-colleges = This organ has twelve colleges already.
refused-name-taken = Another college of this organ has this name.
refused-two-chairs = An organ has one chair only.
refused-excludes-a-holder = Someone who sits in this college, or stands in there, could not any more. End that first.
refused-seat-in-use = Someone sat in a seat that would go.
refused-no-such-seat = This college does not have this seat.
refused-seat-taken = This seat is already held during this time, or part of it.
refused-sits-already = This person already holds a seat of this organ.
refused-stands-in-already = This person already stands in for someone in this organ.
refused-no-mandate-then = This mandate does not run on that day.
refused-not-a-member = This member is not in the Club, or its rights are suspended.
refused-of-another-college = This member may not sit in this college.
refused-by-another-mandate = This mandate does not let anyone sit in this college.
refused-of-another-body = Whoever stands in is of the same member as the holder.
refused-stands-in-for-self = Nobody stands in for themselves.
refused-already-ended = This holding has ended already.
refused-ends-before-it-begins = The last day comes before the first.
refused-ends-later = An earlier last day is entered: the seat may be another’s after it.
refused-ends-with-the-mandate = The mandate, or the membership of the Club, ends before that day, and the seat with it.
refused-too-late-to-take-back = This began more than thirty days ago: enter an end.
refused-turns-meet = This turn overlaps another.
refused-turn-has-begun = This turn has begun: it is not taken back any more.
refused-session-called = A session of this organ is convened or open: until it is closed its colleges do not change, and it is not dissolved.

audit-council-organ-add = constituted an organ
audit-council-organ-edit = changed an organ
audit-council-organ-dissolve = dissolved an organ
audit-council-college-add = added a college
audit-council-college-edit = changed a college
audit-council-college-remove = removed a college
audit-council-seat-fill = filled a seat
audit-council-holding-end = entered the end of a holding
audit-council-holding-substitute = entered a substitute
audit-council-holding-take-back = took back a seating entered by mistake
audit-council-turn-add = added a turn as host city
audit-council-turn-edit = changed a turn as host city
audit-council-turn-take-back = took back a turn as host city
audit-council-rules-adopt = entered rules
