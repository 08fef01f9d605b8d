//! The demonstration as those meet it who try it: from one start to the next, and what it says of its club.

mod demo;
mod running;

use std::{path::PathBuf, process::Command};

use crate::folder::{Folder, said};
use demo::Demo;

/// A copy of the demonstration's facts, to change.
fn facts(folder: &Folder) -> PathBuf {
    let facts = folder.0.join("facts");
    std::fs::create_dir(&facts).expect("the folder is ours");
    for file in std::fs::read_dir(FACTS).expect("the demonstration's facts").flatten() {
        std::fs::copy(file.path(), facts.join(file.file_name())).expect("the file is copied");
    }
    facts
}

const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo");

#[test]
fn the_demonstration_prints_a_sign_in_for_each_role_and_new_passwords_at_each_start() {
    let folder = Folder::new();
    let first = Demo::start(&folder).passwords.clone();
    let roles = ["administrator", "expert", "mayor", "officer-amgala", "officer", "reader", "secretary"];
    assert_eq!(first.keys().cloned().collect::<Vec<_>>(), roles.map(|role| format!("{role}@demo.example")));
    let demo = Demo::start(&folder);
    assert!(first.iter().all(|(email, password)| demo.passwords[email] != *password));
    assert!(demo.get("/healthz").ends_with("ok"));
    assert!(demo.get("/fr/").contains("Club international de Smara des villes jumelées"));
    let home = demo.get("/en/");
    assert!(
        home.contains("(10 times)") && home.contains("and 6 others"),
        "the ten signatures of one day are said together"
    );
    assert!(demo.get("/metrics").contains("http_request"));
}

#[test]
fn a_proof_of_the_demonstrations_register_stands_until_a_byte_is_altered() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let body = |path: &str| demo.get(path).split_once("\r\n\r\n").expect("a body").1.to_owned();
    let key = body("/register/key");
    let proof = body("/register/proof/3");
    let file = folder.0.join("proof");
    let check = |key: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jumelage"));
        command.arg("verify").arg(&file).args(key).output().expect("the program starts")
    };
    let verify = |proof: &str| {
        std::fs::write(&file, proof).expect("the file is written");
        check(&["--key", &key])
    };
    let output = verify(&proof);
    assert!(output.status.success(), "{}\n{proof}", said(&output));
    let middle = proof.len() / 2;
    let altered: String =
        proof.char_indices().map(|(at, c)| if at == middle { if c == 'A' { 'B' } else { 'A' } } else { c }).collect();
    assert!(!verify(&altered).status.success());
    std::fs::write(&file, &proof).expect("the file is written");
    let untrusted = check(&[]);
    assert_eq!(untrusted.status.code(), Some(2), "{}", said(&untrusted));
    let says = "The file fits together, but the key is untrusted: give the register's own with --key.\n";
    assert!(said(&untrusted).ends_with(says), "{}", said(&untrusted));
}

#[test]
fn the_demonstrations_council_is_an_example_in_which_nobody_is_seated_and_says_so_in_four_languages() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let (council, rules) = ("organs/international-coordination-council", "rules/international-coordination-council");
    for (lang, example) in [("fr", "Exemple. "), ("ar", "مثال. "), ("en", "Example. "), ("es", "Ejemplo. ")] {
        for page in
            [format!("/{lang}/council"), format!("/{lang}/council/{council}"), format!("/{lang}/council/{rules}")]
        {
            assert!(demo.get(&page).contains(example), "{page}");
        }
    }
    assert!(demo.get("/en/council").contains("31 seats, none of them held"));
    let text = demo.get(&format!("/en/council/{rules}/rules.toml"));
    assert!(text.contains("\nexample = true\n"), "{text}");
}

#[test]
fn the_demonstrations_session_is_prepared_and_not_held_and_says_so_in_four_languages() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    for (lang, example, date) in [
        ("fr", "Exemple. Cette session", "Date à fixer"),
        ("ar", "مثال. أُعدت هذه الدورة", "يُحدد التاريخ لاحقا"),
        ("en", "Example. This session", "Date to be set"),
        ("es", "Ejemplo. Esta sesión", "Fecha por fijar"),
    ] {
        let page = demo.get(&format!("/{lang}/council/sessions/constitutive-session"));
        assert!(page.contains(example) && page.contains(date), "{page}");
        assert!(!page.contains("fallback"), "each item has its title in {lang}");
    }
    assert!(!demo.get("/council/calendar.ics").contains("VEVENT"), "nothing is convened");
}

