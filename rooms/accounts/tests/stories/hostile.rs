//! Whoever means harm is answered in words, whichever form they send.

use kernel::Role;
use testkit::hostile;

use crate::common::{account, house, link_to, signed_in};

#[tokio::test]
async fn every_form_of_the_room_refuses_what_is_hostile_and_obeys_none_of_it() {
    let house = house().await;
    let visitor = house.visitor();
    let mut met = hostile(&visitor, &["/fr/sign-in", "/fr/reset"], &[]).await;
    let own = account(&house, "night@club.example", Some(Role::Administrator), None).await;
    let other = account(&house, "officer@smara.ma", Some(Role::Officer), Some("smara")).await;
    let admin = signed_in(&house, "night@club.example").await;
    let page = format!("/fr/admin/accounts/{other}");
    met.extend(hostile(&admin, &["/fr/account", "/fr/accounts/invite", &page], &[]).await);
    let fields = [("email", "agent@smara.ma"), ("name", "Agent"), ("role", "expert"), ("body", ""), ("lang", "fr")];
    let _ = admin.submit("/fr/accounts/invite", &fields).await.done();
    let link = link_to(&house, "agent@smara.ma").await;
    met.extend(hostile(&visitor, &[&link], &[]).await);
    for form in ["/fr/sign-in", "/fr/reset", "/fr/account/password", "/fr/accounts/invite", "/fr/invitation"] {
        assert!(met.iter().any(|it| it.starts_with(form)), "nobody tried {form}: {met:?}");
    }
    for form in ["role", "name"] {
        assert!(met.contains(&format!("{page}/{form}")), "nobody tried {form} of an account: {met:?}");
    }
    assert!(met.iter().all(|it| !it.contains(&own)), "nobody gives themselves a role");
    let _ = signed_in(&house, "officer@smara.ma").await;
}
