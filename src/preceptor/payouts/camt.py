"""Reads what a bank reports: camt.053 (statement of a day) and camt.054 (notice), all versions.

Only booked entries count, and only those with a reference of the payer. Nothing in a file is believed beyond its
own shape: no document type, no entities, no network, bounded size and length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lxml import etree

from preceptor.kit.errors import Invalid
from preceptor.kit.money import InvalidMoney, Money

LARGEST_FILE: Final = 8 * 2**20
MOST_ENTRIES: Final = 20_000
_ROOT: Final = re.compile(r"\{urn:iso:std:iso:20022:tech:xsd:(camt\.05[34])\.001\.\d\d\}Document")


class UnreadableReport(Invalid):
    """This is not a camt.053 or camt.054 file as banks write them. Download it from the bank again."""

    code = "unreadable_report"


class ReportTooLarge(UnreadableReport):
    """A bank's report has at most 8 MB and 20,000 entries. Ask the bank for shorter periods."""

    status = 413
    code = "report_too_large"


class What(StrEnum):
    """What a movement says of a payout: it left the account, it came back, or the file does not say which."""

    PAID = "paid"
    RETURNED = "returned"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class ReportedPayment:
    """One booked movement; `reason` is the bank's code of a return."""

    end_to_end_id: str
    amount: Money
    what: What
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """A file's kind ("camt.053"), its movements in order, and how many entries were not booked yet."""

    kind: str
    payments: tuple[ReportedPayment, ...]
    not_booked: int


def read(data: bytes) -> Report:
    """The movements of a file. Raises UnreadableReport, ReportTooLarge."""
    if len(data) > LARGEST_FILE:
        raise ReportTooLarge()
    root = _parsed(data)
    kind = _ROOT.fullmatch(str(root.tag))
    if kind is None:
        raise UnreadableReport()
    entries = list(root.iterfind(".//{*}Ntry"))
    if len(entries) > MOST_ENTRIES:
        raise ReportTooLarge()
    booked = [each for each in entries if _status(each) == "BOOK"]
    payments = tuple(payment for entry in booked for payment in _payments(entry))
    if len(payments) > MOST_ENTRIES:
        raise ReportTooLarge()
    return Report(kind[1], payments, len(entries) - len(booked))


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableReport(f"The file is not well-formed XML: {str(error)[:120]}.") from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableReport("The file declares a document type, which no bank's report does. It was not read.")
    return root


def _status(entry: etree._Element) -> str:
    """BOOK, PDNG or INFO: text of its own up to version 7, in an element Cd after that."""
    return _text(entry, "Sts/Cd") or _text(entry, "Sts")


def _payments(entry: etree._Element) -> Iterator[ReportedPayment]:
    """Each transaction of an entry; an entry without details has no reference and says nothing to us."""
    details = list(entry.iterfind("{*}NtryDtls/{*}TxDtls"))
    for one in details:
        reference = _text(one, "Refs/EndToEndId")
        if reference and reference != "NOTPROVIDED":
            yield _payment(entry, one, reference, alone=len(details) == 1)


def _payment(entry: etree._Element, one: etree._Element, reference: str, *, alone: bool) -> ReportedPayment:
    reason = _text(one, "RtrInf/Rsn/Cd") or _text(one, "RtrInf/Rsn/Prtry")
    return ReportedPayment(reference[:80], _amount(entry, one, alone=alone), _what(entry, one), reason[:35])


def _what(entry: etree._Element, one: etree._Element) -> What:
    """A debit is a payment; a credit is a return only where the bank says so, never because it looks like one."""
    direction = _text(one, "CdtDbtInd") or _text(entry, "CdtDbtInd")
    if direction not in ("CRDT", "DBIT"):
        raise UnreadableReport("An entry does not say whether it is a credit or a debit.")
    families = {_text(each, "BkTxCd/Domn/Fmly/SubFmlyCd") for each in (entry, one)}
    reversed_ = _text(entry, "RvslInd") in ("true", "1")
    back = _find(one, "RtrInf") is not None or "RRTN" in families or reversed_
    if direction == "DBIT":
        return What.UNCLEAR if back else What.PAID
    return What.RETURNED if back else What.UNCLEAR


def _amount(entry: etree._Element, one: etree._Element, *, alone: bool) -> Money:
    """What was ordered: the instructed amount where the bank says it, for the booked one may be exchanged."""
    paths = ["AmtDtls/InstdAmt/Amt", "Amt", "AmtDtls/TxAmt/Amt"]
    found = next((element for path in paths if (element := _find(one, path)) is not None), None)
    if found is None and alone:
        found = _find(entry, "Amt")
    if found is None:
        raise UnreadableReport("A payment in the file has no amount of its own.")
    try:
        return Money.parse((found.text or "").strip(), found.get("Ccy") or "")
    except InvalidMoney as error:
        raise UnreadableReport(f"An amount in the file cannot be read: {error.message}") from error


def _find(element: etree._Element, path: str) -> etree._Element | None:
    return element.find("/".join(f"{{*}}{part}" for part in path.split("/")))


def _text(element: etree._Element, path: str) -> str:
    found = _find(element, path)
    return (found.text or "").strip() if found is not None else ""