#[test]
fn an_account_that_a_visitor_closed_is_open_again_at_the_next_start() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let administrator = demo.sign_in("administrator");
    let list = demo.send("GET", "/fr/admin/accounts?role=secretary", &administrator, "");
    let account =
        list.split('"').find(|part| part.starts_with("/fr/admin/accounts/0")).expect("the secretary's account");
    let closed = demo.send("POST", &format!("{account}/close"), &administrator, "");
    assert!(closed.starts_with("HTTP/1.1 303"), "{closed}");
    drop(demo);
    let demo = Demo::start(&folder);
    assert!(!demo.sign_in("secretary").is_empty());
}

#[test]
fn a_club_of_its_own_is_not_opened_by_the_demonstration_nor_the_demonstration_as_a_club() {
    let folder = Folder::new();
    let made = folder.run(&["admin", "create", "--email", "night@club.example"]);
    assert!(made.status.success(), "{}", said(&made));
    let refused = folder.run(&["demo", "--listen", "127.0.0.1:0"]);
    assert!(!refused.status.success() && said(&refused).contains("--data DIR"), "{}", said(&refused));
    let taken = folder.run(&["import", FACTS]);
    assert!(said(&taken).contains("12 localities"), "nothing was taken in before: {}", said(&taken));
    let demonstration = Folder::new();
    drop(Demo::start(&demonstration));
    let settings = demonstration.0.join("club.toml");
    std::fs::write(&settings, "public_url = \"http://127.0.0.1:1\"\n[club.name]\nfr = \"Club d’essai\"\n")
        .expect("the file is written");
    let refused = demonstration.run(&["serve", "--config", settings.to_str().expect("a path of ours")]);
    assert!(!refused.status.success() && said(&refused).contains("--data DIR"), "{}", said(&refused));
}

#[test]
fn a_demonstration_whose_first_start_was_cut_is_whole_at_the_next() {
    let folder = Folder::new();
    let facts = facts(&folder);
    let file = facts.join("agreements.toml");
    let text = std::fs::read_to_string(&file).expect("the file is read");
    let cut = text.match_indices("\n[[agreement]]").nth(2).expect("there are ten").0;
    std::fs::write(&file, &text[..cut]).expect("the file is written");
    let taken = folder.run(&["import", facts.to_str().expect("a path of ours")]);
    assert!(said(&taken).contains("12 localities, 2 members, 2 agreements"), "{}", said(&taken));
    folder.sql("INSERT INTO demonstration (one, begun) VALUES (1, '2026-11-23T12:00:00Z')");
    assert!(Demo::start(&folder).get("/en/").contains("(10 times)"));
}

#[test]
fn what_the_club_published_of_itself_is_replaced_by_another_import_and_the_trail_says_so() {
    let folder = Folder::new();
    let facts = facts(&folder);
    let import = || said(&folder.run(&["import", facts.to_str().expect("a path of ours")]));
    assert!(import().contains("what the club published of itself"));
    assert!(import().contains("nothing new of the club itself"));
    let file = facts.join("club.toml");
    let text = std::fs::read_to_string(&file).expect("the file is read");
    let mended = text.replace("launched_on = 2025-10-30", "launched_on = 2025-10-29");
    assert_ne!(text, mended);
    std::fs::write(&file, mended).expect("the file is written");
    assert!(import().contains("what the club published of itself"));
    folder.sql("INSERT INTO demonstration (one, begun) VALUES (1, '2026-11-23T12:00:00Z')");
    let demo = Demo::start(&folder);
    assert!(demo.get("/fr/club").contains("29 octobre 2025"), "the demonstration's own facts replace nothing");
    let administrator = demo.sign_in("administrator");
    let trail = demo.send("GET", "/fr/admin/audit?verb=club.profile", &administrator, "");
    assert_eq!(trail.matches("a changé ce que le Club publie de lui-même</td>").count(), 2, "{trail}");
}

