amendment-numbered = Enmienda n.º { $n }
amendment-draft = Enmienda (borrador)
amendment-whole = Leer la enmienda n.º { $n } entera
amendment-state-draft = Borrador
amendment-state-tabled = Presentada
amendment-state-put = Sometida a votación
amendment-state-accepted = Aceptada por el autor del proyecto
amendment-state-adopted = Aprobada
amendment-state-rejected = Rechazada
amendment-state-withdrawn = Retirada
amendment-state-fallen = Decaída
amendments-title = Enmiendas
amendments-count = { $n ->
    [0] Ninguna enmienda
    [one] Una enmienda
   *[other] { $n } enmiendas
}
amendments-all = Ver las de todos los artículos
amendments-in-order = Enmiendas, en el orden de votación
no-amendment-yet = No se ha presentado ninguna enmienda.
clause-amendments = { $n ->
    [one] Una enmienda
   *[other] { $n } enmiendas
}
amend-clause = Enmendar
asks-replace = Sustituye el artículo { $n }
asks-insert = Inserta un artículo después del artículo { $n }
asks-insert-first = Inserta un artículo antes del primero
asks-strike = Suprime el artículo { $n }
place-first = Antes del primer artículo
place-clause = Artículo { $n }
place-after = Después del artículo { $n }
conflict = { $n ->
    [one] Una enmienda se refiere a este artículo.
   *[other] { $n } enmiendas se excluyen: en cuanto se aprueba una, decaen las siguientes.
}
farthest-first = Primero se vota la más alejada del texto.
order-set = Orden fijado por la presidencia. { $reason }
set-order = Fijar otro orden
set-order-means = El orden propuesto se cuenta en palabras. Quien preside puede juzgar de otro modo cuál es la más alejada: numere las enmiendas y diga por qué.
order-kept = El orden de votación está fijado.
rank-twice = Otra enmienda ya lleva este número.
distance = cambia el { $n } % de las palabras
asks-the-same = pide lo mismo que la anterior: se vota con ella
fell-by = excluida por: { $by }
amendment-is-draft = Borrador. Solo lo ven sus autores y la secretaría hasta que se presente.
amendment-in-writing = La sesión se celebra por escrito: esta enmienda no se somete a votación aparte. La acepta quien presentó el proyecto, la retira su autor, o la presidencia la descarta con un motivo que cada cual lee antes de votar el proyecto.
amendment-was-withdrawn = Su autor retiró esta enmienda.
amendment-was-withdrawn-for = Su autor retiró esta enmienda. { $reason }
amendment-was-accepted = El autor del proyecto la hizo suya: forma parte del texto sin votación, mientras no se apruebe otra en el mismo lugar.
amendment-was-set-aside = La presidencia descartó esta enmienda sin votación. { $reason }
amendment-fell = Decayó sin votación: se aprobó { $by } en el mismo lugar.
amendment-fell-with-motion = Decayó sin votación: el proyecto de decisión fue retirado.
amendment-not-written = La enmienda no está escrita en esta lengua.
amendment-lacks = Lenguas que aún faltan: { $languages }.
turn-after = Se somete a votación después de: { $names }.
turn-after-many = { $n ->
    [one] Se somete a votación después de { $n } enmienda más.
   *[other] Se somete a votación después de otras { $n } enmiendas.
}
rivals = { $n ->
    [one] En conflicto con { $names }: solo una de las dos puede aprobarse.
   *[other] En conflicto con { $names }: solo una puede aprobarse.
}
rivals-many = { $n ->
    [one] En conflicto con otra enmienda: solo una puede aprobarse.
   *[other] En conflicto con otras { $n } enmiendas: solo una puede aprobarse.
}
see-order = Ver el orden de votación
changes-title = Lo que cambia
note-title = Exposición de motivos
add-amendment = Proponer una enmienda
edit-amendment = Modificar esta enmienda
translate-amendment = Escribirla en otra lengua
table-amendment = Presentar esta enmienda
discard-amendment = Eliminar el borrador
discard-amendment-means = Lo que ha escrito se pierde: no se puede deshacer.
withdraw-amendment = Retirar esta enmienda
withdraw-amendment-means = La enmienda sigue siendo legible; ya no se somete a votación. El motivo es opcional.
accept-amendment = Aceptarla en el proyecto
set-aside = Descartar sin votación
set-aside-means = Para una enmienda que nadie defiende o que ha quedado sin objeto. El motivo es público.
amendment-means = Una enmienda se refiere a un solo artículo. Queda como borrador hasta que se presente.
amendment-translate-means = La enmienda está presentada: lo que dice ya no cambia. Se escribe en las lenguas en las que aún falta.
text-as-tabled = El texto tal como se presentó
amendment-author = Presentada en nombre de
amendment-asks = Lo que pide la enmienda
kind-replace = Sustituir un artículo
kind-insert = Insertar un artículo nuevo
kind-strike = Suprimir un artículo
amendment-clause = Artículo
amendment-clause-hint = Para un artículo nuevo, aquel después del cual va.
before-the-first = Antes del primero (artículo nuevo)
amendment-lang = Lengua en la que está escrita
amendment-lang-hint = En esta lengua se cuenta lo que cambia.
amendment-words = Texto nuevo – { $lang }
amendment-words-hint = Déjelo vacío para suprimir, o en una lengua que no escriba.
amendment-level = Lenguas cuyo texto ya es correcto
amendment-level-hint = Para una corrección que no afecta a esas lenguas: su artículo queda como está. Si no, se consideran no escritas.
amendment-note = Exposición de motivos
save-amendment = Guardar la enmienda
amendment-drafted = La enmienda está guardada como borrador. Reléala y preséntela.
amendment-saved = La enmienda está guardada.
amendment-tabled = La enmienda está presentada.
amendment-accepted = La enmienda está aceptada en el proyecto.
amendment-withdrawn = La enmienda se ha retirado.
amendment-set-aside = La enmienda se ha descartado.
amendment-discarded = El borrador se ha eliminado.
