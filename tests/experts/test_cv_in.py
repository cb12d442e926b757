"""A curriculum vitae through the site: read, shown with its places, and in the profile only field by field."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from preceptor.experts.models import CvProposal, CvReading, Degree, Employment, ExpertProfile
from preceptor.experts.personal_key import destroy_key
from preceptor.experts.taxonomy.loading import seed_skills
from tests.experts.cv_samples import ARABIC, ENGLISH, archive
from tests.experts.network import NOW, Network, call

pytestmark = pytest.mark.django_db


def sent(network: Network, data: bytes, name: str = "cv.txt") -> tuple[int, Any]:
    return call(network.mine, "PUT", "/experts/me/cv", {"name": name, "content": base64.b64encode(data).decode()})


def test_nothing_is_in_the_profile_before_it_is_confirmed(network: Network) -> None:
    seed_skills(NOW)
    assert sent(network, ENGLISH.encode())[1]["code"] == "no_profile"
    network.write()
    before = call(network.mine, "GET", "/experts/me")[1]
    status, read = sent(network, ENGLISH.encode())
    assert (status, read["kind"], CvReading.objects.count()) == (200, "text", 1)
    assert all(read["text"][s["start"] : s["end"]] == s["text"] for each in read["proposals"] for s in each["spans"])
    assert call(network.mine, "GET", "/experts/me")[1] == before
    for each in read["proposals"]:
        status, answer = call(
            network.mine, "PUT", f"/experts/me/cv/{each['id']}", {"confirmed": each["part"] != "degrees"}
        )
        assert status == 200, (each, answer)
    profile = call(network.mine, "GET", "/experts/me")[1]
    assert [each["employer"] for each in profile["employments"]] == ["Northwind Cloud", "Rheinwerk GmbH"]
    assert (profile["legal_name"], profile["country"], profile["degrees"]) == ("Jonas Weber", "GB", [])
    assert {"cloud-computing", "python"} <= {each["code"] for each in profile["skills"]}
    states = {each["state"] for each in call(network.mine, "GET", "/experts/me/cv")[1]["proposals"]}
    assert states == {"confirmed", "rejected"}


def test_a_decision_is_made_once_and_only_by_its_owner(network: Network) -> None:
    network.write()
    _, read = sent(network, ARABIC.encode(), "السيرة.txt")
    job, *_ = [each for each in read["proposals"] if each["part"] == "employments"]
    path = f"/experts/me/cv/{job['id']}"
    assert call(network.mine, "PUT", path, {"confirmed": True})[0] == 200
    assert call(network.mine, "PUT", path, {"confirmed": False})[1]["code"] == "proposal_decided"
    assert Employment.objects.get().employer == "شركة الأفق للصناعة"
    degree, *_ = [each for each in read["proposals"] if each["part"] == "degrees"]
    ExpertProfile.objects.create(person=network.operator, legal_name="Omar", created_at=NOW)
    from_elsewhere = call(network.omar(), "PUT", f"/experts/me/cv/{degree['id']}", {"confirmed": True})
    assert (from_elsewhere[0], from_elsewhere[1]["code"]) == (404, "no_such_proposal")
    assert not Degree.objects.exists()


def test_a_new_file_takes_the_place_of_the_old_and_a_refused_one_does_not(network: Network) -> None:
    network.write()
    _, first = sent(network, ENGLISH.encode())
    status, refused = sent(network, archive({"word/vbaProject.bin": b"1"}), "cv.docx")
    assert (status, refused["code"]) == (422, "cv_refused")
    assert call(network.mine, "GET", "/experts/me/cv")[1]["id"] == first["id"]
    _, second = sent(network, ARABIC.encode())
    assert list(CvReading.objects.values_list("pk", flat=True)) == [second["id"]]
    same = call(network.mine, "PUT", f"/experts/me/cv/{first['proposals'][0]['id']}", {"confirmed": True})
    assert same[1]["code"] == "no_such_proposal"


def test_what_is_kept_of_it_is_sealed_with_the_persons_own_key(network: Network) -> None:
    network.write()
    sent(network, ENGLISH.encode())
    kept = b"".join(bytes(row) for row in CvReading.objects.values_list("sealed_text", flat=True))
    kept += b"".join(bytes(row) for row in CvProposal.objects.values_list("sealed", flat=True))
    assert b"Northwind" not in kept
    destroy_key(network.expert.pk, now=NOW)
    assert call(network.mine, "GET", "/experts/me/cv")[1]["code"] == "erased"
