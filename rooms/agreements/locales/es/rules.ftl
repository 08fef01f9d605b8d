# Por qué no se da un paso
refusal-not-found = Aquí no hay nada que usted pueda leer.
refusal-not-yours = «{ $verb }» no le corresponde a usted en este acuerdo. Diríjase a la parte interesada o a la secretaría.
refusal-wrong-stage = «{ $verb }» no es posible en esta etapa del acuerdo: { $stage }.
refusal-too-few-parties = Un acuerdo tiene al menos dos partes. Añada una.
refusal-same-entity-twice = Esta entidad ya es parte del acuerdo. Elija otra.
refusal-bare-place-name = Una parte es una persona jurídica, no un lugar. Indique su nombre oficial, por ejemplo «Municipio de …».
refusal-party-incomplete = La identidad de la parte está incompleta. Falta: { $what }.
refusal-unknown-party = Este acuerdo no tiene esa parte. Elija una de su lista.
refusal-party-left = Esta parte ya se retiró: el acuerdo ya no la obliga.
refusal-too-many = Se alcanzó el límite: { $most } como máximo. Retire alguno antes de añadir.
refusal-untitled = Falta un título o una dirección. Escríbalo.
refusal-no-parent = Falta el acuerdo del que depende este, o no es ese. Indíquelo.
refusal-parent-not-standing = El acuerdo del que depende este aún no está firmado, o ya no obliga a sus partes. Vincúlelo a un acuerdo firmado.
refusal-addendum-parties = Firman la adenda todas las partes del acuerdo y las que se adhieren. Complete la lista.
refusal-nothing-changed = Esta adenda no cambia nada. Indique qué modifica.
refusal-addendum-not-in-force = Esta adenda no está en vigor, o modifica otro acuerdo. Espere a su entrada en vigor.
refusal-already-amended = Esta adenda ya está incorporada al acuerdo.
refusal-reason-missing = Falta el motivo. Escríbalo en pocas palabras.
refusal-reference-missing = Falta una referencia, un nombre o un lugar. Complete lo que está vacío.
refusal-source-missing = Indique cómo se sabe que se firmó: una dirección, un periódico, una carta.
refusal-evidence-missing = Una respuesta por teléfono, WhatsApp o en mano requiere una prueba: adjunte una fotografía o un PDF.
refusal-unfit = Este texto no se puede guardar. { $why }
refusal-still-to-come = El { $day } aún no ha llegado. Indique una fecha pasada o la de hoy.
refusal-days-reversed = Estas fechas no están en orden. Compruebe cuál es anterior.
refusal-already-asked = Este experto ya tiene acceso al expediente.
refusal-not-asked = No se ha solicitado a este experto para este acuerdo.
refusal-terms-not-stated = Indique primero cómo entra en vigor el acuerdo y cuánto dura.
refusal-terms-unfit = La duración va de un mes a cien años. Corrija esta.
refusal-other-text = Este texto pertenece a otro acuerdo. Vuelva a este e inténtelo de nuevo.
refusal-no-language = El texto necesita al menos una lengua auténtica y una cláusula. Añada lo que falta.
refusal-unknown-language = El texto no es auténtico en esta lengua: { $lang }. Añádala primero a las lenguas del texto.
refusal-language-known = El texto ya es auténtico en esta lengua: { $lang }.
refusal-clauses-missing = Faltan cláusulas o están vacías. Escriba: { $clauses }.
refusal-languages-lag = Todas las lenguas deben decir lo mismo. Actualice: { $clauses }.
refusal-unknown-clause = El texto no tiene la cláusula «{ $clause }». Revise la lista de cláusulas.
refusal-clause-known = El texto ya tiene la cláusula «{ $clause }». Modifíquela o elija otro nombre.
refusal-clause-key-unfit = El nombre de una cláusula se escribe con minúsculas latinas, cifras y guiones.
refusal-changes-unsaid = El texto de la adenda no dice, palabra por palabra, lo que se declaró que cambia: { $changes }. Escríbanlo en el texto, o abandonen esta adenda y propongan otra.
refusal-changes-undeclared = El texto de la adenda cambia además lo que no se declaró que cambia: { $clauses }. Quítenlo del texto, o abandonen esta adenda y propongan otra.
refusal-rearranged = Alguien reordenó las cláusulas entretanto. Revise su orden y vuelva a intentarlo.
refusal-text-altered = El texto conservado ya no coincide con su huella. No se ha hecho nada; avise a la secretaría.
refusal-not-settled = El texto aún no está fijado. Fíjelo primero.
refusal-unknown-step = El recorrido de esta parte no tiene ese paso. Revíselo.
refusal-step-known = El recorrido ya tiene este paso: { $step }.
refusal-step-not-open = No es posible en el estado de este paso: { $state }. Vea lo que sigue.
refusal-not-overdue = Ningún plazo de respuesta ha vencido. El examen jurídico se abre una vez pasada la fecha.
refusal-track-refused = El recorrido de esta parte terminó en una negativa: { $step }. Solicite de nuevo ese paso antes de firmar.
refusal-already-signed = Esta parte ya firmó este texto.
refusal-no-signatory = Nadie está designado para firmar por esta parte. Designe al firmante y sus poderes.
refusal-no-powers = Los poderes del firmante no valen el { $day }. Compruebe sus fechas o designe a otro firmante.
refusal-powers-gone = Sin poderes ese día: según los mandatos y delegaciones que el club conoce, el firmante no tiene poder para firmar el { $day }. Designe a quien firma ahora o haga rectificar el mandato en el expediente del miembro; si la firma tuvo lugar, inscríbala con una reserva, bajo su nombre.
refusal-before-settled = El texto se fijó el { $day }: no pudo firmarse antes. Compruebe la fecha.
refusal-blocked = Hay constataciones que impiden la firma. Reglas afectadas: { $rules }. Aporte lo que falta; si la firma tuvo lugar, inscríbala con una reserva, bajo su nombre.
refusal-reservation-missing = Esta firma se inscribe con una reserva, bajo su nombre. Escríbala.
refusal-no-scan = No se ha aportado el original firmado digitalizado. Apórtelo primero.
refusal-no-text-held = El Club no tiene el texto firmado: no hay con qué comparar. Aporten primero las palabras del original.
refusal-not-the-signed-text = Esta huella no es la del texto firmado. Compárela de nuevo con la del acuerdo.
refusal-already-declared = Esta parte ya se pronunció sobre esta digitalización.
refusal-same-hand = Usted ya se pronunció por otra parte. Se pronuncian dos personas, por dos partes.
refusal-not-due = No es posible antes del { $day }. Vuelva ese día.
refusal-not-due-undated = Aún no es posible: no se reúnen las condiciones del texto. Vea lo que sigue en el recorrido de cada parte.
refusal-not-tacit = El texto no prevé la renovación tácita. Hace falta un acto expreso de las partes.
refusal-not-renewable = El texto no tiene término, o dice que no se renueva. Una adenda puede cambiarlo.
refusal-term-not-over = El acuerdo corre hasta el { $day }. Vuelva después de esa fecha.
refusal-term-not-over-undated = El acuerdo no tiene término, o se renueva tácitamente: no expira.
refusal-term-over = El plazo venció el { $day }: después no se renueva. Proponga un nuevo acuerdo o corrija la fecha del acto.
refusal-notice-pending = Una parte ha dado preaviso de retirada. El día de su efecto, las demás dicen si el acuerdo continúa; hasta entonces nada lo renueva ni lo termina.
refusal-no-notice = Esta parte no ha dado preaviso. Regístrelo primero.
refusal-notice-too-short = El preaviso es más corto de lo que dice el texto. Puede surtir efecto desde el { $day }.
refusal-notice-in-effect = El preaviso surtió efecto el { $day }: ya no puede retirarse. Concluya la retirada o proponga un nuevo acuerdo.
refusal-parent-not-ended = El acuerdo del que depende este no ha terminado. Aún no hay nada que decidir.
refusal-already-decided = Esto ya se decidió. Vea el historial.
refusal-consent-unchanged = Esta parte ya lo dijo. No se ha cambiado nada.
refusal-already-said = Su parte ya lo dijo: no se ha cambiado nada. El expediente dice de quién falta aún la respuesta.

