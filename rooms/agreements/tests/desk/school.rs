//! Two schools twinned under their cities' agreement, page by page: institutions without territory, each named by its
//! registration, with a delegate, a track, a document to print, and their place in the register.

use kernel::Role;
use testkit::Client;

use crate::desk::table::{Table, carried};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// The second option of a form's only list of such things: the first is "choose".
fn option(page: &str, field: &str) -> String {
    let list = page.split_once(&format!("name=\"{field}\"")).unwrap_or_else(|| panic!("no {field}: {page}")).1;
    let option = list.split("<option value=\"").nth(2).and_then(|option| option.split('"').next());
    option.unwrap_or_else(|| panic!("{field} offers nothing: {list}")).to_owned()
}

/// The secretary adds an institution to the atlas by its registration, and gives its id.
async fn institution(table: &Table, name: &str, country: &str, number: &str) -> String {
    let fields = [
        ("name-fr", name),
        ("kind", "school"),
        ("country", country),
        ("registry", "Registre des établissements"),
        ("registration", number),
        ("identity", "named"),
    ];
    let added = table.secretary.submit("/fr/atlas/institutions/new", &fields).await.done();
    let slug = added.location().rsplit('/').next().expect("an address has a last part").split('?').next();
    let mut reader = table.house.app.db.read().await.expect("the database");
    let entity = atlas::entity_by_slug(&mut reader, slug.expect("a part")).await.expect("the atlas is read");
    entity.expect("it was added").id.to_string()
}

