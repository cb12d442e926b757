"""ISO 20022 pain.001.001.09, the customer's credit transfer order: the same order is the same bytes, for ever.

Addresses are structured (town and country in elements of their own): unstructured ones are refused by banks from
November 2026. The schema is not all: it lets an amount of zero and any script through, which banks do not.
"""

from __future__ import annotations

from datetime import UTC
from typing import Final

from lxml import etree

from preceptor.kit.errors import Invalid
from preceptor.kit.money import Money, exponent
from preceptor.payouts.latin import latin
from preceptor.payouts.numbers import AccountNumber
from preceptor.payouts.order import Instruction, Order, Party, decimal_text

NAMESPACE: Final = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
LONGEST_ID: Final = 35
MOST_DIGITS: Final = 18
SEPA: Final = "SEPA"
NOT_TO_PAY: Final = "TEST. SIMULATED, DO NOT PAY"


class CannotOrder(Invalid):
    """A bank would refuse this payment order. The message says which part of it to change."""

    code = "cannot_order"


def write(order: Order) -> bytes:
    """The file of `order` in UTF-8. Raises CannotOrder, NotLatin."""
    require_writable(order)
    document = etree.Element("Document", nsmap={None: NAMESPACE})
    initiation = _add(document, "CstmrCdtTrfInitn")
    _header(_add(initiation, "GrpHdr"), order)
    _payments(_add(initiation, "PmtInf"), order)
    written: bytes = etree.tostring(document, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def require_writable(order: Order) -> None:
    """Raise CannotOrder or NotLatin for what the schema lets through and banks do not."""
    if not order.instructions:
        raise CannotOrder("A file needs at least one payout.")
    for identity in (order.message_id, *(each.end_to_end_id for each in order.instructions)):
        if not 1 <= len(latin(identity, what="A reference", longest=LONGEST_ID)) <= LONGEST_ID:
            raise CannotOrder(f"“{identity}” is longer than {LONGEST_ID} signs.")
    for names in ([each.end_to_end_id for each in order.instructions], [each.uetr for each in order.instructions]):
        if len(set(names)) != len(names):
            raise CannotOrder("A payout stands in the file twice.")
    for each in order.instructions:
        _require_payable(each, order)
    if len(str(order.control_sum.minor)) > MOST_DIGITS:
        raise CannotOrder("The sum has more digits than files have room for. Send the payouts in two files.")
    _require_address(order.payer)


def _require_payable(each: Instruction, order: Order) -> None:
    if each.amount.minor <= 0 or len(str(each.amount.minor)) > MOST_DIGITS:
        raise CannotOrder(f"{each.amount} cannot be sent: an amount is above zero and has at most 18 digits.")
    if each.amount.currency != order.currency:
        raise CannotOrder("A file has one currency. Send each currency in a file of its own.")
    if order.service_level == SEPA and not (each.amount.currency == "EUR" and each.account.is_iban):
        raise CannotOrder("SEPA pays euros to an IBAN. Take another service level for this account.")
    _require_address(each.payee)


def _require_address(party: Party) -> None:
    latin(party.name, what="The name")
    latin(party.town, what="The town")
    for what, text in (("street", party.street), ("building", party.building), ("postcode", party.postcode)):
        latin(text, what=f"The {what}", needed=False)


def _header(header: etree._Element, order: Order) -> None:
    _add(header, "MsgId", order.message_id)
    _add(header, "CreDtTm", order.created_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    if order.simulated:
        _add(_add(header, "Authstn"), "Prtry", NOT_TO_PAY)
    _totals(header, order)
    _add(_add(header, "InitgPty"), "Nm", order.payer.name)


def _totals(above: etree._Element, order: Order) -> None:
    _add(above, "NbOfTxs", str(len(order.instructions)))
    _add(above, "CtrlSum", decimal_text(order.control_sum))


def _payments(payments: etree._Element, order: Order) -> None:
    _add(payments, "PmtInfId", order.message_id[: LONGEST_ID - 2] + "-1")
    _add(payments, "PmtMtd", "TRF")
    _totals(payments, order)
    if order.service_level:
        _add(_add(_add(payments, "PmtTpInf"), "SvcLvl"), "Cd", order.service_level)
    _add(_add(payments, "ReqdExctnDt"), "Dt", order.execution_date.isoformat())
    _party(_add(payments, "Dbtr"), order.payer)
    account = _add(payments, "DbtrAcct")
    _number(account, order.payer_account)
    _add(account, "Ccy", order.currency)
    _agent(_add(payments, "DbtrAgt"), order.payer_account.bic, needed=True)
    _add(payments, "ChrgBr", "SLEV" if order.service_level == SEPA else "SHAR")
    for each in order.instructions:
        _payment(_add(payments, "CdtTrfTxInf"), each)


def _payment(payment: etree._Element, each: Instruction) -> None:
    names = _add(payment, "PmtId")
    _add(names, "EndToEndId", each.end_to_end_id)
    _add(names, "UETR", each.uetr)
    amount = _add(_add(payment, "Amt"), "InstdAmt", decimal_text(each.amount))
    amount.set("Ccy", each.amount.currency)
    if each.account.bic:
        _agent(_add(payment, "CdtrAgt"), each.account.bic)
    _party(_add(payment, "Cdtr"), each.payee)
    _number(_add(payment, "CdtrAcct"), each.account)
    if each.reference:
        _add(_add(payment, "RmtInf"), "Ustrd", each.reference)


def _party(element: etree._Element, party: Party) -> None:
    _add(element, "Nm", party.name)
    address = _add(element, "PstlAdr")
    parts = (
        ("StrtNm", party.street),
        ("BldgNb", party.building),
        ("PstCd", party.postcode),
        ("TwnNm", party.town),
        ("Ctry", party.country),
    )
    for name, text in parts:
        if text:
            _add(address, name, text)


def _number(element: etree._Element, account: AccountNumber) -> None:
    identity = _add(element, "Id")
    if account.is_iban:
        _add(identity, "IBAN", account.number)
    else:
        _add(_add(identity, "Othr"), "Id", account.number)


def _agent(element: etree._Element, bic: str, *, needed: bool = False) -> None:
    institution = _add(element, "FinInstnId")
    if bic:
        _add(institution, "BICFI", bic)
    elif needed:
        _add(_add(institution, "Othr"), "Id", "NOTPROVIDED")


def _add(above: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(above, name)
    element.text = text
    return element


def sum_of(data: bytes) -> tuple[int, Money]:
    """What a file of ours says of itself: the number of payments and their sum, added up anew from the payments."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    found = etree.fromstring(data, parser).iterfind(f".//{{{NAMESPACE}}}InstdAmt")
    amounts = [(str(each.text), str(each.get("Ccy"))) for each in found]
    currency = amounts[0][1]
    places = exponent(currency)
    minor = sum(int(text.replace(".", "")) for text, _ in amounts if len(text.partition(".")[2]) == places)
    return len(amounts), Money(minor, currency)
