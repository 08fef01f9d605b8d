skip = Aller au contenu
languages = Langues
menu = Menu
rooms = Rubriques
trail = Fil d’Ariane
sign-in = Se connecter
sign-out = Se déconnecter
foot-verify = Vérifier
foot-register = Registre des actes
foot-rules = Règles juridiques
foot-key = Clé du registre
foot-styleguide = Guide de style
demo-colophon = Démonstration : faits publics, avec leurs sources.
colophon = Jumelage, logiciel libre (licence EUPL 1.2). Côtes : Natural Earth, domaine public. Coordonnées et populations : GeoNames, CC BY 4.0. La carte ne trace aucune frontière.
list-and = { $first } et { $last }
moment = { $day } à { $hour } (temps universel)
undocumented = non documenté
source = Source :
source-link = Lire la source
todo = À faire :
standing-at = Où il en est
standing-next = Ce qui vient
standing-owed-by = Qui le doit
standing-since = Depuis
days-ago = { $days ->
    [one] un jour
   *[other] { $days } jours
}
days-left = { $days ->
    [0] aujourd’hui
    [one] dans un jour
   *[other] dans { $days } jours
}
days-past = { $days ->
    [one] passé depuis un jour
   *[other] passé depuis { $days } jours
}
no-date = sans date
list-country = Pays
list-all-countries = Tous les pays
list-order = Ordre
list-download = Télécharger :
list-more = Plus de critères
list-kept = Critères retenus
list-kept-one = { $label } : { $value }
list-kept-words = « { $words } »
list-let-go = Retirer ce critère
list-let-all-go = Tout retirer
pager = Pages
pager-before = Page précédente
pager-after = Page suivante
pager-here = Page { $page } sur { $pages }
date-day = Jour
date-month = Mois
date-year = Année
form-optional = (facultatif)
form-wrong = Ce n’est pas encore fait
form-refused = Ce n’est pas possible en l’état
form-kept = Tout ce que vous avez écrit est gardé.
form-closed = Ce que vous aviez écrit
form-closed-says = Rien n’en a été enregistré. Copiez d’ici ce qui doit servir ailleurs.
form-conflict = Une autre personne a enregistré un changement pendant que vous écriviez. Rien n’est écrasé. Comparez avec la page actuelle ; si vous enregistrez de nouveau, votre texte prendra la place du sien.
form-cancel = Annuler
form-needed = Remplissez ce champ.
form-needed-once = Remplissez ce champ dans une langue au moins.
form-needed-choice = Choisissez une réponse.
form-not-a-choice = Cette réponse n’est plus offerte : choisissez-en une autre.
form-not-a-date = Ce n’est pas une date. Par exemple : 31 10 2025.
form-not-a-number = Écrivez un nombre entier entre { $least } et { $most }.
form-too-long = C’est trop long : { $most } caractères au plus.
form-hidden = Ce texte contient des caractères invisibles qui en changent la lecture. Écrivez-le de nouveau au clavier.
form-file-too-large = Ce fichier est trop lourd : { $most } Mo au plus.
form-file-again = Choisissez de nouveau le fichier « { $file } » : un navigateur ne le garde pas.
file-not-taken = Ce fichier n’est ni un PDF, ni une photographie JPEG ou PNG. Envoyez l’un des trois.
file-not-whole = Ce fichier est abîmé, ou contient autre chose que ce qu’il annonce. Enregistrez-le de nouveau et renvoyez-le.
keep-offline = La connexion est coupée. Rien n’est perdu : ce que vous avez écrit est gardé sur cet appareil.
keep-restored = Nous avons remis ce que vous aviez écrit.
keep-discard = Effacer ce qui était gardé
refused-other-site = Cette demande vient d’un autre site. Revenez sur la page du Club et recommencez.
refused-still-being-done = Cette demande est déjà en cours. Attendez un instant, puis regardez où elle en est.
failure-back = Revenir à la page
failure-home = Aller à l’accueil
failure-number = Numéro à donner au secrétariat :
failure-not-found = Cette page n’existe pas
failure-not-found-what = Il n’y a rien à cette adresse, ou rien que vous puissiez lire.
failure-not-found-todo = Vérifiez l’adresse, ou partez de l’accueil.
failure-refused = Ce n’est pas possible en l’état
failure-refused-todo = Rien n’a été changé. Revenez à la page pour voir où en sont les choses.
failure-underway-todo = Revenez à la page : elle dit si c’est fait. N’envoyez de nouveau que si ce ne l’est pas.
failure-stale = Quelqu’un l’a changé entre-temps
failure-stale-what = Une autre personne a enregistré un changement pendant que vous lisiez.
failure-stale-todo = Rien n’a été écrasé. Relisez la page, puis recommencez si c’est encore utile.
failure-too-large = C’est trop lourd
failure-too-large-what = Ce que vous avez envoyé dépasse la taille permise.
failure-too-large-todo = Envoyez un fichier plus léger, de 10 Mo au plus.
failure-broken-off = L’envoi s’est interrompu
failure-broken-off-what = La connexion a été coupée avant la fin ; rien n’a été enregistré à moitié.
failure-broken-off-todo = Revenez à la page et envoyez de nouveau.
failure-unreadable = Nous n’avons pas pu lire l’envoi
failure-unreadable-what = Ce qui est arrivé n’est pas un formulaire du Club, ou n’est pas écrit en UTF-8.
failure-unreadable-todo = Revenez à la page et envoyez de nouveau depuis son formulaire.
failure-fault = Quelque chose s’est cassé chez nous
failure-fault-what = Ce n’est pas votre faute, et rien n’a été enregistré à moitié.
failure-fault-todo = Réessayez dans un instant. Si cela recommence, donnez ce numéro au secrétariat.
in-fr = en français
in-ar = en arabe
in-en = en anglais
in-es = en espagnol
