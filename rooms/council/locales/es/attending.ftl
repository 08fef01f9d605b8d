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
proxy-further = Otra delegación, para otra cosa
proxy-further-hint = Solo si delega también en otro puesto, para otros puntos u otras materias.
wrong-proxy-besides = Ha elegido en quién delegar: marque «Ausente, delego mi voto», o vacíe esta elección.
answer-more = Para terminar
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
channel-letter = Por carta
channel-mail = Por correo electrónico
channel-bearer = En mano
channel-word = De viva voz
came-channel = Cómo llegó
came-on = Día en que llegó
came-file = Documento que la muestra
came-file-hint = Carta escaneada, fotografía, nota de la llamada: PDF, JPEG o PNG. Una carta o un correo puede prescindir de él; cualquier otra vía lo requiere.
answer-note-hint = Para este puesto y la secretaría.
answer-meanwhile = La fecha o la forma de la sesión ha cambiado entretanto: léala abajo y responda para lo que es ahora.
send-answer = Enviar la respuesta
your-seat = Su puesto
not-answered-yet = Todavía no ha respondido.
not-answered = Sin respuesta
you-carry = Usted lleva la delegación de voto de: { $whose }
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

answered = La respuesta está registrada.
checked-in = La presencia está registrada.
checked-out = La salida está registrada.

letter-proxy-given-subject = Delegación de voto recibida: { $title }
letter-proxy-given-body = { $club }: para esta sesión delega su voto en usted { $whose }

    { $title }
    { $when }

    Quien lleva una delegación y no puede acudir lo dice antes a quien la dio.

    { $address }
letter-proxy-taken-back-subject = Delegación de voto retirada: { $title }
letter-proxy-taken-back-body = { $club }: para esta sesión retira la delegación de voto que le había dado { $whose }

    { $title }
    { $when }

    { $address }
