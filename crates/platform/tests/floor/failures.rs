//! Failures, in words.

use super::*;

#[tokio::test]
async fn where_there_is_nothing_the_page_says_so_and_nobody_keeps_it() {
    let house = house().await;
    for client in [house.visitor(), house.signed_in(Role::Secretary, None)] {
        let page = client.get("/es/nowhere").await;
        assert_eq!((page.status.as_u16(), page.header("cache-control")), (404, "private, no-store"));
        assert!(page.shows("Esta página no existe"));
    }
}

#[tokio::test]
async fn a_refusal_leads_back_to_the_page_that_held_the_form_in_every_language() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let reader = secretary.reading("/en/things?order=name");
    let refused = reader.submit("/en/things/smara/close?once=1", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.shows("It cannot be."), "{}", refused.text());
    let back = r#"<a class="button second" href="/en/things?order=name">Back to the page</a>"#;
    assert!(refused.text().contains(back), "{}", refused.text());
    assert!(refused.text().contains(r#"<a href="/ar/things?order=name" lang="ar""#), "{}", refused.text());
    assert!(!refused.text().contains("/close"), "no page stands at the form's own address: {}", refused.text());
    let refused = secretary.reading("").submit("/en/things/smara/close?once=1", &[]).await;
    assert!(!refused.text().contains("/close"), "{}", refused.text());
    let back = r#"<a class="button second" href="/en/things">Back to the page</a>"#;
    assert!(refused.text().contains(back), "a browser that does not say where it was: {}", refused.text());
    assert!(refused.text().contains(r#"<a href="/ar/things" lang="ar""#), "{}", refused.text());
    let refused = secretary.reading("").submit("/en/closed/smara", &[]).await;
    assert!(!refused.shows("Back to the page") && refused.text().contains(r#"href="/en/""#), "{}", refused.text());
}

#[tokio::test]
async fn a_fault_and_a_panic_say_a_number_and_never_the_reason() {
    let house = house().await;
    for path in ["/en/broken", "/en/panic"] {
        let answer = house.visitor().get(path).await;
        assert_eq!(answer.status, 500);
        assert!(answer.shows("Something broke on our side"), "{}", answer.text());
        assert!(!answer.text().contains("secret reason") && !answer.text().contains("a panic"));
    }
    let address = format!("/en/panic?once={}", "d".repeat(32));
    for _ in 0..2 {
        let answer = house.signed_in(Role::Secretary, None).submit(&address, &[]).await;
        assert_eq!(answer.status, 500, "and the form may be sent again: {}", answer.text());
    }
}
