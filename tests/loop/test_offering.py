"""The offer that came unasked: found in the network by what they can do, offered by wave, written to, and marked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere
from preceptor.experts.search.models import SavedSearch
from preceptor.experts.taxonomy.loading import seed_skills
from preceptor.loop.offering import ASKED, FOUND, KEEPER, TITLE, offer_unasked
from preceptor.loop.scenario import set_up_workspace
from preceptor.staffing import mailing
from preceptor.staffing.models import Offer
from tests.web.two_clients import signed_in

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
FILES = "django.core.mail.backends.filebased.EmailBackend"


@pytest.mark.django_db
def test_somebody_is_found_offered_and_written_to(settings: Any, tmp_path: Path) -> None:
    seed_skills(NOW)
    with everywhere():
        workspace = set_up_workspace(now=NOW)
        need = offer_unasked(workspace, now=NOW)
        assert offer_unasked(workspace, now=NOW) == need
        keeper, person = (Person.objects.get(email=each.email) for each in (KEEPER, FOUND))
        offer = Offer.objects.get(need=need)
        assert (offer.person, offer.wave, offer.state, offer.simulated) == (person, 1, "open", True)
        assert (offer.hourly_minor, offer.currency, offer.title) == (200_00, "USD", TITLE)
        assert mailing.send_message(offer=offer, reminder=0, now=NOW) is None
        settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = FILES, str(tmp_path)
        assert mailing.send_message(offer=offer, reminder=0, now=NOW) is not None
    answer = signed_in(keeper).get("/api/v1/experts/search", ASKED).json()
    first = answer["experts"][0]
    assert (first["name"], first["simulated"]) == (FOUND.name, True)
    assert {"job", "skill"} <= {each["kind"] for each in first["evidence"]}
    with everywhere():
        assert SavedSearch.objects.get(person=keeper).name == TITLE
    (written,) = tmp_path.iterdir()
    assert TITLE in written.read_text(encoding="utf-8")
