"""An expert of one client, that client's operator, another client's, and the network's own."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from django.test import Client

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.accounts.walls import everywhere
from preceptor.experts.models import ExpertProfile
from tests.web.two_clients import signed_in

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def call(client: Client, method: str, path: str, body: object = None) -> tuple[int, Any]:
    data = "" if method == "GET" else json.dumps(body or {})
    answer = client.generic(method, f"/api/v1{path}", data=data, content_type="application/json")
    return answer.status_code, answer.json()


class Network:
    """The four people, and the expert's browser."""

    def __init__(self) -> None:
        with everywhere():
            self.expert = self._person("layla", self._place("ours", "client"), "expert")
            self.operator = self._person("omar", Organisation.objects.get(slug="ours"), "operator")
            self.foreign = self._person("fred", self._place("theirs", "client"), "operator")
            self.keeper = self._person("nora", self._place("network", "network"), "operator")
        self.mine = signed_in(self.expert)

    def _place(self, slug: str, kind: str) -> Organisation:
        return create_organisation(name=slug.title(), slug=slug, now=NOW, kind=kind)

    def _person(self, name: str, where: Organisation, role: str) -> Person:
        person = create_person(email=f"{name}@{name}.example", display_name=name.title())
        add_member(organisation=where, person=person, role=role, now=NOW)
        return person

    def omar(self) -> Client:
        return signed_in(self.operator)

    def write(self) -> ExpertProfile:
        assert call(self.mine, "PATCH", "/experts/me", {"legal_name": "ليلى ناصر", "country": "jo"})[0] == 200
        return ExpertProfile.objects.get(person=self.expert)
