sessions-title = Sesiones
sessions-lead = Las sesiones de los órganos del Club: las próximas y las celebradas.
sessions-next = Próximas
sessions-past = Pasadas
sessions-all = Todas las sesiones
no-session-yet = No se ha anunciado ninguna sesión.
no-organ-to-sit = Una sesión es la de un órgano, y el Club aún no tiene ninguno que se reúna.
subscribe-calendar = Suscribirse al calendario de sesiones (archivo .ics)
session-of-ordinary = Sesión ordinaria · { $organ }
session-of-extraordinary = Sesión extraordinaria · { $organ }
no-date-yet = Fecha por fijar
when-one-day = { $day }, de { $from } a { $until } ({ $zone })
when-days = Del { $day }, { $from }, al { $last }, { $until } ({ $zone })
when-written = Abierta del { $day }, { $from }, al { $last }, { $until } ({ $zone })
session-moment = { $day }, { $hour }
when-here = En su hora: { $hours }
manner-hall = En sala
manner-remote = A distancia
manner-mixed = En sala y a distancia
manner-written = Procedimiento escrito
session-kind-ordinary = Ordinaria
session-kind-extraordinary = Extraordinaria
session-state-prepared = En preparación
session-state-convened = Convocada
session-state-open = Abierta
session-state-suspended = Suspendida
session-state-closed = Clausurada
session-state-cancelled = Anulada
session-example = Ejemplo. Esta sesión se ha preparado para la demostración: el Club no la ha convocado.
session-not-convened = Esta sesión no está convocada: todo puede cambiar todavía.
session-cancelled = Esta sesión no se celebrará. { $reason }
session-second = Segunda convocatoria: la primera sesión no reunió el quórum.
urgency-says = Convocada con urgencia, con un plazo más corto que el de las reglas. { $reason }
convened-on = Convocada el { $when }
opened-on = Abierta el { $when }
opened-with-quorum = { $n ->
    [one] Quórum alcanzado en la apertura: un puesto contado.
   *[other] Quórum alcanzado en la apertura: { $n } puestos contados.
}
opened-without-quorum = { $n ->
    [0] Quórum no alcanzado en la apertura: ningún puesto contado.
    [one] Quórum no alcanzado en la apertura: un puesto contado.
   *[other] Quórum no alcanzado en la apertura: { $n } puestos contados.
}
suspended-since = Suspendida desde el { $when }
rested = Suspendida el { $from }, reanudada: { $until }
closed-on = Clausurada el { $when }
under-rules = Reglas, versión { $n }
quorum-now = Quórum
quorum-says = { $there } de { $all } puestos, quórum { $needed } { $met ->
    [yes] alcanzado
   *[no] no alcanzado
}.
quorum-any = { $there } de { $all } puestos; basta cualquier número.
quorum-college-says = { $name }: { $there }, quórum { $needed } { $met ->
    [yes] alcanzado
   *[no] no alcanzado
}.
agenda-title = Orden del día
no-item-yet = El orden del día no tiene todavía ningún punto.
item-kind-information = Información
item-kind-debate = Debate
item-kind-decision = Decisión
item-kind-election = Elección
item-kind-minutes = Aprobación del acta
minutes-planned = { $n } min
item-mark-changed = Añadido o modificado después de la convocatoria
item-mark-withdrawn = Retirado después de la convocatoria
item-mark-in-session = Añadido en sesión
item-urgent = Urgencia: { $reason }
item-mark-further = No figuraba en el orden del día de la primera sesión
move-up = Subir
move-down = Bajar
into-calendar = Añadir a mi calendario
convocation-title = Convocatoria para imprimir
convocation-says = Se convoca a los titulares de los puestos a la sesión siguiente.
convocation-answer-proxy = Cada cual responde en la página de la sesión o ante la secretaría: presente, excusado o delegación de voto.
convocation-answer-present = Cada cual responde en la página de la sesión o ante la secretaría: presente o excusado.
convocation-answer-written = Cada cual dice en la página de la sesión o ante la secretaría si participa en el procedimiento o si está excusado.
since-title = Cambios desde la convocatoria
since-line = { $what }: { $says }

audit-council-session-prepare = preparó una sesión
audit-council-session-edit = modificó una sesión
audit-council-session-convene = convocó una sesión
audit-council-session-open = abrió una sesión
audit-council-session-suspend = suspendió una sesión
audit-council-session-resume = reanudó una sesión
audit-council-session-close = clausuró una sesión
audit-council-session-cancel = anuló una sesión
audit-council-session-answer = respondió a una convocatoria
audit-council-session-check-in = registró una presencia
audit-council-session-check-out = registró una salida
audit-council-session-passes = creó los códigos de presencia
audit-council-item-add = añadió un punto al orden del día
audit-council-item-edit = modificó un punto del orden del día
audit-council-item-withdraw = retiró un punto del orden del día
audit-council-item-put-back = restableció un punto del orden del día
audit-council-item-move = movió un punto del orden del día
audit-council-document-add = añadió un documento al orden del día
audit-council-document-remove = retiró un documento del orden del día
