//! What every page carries.

use super::*;

#[tokio::test]
async fn a_page_travels_compressed_whoever_reads_it() {
    let house = house().await;
    let one = house.signed_in(Role::Secretary, None);
    for (reader, encoding) in [(house.visitor(), "br"), (one, "gzip")] {
        let page = reader.get_with("/fr/things", "accept-encoding", "gzip, deflate, br, zstd").await;
        assert_eq!((page.status.as_u16(), page.header("content-encoding")), (200, encoding));
    }
}

#[tokio::test]
async fn pages_carry_a_policy_that_forbids_what_they_do_not_need() {
    let house = house().await;
    let answer = house.visitor().get("/fr/things").await.ok();
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(answer.text().contains("hreflang=\"ar\""));
}

#[tokio::test]
async fn whoever_forwards_a_page_shows_what_it_is_and_in_which_language() {
    let house = house().await;
    for (lang, locale) in [("fr", "fr_FR"), ("ar", "ar_MA"), ("en", "en_GB"), ("es", "es_ES")] {
        let page = house.visitor().get(&format!("/{lang}/things")).await.ok().text();
        for (name, says) in [("title", "Things"), ("description", "What there is."), ("locale", locale)] {
            let meta = format!(r#"<meta property="og:{name}" content="{says}">"#);
            assert_eq!(page.matches(&meta).count(), 1, "{meta} in {page}");
        }
    }
}

#[tokio::test]
async fn the_clubs_card_is_drawn_once_a_day_in_each_language_and_named_by_every_public_page() {
    static DRAWN: AtomicUsize = AtomicUsize::new(0);
    let mut room = Room::new("things", &WORDS, routes);
    room.card = Some(|_, lang| {
        let nth = DRAWN.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move { Ok(format!("{lang} {nth}").into_bytes()) })
    });
    let house = House::new(vec![room]).await;
    house.at("2026-11-23T12:00:00Z");
    let visitor = house.visitor();
    let card = visitor.get("/fr/card.png").await.ok();
    assert_eq!((card.text().as_str(), card.header("content-type")), ("fr 0", "image/png"));
    let again = visitor.get_with("/fr/card.png", "if-none-match", card.header("etag")).await;
    assert_eq!((again.status, again.bytes.is_empty()), (axum::http::StatusCode::NOT_MODIFIED, true));
    assert_eq!(visitor.get("/ar/card.png").await.ok().text(), "ar 1");
    house.at("2026-11-24T12:00:00Z");
    assert_eq!(visitor.get("/fr/card.png").await.ok().text(), "fr 2");
    assert_eq!(visitor.get("/pt/card.png").await.status, 404);
    let page = visitor.get("/ar/things").await.ok().text();
    for (name, says) in
        [("", "http://127.0.0.1:8080/ar/card.png"), (":type", "image/png"), (":width", "1200"), (":height", "630")]
    {
        assert!(page.contains(&format!(r#"<meta property="og:image{name}" content="{says}">"#)), "{name}: {page}");
    }
    assert!(page.contains("og:image:alt") && page.contains("اسمه على خريطة المدن"), "{page}");
    let without = self::house().await.visitor().get("/fr/things").await.ok().text();
    assert!(!without.contains("og:image"), "where no room draws it, no page names it");
}

#[tokio::test]
async fn search_engines_keep_each_page_of_a_list_once_and_nothing_that_nobody_knows() {
    let house = house().await;
    // What stands in the links of the head, by what comes before it.
    let link = async |query: &str, before: &str| {
        let page = house.visitor().get(&format!("/fr/things{query}")).await.ok().text();
        let (_, rest) = page.split_once(&format!("{before} href=\"http://127.0.0.1:8080")).unwrap();
        rest.split('"').next().unwrap().replace("&#38;", "&")
    };
    let asked = "?page=2&order=name&utm=x";
    assert_eq!(link(asked, "rel=\"canonical\"").await, "/fr/things?page=2");
    assert_eq!(link(asked, "rel=\"alternate\" hreflang=\"es\"").await, "/es/things?order=name&page=2");
    for query in ["", "?page=1", "?page=two", "?order=name", "?utm=x"] {
        assert_eq!(link(query, "rel=\"canonical\"").await, "/fr/things", "{query}");
    }
}

#[tokio::test]
async fn the_bare_address_leads_to_the_readers_language() {
    let house = house().await;
    assert_eq!(house.visitor().get_with("/", "accept-language", "ar-MA,fr;q=0.5").await.location(), "/ar/");
    assert_eq!(house.visitor().get("/healthz").await.text(), "ok");
    assert_eq!(house.visitor().get("/readyz").await.text(), "ready");
}

/// A page that holds for a moment.
fn momentary() -> Router<App> {
    async fn show(ctx: Ctx) -> Outcome {
        ctx.page(Page::new("Now").lead("What goes on.").public(&[]).unlisted(), &Nothing)
    }
    Router::new().route("/{lang}/now", get(show))
}

#[derive(askama::Template)]
#[template(source = "<p>Now.</p>", ext = "html")]
struct Nothing;

#[tokio::test]
async fn a_public_page_that_holds_for_a_moment_is_kept_for_readers_and_left_out_by_search_engines() {
    let house = House::new(vec![Room::new("now", &WORDS, momentary)]).await;
    let page = house.visitor().get("/fr/now").await.ok();
    assert_eq!(page.header("cache-control"), "public, no-cache");
    let text = page.text();
    assert!(text.contains("<meta name=\"robots\" content=\"noindex\">") && !text.contains("canonical"), "{text}");
}

#[tokio::test]
async fn whoever_reads_none_of_the_languages_is_sent_home_to_be_asked_and_elsewhere_to_the_first() {
    let mut room = Room::new("things", &WORDS, routes);
    room.sitemap = Some(|_| Box::pin(async { Ok(vec!["/things".to_owned()]) }));
    let house = House::new(vec![room]).await;
    let page = house.visitor().get("/ar/things").await.ok().text();
    let link = r#"<link rel="alternate" hreflang="x-default" href="http://127.0.0.1:8080/fr/things">"#;
    assert_eq!(page.matches(link).count(), 1, "{page}");
    let map = house.visitor().get("/sitemap.xml").await.ok();
    assert_eq!((map.header("content-type"), map.header("cache-control")), ("application/xml", "public, no-cache"));
    let says = |path: &str| format!(r#"hreflang="x-default" href="http://127.0.0.1:8080{path}""#);
    assert_eq!([says("/"), says("/fr/things")].map(|link| map.text().matches(&link).count()), [4, 4], "{}", map.text());
    let again = house.visitor().get_with("/sitemap.xml", "if-none-match", map.header("etag")).await;
    assert_eq!(again.status, axum::http::StatusCode::NOT_MODIFIED, "a crawler that has it is told so");
}

#[tokio::test]
async fn a_sitemap_of_many_pages_is_a_list_of_its_parts() {
    let mut room = Room::new("things", &WORDS, routes);
    room.sitemap = Some(|_| Box::pin(async { Ok((0..1100).map(|at| format!("/things/{at}")).collect()) }));
    let house = House::new(vec![room]).await;
    let index = house.visitor().get("/sitemap.xml").await.ok().text();
    let parts: Vec<&str> = index.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let expected = [1, 2, 3].map(|part| format!("http://127.0.0.1:8080/sitemap.xml?part={part}"));
    assert!(index.contains("<sitemapindex") && parts == expected, "{index}");
    let mut listed = Vec::new();
    for part in parts {
        let path = part.strip_prefix("http://127.0.0.1:8080").unwrap();
        let page = house.visitor().get(path).await.ok();
        assert_eq!(page.header("cache-control"), "public, no-cache", "{part}");
        let pages = page.text();
        listed.extend(pages.split("<loc>").skip(1).filter_map(|rest| Some(rest.split("</loc>").next()?.to_owned())));
    }
    assert_eq!((listed.len(), listed[0].as_str()), (4404, "http://127.0.0.1:8080/fr/"));
    assert!(listed.contains(&"http://127.0.0.1:8080/ar/things/1099".to_owned()));
    for none in ["0", "4", "x"] {
        let answer = house.visitor().get(&format!("/sitemap.xml?part={none}")).await;
        assert!(matches!(answer.status.as_u16(), 400 | 404), "{none}: {}", answer.status);
    }
}
