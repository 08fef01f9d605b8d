sessions-title = Sessions
sessions-lead = Les sessions des organes du Club : celles qui viennent, celles qui ont eu lieu.
sessions-next = À venir
sessions-past = Passées
sessions-all = Toutes les sessions
no-session-yet = Aucune session n’est annoncée.
no-organ-to-sit = Une session est celle d’un organe, et le Club n’en a encore aucun qui siège.
subscribe-calendar = S’abonner au calendrier des sessions (fichier .ics)
session-of-ordinary = Session ordinaire · { $organ }
session-of-extraordinary = Session extraordinaire · { $organ }
no-date-yet = Date à fixer
when-one-day = { $day }, de { $from } à { $until } ({ $zone })
when-days = Du { $day }, { $from }, au { $last }, { $until } ({ $zone })
when-written = Ouverte du { $day }, { $from }, au { $last }, { $until } ({ $zone })
session-moment = { $day }, { $hour }
when-here = À votre heure : { $hours }
manner-hall = En salle
manner-remote = À distance
manner-mixed = En salle et à distance
manner-written = Procédure écrite
session-kind-ordinary = Ordinaire
session-kind-extraordinary = Extraordinaire
session-state-prepared = En préparation
session-state-convened = Convoquée
session-state-open = Ouverte
session-state-suspended = Suspendue
session-state-closed = Close
session-state-cancelled = Annulée
session-example = Exemple. Cette session est préparée pour la démonstration : le Club ne l’a pas convoquée.
session-not-convened = Cette session n’est pas convoquée : tout peut encore changer.
session-cancelled = Cette session n’aura pas lieu. { $reason }
session-second = Seconde convocation : la première session n’avait pas réuni le quorum.
urgency-says = Convoquée en urgence, dans un délai plus court que celui des règles. { $reason }
convened-on = Convoquée le { $when }
opened-on = Ouverte le { $when }
opened-with-quorum = { $n ->
    [one] Quorum atteint à l’ouverture : un siège compté.
   *[other] Quorum atteint à l’ouverture : { $n } sièges comptés.
}
opened-without-quorum = { $n ->
    [0] Quorum non atteint à l’ouverture : aucun siège compté.
    [one] Quorum non atteint à l’ouverture : un siège compté.
   *[other] Quorum non atteint à l’ouverture : { $n } sièges comptés.
}
suspended-since = Suspendue depuis le { $when }
rested = Suspendue le { $from }, reprise : { $until }
closed-on = Close le { $when }
under-rules = Règles, version { $n }
quorum-now = Quorum
quorum-says = { $there } sur { $all } sièges, quorum { $needed } { $met ->
    [yes] atteint
   *[no] non atteint
}.
quorum-any = { $there } sur { $all } sièges ; ce nombre suffit, quel qu’il soit.
quorum-college-says = { $name } : { $there }, quorum { $needed } { $met ->
    [yes] atteint
   *[no] non atteint
}.
agenda-title = Ordre du jour
no-item-yet = L’ordre du jour n’a encore aucun point.
item-kind-information = Information
item-kind-debate = Débat
item-kind-decision = Décision
item-kind-election = Élection
item-kind-minutes = Approbation du procès-verbal
minutes-planned = { $n } min
item-mark-changed = Ajouté ou modifié après la convocation
item-mark-withdrawn = Retiré après la convocation
item-mark-in-session = Ajouté en séance
item-urgent = Urgence : { $reason }
item-mark-further = Ne figurait pas à l’ordre du jour de la première session
move-up = Monter
move-down = Descendre
into-calendar = Ajouter à mon calendrier
convocation-title = Convocation à imprimer
convocation-says = Les titulaires des sièges sont convoqués à la session suivante.
convocation-answer-proxy = Chacun répond sur la page de la session, ou auprès du secrétariat : présent, excusé, ou procuration.
convocation-answer-present = Chacun répond sur la page de la session, ou auprès du secrétariat : présent, ou excusé.
convocation-answer-written = Chacun dit sur la page de la session, ou au secrétariat, s’il prend part à la procédure ou s’il est excusé.
since-title = Changé depuis la convocation
since-line = { $what } : { $says }

audit-council-session-prepare = a préparé une session
audit-council-session-edit = a modifié une session
audit-council-session-convene = a convoqué une session
audit-council-session-open = a ouvert une session
audit-council-session-suspend = a suspendu une session
audit-council-session-resume = a repris une session
audit-council-session-close = a clos une session
audit-council-session-cancel = a annulé une session
audit-council-session-answer = a répondu à une convocation
audit-council-session-check-in = a enregistré une présence
audit-council-session-check-out = a enregistré un départ
audit-council-session-passes = a créé les codes de présence
audit-council-item-add = a ajouté un point à l’ordre du jour
audit-council-item-edit = a modifié un point de l’ordre du jour
audit-council-item-withdraw = a retiré un point de l’ordre du jour
audit-council-item-put-back = a rétabli un point de l’ordre du jour
audit-council-item-move = a déplacé un point de l’ordre du jour
audit-council-document-add = a ajouté un document à l’ordre du jour
audit-council-document-remove = a retiré un document de l’ordre du jour
