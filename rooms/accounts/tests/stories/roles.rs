//! Roles: given, withdrawn, lapsing by themselves.

use axum::http::StatusCode;
use kernel::{Lang, Localised, Role};
use testkit::{Client, House};

use crate::common::{PASSWORD, account, house, link_to, mails, signed_in};

async fn sees_officers_page(client: &Client) -> bool {
    client.get("/fr/accounts/invite").await.status == StatusCode::OK
}

async fn mayor(house: &House) -> Client {
    let secretary = house.signed_in(Role::Secretary, None);
    let form = secretary.get("/fr/accounts/invite?person=m").await.ok();
    assert!(form.shows("Maire, pour Smara") && form.shows("jusqu’au 30 novembre 2026 inclus"), "{}", form.text());
    let fields = [("email", "maire@smara.ma"), ("name", "Maire"), ("person", "m"), ("lang", "fr")];
    let _ = secretary.submit("/fr/accounts/invite", &fields).await.done();
    let link = link_to(house, "maire@smara.ma").await;
    let visitor = house.visitor();
    let done = visitor.submit(&link, &[("password", PASSWORD), ("password-again", PASSWORD)]).await.done();
    visitor.after(&done)
}

#[tokio::test]
async fn the_mayors_role_lapses_with_the_mandate_the_same_day() {
    let house = house().await;
    house.at("2026-11-30T20:00:00Z");
    let mayor = mayor(&house).await;
    assert!(mayor.get("/fr/account").await.ok().shows("Maire, pour Smara"));
    assert!(sees_officers_page(&mayor).await);
    house.at("2026-11-30T23:59:59Z");
    assert!(sees_officers_page(&mayor).await);
    house.at("2026-12-01T00:00:00Z");
    assert!(!sees_officers_page(&mayor).await, "the mandate ended the day before");
    assert!(mayor.get("/fr/account").await.ok().shows("Votre compte n’a pas de rôle aujourd’hui"));
}

#[tokio::test]
async fn a_mayor_withdraws_an_officer_of_the_same_member() {
    let house = house().await;
    account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await;
    account(&house, "b@agadez.ne", Some(Role::Officer), Some("agadez")).await;
    let officer = signed_in(&house, "a@smara.ma").await;
    let mayor = mayor(&house).await;
    let page = mayor.get("/fr/accounts/invite").await.ok().text();
    let at = page.find("/fr/accounts/0").unwrap();
    let take = page[at..].split('"').next().unwrap().to_owned();
    assert_eq!(officer.submit(&take, &[]).await.status, StatusCode::FORBIDDEN, "officers do not withdraw each other");
    let _ = mayor.submit(&take, &[]).await.done();
    assert!(!sees_officers_page(&officer).await, "withdrawn from the next page on");
}

#[tokio::test]
async fn a_role_with_a_last_day_holds_on_that_day_and_not_on_the_next() {
    let house = house().await;
    let seed = accounts::Seed {
        email: "a@smara.ma".into(),
        name: "Stagiaire".into(),
        lang: Lang::Ar,
        grants: vec![accounts::SeedGrant {
            role: Role::Officer,
            body: Some(("smara".into(), Localised::one(Lang::Fr, "Smara"))),
            until: Some(jiff::civil::date(2026, 11, 23)),
        }],
        person: None,
        password: PASSWORD.into(),
    };
    accounts::ensure_account(&house.app, seed).await.unwrap();
    let someone = signed_in(&house, "a@smara.ma").await;
    assert!(sees_officers_page(&someone).await);
    house.at("2026-11-24T00:00:00Z");
    assert!(!sees_officers_page(&someone).await);
}

