nav-council = Conseil
council-title = Conseil et organes du Club
council-lead = Par qui le Club délibère et décide : ses organes, leurs collèges, leurs sièges et leurs règles.
organs-title = Les autres organes
dissolved-title = Organes dissous
acts-title = Ce que vous pouvez faire
acts-column = Actes
no-organ-yet = Le Club n’a encore inscrit aucun organe. Le premier est constitué, puis reçoit ses collèges et ses sièges.
no-seat-yet = aucun siège n’est encore fixé
no-seat-here = Cet organe n’a pas encore de siège. On lui donne d’abord un collège.
see-who-sits = Voir qui siège
read-the-rules = Lire les règles
organ-description = { $name } : qui y siège, selon quelles règles.
example-organ = Exemple. Le règlement du Club n’est pas public : les sièges et les règles montrés ici servent la démonstration et ne sont pas ceux du Club.
example-word = exemple
kind-assembly = Assemblée
kind-presidency = Présidence
kind-bureau = Bureau
kind-council = Conseil
kind-commission = Commission
kind-working-group = Groupe de travail
kind-host-city = Ville hôte, à tour de rôle
function-chair = Présidence
function-vice-chair = Vice-présidence
function-rapporteur = Rapporteur ou rapporteuse
sits-anyone = tout membre du Club
sits-officials = collectivités territoriales
sits-institutions = institutions
sits-experts = experts, quel que soit le membre qui les mandate
seats-title = Les sièges
seats-drawn = { $all ->
    [one] Un siège, { $held ->
        [0] vacant
       *[other] pourvu
    }
   *[other] { $all } sièges, dont { $held ->
        [0] aucun n’est pourvu
        [one] un est pourvu
       *[other] { $held } sont pourvus
    }
}
seats-held = { $all ->
    [one] { $held ->
        [0] un siège, vacant
       *[other] un siège, pourvu
    }
   *[other] { $held ->
        [0] { $all } sièges, aucun n’est pourvu
        [one] { $all } sièges, un pourvu
       *[other] { $all } sièges, { $held } pourvus
    }
}
seats-key = Forme pleine : siège pourvu ; forme vide : siège vacant ; trait épais : siège qui porte une fonction.
seat = Siège
who-sits = Qui siège
term = Durée
member = Membre
seat-number = Siège { $n }
seats-from-to = Sièges { $first } à { $last }
vacant = Vacant
vacant-several = { $n } sièges vacants
barred = Ne siège pas : les droits du membre sont suspendus
substitute-label = Suppléance :
as-substitute = en suppléance
since = Depuis le { $day }
from-then = À partir du { $day } :
from-until = Du { $from } au { $until }
former-title = Ont siégé
dissolved-on = Dissous : son dernier jour fut le { $day }. { $reason }
turns-title = Les tours
no-turn-yet = Aucun tour n’est encore fixé.
host-now = { $name }, jusqu’au { $day }
host-nobody = aucune ville hôte aujourd’hui
host-next = puis { $name }, à partir du { $day }
host-today = ville hôte aujourd’hui
rules-title = Les règles
no-rules-yet = Aucune règle n’est en vigueur.
panel-title = Sièges dans les organes du Club

ahead-title = Vacances et fins de mandat
ahead-lead = Cette page n’est pas publique : la voient le secrétariat, les membres qui siègent et les experts.
vacant-title = Sièges vacants aujourd’hui
no-vacant = Aucun siège n’est vacant.
vacant-of = { $n ->
    [one] un siège vacant sur { $all }
   *[other] { $n } sièges vacants sur { $all }
}
among-them = Parmi eux :
barred-title = Titulaires qui ne siègent pas
ends-within = Dans les { $days } jours
nothing-ends = Rien ne prend fin dans ce délai.

