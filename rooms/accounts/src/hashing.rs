//! Passwords as they are kept: argon2id with OWASP's parameters, off the threads that answer requests.

use std::sync::LazyLock;

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use platform::{Failure, Result};
use tokio::sync::Semaphore;

/// As many at once as there are processors: each takes 9 MiB.
static GATE: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, std::num::NonZero::get)));

/// What a password is compared with when there is no account, so that the answer takes as long.
static NOBODYS: LazyLock<String> = LazyLock::new(|| hash_now("nobody's password").unwrap_or_default());

/// OWASP Password Storage Cheat Sheet: m = 9 MiB, t = 4, p = 1: as hard to guess as its first choice (19 MiB, t = 2), in half the memory.
fn argon2() -> Argon2<'static> {
    let params = Params::new(9216, 4, 1, None).expect("OWASP's parameters are argon2's");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Result<String> {
    Ok(argon2().hash_password(password.as_bytes()).map_err(|error| Failure::fault(error.to_string()))?.to_string())
}

/// The hash of a password that was normalised, under a salt of its own.
///
/// # Errors
/// When the machine fails.
pub(crate) async fn hash(password: String) -> Result<String> {
    in_turn(move || hash_now(&password)).await?
}

/// Whether a normalised password is the one that was hashed. Compared in constant time; without a hash it takes as
/// long and is never right.
///
/// # Errors
/// When the machine fails.
pub(crate) async fn is_right(password: String, hash: Option<String>) -> Result<bool> {
    in_turn(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODYS.clone());
        argon2().verify_password(password.as_bytes(), hash.as_str()).is_ok() && known
    })
    .await
}

/// Works when its turn comes, and keeps the turn to its end: whoever breaks off meanwhile does not end it.
async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = GATE.acquire().await.map_err(Failure::fault)?;
    let work = move || {
        let _turn = turn;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(Failure::fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_kept_as_owasp_asks() {
        let hash = hash_now("quatre mots au hasard").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=9216,t=4,p=1$"), "{hash}");
        assert_ne!(hash, hash_now("quatre mots au hasard").unwrap());
    }

    #[tokio::test]
    async fn whoever_breaks_off_leaves_no_room_for_more_at_once() {
        let all = GATE.available_permits();
        let cut = tokio::time::timeout(std::time::Duration::ZERO, hash("quatre mots au hasard".into())).await;
        assert!(cut.is_err() && GATE.available_permits() < all, "the work goes on, and its turn with it");
        let every = GATE.acquire_many(u32::try_from(all).unwrap()).await;
        assert!(every.is_ok(), "and comes to its end");
    }

    #[tokio::test]
    async fn nobodys_password_is_never_right() {
        assert!(!is_right("nobody's password".into(), None).await.unwrap());
        let hash = hash("quatre mots au hasard".into()).await.unwrap();
        assert!(is_right("quatre mots au hasard".into(), Some(hash.clone())).await.unwrap());
        assert!(!is_right("quatre mots au hasar".into(), Some(hash)).await.unwrap());
    }
}
