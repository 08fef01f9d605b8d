//! What a preview says of a table before anything of it is written, and how its columns are chosen there.

use super::*;

#[tokio::test]
async fn columns_that_are_not_understood_are_chosen_on_the_page() {
    let (house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let table = "Notre cité;Son État;Nos amis;Leur État;Notre mot\nSmara;Maroc;Tombouctou;Mali;cher\n";
    let address = send(&secretary, "relations", "amis.csv", table.as_bytes()).await;
    let page = settled(&secretary, &address).await;
    assert!(page.shows("Quelle colonne dit quoi") && page.shows("Nos amis (par exemple"), "{}", page.text());
    let chosen = [
        ("act", "map"),
        ("column-a-name", "1"),
        ("column-a-country", "2"),
        ("column-b-name", "3"),
        ("column-b-country", "4"),
    ];
    let _ = secretary.submit(&address, &chosen).await.done();
    let tried = settled(&secretary, &address).await;
    assert!(tried.shows("smara – timbuktu"), "{}", tried.text());
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    let _ = settled(&secretary, &address).await;
    assert!(house.visitor().get("/fr/localities/smara/relations").await.ok().shows("Timbuktu"));
}

#[tokio::test]
async fn a_preview_says_what_stands_and_what_it_becomes() {
    let (house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let address = send(&secretary, "places", "villes.txt", PLACES.replace("84208", "90001").as_bytes()).await;
    let tried = settled(&secretary, &address).await;
    assert!(tried.shows("84\u{202f}208 → 90\u{202f}001"), "{}", tried.text());
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    let _ = settled(&secretary, &address).await;
    assert!(house.visitor().get("/fr/localities/timbuktu").await.ok().shows("90\u{202f}001"));
}

#[tokio::test]
async fn a_page_takes_the_names_of_identifiers_and_the_day_of_the_source() {
    let (house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let path = "/fr/atlas/import?what=relations";
    let form = secretary.get(path).await.ok();
    assert!(form.text().contains("name=\"names\"") && form.text().contains("name=\"on-day\""), "{}", form.text());
    let table = "wikidata_a,geonames_b\nQ9427,2461874\n";
    let fields = [("source", "Annuaire"), ("on-day", "3"), ("on-month", "2"), ("on-year", "2024")];
    let files = [("file", "t.csv", table), ("names", "noms.tsv", "Q9427\tTombouctou\n")];
    let sent = secretary.submit_raw(path, &[multipart()], with_fields(&fields, &files)).await.done();
    let address = sent.location().to_owned();
    let tried = settled(&secretary, &address).await;
    assert!(tried.text().contains("/fr/localities/timbuktu\""), "the candidate is named: {}", tried.text());
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    let _ = settled(&secretary, &address).await;
    let text = secretary.get("/fr/atlas/decisions").await.ok().text();
    let action = text.split("action=\"").find(|part| part.starts_with("/fr/atlas/decisions/")).unwrap();
    let _ = secretary.submit(action.split('"').next().unwrap(), &[("answer", "gn-2449067")]).await.done();
    let sent = secretary.submit_raw(path, &[multipart()], with_fields(&fields, &files)).await.done();
    let address = sent.location().to_owned();
    let _ = settled(&secretary, &address).await;
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    let _ = settled(&secretary, &address).await;
    let page = house.visitor().get("/fr/localities/smara/relations").await.ok();
    assert!(page.shows("Annuaire") && page.shows("3 février 2024"), "{}", page.text());
}

#[tokio::test]
async fn a_preview_says_what_will_be_asked_and_the_report_leads_to_the_questions() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let files =
        [("file", "t.csv", "wikidata_a,geonames_b\nQ9427,2461874\n"), ("names", "noms.tsv", "Q9427\tTombouctou\n")];
    let path = "/fr/atlas/import?what=relations";
    let sent = secretary.submit_raw(path, &[multipart()], with_fields(&[], &files)).await.done();
    let address = sent.location().to_owned();
    let questions = "/fr/atlas/decisions?question=candidates\"";
    let tried = settled(&secretary, &address).await;
    assert!(tried.shows("Des lieux vous seront proposés") && tried.text().contains(questions), "{}", tried.text());
    assert!(tried.shows("rien n’est encore écrit") && !tried.shows("n’apporterait rien de nouveau"));
    let in_each = async |says: [&str; 3]| {
        for (lang, says) in ["ar", "en", "es"].into_iter().zip(says) {
            let page = secretary.get(&address.replacen("fr", lang, 1)).await.ok();
            assert!(page.shows(says) && !page.text().contains('⟦'), "{lang}: {}", page.text());
        }
    };
    in_each(["ستُقترح عليكم أماكن", "Places will be proposed", "Se le propondrán lugares"]).await;
    let _ = secretary.submit(&address, &[("act", "confirm")]).await.done();
    let done = settled(&secretary, &address).await;
    assert!(done.shows("Des lieux vous sont proposés") && done.text().contains(questions), "{}", done.text());
    in_each(["تُقترح عليكم أماكن", "Places are proposed", "Se le proponen lugares"]).await;
    assert!(secretary.get(questions.trim_end_matches('"')).await.ok().shows("Q9427"));
}

#[tokio::test]
async fn a_preview_of_places_names_them_as_the_club_does_and_of_what_is_withheld_says_only_the_line() {
    let (_house, secretary) = house().await;
    let table = format!(
        "{PLACES}2462881\tLaayoune\tLaayoune\t\t27.14184\t-13.18797\tP\tPPLC\tEH\t\t00\t\t\t\t196331\t\t68\t\
         Africa/El_Aaiun\t2022-01-01\n"
    );
    let first = taken_in(&secretary, "places", "villes.txt", table.as_bytes()).await;
    assert!(first.shows("Timbuktu · Mali"), "{}", first.text());
    let own = [("name-fr", "Tombouctou la Sainte"), ("version", "0")];
    let _ = secretary.submit("/fr/localities/timbuktu/toponymy", &own).await.done();
    let changed = table.replace("\t274\t", "\t275\t").replace("\t68\t", "\t63\t");
    let address = send(&secretary, "places", "villes.txt", changed.as_bytes()).await;
    let tried = settled(&secretary, &address).await;
    assert!(tried.shows("Tombouctou la Sainte · Mali · ") && tried.shows("274 → 275"), "{}", tried.text());
    for page in [&first, &tried] {
        assert!(page.text().contains("<dt>Ligne 4</dt><dd><bdi>–</bdi></dd>"), "{}", page.text());
        assert!(!page.shows("Laayoune") && !page.shows("EH"), "{}", page.text());
    }
    let table = "geonames;name_fr;country\n2462881;Laâyoune;MA\n";
    let _ = taken_in(&secretary, "toponymy", "noms.csv", table.as_bytes()).await;
    let named = settled(&secretary, &address).await;
    assert!(named.shows("Laâyoune · Maroc · ") && named.shows("68 → 63"), "{}", named.text());
}

#[tokio::test]
async fn a_cell_that_could_not_be_read_is_no_refused_row() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let table = "geonames_a,geonames_b,kind,since\n2461874,2449067,twinning,jadis\n";
    let address = send(&secretary, "relations", "liens.csv", table.as_bytes()).await;
    let page = settled(&secretary, &address).await;
    assert!(page.shows("Cellules laissées de côté") && page.shows("jadis"), "{}", page.text());
    assert!(!page.shows("Lignes refusées") && !page.shows("Les premières lignes refusées"), "{}", page.text());
    assert!(page.shows("Télécharger toutes les lignes et cellules laissées de côté (TSV)"), "{}", page.text());
    for lang in ["ar", "en", "es"] {
        let page = secretary.get(&address.replacen("fr", lang, 1)).await.ok();
        assert!(page.shows("jadis") && !page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let both = format!("{table}2461874,99,twinning,1990\n");
    let page = settled(&secretary, &send(&secretary, "relations", "liens.csv", both.as_bytes()).await).await;
    assert!(page.shows("Lignes refusées") && page.shows("Cellules laissées de côté"), "{}", page.text());
}

#[tokio::test]
async fn a_preview_says_the_kind_of_each_tie_and_the_columns_of_which_nothing_is_taken() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let table = "Jumelages du Sud;;;;;\nVille;Pays;Ville partenaire;Pays;Type d'accord;Date d'entrée en vigueur;Remarques\n\
                 Smara;MA;Tombouctou;ML;Amitié;8 mai 2001;–\n";
    let address = send(&secretary, "relations", "liens.csv", table.as_bytes()).await;
    let page = settled(&secretary, &address).await;
    assert!(page.shows("smara – timbuktu · Amitié") && page.shows("8 mai 2001"), "{}", page.text());
    assert!(page.shows("Colonnes dont rien n’est pris\u{a0}: Remarques"), "{}", page.text());
    for lang in ["ar", "en", "es"] {
        let page = secretary.get(&address.replacen("fr", lang, 1)).await.ok();
        assert!(page.shows("Remarques") && !page.text().contains('⟦'), "{lang}: {}", page.text());
    }
}

/// The value that a choice of the form stands on.
fn chosen(text: &str, field: &str) -> String {
    let select = text.split(&format!("name=\"column-{field}\"")).nth(1).expect("the form asks for it");
    let options = select.split("</select>").next().expect("a choice ends").split("<option ");
    let on = options.filter(|option| option.contains(" selected")).find_map(|option| option.split("value=\"").nth(1));
    on.map(|value| value.split('"').next().unwrap_or_default().to_owned()).unwrap_or_default()
}

#[tokio::test]
async fn choices_of_columns_open_as_the_header_was_understood_and_complete_it() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let table = "Ville;Pays;Ville jumelée;Pays;Nature juridique\nSmara;MA;Tombouctou;ML;Amitié\n";
    let address =
        send(&secretary, "relations", "liens.csv", table.replace("Nature juridique", "Objet").as_bytes()).await;
    let _ = settled(&secretary, &address).await;
    let form = secretary.get(&format!("{address}?columns=yes")).await.ok().text();
    let opened = ["a-name", "a-country", "b-name", "b-country", "kind", "since"].map(|field| chosen(&form, field));
    assert_eq!(opened, ["1", "2", "3", "4", "5", ""], "{form}");
    let typed = [
        ("act", "map"),
        ("column-a-name", "3"),
        ("column-a-country", "4"),
        ("column-b-name", "1"),
        ("column-b-country", "2"),
    ];
    let _ = secretary.submit(&address, &typed).await.done();
    let page = settled(&secretary, &address).await;
    assert!(page.shows("timbuktu – smara · Jumelage"), "a kind that was taken away is not read: {}", page.text());
    let form = secretary.get(&format!("{address}?columns=yes")).await.ok().text();
    assert_eq!(chosen(&form, "a-name"), "3", "what was chosen stands");
}

#[tokio::test]
async fn a_list_of_the_partners_of_one_city_is_taken_once_the_secretary_says_whose_it_is() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let table = "Ville;Pays;Depuis\nTombouctou;Mali;2001\n";
    let address = send(&secretary, "relations", "nos-villes.csv", table.as_bytes()).await;
    let asked = settled(&secretary, &address).await;
    assert!(asked.shows("Ce qui vaut pour toutes les lignes"), "{}", asked.text());
    let typed = [
        ("act", "map"),
        ("column-a-name", "1"),
        ("column-a-country", "2"),
        ("column-since", "3"),
        ("constant-b-name", "Smara"),
        ("constant-b-country", "Maroc"),
    ];
    let _ = secretary.submit(&address, &typed).await.done();
    let page = settled(&secretary, &address).await;
    assert!(page.shows("timbuktu – smara · Jumelage") && page.shows("2001"), "{}", page.text());
    let long = "x".repeat(201);
    let refused = secretary.submit(&address, &[("act", "map"), ("constant-b-name", &long)]).await;
    assert!(refused.status.is_client_error() && refused.text().contains(&long), "what was typed is kept");
    let form = secretary.get(&format!("{address}?columns=yes")).await.ok();
    assert!(form.text().contains("value=\"Smara\"") && form.text().contains("value=\"Maroc\""), "{}", form.text());
    for lang in ["ar", "en", "es"] {
        let form = secretary.get(&format!("{}?columns=yes", address.replacen("fr", lang, 1))).await.ok();
        assert!(!form.text().contains('⟦'), "{lang}: {}", form.text());
    }
}

