commitments-title = Compromisos
commitments-lead = Lo que las decisiones del Club piden a cada uno: quién, qué, para cuándo.
commitments-all = Todos los compromisos
commitments-counted = { $n ->
    [one] Un compromiso
   *[other] { $n } compromisos
}
commitments-none-such = Ningún compromiso responde a estos criterios.
no-commitment-yet = Ninguna decisión en vigor lleva compromisos.
commitment-title = Compromiso
commitment-who = Quién
commitment-who-hint = Un miembro, un órgano, una función o la secretaría; nunca una persona.
commitment-what = Qué
commitment-due = Para cuándo
commitment-due-hint = El último día, incluido.
commitment-decision = Decisión
commitment-by = antes del { $day }, inclusive
commitment-open = En curso
commitment-done = Cumplido
commitment-done-on = Cumplido el { $day }
commitment-due-since = Pendiente desde el { $day }
commitment-given-up = Abandonado
commitment-given-up-on = Abandonado el { $day }
commitment-followed-inside = Este compromiso se sigue entre quienes ocupan los puestos, el miembro y la secretaría. Esta página no dice ni que esté cumplido ni que no lo esté.
commitment-history = Seguimiento
commitment-means = Un compromiso forma parte de la decisión: no cambia una vez emitida, y se sigue hasta que se cumple o se abandona.
add-commitment = Añadir un compromiso
edit-commitment = Modificar el compromiso
remove-commitment = Retirar el compromiso
remove-commitment-means = El compromiso se retira del texto: { $what }
report-done = Decir que está cumplido
report-given-up = Decir que se abandona
report-open = Reabrir el compromiso
report-means-done = Usted dice que este compromiso está cumplido: { $what }
report-means-given-up = Usted dice que este compromiso se abandona, y por qué: { $what }
report-means-open = El compromiso vuelve a estar abierto; lo dicho queda en su seguimiento: { $what }
report-note = Nota
report-note-hint = Lo que se ha hecho, dónde puede verse.
report-reason = Motivo
report-on = Desde el
reported-done = Cumplido, según { $name }. { $note }
reported-given-up = Abandonado, según { $name }. { $note }
reported-open = Reabierto por { $name }. { $note }
told-done = El compromiso consta como cumplido.
told-given-up = El compromiso consta como abandonado.
told-open = El compromiso está reabierto.
commitment-added = El compromiso está añadido.
commitment-edited = El compromiso está guardado.
commitment-removed = El compromiso está retirado.
commitments-state = Situación
commitments-every-state = Todos
commitments-state-open = En curso
commitments-state-due = Pendientes
commitments-state-done = Cumplidos
commitments-of = De quién
commitments-of-all = De todos
commitments-of-mine = Los nuestros
commitments-to-follow = Compromisos que seguir
commitments-to-follow-means = Los que están en curso y los cumplidos o abandonados desde la última sesión. Solo ven esta lista quienes ocupan los puestos y la secretaría.
bearer-chair = Presidencia
bearer-vice-chair = Vicepresidencia
bearer-rapporteur = Ponencia
bearer-of = { $function } · { $organ }
bearer-secretariat = Secretaría del Club
reminder-subject = Compromiso de la decisión { $number }, antes del { $day }
reminder-body =
    Buenos días:

    la decisión { $number } del Club le pide, antes del { $day }:

    { $what }

    Cuando esté hecho, dígalo aquí:
    { $address }
