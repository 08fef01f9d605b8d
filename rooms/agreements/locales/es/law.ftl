# Une démarche, ce qui va se passer
deed-back = Volver sin hacer nada
deed-for-nobody = No hay ninguna parte por la que pueda hacerlo ahora.
says-lay-track = Se inscriben en el recorrido de la parte los pasos que le piden las reglas que conoce el club. Los ya iniciados quedan.
says-add-step = Añade al recorrido de la parte un paso que su derecho o su práctica piden y que ninguna regla conocida aquí pide: una comisión, una ratificación. Permanece cuando el recorrido se establece de nuevo.
lay-nothing = Establecer ahora un recorrido no cambiaría nada.
lay-keeps = { $party }: queda como está
lay-brings = { $party }: se añade
lay-changes = { $party }: cambia de regla, de plazo o de momento
lay-drops = { $party }: desaparece, pues ninguna regla lo pide ya
says-send = Usted anota que el expediente salió hacia la autoridad.
says-receive = Usted anota que la autoridad recibió el expediente. Su plazo corre desde el día siguiente.
says-answer = Usted inscribe la respuesta de la autoridad tal como se dio. Una negativa detiene el recorrido hasta una nueva solicitud.
says-reopen-step = Se vuelve a pedir. La respuesta anterior queda visible.
says-waive = Usted establece, bajo su nombre, que esta parte no necesita este paso.
says-open-review = El plazo pasó sin respuesta. Se abre un examen jurídico: el silencio nunca es por sí mismo un acuerdo.
says-conclude-review = Usted dice, bajo su nombre y con sus motivos, qué significa este silencio en derecho.
says-plan-ceremony = El día y el lugar de la ceremonia se inscriben en el expediente. Cada parte figura primero en su propio ejemplar.
says-sign = Se inscribe la firma de la parte. Cuando lo está la última, el acuerdo queda firmado y el acto entra en el registro público.
says-record-signature = La firma tuvo lugar: usted la hace constar, con una reserva bajo su nombre. Las constataciones quedan, y la reserva nunca es pública.
says-record-elsewhere = Todas las partes firmaron otro texto. El acuerdo queda firmado, sobre un texto que el club no tiene; esto pasa a ser público.
says-enter-into-force = Se comprueba lo que el texto pide para la entrada en vigor. Si todo está, el acuerdo entra en vigor.
says-file-scan = El archivo del original firmado se incorpora al expediente. Después dos agentes de dos partes dirán si es conforme.
says-declare-scan = Compare el original digitalizado con el texto firmado y declárelo conforme o anote la diferencia. Su nombre queda.
says-renew-expressly = El término se prolonga por los meses que dice el acto de las partes. La renovación entra en el registro público.
says-suspend = Los efectos del acuerdo se suspenden. La suspensión es pública, su motivo queda en el expediente.
says-resume = La suspensión termina: el acuerdo vuelve a surtir efecto.
says-declare-dormant = Usted declara que ya nada se hace bajo este acuerdo. No se dice a nadie fuera del expediente.
says-wake = Usted dice que el acuerdo vuelve a vivir.
says-give-notice = La parte anuncia que se retira. Sigue vinculada hasta el día en que el preaviso surte efecto.
says-take-back-notice = La parte deja sin efecto su preaviso antes de su fecha: sigue vinculada como antes. Se informa a las demás partes por correo, con su motivo.
says-conclude-withdrawal = Llegó el día del efecto: la parte ya no está vinculada. Cada una de las demás dice si el acuerdo continúa o termina: continúa en cuanto una lo dice y solo termina si todas lo dicen. La secretaría puede inscribir que todas dijeron que termina, con el motivo. Con menos de dos partes, termina.
says-decide-after-parent = El acuerdo del que este dependía terminó. Cada parte dice si este continúa por sí mismo o se detiene. Firmado, continúa en cuanto una lo dice y solo se detiene si todas lo dicen; quien quiera irse sola da su preaviso. La secretaría inscribe lo que todas han dicho. Sin firmar, basta una parte para abandonarlo.
says-end = Todas las partes decidieron poner fin al acuerdo. El fin entra en el registro público, su motivo queda en el expediente.

