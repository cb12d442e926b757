"""Agreements: versions of a text, who accepted which, and what is still to be accepted on a project."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from preceptor.accounts.models import Language, Organisation, Person
from preceptor.kit.errors import Conflict, Invalid
from preceptor.projects.models import Project
from preceptor.staffing.models import Agreement, AgreementAcceptance, AgreementKind
from preceptor.staffing.terms import sha256_of

LONGEST: Final = 200_000
LONGEST_GRACE: Final = timedelta(days=366)


class InvalidAgreement(Invalid):
    """An agreement needs a title and a text of up to 200,000 signs, in a language of the pages."""

    code = "invalid_agreement"


class InvalidGrace(Invalid):
    """Those already placed accept a new version from now on, or from a day within a year. Choose such a day."""

    code = "invalid_grace"


class AgreementNeeded(Conflict):
    """Read and accept the agreements of this project first."""

    code = "agreement_needed"


class OldAgreement(Conflict):
    """This version has been replaced. Load the page again and read the present one."""

    code = "old_agreement"


def publish_agreement(
    *, organisation: Organisation, project: Project | None, kind: str, language: str, title: str, body: str,
    actor: Person, now: datetime, same_version: bool = False, required_from: datetime | None = None,
) -> Agreement:  # fmt: skip
    """The next version, which everybody has to accept anew; or the present one in another language.

    An offer is accepted only with it from now on; who is placed already takes no new work without it from
    `required_from` on (None: from now). Raises InvalidAgreement, InvalidGrace.
    """
    sound = kind in AgreementKind.values and language in Language.values and title.strip() and body.strip()
    if not sound or len(body) > LONGEST:
        raise InvalidAgreement()
    if required_from is not None and not now <= required_from <= now + LONGEST_GRACE:
        raise InvalidGrace()
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    held = Agreement.objects.filter(organisation=organisation, project=project, kind=kind).order_by("-version").first()
    version = held.version if held else 0
    if same_version and held and Agreement.objects.filter(
        organisation=organisation, project=project, kind=kind, version=version, language=language
    ).exists():  # fmt: skip
        raise InvalidAgreement("This version is there in this language already. Publish a new version.")
    made: Agreement = Agreement.objects.create(
        organisation=organisation,
        project=project,
        kind=kind,
        version=max(version, 1) if same_version else version + 1,
        language=language,
        title=title.strip(),
        body=body,
        sha256=sha256_of(body),
        published_by=actor,
        published_at=now,
        required_from=required_from,
    )
    return made


def in_force(project: Project, language: str) -> list[Agreement]:
    """The newest version of each agreement on a project and on all of its organisation's, in the reader's language.

    Where a version is not there in that language, it is shown in the one that is.
    """
    rows = Agreement.objects.filter(Q(project=project) | Q(project=None), organisation=project.organisation_id)
    newest: dict[tuple[int | None, str], Agreement] = {}
    for row in rows.order_by("version", "id"):
        held = newest.get((row.project_id, row.kind))
        if held is None or row.version > held.version or (row.language == language and held.language != language):
            newest[row.project_id, row.kind] = row
    return sorted(newest.values(), key=lambda each: (each.kind, each.pk))


def outstanding(project: Project, person: Person) -> list[Agreement]:
    """Those in force that the person has not accepted in any language."""
    present = in_force(project, person.language)
    accepted = set(
        AgreementAcceptance.objects.filter(person=person, agreement__organisation=project.organisation_id).values_list(
            "agreement__project_id", "agreement__kind", "agreement__version"
        )
    )
    return [each for each in present if (each.project_id, each.kind, each.version) not in accepted]


def accept_agreements(
    *, project: Project, numbers: Collection[int], person: Person, locale: str, now: datetime
) -> list[AgreementAcceptance]:
    """Accept these texts as they stand. The same again changes nothing. Raises OldAgreement."""
    rows = Agreement.objects.filter(Q(project=project) | Q(project=None), organisation=project.organisation_id)
    present = {(each.project_id, each.kind): each.version for each in in_force(project, person.language)}
    chosen = list(rows.filter(pk__in=list(numbers)))
    if len(chosen) != len(set(numbers)) or any(
        present[each.project_id, each.kind] != each.version for each in chosen
    ):  # fmt: skip
        raise OldAgreement()
    return [
        AgreementAcceptance.objects.get_or_create(
            agreement=each,
            person=person,
            defaults={
                "organisation_id": each.organisation_id,
                "sha256": each.sha256,
                "locale": locale[:8],
                "accepted_at": now,
            },
        )[0]
        for each in chosen
    ]
