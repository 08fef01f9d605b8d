//! The room as its readers, a member's officer and the secretary meet it.

use atlas::{AuthorityInput, Entity, Identity, Kind, LocalityInput, Organ};
use kernel::{Actor, Lang, Localised, Role};
use testkit::{Client, House};

struct Club {
    house: House,
    secretary: Client,
    smara: Entity,
}

/// A club with one office and the authority of Smara in its atlas, not yet a member.
async fn open() -> Club {
    let house = House::new(vec![register::room(), atlas::room(), members::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let mut tx = house.app.db.begin().await.expect("the database is there");
    let smara = authority(&house, &mut tx, "Smara", "MA").await;
    let title = |word: &str| Localised::one(Lang::Fr, word);
    let office = members::Office {
        key: "communal-council-president".into(),
        role: Some(Role::Mayor),
        masculine: title("Président du conseil communal"),
        feminine: title("Présidente du conseil communal"),
        ways: vec![members::Way::Elected],
        version: 1,
    };
    members::add_office(&house.app, &mut tx, &Actor::system(), &office).await.expect("the office is new");
    tx.commit(house.app.now()).await.expect("it holds");
    Club { house, secretary, smara }
}

async fn authority(house: &House, tx: &mut platform::db::Tx, name: &str, country: &str) -> Entity {
    let place = LocalityInput {
        slug: None,
        name: Localised::one(Lang::Fr, name),
        country: country.into(),
        kind: Kind::Commune,
        wikidata: None,
        geonames: None,
        position: None,
        population: None,
        altitude: None,
        time_zone: None,
        note: Localised::default(),
    };
    let program = Actor::system();
    let place = atlas::add_locality(&house.app, tx, &program, place).await.expect("the place is new");
    let input = AuthorityInput {
        kind: Kind::Commune,
        name: Localised::one(Lang::Fr, format!("Commune de {name}")),
        in_text: Localised::default(),
        identity: Identity::Named,
        identity_sources: Vec::new(),
        organ: Organ::ElectedCouncil,
        organ_sources: Vec::new(),
        head_office: Some("communal-council-president".into()),
        note: Localised::default(),
    };
    atlas::add_authority(&house.app, tx, &program, &place, input).await.expect("the place has no authority yet")
}

/// A decision's day and reason, as a form sends them.
fn decided(day: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![("on-day", day), ("on-month", "11"), ("on-year", "2026"), ("reason-fr", "Décision du Conseil")]
}

fn with<'a>(mut fields: Vec<(&'a str, &'a str)>, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.extend_from_slice(more);
    fields
}

impl Club {
    async fn propose(&self) {
        let fields =
            with(decided("1"), &[("entity", self.smara.id.as_str()), ("quality", "full"), ("documented", "yes")]);
        let done = self.secretary.submit("/fr/members/new", &fields).await.done();
        assert_eq!(done.location(), "/fr/members/smara");
    }

    async fn admit(&self) {
        self.propose().await;
        let fields = with(decided("2"), &[("quality", "founding"), ("documented", "yes"), ("version", "1")]);
        let _ = self.secretary.submit("/fr/members/smara/admit", &fields).await.done();
    }

    fn officer(&self) -> Client {
        self.house.signed_in(Role::Officer, Some(self.smara.id.as_str()))
    }
}

#[tokio::test]
async fn a_candidate_is_admitted_by_a_formal_act_and_becomes_public() {
    let club = open().await;
    club.propose().await;
    let reader = club.house.visitor();
    assert_eq!(reader.get("/fr/members/smara").await.status, 404, "a candidacy is not public");
    assert!(reader.get("/fr/members").await.ok().shows("Le Club n’a pas encore de membre."));
    assert!(club.secretary.get("/fr/members").await.ok().shows("Candidatures"));
    assert!(club.secretary.get("/fr/members/smara/admit").await.ok().shows("L’acte est inscrit au registre public"));
    let fields = with(decided("2"), &[("quality", "founding"), ("documented", "yes"), ("version", "1")]);
    let done = club.secretary.submit("/fr/members/smara/admit", &fields).await.done();
    assert!(club.secretary.after(&done).get(done.location()).await.ok().shows("Le membre est admis"));
    club.house.work().await;
    let page = reader.get("/fr/members/smara").await.ok();
    for text in [
        "Membre fondateur",
        "Commune de Smara",
        "Président du conseil communal",
        "Décision du Conseil",
        "Acte n° 1 du registre",
    ] {
        assert!(page.shows(text), "{text}\n{}", page.text());
    }
    assert!(!page.shows("Dossier du membre") && !page.text().contains("/suspend"));
    assert!(reader.get("/fr/register/1").await.ok().shows("Commune de Smara"));
    assert!(reader.get("/fr/localities/smara").await.ok().shows("Au Club"));
}

#[tokio::test]
async fn a_member_is_suspended_reinstated_and_leaves_and_the_reasons_stay_in_its_file() {
    let club = open().await;
    club.admit().await;
    for (verb, day, version, after) in [
        ("suspend", "3", "2", "Droits suspendus"),
        ("reinstate", "4", "3", "Membre fondateur"),
        ("withdraw", "5", "4", "N’est plus membre"),
    ] {
        let fields = with(decided(day), &[("version", version), ("reason-ar", "سبب خاص")]);
        let _ = club.secretary.submit(&format!("/fr/members/smara/{verb}"), &fields).await.done();
        let page = club.house.visitor().get("/ar/members/smara").await.ok();
        assert!(!page.shows("سبب خاص"), "{verb}");
        assert!(club.house.visitor().get("/fr/members/smara").await.ok().shows(after), "{verb}");
        assert!(club.officer().get("/ar/members/smara").await.ok().shows("سبب خاص"), "{verb}");
    }
    let again = club.secretary.submit("/fr/members/smara/suspend", &with(decided("6"), &[("version", "5")])).await;
    assert_eq!(again.status, 422);
    assert!(again.shows("Cette étape ne suit pas") && again.shows("Décision du Conseil"));
    let mut reader = club.house.app.db.read().await.unwrap();
    assert!(!members::is_member(&mut reader, club.smara.id.as_str()).await.unwrap());
    drop(reader);
    club.house.work().await;
    let mut reader = club.house.app.db.read().await.unwrap();
    let member = members::member(&mut reader, club.smara.id.as_str()).await.unwrap().unwrap();
    let acts = register::acts_of(&mut reader, "member", member.id.as_str()).await.unwrap();
    let words: Vec<String> = acts.iter().map(|act| act.kind.to_string()).collect();
    assert_eq!(words, ["member.admitted", "member.suspended", "member.reinstated", "member.withdrawn"]);
}

/// What a visitor finds of Smara in the lists, the exports and the atlas: nothing.
async fn nothing_is_listed(club: &Club) {
    let visitor = club.house.visitor();
    assert!(visitor.get("/fr/members").await.ok().shows("Le Club n’a pas encore de membre."));
    assert_eq!(visitor.get("/fr/members.csv").await.ok().text().lines().count(), 1, "the head of the table alone");
    assert!(!visitor.get("/fr/localities/smara").await.ok().shows("Au Club"));
    let mut reader = club.house.app.db.read().await.expect("the database");
    let sitemap = members::room().sitemap.expect("the room has addresses");
    assert_eq!(sitemap(&mut reader).await.expect("the list"), ["/members", "/members/campaigns"]);
}

#[tokio::test]
async fn a_candidacy_that_was_given_up_never_becomes_public() {
    let club = open().await;
    club.propose().await;
    let _ = club.secretary.submit("/fr/members/smara/withdraw", &with(decided("2"), &[("version", "1")])).await.done();
    for lang in ["fr", "ar", "en", "es"] {
        assert_eq!(club.house.visitor().get(&format!("/{lang}/members/smara")).await.status, 404, "{lang}");
    }
    nothing_is_listed(&club).await;
    let file = club.secretary.get("/fr/members/smara").await.ok();
    assert!(file.shows("Candidature abandonnée") && file.shows("Proposer de nouveau"));
    assert!(!club.secretary.get("/fr/members").await.ok().shows("Candidatures"));
    let again = with(decided("3"), &[("entity", club.smara.id.as_str()), ("quality", "full"), ("documented", "yes")]);
    let _ = club.secretary.submit("/fr/members/new", &again).await.done();
    assert_eq!(club.house.visitor().get("/fr/members/smara").await.status, 404, "a second candidacy neither");
}

#[tokio::test]
async fn a_former_member_keeps_its_page_and_its_new_candidacy_is_unseen() {
    let club = open().await;
    club.admit().await;
    let _ = club.secretary.submit("/fr/members/smara/withdraw", &with(decided("3"), &[("version", "2")])).await.done();
    let before = club.house.visitor().get("/fr/members/smara").await.ok();
    assert!(before.shows("N’est plus membre") && before.shows("3 novembre 2026"));
    let again = with(
        decided("5"),
        &[("entity", club.smara.id.as_str()), ("quality", "observer"), ("note-fr", "Rien n’est publié de sa qualité.")],
    );
    let _ = club.secretary.submit("/fr/members/new", &again).await.done();
    let unseen = async |when: &str| {
        let visitor = club.house.visitor().get("/fr/members/smara").await.ok();
        assert_eq!(visitor.text(), before.text(), "{when}");
        nothing_is_listed(&club).await;
    };
    unseen("proposed again").await;
    let file = club.secretary.get("/fr/members/smara").await.ok();
    assert!(file.shows("L’admission, par le secrétariat") && file.shows("Rien n’est publié de sa qualité."));
    assert!(club.secretary.get("/fr/members").await.ok().shows("Candidatures"));
    let _ = club.secretary.submit("/fr/members/smara/withdraw", &with(decided("8"), &[("version", "4")])).await.done();
    unseen("given up again").await;
    let file = club.secretary.get("/fr/members/smara").await.ok();
    assert!(file.shows("N’est plus membre") && file.shows("Candidature abandonnée."), "its history says so to its own");
}

#[tokio::test]
async fn a_quality_that_nobody_has_published_is_said_to_be_so_with_its_reason() {
    let club = open().await;
    let fields = with(decided("1"), &[("entity", club.smara.id.as_str()), ("quality", "full")]);
    let asked = club.secretary.submit("/fr/members/new", &fields).await;
    assert_eq!(asked.status, 422);
    assert!(asked.shows("Dites pourquoi cette qualité n’est pas documentée."));
    let fields = with(fields, &[("note-fr", "Les statuts n’ont pas été trouvés."), ("undated", "yes")]);
    let _ = club.secretary.submit("/fr/members/new", &fields).await.done();
    let admit = with(
        decided("2"),
        &[("quality", "full"), ("note-fr", "Les statuts n’ont pas été trouvés."), ("undated", "yes"), ("version", "1")],
    );
    let _ = club.secretary.submit("/fr/members/smara/admit", &admit).await.done();
    let page = club.house.visitor().get("/fr/members/smara").await.ok();
    assert!(
        page.shows("Les statuts n’ont pas été trouvés.")
            && page.shows("non documenté")
            && page.shows("jour non documenté")
    );
    assert!(!page.shows("Membre titulaire"));
    let csv = club.house.visitor().get("/fr/members.csv").await.ok();
    assert!(csv.text().contains(r#""commune","not-documented","admitted","","""#), "{}", csv.text());
}

#[tokio::test]
async fn whoever_acts_on_a_page_that_someone_changed_is_told() {
    let club = open().await;
    club.admit().await;
    let late = club.secretary.submit("/fr/members/smara/suspend", &with(decided("3"), &[("version", "1")])).await;
    assert_eq!(late.status, 422);
    assert!(
        late.shows("Une autre personne a enregistré un changement")
            && late.text().contains(r#"name="version" value="2""#)
    );
}

#[tokio::test]
async fn a_mandate_makes_a_mayor_to_its_last_day_and_no_further() {
    let club = open().await;
    club.admit().await;
    let person = [("name-passport", "HOLDER OF THE OFFICE"), ("name-ar", "صاحبة المنصب"), ("gender", "f")];
    let _ = club.secretary.submit("/fr/members/smara/people/new", &person).await.done();
    let id = {
        let mut reader = club.house.app.db.read().await.unwrap();
        members::people(&mut reader, club.smara.id.as_str()).await.unwrap()[0].id.to_string()
    };
    let mandate = [
        ("office", "communal-council-president"),
        ("person", id.as_str()),
        ("way", "elected"),
        ("from-day", "8"),
        ("from-month", "9"),
        ("from-year", "2021"),
    ];
    let _ = club.secretary.submit("/fr/members/smara/mandates/new", &mandate).await.done();
    let public = club.house.visitor().get("/fr/members/smara").await.ok();
    assert!(public.shows("Président du conseil communal") && public.shows("Nom non publié") && !public.shows("HOLDER"));
    let file = club.officer().get("/fr/members/smara").await.ok();
    assert!(file.shows("Présidente du conseil communal") && file.shows("HOLDER OF THE OFFICE"));
    let end = file.text().split('"').find(|part| part.ends_with("/end")).unwrap().to_owned();
    let last = [("until-day", "30"), ("until-month", "11"), ("until-year", "2026"), ("version", "1")];
    let _ = club.officer().submit(&end, &last).await.done();
    let hook = members::room().grants.unwrap();
    let day = |day| jiff::civil::date(2026, 11, 30).saturating_add(jiff::Span::new().days(day));
    let mut reader = club.house.app.db.read().await.unwrap();
    let grants = hook(&mut reader, &id, day(0)).await.unwrap();
    assert_eq!((grants[0].role, grants[0].body.as_deref()), (Role::Mayor, Some(club.smara.id.as_str())));
    assert!(hook(&mut reader, &id, day(1)).await.unwrap().is_empty());
    assert_eq!(members::signatory_on(&mut reader, club.smara.id.as_str(), day(0)).await.unwrap().len(), 1);
    assert!(members::signatory_on(&mut reader, club.smara.id.as_str(), day(1)).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_officer_shortens_a_mandate_and_the_secretary_alone_lengthens_it() {
    let club = open().await;
    club.admit().await;
    let mandate = [
        ("office", "communal-council-president"),
        ("way", "elected"),
        ("until-day", "31"),
        ("until-month", "12"),
        ("until-year", "2027"),
    ];
    let _ = club.secretary.submit("/fr/members/smara/mandates/new", &mandate).await.done();
    let until = |year| [("until-day", "30"), ("until-month", "6"), ("until-year", year), ("version", "1")];
    let page = club.officer().get("/fr/members/smara").await.ok().text();
    let end = page.split('"').find(|part| part.contains("/mandates/") && part.ends_with("/end")).unwrap().to_owned();
    let longer = club.officer().submit(&end, &until("2199")).await;
    assert_eq!(longer.status, 422);
    assert_eq!(club.officer().submit(&end, &until("2027")).await.status, 303);
}

#[tokio::test]
async fn powers_bear_their_evidence_which_only_those_concerned_may_read() {
    let club = open().await;
    club.admit().await;
    let mandate = [("office", "communal-council-president"), ("way", "elected")];
    let _ = club.secretary.submit("/fr/members/smara/mandates/new", &mandate).await.done();
    let form = club.secretary.get("/fr/members/smara/powers/new").await.ok().text();
    let id = form.split("<option value=\"").nth(2).unwrap().split('"').next().unwrap().to_owned();
    let fields = [
        ("mandate", id.as_str()),
        ("granted-by", "Le conseil communal"),
        ("scope-fr", "Signer les jumelages"),
        ("from-day", "1"),
        ("from-month", "1"),
        ("from-year", "2026"),
    ];
    let bad =
        club.secretary.submit_file("/fr/members/smara/powers/new", &fields, ("evidence", "x.pdf", b"<html>")).await;
    assert_eq!(bad.status, 422);
    assert!(bad.shows("Signer les jumelages") && bad.shows("ni un PDF"));
    let pdf = b"%PDF-1.7\n%%EOF\n";
    let _ = club
        .secretary
        .submit_file("/fr/members/smara/powers/new", &fields, ("evidence", "../pouvoirs.pdf", pdf))
        .await
        .done();
    let page = club.officer().get("/fr/members/smara").await.ok();
    assert!(page.shows("pouvoirs.pdf") && page.shows("Le conseil communal"));
    let file = page.text().split('"').find(|part| part.ends_with("/file")).unwrap().to_owned();
    assert_eq!(&club.officer().get(&file).await.ok().bytes[..], pdf);
    club.house.at("2026-11-27T12:00:00Z");
    club.house.work().await;
    assert_eq!(club.officer().get(&file).await.status, 200, "what a row names is not swept");
    let stranger = club.house.signed_in(Role::Officer, Some("another-body"));
    assert_eq!(stranger.get(&file).await.status, 403);
}

#[tokio::test]
async fn focal_points_are_public_by_office_alone() {
    let club = open().await;
    club.admit().await;
    let fields = [
        ("office-1", "communal-council-president"),
        ("name-1", "Quelqu’un"),
        ("email-1", "relations@smara.example"),
        ("version", "0"),
    ];
    let wrong =
        club.officer().submit("/fr/members/smara/focal-points", &[("name-1", "Quelqu’un"), ("email-1", "rien")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.shows("Ce n’est pas une adresse électronique") && wrong.shows("Quelqu’un"));
    let _ = club.officer().submit("/fr/members/smara/focal-points", &fields).await.done();
    let late = club.officer().submit("/fr/members/smara/focal-points", &fields).await;
    assert_eq!(late.status, 422, "someone saved meanwhile");
    let public = club.house.visitor().get("/fr/members/smara").await.ok();
    assert!(
        public.shows("Écrire au secrétariat") && !public.shows("relations@smara.example") && !public.shows("Quelqu’un")
    );
    assert!(club.officer().get("/fr/members/smara").await.ok().shows("relations@smara.example"));
}

#[tokio::test]
async fn a_member_that_cannot_be_reached_is_marked_and_nothing_of_it_is_public() {
    let club = open().await;
    club.admit().await;
    let since =
        [("mark", "set"), ("on-day", "10"), ("on-month", "11"), ("on-year", "2026"), ("reason", "Coupure du réseau")];
    let _ = club.secretary.submit("/fr/members/smara/unreachable", &since).await.done();
    assert!(!club.house.visitor().get("/fr/members/smara").await.ok().shows("njoignable"));
    let file = club.officer().get("/fr/members/smara").await.ok();
    assert!(file.shows("Injoignable depuis le 10 novembre 2026") && file.shows("Coupure du réseau"));
    let until = [("mark", "lift"), ("on-day", "20"), ("on-month", "11"), ("on-year", "2026")];
    let _ = club.officer().submit("/fr/members/smara/unreachable", &until).await.done();
    let again = club.officer().submit("/fr/members/smara/unreachable", &until).await;
    assert!(again.shows("La marque est déjà posée, ou déjà levée."));
    let mut reader = club.house.app.db.read().await.unwrap();
    let day = |day| jiff::civil::date(2026, 11, day);
    let periods = members::unreachable_periods(&mut reader, club.smara.id.as_str()).await.unwrap();
    assert_eq!(periods, [members::Absence { since: day(10), until: Some(day(20)) }]);
}

#[tokio::test]
async fn an_officer_does_not_stop_the_clocks_of_their_own_member_in_the_past() {
    let club = open().await;
    club.admit().await;
    let marks = |on: &'static str| {
        [("mark", "set"), ("on-day", on), ("on-month", "11"), ("on-year", "2026"), ("reason", "Coupure du réseau")]
    };
    let at = "/members/smara/unreachable";
    let refused = club.officer().submit(&format!("/fr{at}"), &marks("10")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("à compter d’aujourd’hui") && refused.shows("Coupure du réseau"), "{}", refused.text());
    for lang in ["ar", "en", "es"] {
        let refused = club.officer().submit(&format!("/{lang}{at}"), &marks("10")).await;
        assert!(!refused.text().contains('⟦'), "{lang}: {}", refused.text());
    }
    let _ = club.officer().submit(&format!("/fr{at}"), &marks("23")).await.done();
    assert!(club.officer().get("/fr/members/smara").await.ok().shows("Injoignable depuis le 23 novembre 2026"));
}

#[tokio::test]
async fn the_list_counts_filters_and_is_empty_in_words() {
    let club = open().await;
    club.admit().await;
    let reader = club.house.visitor();
    assert!(reader.get("/fr/members?q=smara&country=MA&quality=founding&order=since").await.ok().shows("Un membre"));
    let none = reader.get("/fr/members?quality=observer").await.ok();
    assert!(none.shows("Aucun membre ne répond à ce filtre.") && none.shows("Voir tous les membres"));
    for lang in ["ar", "en", "es"] {
        let _ = reader.get(&format!("/{lang}/members")).await.ok();
        let _ = reader.get(&format!("/{lang}/members/smara")).await.ok();
    }
}

#[tokio::test]
async fn acts_are_offered_to_whom_they_belong_and_refused_to_others() {
    let club = open().await;
    club.admit().await;
    let officer = club.officer().get("/fr/members/smara").await.ok();
    assert!(officer.text().contains("/focal-points") && !officer.text().contains("/suspend"));
    for path in ["admit", "suspend", "withdraw", "people/new", "mandates/new", "powers/new"] {
        assert_eq!(club.officer().get(&format!("/fr/members/smara/{path}")).await.status, 403, "{path}");
        let visitor = club.house.visitor().get(&format!("/fr/members/smara/{path}")).await.done();
        assert!(visitor.location().starts_with("/fr/sign-in"), "{path}");
    }
    let stranger = club.house.signed_in(Role::Officer, Some("another-body"));
    assert_eq!(stranger.submit("/fr/members/smara/focal-points", &[("version", "0")]).await.status, 403);
    assert_eq!(club.house.signed_in(Role::Administrator, None).get("/fr/members/new").await.status, 403);
}

#[tokio::test]
async fn the_secretary_adds_an_office() {
    let club = open().await;
    let fields = [("masculine-fr", "Maire"), ("feminine-fr", "Maire"), ("ways", "elected"), ("head", "yes")];
    let _ = club.secretary.submit("/fr/members/offices/new", &fields).await.done();
    let again = club.secretary.submit("/fr/members/offices/new", &fields).await;
    assert!(again.shows("Une fonction de ce titre existe déjà."));
    let mut reader = club.house.app.db.read().await.unwrap();
    assert!(members::office(&mut reader, "maire").await.unwrap().unwrap().heads_a_body());
}

/// The first address of the page that ends so.
fn leads(page: &str, end: &str) -> String {
    page.split('"').find(|part| part.starts_with("/fr/") && part.ends_with(end)).expect("a link").to_owned()
}

#[tokio::test]
async fn a_mandate_entered_wrongly_is_corrected_with_a_reason_by_the_secretary_alone() {
    let club = open().await;
    club.admit().await;
    let mandate = [
        ("office", "communal-council-president"),
        ("way", "elected"),
        ("from-day", "8"),
        ("from-month", "9"),
        ("from-year", "2021"),
        ("until-day", "31"),
        ("until-month", "12"),
        ("until-year", "2026"),
    ];
    let _ = club.secretary.submit("/fr/members/smara/mandates/new", &mandate).await.done();
    let correct = leads(&club.secretary.get("/fr/members/smara").await.ok().text(), "/correct");
    let form = club.secretary.get(&correct).await.ok().text();
    assert!(
        form.contains(r#"name="until-year""#) && form.contains(r#"value="2026""#),
        "what is known is there: {form}"
    );
    let longer = with(mandate.to_vec(), &[("version", "1"), ("until-year", "2027")]);
    let longer: Vec<_> = longer.into_iter().filter(|field| *field != ("until-year", "2026")).collect();
    let silent = club.secretary.submit(&correct, &longer).await;
    assert_eq!(silent.status, 422, "each correction has its reason");
    let reasoned = with(longer, &[("reason", "Année mal recopiée")]);
    assert!(!club.officer().get("/fr/members/smara").await.ok().text().contains("/correct"));
    for own in [club.officer(), club.house.signed_in(Role::Mayor, Some(club.smara.id.as_str()))] {
        assert_eq!(own.get(&correct).await.status, 403);
        assert_eq!(
            own.submit(&correct, &reasoned).await.status,
            403,
            "nobody lengthens their own mandate by correcting it"
        );
    }
    let _ = club.secretary.submit(&correct, &reasoned).await.done();
    assert!(club.officer().get("/fr/members/smara").await.ok().shows("31 décembre 2027"));
    let stale = club.secretary.submit(&correct, &reasoned).await;
    assert_eq!(stale.status, 422, "someone changed it meanwhile");
    let mut reader = club.house.app.db.read().await.unwrap();
    let lines = reader.all(platform::db::sql("SELECT subject FROM audit WHERE verb = 'members.mandate.correct'")).await;
    let lines: Vec<String> = lines.unwrap().iter().map(|row| row.get("subject").unwrap()).collect();
    let id = correct.split('/').rev().nth(1).unwrap();
    assert_eq!(lines, [format!("{id} Année mal recopiée (until 2026-12-31 → 2027-12-31)")]);
}

#[tokio::test]
async fn powers_are_corrected_and_keep_their_file() {
    let club = open().await;
    club.admit().await;
    let mandate = [("office", "communal-council-president"), ("way", "elected")];
    let _ = club.secretary.submit("/fr/members/smara/mandates/new", &mandate).await.done();
    let form = club.secretary.get("/fr/members/smara/powers/new").await.ok().text();
    let id = form.split("<option value=\"").nth(2).unwrap().split('"').next().unwrap().to_owned();
    let fields = [
        ("mandate", id.as_str()),
        ("granted-by", "Le conseil communal"),
        ("scope-fr", "Signer les jumelages"),
        ("from-day", "1"),
        ("from-month", "1"),
        ("from-year", "2026"),
        ("version", "1"),
    ];
    let pdf = ("evidence", "pouvoirs.pdf", &b"%PDF-1.7\n%%EOF\n"[..]);
    let _ = club.secretary.submit_file("/fr/members/smara/powers/new", &fields, pdf).await.done();
    let page = club.secretary.get("/fr/members/smara").await.ok().text();
    let correct =
        page.split('"').find(|part| part.contains("/powers/") && part.ends_with("/correct")).unwrap().to_owned();
    let end = [("until-day", "30"), ("until-month", "6"), ("until-year", "2026"), ("reason", "Délégation retirée")];
    assert_eq!(club.officer().submit(&correct, &with(fields.to_vec(), &end)).await.status, 403);
    let _ = club.secretary.submit(&correct, &with(fields.to_vec(), &end)).await.done();
    let page = club.officer().get("/fr/members/smara").await.ok();
    assert!(page.shows("30 juin 2026"), "{}", page.text());
    assert!(page.shows("pouvoirs.pdf"), "the file stays where no other is sent");
    assert_eq!(club.secretary.submit(&correct, &with(fields.to_vec(), &end)).await.status, 422, "someone changed them");
}

#[tokio::test]
async fn an_offices_titles_are_corrected_and_what_it_gives_stays() {
    let club = open().await;
    let list = club.secretary.get("/fr/members/offices").await.ok();
    assert!(list.shows("Président du conseil communal") && list.shows("Présidente du conseil communal"));
    let edit = "/fr/members/offices/communal-council-president";
    let fields =
        [("masculine-fr", "Président de la commune"), ("feminine-fr", "Présidente de la commune"), ("version", "1")];
    assert_eq!(club.officer().submit(edit, &fields).await.status, 403);
    assert!(club.secretary.get(edit).await.ok().shows("Présidente du conseil communal"));
    let _ = club.secretary.submit(edit, &fields).await.done();
    assert_eq!(club.secretary.submit(edit, &fields).await.status, 422, "someone changed it meanwhile");
    let mut reader = club.house.app.db.read().await.unwrap();
    let office = members::office(&mut reader, "communal-council-president").await.unwrap().unwrap();
    assert!(office.heads_a_body() && office.version == 2);
    assert_eq!(office.feminine.get(Lang::Fr), Some("Présidente de la commune"));
    for lang in ["ar", "en", "es"] {
        let _ = club.secretary.get(&format!("/{lang}/members/offices")).await.ok();
    }
}

#[tokio::test]
async fn every_form_of_a_member_comes_back_over_what_its_sender_had_read() {
    let club = open().await;
    club.propose().await;
    let addresses = ["/fr/members/smara", "/fr/members/offices"];
    let mut met = testkit::slips(&club.secretary, &addresses).await;
    let fields = with(decided("2"), &[("quality", "founding"), ("documented", "yes"), ("version", "1")]);
    let _ = club.secretary.submit("/fr/members/smara/admit", &fields).await.done();
    let person = [("name-passport", "HOLDER OF THE OFFICE"), ("gender", "f")];
    let _ = club.secretary.submit("/fr/members/smara/people/new", &person).await.done();
    let mandate = [("office", "communal-council-president"), ("way", "elected")];
    let _ = club.secretary.submit("/fr/members/smara/mandates/new", &mandate).await.done();
    met.extend(testkit::slips(&club.secretary, &addresses).await);
    for form in
        ["smara/admit", "smara/focal-points", "smara/suspend", "smara/withdraw", "offices/communal-council-president"]
    {
        assert!(met.contains(&format!("/fr/members/{form}")), "nobody slipped in {form}: {met:?}");
    }
    for part in ["/mandates/", "/correct", "/people/"] {
        assert!(met.iter().any(|form| form.contains(part)), "nobody slipped in a form at {part}: {met:?}");
    }
}
