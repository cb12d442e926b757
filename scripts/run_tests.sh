#!/usr/bin/env bash
# Every Python test, in two processes for two cores: all that needs no whole installation on the embedded database;
# beside it first the journeys and the browser, then what uses a database once more on Debian's PostgreSQL.
# What the second process wrote is shown first, so that the last line is pytest's summary of the largest part.
set -euo pipefail
mkdir -p .cache
export PYTHONWARNINGS=default
journeys=.cache/test-journeys.log
server=.cache/test-server.log
first=.cache/test-embedded.log

beside() {
    local failed=0
    .venv/bin/pytest -q -p no:cacheprovider tests/journeys tests/browser "$@" > "$journeys" 2>&1 || failed=1
    PRECEPTOR_TEST_DATABASE=server .venv/bin/pytest -q -m "database and not browser and not once" -p no:cacheprovider \
        --ignore=tests/journeys --ignore=tests/browser "$@" > "$server" 2>&1 || failed=1
    return $failed
}

beside "$@" &
second=$!
trap 'pkill -P $second 2>/dev/null || true; kill $second 2>/dev/null || true' EXIT
first_failed=0
.venv/bin/pytest --ignore=tests/journeys --ignore=tests/browser "$@" 2>&1 | tee "$first" || first_failed=1
second_failed=0
wait "$second" || second_failed=1
trap - EXIT

for log in "$journeys" "$server"; do
    echo
    case $log in
        "$journeys") echo "Journeys and browser:" ;;
        *) echo "On Debian's PostgreSQL:" ;;
    esac
    if [ $second_failed -ne 0 ]; then cat "$log"; else tail -n 3 "$log"; fi
done
echo
echo "On the embedded PostgreSQL, and all that needs none:"
tail -n 1 "$first"
exit $((first_failed || second_failed))
