//! How a member comes, stands and goes.

use super::*;

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
