sessions-title = Sessions
sessions-lead = The sessions of the organs of the Club: those to come, those that were held.
sessions-next = To come
sessions-past = Past
sessions-all = All the sessions
no-session-yet = No session is announced.
no-organ-to-sit = A session is one of an organ, and the Club has none yet that sits.
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
convocation-answer-proxy = Everyone answers on the session’s page, or to the secretariat: present, excused, or proxy.
convocation-answer-present = Everyone answers on the session’s page, or to the secretariat: present, or excused.
convocation-answer-written = Everyone says on the session’s page, or to the secretariat, whether they take part in the procedure or are excused.
since-title = Changed since the convocation
since-line = { $what }: { $says }

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
audit-council-document-add = added a document to an agenda
audit-council-document-remove = took a document off an agenda
