"""Links in messages that open one offer to somebody who has no other way in: until it lapses, and answered by once.

Looking consumes nothing, for programmes open links to look at them; only an answer does. A link is signed for its
person and offer, and stands in the database as a hash.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Final

from django.conf import settings
from django.core import signing

from preceptor.accounts.models import Person
from preceptor.accounts.queries import signs_in
from preceptor.accounts.services import digest_of
from preceptor.kit.errors import Conflict, Forbidden, NotFound
from preceptor.staffing.models import Offer, OfferLink

PLACE: Final = "/offers/by-link"
"""Where a link leads; its secret stands behind the `#`, which no browser sends and no log keeps."""
_PURPOSE: Final = "staffing.offer_link"


class OfferLinkUnknown(NotFound):
    """This link is not complete. Open it from the message itself."""

    code = "offer_link_unknown"


class OfferLinkUsed(Conflict):
    """This offer has been answered, and its links work no more. Sign in to see it."""

    code = "offer_link_used"


class OfferLinkExpired(Conflict):
    """This link has expired together with its offer. Ask the project for a new one."""

    code = "offer_link_expired"


class SignInToAnswer(Conflict):
    """You have a way to sign in here. Sign in to read and answer this offer."""

    code = "sign_in_to_answer"


class LinkOfAnother(Forbidden):
    """This link was sent to somebody else than the one who is signed in here. Only they answer the offer."""

    code = "link_of_another"


def address_for(offer: Offer, *, now: datetime) -> str:
    """What a message about the offer leads to: a new link, or the page of the offer for somebody who can sign in."""
    if signs_in(offer.person):
        return f"{settings.SITE_ADDRESS}/offers/{offer.pk}"
    token = signing.dumps([offer.pk, offer.person_id, secrets.token_urlsafe(18)], salt=_PURPOSE)
    OfferLink.objects.create(
        organisation_id=offer.organisation_id,
        offer=offer,
        person_id=offer.person_id,
        digest=digest_of(token),
        made_at=now,
        expires_at=offer.expires_at,
    )
    return f"{settings.SITE_ADDRESS}{PLACE}#{token}"


def link_of(token: str, *, visitor: Person | None, now: datetime) -> OfferLink:
    """The link with its offer and person, if it may still be answered by; call inside `everywhere()`.

    `visitor` is who is signed in at the browser. Raises OfferLinkUnknown, LinkOfAnother, OfferLinkUsed,
    OfferLinkExpired, SignInToAnswer.
    """
    try:
        number, person, _ = signing.loads(token, salt=_PURPOSE)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise OfferLinkUnknown() from error
    rows = OfferLink.objects.select_related("offer__project", "person")
    link: OfferLink | None = rows.filter(digest=digest_of(token), offer=number, person=person).first()
    if link is None or not link.person.is_active:
        raise OfferLinkUnknown()
    if visitor is not None and visitor.pk != link.person_id:
        raise LinkOfAnother()
    if link.used_at is not None or link.offer.state in (Offer.State.ACCEPTED, Offer.State.DECLINED):
        raise OfferLinkUsed(offer=link.offer_id)
    if link.expires_at <= now or link.offer.state == Offer.State.LAPSED:
        raise OfferLinkExpired()
    if signs_in(link.person):
        raise SignInToAnswer(offer=link.offer_id)
    return link


def use_up(link: OfferLink, *, now: datetime) -> None:
    """The offer was answered by this link; in the transaction of the answer. Raises OfferLinkUsed."""
    if not OfferLink.objects.filter(pk=link.pk, used_at=None).update(used_at=now):
        raise OfferLinkUsed()