# Lo que identifica a una parte
identity-entity = la entidad jurídica
identity-country = el país
identity-kind = la naturaleza de la entidad
identity-name = el nombre oficial
identity-seat = la localidad o la inscripción registral
seat-locality = { $place }
seat-registration = { $register }, n.º { $number }

# Tipo de texto
kind-letter-of-intent = carta de intenciones
kind-twinning = hermanamiento
kind-cooperation = acuerdo de cooperación descentralizada
kind-specific-convention = acuerdo específico
kind-memorandum = memorando de entendimiento
kind-addendum = adenda

# Etapa del acuerdo
stage-approach = toma de contacto
stage-draft = redacción del texto
stage-settled = texto fijado
stage-signed = firmado
stage-in-force = en vigor
stage-suspended = suspendido
stage-dormant = inactivo
stage-ended = terminado
stage-abandoned = abandonado antes de la firma

# Lo que se hace, como lo nombra un botón
verb-propose = Proponer un acuerdo
verb-describe = Cambiar el título y los ámbitos
verb-add-party = Añadir una parte
verb-remove-party = Quitar una parte
verb-name-signatory = Nombrar al firmante
verb-invite-officer = Invitar a sus agentes
verb-lay-track = Establecer los pasos de una parte
verb-add-step = Añadir un paso a un recorrido
verb-ask-expert = Consultar a un experto
verb-release-expert = Cerrar el expediente a un experto
verb-begin-draft = Comenzar el proyecto de texto
verb-state-terms = Fijar la entrada en vigor y la duración
verb-write = Redactar el texto
verb-settle = Fijar el texto
verb-reopen = Reabrir el texto
verb-abandon = Abandonar antes de la firma
verb-send = Anotar un envío
verb-receive = Anotar una recepción
verb-answer = Consignar una respuesta
verb-reopen-step = Volver a solicitar el paso
verb-waive = Declarar el paso no exigido
verb-open-review = Abrir un examen jurídico
verb-conclude-review = Concluir el examen jurídico
verb-plan-ceremony = Fijar la ceremonia de firma
verb-sign = Inscribir una firma
verb-record-signature = Inscribir una firma pese a una constatación
verb-record-elsewhere = Registrar la firma de otro texto
verb-enter-into-force = Hacer constar la entrada en vigor
verb-file-scan = Aportar el original digitalizado
verb-file-text = Aportar el texto del original
verb-declare-scan = Declarar conforme el original, o señalar una diferencia
verb-renew-expressly = Renovar el acuerdo
verb-renew-tacitly = Registrar la renovación tácita
verb-suspend = Suspender el acuerdo
verb-resume = Levantar la suspensión
verb-declare-dormant = Declarar inactivo el acuerdo
verb-wake = Decir que el acuerdo se reanuda
verb-give-notice = Notificar una retirada
verb-take-back-notice = Dejar sin efecto un preaviso de retirada
verb-conclude-withdrawal = Decir qué sigue a una retirada
verb-amend = Incorporar una adenda
verb-decide-after-parent = Decidir tras el fin del acuerdo principal
verb-expire = Registrar la expiración
verb-end = Poner fin al acuerdo
verb-consent = Consentir en la publicación del texto

