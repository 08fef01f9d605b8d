#!/usr/bin/env bash
# Checks that the machine has what a command needs, and installs what Debian can give.
#
#   needs.sh web      Node and npm
#   needs.sh build    web, Rust, a C compiler
#   needs.sh test     build, PostgreSQL's server, Chromium, Java, Arabic fonts, xmllint, pdftotext
#   needs.sh bench    build, wrk, Chromium
#
# With root or a sudo that asks nothing it installs by apt-get. Otherwise it says exactly
# what to install, and fails.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

readonly node_at_least=20
readonly rust_at_least=1.95
packages=() # Debian's packages that are missing
by_hand=()  # what no package of Debian's gives in the version we need

# want COMMAND PACKAGE: the command must be there, and this package brings it.
want() { command -v "$1" >/dev/null 2>&1 || packages+=("$2"); }

older() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" != "$2" ]; }

need_web() {
  local found
  if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    by_hand+=("Node $node_at_least or newer, with npm: https://nodejs.org")
    return
  fi
  found=$(node --version)
  ! older "${found#v}" "$node_at_least" ||
    by_hand+=("Node $node_at_least or newer (found $found): https://nodejs.org")
}

need_build() {
  need_web
  local found
  if ! command -v cargo >/dev/null 2>&1; then
    by_hand+=("Rust $rust_at_least or newer: https://rustup.rs")
  else
    found=$(rustc --version 2>/dev/null | awk '{ print $2 }' || true)
    ! older "$found" "$rust_at_least" ||
      by_hand+=("Rust $rust_at_least or newer (found $found): rustup update")
  fi
  want cc build-essential
}

need_test() {
  need_build
  cargo fmt --version >/dev/null 2>&1 || by_hand+=("rustfmt: rustup component add rustfmt")
  cargo clippy --version >/dev/null 2>&1 || by_hand+=("clippy: rustup component add clippy")
  postgres_bin >/dev/null || packages+=(postgresql)
  chromium_bin >/dev/null || packages+=(chromium-headless-shell)
  want java default-jre-headless
  want fc-list fontconfig
  want xmllint libxml2-utils
  want pdftotext poppler-utils
  [ -n "$(fc-list :lang=ar 2>/dev/null | head -n 1)" ] || packages+=(fonts-noto-core)
}

need_bench() {
  need_build
  want wrk wrk
  want unzip unzip
  chromium_bin whole >/dev/null || packages+=(chromium)
}

# Installs Debian's packages, refreshing the lists first, for a new machine has none.
install() {
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1 || ! sudo -n true 2>/dev/null; then
      die "please install: sudo apt-get install ${packages[*]}"
    fi
    as=(sudo -n)
  fi
  command -v apt-get >/dev/null 2>&1 ||
    die "please install what Debian calls: ${packages[*]}"
  say "installing ${packages[*]}"
  "${as[@]}" apt-get update -q >&2 || say "the lists of packages could not be refreshed; trying with the old ones"
  # Not every archive has the Chromium without windows apart.
  apt-cache show chromium-headless-shell >/dev/null 2>&1 || packages=("${packages[@]/%chromium-headless-shell/chromium}")
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${packages[@]}" >&2 </dev/null ||
    die "apt-get could not install: ${packages[*]}"
}

case "${1:-}" in
web | build | test | bench) "need_$1" ;;
*) die "say what for: needs.sh web, build, test or bench" ;;
esac

if [ "${#by_hand[@]}" -gt 0 ]; then
  say "please install:"
  printf '  - %s\n' "${by_hand[@]}" >&2
fi
if [ "${#packages[@]}" -gt 0 ]; then install; fi
[ "${#by_hand[@]}" -eq 0 ]
