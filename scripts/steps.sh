# Steps of a long check: each one runs to its end, its tests are counted, and the sum is the last
# line printed. Sourced, never run.
# shellcheck shell=bash

# What does not outlive the tests; whoever PostgreSQL runs as passes through it to its cluster.
TMPDIR=$(mktemp -d "$(swift_folder)/jumelage-tests.XXXXXX")
chmod 711 "$TMPDIR"
export TMPDIR
leave() { rm -rf "$TMPDIR"; }
trap leave EXIT

passed=0 failed=0 skipped=0
broken=() # names of the steps that failed
steps_log=$(mktemp)

# Adds up what a test runner printed: "RUNNERS PASSED FAILED SKIPPED". Reads the closing lines of
# cargo test and of node --test, and nothing else.
counts() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    function number(word) {
      return match($0, "[0-9]+ " word) ? substr($0, RSTART, RLENGTH) + 0 : 0
    }
    /^test result: /           { runs++; pass += number("passed"); fail += number("failed"); skip += number("ignored") }
    /^(ℹ|#) pass [0-9]+$/      { runs++; pass += $3 }
    /^(ℹ|#) fail [0-9]+$/      { fail += $3 }
    /^(ℹ|#) cancelled [0-9]+$/ { fail += $3 }
    /^(ℹ|#) skipped [0-9]+$/   { skip += $3 }
    END { print runs + 0, pass + 0, fail + 0, skip + 0 }'
}

# step NAME COMMAND …: runs the command and adds up its tests. A command without a test runner,
# such as a linter, counts as one test; one that fails without a failed test, as one failure.
step() { run 1 "$@"; }

# prepare NAME COMMAND …: the same for what is no test: it counts only when it fails.
prepare() { run 0 "$@"; }

run() {
  local worth=$1 name=$2 status=0 runs pass fail skip from=$SECONDS
  shift 2
  printf '\n== %s\n' "$name"
  "$@" </dev/null 2>&1 | tee "$steps_log" || status=$?
  read -r runs pass fail skip < <(counts "$steps_log")
  if [ "$status" -ne 0 ] && [ "$fail" -eq 0 ]; then fail=1; fi
  if [ "$status" -eq 0 ] && [ "$runs" -eq 0 ]; then pass=$worth; fi
  passed=$((passed + pass)) failed=$((failed + fail)) skipped=$((skipped + skip))
  if [ "$fail" -gt 0 ]; then broken+=("$name"); fi
  printf -- '-- %s: %d passed, %d failed (%d s)\n' "$name" "$pass" "$fail" "$((SECONDS - from))"
  return "$((fail > 0))"
}

# Prints the sum as the last line. Fails when a test failed, or when none ran.
finish() {
  if [ "${#broken[@]}" -gt 0 ]; then
    printf '\nfailed:\n'
    printf '  - %s\n' "${broken[@]}"
  fi
  printf '\ntook %d min %d s\n' "$((SECONDS / 60))" "$((SECONDS % 60))"
  if [ "$skipped" -gt 0 ]; then
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  else
    printf '%d passed, %d failed\n' "$passed" "$failed"
  fi
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
