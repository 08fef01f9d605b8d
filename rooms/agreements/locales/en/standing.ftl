# What an expert says of a rule
opinion-not-applicable = Found not applicable by { $by } on { $day }: { $reason }
opinion-withdrawn = What was said of it was withdrawn by { $by } on { $day }: { $reason }
opinion-outdated = { $by } had found it not applicable on { $day } ({ $reason }); the parties have declared something else since: to be confirmed again.
act-revise-opinion = Say otherwise, or withdraw
confirm-reach = It counts for every party of this agreement whose law this is.
confirms-withdrawn = Nothing any more: what was said of it is withdrawn
done-withdraw-opinion = The withdrawal is entered, under your name: the rule is judged by what is filed again.
refusal-nothing-to-withdraw = Nobody has spoken on this rule: there is nothing to withdraw.
timeline-opinion-withdrawn = { $reach ->
    [rule] Rule { $rule }: an expert withdrew what had been said of it, in every agreement.
   *[agreement] Rule { $rule }: an expert withdrew what had been said of it for this agreement.
}
audit-timeline-opinion-withdrawn = withdrew an opinion on a rule of law
fact-partners-state = A partner is a State, or an organ of one

# A party's identity, and its clocks
verb-identify-party = Name a party by its settled identity
verb-done-identify-party = The party is named by its settled identity.
says-identify-party = The party takes the country, kind, official name and seat that the atlas has settled by now. The legal entity stays the same; what was settled or signed keeps its words.
identify-nothing = The atlas names no party otherwise.
identify-from = { $party }: now named
refusal-identity-unchanged = This party bears that identity already.
refusal-identity-unsettled = The atlas has not settled yet which legal entity this is. The secretariat settles it first, with its source.
timeline-party-identified = Identity settled: { $party } (formerly { $former }).
timeline-clock-stopped = { $party }: unreachable since { $day }; its clocks stop.
timeline-clock-goes-on = { $party }: unreachable until { $day }; its clocks go on.
audit-timeline-party-identified = named a party by its settled identity
audit-timeline-clock-stopped = stopped the clocks of a party that cannot be reached
audit-timeline-clock-goes-on = let the clocks of a party go on
