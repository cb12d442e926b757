"""A payout service's table of outcomes: tried first, then all of it or nothing, and once."""

from __future__ import annotations

import base64
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.audit.services import run_invariants
from preceptor.ledger.models import Transfer
from preceptor.payouts.invariants import INVARIANTS
from preceptor.payouts.models import Attempt, BankReport, BankReportLine, Payout
from preceptor.payouts.outcome_file import Outcome, UnreadableOutcomes, read_outcomes
from preceptor.payouts.outcomes import Judged, WrongOutcomes, import_outcomes
from preceptor.payouts.sending import file_of
from tests.corrections.browser import Page
from tests.payouts.till import NOON, Till

HEAD = "reference,outcome,reason,date\n"


def imported(till: Till, text: str | bytes, *, dry_run: bool = False, **facts: object) -> Judged:
    data = text.encode() if isinstance(text, str) else text
    told = {"name": "outcomes.csv", "actor": till.operator, "now": NOON, **facts}
    return import_outcomes(organisation=till.organisation, data=data, dry_run=dry_run, **told)  # type: ignore[arg-type]


def sent(till: Till) -> list[str]:
    """Two payouts in a table for a service; the references as that table gives them."""
    till.pays_from()
    for person, minor in ((till.layla, 100_00), (till.daniel, 200_00)):
        till.goes_to(person)
        till.release(person, minor)
    till.approved()
    table = csv.DictReader(io.StringIO(file_of(till.sent(via="csv")).decode(), newline=""))
    return [row["reference"] for row in table]


def faults(judged: Judged) -> list[tuple[int, str]]:
    return [(each.line, each.column) for each in judged.faults]


@pytest.mark.django_db
def test_a_table_is_tried_then_applied_and_applied_once(till: Till) -> None:
    one, two = sent(till)
    table = f'{HEAD}{one},Settled,,2026-11-23\r\n\r\n{two},cancelled,"No such wallet, said so",\r\n'
    posted = Transfer.objects.count()
    tried = imported(till, table, dry_run=True)
    assert (tried.lines, tried.effects, tried.faults, tried.report) == (2, {"settled": 1, "returned": 1}, [], None)
    assert (Transfer.objects.count(), BankReport.objects.count()) == (posted, 0)
    done = imported(till, table)
    assert done.effects == {"settled": 1, "returned": 1}
    assert list(Payout.objects.order_by("pk").values_list("state", "reason")) == [
        ("settled", ""), ("returned", "cancelled by the service: No such wallet, said so"),
    ]  # fmt: skip
    assert (till.holds(till.layla), till.holds(till.daniel)) == (0, 200_00)
    line = BankReportLine.objects.get(number=1)
    assert (line.effect, line.amount_minor, str(line.reported_on)) == ("settled", 100_00, "2026-11-23")
    assert {each.outcome_by for each in Attempt.objects.all()} == {till.operator}
    posted = Transfer.objects.count()
    assert imported(till, table).report == done.report, "the same file is its first reading"
    assert imported(till, table + "\n").effects == {"already": 2}
    assert imported(till, f"{HEAD}{one},returned,Account closed,").effects == {"returned": 1}, "days later it came back"
    assert till.holds(till.layla) == 100_00
    assert Transfer.objects.count() == posted + 1
    assert set(run_invariants(invariants=INVARIANTS).values()) == {0}


@pytest.mark.django_db
def test_one_wrong_line_changes_nothing_and_every_wrong_place_is_named(till: Till) -> None:
    one, two = sent(till)
    table = (
        f"date;Outcome;reference;fee\n2026-11-23;settled;{one};0\n23.11.2026;settled;{two};0\n;lost;{one};0\n"
        f";settled;PO-NOBODY;0\n2026-11-21;settled;;1\n"
    )
    tried = imported(till, table, dry_run=True)
    assert tried.effects == {"settled": 1}
    assert faults(tried) == [(3, "date"), (4, "outcome"), (4, "reference"), (5, "reference"), (6, "reference")]
    assert "Line 2 names this payout already" in next(
        each.reason for each in tried.faults if each.line == 4 and each.column == "reference"
    )
    with pytest.raises(WrongOutcomes, match="Line 3, date: A date such as 2026-11-23"):
        imported(till, table)
    assert set(Payout.objects.values_list("state", flat=True)) == {"in_transit"}
    for text, column in (
        (f"{one},settled,,2026-11-20", "date"), (f"{one},settled,,2027-01-01", "date"), (f"{one},settled,{'x' * 301},", "reason"),
    ):  # fmt: skip
        assert faults(imported(till, HEAD + text, dry_run=True)) == [(2, column)]
    assert faults(imported(till, f"{HEAD}{one},settled,,", dry_run=True, actor=till.layla)) == [(2, "reference")]
    imported(till, f"{HEAD}{one},settled,,\n{two},returned,,")
    wrong = imported(till, f"{HEAD}{one},cancelled,,\n{two},settled,,", dry_run=True)
    assert faults(wrong) == [(2, "outcome"), (3, "outcome")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "names of its columns"), (b"a,b\n1,2\n", "names of its columns"),
        (b"reference,outcome,reference\n", "names of its columns"), (HEAD.encode(), "no line"),
        (b"reference,outcome\nA,\xe9\n", "Line 2 is not UTF-8"), (b'reference,outcome\nA,"settled\nB,settled\n', "Line 3"),
        (b"reference,outcome\nA\x00,settled\n", "NUL"), (HEAD.encode() + b"A,settled,,\n" * 20_001, "at most 20000"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableOutcomes, match=said):
        read_outcomes(data)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_usual_way_to_write_a_table_is_read(coding: str, separator: str) -> None:
    rows = (("Outcome", "Reference", "Reason"), ("SETTLED", "'=1", "حساب مغلق"))
    text = "\r\n".join(separator.join(row) for row in rows)
    assert read_outcomes(text.encode(coding)) == ([Outcome(2, "=1", "settled", "حساب مغلق", None)], [])


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: (HEAD + text).encode(errors="replace")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found, wrong = read_outcomes(data)
    except UnreadableOutcomes:
        return
    assert found or wrong
    assert len({each.reference for each in found}) == len(found)


@pytest.mark.django_db
def test_through_the_site_a_table_is_tried_before_it_counts(till: Till) -> None:
    one, two = sent(till)
    content = base64.b64encode(f"{HEAD}{one},settled,,\n{two},lost,,".encode()).decode()
    body = {"organisation_id": till.organisation.pk, "name": "march.csv", "content": content}
    finance, layla = Page(till.finance), Page(till.layla)
    said = finance.post("/payout-outcomes", body)
    assert (said["dry_run"], said["lines"], said["effects"], said["report"]) == (True, 2, {"settled": 1}, None)
    assert said["faults"] == [{"line": 3, "column": "outcome", "reason": "One of settled, returned and cancelled."}]
    assert finance.post("/payout-outcomes", {**body, "dry_run": False}, 422)["code"] == "outcomes_wrong"
    layla.post("/payout-outcomes", body, 403)
    content = base64.b64encode(f"{HEAD}{one},settled,,\n{two},settled,,".encode()).decode()
    done = finance.post("/payout-outcomes", {**body, "content": content, "dry_run": False})
    assert (done["report"]["kind"], done["report"]["effects"]) == ("csv", {"settled": 2})
