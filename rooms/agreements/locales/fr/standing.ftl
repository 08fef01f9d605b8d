# La parole d’un expert sur une règle
opinion-not-applicable = Déclarée sans objet par { $by } le { $day } : { $reason }
opinion-withdrawn = Ce qui en avait été dit est retiré par { $by } le { $day } : { $reason }
opinion-outdated = { $by } l’avait déclarée sans objet le { $day } ({ $reason }) ; les parties ont déclaré autre chose depuis : à confirmer de nouveau.
act-revise-opinion = Se prononcer autrement, ou retirer
confirm-reach = Elle vaut pour toutes les parties de cet accord dont c’est la loi.
confirms-withdrawn = Rien de plus : ce qui en a été dit est retiré
done-withdraw-opinion = Le retrait est inscrit, sous votre nom : la règle est de nouveau jugée sur pièces.
refusal-nothing-to-withdraw = Personne ne s’est prononcé sur cette règle : il n’y a rien à retirer.
timeline-opinion-withdrawn = { $reach ->
    [rule] Règle { $rule } : un expert retire ce qui en avait été dit, dans tous les accords.
   *[agreement] Règle { $rule } : un expert retire ce qui en avait été dit pour cet accord.
}
audit-timeline-opinion-withdrawn = a retiré un avis sur une règle de droit
fact-partners-state = Un partenaire est un État, ou un organe d’un État

# L’identité d’une partie, et ses délais
verb-identify-party = Nommer une partie par son identité établie
verb-done-identify-party = La partie est nommée par son identité établie.
says-identify-party = La partie prend le pays, la nature, le nom officiel et le siège que l’atlas établit désormais. L’entité juridique reste la même ; ce qui a été arrêté ou signé garde ses mots.
identify-nothing = L’atlas ne nomme aucune partie autrement.
identify-from = { $party } : nommée désormais
refusal-identity-unchanged = Cette partie porte déjà cette identité.
refusal-identity-unsettled = L’atlas n’établit pas encore de quelle entité juridique il s’agit. Le secrétariat l’établit d’abord, avec sa source.
timeline-party-identified = Identité établie : { $party } (auparavant { $former }).
timeline-clock-stopped = { $party } : injoignable depuis le { $day } ; ses délais s’arrêtent.
timeline-clock-goes-on = { $party } : injoignable jusqu’au { $day } ; ses délais reprennent.
audit-timeline-party-identified = a nommé une partie par son identité établie
audit-timeline-clock-stopped = a arrêté les délais d’une partie injoignable
audit-timeline-clock-goes-on = a fait reprendre les délais d’une partie
