#!/usr/bin/env bash
# Runs every Rust test of the workspace, on the databases that JUMELAGE_TEST_POSTGRES says.
# With cargo-nextest where there is one, else with cargo test; both use the same built files.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# What knows of no database has been tested on the first.
only=()
[ -z "${JUMELAGE_TEST_POSTGRES:-}" ] || only=(-E 'rdeps(platform)')

if cargo nextest --version >/dev/null 2>&1; then
  cargo nextest run --workspace --no-fail-fast --config-file scripts/nextest.toml "${only[@]}" "$@"
else
  cargo test --workspace --all-targets --no-fail-fast "$@"
fi