# Una vez hecho
verb-done-propose = El acuerdo está propuesto.
verb-done-describe = El título y los ámbitos están cambiados.
verb-done-add-party = La parte está añadida.
verb-done-remove-party = La parte está retirada.
verb-done-name-signatory = El firmante está designado.
verb-done-invite-officer = La invitación se ha enviado.
verb-done-lay-track = El recorrido está establecido.
verb-done-add-step = El paso está añadido.
verb-done-ask-expert = El experto ya tiene acceso al expediente.
verb-done-release-expert = El experto ya no tiene acceso al expediente.
verb-done-begin-draft = La redacción ha empezado.
verb-done-state-terms = La duración y la entrada en vigor están fijadas.
verb-done-write = El texto está guardado.
verb-done-settle = El texto está fijado.
verb-done-reopen = El texto está reabierto.
verb-done-abandon = El acuerdo está abandonado.
verb-done-send = El envío está anotado.
verb-done-receive = La recepción está anotada.
verb-done-answer = La respuesta está consignada.
verb-done-reopen-step = El paso se solicita de nuevo.
verb-done-waive = El paso se declara no exigido, bajo su nombre.
verb-done-open-review = El examen jurídico está abierto.
verb-done-conclude-review = El examen jurídico está concluido, bajo su nombre.
verb-done-plan-ceremony = La ceremonia está prevista.
verb-done-sign = La firma está inscrita.
verb-done-record-signature = La firma está registrada, con su reserva.
verb-done-record-elsewhere = La firma está registrada.
verb-done-enter-into-force = La entrada en vigor está registrada.
verb-done-file-scan = El original digitalizado está aportado.
verb-done-file-text = El texto está aportado: dos agentes de dos partes lo declaran conforme al original.
verb-done-declare-scan = Su declaración está registrada.
verb-done-renew-expressly = La renovación está registrada.
verb-done-renew-tacitly = La renovación tácita está registrada.
verb-done-suspend = El acuerdo está suspendido.
verb-done-resume = La suspensión está levantada.
verb-done-declare-dormant = El acuerdo se declara inactivo. No se informa al público.
verb-done-wake = El acuerdo se reactiva.
verb-done-give-notice = El preaviso está registrado. Se ha informado a las demás partes.
verb-done-take-back-notice = El preaviso queda sin efecto: la parte sigue vinculada. Se ha informado a las demás partes.
verb-done-conclude-withdrawal = Queda registrado: el expediente dice quién ha respondido y qué sigue.
verb-done-amend = La adenda está incorporada.
verb-done-decide-after-parent = Queda registrado: el expediente dice quién ha respondido y qué sigue.
verb-done-expire = La expiración está registrada.
verb-done-end = El acuerdo ha terminado.
verb-done-consent = Su decisión sobre la publicación está registrada.

