use finder::{Bounds, Filters, Order, Query};
use platform::web::Ctx;

/// Ranges of population that are offered, as the address has them.
pub(crate) const PEOPLE: [(&str, Bounds<u64>); 5] = [
    ("under-20000", Bounds { least: None, most: Some(19_999) }),
    ("20000-100000", Bounds { least: Some(20_000), most: Some(99_999) }),
    ("100000-500000", Bounds { least: Some(100_000), most: Some(499_999) }),
    ("500000-2000000", Bounds { least: Some(500_000), most: Some(1_999_999) }),
    ("over-2000000", Bounds { least: Some(2_000_000), most: None }),
];

/// Ranges of altitude that are offered, in metres.
pub(crate) const HEIGHTS: [(&str, Bounds<i64>); 4] = [
    ("under-200", Bounds { least: None, most: Some(199) }),
    ("200-800", Bounds { least: Some(200), most: Some(799) }),
    ("800-1500", Bounds { least: Some(800), most: Some(1_499) }),
    ("over-1500", Bounds { least: Some(1_500), most: None }),
];

/// A place within so many kilometres of a coastline is said to be near the sea.
const NEAR_THE_SEA: f64 = 50.0;

/// What stands between the name and the value of an attribute in an address.
const BETWEEN: char = ':';
/// How that and its own sign stand inside a name, which a table's header may hold.
const IN_NAME: [(char, &str); 2] = [('%', "%25"), (BETWEEN, "%3A")];

/// An attribute and its value, as an address has them.
pub(crate) fn attribute(name: &str, value: &str) -> String {
    let name = IN_NAME.iter().fold(name.to_owned(), |name, (sign, stands)| name.replace(*sign, stands));
    format!("{name}{BETWEEN}{value}")
}

/// The same, read back.
fn read_attribute(asked: &str) -> Option<(String, String)> {
    let (name, value) = asked.split_once(BETWEEN)?;
    let name =
        IN_NAME.iter().rev().fold(name.to_owned(), |name, (sign, stands)| name.replace(stands, &sign.to_string()));
    Some((name, value.to_owned()))
}

/// What the address asks for.
pub(crate) fn query(ctx: &Ctx) -> Query {
    read(|name| ctx.asked(name))
}

/// The same but for one thing that it asks for.
pub(crate) fn query_without(ctx: &Ctx, left_out: &str) -> Query {
    read(|name| ctx.asked(name).filter(|_| name != left_out))
}

fn read<'a>(asked: impl Fn(&str) -> Option<&'a str>) -> Query {
    let one = |name: &str| asked(name).map(str::to_owned).into_iter().collect();
    let yes = |name: &str| (asked(name) == Some("yes")).then_some(true);
    let filters = Filters {
        continents: one("continent"),
        countries: one("country"),
        languages: one("language"),
        themes: one("theme"),
        attributes: asked("attribute").and_then(read_attribute).into_iter().collect(),
        population: range(&PEOPLE, asked("people")),
        altitude: range(&HEIGHTS, asked("height")),
        coast: (asked("coast") == Some("near")).then_some(NEAR_THE_SEA),
        member: yes("member"),
        seeking: yes("seeking"),
    };
    let order = match asked("order") {
        Some("population") => Order::Population,
        Some("name") => Order::Name,
        _ => Order::Relevance,
    };
    Query { words: asked("q").unwrap_or_default().to_owned(), filters, order, ..Query::default() }
}

fn range<T: Copy + Default>(offered: &[(&str, Bounds<T>)], asked: Option<&str>) -> Bounds<T> {
    offered.iter().find(|(name, _)| Some(*name) == asked).map(|(_, bounds)| *bounds).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_read_back_as_it_was_whatever_its_header_and_its_value_hold() {
        for (name, value) in [("climat", "BSh"), ("Zone : climat", "Csa: doux"), ("Taux %3A", ":"), ("100 %", "%25")] {
            assert_eq!(read_attribute(&attribute(name, value)), Some((name.to_owned(), value.to_owned())));
        }
        assert_eq!(attribute("climat", "BSh"), "climat:BSh");
        assert_eq!(read_attribute("climat"), None);
    }
}
