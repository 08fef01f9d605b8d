//! Every address at which the program shows a page or gives a file, as a list for people and for the browser tests, which
//! ask that each be looked at (`e2e/routes.test.mjs`).

use std::collections::{BTreeMap, BTreeSet};

use platform::App;

use crate::house::rooms;

/// The addresses of a router that answer `GET`, by what it says of itself: it gives no list of them.
fn shown(router: &axum::Router<App>) -> BTreeSet<String> {
    let said = format!("{router:?}");
    let (own, _) = said.split_once("fallback_router").expect("axum describes a router by its paths first");
    let (mut paths, mut answers) = (BTreeMap::new(), BTreeSet::new());
    for (number, says) in own.split("RouteId(").filter_map(|it| it.split_once("): ")) {
        if let Some(path) = says.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
            paths.insert(number, path);
        } else if says.strip_prefix("MethodRouter(MethodRouter { get: ").is_some_and(|get| !get.starts_with("None")) {
            answers.insert(number);
        }
    }
    paths.iter().filter(|(number, _)| answers.contains(**number)).map(|(_, path)| (*path).to_owned()).collect()
}

#[test]
fn every_address_that_answers_is_on_the_list_of_which_browser_tests_look_at_each() {
    let all: BTreeSet<String> = rooms().iter().flat_map(|room| shown(&(room.routes)())).collect();
    assert!(all.contains("/{lang}/agreements/{slug}/sign") && !all.contains("/{lang}/sign-out"), "{all:?}");
    insta::assert_snapshot!("addresses", all.into_iter().collect::<Vec<_>>().join("\n"));
}
