# Needs Python 3.11 or later, git and make; everything else goes into .venv.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
JOBS ?= 2

# The first of these that runs and is new enough; `make PYTHON=… demo` names another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo $$name; break; }; done)

# What an installation is made of. Folders stand here too: their time changes when a file goes.
SOURCES := pyproject.toml hatch_build.py README.md LICENSE \
	$(shell find src data rules -name __pycache__ -prune -o -print)

.PHONY: help demo test test-fast check docs clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

demo: $(VENV)/installed ## install termlint into .venv and run it on examples/
	@$(BIN)/termlint check examples; status=$$?; test $$status -le 1

test: $(VENV)/installed $(VENV)/test-tools ## run all tests
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile $(PYTEST_ARGS)

test-fast: $(VENV)/installed $(VENV)/test-tools ## run the tests that install nothing
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile -m "not slow" $(PYTEST_ARGS)

check: $(VENV)/installed $(VENV)/check-tools ## style, types, imports, sizes, generated pages, own terms
	$(BIN)/ruff check --output-format concise .
	$(BIN)/mypy
	PYTHONPATH=src $(BIN)/lint-imports
	$(BIN)/python scripts/measure.py
	PYTHONPATH=src $(BIN)/python scripts/make_docs.py --check
	$(BIN)/termlint check README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md docs

docs: $(VENV)/installed $(VENV)/check-tools ## write the generated pages and the picture
	PYTHONPATH=src $(BIN)/python scripts/make_docs.py
	PYTHONPATH=src $(BIN)/python scripts/make_picture.py

clean: ## remove what make has made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "make: there is no Python 3.11 or later here; install one, or name it: make PYTHON=/path/to/python3.11 …" >&2; exit 1; }
	@echo "Making $(VENV) …" >&2
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/made $(SOURCES)
	@echo "Installing termlint into $(VENV) …" >&2
	@$(PIP) install .
	@touch $@

# Dependency groups are listed in pyproject.toml alone; pip reads them from 25.1 on.
$(VENV)/pip: $(VENV)/made
	@$(PIP) install "pip>=25.1"
	@touch $@

$(VENV)/test-tools: $(VENV)/pip pyproject.toml
	@echo "Installing what the tests need …" >&2
	@$(PIP) install --group test
	@touch $@

$(VENV)/check-tools: $(VENV)/pip pyproject.toml
	@echo "Installing what the checks need …" >&2
	@$(PIP) install --group check --group picture
	@touch $@
