letter-convened-subject = Convocatoria: { $title }
letter-convened-body = { $club } le convoca.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    Orden del día
    { $agenda }

    { $answer }
    { $address }

    Aceptar la invitación en su calendario no vale como respuesta: responda en la página de la sesión.
letter-answer-proxy = Responda aquí, presente, excusado o delegación de voto:
letter-answer-present = Responda aquí, presente o excusado:
letter-answer-written = Diga aquí si participa en el procedimiento, o si está excusado:
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
