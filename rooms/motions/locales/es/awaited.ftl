awaited-title = Dictámenes pendientes
awaited-lead = Lo que se ha pedido a expertos y aún no ha recibido respuesta, lo más urgente primero.
awaited-none = No se espera ningún dictamen.
awaited-count = { $n ->
    [one] Se espera un dictamen.
   *[other] Se esperan { $n } dictámenes.
}
awaited-past = { $n ->
    [one] Para uno de ellos, el día solicitado ya ha pasado.
   *[other] Para { $n } de ellos, el día solicitado ya ha pasado.
}
awaited-see = Ver los dictámenes pendientes
awaited-former = Esta persona ya no figura entre los expertos del Club: anote su respuesta si le ha llegado, o deje de pedir este dictamen.
days-left = { $n ->
    [0] hoy
    [1] mañana
   *[other] dentro de { $n } días
}
letter-asked-subject = Se le pide un dictamen: { $title }
letter-asked-body = { $club } le pide su dictamen para: { $title }

    { $question }

    Respuesta solicitada para el { $due }, motivada, en la lengua que prefiera:
    { $address }
letter-recalled-subject = Dictamen esperado para el { $due }: { $title }
letter-recalled-body = Se espera su dictamen { $when }, para el { $due }: { $title }

    { $question }

    Responder, en la lengua que prefiera:
    { $address }
letter-passed-subject = Dictamen aún pendiente: { $expert }
letter-passed-body = El dictamen de { $expert } se había solicitado para el { $due } y aún no ha llegado: { $title }

    { $question }

    Anotar una respuesta recibida por otra vía, o dejar de pedir este dictamen:
    { $address }
letter-answered-subject = Dictamen emitido: { $expert }
letter-answered-body = { $expert } emitió su dictamen para: { $title }

    Léalo aquí:
    { $address }
letter-noted-subject = Su dictamen figura en el expediente: { $title }
letter-noted-body = La secretaría ha incorporado al expediente, con su nombre, el dictamen que usted dio para: { $title }
    { $noted }

    Reléalo aquí y diga a la secretaría lo que no sea exacto:
    { $address }
letter-taken-back-subject = Ya no se le pide un dictamen: { $title }
letter-taken-back-body = { $club } ya no le pide este dictamen para: { $title }

    { $question }

    No tiene que hacer nada. La pregunta puede leerse aquí:
    { $address }
note-answer = Anotar una respuesta recibida por otra vía
note-answer-means = El dictamen se incorpora al expediente con el nombre de { $expert } y con el suyo. Se avisa a { $expert } por correo electrónico.
note-save = Incorporar este dictamen al expediente
answer-noted = El dictamen figura en el expediente; se ha avisado al experto.
noted-by = { $channel }, recibido el { $day }; anotado por { $name }.
noted-file = Ver el documento: { $file }
sign-amendment = Apoyar esta enmienda
amendment-signed = Su puesto apoya esta enmienda.
amendment-unsigned = Se ha retirado su apoyo.
refused-day-out-of-place = Una respuesta llega después de la pregunta, y no en días por venir: corrija el día.
refused-nothing-shown = Una respuesta que no llegó por escrito se incorpora con un documento que la demuestre.
audit-motions-referral-note = anotó el dictamen de un experto recibido por otra vía
audit-motions-amendment-sign = apoyó una enmienda
audit-motions-amendment-unsign = retiró su apoyo a una enmienda
