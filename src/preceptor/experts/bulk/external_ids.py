"""What a client's other programmes, such as its applicant tracking, call somebody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from django.db import IntegrityError, transaction

from preceptor.experts.bulk.models import ExternalId
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import Conflict, Invalid

_SYSTEM: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class InvalidExternalId(Invalid):
    """A programme's name is of small letters, digits and dashes, such as greenhouse; what it calls somebody has one line."""

    code = "invalid_external_id"


class ExternalIdTaken(Conflict):
    """Somebody else is called so in this programme. Take it from them first."""

    code = "external_id_taken"


def set_external_ids(*, profile: ExpertProfile, organisation_id: int, ids: Mapping[str, str]) -> dict[str, str]:
    """Keep what `ids` names, {programme: what it calls them}; empty takes away. All that is kept then.

    Raises InvalidExternalId, ExternalIdTaken; then nothing is changed.
    """
    for system, value in ids.items():
        if not _SYSTEM.fullmatch(system) or value != " ".join(value.split()):
            raise InvalidExternalId()
    rows = ExternalId.objects.filter(organisation=organisation_id, profile=profile)
    try:
        with transaction.atomic():
            rows.filter(system__in=ids).delete()
            ExternalId.objects.bulk_create(
                ExternalId(organisation_id=organisation_id, profile=profile, system=system, value=value)
                for system, value in ids.items()
                if value
            )
    except IntegrityError as error:
        raise ExternalIdTaken() from error
    return dict(rows.order_by("system").values_list("system", "value"))


def external_ids(profiles: Iterable[int], *, organisation_id: int) -> dict[int, dict[str, str]]:
    """By profile."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    rows = ExternalId.objects.filter(organisation=organisation_id, profile__in=list(profiles)).order_by("system")
    for profile, system, value in rows.values_list("profile_id", "system", "value"):
        found[profile][system] = value
    return found
