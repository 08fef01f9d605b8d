# Each line calls a script or cargo; what it does is written there.

DATA ?= ./data
LISTEN ?= 127.0.0.1:8080

.DEFAULT_GOAL := help
.PHONY: help run test check ci bench assets

help: ## what can be made
	@scripts/help.sh

run: ## builds everything, then serves the demonstration and prints its sign-ins
	@scripts/needs.sh build
	@scripts/assets.sh
	cargo build --release -p club
	"$${CARGO_TARGET_DIR:-target}/release/jumelage" demo --data "$(DATA)" --listen "$(LISTEN)"

test: ## everything: formatting, lints, tests on SQLite and PostgreSQL, browser and accessibility
	@scripts/test.sh

check: ## the fast part: formatting, lints, tests on SQLite
	@scripts/check.sh

ci: ## make test with every page in four languages, two widths, light and dark
	@scripts/ci.sh

bench: ## throughput, latency and memory beside a bare handler, into bench/RESULTS.md
	@scripts/bench.sh

assets: ## the web assets, if their sources changed
	@scripts/needs.sh web
	@scripts/assets.sh
