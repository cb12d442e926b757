"""The exported books, added up by another programme: bean-check agrees, and finds what was tampered with."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from preceptor.accounts.models import Organisation
from preceptor.kit.money import Money
from preceptor.ledger.exchange import Quote, Spread, exchange
from preceptor.ledger.exporting import BooksMoved, export_book
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import open_account, post, reverse
from tests.ledger.conftest import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(organisation: Organisation) -> list[str]:
    """Pay in currencies of 0, 2 and 3 decimals, an exchange with what is kept, a reversal, play money, odd words."""

    def account(kind: str, currency: str, side: str = "credit", owner: str = "house") -> Account:
        return open_account(organisation=organisation, kind=kind, owner=owner, currency=currency, side=side)

    for number, (minor, currency) in enumerate([(700_00, "USD"), (992_557, "JOD"), (139_994, "JPY")]):
        post(
            kind="statement", reference=f'S-"{number}"', debit=account("client:receivable", currency, "debit"),
            credit=account("expert:available", currency, owner="person:7"), amount=Money(minor, currency),
            event_at=NOON + timedelta(days=number), simulated=number == 2, memo="Zeile 1\nليلى \\",
        )  # fmt: skip
    available = [account("expert:available", code, owner="person:7") for code in ("USD", "JOD")]
    kept = Spread(Money(1, "JOD"), account("fee", "JOD"))
    exchange(
        reference="X-1", out_of=available[0], into=available[1], amount=Money(123_45, "USD"), spread=kept,
        quote=Quote(Decimal("0.709"), "Central bank", NOON), event_at=NOON, simulated=False,
    )  # fmt: skip
    reverse(transfer=Transfer.objects.get(currency="JPY"), reason="Twice", event_at=NOON)
    return list(export_book(frozenset({organisation.pk})))


def check(lines: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    file = folder / "ledger.beancount"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-m", "beancount.scripts.check", "--no-cache", file]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_bean_check_accepts_the_books_and_refuses_a_tenth_of_a_cent(book: list[str], tmp_path: Path) -> None:
    assert len([line for line in book if " open " in line]) == 9
    assert {"JPY", "JOD", "USD"} == {line.rsplit(" ", 1)[1] for line in book if " balance " in line}
    legs = [line for line in book if line.startswith("  Equity:Fx")]
    assert sorted(line.split(" ", 3)[3] for line in legs) == ["-123.45 USD", "87.526 JOD"]
    done = check(book, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    one_side = [line.replace("-992.557 JOD", "-992.558 JOD") for line in book]
    both_sides = [line.replace("992.557 JOD", "992.558 JOD") for line in book]
    assert one_side != book != both_sides != one_side
    assert "does not balance" in check(one_side, tmp_path).stderr
    assert "Balance failed" in check(both_sides, tmp_path).stderr


def test_books_that_move_while_they_are_written_are_not_exported(book: list[str], organisation: Organisation) -> None:
    lines = export_book(frozenset({organisation.pk}))
    assert next(lines).startswith("option")
    bank, fee = (
        open_account(organisation=organisation, kind=kind, owner="x", currency="EUR") for kind in ("bank", "y")
    )
    post(kind="late", reference="1", debit=bank, credit=fee, amount=Money(1, "EUR"), event_at=NOON, simulated=False)
    with pytest.raises(BooksMoved):
        list(lines)
