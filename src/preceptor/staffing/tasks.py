"""The housekeeping of offers: they lapse, go out in waves, are written about, and reminded of."""

from __future__ import annotations

from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere
from preceptor.experts.erasing import LEAVE
from preceptor.experts.parts import COMPARE
from preceptor.kit import clock
from preceptor.staffing import mailing, needs
from preceptor.staffing.conflicts import note_conflicts
from preceptor.staffing.models import Offer
from preceptor.staffing.services import lapse_offers, leave_everything


@app.periodic(cron="7 * * * *")
@app.task(name="staffing.lapse_offers", queueing_lock="staffing.lapse_offers")
def lapse_offers_job(timestamp: int) -> None:
    """Mark expired offers; nobody can accept one before that either."""
    with everywhere():
        lapse_offers(now=clock.now())


@app.periodic(cron="*/10 * * * *")
@app.task(name="staffing.next_waves", queueing_lock="staffing.next_waves")
def next_waves_job(timestamp: int) -> None:
    """The next wave of every need whose lead started sending, until its seats are filled; and the due reminders."""
    now = clock.now()
    with everywhere():
        lapse_offers(now=now)
        needs.send_due_waves(now=now)
        due = mailing.remind(now=now)
        for offer, reminder in due:
            app.configure_task(mailing.WRITE).defer(offer_id=offer, reminder=reminder)


@app.task(name=mailing.WRITE, retry=5)
def write_to_job(offer_id: int, reminder: int) -> None:
    """Send the message about an offer, or a reminder of it."""
    with everywhere():
        offer = Offer.objects.select_related("person").filter(pk=offer_id).first()
        if offer is not None:
            mailing.send_message(offer=offer, reminder=reminder, now=clock.now())


@app.task(name=LEAVE, retry=5)
def leave_everything_job(person_id: int) -> None:
    """Take somebody who was erased off every project, and take back what they were offered."""
    with everywhere():
        leave_everything(person_id=person_id, now=clock.now())


@app.task(name=COMPARE, retry=5)
def compare_conflicts_job(person_id: int) -> None:
    """Find where somebody works or is asked, against what they now say of employers and conflicts."""
    with everywhere():
        note_conflicts(person=person_id, now=clock.now())


@app.periodic(cron="27 * * * *")
@app.task(name="staffing.compare_all_conflicts", queueing_lock="staffing.compare_all_conflicts")
def compare_all_conflicts_job(timestamp: int) -> None:
    """The same of everybody who is placed or asked: a client may have another name by now."""
    with everywhere():
        note_conflicts(now=clock.now())
