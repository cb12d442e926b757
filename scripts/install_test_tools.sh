#!/usr/bin/env bash
# Chromium for the browser tests and a PostgreSQL server for the second database run, from Debian's packages.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
    test -n "${PRECEPTOR_CHROMIUM:-}" || missing+=(chromium)
compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || missing+=(postgresql)
test ${#missing[@]} -eq 0 && exit 0

by_hand="install ${missing[*]} (on Debian: apt-get install ${missing[*]}), and run make test again."
if ! command -v apt-get >/dev/null; then
    echo "The tests need what is not on this machine: $by_hand" >&2
    exit 1
fi
root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
        echo "The tests need what only an administrator can install: $by_hand" >&2
        exit 1
    fi
    root=(sudo -n)
fi
echo "Installing ${missing[*]} for the tests" >&2
export DEBIAN_FRONTEND=noninteractive
"${root[@]}" apt-get update -qq >&2
"${root[@]}" apt-get install -qq -y --no-install-recommends "${missing[@]}" >&2 || {
    echo "They could not be installed: $by_hand" >&2
    exit 1
}
