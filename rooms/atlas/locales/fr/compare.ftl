compare-title = Comparer des villes
compare-title-of = Comparer { $names }
compare-lead = Jusqu’à quatre lieux côte à côte, ce qui les sépare et ce qui les rapproche.
compare-add = Ajouter à la comparaison
compare-name = Nom du lieu à ajouter
compare-which = Choisissez le lieu
compare-not-found = L’atlas ne trouve aucun lieu nommé « { $words } ». Essayez un autre de ses noms.
compare-unknown = Aucun lieu de l’atlas n’est à l’adresse « { $words } » : il est laissé de côté.
compare-twice = { $name } est demandé deux fois : il n’y figure qu’une.
compare-four = Quatre lieux au plus se comparent. Laissé de côté : { $left }.
compare-empty = Il n’y a encore rien à comparer. Écrivez le nom d’une ville dans le champ du haut, puis d’une deuxième.
compare-one = Ajoutez une deuxième ville pour voir ce qui les sépare et ce qui les rapproche.
compare-remove = Retirer { $name }
compare-fact = Ce qui est connu
compare-sources = Les sources et leurs licences sont sur la page de chaque lieu.
between-title = Deux à deux
distance = Distance
time-between = Heures
same-time = la même heure aujourd’hui
time-ahead = { $name } : { $span } d’avance aujourd’hui
hours = { $hours } h
minutes = { $minutes } min
hours-and-minutes = { $hours } h { $minutes } min
shared-languages = Langues communes à leurs pays
no-shared-language = aucune
ties-between = Ce qui les lie
tie-in-club = Un accord connu du Club
tie-ended = Un accord connu du Club, qui a pris fin
no-tie = Aucune relation connue
common-partners = Partenaires communs
no-common-partner = aucun qui soit connu
and-more = { $n ->
    [one] et un autre
   *[other] et { $n } autres
}
in-club = Club
in-club-yes = membre du Club
in-club-no = hors du Club
