"""Verbs on people, organisations, keys and sign-in links."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import available_timezones

from django.db import IntegrityError, transaction

from preceptor.accounts.models import ApiKey, IdempotencyRecord, Membership, Organisation, Person, SignInLink
from preceptor.accounts.walls import within
from preceptor.kit.errors import Conflict, Invalid, NotFound

KEY_PREFIX = "pk_"
ANSWERS_KEPT = timedelta(days=30)
"""How long an Idempotency-Key is remembered; what moves money is unique for ever by its own reference."""


class UnknownTimeZone(Invalid):
    """The time zone is not a place of the IANA list, such as Asia/Amman."""

    code = "unknown_time_zone"


class LinkExpired(NotFound):
    """This sign-in link is unknown or has expired. Start the programme again to get new ones."""

    code = "sign_in_link_expired"


def digest_of(secret: str) -> str:
    """The SHA-256 under which a key or link is stored."""
    return hashlib.sha256(secret.encode()).hexdigest()


def check_time_zone(name: str) -> str:
    """`name` if it is an IANA place ("Area/City") or UTC. Raises UnknownTimeZone: offsets have no daylight rules."""
    if name == "UTC" or name in _places():
        return name
    raise UnknownTimeZone(f"{name!r} is not a place of the IANA time zone list. Write one such as Asia/Amman.")


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))


def create_organisation(*, name: str, slug: str, now: datetime, kind: str, simulated: bool = False) -> Organisation:
    """A new organisation. Raises Conflict when the slug is taken."""
    try:
        with transaction.atomic():
            return Organisation.objects.create(name=name, slug=slug, kind=kind, simulated=simulated, created_at=now)
    except IntegrityError as error:
        raise Conflict(f"There is already an organisation {slug!r}. Choose another short name.") from error


def create_person(
    *,
    email: str,
    display_name: str,
    password: str | None = None,
    language: str = "en",
    time_zone: str = "UTC",
    simulated: bool = False,
) -> Person:
    """A person who can sign in. Raises Conflict when the address is taken, UnknownTimeZone."""
    check_time_zone(time_zone)
    try:
        with transaction.atomic():
            return Person.objects.create_user(
                email,
                password,
                display_name=display_name,
                language=language,
                time_zone=time_zone,
                simulated=simulated,
            )
    except IntegrityError as error:
        raise Conflict(f"Somebody already signs in with {email}.") from error


def add_member(*, organisation: Organisation, person: Person, role: str, now: datetime) -> Membership:
    """Give `person` a role; the same role again changes nothing. Only inside a room of the organisation."""
    membership, _ = Membership.objects.get_or_create(
        organisation=organisation, person=person, role=role, defaults={"created_at": now}
    )
    return membership


def issue_api_key(*, person: Person, organisation: Organisation, name: str, now: datetime) -> tuple[ApiKey, str]:
    """A new key and its secret, which is shown this once and never stored."""
    secret = KEY_PREFIX + secrets.token_urlsafe(32)
    key = ApiKey.objects.create(
        person=person,
        organisation=organisation,
        name=name,
        prefix=secret[:10],
        digest=digest_of(secret),
        created_at=now,
    )
    return key, secret


def revoke_api_key(*, person: Person, key_id: int, now: datetime) -> ApiKey:
    """End one of the person's own keys. Raises NotFound."""
    key = ApiKey.objects.filter(person=person, pk=key_id).first()
    if key is None:
        raise NotFound("You have no such key.")
    if key.revoked_at is None:
        key.revoked_at = now
        with within(organisations=[key.organisation_id], person=person.pk):  # one may have left it since
            key.save(update_fields=["revoked_at"])
    return key


def issue_sign_in_link(*, person: Person, now: datetime, valid_for: timedelta) -> str:
    """A token that signs `person` in until it expires."""
    token = secrets.token_urlsafe(24)
    SignInLink.objects.create(person=person, digest=digest_of(token), created_at=now, expires_at=now + valid_for)
    return token


def redeem_sign_in_link(*, token: str, now: datetime) -> Person:
    """The person behind a link. Raises LinkExpired."""
    link = SignInLink.objects.select_related("person").filter(digest=digest_of(token), expires_at__gt=now).first()
    if link is None or not link.person.is_active:
        raise LinkExpired()
    return link.person


def person_of_key(*, secret: str, now: datetime) -> tuple[Person, int] | None:
    """The person behind a living API key and the organisation it is confined to, or None."""
    key = ApiKey.objects.select_related("person").filter(digest=digest_of(secret), revoked_at=None).first()
    if key is None or not key.person.is_active:
        return None
    if key.last_used_at is None or now - key.last_used_at > timedelta(minutes=1):
        with within(organisations=[key.organisation_id], person=key.person_id):
            ApiKey.objects.filter(pk=key.pk).update(last_used_at=now)
    return key.person, key.organisation_id


def change_own_settings(
    *, person: Person, display_name: str | None, language: str | None, time_zone: str | None
) -> Person:
    """Change how a person is addressed; None leaves a setting as it is. Raises UnknownTimeZone."""
    if display_name is not None:
        person.display_name = display_name
    if language is not None:
        person.language = language
    if time_zone is not None:
        person.time_zone = check_time_zone(time_zone)
    person.save(update_fields=["display_name", "language", "time_zone"])
    return person


def forget(*, now: datetime) -> int:
    """Remove sign-in links that have expired and answers kept for repeats too long ago; returns how many.

    Call inside `everywhere()`.
    """
    links, _ = SignInLink.objects.filter(expires_at__lt=now).delete()
    answers, _ = IdempotencyRecord.objects.filter(created_at__lt=now - ANSWERS_KEPT).delete()
    return links + answers
