nav-atlas = Atlas
atlas-title = Atlas des villes
atlas-lead = Les villes et territoires que le Club connaît, chaque fait avec sa source.
filter-places = Filtrer les lieux
filter-name = Nom du lieu
country = Pays
order-name = Par nom
order-population = Par population
places-counted = { $n ->
    [0] Aucun lieu
    [one] Un lieu
   *[other] { $n } lieux
}
place = Lieu
kind = Nature
population = Population
no-place-yet = L’atlas est encore vide. Le premier lieu y entre avec son autorité.
no-place-found = Aucun lieu ne répond à ce filtre.
see-all-places = Voir tous les lieux
institutions-title = Institutions sans territoire
map-of-places = { $n ->
    [one] Carte d’un lieu
   *[other] Carte de { $n } lieux
}
map-of-place = { $n ->
    [0] Carte : { $name }
    [one] Carte : { $name } et un partenaire
   *[other] Carte : { $name } et { $n } partenaires
}
partners = Partenaires :
partner-ended = (accord terminé)
map-in = Agrandir
map-out = Réduire
map-reset = Toute la carte
map-map = Carte
facts-title = Ce qui est connu
registration = Enregistrement
institution-description = { $name }, institution connue du Club.
place-description = { $name }, { $country } : faits, autorité et sources.
place-lead = { $kind }, { $country }
inhabitants = { $n ->
    [one] { $n } habitant
   *[other] { $n } habitants
}
as-of = (fiche du { $day })
approximate = (position approximative)
approximate-point = Point placé sans mesure.
position = Position
identifiers = Identifiants
identity = Identité
organ = Organe
authority-title = L’autorité
body-title = L’institution
no-authority = L’autorité qui gouverne ce lieu n’est pas documentée ici.
add-locality = Ajouter un lieu
add-institution = Ajouter une institution
set-toponymy = Noms de pays
edit-locality = Corriger le lieu
edit-institution = Corriger l’institution
add-authority = Ajouter l’autorité
edit-authority = Corriger l’autorité
save = Enregistrer
choose = Choisissez
locality-added = Le lieu est dans l’atlas. Dites maintenant quelle autorité le gouverne.
locality-edited = Le lieu est corrigé.
authority-saved = L’autorité est enregistrée.
institution-added = L’institution est dans l’atlas.
institution-edited = L’institution est corrigée.
toponymy-set = Les noms de pays sont enregistrés.
locality-name = Nom du lieu
another-place = C’est un autre lieu du même nom
same-name = L’atlas connaît déjà ce nom :
latitude = Latitude
latitude-hint = En degrés, le nord positif. Par exemple : 26,73841
longitude = Longitude
longitude-hint = En degrés, l’est positif. Par exemple : -11,67194
approximate-tick = Position approximative, placée sans mesure
position-sources = Sources de la position
population-as-of = Date de la fiche
population-sources = Sources de la population
sources-hint = Une par ligne : qui le dit, puis l’adresse de la page.
wikidata-hint = Par exemple : Q842810
geonames-hint = Le numéro de la fiche GeoNames
note = Remarque
note-hint = Ce qu’il faut savoir de ces faits. Elle est publique.
official-name = Nom officiel
official-name-hint = Celui de l’entité juridique, jamais le seul nom du lieu : « Commune de Smara ».
in-text = Le nom dans une phrase
in-text-hint = Par exemple : « la commune de Smara »
identity-sources = Sources de l’identité
organ-sources = Sources de l’organe
country-institution-hint = Laissez vide pour un organisme international.
registry = Registre où elle est inscrite
registry-hint = Par exemple : registre du commerce de Laâyoune
registration-number = Numéro d’inscription
withheld = Codes de pays que le Club n’emploie pas
withheld-hint = Codes ISO 3166 à deux lettres, séparés par des espaces. Rien de ce qui s’y trouve n’est montré, listé ni exporté.
labels = Noms propres au Club
labels-hint = Un par ligne : le code, puis le nom. Ils passent avant ceux de la table.
toponymy-lead = Comment le Club nomme les pays, partout : pages, listes, cartes et données.
wrong-wikidata = Un identifiant Wikidata est la lettre Q suivie d’un nombre.
wrong-coordinate = Écrivez des degrés : entre -90 et 90 pour la latitude, entre -180 et 180 pour la longitude.
wrong-half-position = Latitude et longitude vont ensemble.
wrong-half-registration = Le registre et le numéro vont ensemble.
wrong-code = L’un de ces codes n’est pas un code de pays à deux lettres.
wrong-label = Chaque ligne commence par un code de pays, puis son nom.
refused-not-yours = Seul le secrétariat écrit dans l’atlas.
refused-country-not-offered = Le Club n’emploie pas ce code de pays.
refused-identifier-taken = Un autre lieu de l’atlas porte déjà cet identifiant Wikidata ou GeoNames.
refused-already-governed = Ce lieu a déjà son autorité : corrigez-la.
refused-wrong-kind = Cette nature ne convient pas : une autorité gouverne un lieu, une institution n’a pas de territoire.
refused-no-address = Donnez au moins un nom en lettres latines : l’adresse de la page en est tirée.
refused-same-name = Ce nom est déjà dans l’atlas. Si c’est un autre lieu, cochez la case ; sinon, corrigez celui qui s’y trouve.
identity-named = Nommée par les sources
identity-presumed = Présumée : les sources ne nomment que le lieu
identity-to-be-confirmed = À confirmer : plusieurs entités portent ce nom
organ-elected-council = Conseil élu
organ-special-delegation = Délégation spéciale
organ-appointed-administrator = Administrateur nommé
organ-not-documented = Non documenté
kind-commune = Commune
kind-city = Ville
kind-municipality = Municipalité
kind-district = District
kind-department = Département
kind-province = Province
kind-region = Région
kind-metropolis = Métropole
kind-area-council = Conseil de région (area council)
kind-unsettled = Collectivité à préciser
kind-chamber = Chambre professionnelle
kind-university = Université
kind-school = École
kind-hospital = Hôpital
kind-network = Réseau de villes
kind-association = Association
kind-institution = Institution
audit-atlas-locality-add = a ajouté un lieu
audit-atlas-locality-edit = a corrigé un lieu
audit-atlas-authority-add = a ajouté l’autorité d’un lieu
audit-atlas-institution-add = a ajouté une institution
audit-atlas-entity-edit = a corrigé une entité juridique
audit-atlas-toponymy-set = a changé la toponymie du Club
