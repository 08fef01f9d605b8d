rules-of = Rules · { $name }
rules-lead = Who must be there, who votes on what, by what majority, with what notice.
rules-colleges = The colleges
rules-quorum = The quorum: who must be there
rules-proxies = Proxies
rules-ballots = Ballots
rules-notice = Notice
rules-hold = In force since { $day }
rules-will-hold = In force from { $day }
rules-held = In force from { $from } to { $to }
rules-never-held = Never in force
rules-adopted = Adopted on { $day }: { $act }.
rules-ahead = These rules do not hold yet: they hold from { $day }.
rules-past = These rules hold no longer: a later version has replaced them.
rules-skipped = These rules never held: a later version took their place before their first day.
rules-of-dissolved = This organ was dissolved on { $day }: it has no rules in force any more.
seats-differ = The seats of the colleges are not those of the rules: { $here } in the composition, { $ruled } in the rules.
example-rules = Example. The Club’s own rules are not public: these rules serve the demonstration, bind nobody and are not the Club’s.
rules-college-seats = { $name }: { $n ->
    [one] one seat
   *[other] { $n } seats
}
rules-college-open = { $name }: as many seats as members
quorum-whole = In all: { $what }.
quorum-in-college = In the college “{ $name }”: { $what }.
quorum-with-proxies = Members represented by proxy count for the quorum.
quorum-without-proxies = Members represented by proxy do not count for the quorum.
second-the-same = After a first convocation without quorum, the second asks the same.
second-nothing = After a first convocation without quorum, the second deliberates whatever the number present.
second-less = After a first convocation without quorum, this is enough: { $what }.
bar-number = { $n ->
    [one] at least one member
   *[other] at least { $n } members
}
at-least = at least { $part } { $whole }
more-than = more than { $part } { $whole }
part-1-2 = half
part-1-3 = one third
part-2-3 = two thirds
part-1-4 = one quarter
part-3-4 = three quarters
part-3-5 = three fifths
part-4-5 = four fifths
whole-seats = of all seats, held or vacant
whole-filled = of the seats held
whole-cast = of the votes cast (for and against)
whole-cast-abstentions = of the votes cast, abstentions included
whole-ballots = of the votes cast, blank ballots not counted
whole-ballots-with-blank = of the votes cast, blank ballots included
whole-present = of the members present
whole-present-or-represented = of the members present or represented
and-in-colleges = { $n ->
    [one] and in at least one college { $what }
   *[other] and in at least { $n } colleges { $what }
}
and-in-each-college = and, in each college of which at least one seat is held, { $what }
and-in-every-college = and in each college, even a vacant one, { $what }
tie-rejected = on a tie, the proposal is rejected
tie-chair = on a tie, the chair decides
tie-status-quo = on a tie, what stands goes on
tie-lot = on a tie, a lot is drawn
semicolon = ; { "" }
way-consensus = consensus
way-acclamation = acclamation
way-show-of-hands = show of hands
way-named = recorded vote
way-secret = secret ballot
every-college = every college
by-two-rounds = election in two rounds: in the first, { $majority }; in the second, the most votes
by-approval = election by approval: those whom most members approve are elected
by-transferable = election by single transferable vote, each ranking the candidates
no-proxies = Nobody votes for another.
proxies-held = { $n ->
    [one] One person holds one proxy at most.
   *[other] One person holds { $n } proxies at most.
}
proxies-for = A proxy is for: { $scopes }.
proxies-before = { $n ->
    [0] It arrives before the opening.
    [one] It arrives at least one hour before the opening.
   *[other] It arrives at least { $n } hours before the opening.
}
proxies-same = It is given to a member of the same college.
proxies-any = It is given to a member of any college.
scope-session = a whole session
scope-item = items of the agenda
scope-matter = kinds of decisions
ballot-replaces = While the vote is open, a second ballot replaces the first.
ballot-refused = A second ballot is refused: the first stands.
weights-none = Each seat has one vote.
weights-given = Each member has the weight that the organ gives it.
persons-secret = Votes on persons are secret.
persons-open = A vote on persons may be other than secret.
notice-ordinary = { $n ->
    [one] Ordinary session: one day.
   *[other] Ordinary session: { $n } days.
}
notice-extraordinary = { $n ->
    [one] Extraordinary session: one day.
   *[other] Extraordinary session: { $n } days.
}
notice-written = { $n ->
    [one] Written procedure: open one day at least.
   *[other] Written procedure: open { $n } days at least.
}
notice-second = { $n ->
    [0] Second convocation, for want of a quorum: the same day.
    [one] Second convocation, for want of a quorum: after one day.
   *[other] Second convocation, for want of a quorum: after { $n } days.
}
matters-title = Who votes on what
matter = Matter
matter-who = Who votes
matter-how = How
matter-by = What decides
rules-text = The text of the rules
rules-text-means = These sentences are drawn from a file that anyone can read, check and reuse:
see-the-text = Read the file
versions-title = The versions
version-number = Version { $n }
compare-with-before = Compare with the version before
compare-title = Compare two versions
compare-from = From
compare-to = To
compare-button = Compare
no-difference = The two texts are the same.
lines-differ = Lines gone: { $went }; lines added: { $came }.

adopt-rules = Enter rules that were adopted
adopt-means = A version that was entered does not change any more: a new version takes its place, and both stay readable.
adopt-from-example = This organ has no rules yet: the text below is an example, written with its colleges. Change all that is not its own, and the names of the colleges where a language was missing. As it is, it is entered as an example and binds nobody. For your own rules, write example = false and say under source where they come from.
text-hint = In TOML. Each key is explained on this page.
act = Act of adoption
act-hint = For instance the resolution and its date. An example, whose text says that it is one, has none.
adopted-on = Day of adoption
valid-from = In force from
valid-from-hint = Not before the adoption, and at most two years after it.
rules-note-hint = What a reader must know of this version.
rules-entered = The rules are entered.
wrong-rules = This text is not one of rules yet: each fault is said under this field, with its line.
unfit-no-act = Name the act that adopted these rules. Only an example, whose text says that it is one, has none.
unfit-act-of-an-example = This text says that it is an example: no act adopted it. Leave this empty, or write example = false in the text.
unfit-act-ahead = This day has not come yet.
unfit-valid-before-act = Rules do not hold before the act that adopts them.
unfit-valid-too-far-ahead = Rules hold from a day within two years of the act that adopts them.
