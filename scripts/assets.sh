#!/usr/bin/env bash
# Builds web/ into web/dist, only when a source is newer than the last build.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd web

readonly installed=node_modules/.package-lock.json # npm writes it when it has finished
readonly built=node_modules/.built                 # goes with node_modules, so a new install builds anew

if [ ! -e "$installed" ] || [ package-lock.json -nt "$installed" ]; then
  say "web: installing packages"
  npm ci --no-audit --no-fund --loglevel=error >&2
fi

newer=$(find . \( -name node_modules -o -name 'dist*' \) -prune -o -type f -newer "$built" -print 2>/dev/null || true)
if [ -e "$built" ] && [ -n "$(ls -A dist 2>/dev/null)" ] && [ -z "$newer" ]; then
  exit 0
fi
say "web: building"
started=$(mktemp)
trap 'rm -f "$started"' EXIT
npm run --silent build >&2
mkdir -p node_modules
touch -r "$started" "$built" # a source saved during the build counts as newer