#[tokio::test]
async fn a_preview_says_that_a_file_is_not_what_its_name_promises() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let address = send(&secretary, "relations", "jumelages.xlsx", TWINS.as_bytes()).await;
    let page = settled(&secretary, &address).await;
    assert!(page.shows("jumelages.xlsx") && page.shows("mais c’est du texte"), "{}", page.text());
    for (lang, says) in [("ar", "لكنه نص"), ("en", "but it is text"), ("es", "pero es texto")] {
        let page = secretary.get(&address.replacen("fr", lang, 1)).await.ok();
        assert!(page.shows(says) && !page.text().contains('⟦'), "{lang}: {}", page.text());
    }
}

#[tokio::test]
async fn a_column_that_holds_both_cities_is_found_and_may_be_chosen() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let table = "Ville;Ville jumelée;Objet\nx;y;Smara (Maroc) – Tombouctou (Mali)\n";
    let address = send(&secretary, "relations", "liens.csv", table.as_bytes()).await;
    let _ = settled(&secretary, &address).await;
    let form = secretary.get(&format!("{address}?columns=yes")).await.ok();
    assert!(form.shows("Les deux villes, dans une seule colonne"), "{}", form.text());
    let _ = secretary.submit(&address, &[("act", "map"), ("column-pair", "3")]).await.done();
    let page = settled(&secretary, &address).await;
    assert!(page.shows("smara – timbuktu · Jumelage"), "{}", page.text());
    let form = secretary.get(&format!("{address}?columns=yes")).await.ok().text();
    assert_eq!(chosen(&form, "pair"), "3", "what was chosen stands");
}