#[tokio::test]
async fn nobody_gives_the_mayors_role() {
    let house = house().await;
    let id = account(&house, "a@smara.ma", None, None).await;
    let admin = house.signed_in(Role::Administrator, None);
    let fields = [("role", "mayor"), ("body", "smara")];
    let answer = admin.submit(&format!("/fr/admin/accounts/{id}/role"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.shows("il vient d’un mandat en cours"));
    let seed = accounts::Seed {
        email: "b@smara.ma".into(),
        name: "B".into(),
        lang: Lang::Fr,
        grants: vec![accounts::SeedGrant { role: Role::Mayor, body: None, until: None }],
        person: None,
        password: PASSWORD.into(),
    };
    assert!(accounts::ensure_account(&house.app, seed).await.is_err());
}

#[tokio::test]
async fn the_administrator_gives_and_withdraws_a_role() {
    let house = house().await;
    let id = account(&house, "a@smara.ma", None, None).await;
    let admin = house.signed_in(Role::Administrator, None);
    let page = format!("/fr/admin/accounts/{id}");
    let give =
        [("role", "officer"), ("body", "smara"), ("until-day", "31"), ("until-month", "12"), ("until-year", "2026")];
    let _ = admin.submit(&format!("{page}/role"), &give).await.done();
    let shown = admin.get(&page).await.ok();
    assert!(shown.shows("Relations internationales, pour Smara") && shown.shows("jusqu’au 31 décembre 2026 inclus"));
    assert!(admin.submit(&format!("{page}/role"), &give).await.shows("Ce compte a déjà ce rôle"));
    let past = [("role", "expert"), ("body", ""), ("until-day", "1"), ("until-month", "1"), ("until-year", "2026")];
    assert!(admin.submit(&format!("{page}/role"), &past).await.shows("Cette date est passée"));
    let text = shown.text();
    for form in ["role", "name"] {
        assert!(text.contains(&format!(r#" data-keep="{page}/{form}""#)), "what is typed is kept: {text}");
    }
    assert!(text.contains("/assets/form"), "by the island: {text}");
    let take = text[text.find(&format!("/fr/accounts/{id}/roles/")).unwrap()..].split('"').next().unwrap().to_owned();
    let _ = admin.submit(&take, &[]).await.done();
    assert!(admin.get(&page).await.ok().shows("aucun rôle"));
}

#[tokio::test]
async fn a_typing_mistake_in_a_function_is_corrected() {
    let house = house().await;
    let id = account(&house, "a@smara.ma", None, None).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let name = async |name: &str| secretary.submit(&format!("/fr/admin/accounts/{id}/name"), &[("name", name)]).await;
    let _ = name("Chargé des  jumelages").await.done();
    assert!(signed_in(&house, "a@smara.ma").await.get("/fr/account").await.ok().shows("Chargé des jumelages"));
    for wrong in ["", "acte\u{202E}fdp", &"x".repeat(121)] {
        assert_eq!(name(wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
}

#[tokio::test]
async fn the_secretary_does_not_touch_administrators_and_visitors_see_nothing() {
    let house = house().await;
    let id = account(&house, "admin@club.ma", Some(Role::Administrator), None).await;
    let secretary = house.signed_in(Role::Secretary, None);
    for verb in ["close", "link"] {
        assert_eq!(
            secretary.submit(&format!("/fr/admin/accounts/{id}/{verb}"), &[]).await.status,
            StatusCode::FORBIDDEN
        );
    }
    assert_eq!(secretary.get("/fr/admin/audit").await.status, StatusCode::FORBIDDEN);
    let own = signed_in(&house, "admin@club.ma").await;
    let page = own.submit(&format!("/fr/admin/accounts/{id}/close"), &[]).await;
    assert_eq!(page.status, StatusCode::CONFLICT, "nobody closes their own account");
    for path in ["/fr/admin/accounts", "/fr/admin/audit", "/fr/admin/mail", "/fr/accounts/invite", "/fr/account"] {
        let answer = house.visitor().get(path).await.done();
        assert!(answer.location().starts_with("/fr/sign-in?next="), "{path}");
        let reader = house.signed_in(Role::Reader, None).get(path).await.status;
        assert!(matches!(reader, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{path}: {reader}");
    }
}

#[tokio::test]
async fn nobody_gives_themselves_a_role_and_a_lone_administrator_names_a_secretary() {
    let house = house().await;
    let id = account(&house, "admin@club.ma", Some(Role::Administrator), None).await;
    let admin = signed_in(&house, "admin@club.ma").await;
    let page = format!("/fr/admin/accounts/{id}");
    assert!(!admin.get(&page).await.ok().text().contains(&format!("action=\"{page}/role\"")), "it is not offered");
    for (role, body) in [("secretary", ""), ("officer", "smara"), ("expert", "")] {
        let given = admin.submit(&format!("{page}/role"), &[("role", role), ("body", body)]).await;
        assert!(given.shows("Nul ne se donne un rôle"), "{role}: {}", given.text());
        let fields = [("email", "admin@club.ma"), ("name", "Moi"), ("role", role), ("body", body), ("lang", "fr")];
        let invited = admin.submit("/fr/accounts/invite", &fields).await;
        assert!(invited.shows("Nul ne se donne un rôle"), "{role}: {}", invited.text());
    }
    let other = [
        ("email", "secretariat@club.ma"),
        ("name", "Secrétariat"),
        ("role", "secretary"),
        ("body", ""),
        ("lang", "fr"),
    ];
    let done = admin.submit("/fr/accounts/invite", &other).await.done();
    assert!(admin.get(done.location()).await.ok().shows("Secrétariat du Club"));
    assert!(!admin.get("/fr/account").await.ok().shows("Secrétariat du Club"));
}

#[tokio::test]
async fn an_account_tied_to_the_wrong_person_is_untied() {
    let house = house().await;
    let mayor = mayor(&house).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let list = secretary.get("/fr/admin/accounts?role=mayor").await.ok().text();
    let account = list[list.find("/fr/admin/accounts/0").unwrap()..].split('"').next().unwrap().to_owned();
    assert!(secretary.get(&account).await.ok().shows("Détacher ce compte de cette personne"));
    let officer = house.signed_in(Role::Officer, Some("smara"));
    assert_eq!(officer.submit(&format!("{account}/untie"), &[]).await.status, StatusCode::FORBIDDEN);
    let _ = secretary.submit(&format!("{account}/untie"), &[]).await.done();
    assert!(mayor.get("/fr/account").await.ok().shows("Votre compte n’a pas de rôle aujourd’hui"));
}

#[tokio::test]
async fn nobody_makes_themselves_a_mayor() {
    let house = house().await;
    for role in [Role::Secretary, Role::Administrator] {
        let email = format!("{}@club.ma", role.as_str());
        account(&house, &email, Some(role), None).await;
        let someone = signed_in(&house, &email).await;
        let fields = [("email", email.as_str()), ("name", "Maire"), ("person", "m"), ("lang", "fr")];
        let answer = someone.submit("/fr/accounts/invite", &fields).await;
        assert!(answer.shows("Cela ne se fait pas sur son propre compte"), "{}", answer.text());
        assert!(!someone.get("/fr/account").await.ok().shows("Maire, pour Smara"));
    }
}

/// The audit trail's lines of a verb, the first first: what they are about.
async fn audited(house: &House, verb: &'static str) -> Vec<String> {
    let mut reader = house.app.db.read().await.expect("the database");
    let asked = platform::db::sql("SELECT subject FROM audit WHERE verb = $1 ORDER BY at, subject").with(verb);
    let rows = reader.all(asked).await.expect("the trail");
    rows.iter().map(|row| row.get("subject").expect("a subject")).collect()
}

fn for_person<'a>(email: &'a str, person: &'a str) -> [(&'a str, &'a str); 4] {
    [("email", email), ("name", "Présidence"), ("person", person), ("lang", "fr")]
}

#[tokio::test]
async fn tying_an_open_account_to_a_person_leaves_a_trail_and_tells_its_holder() {
    let house = house().await;
    let id = account(&house, "elu@smara.ma", None, None).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let done = secretary.submit("/fr/accounts/invite", &for_person("elu@smara.ma", "m")).await.done();
    let page = secretary.after(&done).get(done.location()).await.ok();
    assert!(page.shows("Le compte est rattaché à cette personne") && !page.shows("L’invitation est partie"));
    assert_eq!(audited(&house, "account.person-tie").await, [format!("account/{id} person/m")]);
    house.work().await;
    let mail = mails(&house).pop().unwrap();
    assert!(mail.contains("To: elu@smara.ma") && mail.contains("– Maire, pour Smara"), "{mail}");
    assert!(!mail.contains("invitation?token="));
    let other = secretary.submit("/fr/accounts/invite", &for_person("elu@smara.ma", "other")).await;
    assert!(other.shows("Détachez-le d’abord depuis sa page"), "{}", other.text());
    assert!(signed_in(&house, "elu@smara.ma").await.get("/fr/account").await.ok().shows("Maire, pour Smara"));
    let _ = secretary.submit(&format!("/fr/admin/accounts/{id}/untie"), &[]).await.done();
    assert_eq!(audited(&house, "account.person-untie").await, [format!("account/{id} person/m")]);
    let _ = secretary.submit("/fr/accounts/invite", &for_person("elu@smara.ma", "other")).await.done();
    assert_eq!(audited(&house, "account.person-tie").await.len(), 2);
}

#[tokio::test]
async fn the_secretary_ties_no_administrators_account_to_a_person() {
    let house = house().await;
    let id = account(&house, "admin@club.ma", Some(Role::Administrator), None).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let refused = secretary.submit("/fr/accounts/invite", &for_person("admin@club.ma", "m")).await;
    assert!(refused.shows("Ce n’est pas à vous de le faire"), "{}", refused.text());
    assert!(audited(&house, "account.person-tie").await.is_empty());
    let other = house.signed_in(Role::Administrator, None);
    let _ = other.submit("/fr/accounts/invite", &for_person("admin@club.ma", "m")).await.done();
    let untie = format!("/fr/admin/accounts/{id}/untie");
    assert_eq!(secretary.submit(&untie, &[]).await.status, StatusCode::FORBIDDEN);
    assert!(!secretary.get(&format!("/fr/admin/accounts/{id}")).await.ok().text().contains(&untie));
}

#[tokio::test]
async fn a_role_that_a_members_own_people_give_ends_with_their_own_at_the_latest() {
    let house = house().await;
    let mayor = mayor(&house).await;
    let form = mayor.get("/fr/accounts/invite").await.ok();
    assert!(form.shows("au plus tard le 30 novembre 2026, dernier jour de votre propre rôle"), "{}", form.text());
    let officer = |email: &'static str, until: [&'static str; 3]| {
        let [day, month, year] = until;
        [
            ("email", email),
            ("name", email),
            ("role", "officer"),
            ("body", "smara"),
            ("until-day", day),
            ("until-month", month),
            ("until-year", year),
            ("lang", "fr"),
        ]
    };
    let asked =
        [("a@smara.ma", ["", "", ""]), ("b@smara.ma", ["31", "12", "2030"]), ("c@smara.ma", ["25", "11", "2026"])];
    for (email, until) in asked {
        let _ = mayor.submit("/fr/accounts/invite", &officer(email, until)).await.done();
    }
    let list = mayor.get("/fr/accounts/invite").await.ok().text();
    let of = |email: &str| {
        let line = list.split("</tr>").find(|line| line.contains(email)).unwrap();
        ["30 novembre 2026", "25 novembre 2026"].into_iter().find(|day| line.contains(day))
    };
    assert_eq!(
        [of("a@smara.ma"), of("b@smara.ma"), of("c@smara.ma")],
        [Some("30 novembre 2026"), Some("30 novembre 2026"), Some("25 novembre 2026")]
    );
    let secretary = house.signed_in(Role::Secretary, None);
    let done = secretary.submit("/fr/accounts/invite", &officer("d@smara.ma", ["31", "12", "2030"])).await.done();
    assert!(secretary.get(done.location()).await.ok().shows("jusqu’au 31 décembre 2030 inclus"));
}
