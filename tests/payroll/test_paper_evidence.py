"""A statement's files through the site, and checked against what this installation issued and observed."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.test import Client

from preceptor.audit.models import Access
from preceptor.payroll.models import Statement
from preceptor.payroll.paper_evidence import wrong_against_evidence
from preceptor.payroll.paper_file import file_of, read_paper
from preceptor.payroll.record import sha256_of
from preceptor.web.cli.main import main
from tests.payroll.office import MONDAY, Office, open_office
from tests.payroll.papers import record_of
from tests.web.two_clients import signed_in


@pytest.mark.django_db
def test_each_form_is_downloaded_by_those_who_may_see_it_and_is_sound(office: Office) -> None:
    office.work(office.layla, 12_600)
    office.work(office.layla, 60, day=MONDAY + timedelta(days=1))
    office.paid()
    statement = Statement.objects.get()
    place = f"/statements/{statement.pk}"
    types = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8", "json": "application/json"}
    for form, content_type in types.items():
        answer = signed_in(office.layla).get(f"{place}/{form}")
        assert (answer.status_code, answer["Content-Type"]) == (200, content_type)
        assert answer["Content-Disposition"] == f'attachment; filename="statement-{statement.number}.{form}"'
        assert answer["Cache-Control"] == "private, no-store"
        if form != "csv":
            assert wrong_against_evidence(read_paper(answer.content)) == []
        assert signed_in(office.daniel).get(f"{place}/{form}").status_code == 404
        assert Client().get(f"{place}/{form}")["Location"] == f"/sign-in?then={place}/{form}"
        assert signed_in(office.lead).get(f"{place}/{form}").status_code == 200
    assert Access.objects.filter(subject=f"statement:{statement.pk}").count() == 3
    stranger = open_office("other").operator
    assert signed_in(stranger).get(f"{place}/pdf").status_code == 404


@pytest.mark.django_db
def test_a_forged_statement_with_right_sums_and_hash_is_not_what_was_issued(office: Office) -> None:
    office.work(office.layla, 3_600)
    office.paid()
    statement = Statement.objects.get()
    record = json.loads(json.dumps(statement.record))
    record["person"]["legal_name"] = "Somebody Else"
    forged = read_paper(file_of(record, sha256_of(record)))
    wrong = wrong_against_evidence(forged)
    assert any("says person" in each and "Somebody Else" in each for each in wrong)
    assert any(statement.record_sha256 in each for each in wrong)
    unknown = read_paper(file_of(*record_of(1)))
    assert "has issued no statement 1-4-0001" in wrong_against_evidence(unknown)[0]


def test_the_command_checks_a_file_alone_on_any_machine(tmp_path: Path) -> None:
    good, bad, other = (tmp_path / name for name in ("good.json", "bad.json", "other.txt"))
    data = file_of(*record_of(1))
    good.write_bytes(data)
    bad.write_bytes(data.replace(b'"gross_minor": 64667', b'"gross_minor": 64668'))
    other.write_text("hello")
    command = ["statement", "verify", "--file-only", "--json"]
    sound = CliRunner().invoke(main, [*command, str(good)])
    assert (sound.exit_code, json.loads(sound.stdout.splitlines()[-1])["discrepancies"]) == (0, [])
    broken = CliRunner().invoke(main, [*command, str(bad)])
    assert broken.exit_code == 1
    said = json.loads(broken.stdout.splitlines()[-1])["discrepancies"]
    assert any("hash" in each for each in said)
    assert any("gross_minor" in each for each in said)
    refused = CliRunner().invoke(main, [*command, str(other)])
    assert (refused.exit_code, json.loads(refused.stdout.splitlines()[-1])["error"]) == (1, "not_a_statement")
    assert CliRunner().invoke(main, [*command, str(tmp_path / "none")]).exit_code == 2
