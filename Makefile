# Thin: every recipe is one command that could be typed. uv is used where it is there, venv and pip where it is not.
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
GROUP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
ARGS ?=

.PHONY: help run test check format snapshots data bench clean

help: ## Say what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

run: $(VENV)/.run ## Open the shipped briefs (ARGS="PATH…" for others)
	@$(BIN)/briefing $(ARGS)

test: check ## Format check, lint, types, import contracts, tests, wheel
	$(BIN)/python -m pytest --numprocesses=auto $(ARGS)

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## Format the code and mend what lint can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

snapshots: $(VENV)/.dev ## Rewrite the spec files and screens that the tests compare with
	BRIEFING_UPDATE_SPECS=1 $(BIN)/python -m pytest --numprocesses=auto --snapshot-update $(ARGS)

data: $(VENV)/.dev ## Make what is generated: language tables, themes, catalogues, reference pages
	for tool in tools/*.py; do $(BIN)/python "$$tool" || exit 1; done

bench: $(VENV)/.dev ## Measure speed against a calibrator in the same run
	$(BIN)/python -m benchmarks $(ARGS)

clean: ## Remove what was set up and built
	rm -rf $(VENV) dist build

$(VENV)/bin/python:
	@test -n "$(UV)$(PYTHON)" || { echo "briefing needs Python 3.11 or newer, and found none"; exit 1; }
ifdef UV
	@uv venv --quiet --seed --python '>=3.11' $(VENV)
else
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv is missing: on Debian, apt install python3-venv"; exit 1; }
endif

ifdef UV
$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Setting up briefing …"
	@VIRTUAL_ENV=$(VENV) uv pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	@VIRTUAL_ENV=$(VENV) uv pip install --quiet --constraint constraints.txt --editable . --group dev
	@touch $@ $(VENV)/.run
else
$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Setting up briefing …"
	@$(GROUP) --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	@$(GROUP) --upgrade 'pip>=25.1'
	@$(GROUP) --editable . --group dev
	@touch $@ $(VENV)/.run
endif
