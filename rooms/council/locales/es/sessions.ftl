sessions-title = Sesiones
sessions-lead = Las sesiones de los órganos del Club: las próximas y las celebradas.
sessions-next = Próximas
sessions-past = Pasadas
sessions-all = Todas las sesiones
no-session-yet = No se ha anunciado ninguna sesión.
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
convocation-answer = Cada cual responde en la página de la sesión o ante la secretaría: presente, excusado o delegación de voto.
since-title = Cambios desde la convocatoria
since-line = { $what }: { $says }

prepare-session = Preparar una sesión
prepare-session-means = No se envía nada hasta que la sesión se convoque. La fecha puede fijarse más tarde.
edit-session = Modificar la sesión
edit-convened-means = Esta sesión está convocada: los titulares sabrán por correo, en unos minutos, lo que cambia. Puede aplazarse, no adelantarse; un procedimiento escrito no se cierra antes.
session-what = La sesión
session-when = Fecha y hora
session-where = Lugar
session-shown = Lo que muestran las páginas
session-organ = Órgano
session-kind = Naturaleza
session-title = Título
session-title-hint = Facultativo: sin título, la sesión lleva su naturaleza y su órgano.
session-manner = Forma
session-place = Sala y dirección
session-place-hint = Público. Los datos de viaje no tienen aquí su lugar.
session-joining = Para conectarse
session-joining-hint = Un enlace o un número. Solo lo ven los titulares, sus suplentes y la secretaría.
opens = Día
opens-hint = Déjelo vacío mientras no se fije la fecha. De un procedimiento escrito, el día en que se abre.
opens-hour = Hora de apertura
ends-hour = Hora prevista de fin
hour-hint = Por ejemplo 9:30, en el huso horario de abajo.
ends = Último día
ends-hint = Si es distinto del primero.
zone = Huso horario
zone-hint = Por su nombre: Africa/Casablanca, Europe/Paris, Europe/Madrid, America/Bogota.
second-of = Segunda convocatoria
second-of-hint = Si una primera sesión no reunió el quórum.
second-of-none = No, es una primera convocatoria
announced-tick = Anunciarla antes de su convocatoria
announced-hint = Si no, hasta entonces solo la ven la secretaría y quienes tienen un puesto.
session-example-tick = Es un ejemplo, no una sesión del Club
wrong-hour = No es una hora.
wrong-hour-skipped = Esa hora no existe ese día: los relojes se adelantan.
wrong-zone = Ese huso horario no se conoce.
wrong-end = El fin es anterior a la apertura.
wrong-convened-empty = Los titulares están convocados: deben saber adónde acudir, o cómo conectarse.
add-item = Añadir un punto
edit-item = Modificar este punto
withdraw-item = Retirar este punto
put-back-item = Restablecer este punto
item-means = El punto se coloca al final del orden del día, donde luego se puede mover.
item-convened-means = La sesión está convocada: la página dirá que este punto ha cambiado, y los titulares lo sabrán por correo.
item-in-session-means = La sesión está abierta: el punto va al final del orden del día, con la mención «añadido en sesión».
item-urgency-hint = Para un punto en el que se decide: el plazo de convocatoria ha pasado. La página lo dirá.
item-title = Enunciado
item-kind = Naturaleza del punto
item-matter = Materia de las reglas
item-matter-hint = Para una decisión, una elección o una aprobación: dice quién vota, cómo y por qué mayoría.
matter-none = Ninguna
item-minutes = Duración prevista, en minutos
item-minutes-hint = De ella se deducen las horas de los puntos siguientes.
wrong-matter = Las reglas no conocen esa materia.
wrong-matter-kind = Solo un punto en el que se decide tiene materia.
step-convene = Convocar
step-open = Abrir la sesión
step-suspend = Suspender la sesión
step-resume = Reanudar la sesión
step-close = Clausurar la sesión
step-cancel = Anular la sesión
step-not-now = La sesión ha cambiado de estado: esto ya no puede hacerse.
means-convene = Cada titular recibe la convocatoria por correo, en su idioma, con la invitación para su calendario. Las reglas vigentes ese día son las de la sesión.
means-open = La sesión se abre ahora y se consigna el quórum de este momento. Puede abrirse sin quórum: la página lo dirá.
means-open-written = El procedimiento escrito se abre ahora. Nadie está presente en él: no se consigna quórum en la apertura.
means-suspend = La sesión se interrumpe; se reanuda cuando usted lo diga.
means-resume = La sesión se reanuda.
means-close = La sesión termina. No puede deshacerse.
means-cancel = La sesión no se celebrará. Si está convocada, los titulares lo saben por correo. No puede deshacerse.
second-asked = { $n ->
    [0] Las reglas no piden ningún plazo después de la primera sesión; queda un día entero para acudir.
    [one] Las reglas piden un día después de la primera sesión; queda un día entero para acudir.
   *[other] Las reglas piden { $n } días después de la primera sesión; queda un día entero para acudir.
}
called-by-letter = { $n ->
    [one] Ningún correo llega a este puesto, que se convoca por carta: { $seats }
   *[other] Ningún correo llega a estos puestos, que se convocan por carta: { $seats }
}
called-in-vain = { $n ->
    [one] No se han podido entregar los correos a este puesto, que debe convocarse por carta; se envían de nuevo: { $seats }
   *[other] No se han podido entregar los correos a estos puestos, que deben convocarse por carta; se envían de nuevo: { $seats }
}
notice-asked = { $n ->
    [0] Las reglas no piden ningún plazo.
    [one] Las reglas piden un día.
   *[other] Las reglas piden { $n } días.
}
urgency-field = Urgencia
urgency-hint = Solo si no se respeta el plazo: diga por qué. La página también lo dirá.
cancel-hint = Público.
answer-title = Responder a la convocatoria
change-answer = Cambiar mi respuesta
answer-for = Responder por este puesto
answer-means = { $who }. { $title }, { $when }. La respuesta puede cambiar hasta la apertura; nunca es pública.
answer-field = Respuesta
reply-present = Presente
reply-remote = Presente a distancia
reply-excused = Excusado
reply-proxy = Ausente, delego mi voto
reply-proxy-to = Delegación de voto: { $who }
proxy-field = Delegar en
proxy-hint = Solo para una delegación de voto.
covers-field = La delegación vale para
covers-session = Toda la sesión
covers-item = Estos puntos del orden del día
covers-matter = Estas materias de las reglas
wrong-nothing-covered = Marque para qué vale la delegación.
proxy-covers = para: { $what }
channel-field = La respuesta llegó
channel-self = En esta página
channel-telephone = Por teléfono
channel-whatsapp = Por WhatsApp
channel-letter = Por carta o correo
channel-word = De viva voz
answer-note-hint = Para quienes tienen un puesto y la secretaría.
answer-meanwhile = La fecha o la forma de la sesión ha cambiado entretanto: léala abajo y responda para lo que es ahora.
send-answer = Enviar la respuesta
your-seat = Su puesto
not-answered-yet = Todavía no ha respondido.
not-answered = Sin respuesta
answered-before-the-change = respondido antes del cambio
proxy-to-another = ese puesto cambió de titular desde entonces: la delegación no cuenta
answered-by-former = El titular anterior había respondido: ya no cuenta.
answers-title = Respuestas
answers-counted = Respuestas recibidas: { $n } de { $all }. Esta lista no es pública.
joining-private = No es público: no lo transmita.
joining-says = Para conectarse: { $how }
check-in-remote = Estoy presente, a distancia
check-me-out = Dejo la sesión
roll-title = Lista de asistencia
roll-lead = Anote a los presentes a medida que llegan: el quórum se calcula cada vez.
roll-early = La lista de asistencia se abre una hora antes de la sesión.
check-in = Presente
check-in-substitute = Presente: la suplencia
stands-in-for = { $who }, en suplencia de { $holder }
check-out = Se ha ido
not-there = Ausente
way-in-name = Presente, anotado por la secretaría
way-in-pass = Presente, por su código
way-in-remote = Presente a distancia
is-there = { $who }: desde las { $from }. { $way }.
was-there = { $who }: de { $from } a { $until }. { $way }.
roll-history = Llegadas y salidas
nobody-called = Ningún puesto está cubierto ese día: no se convoca a nadie.
passes-title = Códigos de presencia
passes-lead = Para imprimir ahora: solo se muestran una vez.
passes-means = Un código QR por puesto: quien lo abre en su teléfono anota ese puesto con un solo toque.
passes-replaced = Ya hay códigos. Crear otros anula los que están impresos.
passes-meanwhile = Entretanto se han creado códigos, y son válidos. Crear otros los anularía.
make-passes = Crear los códigos
check-me-in = Estoy presente
check-me-in-holder = Estoy presente, titular del puesto
check-me-in-substitute = Estoy presente, en suplencia
you-are-there = Su presencia está registrada.

