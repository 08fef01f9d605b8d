duplicates-title = Posibles duplicados
duplicates-lead = Un mismo lugar, quizá, con dos fichas. Nada se fusiona sin usted: compare y fusione, o indique que son dos lugares.
duplicates-counted = { $n ->
    [0] Ningún par que comparar
    [one] Un par que comparar
   *[other] { $n } pares que comparar
}
no-duplicates = Ningún lugar parece estar dos veces en el atlas.
reason-identifier = una fuente da a uno el identificador del otro
reason-same-name = mismo nombre
reason-other-name = el nombre de uno se da también al otro
reason-shared-names = varios otros nombres en común
reason-same-population = misma población
distance-between = { $distance } entre ambos
distance-unknown = posición no documentada
compare-two-records = Comparar las dos fichas
compare-records = : { $one } y { $two }
written-by-hand = ficha escrita en el Club
tie-twice = { $kind } con { $name }: conocida dos veces
tie-itself = { $kind } entre las dos fichas: el lugar estaría vinculado consigo mismo
record-name = Nombre
record-country = País
record-kind = Naturaleza
record-divisions = Códigos de sus divisiones
record-position = Posición
record-population = Población
record-altitude = Altitud
record-time-zone = Huso horario
record-wikidata = Wikidata
record-geonames = GeoNames
record-note = Nota
record-stays = Ficha que se conserva
record-goes = Ficha que desaparece
record-added = se añade a la ficha conservada
record-ties = Relaciones conocidas
record-names = Nombres conocidos
records-facts = Lo que dicen las dos fichas
records-intro = Donde se contradicen, elija lo que es cierto. Lo que solo dice una se conserva.
no-authority-short = no documentada
authority-withheld = conocida, pero el Club no emplea su país
keep-the-other = Conservar más bien { $name }
go-on-to-merge = Ver lo que hará la fusión
apart-title = ¿Son dos lugares?
apart-intro = La respuesta queda registrada: este par no se volverá a proponer.
keep-apart = Son dos lugares distintos
kept-apart = Anotado: son dos lugares distintos.
duplicate-title = { $one } y { $two }: ¿un solo lugar?
duplicate-lead = Las dos fichas, una junto a otra. La primera se conserva, con su dirección.
merge-title = Fusionar { $gone } en { $kept }
merge-says = La ficha { $gone } desaparece; la ficha { $kept } queda, sola.
merge-address = La dirección { $old } llevará a { $new }.
merge-follows = Los nombres, los atributos, la toponimia del Club y las cuestiones pendientes pasan a la ficha conservada.
merge-imports = Ninguna importación hará volver la ficha desaparecida: lo que diga de ella irá a la ficha conservada.
merge-facts = Lo que quedará escrito
merge-ties = Sus relaciones conocidas
merge-for-good = Una fusión no se puede deshacer.
merge-places = Fusionar las dos fichas
back-to-records = Volver a las dos fichas
ties-move = { $n ->
    [one] Una relación pasa a la ficha conservada.
   *[other] { $n } relaciones pasan a la ficha conservada.
}
tie-dropped = { $kind } entre las dos fichas: se suprime, un lugar no está vinculado consigo mismo.
tie-united = { $kind } con { $name }: las dos relaciones pasan a ser una, con todas sus fuentes y su historial.
word-falls = { $kind }: { $name } había confirmado el { $day } otra fecha u otra situación; se le volverá a preguntar. La confirmación queda en el historial.
places-merged = Las dos fichas son ahora una sola.
refused-both-governed = Cada uno de estos lugares tiene su autoridad: no se pueden fusionar. Si son un solo lugar, hay que revisar primero una de las dos autoridades.
refused-governed-goes = Este lugar tiene una autoridad, a la que nombran miembros o acuerdos: es el que debe conservarse.
audit-atlas-place-merge = fusionó dos lugares
audit-atlas-places-apart = indicó que dos lugares son distintos
