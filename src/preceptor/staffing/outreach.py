"""The law of writing to people: why one may, what they must be told, and that they are left alone when they say so.

GDPR Art. 6(1)(b) and (f), 14 and 21; one-click unsubscribe by RFC 8058. An address is kept as a salted hash only.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.core import signing

from preceptor.experts.models import Source
from preceptor.kit.errors import NotFound
from preceptor.kit.sealing import salted_hash
from preceptor.staffing.models import Contact, LawfulBasis, Suppressed

MOST_REMINDERS: Final = 2
_PURPOSE: Final = "outreach"


class UnknownUnsubscribe(NotFound):
    """This unsubscribe link is not complete. Open it from the message itself."""

    code = "unknown_unsubscribe"


def basis_of(source: str) -> LawfulBasis:
    """Who signed up asked for offers; everybody else is written to for a weighed interest, and told where from."""
    return LawfulBasis.CONTRACT if source == Source.OWN else LawfulBasis.INTEREST


def hashed(address: str) -> str:
    """The salted hash of an e-mail address; case and blanks around it do not count."""
    return salted_hash(settings.HOME, address.strip().casefold(), purpose=_PURPOSE)


def needs_notice(address: str) -> bool:
    """Whether this would be the first message to the address."""
    return not Contact.objects.filter(address_hash=hashed(address)).exists()


def is_suppressed(address: str) -> bool:
    """Whether the address asked for no more messages."""
    return Suppressed.objects.filter(address_hash=hashed(address)).exists()


def unsubscribe_token(address: str) -> str:
    """What a message carries so that its reader can stop all others without signing in. It never ends."""
    return signing.dumps(hashed(address), salt=_PURPOSE)


def suppress(*, token: str, now: datetime) -> Suppressed:
    """Write to this address no more; the same again changes nothing. Raises UnknownUnsubscribe."""
    row, _ = Suppressed.objects.get_or_create(
        address_hash=read_token(token), defaults={"source": "link", "since_at": now}
    )
    return row


def read_token(token: str) -> str:
    """The hash of the address that a token was made for. Raises UnknownUnsubscribe."""
    try:
        found = signing.loads(token, salt=_PURPOSE)
    except signing.BadSignature as error:
        raise UnknownUnsubscribe() from error
    return str(found)


def reminder_due(*, made_at: datetime, expires_at: datetime, reminders: int, now: datetime) -> bool:
    """After one third and two thirds of the time to answer, and never a third one."""
    if reminders >= MOST_REMINDERS or now >= expires_at:
        return False
    part: timedelta = (expires_at - made_at) / (MOST_REMINDERS + 1)
    return now >= made_at + part * (reminders + 1)
