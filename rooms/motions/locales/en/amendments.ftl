amendment-numbered = Amendment { $n }
amendment-draft = Amendment (draft)
amendment-whole = Read the whole of amendment { $n }
amendment-state-draft = Draft
amendment-state-tabled = Tabled
amendment-state-put = Put to the vote
amendment-state-accepted = Accepted by the mover
amendment-state-adopted = Adopted
amendment-state-rejected = Rejected
amendment-state-withdrawn = Withdrawn
amendment-state-fallen = Fallen
amendments-title = Amendments
amendments-count = { $n ->
    [0] No amendment
    [one] One amendment
   *[other] { $n } amendments
}
amendments-all = See those of all articles
amendments-in-order = Amendments, in the order of the votes
no-amendment-yet = No amendment is tabled.
clause-amendments = { $n ->
    [one] One amendment
   *[other] { $n } amendments
}
amend-clause = Amend
asks-replace = Replaces article { $n }
asks-insert = Inserts an article after article { $n }
asks-insert-first = Inserts an article before the first
asks-strike = Strikes article { $n }
place-first = Before the first article
place-clause = Article { $n }
place-after = After article { $n }
conflict = { $n ->
    [one] One amendment is about this article.
   *[other] { $n } amendments exclude each other: once one is adopted, those after it fall.
}
farthest-first = The farthest from the text is put to the vote first.
order-set = Order set by the chair. { $reason }
set-order = Set another order
set-order-means = The proposed order is counted in words. Whoever presides may judge otherwise which goes farthest: number the amendments, and say why.
order-kept = The order of the votes is set.
rank-twice = Another amendment has this number already.
distance = changes { $n }% of the words
asks-the-same = asks the same as the one before: put to the vote with it
fell-by = excluded by: { $by }
amendment-is-draft = Draft. Only its authors and the secretariat see it until it is tabled.
amendment-in-writing = The session is held in writing: this amendment is not put to a vote of its own. The mover accepts it, its author withdraws it, or the chair sets it aside with a reason that everyone reads before they vote on the motion.
amendment-was-withdrawn = Its author withdrew this amendment.
amendment-was-withdrawn-for = Its author withdrew this amendment. { $reason }
amendment-was-accepted = The motion’s mover took it over: it is part of the text without a vote, as long as no other is adopted at its place.
amendment-was-set-aside = The chair set this amendment aside without a vote. { $reason }
amendment-fell = Fell without a vote: { $by } was adopted at its place.
amendment-fell-with-motion = Fell without a vote: the motion was withdrawn.
amendment-not-written = The amendment is not written in this language.
amendment-lacks = Languages still missing: { $languages }.
turn-after = Put to the vote after: { $names }.
turn-after-many = { $n ->
    [one] Put to the vote after { $n } other amendment.
   *[other] Put to the vote after { $n } other amendments.
}
rivals = { $n ->
    [one] In conflict with { $names }: only one of the two can be adopted.
   *[other] In conflict with { $names }: only one can be adopted.
}
rivals-many = { $n ->
    [one] In conflict with another amendment: only one can be adopted.
   *[other] In conflict with { $n } other amendments: only one can be adopted.
}
see-order = See the order of the votes
changes-title = What changes
note-title = Statement of reasons
add-amendment = Propose an amendment
edit-amendment = Change this amendment
translate-amendment = Write it in another language
table-amendment = Table this amendment
discard-amendment = Delete the draft
discard-amendment-means = What you wrote is lost: this cannot be undone.
withdraw-amendment = Withdraw this amendment
withdraw-amendment-means = The amendment stays readable; it is not put to the vote any more. A reason is optional.
accept-amendment = Accept it into the motion
set-aside = Set aside without a vote
set-aside-means = For an amendment that nobody moves, or that has lost its object. The reason is public.
amendment-means = An amendment is about one article. It stays a draft until it is tabled.
amendment-translate-means = The amendment is tabled: what it says no longer changes. It is written in the languages in which it is still missing.
text-as-tabled = The text as it was tabled
amendment-author = Tabled on behalf of
amendment-asks = What the amendment asks
kind-replace = Replace an article
kind-insert = Insert a new article
kind-strike = Strike an article
amendment-clause = Article
amendment-clause-hint = For a new article, the one that it comes after.
before-the-first = Before the first (new article)
amendment-lang = Language in which it is written
amendment-lang-hint = What it changes is counted in this language.
amendment-words = New text – { $lang }
amendment-words-hint = Leave empty to strike, or in a language that you do not write.
amendment-level = Languages whose text is right already
amendment-level-hint = For a correction that does not touch these languages: their article stays as it is. Otherwise they count as not written.
amendment-note = Statement of reasons
save-amendment = Save the amendment
amendment-drafted = The amendment is saved as a draft. Read it again, then table it.
amendment-saved = The amendment is saved.
amendment-tabled = The amendment is tabled.
amendment-accepted = The amendment is accepted into the motion.
amendment-withdrawn = The amendment is withdrawn.
amendment-set-aside = The amendment is set aside.
amendment-discarded = The draft is deleted.
