use std::{env, fs, path::Path};

use agreements::rules::diagram;

#[test]
fn the_readme_draws_the_stages_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once("<!-- stages -->\n").unwrap();
    let (drawn, after) = rest.split_once("<!-- /stages -->").unwrap();
    let wanted = format!("```mermaid\n{}\n```\n", diagram());
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, format!("{before}<!-- stages -->\n{wanted}<!-- /stages -->{after}")).unwrap();
    } else {
        assert_eq!(drawn, wanted, "run UPDATE=1 cargo test -p agreements the_readme_draws");
    }
}
