//! A club of five hundred agreements.

use testkit::{WEIGHT_MOST, made_up, weight};

use super::*;

const MANY: u64 = 500;

impl Front {
    /// That many, of three cities by turns, all known by their source.
    async fn many(&self) {
        let pairs = [[&self.smara, &self.timbuktu], [&self.timbuktu, &self.agadez], [&self.agadez, &self.smara]];
        for number in 0..MANY {
            let entities = pairs[number as usize % 3].map(String::clone).to_vec();
            let past = SignedElsewhere {
                slug: format!("known-{number}"),
                title: both(&format!("Convention de {}", made_up(number)), &format!("اتفاقية {number}")),
                kind: if number.is_multiple_of(2) { Kind::Twinning } else { Kind::Cooperation },
                entities,
                ..self.known()
            };
            assert!(import_signed(&self.house.app, past).await.expect("an agreement known by its source"));
        }
    }
}

#[tokio::test]
async fn the_list_of_five_hundred_agreements_has_pages_that_are_light_and_keep_what_was_asked() {
    let front = Front::open().await;
    front.many().await;
    let reader = front.house.visitor();
    let lines = |page: &str| page.matches(r#"<th scope="row">"#).count();
    let first = reader.get("/fr/agreements").await.ok();
    assert!(first.shows("500 accords") && first.shows("Page 1 sur 10"), "{}", first.text());
    assert_eq!(lines(&first.text()), 50);
    let last = reader.get("/fr/agreements?kind=twinning&country=ML&order=signed&page=4").await.ok().text();
    assert_eq!(lines(&last), 17, "of two thirds of 250, what is over 150");
    let before = r#"<a href="/fr/agreements?kind=twinning&amp;country=ML&amp;order=signed&amp;page=3">"#;
    assert!(last.contains(before) && !last.contains("page=5"), "{last}");
    for address in ["/fr/agreements", "/ar/agreements", "/fr/agreements?q=a&page=3"] {
        let weight = weight(&reader, address).await;
        assert!(weight < WEIGHT_MOST, "{address} weighs {weight}");
    }
}
