"""Writing to people about offers: once each and at most two reminders, never to whoever asked for silence."""

from __future__ import annotations

from datetime import datetime
from typing import Final, cast

from django.conf import settings
from django.core.mail import EmailMessage
from procrastinate.contrib.django import app

from preceptor.accounts.queries import signs_in
from preceptor.experts import consents
from preceptor.experts.models import ExpertProfile, Source
from preceptor.kit.configuration import Controller
from preceptor.kit.errors import Conflict
from preceptor.staffing import messages, offer_links, outreach
from preceptor.staffing.models import Contact, Offer

WRITE: Final = "staffing.write_to"
"""The task that sends the message; it stands above this module and calls it."""


class ControllerUnknown(Conflict):
    """Nobody is written to before it is set who answers for their data. Ask whoever runs this installation."""

    code = "controller_unknown"


SHOWN_ONLY: Final = ("console", "filebased")
"""Back ends that show what would be sent: there a simulated person is written to as well, and reached by nobody."""


def reaches_nobody_else(*, simulated: bool) -> bool:
    """Simulated people have no mailbox: what a provider sent to them would reach a stranger."""
    return not simulated or settings.EMAIL_BACKEND.split(".")[-2] in SHOWN_ONLY


def has_mailbox(offer: Offer) -> bool:
    """Whether the addressee of an offer can be written to."""
    return reaches_nobody_else(simulated=offer.simulated)


def controller_for(*, simulated: bool) -> Controller | None:
    """Who answers for the data of somebody who is written to; None for a demonstration's own. Raises ControllerUnknown."""
    if settings.CONTROLLER is None and not simulated:
        raise ControllerUnknown()
    return None if simulated else cast("Controller", settings.CONTROLLER)


def defer_message(offer: Offer) -> None:
    """Send the message once the transaction holds. Raises ControllerUnknown."""
    controller_for(simulated=offer.simulated)
    if has_mailbox(offer):
        app.configure_task(WRITE).defer(offer_id=offer.pk, reminder=0)


def _is_due(offer: Offer, reminder: int, now: datetime) -> bool:
    """Whether the addressee may be written to, and was not."""
    person = offer.person
    open_now = offer.state == Offer.State.OPEN and offer.expires_at > now and person.is_active
    wanted = not outreach.is_suppressed(person.email) and consents.agreed(person.pk, "offers_by_mail")
    written = Contact.objects.filter(offer_number=offer.pk, reminder=reminder)
    return open_now and has_mailbox(offer) and wanted and not written.exists()


def send_message(*, offer: Offer, reminder: int, now: datetime) -> Contact | None:
    """Write to the addressee, and keep why that was lawful; None where nothing is to be sent (any more).

    Raises ControllerUnknown.
    """
    person, address = offer.person, offer.person.email
    if not _is_due(offer, reminder, now):
        return None
    profile = ExpertProfile.objects.filter(person=person).first()
    source = profile.source if profile else Source.OWN.value
    basis, notice = outreach.basis_of(source), outreach.needs_notice(address)
    stop = f"{settings.SITE_ADDRESS}/offers/stop/{outreach.unsubscribe_token(address)}"
    text = messages.write(
        terms=offer.terms,
        name=person.display_name,
        language=person.language,
        until=f"{offer.expires_at:%Y-%m-%d %H:%M}",
        link=offer_links.address_for(offer, now=now),
        by_link=not signs_in(person),
        controller=controller_for(simulated=offer.simulated),
        stop=stop,
        source=source,
        basis=basis,
        reminder=reminder > 0,
        notice=notice,
    )
    contact = Contact.objects.create(
        person=person,
        offer_number=offer.pk,
        reminder=reminder,
        address_hash=outreach.hashed(address),
        source=source,
        basis=basis,
        with_notice=notice,
        language=person.language,
        sent_at=now,
    )
    headers = {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    EmailMessage(text.subject, text.body, to=[address], headers=headers).send()
    return contact


def remind(*, now: datetime) -> list[tuple[int, int]]:
    """Count the reminders that are due in the room; (offer, which reminder) to be sent."""
    due: list[tuple[int, int]] = []
    rows = Offer.objects.filter(state=Offer.State.OPEN, expires_at__gt=now, simulated=False, reminders__lt=2)
    for offer in rows.select_for_update(of=("self",), skip_locked=True).order_by("id"):
        if outreach.reminder_due(
            made_at=offer.made_at, expires_at=offer.expires_at, reminders=offer.reminders, now=now
        ):  # fmt: skip
            offer.reminders, offer.reminded_at = offer.reminders + 1, now
            offer.save(update_fields=["reminders", "reminded_at"])
            due.append((offer.pk, offer.reminders))
    return due
