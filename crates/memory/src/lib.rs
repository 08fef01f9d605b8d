#![doc = include_str!("../README.md")]

pub use mimalloc::MiMalloc as Allocator;

/// After how many milliseconds memory that nothing uses goes back to the system. mimalloc’s own choice is a second, and it looks only
/// when more is asked for: what one sign-in held stayed for ever.
const DELAY: core::ffi::c_long = 0;

/// `mi_option_purge_delay` of `mimalloc.h`, version 3; the crate has no name for it.
const PURGE_DELAY: libmimalloc_sys::mi_option_t = 15;

/// Makes the allocator hold no more than is used: what nothing uses any more is given back soon, unless `MIMALLOC_PURGE_DELAY` says
/// otherwise, and memory comes in pages of 4 KB, unless `MIMALLOC_ALLOW_THP` says otherwise. Called once, before any thread begins.
pub fn holds_little() {
    if std::env::var_os("MIMALLOC_PURGE_DELAY").is_none() {
        // SAFETY: it writes one number of the allocator's own table, for whose index it checks; no other thread is there to read it.
        unsafe { libmimalloc_sys::mi_option_set(PURGE_DELAY, DELAY) };
    }
    // mimalloc asks for huge pages: of 2 MB each, one object keeps the whole. Its own option is read before `main`.
    #[cfg(target_os = "linux")]
    if std::env::var_os("MIMALLOC_ALLOW_THP").is_none() {
        // A system that knows no huge pages gives none.
        let _ = rustix::thread::disable_transparent_huge_pages(true);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_number_is_that_of_the_delay_and_pages_are_small() {
        // SAFETY: it reads one number of the allocator's own table; the tests of this crate are one.
        let delay = || unsafe { libmimalloc_sys::mi_option_get(super::PURGE_DELAY) };
        assert_eq!(delay(), 1000, "what mimalloc 3 chooses by itself");
        super::holds_little();
        assert_eq!(delay(), super::DELAY);
        #[cfg(target_os = "linux")]
        assert!(rustix::thread::transparent_huge_pages_are_disabled().is_ok_and(|disabled| disabled));
    }
}
