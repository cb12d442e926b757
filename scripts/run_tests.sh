#!/usr/bin/env bash
# Every Python test: on the embedded database, and those that use a database again on Debian's PostgreSQL.
# Both run at the same time; what the second wrote is shown first, so that the last lines are pytest's summary of all.
set -euo pipefail
mkdir -p .cache
log=.cache/test-server.log
export PYTHONWARNINGS=default

PRECEPTOR_TEST_DATABASE=server .venv/bin/pytest -q -m "database and not browser" -p no:cacheprovider "$@" > "$log" 2>&1 &
second=$!
trap 'kill $second 2>/dev/null || true' EXIT
first_failed=0
first=.cache/test-embedded.log
.venv/bin/pytest "$@" 2>&1 | tee "$first" || first_failed=1
second_failed=0
wait "$second" || second_failed=1
trap - EXIT

echo
echo "On Debian's PostgreSQL:"
if [ $second_failed -ne 0 ]; then cat "$log"; else tail -n 3 "$log"; fi
echo
echo "On the embedded PostgreSQL, and all that needs none:"
tail -n 1 "$first"
exit $((first_failed || second_failed))
