"""A statement's record as the strings of its page. Pure: what is shown follows from the record alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from preceptor.kit.money import Money


@dataclass(frozen=True, slots=True)
class Label:
    """The same words in the two languages of the page."""

    en: str
    ar: str


KINDS = {
    "time": Label("Time", "وقت"),
    "bonus": Label("Bonus", "مكافأة"),
    "adjustment": Label("Adjustment", "تسوية"),
    "withholding": Label("Withheld", "اقتطاع"),
}
STAGES = {"correct": Label("Correction", "تصحيح"), "review": Label("Review", "مراجعة")}
OTHER = Label("Other time", "وقت آخر")
CORRECTS = Label("Corrects", "يصحّح")
APPROVED_BY = Label("Approved by", "اعتمدها")
TITLE = Label("Statement of pay", "كشف المستحقات")
PLAY = Label("Simulated", "محاكاة")
ALL_PLAY = Label(
    "Scripted experts did this work; nobody is owed this money.", "أنجزت برامج هذا العمل، ولا يستحق أحد هذا المبلغ."
)
SOME_PLAY = Label(
    "Scripted experts did the lines that are marked; nobody is owed the money of those.",
    "أنجزت برامج السطور المعلَّمة، ولا يستحق أحد مبالغها.",
)
ROUNDING = Label(
    "Each line of time is its seconds times the hourly rate, rounded once, half to even. The gross is the sum of the lines.",
    "كل سطر وقت هو ثوانيه مضروبة في أجر الساعة، مقرّبًا مرة واحدة إلى أقرب عدد زوجي عند النصف. والإجمالي مجموع السطور.",
)


@dataclass(frozen=True, slots=True)
class PartRow:
    """What a line is made of: a time entry on the clocks of its own zone, an award, what an adjustment corrects."""

    when: str
    work: Label
    about: str = ""
    unit: int | None = None
    duration: str = ""
    amount: str = ""


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the statement; what a kind does not have is empty."""

    number: int
    kind: Label
    date: str
    about: str
    duration: str
    rate: str
    amount: str
    simulated: bool
    parts: list[PartRow]


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of time or of money; `strong` is what is paid."""

    label: Label
    seconds: int | None = None
    amount: Money | None = None
    strong: bool = False

    @property
    def value(self) -> str:
        """The sum as text."""
        return duration(self.seconds) if self.seconds is not None else str(self.amount)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that the page shows, as text."""

    facts: list[tuple[Label, str]]
    lines: list[LineRow]
    totals: list[Total]
    simulated: Label | None
    rounding: Label

    @property
    def all_simulated(self) -> bool:
        """Whether no line of it is owed to anybody."""
        return self.simulated is ALL_PLAY


def sheet_of(record: dict[str, Any]) -> Sheet:
    """The page of a record; amounts with the decimals of their currency, times as h:mm:ss."""
    lines = [_line(line, record) for line in record["lines"]]
    return Sheet(_facts(record), lines, _totals(record), _play(record), ROUNDING)


