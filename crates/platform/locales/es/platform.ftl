skip = Ir al contenido
languages = Idiomas
menu = Menú
rooms = Secciones
trail = Ruta de navegación
sign-in = Iniciar sesión
sign-out = Cerrar sesión
foot-verify = Verificar
foot-register = Registro de actos
foot-rules = Reglas jurídicas
foot-key = Clave del registro
foot-styleguide = Guía de estilo
demo-colophon = Demostración: hechos públicos, con sus fuentes.
colophon = Jumelage, software libre (licencia EUPL 1.2). Costas: Natural Earth, dominio público. Coordenadas y poblaciones: GeoNames, CC BY 4.0. El mapa no traza ninguna frontera.
list-and = { $first } y { $last }
moment = { $day } a las { $hour } (tiempo universal)
undocumented = no documentado
source = Fuente:
source-link = Leer la fuente
todo = Por hacer:
standing-at = En qué punto está
standing-next = Qué sigue
standing-owed-by = A quién le toca
standing-since = Desde
days-ago = { $days ->
    [one] un día
   *[other] { $days } días
}
days-left = { $days ->
    [0] hoy
    [one] dentro de un día
   *[other] dentro de { $days } días
}
days-past = { $days ->
    [one] vencido hace un día
   *[other] vencido hace { $days } días
}
no-date = sin fecha
list-country = País
list-all-countries = Todos los países
list-order = Orden
list-download = Descargar:
list-more = Más criterios
list-kept = Criterios aplicados
list-kept-one = { $label }: { $value }
list-kept-words = «{ $words }»
list-let-go = Quitar este criterio
list-let-all-go = Quitar todo
pager = Páginas
pager-before = Página anterior
pager-after = Página siguiente
pager-here = Página { $page } de { $pages }
date-day = Día
date-month = Mes
date-year = Año
form-optional = (opcional)
form-wrong = Todavía no está hecho
form-refused = No es posible tal como están las cosas
form-kept = Todo lo que ha escrito se conserva.
form-closed = Lo que había escrito
form-closed-says = Nada de ello se ha guardado. Copie de aquí lo que deba servir en otro lugar.
form-conflict = Otra persona guardó un cambio mientras usted escribía. No se ha sobrescrito nada. Compare con la página actual; si guarda de nuevo, su texto ocupará el lugar del suyo.
form-cancel = Cancelar
form-needed = Rellene este campo.
form-needed-once = Rellene este campo al menos en un idioma.
form-needed-choice = Elija una respuesta.
form-not-a-choice = Esta respuesta ya no se ofrece: elija otra.
form-not-a-date = No es una fecha. Por ejemplo: 31 10 2025.
form-not-a-number = Escriba un número entero entre { $least } y { $most }.
form-too-long = Es demasiado largo: { $most } caracteres como máximo.
form-hidden = Este texto contiene caracteres invisibles que cambian su lectura. Vuelva a escribirlo con el teclado.
form-file-too-large = Este archivo es demasiado grande: { $most } MB como máximo.
form-file-again = Elija de nuevo el archivo «{ $file }»: el navegador no lo conserva.
file-not-taken = Este archivo no es ni un PDF ni una fotografía JPEG o PNG. Envíe uno de los tres.
file-not-whole = Este archivo está dañado o contiene algo distinto de lo que anuncia. Guárdelo de nuevo y vuelva a enviarlo.
keep-offline = Se ha perdido la conexión. No se ha perdido nada: lo que ha escrito se conserva en este dispositivo.
keep-restored = Hemos recuperado lo que había escrito.
keep-discard = Descartar lo conservado
refused-other-site = Esta petición viene de otro sitio. Vuelva a la página del Club y empiece de nuevo.
refused-still-being-done = Esta petición ya está en curso. Espere un momento y mire en qué punto está.
failure-back = Volver a la página
failure-home = Ir al inicio
failure-number = Número que debe dar a la secretaría:
failure-not-found = Esta página no existe
failure-not-found-what = No hay nada en esta dirección, o nada que usted pueda leer.
failure-not-found-todo = Compruebe la dirección o parta del inicio.
failure-refused = No es posible tal como están las cosas
failure-refused-todo = No se ha cambiado nada. Vuelva a la página para ver en qué punto están las cosas.
failure-underway-todo = Vuelva a la página: dice si ya está hecho. Envíe de nuevo solo si no lo está.
failure-stale = Alguien lo cambió mientras tanto
failure-stale-what = Otra persona guardó un cambio mientras usted leía.
failure-stale-todo = No se ha sobrescrito nada. Vuelva a leer la página y empiece de nuevo si aún es útil.
failure-too-large = Es demasiado grande
failure-too-large-what = Lo que ha enviado supera el tamaño permitido.
failure-too-large-todo = Envíe un archivo más ligero, de 10 MB como máximo.
failure-broken-off = El envío se interrumpió
failure-broken-off-what = La conexión se cortó antes del final; nada quedó a medio escribir.
failure-broken-off-todo = Vuelva a la página y envíe de nuevo.
failure-unreadable = No hemos podido leer el envío
failure-unreadable-what = Lo que llegó no es un formulario del Club, o no está escrito en UTF-8.
failure-unreadable-todo = Vuelva a la página y envíe de nuevo desde su formulario.
failure-fault = Algo se ha roto por nuestra parte
failure-fault-what = No es culpa suya, y nada quedó a medio escribir.
failure-fault-todo = Inténtelo de nuevo en un momento. Si vuelve a ocurrir, dé este número a la secretaría.
in-fr = en francés
in-ar = en árabe
in-en = en inglés
in-es = en español