# Pasos de un recorrido
step-prior-accord = autorización previa de las autoridades
step-commission = dictamen de la comisión
step-legal-opinion = dictamen jurídico
step-deliberation = acuerdo del pleno
step-transmission = remisión al representante del Estado
step-visa = visto bueno
step-approval = aprobación
step-clearance = autorización previa del ministerio
step-notification = notificación
step-ratification = ratificación por el órgano de la parte
step-registration = registro
state-awaited = pendiente
state-sent = enviado
state-received = recibido, se espera respuesta
state-legal-review = en examen jurídico
state-given = otorgado
state-refused = denegado
state-not-required = no exigido
gate-before-signature = antes de la firma
gate-after-signature = después de la firma
channel-letter = por carta
channel-mail = por correo electrónico
channel-telephone = por teléfono
channel-whatsapp = por WhatsApp
channel-bearer = en mano
channel-legal-review = por examen jurídico, sin respuesta

# Firma y original
powers-elected = al frente de la parte, por elección
powers-appointed = al frente de la parte, por nombramiento
powers-special-delegation = al frente de una delegación especial
powers-delegation = por delegación de firma
manner-in-person = en persona
manner-by-courier = sobre un original enviado

# Fin del acuerdo
end-expiry = vencimiento del plazo
end-denunciation = denuncia por una de las dos partes
end-below-two-parties = retirada que deja menos de dos partes
end-others-ended = decisión de las partes restantes tras una retirada
end-parent-ended = fin del acuerdo del que dependía
end-mutual = común acuerdo de las partes

