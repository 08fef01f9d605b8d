//! The fixed words of printed documents, in the four interface languages.

use kernel::{Day, Direction, Lang, LangTag};

/// What the press itself says. Everything else comes in with the document.
#[derive(Debug)]
pub(crate) struct Words {
    pub article: &'static str,
    pub first_article: &'static str,
    pub parties: &'static str,
    pub and: &'static str,
    pub represented: &'static str,
    pub signatures: &'static str,
    pub seal: &'static str,
    pub place: &'static str,
    pub date: &'static str,
    pub annex: &'static str,
    pub party: &'static str,
    pub approval: &'static str,
    pub authority: &'static str,
    pub reference: &'static str,
    pub languages: &'static str,
    pub copy: &'static str,
    pub settled: &'static str,
    pub transcribed: &'static str,
    pub draft: &'static str,
    pub not_signed: &'static str,
    pub not_written: &'static str,
    pub hash: &'static str,
    pub verify: &'static str,
    pub record: &'static str,
    pub not_held: &'static str,
    pub summary: &'static str,
    pub dates: &'static str,
    pub fields: &'static str,
    pub sources: &'static str,
    pub seen: &'static str,
    pub proof: &'static str,
    pub entry: &'static str,
    pub entered: &'static str,
    pub no_entry: &'static str,
    pub object: &'static str,
    pub printed: &'static str,
    pub others: &'static str,
    /// January to December, parted by blanks.
    months: &'static str,
}

static FR: Words = Words {
    article: "Article",
    first_article: "Article premier",
    parties: "Les parties",
    and: "et",
    represented: "Représentant",
    signatures: "Signatures",
    seal: "Signature et sceau",
    place: "Lieu",
    date: "Date",
    annex: "Annexe – Approbations",
    party: "Partie",
    approval: "Approbation",
    authority: "Autorité",
    reference: "Référence",
    languages: "Textes faisant également foi",
    copy: "Exemplaire de la partie nommée en premier",
    settled: "Texte arrêté",
    transcribed: "Transcription déclarée conforme à l’original signé",
    draft: "Projet, version",
    not_signed: "non signé",
    not_written: "[Texte non rédigé dans cette langue]",
    hash: "Empreinte du texte (SHA-256)",
    verify: "Vérifier ce document",
    record: "Fiche d’enregistrement",
    not_held: "Le club ne détient pas le texte de cet accord. Cette fiche dit ce qui en est connu ; elle ne le remplace pas.",
    summary: "Résumé",
    dates: "Dates",
    fields: "Domaines",
    sources: "Sources",
    seen: "consultée le",
    proof: "Preuve d’inscription au registre",
    entry: "Acte n°",
    entered: "inscrit le",
    no_entry: "Aucun acte inscrit au registre à ce jour.",
    object: "Objet",
    printed: "Imprimé le",
    others: "et autres :",
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
};

static AR: Words = Words {
    article: "المادة",
    first_article: "المادة الأولى",
    parties: "الأطراف",
    and: "و",
    represented: "الممثل",
    signatures: "التوقيعات",
    seal: "التوقيع والخاتم",
    place: "المكان",
    date: "التاريخ",
    annex: "ملحق – الموافقات",
    party: "الطرف",
    approval: "الموافقة",
    authority: "السلطة",
    reference: "المرجع",
    languages: "نصوص متساوية الحجية",
    copy: "نسخة الطرف المذكور أولا",
    settled: "نص محصور",
    transcribed: "نص منقول صُرّح بمطابقته للأصل الموقع",
    draft: "مشروع، النسخة",
    not_signed: "غير موقّع",
    not_written: "[النص غير محرر بهذه اللغة]",
    hash: "بصمة النص (SHA-256)",
    verify: "التحقق من هذه الوثيقة",
    record: "بطاقة تقييد",
    not_held: "لا يتوفر النادي على نص هذه الاتفاقية. تذكر هذه البطاقة ما هو معروف عنها ولا تقوم مقامها.",
    summary: "ملخص",
    dates: "التواريخ",
    fields: "المجالات",
    sources: "المصادر",
    seen: "اطلع عليه في",
    proof: "إثبات التقييد في السجل",
    entry: "العمل الرسمي رقم",
    entered: "قُيّد في",
    no_entry: "لم يقيد أي عمل رسمي في السجل إلى اليوم.",
    object: "الموضوع",
    printed: "طُبع في",
    others: "وغيرها:",
    months: "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
};

static EN: Words = Words {
    article: "Article",
    first_article: "Article 1",
    parties: "The parties",
    and: "and",
    represented: "Representative",
    signatures: "Signatures",
    seal: "Signature and seal",
    place: "Place",
    date: "Date",
    annex: "Annex – Approvals",
    party: "Party",
    approval: "Approval",
    authority: "Authority",
    reference: "Reference",
    languages: "Equally authentic texts",
    copy: "Copy of the party named first",
    settled: "Settled text",
    transcribed: "Transcription declared conform to the signed original",
    draft: "Draft, version",
    not_signed: "not signed",
    not_written: "[Text not written in this language]",
    hash: "Hash of the text (SHA-256)",
    verify: "Verify this document",
    record: "Record sheet",
    not_held: "The club does not hold the text of this agreement. This sheet says what is known of it; it does not replace it.",
    summary: "Summary",
    dates: "Dates",
    fields: "Fields",
    sources: "Sources",
    seen: "seen on",
    proof: "Proof of entry in the register",
    entry: "Act no.",
    entered: "entered on",
    no_entry: "No act is entered in the register to this day.",
    object: "Object",
    printed: "Printed on",
    others: "and others:",
    months: "January February March April May June July August September October November December",
};

