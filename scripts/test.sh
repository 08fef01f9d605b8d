#!/usr/bin/env bash
# Everything that must hold before a change is proposed. Ends by the line "N passed, N failed".
#
# On two cores the compiler is what takes time, so nothing runs beside it but downloads. The tests
# are built once, program included, and that build serves both databases and the browser:
# no release build is made here.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. scripts/steps.sh

fetching=
trap '[ -z "$fetching" ] || kill "$fetching" 2>/dev/null || true; leave' EXIT

web() { (cd web && npm run --silent "$1"); }
browser() { JUMELAGE_BIN="$(target_dir)/debug/jumelage" npm --prefix e2e test --silent; }

unset JUMELAGE_TEST_POSTGRES
prepare "needs" scripts/needs.sh test || { finish; exit 1; }
fetch_e2e >/dev/null 2>&1 </dev/null &
fetching=$!
prepare "web assets" scripts/assets.sh || { finish; exit 1; }
step "formatting" cargo fmt --all --check || true
step "lints" cargo clippy --workspace --all-targets -- -D warnings || true
step "web types" web check || true
step "web tests" web test || true

# Everything else needs the build.
prepare "build" cargo build --workspace --all-targets || { finish; exit 1; }
# The programs that judge what is written are there (needs.sh test): a test without its judge fails.
export JUMELAGE_TEST_TOOLS=yes
step "tests on SQLite" scripts/cargo-tests.sh || true
step "tests on PostgreSQL" scripts/postgres.sh scripts/cargo-tests.sh || true
step "examples in the documentation" cargo test --workspace --doc --no-fail-fast || true

wait "$fetching" || true
fetching=
prepare "packages of the browser tests" fetch_e2e || { finish; exit 1; }
step "browser tests" browser || true
finish
