"""What the edge does by the clock: look whether the rules hold, and forget what has had its time."""

from __future__ import annotations

import structlog
from django.contrib.sessions.models import Session
from procrastinate.contrib.django import app

from preceptor.accounts.services import forget
from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.web.invariants import count_violations

log = structlog.get_logger("preceptor.web")


@app.periodic(cron="*/5 * * * *")
@app.task(name="web.check_rules", queueing_lock="web.check_rules")
def check_rules_job(timestamp: int) -> None:
    """Count what has come to break a rule, for /metrics and the audit page; a broken rule is also an error in the log."""
    _cry_out(count_violations(now=clock.now(), whole=False))


@app.periodic(cron="41 2 * * *")
@app.task(name="web.check_rules_whole", queueing_lock="web.check_rules_whole")
def check_rules_whole_job(timestamp: int) -> None:
    """Once a night, look at all rows again: what was changed round the seals is found."""
    _cry_out(count_violations(now=clock.now()))


def _cry_out(counts: dict[str, int]) -> None:
    broken = {name: count for name, count in counts.items() if count}
    if broken:
        log.error("rules_broken", **broken)


@app.periodic(cron="17 3 * * *")
@app.task(name="web.forget", queueing_lock="web.forget")
def forget_job(timestamp: int) -> None:
    """Remove what has expired: sign-in links, answers kept for repeats, sessions."""
    now = clock.now()
    with everywhere():
        forget(now=now)
        Session.objects.filter(expire_date__lt=now).delete()
