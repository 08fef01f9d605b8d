world-title = Carte mondiale des relations
world-lead = Toutes les relations connues entre deux lieux du monde, dans le Club et hors de lui. La liste sous la carte dit la même chose.
world-description = Jumelages, coopérations et amitiés connus entre collectivités du monde entier : carte, liste par pays, sources.
world-map-label = { $n ->
    [one] Carte du monde : une relation. La liste qui suit dit la même chose.
   *[other] Carte du monde : { $n } relations. La liste qui suit dit la même chose.
}
world-map-in = Rapprocher la carte
world-map-out = Éloigner la carte
world-map-reset = Revenir au monde entier
world-map-keys = Flèches pour se déplacer, plus et moins pour rapprocher ou éloigner, zéro pour revenir.
world-map-hint = Pointez un lieu ou un arc : son nom s’affiche ici.
world-map-failed = La carte détaillée n’a pas pu être chargée. Le dessin et la liste restent.
world-key-living = relation
world-key-gone = terminée, ou non confirmée par les deux côtés
world-key-place = lieu
world-still = { $n ->
    [one] Ce dessin montre une relation entre deux lieux situés.
   *[other] Ce dessin montre { $n } relations : quelques-unes pour chaque paire de pays.
}
world-reach = entre { $places } lieux, dans { $countries ->
    [one] un seul pays
   *[other] { $countries } pays
}.
world-unplaced = { $n ->
    [one] Une d’elles ne peut être dessinée : la position d’un lieu n’est pas documentée.
   *[other] { $n } d’entre elles ne peuvent être dessinées : la position d’un lieu n’est pas documentée.
}
world-with = Avec ce pays
world-any-with = N’importe lequel
world-south = Sud-Sud
world-any-south = Tous les pays
world-only-south = Entre pays du Sud
world-south-means = « Sud » : pays que les Nations unies comptent parmi les économies en développement. Le pays d’un lieu est celui de sa fiche, que le Club décide.
world-by-country = Par paires de pays
world-one-by-one = Relation par relation
world-singly = Relations connues, une par une
world-pair = { $one } – { $two }
world-within = { $country }, entre ses propres lieux
world-see-one-by-one = Voir ces relations une par une
world-see-map = Voir ces relations sur la carte
world-none = Aucune relation connue n’est encore dans l’atlas.
relations-files-hold-part = Le fichier contient les { $n } premières relations. Filtrez la liste pour la raccourcir.