add-organ = Constituer un organe
add-organ-means = L’organe est public dès qu’il est constitué. Son genre et son adresse ne changent plus.
edit-organ = Modifier l’organe
edit-organ-means = Le genre et l’adresse de l’organe restent ce qu’ils sont.
dissolve-organ = Dissoudre l’organe
dissolve-means = { $name } et tous ses sièges prennent fin le jour indiqué, ce jour compris. Sa page reste lisible, avec le motif. Cela ne se défait pas.
kind = Genre
kind-hint = La ville hôte a des tours ; les autres organes ont des sièges.
name = Nom
purpose = Rôle
purpose-hint = À quoi sert cet organe, en une ou deux phrases.
place = Rang
place-hint = Un nombre : les plus petits viennent d’abord.
example-tick = Ses sièges et ses règles sont un exemple, et non ceux du Club
example-hint = La page le dit alors à tous ses lecteurs.
add-college = Ajouter un collège
edit-college = Modifier le collège
remove-college = Retirer ce collège
college-means = Un groupe de sièges de l’organe « { $name } ». Un organe qui n’a qu’un collège ne montre pas son nom.
seats-field = Nombre de sièges
seats-field-hint = De 1 à 500. Un siège où quelqu’un a siégé ne se retire pas.
sits = Qui peut y siéger
functions-title = Fonctions
function-hint = Les numéros des sièges qui portent cette fonction, séparés par des virgules.
wrong-seat-numbers = Ce ne sont pas des numéros de sièges de ce collège, ou un siège y porte deux fonctions.
fill-seat = Pourvoir le siège
fill-means = Siège { $n } · { $college } · { $organ }. Peuvent y siéger : { $sits }.
no-member-may = Aucun membre du Club ne peut siéger dans ce collège.
see-members = Voir les membres
next-step = Continuer
choose = Choisissez
mandate = Mandat
mandate-hint = Le siège est tenu par ce mandat, et prend fin avec lui.
no-mandate-there = Ce membre n’a aucun mandat en cours : inscrivez d’abord celui de la personne qui siégera.
add-mandate = Inscrire un mandat
first-day = Premier jour
last-day = Dernier jour
last-day-hint = Ce jour est compris.
reason = Motif
reason-hint = Dans au moins une langue.
end-holding = Mettre fin
end-holding-means = Siège { $n } : { $who }. Le motif n’est pas public. Un dernier jour inscrit ne se repousse pas.
set-substitute = Suppléance
substitute = Qui supplée
substitute-means = Siège { $n } : { $who }. Une autre personne du même membre peut siéger à sa place.
substitute-hint = Par un mandat de ce membre.
nobody-stands-in = Personne
add-turn = Ajouter un tour
edit-turn = Modifier ce tour
turn-means = Les deux jours sont compris. Deux tours ne se chevauchent pas.
note = Note
turn-note-hint = Ce qu’un lecteur doit savoir de ce tour.

organ-added = L’organe est constitué.
organ-edited = L’organe est modifié.
organ-dissolved = L’organe est dissous ; sa page reste lisible.
college-added = Le collège est ajouté.
college-edited = Le collège est modifié.
college-removed = Le collège est retiré.
seat-filled = Le siège est pourvu.
holding-ended = La fin est inscrite.
substitute-set = La suppléance est inscrite.
turn-added = Le tour est ajouté.
turn-edited = Le tour est modifié.

refused-not-yours = Cela relève du secrétariat du Club.
refused-no-address = Il faut un nom dont une adresse puisse être faite : en français ou en anglais.
refused-address-taken = Un organe de ce nom existe déjà.
refused-dissolved = Cet organe est dissous.
refused-no-reason = Un motif est nécessaire.
refused-in-the-future = Ce jour n’est pas encore venu.
refused-no-seats-there = La ville hôte a des tours, et pas de sièges.
refused-no-turns-there = Seule la ville hôte a des tours.
refused-too-many-colleges = Cet organe a déjà douze collèges.
refused-seat-in-use = Quelqu’un a siégé dans un siège qui disparaîtrait.
refused-no-such-seat = Ce collège n’a pas ce siège.
refused-seat-taken = Ce siège est tenu ce jour-là, ou plus tard.
refused-sits-already = Ce mandat tient déjà un siège de ce collège.
refused-no-mandate-then = Ce mandat ne court pas ce jour-là.
refused-not-a-member = Ce membre n’est pas au Club, ou ses droits sont suspendus.
refused-of-another-college = Ce membre ne peut pas siéger dans ce collège.
refused-stands-in-for-self = Nul ne se supplée soi-même.
refused-already-ended = Ce siège a déjà pris fin.
refused-ends-before-it-begins = Le dernier jour vient avant le premier.
refused-ends-later = Un dernier jour plus proche est inscrit : le siège peut être à un autre ensuite.
refused-turns-meet = Ce tour en chevauche un autre.
refused-no-act = Indiquez l’acte qui a adopté ces règles. Seul un exemple, qui le dit dans son texte, s’en passe.
refused-valid-before-adopted = Des règles ne valent pas avant l’acte qui les adopte.
refused-valid-before-the-last = Des règles ne valent pas avant celles qu’elles remplacent.

audit-council-organ-add = a constitué un organe
audit-council-organ-edit = a modifié un organe
audit-council-organ-dissolve = a dissous un organe
audit-council-college-add = a ajouté un collège
audit-council-college-edit = a modifié un collège
audit-council-college-remove = a retiré un collège
audit-council-seat-fill = a pourvu un siège
audit-council-holding-end = a inscrit la fin d’un siège
audit-council-holding-substitute = a inscrit une suppléance
audit-council-turn-add = a ajouté un tour de ville hôte
audit-council-turn-edit = a modifié un tour de ville hôte
audit-council-rules-adopt = a inscrit des règles
