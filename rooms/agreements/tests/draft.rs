//! The text of an agreement, as those who write it, those who sign it and outsiders meet it.

use agreements::{
    By, Proposed, propose,
    rules::{Kind, Manner, Signing},
    step,
};
use atlas::{AuthorityInput, Entity, Identity, LocalityInput, Organ};
use kernel::{Actor, Lang, Localised, Role};
use testkit::{Client, House};

const TEXT: &str = "/fr/agreements/smara-agadez/text";
const OBJECT: &str = "/fr/agreements/smara-agadez/text/object/fr";

/// The clauses that a letter of intent needs.
const CLAUSES: [&str; 10] = [
    "clause-parties",
    "clause-object",
    "clause-fields",
    "clause-legal-effect",
    "clause-contact-points",
    "clause-duration",
    "clause-termination",
    "clause-languages",
    "clause-entry-into-force",
    "clause-closing",
];

struct Table {
    house: House,
    secretary: Client,
    smara: Client,
    agadez: Client,
    outsider: Client,
}

/// A letter of intent between Smara and Agadez, talked of and not begun.
async fn open() -> Table {
    let house = House::new(vec![register::room(), atlas::room(), members::room(), agreements::room()]).await;
    let mut tx = house.app.db.begin().await.expect("the database");
    let smara = authority(&house, &mut tx, "Smara", "MA").await;
    let agadez = authority(&house, &mut tx, "Agadez", "NE").await;
    tx.commit(house.app.now()).await.expect("both are kept");
    let actor = House::actor(Role::Secretary, None);
    let by = By { app: &house.app, actor: &actor, lang: Lang::Fr };
    let entities = vec![smara.id.to_string(), agadez.id.to_string()];
    let proposed = Proposed { kind: Kind::LetterOfIntent, entities, title: title(), fields: Default::default() };
    assert_eq!(propose(by, proposed).await.expect("a proposal").slug, "smara-agadez");
    Table {
        secretary: house.signed_in(Role::Secretary, None),
        smara: house.signed_in(Role::Officer, Some(smara.id.as_str())),
        agadez: house.signed_in(Role::Officer, Some(agadez.id.as_str())),
        outsider: house.signed_in(Role::Officer, Some("elsewhere")),
        house,
    }
}

fn title() -> Localised {
    Localised::one(Lang::Fr, "Lettre d’intention Smara – Agadez")
}

async fn authority(house: &House, tx: &mut platform::db::Tx, name: &str, country: &str) -> Entity {
    let program = Actor::system();
    let place = LocalityInput {
        slug: None,
        name: Localised::one(Lang::Fr, name),
        country: country.into(),
        kind: atlas::Kind::Commune,
        wikidata: None,
        geonames: None,
        position: None,
        population: None,
        note: Localised::default(),
    };
    let place = atlas::add_locality(&house.app, tx, &program, place).await.expect("a place");
    let input = AuthorityInput {
        kind: atlas::Kind::Commune,
        name: Localised::one(Lang::Fr, format!("Commune de {name}")).with(Lang::Ar, format!("جماعة {name}")),
        in_text: Localised::default(),
        identity: Identity::Named,
        identity_sources: Vec::new(),
        organ: Organ::ElectedCouncil,
        organ_sources: Vec::new(),
        head_office: None,
        note: Localised::default(),
    };
    atlas::add_authority(&house.app, tx, &program, &place, input).await.expect("an authority")
}

impl Table {
    /// The text begun in French and Arabic, with every clause that it needs.
    async fn begun() -> Self {
        let table = open().await;
        let mut fields = vec![("lang-fr", "yes"), ("lang-ar", "yes")];
        fields.extend(CLAUSES.map(|clause| (clause, "yes")));
        let done = table.smara.submit(&format!("{TEXT}/start"), &fields).await.done();
        assert!(done.location().starts_with(TEXT));
        table
    }

    async fn stated() -> Self {
        let table = Self::begun().await;
        let terms =
            [("entry", "last-signature"), ("months", "36"), ("renewal", "express"), ("notice", "6"), ("version", "1")];
        let _ = table.smara.submit("/fr/agreements/smara-agadez/state-terms", &terms).await.done();
        table
    }

    async fn settle(&self) -> String {
        let page = self.smara.get("/fr/agreements/smara-agadez/settle").await.ok().text();
        let (version, hash) = (carried(&page, "version"), carried(&page, "hash"));
        let fields = [("version", version.as_str()), ("hash", hash.as_str())];
        let _ = self.smara.submit("/fr/agreements/smara-agadez/settle", &fields).await.done();
        hash
    }
}

