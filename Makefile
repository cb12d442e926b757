# `make run` installs what is missing and runs the demo; `make test` tests everything; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
INSTALL := scripts/install.sh
# Checks read the settings, and those want a home: not the user's.
export PRECEPTOR_CHECK_HOME := $(CURDIR)/.cache/check-home
# Compiled once, not anew in each of the many processes that a test or a run starts.
unexport PYTHONDONTWRITEBYTECODE
AGAIN = { echo "The packages could not be installed: see that the package index can be reached, and run make again." >&2; exit 1; }

$(shell mkdir -p .cache)

.PHONY: help setup run test check bench lock schema pictures clean base frontend extras dev test-tools
help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: ## install everything, run nothing
	@$(MAKE) -j2 base frontend
	@$(MAKE) extras

run: ## install what is missing, serve the site on http://127.0.0.1:8000 and run the demo
	@$(MAKE) -j2 base frontend
	@exec $(BIN)/python scripts/run_demo.py $(ARGS)

test: ## everything: checks, unit, database (embedded and Debian's), browser; .ci/run calls this
	@$(MAKE) -j2 dev frontend-packages
	@$(MAKE) -j2 frontend extras
	@$(MAKE) test-tools
	@$(MAKE) check-static check-frontend
	@scripts/run_tests.sh

check: ## the quick one: style, types, layers, unit tests, front end
	@$(MAKE) -j2 dev frontend-packages
	@$(MAKE) -j3 --output-sync=target check-frontend check-types check-style check-layers check-unit

bench: ## every benchmark against its peer; BENCH=--quick for the small size
	@$(MAKE) -j2 dev frontend
	@$(MAKE) extras
	@failed=0; for each in benchmarks/[a-z]*.py; do $(BIN)/python $$each $(BENCH) || failed=1; done; exit $$failed

lock: .venv/.stamps/tools ## resolve the Python dependencies anew into requirements.lock
	@scripts/lock.sh $(LOCK)

schema: dev ## write the snapshot of the schema that new databases are filled from
	@$(BIN)/python scripts/write_schema_snapshot.py

pictures: ## bring the pictures of the documents up to what the last test run has seen
	@$(PYTHON) scripts/refresh_pictures.py

clean: ## remove what was installed and built
	rm -rf .venv .cache frontend/node_modules src/preceptor/web/dist

base: .venv/.stamps/base ; @:
dev: .venv/.stamps/dev ; @:
frontend: ; @$(PYTHON) scripts/build_front_end.py
extras: .venv/.stamps/base ; @scripts/install_extras.sh

.venv/.stamps/tools: requirements.lock scripts/make_environment.sh
	@scripts/make_environment.sh $(PYTHON)
	@mkdir -p $(@D) && touch $@

.venv/.stamps/base: .venv/.stamps/tools pyproject.toml requirements.lock
	@$(INSTALL) --editable . || $(AGAIN)
	@mkdir -p $(@D) && touch $@

.venv/.stamps/dev: .venv/.stamps/base
	@$(INSTALL) --group dev || $(AGAIN)
	@mkdir -p $(@D) && touch $@

.PHONY: check-static check-style check-types check-layers check-unit check-unit-first check-unit-second check-frontend frontend-packages
check-static: check-style check-types check-layers

check-style:
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet

check-types:
	@PRECEPTOR_HOME=$(PRECEPTOR_CHECK_HOME) $(BIN)/mypy --no-error-summary

check-layers:
	@$(BIN)/lint-imports --no-logo > .cache/layers.log || { cat .cache/layers.log; exit 1; }

# In two halves, for the second core.
QUICK := $(BIN)/pytest -q --hypothesis-profile=quick -p no:cacheprovider \
	-m "not database and not slow and not browser and not thorough" \
	--ignore=tests/training/test_local_training.py --ignore=tests/web/test_schemathesis.py # dear to load, none is quick
FIRST_HALF := tests/importing tests/kit tests/llm tests/problems
check-unit: check-unit-first check-unit-second
check-unit-first:
	@$(QUICK) $(FIRST_HALF)
check-unit-second:
	@$(QUICK) $(addprefix --ignore=,$(FIRST_HALF))

frontend-packages: ; @$(PYTHON) scripts/build_front_end.py --packages
check-frontend: frontend-packages
	@cd frontend && npm run --silent check

test-tools: ; @scripts/install_test_tools.sh
