nav-council = Conseil
council-title = Conseil et organes du Club
council-lead = Par qui le Club délibère et décide : ses organes, leurs collèges, leurs sièges et leurs règles.
organs-title = Les autres organes
dissolved-title = Organes dissous
acts-title = Ce que vous pouvez faire
acts-column = Actions
no-organ-yet = Le Club n’a encore inscrit aucun organe. Le premier est constitué, puis reçoit ses collèges et ses sièges.
no-seat-yet = aucun siège n’est encore fixé
no-seat-here = Cet organe n’a pas encore de siège. On lui donne d’abord un collège.
see-who-sits = Voir qui siège
read-the-rules = Lire les règles
organ-description = { $name } : qui y siège, selon quelles règles.
constituted-on = Constitué le { $day }.
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
sits-officials = élus et dirigeants des collectivités territoriales
sits-institutions = institutions
sits-experts = experts, quel que soit le membre qui les mandate
sits-by-office = { $sits } ({ $offices })
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
nth-college = groupe n° { $n }, compté depuis le début du demi-cercle
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
held-from = Siège { $n } pourvu à partir du { $day }
followed-later = vacant ensuite, jusqu’au { $day }
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
organ-since = Premier jour de l’organe
organ-since-hint = Le jour où il a été constitué : nul n’y siège avant. Un exemple s’en passe.
place = Rang
place-hint = Un nombre : les plus petits viennent d’abord.
example-tick = Ses sièges et ses règles sont un exemple, et non ceux du Club
example-hint = La page le dit alors à tous ses lecteurs.
add-college = Ajouter un collège
edit-college = Modifier le collège
remove-college = Retirer ce collège
remove-college-means = Le collège « { $college } » et ses sièges disparaissent de l’organe « { $organ } ». Personne n’y a jamais siégé. Cela ne se défait pas.
rules-count-on-it = Attention : les règles en vigueur de cet organe nomment { $n ->
    [one] un collège
   *[other] { $n } collèges
}, autant qu’il en a aujourd’hui. Sans celui-ci, l’organe et ses règles ne concordent plus.
college-means = Un groupe de sièges de l’organe « { $name } ». Un organe qui n’a qu’un collège ne montre pas son nom.
seats-field = Nombre de sièges
seats-field-hint = De 1 à 2 500. Un siège où quelqu’un a siégé ne se retire pas.
sits = Qui peut y siéger
sits-offices = Par quelles fonctions
sits-offices-hint = Seuls les titulaires de ces fonctions peuvent y siéger. Aucune cochée : toutes.
functions-title = Fonctions
function-hint = Les numéros des sièges qui portent cette fonction, séparés par des virgules : 1, 3.
wrong-seat-numbers = Ce ne sont pas des numéros de sièges de ce collège, ou un siège y porte deux fonctions.
fill-seat = Pourvoir le siège
fill-means = Siège { $n } · { $college } · { $organ }. Peuvent y siéger : { $sits }.
no-member-may = Aucun membre du Club ne peut siéger dans ce collège.
see-members = Voir les membres
next-step = Continuer
choose = Choisissez
mandate = Mandat
mandate-hint = Le siège est occupé par ce mandat, et prend fin avec lui.
no-mandate-there = Ce membre n’a aucun mandat en cours par lequel on puisse siéger ici : inscrivez d’abord celui de la personne qui siégera.
add-mandate = Inscrire un mandat
first-day = Premier jour
last-day = Dernier jour
last-day-hint = Ce jour est compris.
until-hint = Seulement si le siège est occupé jusqu’à un jour déjà connu, ce jour compris : un intérim, par exemple. Sinon, le mandat en décide.
reason = Motif
reason-hint = Dans au moins une langue.
end-holding = Mettre fin
end-holding-means = Siège { $n } : { $who }. Le motif n’est pas public. Un dernier jour inscrit ne se repousse pas.
end-ahead = Mettre fin au suivant
name-successor = Nommer la suite
take-back-holding = Inscrit par erreur
take-back-ahead = Suivant inscrit par erreur
take-back-holding-means = Siège { $n } : { $who }. L’inscription est retirée comme si elle n’avait jamais été faite ; rien n’en reste en public. Si la personne a vraiment siégé, mettez plutôt fin.
why-hint = Pour le journal interne seulement : jamais public.
set-substitute = Suppléance
substitute = Qui supplée
substitute-means = Siège { $n } : { $who }. Une autre personne du même membre peut siéger à sa place.
substitute-hint = Par un mandat de ce membre. Nul ne supplée deux titulaires, ni ne supplée et siège à la fois dans un organe.
nobody-stands-in = Personne
add-turn = Ajouter un tour
edit-turn = Modifier ce tour
turn-means = Les deux jours sont compris. Deux tours ne se chevauchent pas.
take-back-turn = Retirer ce tour
take-back-turn-means = Le tour du { $from } au { $until } n’a pas commencé. Il est retiré comme s’il n’avait jamais été inscrit.
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
holding-taken-back = L’inscription est retirée.
substitute-set = La suppléance est inscrite.
turn-added = Le tour est ajouté.
turn-edited = Le tour est modifié.
turn-taken-back = Le tour est retiré.

