//! The minutes of a session.

use kernel::{Day, Lang};
use press::{Entry, Minutes, Passage, Pdf, PressError, Signatory, Texts};

use crate::{
    MOST_BYTES, holds, keep,
    samples::{club, four},
};

fn passage(number: usize) -> Passage {
    Passage {
        title: four(
            &format!("Point {number}. Adopter la feuille de route"),
            &format!("النقطة {number}. اعتماد خارطة الطريق"),
            &format!("Item {number}. Adopt the roadmap"),
            &format!("Punto {number}. Adoptar la hoja de ruta"),
        ),
        text: four(
            "Examiné de 10:35 à 11:20.\n10:36 – 10:41 · Smara · Le président du conseil communal.\nAdopté : 18 voix sur 31.",
            "نوقشت من 10:35 إلى 11:20.\n10:36 – 10:41 · السمارة · رئيس المجلس الجماعي.\nاعتُمدت: 18 صوتا من 31.",
            "Taken from 10:35 to 11:20.\n10:36 – 10:41 · Smara · The president of the council.\nAdopted: 18 votes of 31.",
            "Examinado de 10:35 a 11:20.\n10:36 – 10:41 · Smara · El presidente del consejo.\nAdoptado: 18 votos de 31.",
        ),
    }
}

fn minutes(languages: &[Lang], sections: usize) -> Minutes {
    Minutes {
        club: club(),
        organ: four("Conseil du Club", "مجلس النادي", "Council of the Club", "Consejo del Club"),
        kind: four("Procès-verbal", "محضر", "Minutes", "Acta"),
        title: four("Session ordinaire", "دورة عادية", "Ordinary session", "Sesión ordinaria"),
        held: four("15 décembre 2026", "15 دجنبر 2026", "15 December 2026", "15 de diciembre de 2026"),
        standing: four("Pas encore approuvé", "لم يُصادق عليه بعد", "Not yet approved", "Todavía sin aprobar"),
        draft: true,
        languages: languages.to_vec(),
        sections: (1..=sections).map(passage).collect(),
        errata: None,
        signing: vec![Signatory {
            function: four("La présidence", "الرئاسة", "The chair", "La presidencia"),
            office: four("Commune de Smara", "جماعة السمارة", "Commune of Smara", "Comuna de Smara"),
            person: Texts::default(),
        }],
        entry: None,
        text_hash: None,
        reference: "conseil-du-club-2026-12-15".into(),
        url: "https://club.example/fr/council/sessions/conseil-du-club-2026-12-15/minutes".into(),
        made: Day::constant(2026, 12, 16),
    }
}

fn print(name: &str, minutes: &Minutes) -> Pdf {
    let pdf = press::minutes(minutes).expect("the sample prints");
    keep(&pdf, &format!("minutes-{name}"));
    pdf
}

#[test]
fn two_languages_stand_side_by_side_and_one_has_the_page_for_itself() {
    let both = print("fr-ar", &minutes(&[Lang::Fr, Lang::Ar], 6));
    assert!(holds(&both, "/Lang(fr") && holds(&both, "Amiri"));
    let arabic = print("ar", &minutes(&[Lang::Ar], 6));
    assert!(holds(&arabic, "/Lang(ar") && !holds(&arabic, "/Lang(fr"));
    let all = print("all", &minutes(&Lang::ALL, 6));
    assert!(all.pages > both.pages, "four languages follow in pairs");
    assert!(all.bytes.len() < MOST_BYTES, "{} bytes", all.bytes.len());
}

#[test]
fn the_same_minutes_give_the_same_bytes_and_approved_ones_others() {
    let draft = minutes(&[Lang::En], 2);
    assert_eq!(print("en", &draft), press::minutes(&draft).unwrap());
    let approved = Minutes {
        draft: false,
        entry: Some(Entry { number: 12, on: Day::constant(2027, 5, 3), hash: kernel::sha256_hex("leaf") }),
        text_hash: Some(kernel::sha256_hex("text")),
        ..draft.clone()
    };
    assert_ne!(print("en-approved", &approved).bytes, press::minutes(&draft).unwrap().bytes);
}

#[test]
fn a_session_of_which_there_is_much_or_nothing_to_say_is_printed() {
    let mut long = minutes(&[Lang::Fr, Lang::Ar], 100);
    assert!(print("long", &long).pages > 10);
    long.sections.clear();
    long.signing = vec![Signatory::default(); 2];
    assert_eq!(print("bare", &long).pages, 1);
    long.languages.clear();
    assert!(matches!(press::minutes(&long), Err(PressError::NoLanguage)));
}

#[test]
fn languages_that_do_not_have_as_many_paragraphs_are_printed_whole() {
    let mut uneven = minutes(&[Lang::Ar, Lang::Fr], 1);
    uneven.sections[0].text = four("Un.\nDeux.\nTrois.", "واحد.", "", "");
    uneven.sections[0].title = Texts::one(Lang::Fr, "Titre");
    uneven.errata = Some(passage(2));
    assert_eq!(print("uneven", &uneven).pages, 1);
}
