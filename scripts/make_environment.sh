#!/usr/bin/env bash
# Makes .venv with the locked installer in it. Usage: make_environment.sh PYTHON
set -euo pipefail
python=${1:-python3}

refuse() { echo "$*" >&2; exit 1; }

command -v "$python" >/dev/null || refuse "Python 3.11 or newer is needed: install it, or name it with make PYTHON=..."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    refuse "$("$python" --version) is too old: Python 3.11 or newer is needed; name one with make PYTHON=..."
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
    refuse "This Python has no venv: on Debian and Ubuntu run apt-get install python3-venv, and try again."

if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    rm -rf .venv
    "$python" -m venv .venv
fi
wanted=.venv/uv.lock
sed -n '/^uv==/,/[^\\]$/p' requirements.lock > "$wanted"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$wanted" ||
    refuse "The installer could not be downloaded: see that a package index can be reached, and run make again."
