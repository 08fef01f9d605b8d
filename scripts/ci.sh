#!/usr/bin/env bash
# make test, with the full matrix: every page in four languages, at two widths, light and dark.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

E2E_FULL=1 E2E_TIMEOUT=3600000 exec scripts/test.sh
