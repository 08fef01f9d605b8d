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
print-lines = Trop long pour un seul PDF : chaque amendement y tient en une ligne. Son texte se lit en ligne et dans le dossier hors ligne, qui a tout.
print-counts = Trop long pour un seul PDF : les amendements y sont seulement comptés. Ils se lisent en ligne et dans le dossier hors ligne, qui a tout.
print-names = Trop long pour un seul PDF : les projets y sont seulement nommés. Leurs textes et leurs amendements se lisent en ligne et dans le dossier hors ligne, qui a tout.
