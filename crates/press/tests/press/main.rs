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
    pdf.bytes.windows(what.len()).any(|window| window == what.as_bytes())
}
