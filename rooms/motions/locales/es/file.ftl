file-title = Expediente de la sesión
file-open = Leer el expediente
file-ways = Llevarse todo el expediente
file-pdf = El expediente en un PDF
file-pdf-means = Proyectos, enmiendas, dictámenes y constataciones en un solo documento. Los documentos adjuntos se nombran en él con su huella; no se reproducen.
file-pack = Expediente sin conexión (zip)
file-pack-means = Páginas sencillas y los documentos adjuntos, para abrir sin red desde un teléfono. Documentos adjuntos: { $size }.
file-pack-plain = Páginas sencillas, para abrir sin red desde un teléfono.
size-kilo = { $n } KB
size-mega = { $n } MB
file-follows = Usted sigue esta sesión: ve también los dictámenes pedidos y los documentos que no son públicos. No los difunda.
file-public = Lo que cualquiera puede leer del expediente. Los dictámenes de expertos y las constataciones son para quienes siguen la sesión.
file-as-of = Estado a { $day }.
contents = Índice
read-online = Leer este expediente en línea
documents = Documentos
nothing-filed = No se ha presentado nada en este punto.
item-withdrawn = Punto retirado del orden del día
agreement = Acuerdo
about-agreement = Acuerdo: { $title }
screening-of = Constataciones para { $party }
struck-by = Suprimido: { $by }
point-holds = Documentos: { $documents } · proyectos de decisión: { $motions }
pack-left-out = Algunos documentos pesan demasiado para este expediente: se nombran y se leen en línea.
document-left-out = demasiado pesado para este expediente, se lee en línea
motions-until = Los proyectos de decisión se reciben hasta el { $day } inclusive.
amendments-until = Las enmiendas se reciben hasta el { $day } inclusive.
set-terms = Fijar los plazos de presentación
terms-means = Sin fecha, los proyectos y las enmiendas se reciben hasta el final de la sesión. El día indicado cuenta todavía, en el huso horario de la sesión.
term-motions = Último día para los proyectos de decisión
term-amendments = Último día para las enmiendas
terms-kept = Los plazos están fijados.
name-agreement = Indicar el acuerdo del que trata este punto
agreement-means = El expediente mostrará este acuerdo a quien pueda conocerlo, y las constataciones de las reglas a quien vea el expediente del acuerdo.
item-agreement = Acuerdo
no-agreement = Ninguno
agreement-named = El acuerdo de este punto está guardado.
refer-motion = Pedir el dictamen de un experto
refer-agreement = Pedir el dictamen de un experto sobre el acuerdo
refer-means = Se avisa al experto por correo. La pregunta y su dictamen los leen quienes siguen la sesión.
refer-agreement-means = Se avisa al experto por correo. Solo ve el expediente del acuerdo si las partes o la secretaría lo invitaron: hágalo en la página del acuerdo.
expert = Experto
no-expert = El Club no tiene hoy ninguna cuenta de experto.
referral-question = Pregunta planteada
referral-due = Respuesta solicitada a más tardar el
referral-due-hint = Una respuesta que llegue después se incorpora aún al expediente, mientras la sesión no esté clausurada.
wrong-due = Ese día ya pasó: elija otro.
ask-expert = Pedir este dictamen
referral-asked = El dictamen está pedido; se avisa al experto por correo.
referral-title = Dictamen pedido
referrals-title = Dictámenes que se me piden
referrals-lead = Lo que le han pedido el Consejo y los demás órganos.
referrals-of = Dictámenes de expertos
no-referral = No se le pide ningún dictamen.
referral-to = Pedido a: { $expert }
referral-by = Por { $name }, el { $day }
referral-until = Respuesta esperada para el { $due }
referral-past = Respuesta esperada; se solicitó para el { $due }
referral-taken-back = Ya no se pide
take-back-referral = Dejar de pedir este dictamen
referral-taken-back-done = Este dictamen ya no se pide.
answer-title = Su dictamen
opinion = Dictamen
opinion-favourable = Favorable
opinion-conditional = Favorable con condiciones
opinion-unfavourable = Desfavorable
opinion-none = Sin dictamen
opinion-of = { $expert }: { $opinion }
opinion-reasons = Motivos
opinion-reasons-hint = En la lengua que prefiera; con las condiciones, si las hay.
give-opinion = Emitir este dictamen
referral-answered = Su dictamen está en el expediente. Gracias.
answered-on = Recibido el { $day }, para el { $due }.
answered-after = Recibido el { $day }; se solicitó para el { $due }.
letter-referral-subject = Se le pide un dictamen: { $title }
letter-referral-body = { $club } le pide su dictamen para: { $title }

    { $question }

    Respuesta solicitada para el { $due }, motivada, en la lengua que prefiera:
    { $address }
letter-answer-subject = Dictamen emitido: { $expert }
letter-answer-body = { $expert } emitió su dictamen para: { $title }

    Léalo aquí:
    { $address }
veiled-referral = un dictamen pedido a un experto
veiled-letter = Carta sobre un dictamen pedido a un experto
