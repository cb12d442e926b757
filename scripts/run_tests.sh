#!/usr/bin/env bash
# Every Python test, in parts that two processes take from a list, the longest first: the browser and the journeys,
# all else on the embedded database, and what uses a database once more on Debian's PostgreSQL. Of the parts that passed
# the last lines are shown, of the others everything, and pytest's summary of the largest part at the end.
set -euo pipefail

PARTS=(journeys embedded-heavy embedded server server-money server-heavy)
HEAVY=(tests/web tests/training tests/llm tests/importing)
MONEY=(tests/billing tests/ledger tests/payouts tests/payroll tests/worktime)
WHOLE=(tests/journeys tests/browser)

without() { printf -- '--ignore=%s\n' "$@"; }

part() {
    local name=$1
    shift
    local -a what
    export PRECEPTOR_TEST_DATABASE=embedded
    case $name in
        journeys) what=("${WHOLE[@]}") ;;
        embedded) mapfile -t what < <(without "${WHOLE[@]}" "${HEAVY[@]}") ;;
        embedded-heavy) what=("${HEAVY[@]}") ;;
        server) mapfile -t what < <(without "${WHOLE[@]}" "${HEAVY[@]}" "${MONEY[@]}") ;;
        server-heavy) what=("${HEAVY[@]}") ;;
        server-money) what=("${MONEY[@]}") ;;
    esac
    if [[ $name == server* ]]; then
        export PRECEPTOR_TEST_DATABASE=server
        what+=(-m "database and not browser and not once")
    fi
    local log=.cache/test-$name.log began=$SECONDS verdict=passed
    rm -f "$log.failed"
    .venv/bin/pytest -q -p no:cacheprovider "${what[@]}" "$@" > "$log" 2>&1 || { verdict=FAILED; touch "$log.failed"; }
    echo "$verdict: $name, $((SECONDS - began)) s: $(tail -n 1 "$log")"
    [ $verdict = passed ]
}

if [ "${1:-}" = part ]; then
    part "${@:2}"
    exit
fi

mkdir -p .cache
export PYTHONWARNINGS=default
failed=0
printf '%s\0' "${PARTS[@]}" | xargs -0 -P 2 -I '{}' bash "$0" part '{}' "$@" || failed=1
for name in "${PARTS[@]}"; do
    log=.cache/test-$name.log
    printf '\n%s:\n' "$name"
    if [ -e "$log.failed" ]; then cat "$log"; else tail -n 3 "$log"; fi
done
printf '\nOn the embedded PostgreSQL, and all that needs none:\n'
tail -n 1 .cache/test-embedded.log
exit $failed
