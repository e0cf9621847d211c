#!/bin/sh
# Renew the hash-locked requirements from pyproject.toml. Run from the project's root in its .venv.
set -eu
lock() {
    pip-compile --quiet --no-config --generate-hashes --allow-unsafe --strip-extras \
        --no-emit-index-url --no-emit-find-links --no-header "$@" pyproject.toml
}
lock --extra leader --extra hub --extra demo --extra dev --output-file packaging/requirements/dev.txt
lock --constraint packaging/requirements/dev.txt --extra leader --extra hub --extra demo --output-file packaging/requirements/demo.txt
lock --constraint packaging/requirements/dev.txt --extra leader --output-file packaging/requirements/laptop.txt
lock --constraint packaging/requirements/dev.txt --extra documents --output-file packaging/requirements/documents.txt
