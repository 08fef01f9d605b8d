annex = Annex { $n }
annex-see = Reproduced in annex { $n }.
annex-pages = { $n ->
    [one] One page, reproduced after this one.
   *[other] { $n } pages, reproduced after this one.
}
unbound-locked = Not reproduced: the document is locked (encrypted).
unbound-damaged = Not reproduced: the document cannot be read.
unbound-layered = Not reproduced: the document has hidden layers, which a copy would show.
unbound-too-long = Not reproduced: with it, the annexes would exceed { $pages } pages.
unbound-too-heavy = Not reproduced: too heavy for the { $size } that the annexes hold.
print-lines = Too long for one PDF: each amendment is one line here. Its text is read online and in the offline pack, which has everything.
print-counts = Too long for one PDF: amendments are only counted here. They are read online and in the offline pack, which has everything.
print-names = Too long for one PDF: draft decisions are only named here. Their texts and amendments are read online and in the offline pack, which has everything.