/// What a form carries along under this name.
fn carried(page: &str, name: &str) -> String {
    let mark = format!(r#"<input type="hidden" name="{name}" value=""#);
    let rest = page.split_once(&mark).unwrap_or_else(|| panic!("no {name} in {page}")).1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

fn words<'a>(version: &'a str, body: &'a str, reach: &'a str) -> [(&'a str, &'a str); 4] {
    [("version", version), ("heading", "Objet"), ("body", body), ("reach", reach)]
}

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
    assert!(page.shows("1 article en retard : arabe") && page.shows("Mettre à jour : arabe"), "{}", page.text());
    let editor = table.agadez.get("/fr/agreements/smara-agadez/text/object/ar").await.ok();
    assert!(editor.text().contains("<ins>") && editor.shows("Ce qui a changé depuis : français"), "{}", editor.text());
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
    assert!(table.smara.get(TEXT).await.ok().shows("Portugais : pas encore écrit"));
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

impl Table {
    /// Every party has signed this text, on paper and in spite of what is not filed yet.
    async fn sign(&self, slug: &str) {
        let secretary = House::actor(Role::Secretary, None);
        let by = By { app: &self.house.app, actor: &secretary, lang: Lang::Fr };
        let agreement = step(by, slug, None, |agreement, _| Ok((agreement, Vec::new()))).await.expect("the agreement");
        for party in agreement.bound() {
            let signing = Signing {
                party: party.id.clone(),
                on: self.house.app.today(),
                place: "Smara".into(),
                manner: Manner::InPerson,
            };
            let record = |it: agreements::rules::Agreement, by: &agreements::rules::By<'_>| {
                it.record_signature(by, signing, &[], "Signé devant témoins")
            };
            let _ = step(by, slug, None, record).await.expect("a signature");
        }
    }

    async fn settle_at(&self, slug: &str) {
        let at = format!("/fr/agreements/{slug}/settle");
        let page = self.smara.get(&at).await.ok().text();
        let (version, hash) = (carried(&page, "version"), carried(&page, "hash"));
        let _ = self.smara.submit(&at, &[("version", &version), ("hash", &hash)]).await.done();
    }
}

#[tokio::test]
async fn the_public_reads_the_text_when_every_party_consents() {
    let table = Table::stated().await;
    table.settle().await;
    table.sign("smara-agadez").await;
    assert_eq!(table.house.visitor().get(TEXT).await.status, 404);
    let secretary = House::actor(Role::Secretary, None);
    let by = By { app: &table.house.app, actor: &secretary, lang: Lang::Fr };
    let agreement = step(by, "smara-agadez", None, |agreement, _| Ok((agreement, Vec::new()))).await.unwrap();
    for party in agreement.bound() {
        let _ = step(by, "smara-agadez", None, |it, by| it.consent(by, &party.id, true)).await.unwrap();
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
async fn an_addendum_in_force_leaves_a_consolidated_text_beside_the_original() {
    let table = Table::stated().await;
    let hash = table.settle().await;
    table.sign("smara-agadez").await;
    let at = "/fr/agreements/smara-agadez/addendum";
    assert!(table.smara.get(at).await.ok().shows("Articles à remplacer ou à supprimer"));
    let second = table.smara.get(&format!("{at}?c-duration=yes&insert=yes")).await.ok();
    assert!(second.shows("Le remplacer par le texte ci-dessous") && second.shows("Un article nouveau"));
    let half = [
        ("c-duration", "yes"),
        ("do-duration", "replace"),
        ("heading-duration-fr", "Durée"),
        ("body-duration-fr", "Cinq ans."),
    ];
    let refused = table.smara.submit(at, &half).await;
    assert_eq!(refused.status, 422, "a language is missing");
    let mut whole = half.to_vec();
    whole.extend([("heading-duration-ar", "المدة"), ("body-duration-ar", "خمس سنوات.")]);
    whole.extend([
        ("insert", "yes"),
        ("after", "duration"),
        ("heading-new-fr", "Jeunesse"),
        ("body-new-fr", "Un conseil des jeunes."),
    ]);
    whole.extend([("heading-new-ar", "الشباب"), ("body-new-ar", "مجلس للشباب.")]);
    let proposed = table.smara.submit(at, &whole).await.done();
    assert!(proposed.location().starts_with("/fr/agreements/smara-agadez-addendum/text"));
    let addendum = "/fr/agreements/smara-agadez-addendum";
    let mut fields = vec![("lang-fr", "yes"), ("lang-ar", "yes")];
    let clauses = ["parties", "changed-clauses", "legal-effect", "languages", "entry-into-force", "deposit", "closing"];
    let names = clauses.map(|clause| format!("clause-{clause}"));
    fields.extend(names.iter().map(|name| (name.as_str(), "yes")));
    let _ = table.smara.submit(&format!("{addendum}/text/start"), &fields).await.done();
    let text = table.agadez.get(&format!("{addendum}/text")).await.ok();
    assert!(
        text.shows("Cinq ans.") && text.shows("Un conseil des jeunes."),
        "the new words are in the addendum's text"
    );
    let version = carried(&table.smara.get(&format!("{addendum}/state-terms")).await.ok().text(), "version");
    let terms = [("entry", "last-signature"), ("renewal", "none"), ("notice", "0"), ("version", version.as_str())];
    let _ = table.smara.submit(&format!("{addendum}/state-terms"), &terms).await.done();
    table.settle_at("smara-agadez-addendum").await;
    table.sign("smara-agadez-addendum").await;
    table.house.work().await;
    let page = table.smara.get("/fr/agreements/smara-agadez/consolidated").await.ok();
    assert!(
        page.text().contains("<ins>") && page.shows("Un conseil des jeunes.") && page.shows("Absent de l’original."),
        "{}",
        page.text()
    );
    assert!(page.shows(&hash), "the original keeps its hash");
    let original = table.smara.get(TEXT).await.ok();
    assert!(original.shows("Lire le texte consolidé") && !original.shows("Cinq ans."));
    assert_eq!(table.outsider.get("/fr/agreements/smara-agadez/consolidated").await.status, 404);
}
