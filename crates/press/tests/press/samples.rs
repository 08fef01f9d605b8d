//! Documents to print: real towns, no person.

use kernel::{Day, Lang, LangTag};
use press::{Approval, Clause, Deed, Entry, Named, Party, RecordSheet, Sheet, Signing, Source, Status, Summary, Texts};

pub fn tag(tag: &str) -> LangTag {
    tag.parse().expect("the sample names a language")
}

pub fn four(fr: &str, ar: &str, en: &str, es: &str) -> Texts {
    Texts::one(Lang::Fr, fr).with(Lang::Ar, ar).with(Lang::En, en).with(Lang::Es, es)
}

pub fn smara() -> Party {
    Party {
        name: four("Commune de Smara", "جماعة السمارة", "Commune of Smara", "Comuna de Smara"),
        kind: four("commune", "جماعة ترابية", "commune", "municipio"),
        country: four("Maroc", "المغرب", "Morocco", "Marruecos"),
        office: four(
            "Président du conseil communal",
            "رئيس المجلس الجماعي",
            "President of the council",
            "Presidente del consejo",
        ),
        capacity: four(
            "habilité en vertu de la loi organique n° 113-14 relative aux communes",
            "مخوّل بموجب القانون التنظيمي رقم 113-14 المتعلق بالجماعات",
            "empowered under Organic Law 113-14 on communes",
            "facultado en virtud de la Ley orgánica 113-14",
        ),
        ..Party::default()
    }
}

pub fn timbuktu() -> Party {
    Party {
        name: four(
            "Commune urbaine de Tombouctou",
            "جماعة تمبكتو الحضرية",
            "Urban Commune of Timbuktu",
            "Comuna urbana de Tombuctú",
        ),
        kind: four("commune", "جماعة ترابية", "commune", "municipio"),
        country: four("Mali", "مالي", "Mali", "Malí"),
        ..Party::default()
    }
}

pub fn clause(number: usize) -> Clause {
    Clause {
        number: number.to_string(),
        title: four(
            "Objet de la coopération",
            "موضوع التعاون",
            "Object of the cooperation",
            "Objeto de la cooperación",
        ),
        text: four(
            "Les parties coopèrent dans les domaines de l’économie verte, de la gouvernance locale, de la culture et de la jeunesse, dans la limite de leurs compétences respectives et dans le respect des engagements internationaux de leurs États.\n\nLa présente convention est conclue conformément à la loi organique n° 113-14. Elle n’est pas un traité au sens du droit international « et n’engage que ses signataires ».",
            "يتعاون الطرفان في مجالات الاقتصاد الأخضر والحكامة المحلية والثقافة والشباب، في حدود اختصاصات كل منهما وفي احترام الالتزامات الدولية لدولتيهما.\n\nتبرم هذه الاتفاقية طبقا للقانون التنظيمي رقم 113-14 وللمرسوم 2025-0165/PT-RM. وهي ليست معاهدة بمفهوم القانون الدولي «ولا تلزم إلا الموقعين عليها».",
            "The parties cooperate in the fields of the green economy, local governance, culture and youth, within their respective powers and with respect for the international commitments of their States.\n\nThis agreement is made under Organic Law 113-14. It is not a treaty under international law and binds only its signatories.",
            "Las partes cooperan en los ámbitos de la economía verde, la gobernanza local, la cultura y la juventud, dentro de sus competencias respectivas y respetando los compromisos internacionales de sus Estados.\n\nEl presente acuerdo se celebra con arreglo a la Ley orgánica 113-14. No es un tratado en el sentido del derecho internacional y solo obliga a sus firmantes.",
        ),
    }
}

pub fn deed(languages: &[&str], clauses: usize) -> Deed {
    Deed {
        status: Status::Settled,
        kind: four("Jumelage", "توأمة", "Twinning", "Hermanamiento"),
        title: four(
            "Jumelage entre Smara et Tombouctou",
            "توأمة بين السمارة وتمبكتو",
            "Twinning between Smara and Timbuktu",
            "Hermanamiento entre Smara y Tombuctú",
        ),
        reference: "smara-tombouctou".into(),
        club: club(),
        languages: languages.iter().map(|code| tag(code)).collect(),
        parties: vec![smara(), timbuktu()],
        first: 0,
        clauses: (1..=clauses).map(clause).collect(),
        done: Some(Signing {
            place: four("Smara", "السمارة", "Smara", "Smara"), on: Day::constant(2025, 10, 31)
        }),
        approvals: vec![Approval {
            party: smara().name,
            what: four("Délibération", "مقرر", "Council resolution", "Acuerdo del pleno"),
            authority: four("Conseil communal", "المجلس الجماعي", "Communal council", "Consejo comunal"),
            reference: "12/2025".into(),
            on: Some(Day::constant(2025, 10, 1)),
        }],
        text_hash: kernel::sha256_hex("text"),
        url: "https://club.example/fr/agreements/smara-tombouctou".into(),
        made: Day::constant(2025, 10, 31),
    }
}

pub fn club() -> Texts {
    four(
        "Club international de Smara des villes jumelées",
        "نادي السمارة الدولي للمدن المتوأمة",
        "International Club of Smara of Twinned Cities",
        "Club Internacional de Smara de Ciudades Hermanadas",
    )
}

pub fn sheet(lang: Lang) -> Sheet {
    let named = |party: Party| Named { name: party.name, kind: party.kind, country: party.country };
    let deed = deed(&["fr"], 0);
    Sheet {
        lang,
        club: club(),
        reference: deed.reference,
        kind: deed.kind,
        title: deed.title,
        standing: four(
            "Signé le 31 octobre 2025",
            "وُقّع في 31 أكتوبر 2025",
            "Signed on 31 October 2025",
            "Firmado el 31 de octubre de 2025",
        ),
        parties: vec![named(smara()), named(timbuktu())],
        dates: vec![(four("Signature", "التوقيع", "Signature", "Firma"), Day::constant(2025, 10, 31))],
        fields: vec![
            four("économie verte", "الاقتصاد الأخضر", "green economy", "economía verde"),
            four("culture", "الثقافة", "culture", "cultura"),
            four("jeunesse", "الشباب", "youth", "juventud"),
        ],
        entry: Some(Entry { number: 12, on: Day::constant(2025, 11, 24), hash: kernel::sha256_hex("leaf") }),
        url: deed.url,
        made: Day::constant(2025, 11, 24),
    }
}

pub fn record(lang: Lang) -> RecordSheet {
    RecordSheet {
        sheet: sheet(lang),
        sources: vec![Source {
            title: Texts::one(Lang::Ar, "نون بوست"),
            url: "https://noonpost.ma/?p=30782".into(),
            seen: Some(Day::constant(2025, 11, 20)),
        }],
    }
}

pub fn summary(lang: Lang) -> Summary {
    Summary {
        sheet: sheet(lang),
        object: clause(1).text,
        languages: vec![tag("fr"), tag("ar")],
        text_hash: Some(kernel::sha256_hex("text")),
    }
}
