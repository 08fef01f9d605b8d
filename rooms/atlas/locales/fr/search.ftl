search-title = Chercher une ville
search-lead = Par n’importe lequel de ses noms, dans n’importe quelle écriture.
search-label = Nom de la ville
search-hint = Tombouctou, Timbuktu, تمبكتو : tous les noms mènent à la même page. Une faute de frappe est pardonnée.
search-act = Chercher
search-list = Lieux trouvés
nothing-of-that-name = Aucun lieu de ce nom dans l’atlas. Essayez un autre de ses noms, ou moins de lettres.
nothing-among-criteria = Aucun lieu de ce nom parmi vos critères. Retirez-en un pour chercher plus largement.
no-place-is-all = Aucun lieu ne répond à tous ces critères à la fois.
without-criterion = { $n ->
    [one] Retirer { $criterion } (un lieu)
   *[other] Retirer { $criterion } ({ $n } lieux)
}
see-map = Voir la carte
map-each = Sur la carte, chaque lieu mène à sa page.
map-some = Lieux avec un lien sur la carte : { $named } sur { $n } ; les autres sont des points.
map-thinned = Un point peut en représenter plusieurs.
map-members = Les membres du Club sont d’une autre couleur.
map-unplaced = Sans position documentée, donc absents de la carte : { $n }.
a-member = Membre
found-as = Trouvé sous
ways-on = Pour aller plus loin
files-hold-part = Les fichiers à télécharger contiennent les { $n } premiers lieux. Filtrez la liste pour les réduire.
order-relevance = Membres et grandes villes d’abord
filter-people = Population
any-people = Toutes les tailles
people-between = De { $least } à { $most } habitants
people-from = { $least } habitants et plus
people-to = Jusqu’à { $most } habitants
filter-member = Au Club
any-member = Membres ou non
only-members = Membres seulement
filter-continent = Continent
any-continent = Tous les continents
filter-language = Langue parlée dans le pays
any-language = Toutes les langues
filter-height = Altitude
any-height = Toutes les altitudes
height-between = De { $least } à { $most } m
height-from = { $least } m et plus
height-to = Jusqu’à { $most } m
filter-coast = Mer
any-coast = Près ou loin de la mer
near-the-coast = À moins de 50 km de la mer
filter-seeking = Partenaires
any-seeking = Qu’elle en cherche ou non
only-seeking = Cherche des partenaires
filter-theme = Thème cherché ou offert
any-theme = Tous les thèmes
filter-attribute = Autres données
any-attribute = Toutes
audit-atlas-localities-import = a importé des lieux
audit-atlas-relations-import = a importé des relations
decisions-title = À décider
decisions-lead = Ce qu’un import n’a pas pu trancher : personne ne devine à votre place.
nothing-to-decide = Rien n’attend de décision.
question-sensitive = { $n ->
    [one] Une relation touche un lieu sensible
   *[other] { $n } relations touchent un lieu sensible
}
question-candidates = { $n ->
    [one] Un identifiant sans lieu
   *[other] { $n } identifiants sans lieu
}
question-locality-differs = { $n ->
    [one] Un lieu que la source dit autrement
   *[other] { $n } lieux que la source dit autrement
}
question-relation-differs = { $n ->
    [one] Une relation que la source dit autrement
   *[other] { $n } relations que la source dit autrement
}
question-source = Source : { $source }
question-decided = La décision est enregistrée.
answer-taken = Prendre ce que dit la source
answer-kept = Garder ce qui est écrit
answer-none-of-them = Aucun de ces lieux
ours-and-theirs = écrit ici : { $ours } ; selon la source : { $theirs }
fact-country = Pays
fact-population = Population
fact-altitude = Altitude
fact-time-zone = Fuseau horaire
fact-position = Position
audit-atlas-question-decide = a tranché une question d’import
fact-since = Depuis
fact-status = Situation
import-the-table-again = L’identifiant désigne désormais ce lieu. Importez de nouveau la table : ses relations seront alors prises.
question-then = Ensuite
fact-nothing = rien
fact-sources = Sources
choose-then-import = Choisissez le lieu, puis importez de nouveau la table : ses relations seront alors prises.
fact-from-to = { $fact } : { $ours } → { $theirs }
