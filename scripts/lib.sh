# What the scripts share. Sourced, never run: it moves to the top of the repository,
# whatever directory the script was called from.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PATH:$HOME/.cargo/bin"

# Says one line to whoever is watching, apart from what a script prints as its result.
say() { printf '%s\n' "$*" >&2; }

# Says what is wrong and what to do, and stops.
die() {
  say "error: $*"
  exit 1
}

# Where cargo puts what it builds, as a full path.
target_dir() { realpath -m "${CARGO_TARGET_DIR:-target}"; }

# Where to keep what does not outlive the tests: where TMPDIR says, else in memory if there is room for it and
# programs may be run from there. Nothing of it is worth waiting for a disk. The suites were seen
# to hold 190 MB; where 6 GB are free, that and two browsers disturb nobody.
swift_folder() {
  local least=6000 kind free memory trial folder=${TMPDIR:-/tmp}
  read -r kind free < <(df --output=fstype,avail --block-size=1M /dev/shm 2>/dev/null | tail -n 1) || true
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || true)
  if [ -z "${TMPDIR:-}" ] && [ "${kind:-}" = tmpfs ] && [ "${free:-0}" -gt "$least" ] && [ "${memory:-0}" -gt "$least" ] &&
    trial=$(mktemp -p /dev/shm 2>/dev/null); then
    printf '#!/bin/sh\n' >"$trial"
    chmod +x "$trial"
    ! "$trial" 2>/dev/null || folder=/dev/shm
    rm -f "$trial"
  fi
  printf '%s\n' "$folder"
}

# The folder of PostgreSQL's server programs: the newest Debian keeps, else wherever initdb is.
postgres_bin() {
  local newest
  newest=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [ -n "$newest" ] || newest=$(command -v initdb || true)
  [ -n "$newest" ] || return 1
  dirname "$(readlink -f "$newest")"
}

# The browser the tests drive; `chromium_bin whole` is one with windows, which the bench measures.
chromium_bin() {
  local name names=(chromium chromium-browser google-chrome)
  [ "${1:-}" = whole ] || names=(chromium-headless-shell "${names[@]}")
  if [ -n "${CHROMIUM:-}" ]; then
    printf '%s\n' "$CHROMIUM"
    return
  fi
  for name in "${names[@]}"; do
    command -v "$name" && return
  done
  return 1
}

# A TCP port of the loopback that nobody listens on.
free_port() {
  node -e 'const s = require("net").createServer();
    s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

# The packages of the browser tests. Their install scripts are of no use here, and one downloads a Java.
fetch_e2e() (
  cd e2e
  if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  fi
)
