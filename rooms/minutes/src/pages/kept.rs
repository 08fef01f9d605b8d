//! Approved minutes as they were printed: their text stays, so each PDF is made once, until something else is to stand in it (an erratum, a
//! name that was erased), and whoever has it is told that it stands.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex as Quick, MutexGuard, PoisonError},
};

use axum::{
    body::to_bytes,
    http::{
        HeaderMap, HeaderValue,
        header::{ACCEPT_ENCODING, CONTENT_DISPOSITION, CONTENT_TYPE},
    },
};
use kernel::sha256_hex;
use platform::{
    Failure, Packed,
    web::{Ctx, Outcome},
};
use tokio::sync::Mutex;

/// How many bytes are kept: those asked for last.
const MOST: usize = 16 * 1024 * 1024;

/// The PDFs of one house.
#[derive(Default)]
struct Kept {
    made: Quick<VecDeque<Made>>,
    /// Held while one is made: whoever comes for it meanwhile waits, and finds it.
    making: Mutex<()>,
}

/// A PDF, and what it was made of, by its hash.
struct Made {
    of: String,
    size: usize,
    name: HeaderValue,
    pdf: Arc<Packed>,
}

/// The PDF of approved minutes, under this name.
///
/// # Errors
/// As [`agreements::print`].
pub(super) async fn printed(ctx: &Ctx, asked: &HeaderMap, name: &str, minutes: press::Minutes) -> Outcome {
    let kept = ctx.app.kept(Kept::default);
    let of = sha256_hex(format!("{name}{minutes:?}"));
    if let Some((name, pdf)) = kept.get(&of) {
        return Ok(answer(asked, name, &pdf));
    }
    let _turn = kept.making.lock().await;
    if let Some((name, pdf)) = kept.get(&of) {
        return Ok(answer(asked, name, &pdf));
    }
    let (head, body) = agreements::print(ctx, name, move || press::minutes(&minutes)).await?.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(Failure::fault)?;
    let header = |name| head.headers.get(name).cloned().unwrap_or(HeaderValue::from_static(""));
    let (size, name) = (body.len(), header(CONTENT_DISPOSITION));
    let pdf = Arc::new(Packed::new(header(CONTENT_TYPE), body));
    kept.put(Made { of, size, name: name.clone(), pdf: Arc::clone(&pdf) });
    Ok(answer(asked, name, &pdf))
}

/// The PDF as it is, for it is compressed in itself; or that it stands, to whoever has it.
fn answer(asked: &HeaderMap, name: HeaderValue, pdf: &Packed) -> axum::response::Response {
    let mut asked = asked.clone();
    asked.remove(ACCEPT_ENCODING);
    let mut response = pdf.answer(&asked, "public, no-cache", "accept-encoding");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    response
}

impl Kept {
    /// What was made of this.
    fn get(&self, of: &str) -> Option<(HeaderValue, Arc<Packed>)> {
        let mut all = self.all();
        let made = all.iter().position(|it| it.of == of).and_then(|at| all.remove(at))?;
        let found = (made.name.clone(), Arc::clone(&made.pdf));
        all.push_front(made);
        Some(found)
    }

    fn put(&self, made: Made) {
        let mut all = self.all();
        all.push_front(made);
        let mut sum = 0;
        all.retain(|it| {
            sum += it.size;
            sum <= MOST
        });
    }

    fn all(&self) -> MutexGuard<'_, VecDeque<Made>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(of: &str, size: usize) -> Made {
        let pdf = Arc::new(Packed::new(HeaderValue::from_static("application/pdf"), of.to_owned()));
        Made { of: of.into(), size, name: HeaderValue::from_static("x"), pdf }
    }

    #[test]
    fn those_asked_for_last_are_kept_as_far_as_there_is_room() {
        let kept = Kept::default();
        for of in ["a", "b", "c"] {
            kept.put(made(of, MOST / 3));
        }
        assert!(kept.get("a").is_some(), "asked for last from now on");
        kept.put(made("d", MOST / 3));
        let there: Vec<&str> = ["a", "b", "c", "d"].into_iter().filter(|of| kept.get(of).is_some()).collect();
        assert_eq!(there, ["a", "c", "d"]);
    }
}