def duration(seconds: int) -> str:
    """Seconds as h:mm:ss."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def percent(basis_points: int) -> str:
    """Ten-thousandths as per cent."""
    whole, rest = divmod(basis_points, 100)
    return f"{whole}.{rest:02d} %"


def money(minor: int, currency: str) -> str:
    """An amount with its currency."""
    return str(Money(minor, currency))


def local(instant: str, time_zone: str) -> datetime:
    """An instant of a record on the clocks of a zone."""
    return datetime.fromisoformat(instant).astimezone(ZoneInfo(time_zone))


def parts_of(line: dict[str, Any]) -> list[dict[str, Any]]:
    """The evidence of a line as the record holds it: time entries, awards or the one adjustment."""
    return [*line.get("entries", ()), *line.get("awards", ()), *([line["adjustment"]] if "adjustment" in line else ())]


def _facts(record: dict[str, Any]) -> list[tuple[Label, str]]:
    zone, payer = record["time_zone"], record.get("payer", {})
    facts = [
        (Label("Expert", "الخبير"), record["person"]["legal_name"]),
        (Label("Expert's tax number", "الرقم الضريبي للخبير"), record["person"].get("tax_id", "")),
        *_tax(record["person"].get("tax")),
        (Label("Client", "العميل"), payer.get("name", record["organisation"])),
        (Label("Client's address", "عنوان العميل"), payer.get("address", "")),
        (Label("Client's tax number", "الرقم الضريبي للعميل"), payer.get("tax_id", "")),
        (Label("Project", "المشروع"), record["project"]),
        (Label("Period", "الفترة"), f"{record['period']['start']} – {record['period']['end']}"),
        (Label("Issued", "تاريخ الإصدار"), _moment(record["issued_at"], zone)),
        (Label("Time zone of the days", "المنطقة الزمنية للأيام"), zone),
    ]
    if "invoice_number" in record:
        facts += [
            (Label("Self-billing invoice", "فاتورة ذاتية الإصدار"), record["invoice_number"]),
            (Label("Payment reference", "مرجع الدفع"), record["payment_reference"]),
            (Label("Available from", "متاح للسحب من"), _moment(record["available_at"], zone)),
        ]
    exchange = record.get("exchange")
    if exchange is not None:
        rate = f"1 {record['currency']} = {exchange['rate']} {exchange['currency']}"
        said = f"{rate} ({exchange['source']}, {_moment(exchange['at'], zone)})"
        facts.append((Label("Exchange rate", "سعر الصرف"), said))
    return [(label, value) for label, value in facts if value]


def _tax(said: dict[str, Any] | None) -> list[tuple[Label, str]]:
    """The tax form as it was signed, and where the work was done."""
    if said is None:
        return []
    facts = [(Label("Work done in", "مكان أداء العمل"), said["work_country"])]
    form = said["form"]
    if form is not None:
        ends = f" – {form['expires_on']}" if form["expires_on"] else ""
        signed = f"{form['type'].upper()} ({form['edition']}), {form['signed_at'][:10]}{ends}"
        facts.append((Label("Tax form, signed", "النموذج الضريبي وتاريخ توقيعه"), signed))
        if form["treaty_article"]:
            treaty = f"{form['treaty_article']}, {percent(form['treaty_basis_points'])}"
            facts.append((Label("Tax treaty", "اتفاقية ضريبية"), treaty))
    return facts


def _totals(record: dict[str, Any]) -> list[Total]:
    currency, year, exchange = record["currency"], record["year_to_date"], record.get("exchange")
    netted = "net_minor" in record
    totals = [
        Total(Label("Time", "الوقت"), seconds=record["seconds"]),
        Total(Label("Gross", "الإجمالي"), amount=Money(record["gross_minor"], currency), strong=not netted),
    ]
    if netted:
        totals.append(Total(Label("Withheld", "المقتطع"), amount=Money(record["withheld_minor"], currency)))
        totals.append(Total(Label("Net", "الصافي"), amount=Money(record["net_minor"], currency), strong=True))
    if exchange is not None:
        if exchange.get("kept_minor"):
            share = percent(exchange["spread_basis_points"])
            kept = Label(f"Kept for the exchange ({share})", f"مقتطع مقابل الصرف ({share})")
            totals.append(Total(kept, amount=Money(exchange["kept_minor"], exchange["currency"])))
        abroad = Label(f"Net in {exchange['currency']}", f"الصافي بعملة {exchange['currency']}")
        totals.append(Total(abroad, amount=Money(exchange["net_minor"], exchange["currency"]), strong=True))
    for name, en, ar in (("gross", "Gross", "الإجمالي"), ("withheld", "Withheld", "المقتطع"), ("net", "Net", "الصافي")):
        if f"{name}_minor" in year:
            in_year = Label(f"{en} in {year['year']}", f"{ar} في {year['year']}")
            totals.append(Total(in_year, amount=Money(year[f"{name}_minor"], currency)))
    return totals


def _play(record: dict[str, Any]) -> Label | None:
    if not record["simulated"]:
        return None
    played = [part["simulated"] for line in record["lines"] for part in parts_of(line)]
    return ALL_PLAY if all(played) else SOME_PLAY


def _line(line: dict[str, Any], record: dict[str, Any]) -> LineRow:
    currency, timed = record["currency"], "hourly_minor" in line
    parts = parts_of(line)
    return LineRow(
        number=line["number"],
        kind=KINDS[line.get("kind", "time")],
        date=line.get("local_date", ""),
        about=_about(line, record),
        duration=duration(line["seconds"]) if timed else "",
        rate=money(line["hourly_minor"], currency) if timed else "",
        amount=money(line["amount_minor"], currency),
        simulated=any(part["simulated"] for part in parts),
        parts=[_part(part, line, record) for part in parts],
    )


def _about(line: dict[str, Any], record: dict[str, Any]) -> str:
    """What a line says of itself; the project only where the statement is of several."""
    said = []
    if not record["project"] and "project" in line:
        said.append(line["project"]["name"])
    if "rule" in line:
        said.append(line["rule"]["name"])
    if "basis_points" in line.get("rule", {}):
        said.append(percent(line["rule"]["basis_points"]))
    if "adjustment" in line:
        said.append(line["adjustment"]["reason"])
    return " · ".join(said)


def _part(part: dict[str, Any], line: dict[str, Any], record: dict[str, Any]) -> PartRow:
    if "entry" in part:
        zone = part["time_zone"]
        began, ended = (f"{local(part[name], zone):%H:%M:%S}" for name in ("started_at", "ended_at"))
        work = STAGES.get(part["stage"], OTHER)
        return PartRow(f"{began} – {ended}", work, unit=part["unit"], duration=duration(part["seconds"]))
    if "award" in part:
        amount = money(part["amount_minor"], record["currency"])
        about = "" if part["unit"] is not None else part["subject"]
        return PartRow(part["local_date"], KINDS["bonus"], about, unit=part["unit"], amount=amount)
    corrected = part["refers_to"]
    about = part["approved_by"] if corrected is None else f"{corrected['statement']} / {corrected['line']}"
    approved = f"{local(part['approved_at'], record['time_zone']):%Y-%m-%d}"
    return PartRow(approved, APPROVED_BY if corrected is None else CORRECTS, about)


def _moment(instant: str, time_zone: str) -> str:
    return f"{local(instant, time_zone):%Y-%m-%d %H:%M}"
