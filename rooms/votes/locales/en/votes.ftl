council-title = Council and organs of the Club
seat-number = Seat { $n }
vote-number = Vote { $n }
vote-acts = Conduct the vote
facts-title = The vote
fact-item = Item
fact-matter = Matter
fact-way = Way of voting
fact-seats = Seats to fill
fact-opened = Opened
fact-closed = Closed
fact-quorum-then = At the opening
colon = : { "" }
way-consensus = Consensus
way-acclamation = Acclamation
way-show-of-hands = Show of hands
way-named = Recorded vote
way-secret = Secret ballot
vote-kind-proposal = A proposal: yes, no, abstention
vote-kind-election = An election
vote-kind-declaration = A declaration, to which members can adhere
vote-state-prepared = Being prepared
vote-state-open = Open
vote-state-counting = Being counted
vote-state-adopted = Adopted
vote-state-rejected = Not adopted
vote-state-elected = Seats filled
vote-state-nobody-elected = No seat filled
vote-state-withdrawn = Withdrawn
vote-not-public = This vote is being prepared: only the secretariat and those who sit see it.
withdrawn-says = This vote was withdrawn; nothing that was cast in it counts. { $reason }
counting-tie = As many for as against: the result waits for a decision.
counting-lot-elected = Candidates are tied: the count waits for a lot, which says who gets the seat.
counting-lot-surplus = Candidates who have a seat already are tied: the count waits for a lot, which says whose surplus is transferred first.
counting-lot-excluded = The candidates with the fewest votes are tied: the count waits for a lot, which says who is excluded.
choice-yes = Yes
choice-no = No
choice-abstain = Abstention
choice-blank = Blank
result-title = Result
vote-quorum = { $there } of { $all } seats, quorum { $needed } { $met ->
    [yes] met
   *[no] not met
}.
vote-quorum-any = { $there } of { $all } seats; any number is enough.
vote-quorum-college = { $name }: { $there }, quorum { $needed } { $met ->
    [yes] met
   *[no] not met
}.
nothing-without-quorum = Without a quorum nothing is decided.
whole-assembly = In all
ballots-named = { $n ->
    [0] No seat voted
    [one] One seat voted
   *[other] { $n } seats voted
}{ $proxies ->
    [0] { "" }
    [one] , one by proxy
   *[other] , { $proxies } by proxy
}, of { $seats } that could.
ballots-sealed = { $n ->
    [0] No ballot
    [one] One ballot
   *[other] { $n } ballots
} of { $seats } seats that could vote{ $proxies ->
    [0] .
    [one] , one of them by proxy.
   *[other] , { $proxies } of them by proxy.
}
result-by-consensus = Adopted by consensus: nobody objected.
result-by-acclamation = Adopted by acclamation.
result-opposed = Somebody objected: there is no consensus, and it is put to the vote otherwise or falls.
elected-unopposed = Unopposed; seats go to: { $names }.
votes-counted = { $yes } for, { $no } against, { $abstain ->
    [0] no abstention
    [one] one abstention
   *[other] { $abstain } abstentions
}
of-which-by-proxy = { " " }(of which by proxy: { $counts })
weighing = { " " }(by weight: { $counts })
in-weights = Votes have weights: the result is counted in weights.
majority-says = { $part } of { $whole } is { $needed }; { $yes } for: { $outcome }.
majority-of-college-says = { $part } of { $whole } is { $needed }; { $yes } for: { $outcome }.
share-reached = reached
share-not-reached = not reached
in-colleges = The majority is reached in { $n ->
    [0] no college
    [one] one college
   *[other] { $n } colleges
}; { $needed } are needed.
share-1-2 = Half
share-1-3 = One third
share-2-3 = Two thirds
share-1-4 = One quarter
share-3-4 = Three quarters
share-3-5 = Three fifths
share-4-5 = Four fifths
more-1-2 = More than half
more-1-3 = More than one third
more-2-3 = More than two thirds
more-1-4 = More than one quarter
more-3-4 = More than three quarters
more-3-5 = More than three fifths
more-4-5 = More than four fifths
more-than-part = More than { $part }
base-cast = { $n ->
    [one] { $n } vote cast
   *[other] { $n } votes cast
}
base-cast-abstentions = { $n ->
    [one] { $n } vote cast, abstentions included
   *[other] { $n } votes cast, abstentions included
}
base-present = { $n ->
    [one] { $n } member present
   *[other] { $n } members present
}
base-present-or-represented = { $n ->
    [one] { $n } member present or represented
   *[other] { $n } members present or represented
}
base-filled = { $n ->
    [one] { $n } filled seat
   *[other] { $n } filled seats
}
base-seats = { $n ->
    [one] { $n } seat
   *[other] { $n } seats
}
outcome-adopted = adopted
outcome-rejected = not adopted
outcome-tied-rejected = tied, not adopted
outcome-tied-status-quo = tied, what holds today goes on
outcome-tied-chair = tied, the chair decides
outcome-tied-lot = tied, a lot decides
outcome-chair-adopted = tied, adopted by the chair’s casting vote
outcome-chair-rejected = tied, not adopted by the chair’s casting vote
outcome-lot-adopted = tied, adopted by lot
outcome-lot-rejected = tied, not adopted by lot
round-of-cast = Valid ballots: { $base }; { $needed } votes elect in the first round.
round-of-cast-blanks = Ballots, blank ones included: { $base }; { $needed } votes elect in the first round.
round-of-present = Members present: { $base }; { $needed } votes elect in the first round.
round-of-present-or-represented = Members present or represented: { $base }; { $needed } votes elect in the first round.
round-of-filled = Filled seats: { $base }; { $needed } votes elect in the first round.
round-of-seats = Seats: { $base }; { $needed } votes elect in the first round.
blank-ballots = Blank ballots: { $n }.
candidate-votes = { $name }: { $n ->
    [0] no votes
    [one] one vote
   *[other] { $n } votes
}.
quota-says = Valid ballots: { $valid }; quota: { $quota } votes.
elected-says = { $n ->
    [one] Elected
   *[other] Elected
}: { $names }.
elected-nobody = No seat is filled.
lot-between-elected = A lot is to be drawn for who gets the seat, between: { $names }.
lot-between-surplus = A lot is to be drawn for whose surplus is transferred first, between: { $names }.
lot-between-excluded = A lot is to be drawn for who is excluded, between: { $names }.
lot-drawn-elected = By lot, gets the seat: { $name }.
lot-drawn-surplus = By lot, surplus transferred first: { $name }.
lot-drawn-excluded = By lot, excluded: { $name }.
second-round-between = Second round between: { $names }.
stages-title = The count, stage by stage
stage-candidate = Candidate
stage-first = First preferences
first-preferences-of = { $college }, first preferences
stage-surplus = Surplus: { $name }
stage-exclusion = Excluded: { $name }
stage-elected = (elected)
stage-lost = Not transferable
stage-votes = { $elected ->
    [yes] { $name } { $votes } (elected)
   *[no] { $name } { $votes }
}
stage-votes-lost = not transferable { $votes }
stage-and = ; { "" }
stage-says = { $act }. { $votes }.
named-title = Votes by seat
nobody-voted = Nobody voted.
vote-column = Vote
how-cast = How
cast-by-seat = By the seat itself
cast-by-proxy = By proxy: { $who }
said-aloud = Said aloud, entered by the secretariat
papers-title = Published ballots
papers-mean = The ballots are shuffled: their order says nothing of who voted, nor when. Each voter finds theirs by its receipt.
totals-only = Totals alone are published: too few members of a college voted, or votes do not all weigh the same, and a list could tell who voted how.
receipt-column = Receipt
reservations-title = Reservations
objections-title = Objections and reservations
stated-objection = Objection
stated-reservation = Reservation
adherence-title = Who adheres to the declaration
adherence-note = Membership of the Club never implies adherence: only what each member said here counts.
adherence-counted = { $adheres ->
    [0] No member adheres
    [one] One member adheres
   *[other] { $adheres } members adhere
}; { $reserves ->
    [0] none adheres with a reservation
    [one] one adheres with a reservation
   *[other] { $reserves } adhere with a reservation
}; { $abstains ->
    [0] none abstains
    [one] one abstains
   *[other] { $abstains } abstain
}.
stand-adheres = Adheres
stand-reserves = Adheres with a reservation
stand-abstains = Abstains
say-adherence = State my institution’s position
enter-adherence = Enter a position received
adherence-enter-means = The position of a member that did not state it here itself. It is public, with the way by which it came; the file is shown to the member and the secretariat alone. { $question }
choose-member = Choose an institution
adherence-entered = The member’s position is entered.
adherence-came-by = { $way }, on { $day }; entered by the secretariat.
adherence-file-of = File: { $file }
adherence-means = Your institution’s position on this declaration. It is public, and can be changed at any time. Membership of the Club never implies adherence.
member-field = Institution
stand-field = Position
stand-text = Reservation
stand-hint = Only where it adheres with a reservation. To lift a reservation, empty this text and choose another position.
wrong-stand-text = A reservation is written here, and the position chosen has none. Choose “Adheres with a reservation” to make it; empty this text in each language to make none, or to lift the one that is recorded.
adherence-said = Your institution’s position is recorded.
ballot-title = Your vote
your-vote = Your vote
cast-ballot = Vote
go-and-vote = Vote
approve-hint = “Yes” for every candidate whom you approve, or for “Blank” alone.
marks-hint = { $n ->
    [one] “Yes” for one candidate at most, or for “Blank” alone.
   *[other] “Yes” for { $n } candidates at most, or for “Blank” alone.
}
ranking-hint = 1 for your first preference, 2 for the second, and so on. You may stop whenever you like.
by-proxy-note = You vote for this seat by proxy.
given-away-note = This seat gave its proxy: { $who } votes for it.
voted-note = Vote recorded: { $said }.
voted-secretly-note = A ballot is recorded for this seat already.
not-there-note = You are not checked in at this session: only whoever is there votes.
to-check-in = Check in
secret-note = Your ballot is encrypted until the closing. A receipt is shown to you once.
tacit-note = Where nobody objects the text is adopted. You may make a reservation, which is recorded in your institution’s name, or object.
no-ballot-of-yours = You have no ballot to cast in this vote, or it is not open.
to-the-vote = See the vote
ballot-taken = Your vote is recorded.
ballot-replaced = Your vote is recorded in place of the one before.
your-receipt = Your receipt
receipt-means = Write it down. If the ballots are published after the closing, you will find yours beside this receipt. Whoever sees it then knows how you voted.
receipt-shown-once = It is not shown again, and nobody can find it for you.
receipt-kept = I have written it down
receipt-again = This ballot had arrived already. Its receipt:
reserve-title = Reservation or objection
reserve-means = A reservation does not prevent adoption; it is recorded in the institution’s name and public. An objection ends the consensus. { $question }
seat-field = Seat
choose-seat = Choose a seat
how-field = What do you say?
how-reserve = A reservation
how-object = An objection: there is no consensus
reservation-text = Your text
reservation-hint = Left empty, it takes back a reservation made before.
send-reservation = Record it
reserved = The reservation is recorded.
reservation-taken-back = The reservation is taken back.
reserved-already = Already recorded for this seat, on { $at }: “{ $text }”. What you send will take its place.
reserved-meanwhile = Another text was recorded for this seat meanwhile: read it below. Yours is not recorded; send it again to put it in its place.
objected = The objection is recorded: there is no consensus.
aloud-title = Enter a vote said aloud
aloud-means = What a seat says aloud in the hall. It is recorded as such. { $question }
enter-aloud = Enter it
aloud-entered = The vote is entered.
wrong-said = Choose the vote that was said.
prepare-vote = Prepare a vote
prepare-vote-means = A vote under the item “{ $item }”. It is opened later, while the session sits.
edit-vote = Change the vote
question-field = Question put to the vote
question-hint = As everyone reads it while voting.
matter-hint = It fixes the majority, who votes, and the ways allowed, in brackets.
choose-matter = Choose a matter
kind-field = What is decided
wrong-kind-text = The text of a declaration is written below, and this choice has none. Choose “A declaration”, or empty that text in each language.
wrong-kind-candidates = Candidates are written below, and this choice has none. Choose “An election”, or empty them in each language.
group-declaration = For a declaration
declaration-text = Text of the declaration
declaration-hint = Once it is adopted, each member of the Club can adhere to it, with a reservation or without, or abstain.
group-election = For an election
candidates-field = Candidates
candidates-hint = One a line, in the same order in each language.
wrong-candidates = As many lines in each language, or none.
vote-prepared = The vote is prepared.
vote-edited = The vote is changed.
vote-otherwise = Put it to the vote otherwise
vote-step-open = Open the vote
vote-step-close = Close the vote
vote-step-withdraw = Withdraw the vote
vote-step-settle = Break the tie
vote-step-lot = Enter the lot
vote-step-not-now = This step is not possible now.
vote-told-open = The vote is open.
vote-told-close = The vote is closed.
vote-told-withdraw = The vote is withdrawn.
vote-told-settle = The tie is broken; the outcome is recorded.
vote-told-lot = The lot is recorded.
means-open-vote = Who votes, weights and proxies are fixed at this moment.
means-open-in-writing = Members vote in writing until the session ends; the vote then closes by itself.
means-open-secret = Who votes and proxies are fixed at this moment. A key for this vote alone is made on this server, and destroyed at the closing. If it is lost before, the vote has to be repeated.
keys-among-data = On this server the keys of secret votes lie in the data folder: whoever gets a backup made during the vote can read who voted what. Before you open it, ask whoever runs the server to put them elsewhere (setting ballot_keys) or else to back up nothing of that folder until the closing.
means-close-vote = No vote is taken afterwards. The result is final.
means-close-hands = Enter the hands counted, college by college. The result is final.
means-close-tacit = Say whether anybody objected. The result is final.
means-withdraw-vote = Nothing that was cast counts. The reason is public.
means-settle-chair = As many for as against: the chair decides.
means-settle-lot = As many for as against: a lot decides. Draw it before the assembly, then enter it.
means-lot-elected = Draw the lot before the assembly, then enter the name drawn: the seat goes to that candidate.
means-lot-surplus = Draw the lot before the assembly, then enter the name drawn: that candidate’s surplus is transferred first. Each of these candidates has a seat already.
means-lot-excluded = Draw the lot before the assembly, then enter the name drawn: that candidate is excluded, and the ballots go to the next preferences. The name drawn gets no seat.
withdraw-reason = Reason
settle-field = Outcome
settle-yes = Adopted
settle-no = Not adopted
lot-field-elected = Name drawn: gets the seat
lot-field-surplus = Name drawn: the surplus is transferred first
lot-field-excluded = Name drawn: is excluded
ending-field = Outcome
ending-unopposed = Nobody objected: adopted
ending-opposed = Somebody objected
hands-own-yes = For
hands-own-no = Against
hands-own-abstain = Abstentions
hands-proxy-yes = For, by proxy
hands-proxy-no = Against, by proxy
hands-proxy-abstain = Abstentions, by proxy
turnout-says = { $n } of { $all } have voted.
prepare-second-round = Prepare the second round
to-first-round = First round
to-second-round = Second round
weights-title = Weights of the seats
weights-mean = What each seat’s vote weighs. A vote that is open keeps the weights with which it was opened.
set-weights = Save the weights
weights-set = The weights are saved.
audit-vote-prepare = prepared a vote
audit-vote-edit = changed a vote
audit-vote-open = opened a vote
audit-vote-close = closed a vote
audit-vote-withdraw = withdrew a vote
audit-vote-settle = broke the tie of a vote
audit-vote-lot = entered a lot
audit-vote-reserve = recorded a reservation
audit-vote-reservation-taken-back = took back a reservation
audit-vote-object = recorded an objection
audit-vote-adhere = stated a member’s position on a declaration
audit-vote-adherence-entered = entered a member’s position on a declaration
audit-vote-weights = set what seats weigh
audit-vote-ballot = cast a ballot
audit-vote-ballot-refused = cast a ballot that was not taken
audit-vote-key-gone = could not count a secret vote without its key
has-voted = { $who } — vote entered
candidates-agreed = Each candidate has agreed to be named in public: their name is shown from the opening on, and stays with the result.
wrong-agreed = A name is shown only where its bearer has agreed. Ask them, then tick the box.
audit-vote-ballot-aloud = entered a vote said aloud
audit-vote-agreed = stated that each candidate agrees to be named in public
not-ranked = Not ranked
void-says = This vote was declared void: its ballots were lost before the count ended. It decides nothing. { $reason }
before-void-title = What had been counted, without effect
vote-again = Repeat the vote
vote-step-void = Declare the vote void
vote-told-void = The vote is declared void. You can repeat it.
means-void-vote = The ballots of this vote cannot be read on this server any more: the key is lost, or they are not those that were cast. If the key is on another server, go on with the count there. Otherwise the vote decides nothing; the reason is public, and the vote can be repeated.
ballot-unknown = We do not know whether your ballot was taken.
ballot-unknown-means = The answer of the database was lost. Send the same ballot again: it is counted once, and the answer will say what became of it. The page of the vote also says whether a ballot is recorded for your seat.
send-ballot-again = Send the same ballot again
ballot-not-written = Something broke on our side: your ballot was not taken. Send it again.
closing-title = Some votes are not over. If you close the session now:
closing-counts = No more ballots are taken; the vote is closed and counted by itself within a minute.
closing-tacit = Nobody can object any more; the vote stays open until you say on its page whether anybody objected.
closing-hands = The vote stays open until you enter on its page the hands counted.
closing-waits = The result still waits for the tie to be broken or for the lot, to be entered on its page.
closing-never = Being prepared: it will not be opened.
audit-vote-void = declared a vote void
audit-vote-ballots-refused = cast many ballots that were not taken
audit-vote-ballots-counted = cast other ballots that were not taken, counted together
stand-of = Position of { $member }
group-reservation = Your reservation, if you have one