# Ce qu’une démarche demande
ask-party = La parte
ask-step = Qué acto
ask-gate = Cuándo se espera
ask-day = El día
ask-day-sent = Día del envío
ask-day-received = Día de la recepción
ask-day-answered = Fecha del acto
ask-day-ceremony = Día de la ceremonia
ask-day-signed = Día de la firma
ask-day-notice = Día del preaviso
ask-effect = Día en que surte efecto
ask-effect-hint = No antes del plazo que dice el texto.
ask-due-on = Respuesta debida a más tardar el
ask-due-on-hint = Solo si la autoridad escribió una fecha; si no, cuenta el plazo de la regla.
ask-choice = La respuesta
ask-authority = Qué autoridad exactamente
ask-authority-hint = Su nombre oficial: «Gobernador de la provincia de Es-Semara». Lo que se propone queda si no lo cambia.
ask-reference = Referencia del acto
ask-reference-hint = Su número o lo que permite encontrarlo.
ask-stamp = Número del sello
ask-stamp-hint = Tal como figura en el acuse de recibo.
ask-channel = Por qué vía llegó la respuesta
ask-file = El documento que lo muestra
ask-file-hint = PDF, JPEG o PNG, 10 MB como máximo. Basta una fotografía.
ask-place = Lugar
ask-where = Dónde está la diferencia
ask-manner = Manera
ask-months = Número de meses
ask-source = Fuente
ask-source-hint = Una dirección, un periódico, una carta.
ask-in-place-of = En lugar de qué agente
ask-in-place-of-hint = Para una parte sin cuenta: declara la secretaría y quedan los dos nombres.
ask-reason = Motivo
ask-reason-hint = Queda en el expediente, bajo su nombre.
ask-reservation = Su reserva
ask-refusal-reason = Motivo, si es una negativa
ask-what-differs = Lo que difiere, si hay diferencia
yes-answer = Concedido
no-answer = Denegado
yes-conclude-review = El derecho da a este silencio el efecto de un acuerdo
no-conclude-review = Hay que pedirlo de nuevo
yes-declare-scan = Conforme al texto firmado
no-declare-scan = Se anota una diferencia
yes-conclude-withdrawal = El acuerdo continúa sin ella
no-conclude-withdrawal = El acuerdo termina
yes-decide-after-parent = Continúa por sí mismo
no-decide-after-parent = Se detiene

# Avant de signer
blocks-none = Ninguna constatación bloqueante: la firma puede inscribirse.
blocks-stand = Estas constataciones impiden inscribir la firma, regla por regla.
blocks-recorded = Estas constataciones quedan, con su reserva.
blocks-record = ¿La firma ya tuvo lugar? Hágala constar con una reserva
blocks-elsewhere = ¿Las partes firmaron otro texto? Hágalo constar
scan-file = Original digitalizado
scan-hash = Huella del texto firmado
note-conform = { $party }: conforme, declarado por { $by } el { $day }.
note-deviation = { $party }: diferencia anotada por { $by } el { $day }. { $what } ({ $place }).