session-prepared = La sesión está preparada.
session-edited = La sesión está modificada.
session-told-convene = La sesión está convocada; los correos salen.
session-told-open = La sesión está abierta.
session-told-suspend = La sesión está suspendida.
session-told-resume = La sesión se reanuda.
session-told-close = La sesión está clausurada.
session-told-cancel = La sesión está anulada.
item-added = El punto está añadido.
item-edited = El punto está modificado.
item-withdrawn = El punto está retirado.
item-put-back = El punto queda restablecido.
answered = La respuesta está registrada.
checked-in = La presencia está registrada.
checked-out = La salida está registrada.

session-refused-not-yours = Esto corresponde a la secretaría, o a quienes tienen un puesto.
session-refused-no-such-organ = Este órgano está disuelto, o no tiene puestos.
session-refused-no-address = Hace falta un título del que pueda hacerse una dirección, en francés o en inglés.
session-refused-address-taken = Demasiadas sesiones llevan ya ese nombre.
session-refused-no-such-zone = Ese huso horario no se conoce.
session-refused-no-such-hour = Esa hora no existe ese día.
session-refused-ends-before-it-opens = El fin es anterior a la apertura.
session-refused-fixed-by-convocation = Una sesión convocada conserva su naturaleza, una fecha, y sigue siendo o no un procedimiento escrito.
session-refused-brought-forward = Una sesión convocada no se adelanta: se aplaza o se anula.
session-refused-closes-sooner = Un procedimiento escrito ya convocado no se cierra antes, y permanece abierto tanto como piden las reglas.
session-refused-no-place = Diga primero dónde se celebra la sesión.
session-refused-no-joining = Diga primero cómo conectarse.
session-refused-only-an-example = Es un ejemplo: no se convoca a nadie.
session-refused-nobody-to-call = Ningún puesto está cubierto ese día por alguien que pueda participar: no hay a quién convocar.
session-refused-unknown-matters = Las reglas no conocen la materia de estos puntos: { $items }. Cámbiela, o retírelos.
session-refused-beyond-the-first = Una segunda convocatoria solo decide lo que figuraba en el orden del día de la primera, con el mismo título. Estos puntos no figuraban: { $items }.
session-refused-had-its-quorum = La sesión que esta convoca de nuevo no está cerrada, o reunió su quórum.
session-refused-called-again = Otra sesión ya convoca esa de nuevo: una sesión solo se convoca de nuevo una vez.
session-refused-end-passed = La hora de fin ha pasado: aplace la sesión, o anúlela.
session-refused-end-ahead = Un procedimiento escrito no se cierra antes del fin anunciado.
session-refused-end-alone = La hora de fin ha pasado: dé también a la sesión otro día de apertura, o anúlela.
session-refused-too-few-days-left = Si se abre ahora, permanecería abierto menos tiempo del que piden las reglas, o del anunciado: aplace primero el fin.
session-refused-never-suspended = Un procedimiento escrito no se suspende: permanece abierto hasta su fin.
session-refused-holder-excused = Ese puesto está excusado: no puede recibir delegaciones.
session-refused-not-withdrawn = Este punto figura en el orden del día.
session-refused-no-longer-changed = La sesión está abierta, clausurada o anulada: esto ya no cambia.
session-refused-not-prepared = La sesión ya está convocada, o anulada.
session-refused-no-date = Fije primero la fecha y la hora.
session-refused-date-passed = Esa fecha ya pasó.
session-refused-no-agenda = El orden del día está vacío.
session-refused-no-rules = El órgano no tiene reglas vigentes ese día.
session-refused-other-colleges = Los colegios del órgano no son los de sus reglas.
session-refused-college-missing = Las reglas tienen un colegio «{ $college }» que el órgano no tiene: añádalo a la composición, o adopte reglas sin él.
session-refused-seats-differ = Colegio «{ $college }»: { $here } puestos en la composición, { $ruled } en las reglas, por las que se calcula el quórum. Cambie el colegio, o adopte reglas con sus puestos.
session-refused-urgency-needed = En este punto se decide y el plazo de convocatoria ha pasado: diga por qué es urgente.
session-refused-nothing-covered = Diga para qué vale la delegación: un punto del orden del día, o una materia de las reglas.
session-refused-nobody-stands-in = Nadie suple al titular de este puesto.
session-refused-notice-too-short = No se respeta el plazo de las reglas: cambie la fecha, o diga por qué es urgente.
session-refused-not-convened = La sesión no está convocada, o ya está abierta.
session-refused-too-early = Ni apertura ni lista de asistencia más de una hora antes de la sesión.
session-refused-not-open = La sesión no está reunida.
session-refused-not-suspended = La sesión no está suspendida.
session-refused-no-reason = Hace falta un motivo.
session-refused-no-such-matter = Las reglas no conocen esa materia.
session-refused-too-many-items = El orden del día ya tiene cien puntos.
session-refused-no-such-reply = Esta respuesta no es de las que admite esta sesión.
session-refused-no-channel = Diga cómo llegó la respuesta.
session-refused-no-such-seat = Nadie ocupa ese puesto ese día.
session-refused-there-already = Ese puesto ya está presente.
session-refused-pass-of-another = Este código se creó para el titular anterior de este puesto: ya no sirve. Diríjase a la secretaría.
session-refused-not-there = Ese puesto no está presente.
session-refused-no-roll-now = Esta sesión no tiene lista, o no ahora.
proxy-refused-none = Las reglas no permiten esta delegación de voto.
proxy-refused-scope = Las reglas no permiten delegar el voto para esto.
proxy-refused-nobody = Nadie ocupa ese puesto ese día.
proxy-refused-own = Nadie delega en sí mismo.
proxy-refused-late = El plazo para delegar el voto ha pasado.
proxy-refused-college = Las reglas quieren un puesto del mismo colegio.
proxy-refused-limit = Ese puesto tiene ya cuantas delegaciones permiten las reglas.
proxy-refused-given = Este puesto ya ha delegado su voto.
proxy-refused-circular = Ese puesto ha delegado en usted.
proxy-refused-absent = Ese puesto ha delegado en otro: no puede recibir delegaciones.
proxy-refused-holds = Usted tiene una delegación: no se transmite.
carries-proxies = Este puesto lleva la delegación de otro ({ $seats }), cuyo titular la perdería sin saberlo. Avísele primero, para que elija a otra persona.

