"""The queue's housekeeping."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere, within
from preceptor.corrections.handout import expire_claims
from preceptor.corrections.services import open_units
from preceptor.kit import clock
from preceptor.probing.models import Probe
from preceptor.probing.running import OPEN_UNITS


@app.periodic(cron="* * * * *")
@app.task(name="corrections.expire_claims", queueing_lock="corrections.expire_claims")
def expire_claims_job(timestamp: int) -> None:
    """Put units back whose claims are over; the queue itself does so only where it finds nothing else."""
    with everywhere():
        expire_claims(now=clock.now())


@app.task(name=OPEN_UNITS)
def open_units_job(*, probe_id: int) -> None:
    """Open units for the wrong answers of a probe that asked for it when it was done; those that are there stay."""
    with everywhere():
        probe = Probe.objects.filter(pk=probe_id).first()
    if probe is not None:
        with within(organisations=[probe.organisation_id]):
            open_units(probe=probe, now=clock.now())
