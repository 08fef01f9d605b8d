# La palabra de un experto sobre una regla
opinion-not-applicable = Declarada no aplicable por { $by } el { $day }: { $reason }
opinion-withdrawn = Lo dicho sobre ella fue retirado por { $by } el { $day }: { $reason }
opinion-outdated = { $by } la había declarado no aplicable el { $day } ({ $reason }); las partes han declarado otra cosa desde entonces: debe confirmarse de nuevo.
act-revise-opinion = Pronunciarse de otro modo, o retirar
confirm-reach = Vale para todas las partes de este acuerdo regidas por esa ley.
confirms-withdrawn = Nada más: se retira lo que se dijo de ella
done-withdraw-opinion = La retirada queda inscrita, bajo su nombre: la regla vuelve a juzgarse por los documentos.
refusal-nothing-to-withdraw = Nadie se ha pronunciado sobre esta regla: no hay nada que retirar.
timeline-opinion-withdrawn = { $reach ->
    [rule] Regla { $rule }: un experto retiró lo que se había dicho de ella, en todos los acuerdos.
   *[agreement] Regla { $rule }: un experto retiró lo que se había dicho de ella para este acuerdo.
}
audit-timeline-opinion-withdrawn = retiró una opinión sobre una norma
fact-partners-state = Un socio es un Estado, o un órgano de un Estado

# La identidad de una parte, y sus plazos
verb-identify-party = Nombrar a una parte por su identidad establecida
verb-done-identify-party = La parte queda nombrada por su identidad establecida.
says-identify-party = La parte toma el país, la naturaleza, el nombre oficial y la sede que el atlas ya ha establecido. La entidad jurídica sigue siendo la misma; lo fijado o firmado conserva sus palabras.
identify-nothing = El atlas no nombra a ninguna parte de otro modo.
identify-from = { $party }: ahora se nombra
refusal-identity-unchanged = Esta parte ya lleva esa identidad.
refusal-identity-unsettled = El atlas aún no ha establecido de qué entidad jurídica se trata. La secretaría la establece primero, con su fuente.
timeline-party-identified = Identidad establecida: { $party } (antes { $former }).
timeline-clock-stopped = { $party }: ilocalizable desde el { $day }; sus plazos se detienen.
timeline-clock-goes-on = { $party }: ilocalizable hasta el { $day }; sus plazos se reanudan.
audit-timeline-party-identified = nombró a una parte por su identidad establecida
audit-timeline-clock-stopped = detuvo los plazos de una parte ilocalizable
audit-timeline-clock-goes-on = reanudó los plazos de una parte
