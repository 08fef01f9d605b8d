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
print-lines = Demasiado largo para un solo PDF: cada enmienda ocupa aquí una línea. Su texto se lee en línea y en el expediente sin conexión, que lo tiene todo.
print-counts = Demasiado largo para un solo PDF: las enmiendas solo se cuentan aquí. Se leen en línea y en el expediente sin conexión, que lo tiene todo.
print-names = Demasiado largo para un solo PDF: los proyectos solo se nombran aquí. Sus textos y sus enmiendas se leen en línea y en el expediente sin conexión, que lo tiene todo.
