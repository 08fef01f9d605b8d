//! Invitations: from the form to the first page of one's own.

use axum::http::StatusCode;
use kernel::Role;
use testkit::House;

use crate::common::{PASSWORD, account, house, link_to, mails, signed_in, try_to_sign_in};

const OFFICER: [(&str, &str); 5] = [
    ("email", "Cooperation@Smara.ma"),
    ("name", "Chargée des relations internationales"),
    ("role", "officer"),
    ("body", "smara"),
    ("lang", "fr"),
];

async fn invited() -> (House, String) {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let sent = secretary.submit("/fr/accounts/invite", &OFFICER).await.done();
    assert!(sent.location().starts_with("/fr/admin/accounts/"));
    let link = link_to(&house, "cooperation@smara.ma").await;
    (house, link)
}

#[tokio::test]
async fn the_invited_person_chooses_a_password_and_is_in() {
    let (house, link) = invited().await;
    assert!(link.starts_with("/fr/invitation?token="), "{link}");
    let visitor = house.visitor();
    let page = visitor.get(&link).await.ok();
    assert!(page.shows("Chargée des relations internationales") && page.shows("cooperation@smara.ma"));
    let done = visitor.submit(&link, &[("password", PASSWORD), ("password-again", PASSWORD)]).await.done();
    let own = visitor.after(&done).get(done.location()).await.ok();
    assert!(own.shows("Relations internationales, pour Smara"), "{}", own.text());
    let _ = try_to_sign_in(&house.visitor(), "COOPERATION@smara.ma", PASSWORD).await.done();
}

#[tokio::test]
async fn the_mail_says_who_invites_to_what_and_the_tray_hides_the_link() {
    let (house, link) = invited().await;
    let mail = mails(&house).pop().unwrap();
    assert!(mail.contains("Club d’essai vous ouvre un compte"), "{mail}");
    assert!(mail.contains("– Relations internationales, pour Smara"));
    let tray = house.signed_in(Role::Administrator, None).get("/fr/admin/mail").await.ok();
    assert!(tray.shows("cooperation@smara.ma") && tray.shows("Aucun serveur de courrier"));
    assert!(!tray.text().contains(link.split_once('=').unwrap().1));
}

