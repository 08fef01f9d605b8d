//! Places as the secretary adds them.

use testkit::Client;

/// Adds a city by its form: slug, name, country, latitude, longitude. It has the address of its slug.
pub async fn add(secretary: &Client, [slug, name, country, latitude, longitude]: [&str; 5]) {
    let place =
        [("name-fr", name), ("country", country), ("kind", "city"), ("latitude", latitude), ("longitude", longitude)];
    let added = secretary.submit("/fr/atlas/new", &place).await.done();
    assert_eq!(added.location(), format!("/fr/localities/{slug}"));
}
