#!/usr/bin/env bash
# Runs every Rust test of the workspace, on the databases that JUMELAGE_TEST_POSTGRES says. The tests of a program run in one
# process, which reads texts and rules once (decision 0013). One that hangs is named after a minute, and ends the run much later.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# What knows of no database has been tested on the first.
crates=(--workspace)
if [ -n "${JUMELAGE_TEST_POSTGRES:-}" ]; then
  of_platform=$(cargo tree --workspace --invert platform --prefix none --format '{p}' | awk '!seen[$1]++ { print "--package=" $1 }')
  mapfile -t crates <<<"$of_platform"
fi
timeout --kill-after=10 1800 cargo test "${crates[@]}" --all-targets --no-fail-fast --quiet "$@"
