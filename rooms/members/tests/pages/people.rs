//! Mandates, powers, focal points and offices.

use super::*;

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

/// Powers to sign that the council gave to who holds a mandate, as their form sends them.
fn powers(mandate: &str) -> Vec<(&str, &str)> {
    vec![
        ("mandate", mandate),
        ("granted-by", "Le conseil communal"),
        ("scope-fr", "Signer les jumelages"),
        ("from-day", "1"),
        ("from-month", "1"),
        ("from-year", "2026"),
    ]
}

#[tokio::test]
async fn powers_bear_their_evidence_which_only_those_concerned_may_read() {
    let club = open().await;
    let mandate = club.mandated().await;
    let fields = powers(&mandate);
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
    let mandate = club.mandated().await;
    let fields = with(powers(&mandate), &[("version", "1")]);
    let pdf = ("evidence", "pouvoirs.pdf", &b"%PDF-1.7\n%%EOF\n"[..]);
    let _ = club.secretary.submit_file("/fr/members/smara/powers/new", &fields, pdf).await.done();
    let page = club.secretary.get("/fr/members/smara").await.ok().text();
    let correct =
        page.split('"').find(|part| part.contains("/powers/") && part.ends_with("/correct")).unwrap().to_owned();
    let end = [("until-day", "30"), ("until-month", "6"), ("until-year", "2026"), ("reason", "Délégation retirée")];
    assert_eq!(club.officer().submit(&correct, &with(fields.clone(), &end)).await.status, 403);
    let _ = club.secretary.submit(&correct, &with(fields.clone(), &end)).await.done();
    let page = club.officer().get("/fr/members/smara").await.ok();
    assert!(page.shows("30 juin 2026"), "{}", page.text());
    assert!(page.shows("pouvoirs.pdf"), "the file stays where no other is sent");
    assert_eq!(club.secretary.submit(&correct, &with(fields.clone(), &end)).await.status, 422, "someone changed them");
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

#[tokio::test]
async fn whoever_is_forgotten_is_looked_for_in_the_scans_beside_the_name() {
    let club = open().await;
    let mandate = club.mandated().await;
    let name = "Zaynab Bint-Essai";
    let scope = powers(&mandate)
        .into_iter()
        .map(|(field, text)| if field == "scope-fr" { (field, name) } else { (field, text) });
    let pdf = ("evidence", "pouvoirs.pdf", &b"%PDF-1.7\n%%EOF\n"[..]);
    let _ = club.secretary.submit_file("/fr/members/smara/powers/new", &scope.collect::<Vec<_>>(), pdf).await.done();
    let stands = register::name_stands(&club.house.app, name).await.unwrap();
    let papers: Vec<(&str, &str)> = stands.papers.iter().map(|it| (it.page.as_str(), it.name.as_str())).collect();
    assert_eq!(papers, [("/members/smara", "pouvoirs.pdf")]);
    assert_eq!(register::name_stands(&club.house.app, "Une Autre Personne").await.unwrap().papers, []);
    let done = register::forget_name(&club.house.app, &Actor::system(), name, "demande").await.unwrap();
    assert_eq!(done.papers, stands.papers, "they are told once more, when nothing in the house leads to them");
    assert!(club.house.app.files.bytes(&done.papers[0].sha256).await.is_ok(), "a person decides about the file");
    assert_eq!(register::name_stands(&club.house.app, name).await.unwrap().papers, []);
}

#[tokio::test]
async fn every_form_of_a_member_refuses_what_is_hostile_and_obeys_none_of_it() {
    let club = open().await;
    let mut met = testkit::hostile(&club.secretary, &["/fr/members/new", "/fr/members/offices"], &[]).await;
    let mandate = club.mandated().await;
    let pdf = ("evidence", "pouvoirs.pdf", &b"%PDF-1.7\n%%EOF\n"[..]);
    let _ = club.secretary.submit_file("/fr/members/smara/powers/new", &powers(&mandate), pdf).await.done();
    met.extend(testkit::hostile(&club.secretary, &["/fr/members/smara"], &[]).await);
    for form in [
        "new",
        "offices/new",
        "offices/communal-council-president",
        "smara/suspend",
        "smara/withdraw",
        "smara/mandates/new",
        "smara/powers/new",
        "smara/focal-points",
        "smara/unreachable",
    ] {
        assert!(met.contains(&format!("/fr/members/{form}")), "nobody tried {form}: {met:?}");
    }
    for part in ["/mandates/", "/powers/", "/people/", "/correct", "/end"] {
        assert!(met.iter().any(|form| form.contains(part)), "nobody tried a form at {part}: {met:?}");
    }
}
