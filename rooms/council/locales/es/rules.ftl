rules-of = Reglas · { $name }
rules-lead = Quién debe estar presente, quién vota sobre qué, con qué mayoría y con qué plazos.
rules-colleges = Los colegios
rules-quorum = El quórum: quién debe estar presente
rules-proxies = Las delegaciones de voto
rules-ballots = Las papeletas
rules-notice = Los plazos de convocatoria
rules-hold = En vigor desde el { $day }
rules-will-hold = En vigor a partir del { $day }
rules-held = En vigor del { $from } al { $to }
rules-never-held = Nunca en vigor
rules-adopted = Adoptada el { $day }: { $act }.
rules-ahead = Estas reglas aún no rigen: rigen a partir del { $day }.
rules-past = Estas reglas ya no rigen: una versión más reciente las ha sustituido.
rules-skipped = Estas reglas nunca rigieron: una versión más reciente las sustituyó antes de su primer día.
rules-of-dissolved = Este órgano se disolvió el { $day }: ya no tiene reglas en vigor.
seats-differ = Los puestos de los colegios no son los de las reglas: { $here } en la composición, { $ruled } en las reglas.
example-rules = Ejemplo. El reglamento del Club no es público: estas reglas sirven a la demostración, no obligan a nadie y no son las del Club.
rules-college-seats = { $name }: { $n ->
    [one] un puesto
   *[other] { $n } puestos
}
rules-college-open = { $name }: tantos puestos como miembros
quorum-whole = En total: { $what }.
quorum-in-college = En el colegio «{ $name }»: { $what }.
quorum-with-proxies = Los miembros representados cuentan para el quórum.
quorum-without-proxies = Los miembros representados no cuentan para el quórum.
second-the-same = Tras una primera convocatoria sin quórum, la segunda exige lo mismo.
second-nothing = Tras una primera convocatoria sin quórum, la segunda delibera sea cual sea el número de presentes.
second-less = Tras una primera convocatoria sin quórum, basta con: { $what }.
bar-number = { $n ->
    [one] al menos un miembro
   *[other] al menos { $n } miembros
}
at-least = al menos { $part } { $whole }
more-than = más de { $part } { $whole }
part-1-2 = la mitad
part-1-3 = un tercio
part-2-3 = dos tercios
part-1-4 = un cuarto
part-3-4 = tres cuartos
part-3-5 = tres quintos
part-4-5 = cuatro quintos
whole-seats = de todos los puestos, ocupados o vacantes
whole-filled = de los puestos ocupados
whole-cast = de los votos emitidos (a favor y en contra)
whole-cast-abstentions = de los votos emitidos, abstenciones incluidas
whole-ballots = de los votos emitidos, sin contar los votos en blanco
whole-ballots-with-blank = de los votos emitidos, incluidos los votos en blanco
whole-present = de los miembros presentes
whole-present-or-represented = de los miembros presentes o representados
and-in-colleges = { $n ->
    [one] y en al menos un colegio { $what }
   *[other] y en al menos { $n } colegios { $what }
}
and-in-each-college = y, en cada colegio con al menos un puesto ocupado, { $what }
and-in-every-college = y en cada colegio, aunque esté vacante, { $what }
tie-rejected = en caso de empate, la propuesta se rechaza
tie-chair = en caso de empate, decide la presidencia
tie-status-quo = en caso de empate, sigue lo que está en vigor
tie-lot = en caso de empate, se procede a un sorteo
semicolon = ; { "" }
way-consensus = consenso
way-acclamation = aclamación
way-show-of-hands = a mano alzada
way-named = votación nominal
way-secret = votación secreta
every-college = todos los colegios
by-two-rounds = elección a dos vueltas: en la primera, { $majority }; en la segunda, el mayor número de votos
by-approval = elección por aprobación: resultan elegidos quienes más miembros aprueban
by-transferable = elección por voto único transferible: cada cual ordena a los candidatos
no-proxies = Nadie vota por otro.
proxies-held = { $n ->
    [one] Una persona tiene como máximo una delegación de voto.
   *[other] Una persona tiene como máximo { $n } delegaciones de voto.
}
proxies-for = Una delegación vale para: { $scopes }.
proxies-before = { $n ->
    [0] Llega antes de la apertura.
    [one] Llega al menos una hora antes de la apertura.
   *[other] Llega al menos { $n } horas antes de la apertura.
}
proxies-same = Se da a un miembro del mismo colegio.
proxies-any = Se da a un miembro de cualquier colegio.
scope-session = un período de sesiones entero
scope-item = puntos del orden del día
scope-matter = clases de decisiones
ballot-replaces = Mientras la votación está abierta, una segunda papeleta sustituye a la primera.
ballot-refused = Una segunda papeleta se rechaza: la primera se mantiene.
weights-none = Cada puesto tiene un voto.
weights-given = Cada miembro tiene el peso que el órgano le da.
persons-secret = Sobre personas se vota en secreto.
persons-open = Una votación sobre personas puede no ser secreta.
notice-ordinary = { $n ->
    [one] Período de sesiones ordinario: un día.
   *[other] Período de sesiones ordinario: { $n } días.
}
notice-extraordinary = { $n ->
    [one] Período de sesiones extraordinario: un día.
   *[other] Período de sesiones extraordinario: { $n } días.
}
notice-written = { $n ->
    [one] Procedimiento escrito: abierto al menos un día.
   *[other] Procedimiento escrito: abierto al menos { $n } días.
}
notice-second = { $n ->
    [0] Segunda convocatoria, a falta de quórum: el mismo día.
    [one] Segunda convocatoria, a falta de quórum: pasado un día.
   *[other] Segunda convocatoria, a falta de quórum: pasados { $n } días.
}
matters-title = Quién vota sobre qué
matter = Asunto
matter-who = Quién vota
matter-how = Cómo
matter-by = Qué decide
rules-text = El texto de las reglas
rules-text-means = Estas frases proceden de un archivo que cualquiera puede leer, comprobar y reutilizar:
see-the-text = Leer el archivo
versions-title = Las versiones
version-number = Versión { $n }
compare-with-before = Comparar con la versión anterior
compare-title = Comparar dos versiones
compare-from = De
compare-to = A
compare-button = Comparar
no-difference = Los dos textos son iguales.
lines-differ = Líneas retiradas: { $went }; líneas añadidas: { $came }.

