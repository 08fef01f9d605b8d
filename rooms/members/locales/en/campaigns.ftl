campaigns-title = Confirmation campaigns
campaigns-lead = Once a year the club asks its members whether what the atlas knows of their relations is right. Only totals are public.
campaigns-counted = { $n ->
    [0] No campaign
    [one] One campaign
   *[other] { $n } campaigns
}
no-campaign-yet = No campaign has been opened yet.
open-campaign = Open a campaign
open-campaign-lead = Mail goes at once, then reminders ten days and three days before the deadline and on the last day, to who has not said everything.
open-campaign-to = { $n ->
    [0] Open the campaign, without mail
    [one] Open the campaign and write to one member
   *[other] Open the campaign and write to { $n } members
}
campaign-letters = { $n ->
    [0] No mail goes today.
    [one] Mail goes today to one member.
   *[other] Mail goes today to { $n } members.
}
campaign-unreachable = { $n ->
    [one] One member cannot be reached: it is written to when it can.
   *[other] { $n } members cannot be reached: they are written to when they can.
}
campaign-no-address = { $n ->
    [one] One member has no mail address: reach it in another way.
   *[other] { $n } members have no mail address: reach them in another way.
}
campaign-without = { $n ->
    [one] One member has no known relation: nothing is asked of it.
   *[other] { $n } members have no known relation: nothing is asked of them.
}
campaign-year = Year
campaign-deadline = Last day to answer
campaign-deadline-hint = Days on which a member cannot be reached do not count: its deadline moves on by as many.
campaign-time = Time
campaign-both = Confirmed by both sides
campaign-both-of = { $n } of { $known }
campaign-relations = { $n ->
    [one] one known relation
   *[other] { $n } known relations
}
campaign-is-open = Open
campaign-is-closed = Closed
campaign-until = Answers, until { $day }
campaign-title = Confirmation of relations, { $year }
campaign-lead = What members say of their known relations.
campaign-totals = In all
campaign-figure-known = { $n ->
    [one] known relation of a member of the club that has not ended
   *[other] known relations of members of the club that have not ended
}
campaign-figure-both = { $n ->
    [one] is confirmed by both sides
   *[other] are confirmed by both sides
}
campaign-figure-one = { $n ->
    [one] is confirmed by one side
   *[other] are confirmed by one side
}
campaign-own = Your answer
campaign-own-intro = This part is not public: only you and the secretariat see it.
campaign-answers = Who has answered
campaign-answers-intro = This part is not public: only the secretariat sees it, and each member its own line.
campaign-words = Relations answered
campaign-due = Deadline
campaign-letter = Mail
campaign-without-title = Without a known relation: nothing is asked of them
campaign-nobody-asked = No member has a known relation: nothing is asked of anyone.
campaign-not-kept = What each member had answered was not kept when this campaign was closed.
campaign-said-of = { $said } of { $asked }
campaign-clock-stopped = Cannot be reached: its time stands still
campaign-has-no-address = No address
campaign-written-on = Written on { $day }
campaign-not-written = Not written yet
answered = Answer
answered-any = Any answer
answered-all = Has said everything
answered-part = Has answered in part
answered-nothing = Not yet
order-answered = Who has not answered yet first
close-campaign = Close the campaign
close-campaign-means = The deadline is { $day }. After closing no more mail goes, and the totals of this day and each member’s answer are kept as they are. Members can still confirm or contest from their page; the campaign does not change.
campaign-answer = Say how it is
campaign-see = See the campaign
campaign-opened = The campaign is open, and mail is on its way.
campaign-closed-now = The campaign is closed.
refused-campaign-open = A campaign is open already: close it first.
refused-campaign-closed = This campaign is closed already.
refused-year-taken = This year has had its campaign already.
refused-deadline-too-soon = Leave at least one day to answer.
audit-members-campaign-open = opened a confirmation campaign
audit-members-campaign-close = closed a confirmation campaign
campaign-asked-subject = { $club }: are your relations right? Answer by { $day }
campaign-asked-body =
    Once a year { $club } asks its members whether what the atlas knows of their relations is right.
    { $name }: { $relations }. For each, say whether it is so or not, until { $day } included: { $address }
    The page opens after signing in, on a telephone too. What you say can be corrected later.
    If you cannot sign in, answer this mail.
campaign-reminder-subject = { $club }: your relations, answer by { $day }
campaign-reminder-body =
    { $name }: still without your word this year: { $relations }. The answer is due by { $day } ({ $days }).
    For each: it is so, it is not so, or nothing: { $address }
