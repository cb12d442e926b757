#!/usr/bin/env bash
# Installs the local model and the training packages into .venv, each part marked complete when it is.
# Holds .venv/.extras/lock while it runs, so that a running demo knows that packages are on their way.
set -euo pipefail
folder=.venv/.extras
mkdir -p "$folder"
exec 9>"$folder/lock"
if command -v flock >/dev/null; then flock 9; fi

again="see that the package index can be reached and that there is room for 2 GB; the next make goes on where this stopped"
refuse() { echo "$*" >&2; exit 1; }
is_current() { test "$folder/$1" -nt requirements.lock; }

if ! is_current local-model; then
    echo "Installing the local model and its engine (300 MB)"
    scripts/install.sh --editable '.[local-model]' || refuse "The local model could not be installed: $again."
    touch "$folder/local-model"
fi
if ! is_current train; then
    echo "Installing the training packages (300 MB)"
    scripts/install.sh --editable '.[local-model,train]' --group torch-needs ||
        refuse "The training packages could not be installed: $again."
    echo "Installing torch (up to 700 MB)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "$(sed -n 's/^ *"\(torch==[^"]*\)",$/\1/p' pyproject.toml)" ||
        refuse "torch could not be installed: $again."
    touch "$folder/train"
    echo "All packages are installed"
fi
