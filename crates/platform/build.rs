//! Rebuilds when a migration or a web asset changes, and says plainly when the assets are missing.

fn main() {
    for path in ["../../migrations", "../../web/dist"] {
        println!("cargo::rerun-if-changed={path}");
    }
    if !std::path::Path::new("../../web/dist/manifest.json").exists() {
        println!("cargo::error=the web assets are not built: run `make assets` first");
    }
}
