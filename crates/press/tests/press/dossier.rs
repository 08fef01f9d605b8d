//! The file of a session.

use kernel::{Day, Lang};
use press::{Chapter, Dossier, Part, Row, Texts};

use crate::{MOST_BYTES, keep};

fn fr(text: &str) -> Texts {
    Texts::one(Lang::Fr, text)
}

pub(crate) fn file(lang: Lang) -> Dossier {
    let row = |n: usize| Row {
        number: fr(&format!("Article {n}")).with(Lang::Ar, format!("المادة {n}")),
        text: if n == 2 {
            fr("Le Conseil <b>approuve</b> #strong[le plan].")
        } else {
            fr("Le Conseil se réunit à Smara.").with(Lang::Ar, "يجتمع المجلس في السمارة بموجب القانون 113-14.")
        },
        gap: "Rien n’est écrit dans cette langue.".into(),
    };
    let parts = vec![
        Part::Title(fr("Projet de décision n° 1")),
        Part::Quiet(fr("Présenté par la commune de Smara")),
        Part::Parallel(vec![Lang::Fr, Lang::Ar], (1..=3).map(row).collect()),
        Part::Under(fr("Amendements")),
        Part::Says(fr("Amendement n° 1\nSupprime l’article 2")),
    ];
    let chapter = |n: usize| Chapter {
        number: n.to_string(),
        title: fr("Feuille de route").with(Lang::Ar, "خارطة الطريق"),
        parts: parts.clone(),
    };
    Dossier {
        lang,
        club: fr("Club des villes jumelées").with(Lang::Ar, "نادي المدن المتوأمة"),
        organ: fr("Conseil"),
        kind: "Dossier de la session".into(),
        title: "Session ordinaire".into(),
        held: vec!["15 décembre 2026".into(), "Palais des congrès".into()],
        notes: vec!["État au 23 novembre 2026.".into()],
        contents: "Sommaire".into(),
        chapters: (1..=3).map(chapter).collect(),
        annexes: Vec::new(),
        online: "Lire en ligne".into(),
        reference: "session-ordinaire".into(),
        url: "https://club.example/fr/council/sessions/x/file".into(),
        made: Day::constant(2026, 11, 23),
    }
}

#[test]
fn a_file_has_its_cover_its_contents_and_its_items_and_is_the_same_each_time() {
    for lang in [Lang::Fr, Lang::Ar] {
        let pdf = press::dossier(&file(lang)).unwrap();
        keep(&pdf, &format!("dossier-{lang}"));
        assert!(pdf.pages >= 3 && pdf.bytes.len() < MOST_BYTES, "{} pages, {} bytes", pdf.pages, pdf.bytes.len());
        assert_eq!(pdf, press::dossier(&file(lang)).unwrap());
    }
}

#[test]
fn an_address_in_a_file_leads_there() {
    let url = "https://club.example/fr/council/documents/0199-7";
    for lang in [Lang::Fr, Lang::Ar] {
        let mut linked = file(lang);
        assert!(!crate::holds(&press::dossier(&linked).unwrap(), url));
        linked.chapters[1].parts.push(Part::Link(url.into()));
        let pdf = press::dossier(&linked).unwrap();
        keep(&pdf, &format!("dossier-linked-{lang}"));
        assert!(crate::holds(&pdf, url));
    }
}

#[test]
fn a_file_without_anything_filed_is_printed_all_the_same() {
    let pdf = press::dossier(&Dossier { chapters: Vec::new(), ..file(Lang::Fr) }).unwrap();
    assert_eq!(pdf.pages, 2);
}

#[test]
fn a_file_is_measured_before_it_is_set() {
    let amendments = |many: usize, long: usize| {
        let words = "Les communes jumelées échangent leurs agents des services de l’eau pour trois mois. ".repeat(long);
        let arabic = "تتبادل الجماعات المتوأمة أعوان مصالح الماء لمدة ثلاثة أشهر. ".repeat(long);
        let row = Row { number: fr("Article 3"), text: fr(&words).with(Lang::Ar, arabic), gap: "Rien".into() };
        let one = [Part::Under(fr("Amendement")), Part::Parallel(vec![Lang::Fr, Lang::Ar], vec![row])];
        let parts = one.iter().cycle().take(2 * many).cloned().collect();
        Dossier { chapters: vec![Chapter { number: "1".into(), title: fr("Point"), parts }], ..file(Lang::Fr) }
    };
    let started = std::time::Instant::now();
    assert!(matches!(press::dossier(&amendments(2000, 5)), Err(press::PressError::TooLong)));
    assert!(started.elapsed().as_secs() < 2, "nothing was set: {:?}", started.elapsed());
    assert!(press::dossier(&amendments(60, 5)).unwrap().pages > 10);
}
