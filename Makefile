# Factcard: `make run` serves, `make test` checks everything. Needs Python 3.11 or later and nothing else.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DATA ?= $(EVAL_DATA)

.PHONY: help install run test lint types unit openapi readme lock format bench fuzz fuzz-guided audit soak image-test sbom clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: .venv/.runs  ## make .venv and install the locked run-time dependencies

run: install  ## serve on 127.0.0.1:8000
	@$(BIN)/python -m service serve

test: .venv/.tests lint types unit  ## lint, types, contract and the whole test suite

lint: .venv/.tests  ## style and common mistakes
	$(BIN)/ruff check service tests deploy
	$(BIN)/ruff format --check service tests deploy
	$(BIN)/bandit --quiet -ii --configfile pyproject.toml --recursive service deploy  # not what it only guesses at
	$(BIN)/hadolint Dockerfile

types: .venv/.tests  ## static types, strict
	$(BIN)/mypy

unit: .venv/.tests  ## the tests alone
	$(BIN)/python -m pytest

bench: .venv/.tests  ## CPU time beside sumy, spaCy and bare Flask, then deploy/CAPACITY.md; ARTICLES=file.jsonl for other texts
	$(BIN)/python tests/quality/bench.py $(ARTICLES)
	$(BIN)/python -m tests.quality.capacity

fuzz: .venv/.tests  ## 100,000 made-up texts, pages and bodies; EXAMPLES=n for as many
	FUZZ_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest tests/e2e/test_fuzz.py
EXAMPLES := 100000

fuzz-guided: .venv/.tests  ## the same, led by the lines reached, until stopped (needs pip install atheris)
	$(BIN)/python -m tests.e2e.fuzz_guided

audit: .venv/.tests  ## ask the advisory database about every locked package (needs the network)
	$(BIN)/pip-audit --require-hashes --disable-pip -r deploy/requirements.lock

soak: .venv/.tests  ## mixed load behind nginx while workers are killed; SECONDS=1200 (needs nginx)
	$(BIN)/python -m tests.deploy.soak $(SECONDS)
SECONDS := 1200

image-test:  ## build the image twice, compare, run it shut in (as root; needs buildah, podman, crun, debootstrap)
	tests/deploy/image.sh

sbom: .venv/.tests  ## write build/factcard.cdx.json, the CycloneDX list of what the image installs
	@mkdir -p build
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --mc-type application --output-reproducible \
		--of JSON -o build/factcard.cdx.json deploy/requirements.lock

openapi: .venv/.tests  ## write openapi.yaml and its example anew
	$(BIN)/python -m tests.contract.example
	$(BIN)/python -m service openapi > openapi.yaml

readme: .venv/.tests  ## write the made parts of README.md anew
	$(BIN)/python -m tests.e2e.readme

format: .venv/.tests  ## format the code
	$(BIN)/ruff check --fix service tests deploy
	$(BIN)/ruff format service tests deploy

lock:  ## write the lock files anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml $(EXTRAS) $(LOCK) --output-file deploy/requirements.lock
	uv pip compile pyproject.toml $(EXTRAS) --extra dev $(LOCK) --output-file tests/requirements.lock
# What an operator may switch on is in the image too: nobody adds a package to a read-only image.
EXTRAS := --extra limits --extra telemetry
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command 'make lock' --quiet

clean:  ## remove the environment and caches
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis build *.egg-info

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.runs: .venv/bin/python deploy/requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r deploy/requirements.lock
	@touch $@

.venv/.tests: .venv/.runs tests/requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.lock
	@touch $@