#[tokio::test]
async fn a_long_tray_is_counted_and_paged() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    for n in 0..51 {
        let email = format!("agent{n}@smara.ma");
        let fields = [("email", email.as_str()), ("name", "Agent"), ("role", "expert"), ("body", ""), ("lang", "ar")];
        let _ = secretary.submit("/fr/accounts/invite", &fields).await.done();
    }
    let admin = house.signed_in(Role::Administrator, None);
    let page = admin.get("/fr/admin/mail").await.ok();
    assert!(page.shows("51 courriels") && page.text().contains("/fr/admin/mail?page=2"));
    assert!(page.text().contains(r#"lang="ar" dir="auto""#), "each mail is in its reader's language");
    assert_eq!(admin.get("/fr/admin/mail?page=2").await.ok().text().matches("<details>").count(), 1);
}

#[tokio::test]
async fn an_invitation_serves_once() {
    let (house, link) = invited().await;
    let fields = [("password", PASSWORD), ("password-again", PASSWORD)];
    let _ = house.visitor().submit(&link, &fields).await.done();
    let again = house.visitor().submit(&link, &fields).await;
    assert_eq!(again.status, StatusCode::GONE);
    assert!(again.shows("Ce lien a déjà servi"));
    assert_eq!(house.visitor().get(&link).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn of_two_who_open_one_link_at_once_one_comes_in() {
    let (house, link) = invited().await;
    let (one, other) = (house.visitor(), house.visitor());
    let fields = [("password", PASSWORD), ("password-again", PASSWORD)];
    let (one, other) = tokio::join!(one.submit(&link, &fields), other.submit(&link, &fields));
    let mut answers = [one.status, other.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::GONE]);
}

#[tokio::test]
async fn a_second_invitation_does_not_follow_closely_on_the_first() {
    let (house, link) = invited().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let again = secretary.submit("/fr/accounts/invite", &OFFICER).await.done();
    let refused = secretary.submit(&format!("{}/link", again.location()), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.shows("Un lien vient de partir à cette adresse"), "{}", refused.text());
    assert_eq!(link_to(&house, "cooperation@smara.ma").await, link, "the first one still serves");
    assert_eq!(mails(&house).len(), 1);
    house.at("2026-11-23T12:02:00Z");
    let _ = secretary.submit("/fr/accounts/invite", &OFFICER).await.done();
    assert_ne!(link_to(&house, "cooperation@smara.ma").await, link);
    assert_eq!(mails(&house).len(), 2);
}

#[tokio::test]
async fn two_who_invite_one_address_at_once_are_both_told_what_came_of_it() {
    let house = house().await;
    let (one, other) = (house.signed_in(Role::Secretary, None), house.signed_in(Role::Administrator, None));
    for n in 0..5 {
        let email = format!("agent{n}@smara.ma");
        let expert = [("email", email.as_str()), ("name", "Agent"), ("role", "expert"), ("body", ""), ("lang", "fr")];
        let reader = [("email", email.as_str()), ("name", "Agent"), ("role", "reader"), ("body", ""), ("lang", "fr")];
        let (one, other) =
            tokio::join!(one.submit("/fr/accounts/invite", &expert), other.submit("/fr/accounts/invite", &reader));
        assert_eq!(one.done().location(), other.done().location(), "one account");
    }
}

#[tokio::test]
async fn a_members_officer_invites_colleagues_and_not_a_crowd() {
    let house = house().await;
    let officer = house.signed_in(Role::Officer, Some("smara"));
    let invite = async |n: usize| {
        let email = format!("agent{n}@smara.ma");
        let fields =
            [("email", email.as_str()), ("name", "Agent"), ("role", "officer"), ("body", "smara"), ("lang", "fr")];
        officer.submit("/fr/accounts/invite", &fields).await
    };
    for n in 0..20 {
        let _ = invite(n).await.done();
    }
    let one_more = invite(20).await;
    assert!(one_more.shows("Beaucoup d’invitations sont parties en peu de temps"), "{}", one_more.text());
    house.at("2026-11-23T12:15:00Z");
    let _ = invite(20).await.done();
}

#[tokio::test]
async fn an_invitation_lasts_fourteen_days_and_can_be_sent_again() {
    let (house, link) = invited().await;
    house.at("2026-12-07T11:59:59Z");
    let _ = house.visitor().get(&link).await.ok();
    house.at("2026-12-07T12:00:01Z");
    let late = house.visitor().get(&link).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.shows("Ce lien n’est plus valable") && late.shows("quatorze jours"));
    let secretary = house.signed_in(Role::Secretary, None);
    let list = secretary.get("/fr/admin/accounts").await.ok().text();
    let at = list.find("/fr/admin/accounts/0").unwrap();
    let account = list[at..].split('"').next().unwrap().to_owned();
    let _ = secretary.submit(&format!("{account}/link"), &[]).await.done();
    let newer = link_to(&house, "cooperation@smara.ma").await;
    assert_ne!(newer, link);
    let _ = house.visitor().get(&newer).await.ok();
    assert_eq!(house.visitor().get(&link).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_password_that_everybody_chooses_is_not_taken_and_the_link_still_serves() {
    let (house, link) = invited().await;
    let try_one = async |password: &str, again: &str| {
        house.visitor().submit(&link, &[("password", password), ("password-again", again)]).await
    };
    assert!(try_one("court", "court").await.shows("douze caractères au moins"));
    assert!(try_one("motdepasse2026", "motdepasse2026").await.shows("tout le monde essaie"));
    assert!(try_one("abcdefghijklmnop", "abcdefghijklmnop").await.shows("dessin du clavier"));
    let differs = try_one(PASSWORD, "autre chose tout à fait").await;
    assert_eq!(differs.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(differs.shows("Les deux ne sont pas pareils") && !differs.shows(PASSWORD));
    let _ = try_one(PASSWORD, PASSWORD).await.done();
}

#[tokio::test]
async fn a_link_cut_short_by_a_mail_program_is_explained() {
    let (house, link) = invited().await;
    let cut = house.visitor().get(&link[..link.len() - 4]).await;
    assert_eq!(cut.status, StatusCode::NOT_FOUND);
    assert!(cut.shows("copiez-le en entier"));
}

#[tokio::test]
async fn a_members_officer_invites_colleagues_of_the_same_member_and_nobody_else() {
    let house = house().await;
    account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await;
    let officer = signed_in(&house, "a@smara.ma").await;
    let form = officer.get("/fr/accounts/invite").await.ok();
    assert!(form.shows("Fonction a@smara.ma") && !form.shows("Agadez") && !form.shows("Expertise juridique"));
    let kept = form.text().contains(r#"data-keep="accounts-invite""#) && form.text().contains("/assets/form");
    assert!(kept, "what is typed is kept, by the island: {}", form.text());
    let _ = officer.submit("/fr/accounts/invite", &OFFICER).await.done();
    assert!(officer.get("/fr/accounts/invite").await.ok().shows("Chargée des relations internationales"));
    for (role, body) in
        [("officer", "agadez"), ("officer", ""), ("expert", ""), ("administrator", ""), ("mayor", "smara")]
    {
        let fields = [("email", "b@smara.ma"), ("name", "Autre"), ("role", role), ("body", body), ("lang", "fr")];
        let answer = officer.submit("/fr/accounts/invite", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{role} {body}");
    }
    let fields = [("email", "b@smara.ma"), ("name", "Autre"), ("person", "m"), ("lang", "fr")];
    assert_eq!(officer.submit("/fr/accounts/invite", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!house.signed_in(Role::Secretary, None).get("/fr/admin/accounts").await.ok().shows("b@smara.ma"));
}

#[tokio::test]
async fn inviting_someone_who_has_an_account_gives_the_role_and_tells_them() {
    let house = house().await;
    account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await;
    account(&house, "cooperation@smara.ma", Some(Role::Expert), None).await;
    let officer = signed_in(&house, "a@smara.ma").await;
    let _ = officer.submit("/fr/accounts/invite", &OFFICER).await.done();
    house.work().await;
    assert!(mails(&house).pop().unwrap().contains("a reçu un rôle"));
    let both = signed_in(&house, "cooperation@smara.ma").await.get("/fr/account").await.ok();
    assert!(both.shows("Expertise juridique") && both.shows("Relations internationales, pour Smara"));
}

#[tokio::test]
async fn what_is_said_after_an_invitation_is_what_happened() {
    let house = house().await;
    account(&house, "cooperation@smara.ma", None, None).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let say = async |fields: &[(&str, &str)]| {
        let done = secretary.submit("/fr/accounts/invite", fields).await.done();
        secretary.after(&done).get(done.location()).await.ok()
    };
    let given = say(&OFFICER).await;
    assert!(given.shows("Ce compte était déjà ouvert") && !given.shows("L’invitation est partie"));
    let expert = [("email", "expert@club.ma"), ("name", "Expert"), ("role", "expert"), ("body", ""), ("lang", "fr")];
    assert!(say(&expert).await.shows("L’invitation est partie"));
    let again = say(&expert).await;
    assert!(again.shows("il n’en part pas d’autre") && !again.shows("L’invitation est partie"));
}

#[tokio::test]
async fn a_closed_account_is_given_nothing_and_only_those_who_see_every_account_are_told() {
    let house = house().await;
    account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await;
    let closed = account(&house, "cooperation@smara.ma", None, None).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = secretary.submit(&format!("/fr/admin/accounts/{closed}/close"), &[]).await.done();
    let officer = signed_in(&house, "a@smara.ma").await;
    let say = async |email: &str| {
        let fields = OFFICER.map(|(name, value)| (name, if name == "email" { email } else { value }));
        let done = officer.submit("/fr/accounts/invite", &fields).await.done();
        officer.after(&done).get(done.location()).await.ok()
    };
    let (to_closed, to_new) = (say("cooperation@smara.ma").await, say("nouveau@smara.ma").await);
    for page in [&to_closed, &to_new] {
        assert!(page.shows("Si un accès peut être ouvert à cette adresse"), "{}", page.text());
    }
    let listed = |page: &testkit::Answer| page.text().matches("<th scope=\"row\">").count();
    assert_eq!((listed(&to_closed), listed(&to_new)), (1, 2), "the officer alone, then the colleague too");
    house.work().await;
    assert!(mails(&house).iter().all(|mail| !mail.contains("To: cooperation@smara.ma")));
    assert!(secretary.get(&format!("/fr/admin/accounts/{closed}")).await.ok().shows("dont le compte est fermé"));
    assert!(secretary.submit("/fr/accounts/invite", &OFFICER).await.shows("Ce compte est fermé. Rouvrez-le d’abord"));
    let _ = secretary.submit(&format!("/fr/admin/accounts/{closed}/open"), &[]).await.done();
    let page = signed_in(&house, "cooperation@smara.ma").await.get("/fr/account").await.ok();
    assert!(!page.shows("pour Smara"), "nothing was given behind its back");
}

#[tokio::test]
async fn no_line_is_slipped_into_a_mails_head() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let fields =
        [("email", "a@b.ma\r\nBcc: tous@club.ma"), ("name", "X"), ("role", "expert"), ("body", ""), ("lang", "fr")];
    let answer = secretary.submit("/fr/accounts/invite", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.shows("Ce n’est pas une adresse électronique"));
}
