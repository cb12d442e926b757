"""Writing to people about offers: once each and at most two reminders, never to whoever asked for silence."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from procrastinate.contrib.django import app

from preceptor.experts import consents
from preceptor.experts.models import ExpertProfile, Source
from preceptor.staffing import messages, outreach
from preceptor.staffing.models import Contact, Offer

WRITE: Final = "staffing.write_to"
"""The task that sends the message; it stands above this module and calls it."""


SHOWN_ONLY: Final = ("console", "filebased")
"""Back ends that show what would be sent: there a simulated person is written to as well, and reached by nobody."""


def has_mailbox(offer: Offer) -> bool:
    """Simulated people have none: what a provider sent would reach a stranger, or nobody."""
    return not offer.simulated or settings.EMAIL_BACKEND.split(".")[-2] in SHOWN_ONLY


def defer_message(offer: Offer) -> None:
    """Send the message once the transaction holds."""
    if has_mailbox(offer):
        app.configure_task(WRITE).defer(offer_id=offer.pk, reminder=0)


def send_message(*, offer: Offer, reminder: int, now: datetime) -> Contact | None:
    """Write to the addressee, and keep why that was lawful; None where nothing is to be sent (any more)."""
    person, address = offer.person, offer.person.email
    gone = offer.state != Offer.State.OPEN or offer.expires_at <= now or not has_mailbox(offer) or not person.is_active
    if gone or outreach.is_suppressed(address) or not consents.agreed(person.pk, "offers_by_mail"):
        return None
    if Contact.objects.filter(offer_number=offer.pk, reminder=reminder).exists():
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
        link=f"{settings.SITE_ADDRESS}/offers",
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
