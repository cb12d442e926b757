#!/usr/bin/env bash
# Installs into .venv what is asked for, at the locked versions and hashes. Usage: install.sh REQUIREMENT...
# Trusts the certificates of the system and the package index that pip is set up for, as pip would.
set -euo pipefail
options=(--quiet --python .venv/bin/python --constraint requirements.lock --build-constraint requirements.lock)
if [ -e /etc/ssl/certs/ca-certificates.crt ]; then options+=(--system-certs); fi
index=${PIP_INDEX_URL:-$(.venv/bin/python -m pip config get global.index-url 2>/dev/null || true)}
if [ -n "$index" ]; then options+=(--default-index "$index"); fi
exec .venv/bin/uv pip install "${options[@]}" "$@"