refused-not-yours = Cela relève du secrétariat du Club.
refused-no-address = Il faut un nom en français, en anglais ou en espagnol : l’adresse de la page en est faite.
refused-address-taken = Un organe de ce nom existe déjà.
refused-address-kept = « new » est l’adresse d’une page de la plateforme. Donnez un nom plus complet.
refused-no-first-day = Indiquez le premier jour de l’organe. Seul un exemple s’en passe.
refused-seated-then = Quelqu’un a commencé à siéger, ou un tour a commencé, après ce jour.
refused-seated-before = Quelqu’un siégeait, ou un tour avait commencé, avant ce jour.
refused-before-the-organ = L’organe n’était pas encore constitué ce jour-là.
refused-before-the-member = Ce membre n’était pas encore admis au Club ce jour-là.
refused-dissolved = Cet organe est dissous.
refused-no-reason = Un motif est nécessaire.
refused-in-the-future = Ce jour n’est pas encore venu.
refused-no-seats-there = La ville hôte a des tours, et pas de sièges.
refused-no-turns-there = Seule la ville hôte a des tours.
refused-too-many-colleges = Cet organe a déjà douze collèges.
refused-name-taken = Un autre collège de cet organe porte ce nom.
refused-two-chairs = Un organe n’a qu’une présidence.
refused-excludes-a-holder = Quelqu’un qui siège dans ce collège, ou y supplée, ne le pourrait plus. Mettez-y d’abord fin.
refused-seat-in-use = Quelqu’un a siégé dans un siège qui disparaîtrait.
refused-no-such-seat = Ce collège n’a pas ce siège.
refused-seat-taken = Ce siège est déjà pourvu pendant tout ou partie de cette période.
refused-sits-already = Cette personne occupe déjà un siège de cet organe.
refused-stands-in-already = Cette personne supplée déjà quelqu’un dans cet organe.
refused-no-mandate-then = Ce mandat ne court pas ce jour-là.
refused-not-a-member = Ce membre n’est pas au Club, ou ses droits sont suspendus.
refused-of-another-college = Ce membre ne peut pas siéger dans ce collège.
refused-by-another-mandate = Ce mandat ne permet pas de siéger dans ce collège.
refused-of-another-body = Le suppléant est du même membre que le titulaire.
refused-stands-in-for-self = Nul ne se supplée soi-même.
refused-already-ended = Cette attribution du siège a déjà pris fin.
refused-ends-before-it-begins = Le dernier jour vient avant le premier.
refused-ends-later = Un dernier jour plus proche est inscrit : le siège peut être à un autre ensuite.
refused-ends-with-the-mandate = Le mandat, ou l’appartenance au Club, prend fin avant ce jour : le siège aussi.
refused-too-late-to-take-back = Cette attribution a commencé il y a plus de trente jours : mettez-y fin.
refused-turns-meet = Ce tour en chevauche un autre.
refused-turn-has-begun = Ce tour a commencé : il ne se retire plus.
refused-session-called = Une session de cet organe est convoquée ou ouverte : avant qu’elle soit close, ses collèges ne changent pas et il n’est pas dissous.

audit-council-organ-add = a constitué un organe
audit-council-organ-edit = a modifié un organe
audit-council-organ-dissolve = a dissous un organe
audit-council-college-add = a ajouté un collège
audit-council-college-edit = a modifié un collège
audit-council-college-remove = a retiré un collège
audit-council-seat-fill = a pourvu un siège
audit-council-holding-end = a inscrit la fin d’un siège
audit-council-holding-substitute = a inscrit une suppléance
audit-council-holding-take-back = a retiré un siège pourvu par erreur
audit-council-turn-add = a ajouté un tour de ville hôte
audit-council-turn-edit = a modifié un tour de ville hôte
audit-council-turn-take-back = a retiré un tour de ville hôte
audit-council-rules-adopt = a inscrit des règles