# Une étape d’un parcours
step-stands = Dónde está este paso
step-party = Parte
step-authority = Quién lo da
step-rules = Reglas que lo piden
step-when = Cuándo se espera
step-state = Estado
step-evidence = Documento:
step-wants-text = Este paso recae sobre el texto: espera a que esté fijado.
step-conditional = Las reglas que piden este paso solo valen para algunos acuerdos; se aplican a este.
step-not-owed = Las reglas que piden este paso no se aplican a este acuerdo tal como está: nadie lo debe. Vuelve a deberse si eso cambia.
step-former = Respuestas anteriores
former-given = Dado sobre la versión { $n }, el { $day }, referencia { $reference }.
former-given-asked-again = Dado sobre la versión { $n }, el { $day }, referencia { $reference }; pedido de nuevo después.
former-refused = Denegado sobre la versión { $n }, el { $day }, referencia { $reference }.
former-refused-asked-again = Denegado sobre la versión { $n }, el { $day }, referencia { $reference }; pedido de nuevo después.
ask-again-on = El texto cambió: debe pedirse de nuevo sobre la versión { $n }.
way-sent = Enviado el { $day } por { $by }.
way-received = Recibido el { $day }, sello n.º { $stamp }.
way-answered = Respuesta del { $day }, referencia { $reference }, llegada { $channel }, inscrita por { $by }.
way-waived = Declarado no requerido el { $day } por { $by }.
way-review = Examen jurídico abierto el { $day }: un experto dice qué significa el silencio.
due-answer = Respuesta de la autoridad
time-ground = Fundamento de este plazo: { $ground }.
way-stopped = La parte no puede ser contactada desde el { $day }: el plazo está detenido.
counts-working = { $days ->
     [one] Plazo: { $days } día hábil
    *[other] Plazo: { $days } días hábiles
}
counts-calendar = { $days ->
     [one] Plazo: { $days } día natural
    *[other] Plazo: { $days } días naturales
}
authority-prior-accord = Los poderes públicos competentes
authority-commission = La comisión del consejo
authority-legal-opinion = El servicio jurídico o el jurista consultado
authority-deliberation = El consejo de la parte
authority-transmission = El representante del Estado
authority-visa = El representante del Estado
authority-approval = La autoridad de tutela
authority-clearance = El ministerio competente
authority-notification = La autoridad que debe ser informada
authority-ratification = El órgano de la parte
authority-registration = La autoridad que lleva el registro

# Constats
findings-frame = Estas constataciones ayudan a quienes deciden; no son un dictamen jurídico.
findings-rules = Leer todas las reglas
findings-settled = Lo cumplido o que no aplica
finding-blocks = Esta constatación impide inscribir la firma.
confirmed-by = Confirmado por { $by } el { $day }: { $reason }
tally-met = { $count ->
    [one] { $count } cumplida
   *[other] { $count } cumplidas
}
tally-missing = { $count ->
    [one] { $count } faltante
   *[other] { $count } faltantes
}
tally-breached = { $count ->
    [one] { $count } incumplida
   *[other] { $count } incumplidas
}
tally-to-be-confirmed = { $count } por confirmar
tally-not-applicable = { $count } que no aplican
rule-article = artículo { $article }
rule-version = versión { $version }
rule-read = Leer la regla
act-confirm-rule = Confirmar, con sus motivos
done-confirm-rule = Su confirmación queda inscrita, bajo su nombre.
confirm-title = Pronunciarse sobre la regla { $rule }
confirm-frame = Su palabra vale como lectura de un texto, nunca como documento: lo que falta sigue faltando hasta que se presente.
ask-confirms = Lo que confirma
confirms-met = La regla es así y lo presentado la cumple
confirms-not-applicable = La regla no concierne a este acuerdo
ask-scope = Hasta dónde vale
scope-agreement = Solo para este acuerdo
scope-rule = Para la regla, en todos los acuerdos
ask-rule-source = Dónde está escrita la regla
ask-rule-source-hint = Se pide si vale para la regla: una dirección o la referencia de un texto oficial.

