"""Erasure: what is kept of a person by name becomes unreadable or goes; money and evidence stay under a number.

Kept, because law asks for it: transfers, statements with what they froze, agreements, consents, and who looked. The
person's row stays as a number that those refer to, without name or address.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import connection, transaction
from django.db.models import Q
from procrastinate.contrib.django import app

from preceptor.accounts.models import ApiKey, Membership, Person, SignInLink
from preceptor.accounts.walls import everywhere
from preceptor.experts.bulk.models import ExternalId, Identity, SuspectedDuplicate
from preceptor.experts.models import Consent, CvReading, ExpertProfile, Status
from preceptor.experts.parts import PARTS
from preceptor.experts.personal_key import destroy_key
from preceptor.experts.search.models import SavedSearch
from preceptor.kit.errors import Conflict
from preceptor.ledger.models import Account
from preceptor.ledger.queries import balance
from preceptor.webhooks.outbox import note_profiles

OWED: Final = ("expert:held", "expert:available", "payout:in_transit")
NAME: Final = "Erased person"
ERASURE: Final = "erasure"
LEAVE: Final = "staffing.leave_everything"
"""The task that ends the places and offers of somebody who is gone; it stands above this package."""


class StillOwed(Conflict):
    """You are still owed pay. Have it paid out first; then your data can be erased."""

    code = "still_owed"


class StillKeeps(Conflict):
    """You still run an organisation here. Hand your role to somebody else first."""

    code = "still_keeps"


def erase(*, person: Person, now: datetime, text_hash: str, locale: str) -> None:
    """Erase everything personal of `person`, for ever; they can never sign in again. Raises StillOwed, StillKeeps."""
    with everywhere(), transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        _refuse_early(person)
        note_profiles(kind="profile.erased", profiles=ExpertProfile.objects.filter(person=person), now=now)
        Consent.objects.create(person=person, purpose=ERASURE, given=True, text_hash=text_hash, locale=locale, at=now)
        _empty_profile(person, now)
        _empty_person(person)
        destroy_key(person.pk, now=now)
        app.configure_task(LEAVE).defer(person_id=person.pk)
        with connection.cursor() as cursor:
            cursor.execute("SELECT preceptor_forget(%s)", [person.pk])


def _refuse_early(person: Person) -> None:
    if Membership.objects.filter(person=person).exclude(role__in=("expert", "reviewer")).exists():
        raise StillKeeps()
    accounts = Account.objects.filter(owner=f"person:{person.pk}", kind__in=OWED)
    if any(balance(account).minor for account in accounts):
        raise StillOwed()


def _empty_profile(person: Person, now: datetime) -> None:
    profile = ExpertProfile.objects.filter(person=person).first()
    if profile is None:
        return
    CvReading.objects.filter(profile=profile).delete()
    Identity.objects.filter(profile=profile).delete()
    ExternalId.objects.filter(profile=profile).delete()
    SuspectedDuplicate.objects.filter(Q(first=profile) | Q(second=profile)).delete()
    for part in PARTS.values():
        part.model._default_manager.filter(profile=profile).delete()
    kept = {"pk": profile.pk, "person": person, "created_at": profile.created_at, "simulated": profile.simulated}
    ExpertProfile(
        **kept, legal_name=NAME, source=profile.source, status=Status.LEFT, erased_at=now, updated_at=now
    ).save(force_update=True)


def _empty_person(person: Person) -> None:
    """No way in remains, and no name; the number stays for what refers to it."""
    person.email = f"erased-{person.pk}@erased.invalid"
    person.display_name = NAME
    person.is_active = False
    person.time_zone = "UTC"
    person.set_unusable_password()
    person.save()
    Membership.objects.filter(person=person).delete()
    SignInLink.objects.filter(person=person).delete()
    ApiKey.objects.filter(person=person).delete()
    SavedSearch.objects.filter(person=person).delete()
    for way_in in (EmailAddress, Authenticator, UserSession):
        way_in.objects.filter(user=person).delete()
