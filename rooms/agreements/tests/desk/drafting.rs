use agreements::{By, step};
use kernel::{Lang, Role};
use testkit::House;

use crate::desk::table::{OBJECT, TEXT, Table, carried, consent, words};

#[tokio::test]
async fn a_text_begins_from_the_library_filled_with_what_the_agreement_says() {
    let table = Table::begun().await;
    let page = table.smara.get(TEXT).await.ok();
    assert!(page.shows("Commune de Smara et Commune de Agadez"), "{}", page.text());
    assert!(page.shows("Article 1") && page.shows("المادة \u{2068}1\u{2069}"));
    assert!(page.text().contains(r#"lang="ar" dir="rtl""#));
    assert!(page.shows("10 articles concordent") && !page.shows("en retard"));
    assert!(table.agadez.get("/ar/agreements/smara-agadez/text").await.ok().shows("مشروع النص"));
}

#[tokio::test]
async fn a_change_of_meaning_warns_that_the_other_language_lags_until_it_is_brought_along() {
    let table = Table::begun().await;
    let _ = table.smara.submit(OBJECT, &words("1", "Les communes se jumellent.", "meaning")).await.done();
    let page = table.smara.get(TEXT).await.ok();
    assert!(
        page.shows("1 article en retard\u{a0}: arabe") && page.shows("Mettre à jour\u{a0}: arabe"),
        "{}",
        page.text()
    );
    let editor = table.agadez.get("/fr/agreements/smara-agadez/text/object/ar").await.ok();
    assert!(
        editor.text().contains("<ins>") && editor.shows("Ce qui a changé depuis\u{a0}: français"),
        "{}",
        editor.text()
    );
    let arabic = [("version", "1"), ("heading", "الموضوع"), ("body", "تتوأم الجماعتان."), ("reach", "meaning")];
    let _ = table.agadez.submit("/fr/agreements/smara-agadez/text/object/ar", &arabic).await.done();
    assert!(table.smara.get(TEXT).await.ok().shows("10 articles concordent"));
    let _ = table.smara.submit(OBJECT, &words("2", "Les communes se jumellent .", "spelling")).await.done();
    assert!(!table.smara.get(TEXT).await.ok().shows("en retard"), "a mend of spelling leaves no language behind");
}

#[tokio::test]
async fn two_people_who_edit_at_once_lose_nothing() {
    let table = Table::begun().await;
    let _ = table.smara.submit(OBJECT, &words("1", "Le texte de Smara.", "meaning")).await.done();
    let late = table.agadez.submit(OBJECT, &words("1", "Le texte d’Agadez.", "meaning")).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Le texte de Smara.") && late.shows("Le texte d’Agadez."), "{}", late.text());
    assert!(late.text().contains("<ins>") && late.text().contains("<del>"));
    let version = carried(&late.text(), "version");
    assert_eq!(version, "2");
    let _ = table.agadez.submit(OBJECT, &words(&version, "Le texte des deux.", "meaning")).await.done();
    let history = table.smara.get(&format!("{OBJECT}/versions?from=2&to=3")).await.ok();
    assert!(history.text().contains("<del>") && history.text().contains("<ins>"), "{}", history.text());
    assert!(history.shows("Version 3") && history.shows("Version 1"));
}

#[tokio::test]
async fn two_people_who_save_two_clauses_at_the_same_moment_are_both_kept() {
    let table = Table::begun().await;
    let fields = format!("{TEXT}/fields/fr");
    let (one, two) = (words("1", "Un objet.", "meaning"), words("1", "Des domaines.", "meaning"));
    let (one, two) = tokio::join!(table.smara.submit(OBJECT, &one), table.agadez.submit(&fields, &two));
    let _ = (one.done(), two.done());
    let page = table.smara.get(TEXT).await.ok();
    assert!(page.shows("Un objet.") && page.shows("Des domaines."));
}

#[tokio::test]
async fn an_outsider_finds_nothing_of_a_draft() {
    let table = Table::begun().await;
    for path in
        ["text", "text/object/fr", "text/object/fr/versions", "settle", "text/add", "state-terms", "consolidated"]
    {
        let path = format!("/fr/agreements/smara-agadez/{path}");
        for someone in [&table.outsider, &table.house.visitor()] {
            assert_eq!(someone.get(&path).await.status, 404, "{path}");
        }
        assert_ne!(table.secretary.get(&path).await.status, 500, "{path}");
    }
    assert_eq!(table.outsider.get("/fr/agreements/smara-agadez.pdf").await.status, 404);
    assert_eq!(table.outsider.submit(OBJECT, &words("1", "x", "meaning")).await.status, 404);
    assert_eq!(table.smara.get("/fr/agreements/smara-agadez.pdf").await.ok().header("content-type"), "application/pdf");
}

#[tokio::test]
async fn a_hostile_text_is_shown_and_never_obeyed() {
    let table = Table::begun().await;
    let hostile = "<script>alert(1)</script> ' OR 1=1; -- ../../etc/passwd";
    let _ = table.smara.submit(OBJECT, &words("1", hostile, "meaning")).await.done();
    for path in [TEXT, OBJECT, &format!("{OBJECT}/versions")] {
        let page = table.agadez.get(path).await.ok();
        assert!(!page.text().contains("<script>alert"), "{path}");
    }
    assert!(table.agadez.get(TEXT).await.ok().shows(hostile));
    let turned = table.smara.submit(OBJECT, &words("2", "un acte\u{202E}fdp", "meaning")).await;
    assert_eq!(turned.status, 422);
    assert!(
        turned.shows("caractères invisibles") && turned.text().contains("un acte\u{202E}fdp"),
        "what was typed is kept"
    );
    let long = "a".repeat(20_001);
    let long = table.smara.submit(OBJECT, &words("2", &long, "meaning")).await;
    assert_eq!(long.status, 422);
    assert!(long.shows("caractères au plus"));
}

#[tokio::test]
async fn articles_and_languages_are_added_moved_and_removed_without_script() {
    let table = Table::begun().await;
    let structure = |page: &str| carried(page, "structure");
    let at = structure(&table.smara.get(&format!("{TEXT}/add?clause=preamble")).await.ok().text());
    let added = [("structure", at.as_str()), ("clause", "preamble"), ("heading", ""), ("after", "")];
    let _ = table.smara.submit(&format!("{TEXT}/add"), &added).await.done();
    let page = table.smara.get(TEXT).await.ok().text();
    assert!(
        page.find("article-preamble").unwrap() < page.find("article-parties").unwrap(),
        "it comes in at its usual place"
    );
    let late = table
        .agadez
        .submit(&format!("{TEXT}/object/arrange"), &[("structure", &at), ("do", "remove"), ("after", "-")])
        .await;
    assert_eq!(late.status, 422, "someone rearranged it meanwhile");
    let at = structure(&late.text());
    let _ = table
        .agadez
        .submit(&format!("{TEXT}/object/arrange"), &[("structure", &at), ("do", "remove"), ("after", "-")])
        .await
        .done();
    let page = table.smara.get(TEXT).await.ok();
    assert!(!page.text().contains("id=\"article-object\"") && page.shows("Ce qui manque encore au texte"));
    let at = structure(&table.smara.get(&format!("{TEXT}/languages")).await.ok().text());
    let _ = table
        .smara
        .submit(&format!("{TEXT}/languages"), &[("structure", &at), ("add", "pt"), ("remove", "")])
        .await
        .done();
    assert!(table.smara.get(TEXT).await.ok().shows("Portugais\u{a0}: pas encore écrit"));
    let wrong =
        table.smara.submit(&format!("{TEXT}/languages"), &[("structure", &at), ("add", "<b>"), ("remove", "")]).await;
    assert_eq!(wrong.status, 422);
}

#[tokio::test]
async fn a_text_is_not_settled_before_it_is_whole_and_the_page_says_why() {
    let table = Table::begun().await;
    let page = table.smara.get("/fr/agreements/smara-agadez/settle").await.ok();
    assert!(
        page.shows("Le texte ne peut pas encore être arrêté") && page.shows("Entrée en vigueur, durée, renouvellement")
    );
    let _ = table.smara.submit(OBJECT, &words("1", "Autre chose.", "meaning")).await.done();
    let page = table.smara.get("/fr/agreements/smara-agadez/settle").await.ok();
    assert!(page.shows("Langues en retard") && !page.text().contains("name=\"hash\""), "{}", page.text());
    let pressed = table.smara.submit("/fr/agreements/smara-agadez/settle", &[("version", "1"), ("hash", "")]).await;
    assert_eq!(pressed.status, 422);
}

#[tokio::test]
async fn the_same_words_settled_again_have_the_same_hash() {
    let table = Table::stated().await;
    let hash = table.settle().await;
    let page = table.agadez.get(TEXT).await.ok();
    assert!(page.shows(&hash) && page.shows("Texte arrêté"));
    let pdf = table.agadez.get("/fr/agreements/smara-agadez.pdf?copy=2").await.ok();
    assert!(pdf.bytes.starts_with(b"%PDF") && pdf.header("content-disposition").contains("smara-agadez.pdf"));
    assert_eq!(table.agadez.get("/fr/agreements/smara-agadez.pdf?copy=3").await.status, 404);
    assert_eq!(table.outsider.get(TEXT).await.status, 404, "a settled text is not public");
    let version = carried(&table.smara.get("/fr/agreements/smara-agadez/reopen").await.ok().text(), "version");
    let reason = [("version", version.as_str()), ("reason", "Une faute de frappe")];
    let _ = table.smara.submit("/fr/agreements/smara-agadez/reopen", &reason).await.done();
    assert_eq!(table.settle().await, hash);
}

#[tokio::test]
async fn what_was_read_is_what_is_settled() {
    let table = Table::stated().await;
    let page = table.smara.get("/fr/agreements/smara-agadez/settle").await.ok().text();
    let (version, hash) = (carried(&page, "version"), carried(&page, "hash"));
    let _ = table.agadez.submit(OBJECT, &words("1", "Autre chose.", "spelling")).await.done();
    let fields = [("version", version.as_str()), ("hash", hash.as_str())];
    let late = table.smara.submit("/fr/agreements/smara-agadez/settle", &fields).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Le texte a changé entre-temps"));
}

#[tokio::test]
async fn the_public_reads_the_text_when_every_party_consents() {
    let table = Table::stated().await;
    table.settle().await;
    table.sign("smara-agadez").await;
    assert_eq!(table.house.visitor().get(TEXT).await.status, 404);
    let secretary = House::actor(Role::Secretary, None);
    let by = By { app: &table.house.app, actor: &secretary, lang: Lang::Fr };
    for party in table.agreement("smara-agadez").await.bound() {
        let _ = step(by, "smara-agadez", None, |it, by| consent(it, by, &party.id)).await.unwrap();
    }
    let page = table.house.visitor().get(TEXT).await.ok();
    assert!(page.shows("Texte signé le 23 novembre 2026") && !page.shows("Rouvrir le texte"), "{}", page.text());
    assert_eq!(
        table.house.visitor().get("/fr/agreements/smara-agadez.pdf").await.ok().header("content-type"),
        "application/pdf"
    );
    assert_eq!(table.house.visitor().get(OBJECT).await.status, 404, "the versions stay in the file");
}

#[tokio::test]
async fn a_party_consents_to_the_words_it_read_and_to_no_others() {
    let table = Table::stated().await;
    let read = table.settle().await;
    let address = "/fr/agreements/smara-agadez/consent";
    for lang in ["fr", "ar", "en", "es"] {
        let page = table.secretary.get(&format!("/{lang}/agreements/smara-agadez/consent")).await.ok();
        assert!(page.text().contains(&read) && !page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let reopen = "/fr/agreements/smara-agadez/reopen";
    let version = carried(&table.agadez.get(reopen).await.ok().text(), "version");
    let reason = [("version", version.as_str()), ("reason", "Une phrase de plus")];
    let _ = table.agadez.submit(reopen, &reason).await.done();
    let _ = table.agadez.submit(OBJECT, &words("1", "Autre chose.", "spelling")).await.done();
    let now = table.settle().await;
    let party = table.agreement("smara-agadez").await.parties[0].id.clone();
    let says = |hash: &str| [("party", party.to_string()), ("publish", "yes".to_owned()), ("hash", hash.to_owned())];
    let send = async |hash: &str| {
        let fields = says(hash);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        table.secretary.submit(address, &fields).await
    };
    let stale = send(&read).await;
    assert!(stale.status == 422 && stale.shows("Le texte n’est plus celui que vous aviez lu"), "{}", stale.text());
    assert!(table.agreement("smara-agadez").await.consents.is_empty());
    assert_eq!(carried(&stale.text(), "hash"), now, "the page that comes back is about the words of today");
    let _ = send(&now).await.done();
}

#[tokio::test]
async fn words_typed_for_an_article_that_a_colleague_took_out_or_settled_come_back_whole() {
    let table = Table::stated().await;
    let typed =
        [("version", "1"), ("heading", "Objet commun"), ("body", "Un travail d’une heure."), ("reach", "meaning")];
    let came_back = async |address: &str, why: &str| {
        let answer = table.agadez.submit(address, &typed).await;
        assert_eq!(answer.status, 422, "{address}");
        assert!(answer.shows("Un travail d’une heure.") && answer.shows("Objet commun"), "{}", answer.text());
        assert!(answer.shows(why) && !answer.text().contains('⟦'), "{}", answer.text());
    };
    let structure = async || carried(&table.smara.get(&format!("{TEXT}/languages")).await.ok().text(), "structure");
    let at = structure().await;
    let out = [("structure", at.as_str()), ("add", ""), ("remove", "ar")];
    let _ = table.smara.submit(&format!("{TEXT}/languages"), &out).await.done();
    came_back(&format!("{TEXT}/object/ar"), "Le texte ne fait pas foi dans cette langue").await;
    table.settle().await;
    came_back(OBJECT, "texte arrêté").await;
    let version = carried(&table.smara.get("/fr/agreements/smara-agadez/reopen").await.ok().text(), "version");
    let reason = [("version", version.as_str()), ("reason", "Une faute de frappe")];
    let _ = table.smara.submit("/fr/agreements/smara-agadez/reopen", &reason).await.done();
    let at = structure().await;
    let remove = [("structure", at.as_str()), ("do", "remove"), ("after", "-")];
    let _ = table.smara.submit(&format!("{TEXT}/object/arrange"), &remove).await.done();
    came_back(OBJECT, "Le texte n’a pas d’article").await;
    assert_eq!(table.outsider.submit(OBJECT, &typed).await.status, 404, "an outsider learns nothing");
}
