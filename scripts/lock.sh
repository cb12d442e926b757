#!/usr/bin/env bash
# Resolves every Python dependency into requirements.lock, with hashes. Usage: lock.sh [--upgrade ...]
set -euo pipefail
options=(--all-extras --group dev --group torch-needs --group build --universal --python-version 3.11)
options+=(--generate-hashes --no-header --no-annotate --quiet --output-file requirements.lock)
if [ -e /etc/ssl/certs/ca-certificates.crt ]; then options+=(--system-certs); fi
exec .venv/bin/uv pip compile pyproject.toml "${options[@]}" "$@"
