#!/usr/bin/env bash
# Prints what the Makefile can make, from the comments beside its targets.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $1, $2 }' Makefile