# Ce que déclarent les parties
act-declare-whole = Declarar lo que los documentos no dicen, para el acuerdo
act-declare-party = Declarar por esta parte
act-declare = Guardar estas declaraciones
done-declare = Las declaraciones quedan guardadas.
declare-whole-title = Declaraciones sobre el acuerdo
declare-party-title = Declaraciones: { $party }
declare-says = Las reglas plantean estas preguntas, que ningún documento responde. Lo que no se dice sigue faltando.
fact-yes = Sí
fact-no = No
fact-unsaid = Aún no examinado
fact-legal-effect = Lo que el texto dice de su propio efecto
fact-financial = ¿El acuerdo compromete dinero?
fact-amount = Importe total, en la unidad más pequeña de la moneda
fact-currency = Moneda (tres letras)
fact-co-financed = ¿Se presentó un plan de cofinanciación?
fact-creates-body = ¿Crea una persona jurídica?
fact-constitutive-act = ¿Se presentó el acto constitutivo de ese organismo?
fact-border-pair = ¿Están las partes a ambos lados de una frontera común?
fact-niamey = ¿Invoca el texto el Convenio de Niamey de 2014?
fact-african-fund = ¿Se pide financiación del fondo africano (FACDI)?
fact-goals = Objetivos de desarrollo sostenible, por número
fact-state-commitments = Respeta los compromisos del Estado de la parte
fact-reserved-domains = Queda fuera de los ámbitos reservados al Estado
fact-own-competence = Sus ámbitos son competencia propia de la parte
fact-partner-capacity = Los socios tienen capacidad para contratar
fact-partner-authorisations = Los socios tienen las autorizaciones necesarias
fact-organ = El órgano que gobierna la parte
fact-organ-valid = El mandato de ese órgano está vigente en la firma
fact-partners-disputed = El estatuto del lugar de un socio es objeto de controversia internacional
fact-african-charter = El Estado está vinculado por la Carta Africana de la Descentralización
fact-partners-recognised = Los socios son reconocidos por el Estado de la parte
fact-classification = Naturaleza del acuerdo en derecho español
fact-parent-treaty = Un tratado entre los Estados lo prevé
answer-binding = Obliga a las partes
answer-non-binding = No obliga
answer-elected-council = Consejo electo
answer-special-delegation = Delegación especial
answer-appointed-administrator = Administrador nombrado
answer-other = Otro órgano
answer-administrative = Acuerdo administrativo
answer-non-normative = Acuerdo no normativo

# Les règles, en public
rules-title = Reglas de derecho
rules-lead = Lo que pide cada regla, con qué fundamento y lo que se sabe de ella.
rules-filter = Filtrar
rules-every = Todas
rules-law = Derecho
rules-severity = Peso
rules-confidence = Lo que se sabe
rules-rule = Regla
rules-asks = Lo que pide
rules-none = Ninguna regla responde a este filtro.
rules-all = Ver todas las reglas
rules-counted = { $count ->
     [one] { $count } regla
    *[other] { $count } reglas
}
rule-title = Regla { $rule }
rule-ground = Fundamento
rule-from = En vigor desde el { $day }.
rule-until = En vigor hasta el { $day }.

# Jours fermés
holidays-title = Días en que las oficinas cierran
holidays-lead = Los plazos en días hábiles no cuentan estos días, ni el sábado ni el domingo.
holidays-none = Aún no hay ningún día inscrito.
holidays-add = Añadir un día
holidays-act = Quitar
holidays-every-country = Todos los países
ask-country = País
ask-holiday = Día
ask-holiday-name = Lo que se celebra
act-holiday = Inscribir este día
act-holiday-drop = Quitar este día
done-holiday = El calendario está al día.

# Rappels et historique
reminder-subject = Respuesta esperada: { $step }, { $title }
reminder-days = { $days ->
    [0] hoy
    [one] dentro de { $days } día
   *[other] dentro de { $days } días
}
reminder-body =
    { $party }: la respuesta de esta autoridad se espera a más tardar el { $day } ({ $days }).
    { $authority }: { $step }, para «{ $title }».
    Para inscribirla o decir que falta: { $address }
    Fundamento de este plazo: { $ground }.
    Pasado ese día, el silencio no es un acuerdo: se abre un examen jurídico.
told-subject = Una retirada: { $title }
told-body =
    «{ $title }»
    { $line }
    El expediente: { $address }
findings-waiting = Lo que queda por ver, sin impedir la firma ({ $count })
findings-remaining = Lo que queda por ver ({ $count })