#[tokio::test]
async fn a_preview_names_the_tables_that_are_not_read_and_a_table_of_places_is_sent_where_it_belongs() {
    let (_house, secretary) = house().await;
    let _ = taken_in(&secretary, "places", "villes.txt", PLACES.as_bytes()).await;
    let zip = include_bytes!("../foreign/two-tables.zip");
    let address = send(&secretary, "relations", "jumelages.zip", zip).await;
    let tried = settled(&secretary, &address).await;
    assert!(tried.shows("2019.csv") && tried.shows("envoyez-le à part"), "{}", tried.text());
    let misled = send(&secretary, "relations", "villes.txt", PLACES.as_bytes()).await;
    let broken = settled(&secretary, &misled).await;
    assert!(broken.shows("C’est une table de lieux"), "{}", broken.text());
    let table = "Commune;Pays;Ville partenaire\nSmara;Mali;Tombouctou\n";
    let of_nobody = send(&secretary, "relations", "liste.csv", table.as_bytes()).await;
    let _ = settled(&secretary, &of_nobody).await;
    for lang in ["fr", "ar", "en", "es"] {
        for address in [&address, &misled, &of_nobody] {
            let page = secretary.get(&address.replacen("fr", lang, 1)).await.ok();
            assert!(!page.text().contains('⟦') && !page.text().contains("whose-country"), "{lang}: {}", page.text());
        }
    }
}
