# dosar: what a developer or an operator does with the source tree. `make` alone lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV ?= .venv
SERVICES ?=# files of test-services; empty: all
BIN := $(VENV)/bin
DEMO_SCANS := sample_scans/kept
DEMO_OUT := out/demo
DEMO_HOME := $(abspath out/demo-home)
# Two processes share the cores well; each test file stays in one of them, the longest come first (tests/conftest.py).
PYTEST_FLAGS ?= -n 2 --dist loadfile --no-loadscope-reorder --durations=8

export VENV
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup setup-dev demo test test-services lint format specimens bench clean-demo

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | while IFS=$$'\t' read -r name what; do \
	    printf '  make %-13s %s\n' "$$name" "$$what"; done

setup: ## programs, fonts and Python packages for running dosar (again: about a second)
	@scripts/setup.sh runtime

setup-dev: ## the same, and what tests and specimens need besides (Chromium, typefaces)
	@scripts/setup.sh dev

demo: setup ## read the kept sample dossiers and show what came out (its own archive and ledger)
	@[ -d $(DEMO_SCANS) ] || { echo "demo: $(DEMO_SCANS) is not there" >&2; exit 1; }
	@status=0; DOSAR_HOME=$(DEMO_HOME) DOSAR_LOG_LEVEL=$${DOSAR_LOG_LEVEL:-WARNING} \
	    $(BIN)/dosar intake $(DEMO_SCANS) --out $(DEMO_OUT) || status=$$?; \
	    [ $$status -le 1 ] || exit $$status; \
	    echo; echo "Dosarele citite (JSON), unul pe fișier, și rezumatul lotului:"; ls -1 $(DEMO_OUT)/*.json | sed 's/^/  /'; \
	    first=$$(ls -1 $(DEMO_OUT) | sed -n '/^batch\.json$$/d; s/\.json$$//p' | head -1); \
	    echo "Un dosar pe ecran:  DOSAR_HOME=$(DEMO_HOME) $(BIN)/dosar show $$first"; \
	    if [ $$status = 1 ]; then echo "Unele fișiere au fost respinse: vedeți «rejected» în $(DEMO_OUT)/batch.json"; fi

clean-demo: ## forget what the demo made
	rm -rf $(DEMO_OUT) $(DEMO_HOME)

test: setup-dev ## everything that must hold: style, types, import contracts, tests (but test-services)
	@echo "== ruff check";          $(BIN)/ruff check .
	@echo "== ruff format --check"; $(BIN)/ruff format --check .
	@echo "== mypy";                $(BIN)/mypy
	@echo "== lint-imports";        $(BIN)/lint-imports
	@echo "== pytest";              $(BIN)/python -m pytest $(PYTEST_FLAGS) -m "not services"

test-services: setup-dev ## the tests that start PostgreSQL, SeaweedFS, Prefect's server and Dask workers
	@echo "== pytest, services";    $(BIN)/python -m pytest $(PYTEST_FLAGS) -m services $(SERVICES)

lint: setup-dev ## style, types and import contracts only
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: setup-dev ## put the source into the house's form
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

specimens: setup-dev ## made-up dossiers with their truth, in corpus/ (COUNT=20 SEED=1)
	@$(BIN)/python -m sample_scans --dossiers $${COUNT:-20} --seed $${SEED:-1} --out corpus

bench: setup-dev ## speed and accuracy, side by side with others (wants ghostscript and the [bench] packages)
	@$(BIN)/python -m pip install --quiet --no-input -e '.[dev,bench]'
	@command -v gs >/dev/null || echo "bench: ghostscript is missing (Debian: apt-get install ghostscript); OCRmyPDF's rows are left out"
	@$(BIN)/python -m benchmarks.speed
	@$(BIN)/python -m benchmarks.accuracy
