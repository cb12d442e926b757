"""camt files as banks write them, small and of our own making."""

from __future__ import annotations

_NAMES = {"053": ("BkToCstmrStmt", "Stmt"), "054": ("BkToCstmrDbtCdtNtfctn", "Ntfctn")}


def entry(
    reference: str,
    amount: str,
    currency: str,
    *,
    direction: str = "DBIT",
    status: str = "BOOK",
    returned: str = "",
    version: str = "053.001.08",
) -> str:
    """One movement; `returned` is the bank's code of a return."""
    state = f"<Cd>{status}</Cd>" if int(version[-2:]) > 7 else status
    back = f"<RtrInf><Rsn><Cd>{returned}</Cd></Rsn></RtrInf>" if returned else ""
    return (
        f'<Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd><Sts>{state}</Sts>'
        f"<NtryDtls><TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs>{back}</TxDtls></NtryDtls></Ntry>"
    )


def report(*entries: str, version: str = "053.001.08") -> bytes:
    """A file with these movements."""
    outer, inner = _NAMES[version[:3]]
    return (
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.{version}"><{outer}><{inner}><Id>1</Id>'
        f"{''.join(entries)}</{inner}></{outer}></Document>"
    ).encode()
