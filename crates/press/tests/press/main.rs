//! What leaves the press, by its bytes.

mod binding;
mod card;
mod deed;
mod dossier;
mod minutes;
mod samples;
mod sheets;

use press::Pdf;

/// No document is heavier: it must travel over a slow network.
const MOST_BYTES: usize = 300 * 1024;

/// Leaves a copy to look at, in the folder that `PRESS_KEEP` names.
fn keep(pdf: &Pdf, name: &str) {
    if let Ok(folder) = std::env::var("PRESS_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf.bytes)
            .expect("the folder to look into takes files");
    }
}

fn holds(pdf: &Pdf, what: &str) -> bool {
    count(pdf, what) > 0
}

/// How often this stands among the objects of a file, those that lie packed together written out.
fn count(pdf: &Pdf, what: &str) -> usize {
    let mut spread = Vec::new();
    let mut document = lopdf::Document::load_mem(&pdf.bytes).expect("the file is read");
    document.save_to(&mut spread).expect("memory takes it");
    spread.windows(what.len()).filter(|window| *window == what.as_bytes()).count()
}
