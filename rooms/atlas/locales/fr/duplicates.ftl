duplicates-title = Doublons possibles
duplicates-lead = Un même lieu, peut-être, sous deux fiches. Rien n’est fusionné sans vous : comparez, puis fusionnez, ou dites que ce sont deux lieux.
duplicates-counted = { $n ->
    [0] Aucune paire à comparer
    [one] Une paire à comparer
   *[other] { $n } paires à comparer
}
no-duplicates = Aucun lieu ne semble se trouver deux fois dans l’atlas.
reason-identifier = une source donne à l’un l’identifiant de l’autre
reason-same-name = même nom
reason-other-name = le nom de l’un est aussi donné à l’autre
reason-shared-names = plusieurs autres noms en commun
reason-same-population = même population
distance-between = { $distance } entre les deux
distance-unknown = position non documentée
compare-two-records = Comparer les deux fiches
compare-records = : { $one } et { $two }
written-by-hand = fiche saisie au Club
tie-twice = { $kind } avec { $name } : connue deux fois
tie-itself = { $kind } entre les deux fiches : le lieu serait lié à lui-même
record-name = Nom
record-country = Pays
record-kind = Nature
record-divisions = Codes de ses divisions
record-position = Position
record-population = Population
record-altitude = Altitude
record-time-zone = Fuseau horaire
record-wikidata = Wikidata
record-geonames = GeoNames
record-note = Remarque
record-stays = Fiche gardée
record-goes = Fiche qui disparaît
record-added = ajouté à la fiche gardée
record-ties = Relations connues
record-names = Noms connus
records-facts = Ce que disent les deux fiches
records-intro = Là où elles se contredisent, choisissez ce qui est vrai. Ce que l’une dit seule est gardé.
no-authority-short = non documentée
authority-withheld = connue, mais son pays n’est pas employé par le Club
keep-the-other = Garder plutôt { $name }
go-on-to-merge = Voir ce que fera la fusion
apart-title = Ce sont deux lieux ?
apart-intro = La réponse est retenue : cette paire ne sera plus proposée.
keep-apart = Ce sont deux lieux distincts
kept-apart = C’est noté : ce sont deux lieux distincts.
duplicate-title = { $one } et { $two } : un seul lieu ?
duplicate-lead = Les deux fiches côte à côte. La première est gardée, avec son adresse.
merge-title = Fusionner { $gone } dans { $kept }
merge-says = La fiche { $gone } disparaît ; la fiche { $kept } reste, seule.
merge-address = L’adresse { $old } mène désormais à { $new }.
merge-follows = Les noms, les attributs, la toponymie du Club et les questions en attente rejoignent la fiche gardée.
merge-imports = Un import ne fera pas revenir la fiche disparue : ce qu’il dira d’elle ira à la fiche gardée.
merge-facts = Ce qui sera écrit
merge-ties = Ses relations connues
merge-for-good = Une fusion ne peut pas être annulée.
merge-places = Fusionner les deux fiches
back-to-records = Revenir aux deux fiches
ties-move = { $n ->
    [one] Une relation passe à la fiche gardée.
   *[other] { $n } relations passent à la fiche gardée.
}
tie-dropped = { $kind } entre les deux fiches : elle est supprimée, un lieu n’est pas lié à lui-même.
tie-united = { $kind } avec { $name } : les deux relations n’en font plus qu’une, avec toutes leurs sources et leur historique.
word-falls = { $kind } : { $name } avait confirmé le { $day } une autre date ou une autre situation ; sa confirmation sera redemandée. Elle reste dans l’historique.
places-merged = Les deux fiches n’en font plus qu’une.
refused-both-governed = Chacun de ces lieux a son autorité : ils ne peuvent pas être fusionnés. S’il s’agit d’un seul lieu, c’est l’une des deux autorités qu’il faut d’abord revoir.
refused-governed-goes = Ce lieu a une autorité, que nomment des membres ou des accords : c’est lui qui doit être gardé.
audit-atlas-place-merge = a fusionné deux lieux
audit-atlas-places-apart = a dit que deux lieux sont distincts