# Constataciones
verdict-met = cumplido
verdict-missing = faltante
verdict-breached = incumplido
verdict-to-be-confirmed = por confirmar
verdict-not-applicable = no aplica
confidence-t = texto leído
confidence-s = fuente secundaria
confidence-m = de memoria, no verificado
rule-known = { $rule } ({ $confidence })
time-by-rule = regla { $rule }
time-by-authority = fecha escrita por la propia autoridad
time-by-no-rule = ninguna regla conocida aquí
severity-b = impide la firma
severity-h = importante
severity-w = advertencia
severity-i = información
reason-out-of-scope = La regla no concierne a este acuerdo, o no a esta parte.
reason-informs = La regla no pide nada: dice bajo qué texto o precedente se leen las demás.
reason-nothing-filed = Aún no se ha aportado nada que permita valorarlo.
reason-former-text = Otorgado sobre un texto anterior: debe solicitarse de nuevo.
reason-contrary = Lo aportado muestra lo contrario.
reason-shown = Lo aportado lo muestra, y se ha leído el texto de la regla.
reason-unverified-rule = Lo aportado lo muestra, pero la regla no está verificada.
reason-confirmed = Un experto lo ha confirmado, con sus motivos.
reason-not-evaluable = La regla no pudo aplicarse a estos hechos: debe revisarla una persona.
flag-no-elected-deliberation = Ningún consejo electo está en funciones: el paso se lee con el órgano vigente.
caution = Ninguna regla conocida exige este paso: está previsto por prudencia, por confirmar.


