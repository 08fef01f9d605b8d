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
