"""Jobs of webhooks: one attempt to deliver, and the housekeeping."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.webhooks import outbox, sending, services


@app.task(name=outbox.DELIVER)
def deliver_job(delivery_id: int) -> None:
    """Send one message to one address; what came of it, and the next attempt, is written after."""
    with everywhere():
        letter = sending.letter_for(delivery_id, now=clock.now())
    if letter is None:
        return
    reply = sending.post(letter)
    with everywhere():
        sending.settle(delivery_id, reply, now=clock.now())


@app.periodic(cron="23 * * * *")
@app.task(name="webhooks.keep", queueing_lock="webhooks.keep")
def keep_job(timestamp: int) -> None:
    """Send what should have been sent, and forget what is too old to be replayed."""
    now = clock.now()
    with everywhere():
        services.forget(now=now)
        for each in services.overdue(now=now):
            outbox.defer(each)
