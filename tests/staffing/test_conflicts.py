"""The wall against conflicts that come up while people are at work: found, waiting for a decision, decided."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from preceptor.accounts.services import add_member, create_organisation
from preceptor.corrections.claims import ConflictUndecided
from preceptor.corrections.models import Claim
from preceptor.corrections.services import claim_next
from preceptor.corrections.usual_claim import claim_usual
from preceptor.experts.models import Employment, ExpertProfile
from preceptor.experts.parts import COMPARE, add_row, replace_part
from preceptor.kit.errors import PreceptorError
from preceptor.projects.services import create_project
from preceptor.staffing import deciding, needs
from preceptor.staffing.candidates import need_for_matching, pool
from preceptor.staffing.conflict_models import ConflictCase, RelatedOrganisation
from preceptor.staffing.conflicts import ConflictOfInterestFound, note_conflicts
from preceptor.staffing.models import Assignment, Need, Offer
from preceptor.staffing.tasks import compare_conflicts_job
from tests.corrections.scene import NOON, Scene
from tests.staffing.guild import deferred, expert, need_of

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
RIVAL = [{"relation": "competitor", "name": "Rival Labs GmbH"}]


def profile_of(person: Any) -> ExpertProfile:
    found, _ = ExpertProfile.objects.get_or_create(
        person=person, defaults={"legal_name": person.display_name, "created_at": NOON}
    )
    return found


def job(employer: str, **change: Any) -> dict[str, Any]:
    return {"employer": employer, "title": "", "description": "", "started": None, "ended": None} | change


def works_for(person: Any, employer: str, **change: Any) -> None:
    replace_part(
        profile=profile_of(person), part="employments", rows=[{"id": None, **job(employer, **change)}], now=NOON
    )


def names_client(person: Any, name: str, kind: str = "employer") -> None:
    rows = [{"id": None, "organisation_name": name, "kind": kind}]
    replace_part(profile=profile_of(person), part="conflicts", rows=rows, now=NOON)


def wall(scene: Any, *named: dict[str, str], now: Any = NOON) -> int:
    return deciding.set_related(organisation=scene.organisation, named=named or RIVAL, actor=scene.lead, now=now)


def the_case() -> ConflictCase:
    return ConflictCase.objects.get()


class TestFinding:
    def test_a_client_that_names_a_competitor_finds_who_works_there(self, scene: Any) -> None:
        works_for(scene.amal, "Rival Labs, Inc.", started=date(2020, 1, 1))
        assert wall(scene) == 1
        found = the_case()
        assert (found.person, found.ground, found.name) == (scene.amal, "employed", "Rival Labs, Inc.")
        assert wall(scene) == 0

    def test_an_expert_who_names_the_client_later_is_found_by_the_job_that_the_change_defers(self, scene: Any) -> None:
        names_client(scene.amal, f"{scene.organisation.name} Ltd.", "competitor")
        assert deferred(COMPARE) == [{"person_id": scene.amal.pk}]
        compare_conflicts_job(scene.amal.pk)
        assert (the_case().ground, the_case().person) == ("named", scene.amal)

    def test_a_job_that_begins_while_at_work_is_found(self, scene: Any) -> None:
        wall(scene)
        add_row(profile=profile_of(scene.amal), part="employments", row=job("شركة Rival Labs"), now=NOON)
        compare_conflicts_job(scene.amal.pk)
        assert the_case().ground == "employed"

    def test_a_client_has_other_names(self, scene: Any) -> None:
        names_client(scene.amal, "شركة الميزانيات ذ.م.م")
        assert wall(scene, {"relation": "own_name", "name": "الميزانيات"}) == 1
        assert the_case().ground == "named"

    @pytest.mark.parametrize("ended", [date(2026, 11, 20), date(2020, 1, 1)])
    def test_a_job_that_ended_is_none(self, scene: Any, ended: date) -> None:
        works_for(scene.amal, "Rival Labs", ended=ended)
        assert wall(scene) == 0

    def test_a_job_that_has_yet_to_end_is_one(self, scene: Any) -> None:
        works_for(scene.amal, "Rival Labs", ended=date(2026, 11, 21))
        assert wall(scene) == 1

    def test_who_holds_an_open_offer_is_found_and_who_does_neither_is_not(self, scene: Any) -> None:
        asked, idle = expert("asked"), expert("idle")
        for person in (asked, idle):
            works_for(person, "Rival Labs")
        needs.offer_to(need=need_of(scene), people=[asked.pk], actor=scene.lead, now=NOON)
        assert (wall(scene), the_case().person) == (1, asked)

    def test_other_clients_are_not_asked_about_it(self, scene: Any) -> None:
        other = create_organisation(name="Other", slug="other", kind="client", now=NOON)
        works_for(scene.amal, "Rival Labs")
        deciding.set_related(organisation=other, named=RIVAL, actor=scene.lead, now=NOON)
        assert note_conflicts(now=NOON) == 0


class TestWaiting:
    @pytest.mark.parametrize("way", [claim_next, claim_usual])
    def test_no_new_work_until_somebody_decides(self, scene: Any, way: Any) -> None:
        scene.open(2)
        works_for(scene.amal, "Rival Labs")
        wall(scene)

        def take(at: Any) -> Any:
            return way(projects=None, person=scene.amal, stage="correct", now=at)

        if way is claim_usual:  # it leaves every refusal to the other
            assert take(NOON + MINUTE) is None
        else:
            with pytest.raises(ConflictUndecided):
                take(NOON + MINUTE)
        deciding.decide(
            case=the_case(), decision="go_on", reason="An adviser only.", actor=scene.lead, now=NOON + MINUTE
        )
        assert take(NOON + 2 * MINUTE) is not None

    def test_the_database_refuses_the_claim_whoever_writes_it(self, scene: Any) -> None:
        scene.open(1)
        claim = claim_next(projects=None, person=scene.amal, stage="correct", now=NOON)
        assert claim is not None
        works_for(scene.basil, "Rival Labs")
        wall(scene)
        Claim.objects.filter(pk=claim.pk).update(state="released", ended_at=NOON)
        unseen = Claim.objects.get(pk=claim.pk)
        unseen.pk, unseen.token, unseen.person = None, 2, scene.basil
        with pytest.raises(IntegrityError, match="not decided"), transaction.atomic():
            unseen.save(force_insert=True)
        claim.unit.refresh_from_db()
        claim.unit.state = "open"
        claim.unit.save(update_fields=["state"])

    def test_what_is_in_hand_is_finished_and_paid(self, scene: Any) -> None:
        scene.open(2)
        claim = claim_next(projects=None, person=scene.amal, stage="correct", now=NOON)
        assert claim is not None
        works_for(scene.amal, "Rival Labs")
        wall(scene, now=NOON + MINUTE)
        again = claim_next(projects=None, person=scene.amal, stage="correct", now=NOON + MINUTE)
        assert again is None or again.pk == claim.pk

    def test_work_of_other_clients_goes_on(self, scene: Any) -> None:
        works_for(scene.amal, "Rival Labs")
        wall(scene)
        other = create_organisation(name="Other", slug="other", kind="client", now=NOON)
        add_member(organisation=other, person=scene.lead, role="lead", now=NOON)
        project = create_project(organisation=other, name="Other", slug="p", actor=scene.lead, now=NOON)
        there = Scene(other, project, {"lead": scene.lead, "amal": scene.amal})
        there.place(scene.amal, "expert")
        assert claim_next(projects=None, person=scene.amal, stage="correct", now=NOON + MINUTE) is None  # none is there


class TestDeciding:
    def found(self, scene: Any) -> ConflictCase:
        works_for(scene.amal, "Rival Labs")
        wall(scene)
        return the_case()

    def test_who_goes_on_may_be_asked_again_and_is_not_found_again(self, scene: Any) -> None:
        deciding.decide(case=self.found(scene), decision="go_on", reason="Left.", actor=scene.lead, now=NOON)
        assert note_conflicts(now=NOON + MINUTE) == 0
        other = create_project(organisation=scene.organisation, name="Next", slug="next", actor=scene.lead, now=NOON)
        scene.project = other
        scene.place(scene.amal, "expert")

    def test_an_end_ends_places_and_offers_and_keeps_both_and_all_that_was_earned(self, scene: Any) -> None:
        case = self.found(scene)
        deciding.decide(case=case, decision="end", reason="Too near.", actor=scene.lead, now=NOON + MINUTE)
        place = Assignment.objects.get(person=scene.amal)
        assert (place.ended_at, place.offer.state) == (NOON + MINUTE, Offer.State.ACCEPTED)
        with pytest.raises(ConflictOfInterestFound):
            scene.place(scene.amal, "expert")

    def test_an_end_takes_an_open_offer_back(self, scene: Any) -> None:
        asked = expert("asked")
        works_for(asked, "Rival Labs")
        needs.offer_to(need=need_of(scene), people=[asked.pk], actor=scene.lead, now=NOON)
        wall(scene)
        deciding.decide(case=the_case(), decision="end", reason="Too near.", actor=scene.lead, now=NOON)
        offer = Offer.objects.get(person=asked)
        assert (offer.state, offer.reason) == (Offer.State.WITHDRAWN, "A conflict of interest was found.")

    def test_once_with_a_reason_and_by_somebody_else(self, scene: Any) -> None:
        case = self.found(scene)
        for reason in ("", "  ", "x" * 501):
            with pytest.raises(deciding.DecisionWithoutReason):
                deciding.decide(case=case, decision="go_on", reason=reason, actor=scene.lead, now=NOON)
        with pytest.raises(deciding.OwnCase):
            deciding.decide(case=case, decision="go_on", reason="I say so.", actor=scene.amal, now=NOON)
        with pytest.raises(IntegrityError), transaction.atomic():
            ConflictCase.objects.update(decision="go_on", reason="So.", decided_by=scene.amal, decided_at=NOON)
        deciding.decide(case=case, decision="go_on", reason="Seen.", actor=scene.lead, now=NOON)
        with pytest.raises(deciding.CaseDecided):
            deciding.decide(case=case, decision="end", reason="No.", actor=scene.lead, now=NOON)


@pytest.mark.parametrize(
    "named",
    [
        [{"relation": "competitor", "name": "  "}],
        [{"relation": "friend", "name": "Rival"}],
        [{"relation": "competitor", "name": "Rival"}, {"relation": "own_name", "name": "Rival Ltd"}],
        [{"relation": "competitor", "name": "x" * 201}],
    ],
)
def test_a_wall_names_each_organisation_once(scene: Any, named: list[dict[str, str]]) -> None:
    with pytest.raises(deciding.InvalidWall):
        wall(scene, *named)
    assert not RelatedOrganisation.objects.exists()


def test_a_client_is_no_competitor_of_its_own(scene: Any) -> None:
    with pytest.raises(PreceptorError, match="no competitor of its own"):
        wall(scene, {"relation": "competitor", "name": f"{scene.organisation.name} LLC"})


def test_what_is_taken_off_keeps_its_row(scene: Any) -> None:
    wall(scene)
    wall(scene, {"relation": "competitor", "name": "Another"}, now=NOON + MINUTE)
    kept = RelatedOrganisation.objects.order_by("id").values_list("name", "removed_at")
    assert list(kept) == [("Rival Labs GmbH", NOON + MINUTE), ("Another", None)]


def test_matching_leaves_out_who_works_for_a_competitor_and_says_so(scene: Any) -> None:
    near, far = expert("near"), expert("far")
    works_for(near, "rival labs")
    wall(scene)
    need = Need.objects.get(pk=need_of(scene).pk)
    wanted = need_for_matching(need, now=NOON)
    assert [each.key for each in pool([wanted], "USD", now=NOON).people] == [far.pk]
    with pytest.raises(needs.NotSuited, match="named as a competitor") as refused:
        needs.offer_to(need=need, people=[near.pk], actor=scene.lead, now=NOON)
    assert refused.value.facts["rule"] == "competitor"


def test_who_is_gone_leaves_no_name_in_a_case(scene: Any) -> None:
    from preceptor.staffing.services import leave_everything  # noqa: PLC0415  beside its use

    works_for(scene.amal, "Rival Labs")
    wall(scene)
    deciding.decide(case=the_case(), decision="go_on", reason="Seen.", actor=scene.lead, now=NOON)
    leave_everything(person_id=scene.amal.pk, now=NOON + MINUTE)
    assert (the_case().name, "rival" in the_case().normalised) == ("", False)


def test_over_http(scene: Any) -> None:
    works_for(scene.amal, "Rival Labs")
    Employment.objects.get()
    client = Client()
    client.force_login(scene.lead)
    address = f"/api/v1/organisations/{scene.organisation.pk}/wall"
    told = client.put(address, json.dumps({"organisations": RIVAL}), content_type="application/json").json()
    assert (told["undecided"], [each["name"] for each in told["organisations"]]) == (1, ["Rival Labs GmbH"])
    [case] = client.get("/api/v1/conflict-cases").json()["items"]
    assert (case["display_name"], case["ground"], case["places"][0]["project"]) == (
        "Amal",
        "employed",
        scene.project.pk,
    )
    decided = client.post(
        f"/api/v1/conflict-cases/{case['id']}/decision",
        json.dumps({"decision": "end", "reason": "Too near."}),
        content_type="application/json",
    ).json()
    assert (decided["decision"], decided["places"], decided["decided_by"]) == ("end", [], scene.lead.display_name)
    assert client.get("/api/v1/conflict-cases").json()["items"] == []
    assert len(client.get("/api/v1/conflict-cases?decided=true").json()["items"]) == 1
    client.force_login(scene.amal)
    assert client.get("/api/v1/conflict-cases").status_code == 403
    assert client.get(address).status_code == 403
