annex = Anexo { $n }
annex-see = Reproducido en el anexo { $n }.
annex-pages = { $n ->
    [one] Una página, reproducida a continuación.
   *[other] { $n } páginas, reproducidas a continuación.
}
unbound-locked = No reproducido: el documento está bloqueado (cifrado).
unbound-damaged = No reproducido: el documento no puede leerse.
unbound-layered = No reproducido: el documento tiene capas ocultas, que una copia mostraría.
unbound-too-long = No reproducido: con él, los anexos superarían { $pages } páginas.
unbound-too-heavy = No reproducido: demasiado pesado para los { $size } que admiten los anexos.