#[test]
fn the_page_of_the_club_says_what_is_published_by_whom_and_what_is_not() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    assert!(demo.get("/fr/").contains(r#"href="/fr/club""#));
    let page = demo.get("/fr/club");
    for text in [
        "30 octobre 2025",
        r#"href="/fr/localities/smara""#,
        "Conseil international de coordination",
        "Élus des communes jumelées",
        "Économie verte",
        "aucune source ne les répartit par accord",
        "news.sahara.ma",
        "sahrawiyanews.com",
        "Semaines du cinquantenaire de la Marche verte",
        "du 29 octobre 2025 au 13 novembre 2025",
        "Statuts",
        "non documenté",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    for lang in ["ar", "en", "es"] {
        let page = demo.get(&format!("/{lang}/club"));
        assert!(page.starts_with("HTTP/1.1 200") && !page.contains('⟦'), "{lang}: {page}");
    }
    assert!(demo.get("/sitemap.xml").contains("/fr/club"));
    let agreement = demo.get("/fr/agreements/smara-timbuktu");
    assert!(!agreement.contains("Économie verte") && agreement.contains("non documenté"), "said of the whole only");
}

#[test]
fn the_mandate_made_for_the_demonstration_says_what_it_is_for() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let mayor = demo.sign_in("mayor");
    for (lang, says) in [
        ("fr", "ce mandat n’est tiré d’aucune source"),
        ("ar", "هذا الانتداب غير مأخوذ من أي مصدر"),
        ("en", "this mandate comes from no source"),
        ("es", "este mandato no procede de ninguna fuente"),
    ] {
        let file = demo.send("GET", &format!("/{lang}/members/smara"), &mayor, "");
        assert!(file.contains(says), "{lang}: {file}");
        assert!(!demo.get(&format!("/{lang}/members/smara")).contains(says), "{lang}: for those concerned");
    }
}

#[test]
fn what_the_law_asks_to_forget_is_erased_from_the_register_by_whoever_holds_the_machine() {
    let folder = Folder::new();
    let taken = folder.run(&["import", FACTS]);
    assert!(taken.status.success(), "{}", said(&taken));
    let kept = || said(&folder.run(&["admin", "forget", "1"]));
    assert_eq!(kept(), "reason.ar\nreason.en\nreason.es\nreason.fr\n");
    let silent = folder.run(&["admin", "forget", "1", "reason.fr"]);
    assert!(!silent.status.success() && said(&silent).contains("--why"), "{}", said(&silent));
    let forget = |field: &str| folder.run(&["admin", "forget", "1", field, "--why", "demande du 2 mars 2027"]);
    let done = forget("reason.fr");
    assert!(done.status.success() && said(&done).contains("the act and its proofs stand"), "{}", said(&done));
    assert_eq!(kept(), "reason.ar\nreason.en\nreason.es\nreason.fr (erased)\n");
    for nothing in ["reason.fr", "signatory.1"] {
        let again = forget(nothing);
        assert!(!again.status.success() && said(&again).contains("admin forget 1"), "{}", said(&again));
    }
    let lost = folder.run(&["admin", "forget", "999"]);
    assert!(!lost.status.success() && said(&lost).contains("has no act 999"), "{}", said(&lost));
}

#[test]
fn a_forwarded_link_to_any_public_page_shows_the_clubs_card() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let mut cards = Vec::new();
    for lang in ["fr", "ar", "en", "es"] {
        let answer = demo.bytes("GET", &format!("/{lang}/card.png"), "", "");
        let split = answer.windows(4).position(|window| window == b"\r\n\r\n").expect("a head and a body");
        let (head, png) = (String::from_utf8_lossy(&answer[..split]).into_owned(), &answer[split + 4..]);
        assert!(head.starts_with("HTTP/1.1 200") && head.contains("content-type: image/png"), "{head}");
        assert!(head.contains("cache-control: public, max-age=86400") && head.contains("etag: \""), "{head}");
        let size = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((&png[1..4], size(16), size(20)), (&b"PNG"[..], 1200, 630), "the head of a PNG says its size");
        assert!(png.len() < 200 * 1024, "{} bytes", png.len());
        cards.push(png.to_vec());
    }
    cards.dedup();
    assert_eq!(cards.len(), 4, "each language has its own");
    let sitemap = demo.get("/sitemap.xml");
    let pages: Vec<&str> = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let french = pages.iter().filter_map(|page| Some(&page[page.find("/fr/")?..]));
    let mut met = 0;
    for path in french {
        let page = demo.get(path);
        let image = format!("<meta property=\"og:image\" content=\"http://{}/fr/card.png\">", demo.address);
        assert!(page.contains(&image) && page.contains("og:image:alt\" content=\""), "{path}: {page}");
        met += 1;
    }
    assert!(met > 20, "{met} pages");
    let arabic = demo.get("/ar/");
    assert!(arabic.contains("/ar/card.png\">") && arabic.contains("اسمه على خريطة المدن"), "{arabic}");
    assert!(!demo.get("/fr/sign-in").contains("og:image"), "a page that is nobody's to forward names none");
}

#[test]
fn each_of_two_members_has_an_officer_who_sees_the_file_of_its_own_agreements_alone() {
    let folder = Folder::new();
    let demo = Demo::start(&folder);
    let (smara, amgala) = (demo.sign_in("officer"), demo.sign_in("officer-amgala"));
    let is_file = |cookies: &str, slug: &str| {
        demo.send("GET", &format!("/fr/agreements/{slug}"), cookies, "").contains("Ce qui reste à voir")
    };
    assert!(is_file(&smara, "smara-niamey") && is_file(&amgala, "amgala-brikama"));
    assert!(!is_file(&smara, "amgala-brikama") && !is_file(&amgala, "smara-niamey"));
    let account = demo.send("GET", "/fr/account", &amgala, "");
    assert!(account.contains("Relations internationales – Commune d’Amgala"), "{account}");
}