static ES: Words = Words {
    article: "Artículo",
    first_article: "Artículo 1",
    parties: "Las partes",
    and: "y",
    represented: "Representante",
    signatures: "Firmas",
    seal: "Firma y sello",
    place: "Lugar",
    date: "Fecha",
    annex: "Anexo – Aprobaciones",
    party: "Parte",
    approval: "Aprobación",
    authority: "Autoridad",
    reference: "Referencia",
    languages: "Textos igualmente auténticos",
    copy: "Ejemplar de la parte nombrada en primer lugar",
    settled: "Texto fijado",
    transcribed: "Transcripción declarada conforme al original firmado",
    draft: "Borrador, versión",
    not_signed: "sin firmar",
    not_written: "[Texto no redactado en este idioma]",
    hash: "Huella del texto (SHA-256)",
    verify: "Verificar este documento",
    record: "Ficha de registro",
    not_held: "El club no dispone del texto de este acuerdo. Esta ficha dice lo que se sabe de él; no lo sustituye.",
    summary: "Resumen",
    dates: "Fechas",
    fields: "Ámbitos",
    sources: "Fuentes",
    seen: "consultada el",
    proof: "Constancia de inscripción en el registro",
    entry: "Acto n.º",
    entered: "inscrito el",
    no_entry: "Ningún acto inscrito en el registro hasta la fecha.",
    object: "Objeto",
    printed: "Impreso el",
    others: "y otros:",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
};

/// The words of an interface language.
pub(crate) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Fr => &FR,
        Lang::Ar => &AR,
        Lang::En => &EN,
        Lang::Es => &ES,
    }
}

/// In which of our languages the press speaks beside a text in `tag`: that one; else Arabic beside what runs right to
/// left; else the first of French, English and Spanish that the document is also written in; else French.
pub(crate) fn spoken(tag: &LangTag, languages: &[LangTag]) -> Lang {
    tag.interface().unwrap_or_else(|| match tag.direction() {
        Direction::Rtl => Lang::Ar,
        Direction::Ltr => languages
            .iter()
            .filter_map(LangTag::interface)
            .find(|lang| lang.direction() == Direction::Ltr)
            .unwrap_or(Lang::Fr),
    })
}

/// A date in full, as the language writes it.
pub(crate) fn date(lang: Lang, day: Day) -> String {
    let month =
        usize::try_from(day.month() - 1).ok().and_then(|at| words(lang).months.split(' ').nth(at)).unwrap_or_default();
    match (lang, day.day()) {
        (Lang::Fr, 1) => format!("1er {month} {}", day.year()),
        (Lang::Es, number) => format!("{number} de {month} de {}", day.year()),
        (_, number) => format!("{number} {month} {}", day.year()),
    }
}

/// "Done at …, on …", as a deed ends.
pub(crate) fn done(lang: Lang, place: &str, day: Day) -> String {
    let day = date(lang, day);
    match lang {
        Lang::Fr => format!("Fait à {place}, le {day}"),
        Lang::Ar => format!("حرر في {place}، بتاريخ {day}"),
        Lang::En => format!("Done at {place}, on {day}"),
        Lang::Es => format!("Hecho en {place}, el {day}"),
    }
}

/// A language's own name for itself, or its tag when we do not know it.
pub fn endonym(tag: &LangTag) -> String {
    if let Some(lang) = tag.interface() {
        return lang.endonym().to_owned();
    }
    let known = match tag.as_str().split('-').next().unwrap_or_default() {
        "pt" => "Português",
        "zgh" => "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "hi" => "हिन्दी",
        "ha" => "Hausa",
        "wo" => "Wolof",
        "sw" => "Kiswahili",
        "de" => "Deutsch",
        "it" => "Italiano",
        "nl" => "Nederlands",
        "tr" => "Türkçe",
        _ => tag.as_str(),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_in_full_as_each_language_writes_it() {
        let day = Day::constant(2026, 8, 1);
        assert_eq!(
            Lang::ALL.map(|lang| date(lang, day)),
            ["1er août 2026", "1 غشت 2026", "1 August 2026", "1 de agosto de 2026"]
        );
    }

    #[test]
    fn beside_a_language_without_words_the_press_speaks_one_that_runs_the_same_way() {
        let tags = |tags: &str| tags.split(' ').map(|tag| tag.parse().unwrap()).collect::<Vec<LangTag>>();
        let languages = tags("zgh ar es");
        assert_eq!(spoken(&languages[0], &languages), Lang::Es);
        assert_eq!(spoken(&tags("fa")[0], &languages), Lang::Ar);
        assert_eq!(spoken(&tags("pt")[0], &tags("pt")), Lang::Fr);
    }
}
