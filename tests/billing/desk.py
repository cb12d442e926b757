"""A client's money desk: an office of pay with terms, and scenes whose experts cost exactly so much an hour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member, create_person
from preceptor.billing.models import Terms
from preceptor.billing.services import Agreed, set_terms
from preceptor.probing.models import Probe
from preceptor.projects.services import create_project
from tests.corrections.scene import RATE, Scene, make_scene
from tests.payroll.office import NOON, Office, open_office

HOUR = RATE.minor
"""What one claim reserves: claims of a scene last an hour."""


@dataclass
class Desk:
    """An office with two people of finance and the client's terms."""

    office: Office
    finance: Person
    second: Person
    terms: Terms

    def agree(self, **changed: Any) -> Terms:
        """Other terms."""
        agreed = Agreed(**{**DEFAULTS, **changed})
        self.terms = set_terms(organisation=self.office.organisation, agreed=agreed, actor=self.second, now=NOON)
        return self.terms


DEFAULTS: dict[str, Any] = {
    "mode": "invoice",
    "currency": "USD",
    "fee_basis_points": 1_250,
    "payment_days": 30,
    "legal_name": "Meridian Labs Inc.",
    "address": "1 Main Street\nAmman",
    "tax_label": "VAT 16 %",
    "tax_basis_points": 1_600,
    "four_eyes_above_minor": 1_000_00,
}


def open_desk(slug: str = "meridian") -> Desk:
    """The desk; call it in a room."""
    office = open_office(slug)
    people = [
        create_person(email=f"{name}@{slug}.example", display_name=name.title()) for name in ("finance", "second")
    ]
    for person in people:
        add_member(organisation=office.organisation, person=person, role="finance", now=NOON)
    terms = set_terms(organisation=office.organisation, agreed=Agreed(**DEFAULTS), actor=people[1], now=NOON)
    return Desk(office, *people, terms=terms)


def open_scene(*, experts: int, units: int, beside: Scene | None = None) -> Scene:
    """A project with experts e0, e1, … (other0, … beside another) and open units."""
    if beside is None:
        scene = make_scene("client")
        name = "e"
    else:
        project = create_project(
            organisation=beside.organisation, name="Other", slug="other", actor=beside.people["lead"], now=NOON
        )
        scene, name = Scene(beside.organisation, project, dict(beside.people)), "other"
        scene.probe = Probe.objects.create(
            organisation=beside.organisation,
            project=project,
            model_version=beside.probe.model_version,
            created_by=beside.people["lead"],
            created_at=NOON,
        )
    for number in range(experts):
        scene.staff(f"{name}{number}")
    scene.open(units)
    return scene
