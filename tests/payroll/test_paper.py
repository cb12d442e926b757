"""A statement's PDF, CSV and JSON: the same figures in all three, and not one byte that may change unseen."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from typing import Any

import pytest
from pypdf import PdfReader

from preceptor.kit.money import Money
from preceptor.payroll.paper import pdf_of
from preceptor.payroll.paper_check import wrong_in_file
from preceptor.payroll.paper_csv import statement_csv
from preceptor.payroll.paper_file import NotAStatement, file_of, read_paper
from preceptor.payroll.record import sha256_of
from tests.payroll.papers import record_of

AS_FROZEN = "5a62e8f9602a3136e0bfb1fc8c2622012791c7a32f6c59d7ca36c7d06ec60840"
Stated = tuple[dict[str, Any], str]


@pytest.fixture(scope="module")
def stated() -> Stated:
    return record_of(days=20)


@pytest.fixture(scope="module")
def pdf(stated: Stated) -> bytes:
    return pdf_of(*stated)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(("currency", "hourly"), [("USD", 200_00), ("JOD", 141_817), ("JPY", 30_001), ("CLF", 51_234)])
def test_the_three_forms_show_identical_figures(currency: str, hourly: int) -> None:
    record, sha256 = record_of(days=5, currency=currency, hourly_minor=hourly)
    amounts = [Money(line["amount_minor"], currency) for line in record["lines"]]
    gross = Money(record["gross_minor"], currency)
    written = json.loads(file_of(record, sha256))["record"]
    table = rows(statement_csv(record, sha256))
    page = " ".join(pages(pdf_of(record, sha256))).split("\n")
    of_lines = [row for row in table if row["row"] == "line"]
    assert [line["amount_minor"] for line in written["lines"]] == [amount.minor for amount in amounts]
    assert [(row["amount"], row["currency"]) for row in of_lines] == [(str(a.decimal()), currency) for a in amounts]
    assert [row["seconds"] for row in of_lines] == [str(line["seconds"]) for line in record["lines"]]
    shown = [re.findall(r"[\d,.]+ [A-Z]{3}", row)[-1] for row in page if re.match(r"20\d\d-\d\d-\d\d Time", row)]
    assert shown == [str(amount) for amount in amounts]
    assert [row["amount"] for row in table if row["kind"] == "Gross"] == [str(gross.decimal())]
    assert any("Gross" in row and str(gross) in row for row in page)
    assert sum(1 for row in table if row["row"] == "part") == 10


def test_every_kind_of_line_and_every_total_is_in_each_form() -> None:
    record, sha256 = record_of(3, every_kind=True)
    assert wrong_in_file(read_paper(pdf_of(record, sha256))) == []
    page = "\n".join(pages(pdf_of(record, sha256)))
    table = rows(statement_csv(record, sha256))
    kinds = [row["kind"] for row in table if row["row"] == "line"]
    assert kinds == ["time"] * 3 + ["bonus", "adjustment", "adjustment", "withholding"]
    for line in record["lines"]:
        amount = Money(line["amount_minor"], "USD")
        assert str(amount) in page
        assert str(amount.decimal()) in [row["amount"] for row in table if row["line"] == str(line["number"])]
    year = record["year_to_date"]
    for name in ("gross_minor", "withheld_minor", "net_minor"):
        for whole in (record, year):
            assert str(Money(whole[name], "USD")) in page
            assert str(Money(whole[name], "USD").decimal()) in [row["amount"] for row in table if row["row"] == "total"]
    assert (record["payer"]["tax_id"], record["person"]["tax_id"]) == ("DE 811 907 980", "4 711 230")
    for words in (
        "Model broken", "Tax on services · 5.25 %", "1-4-0000 / 3", "1 USD = 0.709 JOD", "Net in JOD", "4 711 230",
        "DE 811 907 980", "Unter den Linden 1, Berlin", "Kept for the exchange (0.50 %)",
    ):  # fmt: skip
        assert words in page
    for name in ("net_minor", "kept_minor"):
        assert str(Money(record["exchange"][name], "JOD")) in page
    facts = {row["kind"]: row["says"] for row in table if row["row"] == "fact"}
    assert (facts["Client's tax number"], facts["Expert's tax number"]) == ("DE 811 907 980", "4 711 230")


def as_second(record: dict[str, Any]) -> dict[str, Any]:
    """The record as the second format said it: no tax numbers, no payer, nothing kept of an exchange."""
    second = {name: value for name, value in record.items() if name != "payer"} | {"format": "preceptor-statement-2"}
    second["person"] = {name: record["person"][name] for name in ("id", "name", "legal_name")}
    if record["exchange"] is not None:
        names = ("currency", "net_minor", "rate", "source", "at")
        bought = record["exchange"]["net_minor"] + record["exchange"]["kept_minor"]
        second["exchange"] = {name: record["exchange"][name] for name in names} | {"net_minor": bought}
    return second


def test_a_statement_of_the_second_format_still_verifies_and_is_drawn() -> None:
    record, _ = record_of(3, every_kind=True)
    second = as_second(record)
    sha256 = sha256_of(second)
    assert sha256 == AS_FROZEN  # by the programme of that time
    assert wrong_in_file(read_paper(pdf_of(second, sha256))) == []
    assert [row["kind"] for row in rows(statement_csv(second, sha256)) if row["kind"].startswith("Net in J")]


def test_an_exchange_that_does_not_follow_from_its_rate_and_share_is_found() -> None:
    record, _ = record_of(3, every_kind=True)
    for change in ({"net_minor": 1}, {"rate": "0.71"}, {"kept_minor": 0}, {"spread_basis_points": 0}):
        forged = record | {"exchange": record["exchange"] | change}
        assert wrong_in_file(read_paper(file_of(forged, sha256_of(forged))))


def test_a_statement_of_the_first_format_is_still_drawn() -> None:
    record, _ = record_of(1)
    later = ("invoice_number", "payment_reference", "available_at", "withheld_minor", "net_minor", "exchange", "payer")
    first = {name: value for name, value in record.items() if name not in later} | {"format": "preceptor-statement-1"}
    first["lines"] = [{k: v for k, v in line.items() if k not in ("kind", "project")} for line in record["lines"]]
    year = record["year_to_date"]
    first["year_to_date"] = {k: year[k] for k in ("year", "statements", "seconds", "gross_minor")}
    sha256 = sha256_of(first)
    assert wrong_in_file(read_paper(pdf_of(first, sha256))) == []
    assert str(Money(first["gross_minor"], "USD")) in pages(pdf_of(first, sha256))[0]
    assert [row["seconds"] for row in rows(statement_csv(first, sha256)) if row["row"] == "line"]


def test_every_page_has_number_hash_and_place(stated: Stated, pdf: bytes) -> None:
    record, sha256 = stated
    found = pages(pdf)
    assert len(found) == 2
    for place, text in enumerate(found, start=1):
        assert record["number"] in text
        assert sha256 in text
        assert f"Page {place} of 2" in text


def test_drawn_again_it_is_the_same_to_the_byte(stated: Stated, pdf: bytes) -> None:
    assert pdf_of(*stated) == pdf
    assert pdf_of(json.loads(json.dumps(stated[0])), stated[1]) == pdf


def test_it_is_tagged_for_readers_and_archives(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert catalogue["/Lang"] == "en"  # type: ignore[index]
    description = catalogue["/Metadata"].get_object().get_data().decode()  # type: ignore[index]
    assert "pdfuaid:part" in description
    assert "pdfaid:part" in description


def test_figures_come_from_the_latin_typeface_alone(pdf: bytes) -> None:
    fonts = [font for page in PdfReader(io.BytesIO(pdf)).pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    by_name: dict[str, str] = {}
    for font in fonts:
        name, shown = str(font["/BaseFont"]), font["/ToUnicode"].get_data().decode("latin-1")
        by_name[name] = by_name.get(name, "") + shown.lower()
    arabic = [text for name, text in by_name.items() if "NotoSansArabic" in name]
    assert len(by_name) > len(arabic) > 0
    digits = [f"<{ord(sign):04x}>" for sign in "0123456789"]
    assert not [each for each in digits if any(re.search(rf"<[0-9a-f]+> {each}", text) for text in arabic)]


def test_what_people_type_is_never_markup() -> None:
    text = '#read("/etc/hostname") *x* <a> $1$ \\ "'
    found = " ".join(pages(pdf_of(*record_of(1, project=text)))[0].split())
    assert text in found


@pytest.mark.parametrize("name", ["王小明", "ليلى\u202eنص", "💶 Euro", "\u0000?"])
def test_a_name_that_our_typefaces_lack_is_still_printed(name: str) -> None:
    record, sha256 = record_of(1, legal_name=name)
    paper = read_paper(pdf_of(record, sha256))
    assert paper.record == record
    assert wrong_in_file(paper) == []


def test_play_money_says_so_in_each_form() -> None:
    record, sha256 = record_of(1, simulated=True)
    assert "nobody is owed this money" in " ".join(pages(pdf_of(record, sha256))[0].split())
    assert [row["says"] for row in rows(statement_csv(record, sha256)) if row["kind"] == "Simulated"]
    assert json.loads(file_of(record, sha256))["record"]["simulated"] is True


def test_a_formula_in_a_name_is_text_in_the_table() -> None:
    table = rows(statement_csv(*record_of(1, project="=HYPERLINK(1)")))
    assert [row["says"] for row in table if row["kind"] == "Project"] == ["'=HYPERLINK(1)"]


@pytest.mark.parametrize("form", [file_of, pdf_of])
def test_what_was_downloaded_is_sound(stated: Stated, form: Any) -> None:
    paper = read_paper(form(*stated))
    assert (paper.record, paper.sha256) == stated
    assert wrong_in_file(paper) == []


@pytest.mark.parametrize(("form", "tries"), [(file_of, 150), (pdf_of, 40)])
def test_one_changed_byte_anywhere_is_found(form: Any, tries: int) -> None:
    data = form(*record_of(1))
    chance = random.Random(7)
    for _ in range(tries):
        place = chance.randrange(len(data))
        changed = bytearray(data)
        changed[place] ^= 1 << chance.randrange(8)
        try:
            assert wrong_in_file(read_paper(bytes(changed))), place
        except NotAStatement:
            continue


def test_figures_changed_with_a_fresh_hash_are_found(stated: Stated) -> None:
    record = json.loads(json.dumps(stated[0]))
    record["lines"][0]["amount_minor"] += 1
    record["gross_minor"] += 1
    record["net_minor"] += 1
    record["year_to_date"]["gross_minor"] += 1
    record["year_to_date"]["net_minor"] += 1
    sha256 = sha256_of(record)
    for data in (file_of(record, sha256), pdf_of(record, sha256)):
        assert wrong_in_file(read_paper(data)) == [
            f"Line 1: seconds times rate is not {record['lines'][0]['amount_minor']}."
        ]


def test_pages_of_another_record_around_this_one_are_found(stated: Stated) -> None:
    other = read_paper(pdf_of(*record_of(3)))
    mixed = type(other)(stated[0], stated[1], file_of(*stated), other.pdf, other.drawn_by)
    assert "The pages are not the ones" in wrong_in_file(mixed)[0]


NO_STATEMENTS = [
    b"", b"{}", b"[]", b"null", b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"\xff\xfe", b"[" * 100_000,
    b'{"format": "preceptor-statement-file-1"}',
    b'{"format": "preceptor-statement-file-1", "record": [], "record_sha256": "x"}',
]  # fmt: skip


@pytest.mark.parametrize("data", NO_STATEMENTS)
def test_what_is_no_statement_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(NotAStatement, match="Give the JSON or the PDF"):
        read_paper(data)


@pytest.mark.parametrize("missing", ["person", "organisation", "period", "issued_at", "time_zone", "currency", "lines"])
def test_a_record_that_lacks_something_is_not_sound(stated: Stated, missing: str) -> None:
    record = {name: value for name, value in stated[0].items() if name != missing}
    sha256 = sha256_of(record)
    paper = read_paper(file_of(record, sha256))
    whole = type(paper)(record, sha256, paper.file, b"%PDF", paper.drawn_by)
    assert wrong_in_file(whole)
