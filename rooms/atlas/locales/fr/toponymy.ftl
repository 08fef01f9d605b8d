name-place = Régler comment le Club le nomme
name-place-title = { $name } : le nom que lui donne le Club
name-place-lead = Ces noms et ce pays passent avant ceux des sources, partout : pages, listes, recherche, cartes et données.
as-recorded = Selon la source :
country-withheld = Code de pays { $code }, que le Club n’emploie pas.
country-as-recorded = Celui de la source
own-name = Nom que le Club lui donne
own-name-hint = Laissez vide une langue pour garder le nom de la source.
own-country = Pays que le Club lui donne
own-country-hint = Un lieu dont le pays n’est pas employé par le Club reste caché tant qu’il n’en a pas un autre.
sensitive = Lieu sensible
sensitive-hint = Les relations importées qui le touchent attendent une décision avant d’être montrées.
sensitive-short = sensible
not-imported-yet = pas encore importé
named-title = Lieux nommés par le Club
named-intro = Un lieu se nomme depuis sa propre page.
named-counted = { $n ->
    [0] Aucun lieu
    [one] Un lieu
   *[other] { $n } lieux
}
hidden-title = Lieux que cachent les codes écartés
hidden-intro = Personne d’autre ne les voit. Donnez-leur un pays pour les montrer. Les plus peuplés d’abord.
hidden-counted = { $n ->
    [0] Aucun lieu
    [one] Un lieu
   *[other] { $n } lieux
}
place-named = Le nom du lieu est réglé.
audit-atlas-place-name = a réglé comment le Club nomme un lieu
