"""GET /me/data: everything that the installation keeps about oneself, from every table, as one JSON file.

Tables are found, not listed: each row that names the person in a reference is in it, so that a new table is too. What
is a secret (passwords, digests of keys, sealed bytes) is named and left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.http import HttpResponse
from ninja import Router

from preceptor.accounts.access import ActorRequest, anybody, may
from preceptor.accounts.models import Person
from preceptor.experts.models import ExpertProfile
from preceptor.experts.queries import looks_at, own_profile
from preceptor.kit import clock
from preceptor.kit.pages import LARGEST_LIMIT

router = Router(tags=["accounts"])
SECRET: Final = frozenset({"password", "digest", "sealed", "text_hash"})


@router.get("/me/data", operation_id="accounts_my_data", response=dict[str, Any])
@may(anybody)
def my_data(request: ActorRequest) -> HttpResponse:
    """All that is kept about oneself, by table: one's own rows, and those of the clients that one has a role with."""
    person = request.person
    profile = own_profile(person)
    looks = looks_at(profile, cursor=None, limit=LARGEST_LIMIT).items if profile.pk else []
    document = {
        "exported_at": clock.now(),
        "person": _row(person),
        "looks_at_my_profile": list(looks),
        "tables": dict(tables_of(person)),
    }
    text = json.dumps(document, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
    answer = HttpResponse(text, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="preceptor-data-{person.pk}.json"'
    return answer


def tables_of(person: Person) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """(table, rows) of every table with rows that name `person`, or their profile, in the open room."""
    profile = ExpertProfile.objects.filter(person=person).first()
    for model in sorted(apps.get_models(), key=lambda each: each._meta.label):
        if not model.__module__.startswith("preceptor.") or model is Person or not model._meta.managed:
            continue
        wanted = models.Q()
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and field.related_model is Person:
                wanted |= models.Q(**{field.attname: person.pk})
            elif isinstance(field, models.ForeignKey) and field.related_model is ExpertProfile and profile:
                wanted |= models.Q(**{field.attname: profile.pk})
        if wanted:
            rows = [_row(row) for row in model._default_manager.filter(wanted).order_by("pk")]
            if rows:
                yield model._meta.label, rows


def _row(row: models.Model) -> dict[str, Any]:
    return {field.attname: _told(field, getattr(row, field.attname)) for field in row._meta.concrete_fields}


def _told(field: models.Field[Any, Any], value: Any) -> Any:
    if isinstance(field, models.BinaryField) or any(secret in field.name for secret in SECRET):
        return None if not value else "kept secret"
    return value