# Historial
timeline-opened = Acuerdo propuesto: { $kind }.
timeline-entered-as-signed = Acuerdo firmado fuera del programa, inscrito según una fuente.
timeline-described = Título o ámbitos modificados.
timeline-party-added = Parte añadida: { $party }.
timeline-party-removed = Parte retirada: { $party }.
timeline-signatory-named = Firmante designado: { $party }.
timeline-track-laid = Recorrido establecido: { $party }.
timeline-step-added = { $step } ({ $party }): paso añadido.
timeline-expert-asked = Se solicitó a un experto.
timeline-expert-released = Se cerró el acceso de un experto.
timeline-terms-stated = Duración y entrada en vigor fijadas.
timeline-draft-begun = Redacción comenzada.
timeline-text-started = Primer texto abierto.
timeline-clause-saved = Cláusula «{ $clause }» guardada, { $lang }, versión { $version }.
timeline-clause-added = Cláusula «{ $clause }» añadida.
timeline-clause-moved = Cláusula «{ $clause }» desplazada.
timeline-clause-removed = Cláusula «{ $clause }» retirada.
timeline-language-added = Lengua auténtica añadida: { $lang }.
timeline-language-removed = Lengua auténtica retirada: { $lang }.
timeline-text-settled = Texto fijado, versión { $version }.
timeline-text-reopened = Texto reabierto, versión { $version }.
timeline-asked-again = { $step } ({ $party }): obtenido sobre la versión { $version }, debe solicitarse de nuevo.
timeline-holds-again = { $step } ({ $party }): dado sobre la versión { $version }, a la que vuelve el texto; vale de nuevo.
timeline-step-sent = { $step } ({ $party }): expediente enviado.
timeline-step-received = { $step } ({ $party }): expediente recibido.
timeline-step-given = { $step } ({ $party }): respuesta favorable.
timeline-step-refused = { $step } ({ $party }): denegación.
timeline-step-reopened = { $step } ({ $party }): solicitado de nuevo.
timeline-step-waived = { $step } ({ $party }): declarado no exigido.
timeline-rule-confirmed = { $verdict ->
    [met] Regla { $rule }: un experto confirmó que está cumplida.
   *[not-applicable] Regla { $rule }: un experto declaró que no aplica.
}
timeline-facts-declared = Respuestas a las preguntas de derecho: { $party }.
timeline-whole = el acuerdo en su conjunto
timeline-review-opened = { $step } ({ $party }): sin respuesta al { $day }; examen jurídico abierto.
timeline-review-concluded = { $given ->
    [given] { $step } ({ $party }): según el examen jurídico, el silencio equivale a aprobación.
   *[again] { $step } ({ $party }): según el examen jurídico, debe solicitarse de nuevo.
}
timeline-ceremony-planned = Ceremonia de firma prevista.
timeline-party-signed = Firma: { $party }.
timeline-signature-recorded = Firma inscrita con reserva: { $party }.
timeline-signed = Acuerdo firmado por todas las partes.
timeline-came-into-force = El acuerdo entró en vigor.
timeline-scan-filed = Original digitalizado aportado.
timeline-text-filed = Texto del original firmado aportado, versión { $version }.
timeline-text-held = El Club dispone ahora del texto firmado, versión { $version }.
timeline-scan-declared-conform = Digitalización declarada conforme: { $party }.
timeline-scan-deviation-noted = Diferencia señalada en la digitalización: { $party }.
timeline-renewed = { $how ->
    [tacit] Acuerdo renovado tácitamente.
   *[express] Acuerdo renovado expresamente.
}
timeline-suspended = Acuerdo suspendido.
timeline-resumed = Suspensión levantada.
timeline-declared-dormant = Acuerdo declarado inactivo.
timeline-woken = Acuerdo reactivado.
timeline-notice-given = Preaviso de retirada, con efecto el { $day }: { $party }.
timeline-notice-taken-back = Preaviso de retirada dejado sin efecto antes de su fecha: { $party }.
timeline-party-left = Se retiró una parte: { $party }.
timeline-choice-said = { $choice ->
    [go-on] { $party } dice que el acuerdo continúa tras la retirada de { $leaving }.
   *[end] { $party } dice que el acuerdo termina tras la retirada de { $leaving }.
}
timeline-choice-entered = { $choice ->
    [go-on] Inscrito por la secretaría: el acuerdo continúa tras la retirada de { $leaving }.
   *[end] Inscrito por la secretaría: todas las partes restantes dicen que el acuerdo termina tras la retirada de { $leaving }.
}
timeline-parent-choice-said = { $choice ->
    [go-on] { $party } dice que este acuerdo continúa tras el fin del acuerdo principal.
   *[end] { $party } dice que este acuerdo se detiene tras el fin del acuerdo principal.
}
timeline-party-joined = Se adhirió una parte por adenda: { $party }.
timeline-amended = Acuerdo modificado por una adenda.
timeline-parent-decided = { $choice ->
    [go-on] Terminó el acuerdo del que dependía; este continúa.
   *[end] Terminó el acuerdo del que dependía; este también cesa.
}
timeline-ended = El acuerdo terminó.
timeline-abandoned = Acuerdo abandonado antes de la firma.
timeline-consented = Consentimiento para publicar el texto: { $party }.
timeline-consent-withdrawn = Consentimiento para la publicación retirado: { $party }.
timeline-consent-fell = El consentimiento a la publicación decayó con el texto al que se dio: { $party }.
timeline-a-party = una parte
timeline-until = Hasta el { $day }.
timeline-version = Versión { $version } del texto.
timeline-place = Lugar: { $place }.
timeline-source = Fuente: { $source }.
timeline-stamp = Sello n.º { $stamp }.
timeline-reference = Referencia: { $reference }.
timeline-reason = Motivo: { $reason }
timeline-reservation = Reserva: { $reservation }
timeline-rules = Reglas afectadas: { $rules }.
timeline-deviation = Diferencia: { $what }
timeline-cause = Causa: { $why }.