/// The school is a member; its delegate signs by a delegation. Gives the member's page.
async fn delegate(table: &Table, school: &str) -> String {
    let decided = [("on-day", "1"), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Décision du Conseil")];
    let mut fields = vec![("entity", school), ("quality", "associate"), ("documented", "yes")];
    fields.extend(decided);
    let member = table.secretary.submit("/fr/members/new", &fields).await.done();
    let at = member.location().split('?').next().unwrap_or_default().to_owned();
    let office = [("masculine-fr", "Délégué"), ("feminine-fr", "Déléguée"), ("ways", "appointed")];
    let _ = table.secretary.submit("/fr/members/offices/new", &office).await.done();
    let person = [("name-passport", "Personne d’essai"), ("gender", "f"), ("public", "yes")];
    let _ = table.secretary.submit(&format!("{at}/people/new"), &person).await.done();
    let form = table.secretary.get(&format!("{at}/mandates/new")).await.ok().text();
    let (office, person) = (option(&form, "office"), option(&form, "person"));
    let mandate =
        [("office", office.as_str()), ("person", &person), ("way", "appointed"), ("instrument", "Décision 3/2026")];
    let _ = table.secretary.submit(&format!("{at}/mandates/new"), &mandate).await.done();
    let mandate = option(&table.secretary.get(&format!("{at}/powers/new")).await.ok().text(), "mandate");
    let powers = [
        ("mandate", mandate.as_str()),
        ("granted-by", "Le conseil d’établissement"),
        ("scope-fr", "Signer le jumelage de l’école"),
        ("reference", "Délégation 7/2026"),
        ("from", "2026-01-01"),
    ];
    let _ = table.secretary.submit(&format!("{at}/powers/new"), &powers).await.done();
    at
}

/// The text, from the library: all that a convention needs, and its terms; then it is settled.
async fn settled(one: &Client, home: &str) {
    let start = one.get(&format!("{home}/text/start")).await.ok().text();
    let boxes = start.split("name=\"clause-").skip(1).filter_map(|rest| rest.split('"').next());
    let boxes: Vec<String> = boxes.map(|key| format!("clause-{key}")).collect();
    let mut fields = vec![("lang-fr", "yes"), ("lang-ar", "yes")];
    fields.extend(boxes.iter().map(|name| (name.as_str(), "yes")));
    let _ = one.submit(&format!("{home}/text/start"), &fields).await.done();
    let terms = [("entry", "last-signature"), ("months", "24"), ("renewal", "express"), ("notice", "3")];
    let _ = one.submit(&format!("{home}/state-terms"), &terms).await.done();
    let page = one.get(&format!("{home}/settle")).await.ok().text();
    let (version, hash) = (carried(&page, "version"), carried(&page, "hash"));
    let _ = one.submit(&format!("{home}/settle"), &[("version", &version), ("hash", &hash)]).await.done();
}

#[tokio::test]
async fn two_schools_are_twinned_under_their_cities_from_the_proposal_to_the_register() {
    let table = Table::stated().await;
    let _ = table.settle().await;
    table.sign("smara-agadez").await;
    let one = institution(&table, "École Un de Smara", "MA", "E-1").await;
    let two = institution(&table, "École Deux d’Agadez", "NE", "E-2").await;
    let member = delegate(&table, &one).await;
    let parent = table.agreement("smara-agadez").await.id.to_string();
    let fields = [
        ("kind", "specific-convention"),
        ("parent", parent.as_str()),
        ("party-1", &one),
        ("party-2", &two),
        ("title-fr", "Jumelage de deux écoles"),
        ("fields", "culture"),
    ];
    let proposed = table.secretary.submit("/fr/agreements/new", &fields).await.done();
    let home = proposed.location().split('?').next().unwrap_or_default().to_owned();
    let slug = home.rsplit('/').next().expect("an address has a last part");
    let school = table.house.signed_in(Role::Officer, Some(&one));
    settled(&school, &home).await;
    let parties = table.agreement(slug).await.parties;
    let (first, second) = (parties[0].id.to_string(), parties[1].id.to_string());

    // The delegate, as the members room knows them; the other school writes its own down.
    let offered = school.get(&format!("{home}/name-signatory")).await.ok();
    assert!(offered.shows("Personne d’essai"), "{member} has a delegate who may sign: {}", offered.text());
    for party in [&first, &second] {
        let fields = [
            ("party", party.as_str()),
            ("name-fr", "Personne d’essai"),
            ("office-fr", "Déléguée"),
            ("basis", "delegation"),
            ("reference", "Délégation 7/2026"),
            ("from", "2026-01-01"),
        ];
        let _ = table.secretary.submit(&format!("{home}/name-signatory"), &fields).await.done();
    }

    // Its own track: no law here lays one for a school, so it adds what its statutes ask.
    let step = [("party", first.as_str()), ("step", "deliberation"), ("authority", "Conseil"), ("gate", "before")];
    let _ = school.submit(&format!("{home}/add-step"), &step).await.done();
    let now = table.agreement(slug).await;
    let track = now.tracks[0].steps.iter().find(|step| step.added).expect("it was added").key.clone();
    let given = [("choice", "yes"), ("on", "2026-11-23"), ("reference", "PV 9"), ("channel", "letter"), ("reason", "")];
    let answer = format!("{home}/tracks/{first}/{track}/answer");
    let _ = school.submit_file(&answer, &given, ("file", "pv.pdf", PDF)).await.done();
    let file = school.get(&home).await.ok();
    assert!(file.shows("Registre des établissements") && file.shows("E-1"), "{}", file.text());

    for party in [&first, &second] {
        let fields = [
            ("party", party.as_str()),
            ("on", "2026-11-23"),
            ("place", "Smara"),
            ("manner", "in-person"),
            ("reason", "Signé devant témoins."),
        ];
        let _ = table.secretary.submit(&format!("{home}/record-signature"), &fields).await.done();
    }
    let paper = school.get(&format!("{home}.pdf")).await.ok();
    assert!(paper.bytes.starts_with(b"%PDF-"), "its document opens");
    register::sign(&table.house.app).await.expect("a checkpoint");
    for lang in ["fr", "ar", "en", "es"] {
        let page = table.house.visitor().get(&format!("/{lang}/agreements/{slug}")).await.ok();
        assert!(page.shows("École Un de Smara") && page.shows("E-2") && !page.text().contains('⟦'), "{}", page.text());
    }
    let public = table.house.visitor().get(&home).await.ok();
    assert!(public.shows("Lettre d’intention Smara – Agadez"), "it stands under its cities': {}", public.text());
    let register = table.house.visitor().get("/fr/register").await.ok();
    assert!(register.shows("École Un de Smara"), "{}", register.text());
    assert!(table.smara.get(&format!("{home}/text")).await.status == 404, "the city reads no file of its school");
}
