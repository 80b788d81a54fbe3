# The two commands of a fresh machine: `make demo` and `make test`. Both make their own .venv.
.DELETE_ON_ERROR:
.PHONY: demo test docs site bench clean

# The first of these that is Python 3.11 or newer; `make PYTHON=…` chooses another.
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && echo $$python && break; done)
BIN = .venv/bin

demo: .venv/runtime
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: .venv/dev
	@command -v javac >/dev/null || { echo "a Java compiler is missing, the tests of deploy need one: install it first (Debian: apt-get install default-jdk-headless)"; exit 1; }
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pydolphin-lint check bench examples/workflows pydolphin_lint tests/*.py tools
	$(BIN)/python -m pytest -n 2

# RULES.md, the tables of rules and options, the schema of the examples, and the pictures, from the program.
docs: .venv/dev
	$(BIN)/python tools/docs.py
	$(BIN)/python -m tools.pictures

# The pages of `docs` and of the rules, to read in `site/index.html`.
site: .venv/dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

# Installations as pre-commit makes them: an editable one, and the scripts of an old pip, start more slowly.
bench: .venv/dev
	rm -rf .venv/bench .venv/bench-flake8 .venv/bench-others
	for name in bench bench-flake8 bench-others; do $(BIN)/virtualenv --quiet .venv/$$name; done
	.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check .
	.venv/bench-flake8/bin/python -m pip install --quiet --disable-pip-version-check 'flake8>=7'
	.venv/bench-others/bin/python -m pip install --quiet --disable-pip-version-check -r bench/others.txt
	$(BIN)/python bench/run.py

clean:
	rm -rf .venv site

.venv/python:
	@command -v git >/dev/null || { echo "git is missing: install it first (Debian: apt-get install git)"; exit 1; }
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing: install it, or name it: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "$(PYTHON) cannot make a virtual environment (Debian: apt-get install python3-venv)"; exit 1; }
	@touch $@

.venv/runtime: .venv/python setup.cfg pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev: .venv/python setup.cfg pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
