#!/usr/bin/env bash
# The fast part of make test: formatting, lints, and the Rust tests on SQLite.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. scripts/steps.sh

unset JUMELAGE_TEST_POSTGRES
prepare "needs" scripts/needs.sh build || { finish; exit 1; }
prepare "web assets" scripts/assets.sh || { finish; exit 1; }
step "formatting" cargo fmt --all --check || true
step "lints" cargo clippy --workspace --all-targets -- -D warnings || true
step "tests on SQLite" scripts/cargo-tests.sh || true
finish
