nav-register = Registro
register-title = Registro de actos
register-lead = Los actos del Club, en el orden en que se inscribieron. Cualquiera puede comprobar que nada se ha cambiado ni retirado.
list-title = Actos inscritos
filter-kind = Clase de acto
filter-kind-all = Todos los actos
filter-kind-one = { $act } ({ $n })
order-newest = Primero el más reciente
order-oldest = Primero el más antiguo
filter-do = Ver estos actos
count-acts = { $n ->
    [one] acto inscrito
   *[other] actos inscritos
}
empty = Todavía no hay ningún acto inscrito. El primero llegará con la primera admisión o la primera firma.
empty-filter = No hay ningún acto inscrito de esta clase.
empty-all = Ver todos los actos
unread = Un acto de esta página está escrito en un formato más reciente que este programa: consta en el registro, pero no puede mostrarse aquí.
col-act = Acto
col-day = Fecha
col-subject = Objeto
col-parties = Partes
no-parties = sin partes
sealed = Bajo sello
sealed-what = El objeto de este acto concierne solo a sus partes. Está inscrito bajo sello: ellas pueden abrirlo y probarlo.
state-title = Estado firmado
state-signed = { $n ->
    [one] Un acto, firmado por el registro el { $at }.
   *[other] { $n } actos, firmados por el registro el { $at }.
}
state-none = El registro aún no ha firmado nada.
state-pending = { $n ->
    [one] Un acto inscrito espera la próxima firma, en un instante.
   *[other] { $n } actos inscritos esperan la próxima firma, en un instante.
}
act-title = N.º { $n }: { $act }
entry-head = Acto n.º { $n } del registro
label-act = Acto
label-at = Inscrito el
label-corrects = Corrige
label-text = Texto acordado (huella)
label-files = Documentos (huellas)
label-kept = Guardado fuera del registro
kept = { $n ->
    [one] Un dato (un nombre, un motivo) se guarda fuera del registro, bajo compromiso con sal: puede borrarse si la ley lo pide, sin tocar el acto.
   *[other] { $n } datos (nombres, motivos) se guardan fuera del registro, bajo compromiso con sal: pueden borrarse si la ley lo pide, sin tocar el acto.
}
label-hash = Huella del acto
label-state = Estado firmado
label-root = Huella del registro
label-proof = Constancia de inscripción
proof-met = Comprobada
proof-broken = No se sostiene: avise a la secretaría
proof-pending = El acto está inscrito; su constancia llegará en un instante
proof-download = Descargar la constancia
proof-self = Comprobarla uno mismo
corrected-by = Este acto está corregido por el acto n.º { $n }.
check-title = Comprobarlo uno mismo
check-intro = No hace falta creernos, ni estar conectado a Internet.
check-1 = Descargue la constancia: un solo archivo contiene el acto, su número, las huellas que lo unen al registro y el estado firmado.
check-2 = Obtenga la clave del registro por otro camino que este sitio: una carta de la secretaría, una llamada, un colega que ya la tenga. La clave es lo que da fe.
check-3 = En cualquier ordenador donde esté instalado Jumelage, ejecute esta orden:
check-4 = Responde que el acto, palabra por palabra, está inscrito con este número. Si un solo byte del archivo ha cambiado, lo rechaza. No dice que el acto sea legal: solo que se inscribió y que nadie lo ha reescrito.
check-other = Otros programas saben leer el mismo archivo: el formato es público.
check-link = La clave del registro y cómo comprobar
exact-title = Texto exacto de la inscripción
exact-intro = Estos caracteres, y ningún otro, entraron en el registro. No contienen el nombre de ninguna persona.
neighbours = Actos vecinos
earlier = Acto anterior
later = Acto siguiente
key-title = Clave del registro
key-lead = El nombre permanente del registro y la clave con la que cualquiera puede comprobar lo que ha firmado.
label-origin = Nombre permanente
label-key = Clave pública
label-since = Desde
what-title = Qué es este registro
what-1 = Cada acto del Club (una admisión, una firma, una renovación, un final) se inscribe en el momento en que se hace, a continuación de los demás. Nada se retira; un error se corrige con un acto más.
what-2 = Tras cada inscripción, el registro calcula una huella de todos sus actos y la firma. Quien cambiara un acto antiguo cambiaría la huella, y todas las copias de los estados firmados lo mostrarían.
what-3 = Un acto nombra gobiernos locales e instituciones, nunca a una persona. Los nombres y los motivos se guardan aparte: si deben borrarse, el registro queda entero.
what-4 = Cuando nombrar a las partes las perjudicaría, el acto se inscribe bajo sello: se ve que tuvo lugar, y solo las partes pueden mostrar sobre qué.
tools-title = Para los programas
tools-intro = Los estados firmados, las huellas y los actos se sirven completos, en un formato público:
now-done = { $n ->
    [one] { $act }
   *[other] { $act } ({ $n } veces)
}
now-others = { $n ->
    [one] y otro
   *[other] y otros { $n }
}
act-register-opened = apertura del registro
act-member-admitted = admisión de un miembro
act-member-suspended = suspensión de un miembro
act-member-reinstated = restablecimiento de un miembro
act-member-withdrawn = salida de un miembro
act-agreement-signed = firma de un acuerdo
act-agreement-in-force = entrada en vigor de un acuerdo
act-agreement-renewed = renovación de un acuerdo
act-agreement-amended = adenda a un acuerdo
act-agreement-suspended = suspensión de un acuerdo
act-agreement-resumed = reanudación de un acuerdo
act-agreement-dormant = declaración de inactividad
act-agreement-woken = fin de la inactividad
act-agreement-party-withdrew = retirada de una parte
act-agreement-ended = fin de un acuerdo
act-scan-conform = original declarado conforme
act-scan-deviation-noted = desviación observada en el original
act-organ-constituted = constitución de un órgano
act-organ-dissolved = disolución de un órgano
act-rules-adopted = aprobación de reglas
act-seat-filled = asignación de un puesto
act-seat-vacated = cese en un puesto
act-session-convened = convocatoria de una sesión
act-session-opened = apertura de una sesión
act-session-closed = clausura de una sesión
act-session-cancelled = anulación de una sesión
act-vote-closed = cierre de una votación
act-decision-made = decisión
act-decision-repealed = derogación de una decisión
act-minutes-approved = aprobación de un acta
act-correction = corrección
audit-register-forget = borró lo que abría un compromiso del registro
audit-register-forget-name = borró un nombre dondequiera que figurase
refused-short-name = Indique el nombre completo, con apellido: una sola palabra o tan pocas letras borrarían otros.
correct-act = Corregir este acto
correct-title = Corregir el acto n.º { $n }
correct-means = El acto permanece en el registro: nada se borra. Un acto más dice que es erróneo, y cada uno de los dos lleva al otro. No puede deshacerse.
correct-means-sealed = El acto permanece en el registro, bajo sello. La corrección se inscribe también bajo sello: solo las partes verán qué corrige y por qué.
correct-do = Inscribir la corrección
correction-entered = La corrección está inscrita. Aparece en cuanto el registro la haya firmado, en un instante.
label-reason = Motivo de la corrección
reason-hint = Qué es falso y qué es lo correcto. Cualquiera lo lee en las páginas de los dos actos; no nombre en él a ninguna persona. El registro solo guarda un compromiso: el motivo puede borrarse si la ley lo pide.
refused-not-yours = Solo la secretaría del Club corrige un acto.
refused-the-opening = El acto n.º 0 abre el registro: no hay nada que corregir en él.
refused-erased = Se borró lo que abría este acto: ya nadie puede decir sobre qué versaría la corrección.
refused-no-reason = Diga qué hay de erróneo en el acto.
opened-title = Lo que el registro guarda para usted
opened-intro = El registro público no muestra estos nombres, ni estos motivos, ni el objeto de los actos bajo sello: solo un compromiso. Aquí está lo que los abre. Quien lo reciba de usted puede comprobar que eso es lo que se inscribió, y nada más.
opened-check = El compromiso es el SHA-256 de la línea «jumelage register commitment v1», de los 32 bytes de la sal, del dato, de un fin de línea y del valor.
kept-sealed = El objeto del acto
kept-signatory = El firmante de la parte n.º { $n }
kept-reason = Un motivo
label-value = Valor
label-field = Dato
label-salt = Sal
label-commitment = Compromiso
audit-register-correct = inscribió la corrección de un acto
