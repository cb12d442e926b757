"""Everybody whom an organisation found, asked or took on, by how far they are: for its applicant tracking.

Erased people and those who refuse to be found are not in it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from django.db.models import Q, QuerySet

from preceptor.accounts.models import Membership, Organisation
from preceptor.experts import consents
from preceptor.experts.bulk.external_ids import external_ids
from preceptor.experts.models import ExpertProfile
from preceptor.kit.pages import Page, cut_page, decode_cursor
from preceptor.kit.spreadsheets import defused
from preceptor.staffing.models import Assignment, Offer, StaffRole

STAGES: Final = ("candidate", "offered", "accepted", "declined", "lapsed", "withdrawn", "ended")
FORMS: Final = ("csv", "jsonl")
COLUMNS: Final = (
    "profile", "person", "name", "email", "country", "headline", "status", "stage", "stage_at", "project", "offer",
    "simulated", "external_ids",
)  # fmt: skip
BATCH: Final = 1_000


def applicants_page(organisation: Organisation, *, cursor: str | None, limit: int, now: datetime) -> Page[Any]:
    """In the order of profiles. Raises InvalidCursor."""
    rows = _profiles(organisation)
    if cursor:
        rows = rows.filter(pk__gt=decode_cursor(cursor))
    found = list(rows[: limit + 1])
    page = cut_page(found, limit=limit, id_of=lambda row: row.pk)
    return Page(_described(organisation, page.items, now), page.next_cursor)


def everybody(organisation: Organisation, *, now: datetime) -> Iterator[list[dict[str, Any]]]:
    """All of them, a batch at a time; nothing is held longer than its batch."""
    last = 0
    while rows := list(_profiles(organisation).filter(pk__gt=last)[:BATCH]):
        last = rows[-1].pk
        yield _described(organisation, rows, now)


def written(batches: Iterable[Sequence[dict[str, Any]]], form: str) -> Iterator[bytes]:
    """Batches as CSV (UTF-8 with its mark, cells that a spreadsheet would run defused) or as one JSON object a line."""
    as_text = _csv if form == "csv" else _lines
    yield ("\ufeff" + ",".join(COLUMNS) + "\r\n" if form == "csv" else "").encode()
    for batch in batches:
        yield as_text(batch).encode()


def write_to(take: Callable[[bytes], object], organisation: Organisation, *, form: str, now: datetime) -> int:
    """Hand all of them to `take`, piece by piece; how many they were."""
    count = 0

    def counted() -> Iterator[list[dict[str, Any]]]:
        nonlocal count
        for batch in everybody(organisation, now=now):
            count += len(batch)
            yield batch

    for piece in written(counted(), form):
        take(piece)
    return count


def _csv(batch: Sequence[dict[str, Any]]) -> str:
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerows([defused(_cell(each[name])) for name in COLUMNS] for each in batch)
    return text.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return ";".join(f"{system}:{called}" for system, called in value.items())
    return "" if value is None else value.isoformat() if isinstance(value, datetime) else str(value)


def _lines(batch: Sequence[dict[str, Any]]) -> str:
    return "".join(json.dumps(each, ensure_ascii=False, default=_cell) + "\n" for each in batch)


def _profiles(organisation: Organisation) -> QuerySet[ExpertProfile]:
    """Of the network everybody; of a client those who were asked, or who have a role there."""
    rows = ExpertProfile.objects.filter(erased_at=None).exclude(
        person__in=consents.refusing("matching").values("person")
    )
    if organisation.kind != Organisation.Kind.NETWORK:
        asked = Offer.objects.filter(organisation=organisation).values("person")
        there = Membership.objects.filter(organisation=organisation, role__in=StaffRole.values).values("person")
        rows = rows.filter(Q(person__in=asked) | Q(person__in=there))
    return rows.select_related("person").order_by("pk")


def _described(organisation: Organisation, rows: Sequence[ExpertProfile], now: datetime) -> list[dict[str, Any]]:
    people = [row.person_id for row in rows]
    offers: dict[int, Offer] = {}
    of_these = Offer.objects.filter(person__in=people).select_related("project").order_by("pk")
    for each in (
        of_these if organisation.kind == Organisation.Kind.NETWORK else of_these.filter(organisation=organisation)
    ):
        offers[each.person_id] = each
    placed = _placed(people, organisation)
    called = external_ids([row.pk for row in rows], organisation_id=organisation.pk)
    return [
        _facts(row, placed.get(row.person_id) or offers.get(row.person_id), row.person_id in placed, now)
        | {"external_ids": called.get(row.pk, {})}
        for row in rows
    ]


def _placed(people: Sequence[int], organisation: Organisation) -> dict[int, Offer]:
    """The offer by which somebody is on a project now."""
    rows = Assignment.objects.filter(person__in=people, ended_at=None).select_related("offer__project").order_by("pk")
    if organisation.kind != Organisation.Kind.NETWORK:
        rows = rows.filter(organisation=organisation)
    return {each.person_id: each.offer for each in rows}


def _facts(row: ExpertProfile, offer: Offer | None, placed: bool, now: datetime) -> dict[str, Any]:
    stage, at = _stage(offer, placed, now)
    return {
        "profile": row.pk,
        "person": row.person_id,
        "name": row.person.display_name,
        "email": row.person.email,
        "country": row.country,
        "headline": row.headline,
        "status": row.status,
        "stage": stage,
        "stage_at": at or row.created_at,
        "project": offer.project.name if offer else None,
        "offer": offer.pk if offer else None,
        "simulated": row.simulated,
    }


def _stage(offer: Offer | None, placed: bool, now: datetime) -> tuple[str, datetime | None]:
    """How far somebody is, and since when."""
    if offer is None:
        return "candidate", None
    if offer.state == Offer.State.OPEN:
        return ("offered", offer.made_at) if offer.expires_at > now else ("lapsed", offer.expires_at)
    if offer.state == Offer.State.ACCEPTED:
        return ("accepted" if placed else "ended"), offer.answered_at
    return offer.state, offer.answered_at