letter-convened-subject = Convocatoria: { $title }
letter-convened-body = { $club } le convoca.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    Orden del día
    { $agenda }

    Responda aquí, presente, excusado o delegación de voto:
    { $address }

    Aceptar la invitación en su calendario no vale como respuesta: responda en la página de la sesión.
letter-again = La fecha o la forma ha cambiado: si había respondido antes, responda de nuevo. Una delegación dada antes ya no cuenta.
letter-for-another = Recibe esta carta para quien ocupa el puesto en nombre de su institución: el Club no tiene su dirección. Hágasela llegar y ayúdele a responder.
letter-changed-subject = Modificación: { $title }
letter-changed-body = { $club }: algo ha cambiado desde la convocatoria. Esta es la sesión tal como está ahora.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $again }

    { $reason }

    Orden del día
    { $agenda }

    { $address }

    Aceptar la invitación en su calendario no vale como respuesta: responda en la página de la sesión.
letter-cancelled-subject = Anulación: { $title }
letter-cancelled-body = { $club }: esta sesión no se celebrará.

    { $title }
    { $when }
    { $where }

    { $reason }

    { $agenda }

    { $address }
letter-released-subject = Ya no está convocado: { $title }
letter-released-body = { $club }: esta sesión se celebra, pero usted ya no está entre las personas que convoca. Puede quitarla de su calendario.

    { $title }
    { $when }
    { $where }

    { $address }

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

add-document = Añadir un documento
document-means = Documento del punto «{ $title }»: un PDF o una imagen.
document-convened-means = Documento del punto «{ $title }». La sesión está convocada: los titulares lo sabrán por correo.
document-in-session-means = Un documento del punto «{ $title }». La sesión está abierta: la página dirá que se añadió entonces.
document-file = Archivo
document-hint = PDF, JPEG o PNG.
document-name = Nombre del documento
document-name-hint = Facultativo: sin él, el del archivo.
document-shown = Mostrarlo a todos
document-shown-hint = Si no, solo lo leen quienes tienen un puesto y la secretaría.
document-private = para quienes tienen un puesto
document-in-session = añadido en sesión
remove-document = Retirar el documento
document-added = El documento está añadido.
document-removed = El documento está retirado.
session-refused-too-many-documents = Este punto ya tiene veinte documentos.
audit-council-document-add = añadió un documento al orden del día
audit-council-document-remove = retiró un documento del orden del día
