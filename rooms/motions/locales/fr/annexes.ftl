annex = Annexe { $n }
annex-see = Reproduit en annexe { $n }.
annex-pages = { $n ->
    [one] Une page, reproduite ci-après.
   *[other] { $n } pages, reproduites ci-après.
}
unbound-locked = Non reproduit : le document est verrouillé (chiffré).
unbound-damaged = Non reproduit : le document ne peut être lu.
unbound-layered = Non reproduit : le document a des calques masqués, qu’une copie montrerait.
unbound-too-long = Non reproduit : avec lui, les annexes dépasseraient { $pages } pages.
unbound-too-heavy = Non reproduit : trop lourd pour les { $size } que tiennent les annexes.
