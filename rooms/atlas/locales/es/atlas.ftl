nav-atlas = Atlas
atlas-title = Atlas de las ciudades
atlas-lead = Las ciudades y territorios que el Club conoce, cada dato con su fuente.
filter-places = Filtrar los lugares
filter-name = Nombre del lugar
country = País
order-name = Por nombre
order-population = Por población
places-counted = { $n ->
    [0] Ningún lugar
    [one] Un lugar
   *[other] { $n } lugares
}
place = Lugar
kind = Naturaleza
population = Población
no-place-yet = El atlas está todavía vacío. El primer lugar entra en él con su autoridad.
no-place-found = Ningún lugar responde a este filtro.
see-all-places = Ver todos los lugares
institutions-title = Instituciones sin territorio
map-of-places = { $n ->
    [one] Mapa de un lugar
   *[other] Mapa de { $n } lugares
}
map-of-place = { $n ->
    [0] Mapa: { $name }
    [one] Mapa: { $name } y un socio
   *[other] Mapa: { $name } y { $n } socios
}
partners = Socios:
partner-ended = (acuerdo terminado)
map-in = Ampliar
map-out = Reducir
map-reset = Todo el mapa
map-map = Mapa
facts-title = Lo que se sabe
registration = Inscripción
institution-description = { $name }, institución conocida por el Club.
place-description = { $name }, { $country }: datos, autoridad y fuentes.
place-lead = { $kind }, { $country }
inhabitants = { $n ->
    [one] { $n } habitante
   *[other] { $n } habitantes
}
as-of = (ficha del { $day })
approximate = (posición aproximada)
approximate-point = Punto situado sin medición.
position = Posición
identifiers = Identificadores
identity = Identidad
organ = Órgano
authority-title = La autoridad
body-title = La institución
no-authority = La autoridad que gobierna este lugar no está documentada aquí.
add-locality = Añadir un lugar
add-institution = Añadir una institución
set-toponymy = Nombres de países
edit-locality = Corregir el lugar
edit-institution = Corregir la institución
add-authority = Añadir la autoridad
edit-authority = Corregir la autoridad
save = Guardar
choose = Elija
locality-added = El lugar está en el atlas. Indique ahora qué autoridad lo gobierna.
locality-edited = El lugar está corregido.
authority-saved = La autoridad está guardada.
institution-added = La institución está en el atlas.
institution-edited = La institución está corregida.
toponymy-set = Los nombres de países están guardados.
locality-name = Nombre del lugar
another-place = Es otro lugar del mismo nombre
same-name = El atlas ya conoce este nombre:
latitude = Latitud
latitude-hint = En grados, el norte positivo. Por ejemplo: 26,73841
longitude = Longitud
longitude-hint = En grados, el este positivo. Por ejemplo: -11,67194
approximate-tick = Posición aproximada, situada sin medición
position-sources = Fuentes de la posición
population-as-of = Fecha de la ficha
population-sources = Fuentes de la población
sources-hint = Una por línea: quién lo dice y, después, la dirección de la página.
wikidata-hint = Por ejemplo: Q842810
geonames-hint = El número de la ficha de GeoNames
note = Nota
note-hint = Lo que hay que saber de estos datos. Es pública.
official-name = Nombre oficial
official-name-hint = El de la entidad jurídica, nunca el nombre del lugar solo: «Comuna de Smara».
in-text = El nombre dentro de una frase
in-text-hint = Por ejemplo: «la comuna de Smara»
identity-sources = Fuentes de la identidad
organ-sources = Fuentes del órgano
country-institution-hint = Déjelo vacío para un organismo internacional.
registry = Registro en el que está inscrita
registry-hint = Por ejemplo: registro mercantil de El Aaiún
registration-number = Número de inscripción
withheld = Códigos de país que el Club no emplea
withheld-hint = Códigos ISO 3166 de dos letras, separados por espacios. Nada de lo que está en ellos se muestra, se lista ni se exporta.
labels = Nombres propios del Club
labels-hint = Uno por línea: el código y, después, el nombre. Van antes que los de la tabla.
toponymy-lead = Cómo nombra el Club los países, en todas partes: páginas, listas, mapas y datos.
wrong-wikidata = Un identificador de Wikidata es la letra Q seguida de un número.
wrong-coordinate = Escriba grados: entre -90 y 90 para la latitud, entre -180 y 180 para la longitud.
wrong-half-position = Latitud y longitud van juntas.
wrong-half-registration = El registro y el número van juntos.
wrong-code = Uno de estos códigos no es un código de país de dos letras.
wrong-label = Cada línea empieza por un código de país, seguido de su nombre.
refused-not-yours = Solo la secretaría escribe en el atlas.
refused-country-not-offered = El Club no emplea este código de país.
refused-identifier-taken = Otro lugar del atlas ya tiene este identificador de Wikidata o GeoNames.
refused-already-governed = Este lugar ya tiene su autoridad: corríjala.
refused-wrong-kind = Esta naturaleza no conviene: una autoridad gobierna un lugar, una institución no tiene territorio.
refused-no-address = Dé al menos un nombre en letras latinas: de él se forma la dirección de la página.
refused-same-name = Este nombre ya está en el atlas. Si es otro lugar, marque la casilla; si no, corrija el que está.
identity-named = Nombrada por las fuentes
identity-presumed = Presunta: las fuentes solo nombran el lugar
identity-to-be-confirmed = Por confirmar: varias entidades llevan este nombre
organ-elected-council = Consejo electo
organ-special-delegation = Delegación especial
organ-appointed-administrator = Administrador nombrado
organ-not-documented = No documentado
kind-commune = Comuna
kind-city = Ciudad
kind-municipality = Municipio
kind-district = Distrito
kind-department = Departamento
kind-province = Provincia
kind-region = Región
kind-metropolis = Metrópoli
kind-area-council = Consejo de área
kind-unsettled = Gobierno local por precisar
kind-chamber = Cámara
kind-university = Universidad
kind-school = Escuela
kind-hospital = Hospital
kind-network = Red de ciudades
kind-association = Asociación
kind-institution = Institución
audit-atlas-locality-add = añadió un lugar
audit-atlas-locality-edit = corrigió un lugar
audit-atlas-authority-add = añadió la autoridad de un lugar
audit-atlas-institution-add = añadió una institución
audit-atlas-entity-edit = corrigió una entidad jurídica
audit-atlas-toponymy-set = cambió la toponimia del Club
