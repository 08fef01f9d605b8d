#!/usr/bin/env bash
# Measures the release program beside a bare handler, and writes bench/RESULTS.md.
# The machine should have nothing else to do.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

scripts/needs.sh bench
scripts/assets.sh
fetch_e2e
cargo build --release -p club -p bare -p vote-bench
release="$(target_dir)/release"
export JUMELAGE_BIN="$release/jumelage" BENCH_BARE="$release/bare"

results=$(mktemp)
trap 'rm -f "$results"' EXIT
{
  printf '# What the bench printed\n\n`make bench`, which builds the release program and runs each command named below.\n\n'
  node bench/pages.mjs
  node bench/atlas.mjs
  node bench/partners.mjs
  printf '## Search\n\n`cargo run --release -p finder --example search_speed`: each line is a kind of query, in milliseconds, asked of the index itself.\n\n```\n'
  cargo run --release --quiet -p finder --example search_speed
  printf '```\n\n## Suggestions\n\n`cargo run --release -p affinity --example suggestion_speed`\n\n```\n'
  cargo run --release --quiet -p affinity --example suggestion_speed
  printf '```\n\n'
  node bench/world.mjs
  node bench/listeners.mjs
  for way in named secret; do
    printf '## Two thousand vote %s\n\n`target/release/votes 2000 9 %s`: over HTTP within ten seconds, each from connections of their own: they open the page with their ballot, and send it; then once more, the\nserver killed in the middle and started again. Each ballot that was acknowledged is looked for in the count. Promised: none lost, none double, p99 under 1 s.\n\n```\n' \
      "$([ "$way" = named ] && echo 'by name' || echo 'in secret')" "$way"
    JUMELAGE="$JUMELAGE_BIN" "$release/votes" 2000 9 "$way"
    printf '```\n\n'
  done
  printf '## Amendments\n\n`cargo test --release -p motions --test all -- --ignored --nocapture two_thousand`: a page of a list of 2,000, made in the same process. Promised: under 200 ms.\n\n```\n'
  cargo test --release --quiet -p motions --test all -- --ignored --nocapture two_thousand | grep -o '2,000 amendments.*'
  printf '```\n'
} | tee "$results"
mv "$results" bench/RESULTS.md
