"""The demo's workspace: made once, found again, and honest about who is simulated."""

from datetime import UTC, datetime

import pytest

from preceptor.accounts.models import Membership
from preceptor.accounts.walls import everywhere, within
from preceptor.billing.accounts import PREFUND as PREFUND_ACCOUNT
from preceptor.billing.models import Receipt, Terms
from preceptor.billing.queries import balance_of
from preceptor.loop.scenario import CAST, guideline, set_up_workspace
from preceptor.loop.treasury import PREFUND, TERMS
from preceptor.payouts.models import Destination
from preceptor.projects.models import Guideline
from preceptor.staffing.models import Assignment

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_the_workspace_is_made_once_and_found_again() -> None:
    with everywhere():
        first = set_up_workspace(now=NOW)
        second = set_up_workspace(now=NOW)
    assert first.project == second.project
    assert first.people == second.people
    with within(organisations=[first.organisation.pk]):
        assert Guideline.objects.filter(project=first.project).count() == 2
        staff = Assignment.objects.filter(project=first.project)
        assert staff.filter(role="expert").count() == 4
        assert staff.filter(role="reviewer").count() == 2


@pytest.mark.django_db
def test_only_the_guests_are_not_simulated() -> None:
    with everywhere():
        workspace = set_up_workspace(now=NOW)
    real = {key for key, person in workspace.people.items() if not person.simulated}
    assert real == {"expert", "reviewer"}
    assert [person.display_name for person in workspace.scripted("expert")] == [
        each.name for each in CAST if each.role == "expert" and each.simulated
    ]


@pytest.mark.django_db
def test_money_can_flow_from_the_first_day_and_an_older_workspace_is_completed() -> None:
    with everywhere():
        workspace = set_up_workspace(now=NOW)
    client, people = workspace.organisation, workspace.people
    with everywhere():
        Membership.objects.filter(person=people["finance"]).delete()
        again = set_up_workspace(now=NOW)
        held = Membership.objects.filter(organisation=client, role="finance")
        assert [each.person for each in held] == [again.people["finance"]]
    with within(organisations=[client.pk]):
        assert balance_of(client.pk, PREFUND_ACCOUNT, "USD") == PREFUND
        assert Terms.objects.get(organisation=client).fee_basis_points == TERMS.fee_basis_points
        receipt = Receipt.objects.get(organisation=client)
        assert (receipt.simulated, receipt.recorded_by, receipt.decided_by) == (
            True,
            people["finance"],
            people["operator"],
        )
        payees = Destination.objects.filter(held_until=None, needs_review=False).values_list("person", flat=True)
        assert set(payees) == {each.pk for role in ("expert", "reviewer") for each in workspace.scripted(role)}


def test_both_guidelines_have_the_same_sections() -> None:
    english, arabic = guideline("en"), guideline("ar")
    assert english.count("\n## ") == arabic.count("\n## ") == 3
