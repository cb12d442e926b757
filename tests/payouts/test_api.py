"""Payouts through the site: who may what, what is shown, and which input is refused with which sentence."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member, create_person, issue_api_key
from preceptor.accounts.walls import everywhere
from preceptor.audit.models import Access
from preceptor.payouts.models import Attempt, Destination, Payout
from preceptor.payouts.tasks import addresses_of, tell_of_change_job
from tests.payouts.reports import entry, report
from tests.payouts.till import GERMANY, JORDAN, NOON, Till, open_till
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db
HOME = {
    "currency": "USD", "legal_name": "ليلى ناصر", "latin_name": "Layla Nasser", "account_number": JORDAN,
    "bic": "CBJOJOAX", "street": "Rainbow Street", "town": "Amman", "country": "JO",
}  # fmt: skip


def call(client: Client, method: str, path: str, body: object = None) -> tuple[int, dict[str, object]]:
    answer = client.generic(method, f"/api/v1{path}", data=json.dumps(body or {}), content_type="application/json")
    return answer.status_code, answer.json()


def get(client: Client, path: str) -> tuple[int, dict[str, object]]:
    answer = client.get(f"/api/v1{path}")
    return answer.status_code, answer.json()


def somebody(till: Till, role: str) -> Person:
    person = create_person(email=f"{role}@new.example", display_name=role)
    add_member(organisation=till.organisation, person=person, role=role, now=NOON)
    return person


def test_from_where_my_pay_goes_to_settled(till: Till) -> None:
    layla, operator, finance = (signed_in(each) for each in (till.layla, till.operator, till.finance))
    organisation = till.organisation.pk
    status, saved = call(layla, "PUT", "/payout-destinations", HOME)
    assert (status, saved["masked"], saved["held_until"], saved["needs_review"]) == (200, "JO •••• 0302", None, False)
    office = {"organisation_id": organisation, "currency": "USD", "latin_name": "Meridian Labs",
              "account_number": GERMANY, "bic": "COBADEFF", "town": "Berlin", "country": "DE"}  # fmt: skip
    assert call(operator, "PUT", "/paying-accounts", office)[0] == 403
    assert call(finance, "PUT", "/paying-accounts", office)[0] == 200
    till.release(till.layla, 700_00)
    till.release(till.daniel, 5_00)
    _, could = get(operator, "/payouts/available")
    assert [(each["person"]["name"], each["amount"]["minor"]) for each in could["items"]] == [  # type: ignore[attr-defined]
        ("Layla", 700_00), ("Daniel", 5_00),
    ]  # fmt: skip
    status, prepared = call(operator, "POST", "/payouts", {"organisation_id": organisation})
    assert (status, [each["code"] for each in prepared["left_out"]]) == (201, ["no_destination"])  # type: ignore[attr-defined]
    [payout] = prepared["items"]  # type: ignore[misc]
    path = f"/payouts/{payout['id']}"
    assert payout["may_approve"] is False
    assert call(operator, "POST", f"{path}/approve")[1]["code"] == "payout_same_hands"
    assert call(layla, "POST", f"{path}/approve")[0] == 403
    status, approved = call(finance, "POST", f"{path}/approve")
    assert (status, approved["state"], approved["masked"]) == (200, "pending", "JO •••• 0302")
    today = datetime.now(UTC).date().isoformat()
    wanted = {"organisation_id": organisation, "currency": "USD", "execution_date": today}
    status, batch = call(operator, "POST", "/payout-batches", wanted)
    assert (status, batch["payments"], batch["control_sum"]) == (201, 1, {"minor": 700_00, "currency": "USD"})
    assert call(operator, "POST", "/payout-batches", wanted)[1]["code"] == "nothing_to_send"
    file = operator.get(str(batch["file"]))
    assert (file.status_code, file["Content-Type"], JORDAN.encode() in file.content) == (200, "application/xml", True)
    assert layla.get(str(batch["file"])).status_code == 403
    assert Access.objects.filter(action="payouts.download_file").count() == 1
    said = report(entry(Attempt.objects.get().end_to_end_id, "700.00", "USD"), entry("NOT-OURS", "1.00", "USD"))
    uploaded = {"organisation_id": organisation, "name": "day.xml", "content": base64.b64encode(said).decode()}
    for _ in range(2):
        status, read = call(operator, "POST", "/bank-reports", uploaded)
        assert (status, read["effects"]) == (201, {"settled": 1, "unknown": 1})
    assert [each["end_to_end_id"] for each in read["to_look_at"]] == ["NOT-OURS"]  # type: ignore[attr-defined]
    _, mine = get(layla, path)
    assert (mine["state"], mine["entries"][0]["kind"], len(mine["attempts"])) == ("settled", "release", 1)  # type: ignore[index, arg-type]
    assert JORDAN not in str(mine) + str(get(layla, "/payout-destinations")) + str(get(finance, "/paying-accounts"))
    assert get(signed_in(till.daniel), path)[0] == 404


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"account_number": "JO95CBJO0010000000000131000302"}, "invalid_account"),
        ({"account_number": "JO٩٤CBJO0010000000000131000302"}, "invalid_account"),
        ({"account_number": "US64SVBKUS6S3300958879"}, "invalid_account"),
        ({"bic": "CBJOJOA"}, "invalid_bic"),
        ({"latin_name": "ليلى ناصر"}, "not_latin"),
        ({"town": " "}, "not_latin"),
        ({"country": "XX"}, "invalid_country"),
        ({"currency": "usd"}, "invalid"),
        ({"currency": "XAU"}, "invalid_money"),
        ({"currency": "ZZZ"}, "invalid_money"),
        ({"approved_by": 1}, "invalid"),
        ({"legal_name": ""}, "invalid"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_kept(till: Till, change: dict[str, object], code: str) -> None:
    status, problem = call(signed_in(till.layla), "PUT", "/payout-destinations", {**HOME, **change})
    assert (status, problem["code"]) == (422, code)
    assert not Destination.objects.exists()
    assert str(problem["detail"]).endswith(".")


def test_a_change_needs_a_fresh_sign_in_and_never_a_key(till: Till) -> None:
    with everywhere():
        _, secret = issue_api_key(person=till.layla, organisation=till.organisation, name="x", now=NOON)
    by_key = Client(headers={"authorization": f"Bearer {secret}"})
    assert call(by_key, "PUT", "/payout-destinations", HOME)[0] == 403
    client = signed_in(till.layla)
    Person.objects.filter(pk=till.layla.pk).update(last_login=datetime.now(UTC) - timedelta(minutes=6))
    status, problem = call(client, "PUT", "/payout-destinations", HOME)
    assert (status, problem["code"]) == (401, "reauthentication_required")
    till.layla.set_password("seven tall lamps burn")
    till.layla.save()
    client = signed_in(till.layla)  # by our own hands, so the session has shown no password
    assert call(client, "PUT", "/payout-destinations", HOME)[0] == 401
    confirm = {"password": "seven tall lamps burn"}
    client.post("/_allauth/browser/v1/auth/reauthenticate", confirm, content_type="application/json")
    assert call(client, "PUT", "/payout-destinations", HOME)[0] == 200


def test_the_old_address_is_told_of_a_change(till: Till) -> None:
    till.goes_to(till.layla)
    till.layla.email = "thief@elsewhere.example"
    till.layla.save()
    changed = till.goes_to(till.layla, now=datetime.now(UTC), account_number=GERMANY, bic="")
    assert addresses_of(till.layla, changed) == ["thief@elsewhere.example", "layla@meridian.example"]
    tell_of_change_job(destination_id=changed.pk)
    assert sorted(each.to[0] for each in mail.outbox) == ["layla@meridian.example", "thief@elsewhere.example"]
    assert "3000" in mail.outbox[0].body
    assert GERMANY not in mail.outbox[0].body


@pytest.mark.parametrize(
    ("role", "sees", "prepares"),
    [("finance", 200, 409), ("operator", 200, 409), ("admin", 200, 409), ("auditor", 200, 403), ("lead", 403, 403),
     ("expert", 403, 403), ("reviewer", 403, 403)],
)  # fmt: skip
def test_who_may_what(till: Till, role: str, sees: int, prepares: int) -> None:
    client = signed_in(somebody(till, role))
    for path in ("/payouts/available", "/payout-batches", "/bank-reports", "/paying-accounts"):
        assert get(client, path)[0] == sees, path
    assert call(client, "POST", "/payouts", {"organisation_id": till.organisation.pk})[0] == prepares
    assert get(client, "/payouts") == (200, {"items": [], "next_cursor": None})


def test_another_client_sees_nothing_of_ours(till: Till) -> None:
    till.goes_to(till.layla)
    till.release(till.layla, 5_00)
    [payout] = till.prepared()
    other = open_till("other")
    client = signed_in(other.finance)
    assert get(client, f"/payouts/{payout.pk}")[0] == 404
    assert call(client, "POST", f"/payouts/{payout.pk}/approve")[0] == 404
    assert call(client, "POST", "/payouts", {"organisation_id": till.organisation.pk})[0] == 404
    assert get(client, "/payouts/available")[1]["items"] == get(client, "/payouts")[1]["items"] == []
    assert Payout.objects.get().state == "held"
