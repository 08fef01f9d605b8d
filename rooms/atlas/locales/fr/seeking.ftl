seeking-title = Villes qui cherchent des partenaires
seeking-lead = Ce que des collectivités disent chercher chez un partenaire, et ce qu’elles offrent.
seeking-panel = Cherche des partenaires
seeks = Cherche
offers = Offre
in-club-any = Tous
filter-seekers = Filtrer les villes
order-latest = Les plus récentes d’abord
seekers-counted = { $n ->
    [0] Aucune ville
    [one] Une ville
   *[other] { $n } villes
}
no-seeker-yet = Aucune collectivité n’a encore dit ce qu’elle cherche. Le maire ou le chargé des relations internationales d’un membre le fait depuis la page de sa ville.
no-seeker-found = Aucune ville ne répond à ce filtre.
see-all-seekers = Voir toutes les villes
sought-since = Publié le { $day }.
sought-until = Valable jusqu’au { $day } inclus.
say-what-it-seeks = Ce que cherche { $name }
say-what-is-sought = Dire ce que la ville cherche
seeking-form-lead = Cochez des thèmes, ou dites-le avec vos mots. C’est public, jusqu’au jour que vous fixez.
own-words = Avec vos mots
own-words-hint = Ce que vous cherchez et offrez, en quelques phrases. Une seule langue suffit.
notice-until = Dernier jour
notice-until-hint = Laissez vide pour la laisser jusqu’à ce que vous la retiriez.
publish-notice = Publier l’annonce
change-notice = Changer l’annonce
withdraw-notice = Retirer l’annonce
withdraw-notice-says = Ce qu’elle dit est effacé, et la ville quitte la liste de celles qui cherchent des partenaires.
notice-past = Le dernier jour de cette annonce, le { $day }, est passé. Elle n’est plus montrée qu’à vous. Changez ce jour, ou retirez-la.
notice-published = L’annonce est publiée.
notice-withdrawn = L’annonce est retirée.
refused-not-your-notice = Seuls le maire, le chargé des relations internationales de cette collectivité et le secrétariat écrivent cette annonce.
refused-empty-notice = Une annonce dit au moins une chose que la collectivité cherche ou offre.
refused-past-day = Le dernier jour est déjà passé. Donnez-en un à venir, ou laissez-le vide.
refused-ungoverned = La collectivité qui administre ce lieu n’est pas encore connue : le secrétariat l’ajoute d’abord.
audit-atlas-seeking-publish = a publié ce que cherche une collectivité
audit-atlas-seeking-change = a changé ce que cherche une collectivité
audit-atlas-seeking-withdraw = a retiré ce que cherchait une collectivité
theme-local-development = Développement local
theme-ecological-transition = Transition écologique
theme-social-cohesion = Cohésion sociale
theme-green-economy = Économie verte
theme-local-governance = Gouvernance locale
theme-culture = Culture
theme-youth = Jeunesse
