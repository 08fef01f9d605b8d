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
export JUMELAGE_BIN="$release/jumelage" BENCH_BARE="$release/bare"

results=$(mktemp)
trap 'rm -f "$results"' EXIT
{
  printf '# What the bench printed\n\n`make bench`, which builds the release program and runs each command named below.\n\n'
  node bench/pages.mjs
  node bench/atlas.mjs
  printf '## Search\n\n`cargo run --release -p finder --example search_speed`: each line is a kind of query, in milliseconds, asked of the index itself.\n\n```\n'
  cargo run --release --quiet -p finder --example search_speed
  printf '```\n\n## Suggestions\n\n`cargo run --release -p affinity --example suggestion_speed`\n\n```\n'
  cargo run --release --quiet -p affinity --example suggestion_speed
  printf '```\n\n'
  node bench/world.mjs
  node bench/listeners.mjs
} | tee "$results"
mv "$results" bench/RESULTS.md
