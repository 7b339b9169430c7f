# Two commands matter: `make serve` and `make test`. Each sets up what it needs; a second run skips what is current.
PYTHON ?= $(shell for p in python3.13 python3 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup serve site check hooks test lock clean
export PYTHONUTF8 := 1

help:
	@echo 'make serve   set up, build and serve the site on http://127.0.0.1:8000'
	@echo 'make site    set up and build into site/'
	@echo 'make check   read and check every scheme, no site'
	@echo 'make test    set up and run every test'
	@echo 'make hooks   check what is staged at each commit'
	@echo 'make lock    pin the packages again after requirements/*.in changed'

# For machines that build: then .venv/bin/python build.py …
setup: .venv/build.done node_modules/build.done

serve: .venv/build.done node_modules/build.done
	@$(BIN)/python build.py serve

site: .venv/build.done node_modules/build.done
	@$(BIN)/python build.py build

check: .venv/build.done
	@$(BIN)/python build.py check

hooks:
	@git config core.hooksPath .githooks

test: .venv/test.done node_modules/test.done
	@$(BIN)/python -m tests.browser
	@$(BIN)/python -m pytest

.venv/python.done: .python-version
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null || { \
	  echo 'Utlysning needs Python 3.13, the version that Pyodide runs: install it (pyenv install 3.13, apt install python3.13, python.org) or name it, as in make PYTHON=/path/to/python3.13 serve.'; exit 1; }
	@echo 'Making .venv ...'
	@$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/build.done: .venv/python.done requirements/build.txt
	@echo 'Installing what the build needs ...'
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	@touch $@

.venv/test.done: .venv/build.done requirements/test.txt
	@echo 'Installing what the tests need ...'
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# Node comes from PyPI, Pyodide from npm with the integrity hash of package-lock.json.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm

node_modules/build.done: package-lock.json .venv/build.done
	@echo 'Installing Pyodide ...'
	@$(NPM) ci --omit=dev --silent
	@touch $@

node_modules/test.done: package-lock.json node_modules/build.done .venv/test.done
	@echo 'Installing what the browser tests need ...'
	@$(NPM) ci --silent
	@touch node_modules/build.done $@

lock: .venv/python.done
	@$(PYTHON) -m venv --clear .build/lock && .build/lock/bin/pip install --quiet pip-tools
	@cd requirements && for set in build test; do ../.build/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe \
	  --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file $$set.txt $$set.in; done
	@$(NPM) install --package-lock-only --silent

clean:
	@rm -rf .build .venv node_modules site
