//! How the release program is linked: without names, and with its relocations packed where the C library reads them so.

use std::{env, process::Command};

/// The first glibc that reads packed relocations (DT_RELR).
const READS_PACKED: (u32, u32) = (2, 36);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|it| it == value);
    if !(is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux")) {
        return;
    }
    // Cargo leaves `strip = true` of the profile out for a package that has an `opt-level` of its own.
    println!("cargo::rustc-link-arg-bins=-Wl,--strip-all");
    // The program starts by reading a list of all its addresses, which stays in memory: 8 MB, or packed 0.1. A linker that someone chose
    // (mold 1.10) may write what glibc then refuses.
    let chosen = env::var("CARGO_ENCODED_RUSTFLAGS").is_ok_and(|flags| flags.contains("fuse-ld"));
    let here = is("CARGO_CFG_TARGET_ENV", "gnu") && env::var("HOST") == env::var("TARGET");
    if here && !chosen && glibc() >= Some(READS_PACKED) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// The version of this machine's C library, where it tells.
fn glibc() -> Option<(u32, u32)> {
    let told = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    let (major, minor) = told.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.split('.').next()?.parse().ok()?))
}