adopt-rules = Inscribir reglas adoptadas
adopt-means = Una versión inscrita ya no cambia: una nueva versión la sustituye, y ambas siguen siendo legibles.
adopt-from-example = Este órgano aún no tiene reglas: el texto siguiente es un ejemplo, escrito con sus colegios. Cambie todo lo que no sea suyo, y los nombres de los colegios allí donde faltaba una lengua. Tal cual, se inscribe como ejemplo y no vincula a nadie. Para sus propias reglas, escriba example = false y diga bajo source de dónde vienen.
text-hint = En TOML. Cada clave se explica en esta página.
act = Acto de adopción
act-hint = Por ejemplo, el acuerdo y su fecha. Un ejemplo, cuyo texto lo dice, no lo tiene.
adopted-on = Día de la adopción
valid-from = En vigor a partir del
valid-from-hint = No antes de la adopción, y a más tardar dos años después.
rules-note-hint = Lo que un lector debe saber de esta versión.
rules-entered = Se han inscrito las reglas.
wrong-rules = Este texto todavía no es el de unas reglas: cada error se indica bajo este campo, con su línea.
unfit-no-act = Indique el acto que adoptó estas reglas. Solo un ejemplo, cuyo texto lo dice, no lo tiene.
unfit-act-of-an-example = Este texto dice que es un ejemplo: ningún acto lo adoptó. Deje este campo vacío, o escriba example = false en el texto.
unfit-act-ahead = Ese día no ha llegado todavía.
unfit-valid-before-act = Las reglas no rigen antes del acto que las adopta.
unfit-valid-too-far-ahead = Las reglas rigen a más tardar dos años después del acto que las adopta.
