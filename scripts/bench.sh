#!/usr/bin/env bash
# Measures the release program beside a bare handler, and writes bench/RESULTS.md.
# The machine should have nothing else to do.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

scripts/needs.sh bench
scripts/assets.sh
fetch_e2e
cargo build --release -p club -p bare
release="$(target_dir)/release"
JUMELAGE_BIN="$release/jumelage" BENCH_BARE="$release/bare" node bench/bench.mjs
