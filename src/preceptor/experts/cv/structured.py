"""JSON Resume and LinkedIn's export: their fields as proposals, over a text that is written out of them line by line.

So every proposal has a place in a text here too, and a person sees in it what the file said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from preceptor.experts.cv.dates import period_in
from preceptor.experts.cv.proposals import Proposal, Span, verified
from preceptor.experts.cv.rules import MOST_SKILLS, degree_level_in, language_in, language_level_in

LONGEST: Final = {"employer": 200, "title": 300, "description": 5_000, "institution": 200, "venue": 200, "url": 500,
                  "field": 200, "issuer": 200, "headline": 200, "legal_name": 200, "summary": 5_000}  # fmt: skip
_ISO: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-\d{2})?)?\Z")
_MOST_ROWS: Final = 60


class Scribe:
    """Writes fields into a text and remembers where each stands."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def write(self, label: str, value: Any) -> Span | None:
        """The place of a field's value; None for what is no text or is empty."""
        if not isinstance(value, str | int) or isinstance(value, bool) or not str(value).strip():
            return None
        text = " ".join(str(value).split())[:5_000]
        line = f"{label}: {text}\n"
        start = self._length + len(label) + 2
        self._parts.append(line)
        self._length += len(line)
        return Span(start, start + len(text), text)

    @property
    def text(self) -> str:
        """Everything that was written."""
        return "".join(self._parts)


def from_json_resume(data: Mapping[str, Any], skills: Mapping[str, str]) -> tuple[str, list[Proposal]]:
    """(text, proposals) of a JSON Resume; `skills` as for `rules.propose`."""
    basics = data.get("basics")
    basics = basics if isinstance(basics, dict) else {}
    place = basics.get("location")
    whole = {
        "basics": [
            {"legal_name": basics.get("name"), "headline": basics.get("label"), "summary": basics.get("summary"),
             "country": place.get("countryCode") if isinstance(place, dict) else None}
        ],
        "employments": [
            {"employer": row.get("name") or row.get("company"), "title": row.get("position"),
             "description": row.get("summary"), "started": row.get("startDate"), "ended": row.get("endDate")}
            for row in _rows(data, "work")
        ],
        "degrees": [
            {"institution": row.get("institution"), "field": row.get("area"), "level": row.get("studyType"),
             "year_from": row.get("startDate"), "year_to": row.get("endDate")}
            for row in _rows(data, "education")
        ],
        "skills": [
            {"skill": name}
            for row in _rows(data, "skills")
            for name in [row.get("name"), *_listed(row.get("keywords"))]
        ],
        "languages": [{"language": row.get("language"), "level": row.get("fluency")} for row in _rows(data, "languages")],
        "publications": [
            {"title": row.get("name"), "venue": row.get("publisher"), "year": row.get("releaseDate"), "url": row.get("url")}
            for row in _rows(data, "publications")
        ],
        "credentials": [{"title": row.get("name"), "issuer": row.get("issuer")} for row in _rows(data, "certificates")],
    }  # fmt: skip
    return _proposed(whole, skills)


def from_linkedin(data: Mapping[str, Any], skills: Mapping[str, str]) -> tuple[str, list[Proposal]]:
    """(text, proposals) of LinkedIn's tables by their file names."""
    profiles = [
        {"legal_name": f"{row.get('First Name') or ''} {row.get('Last Name') or ''}".strip(),
         "headline": row.get("Headline"), "summary": row.get("Summary")}
        for row in _rows(data, "Profile.csv")[:1]
    ]  # fmt: skip
    whole = {
        "basics": profiles,
        "employments": [
            {"employer": row.get("Company Name"), "title": row.get("Title"), "description": row.get("Description"),
             "started": row.get("Started On"), "ended": row.get("Finished On")}
            for row in _rows(data, "Positions.csv")
        ],
        "degrees": [
            {"institution": row.get("School Name"), "level": row.get("Degree Name"), "field": row.get("Notes"),
             "year_from": row.get("Start Date"), "year_to": row.get("End Date")}
            for row in _rows(data, "Education.csv")
        ],
        "skills": [{"skill": row.get("Name")} for row in _rows(data, "Skills.csv")],
        "languages": [
            {"language": row.get("Name"), "level": row.get("Proficiency")} for row in _rows(data, "Languages.csv")
        ],
        "publications": [
            {"title": row.get("Name"), "venue": row.get("Publisher"), "year": row.get("Published On"), "url": row.get("Url")}
            for row in _rows(data, "Publications.csv")
        ],
        "credentials": [
            {"title": row.get("Name"), "issuer": row.get("Authority")} for row in _rows(data, "Certifications.csv")
        ],
    }  # fmt: skip
    return _proposed(whole, skills)


def _rows(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    rows: list[Mapping[str, Any]] = [row for row in _listed(data.get(name)) if isinstance(row, dict)]
    return rows[:_MOST_ROWS]


def _listed(found: Any) -> list[Any]:
    return found if isinstance(found, list) else []


def _proposed(
    whole: Mapping[str, Iterable[Mapping[str, Any]]], skills: Mapping[str, str]
) -> tuple[str, list[Proposal]]:
    scribe = Scribe()
    found: list[Proposal] = []
    for part, rows in whole.items():
        for number, row in enumerate(rows, 1):
            written = {name: scribe.write(f"{part} {number}, {name}", value) for name, value in row.items()}
            spans = {name: span for name, span in written.items() if span is not None}
            if spans:
                found += _of_row(part, spans, skills)
    text = scribe.text
    kept = [each for each in found if each.part != "skills"]
    return text, verified([*kept, *[each for each in found if each.part == "skills"][:MOST_SKILLS]], text)


def _of_row(part: str, spans: Mapping[str, Span], skills: Mapping[str, str]) -> Iterator[Proposal]:
    if part == "basics":
        for name, span in spans.items():
            if name != "country" or re.fullmatch("[A-Za-z]{2}", span.text):
                yield Proposal(part, {name: span.text[: LONGEST.get(name, 200)]}, (span,))
        return
    values = _VALUES[part]({name: span.text for name, span in spans.items()}, skills)
    if values is not None:
        yield Proposal(part, values, tuple(spans.values()))


Texts = Mapping[str, str]


def _job(said: Texts, skills: Mapping[str, str]) -> dict[str, Any] | None:
    if not said.get("employer"):
        return None
    started, ended = _day(said.get("started", "")), _day(said.get("ended", ""))
    if started and ended and ended < started:
        ended = None
    return {**_texts(said, "employer", "description"), "title": said.get("title", "")[:200],
            "started": started, "ended": ended}  # fmt: skip


def _degree(said: Texts, skills: Mapping[str, str]) -> dict[str, Any] | None:
    level = degree_level_in(said.get("level", ""))
    if not level:
        return None
    first, last = (_day(said.get(name, "")) for name in ("year_from", "year_to"))
    return {**_texts(said, "institution"), "level": level, "field": (said.get("field") or said["level"])[:200],
            "year_from": int(first[:4]) if first else None, "year_to": int(last[:4]) if last else None}  # fmt: skip


def _language(said: Texts, skills: Mapping[str, str]) -> dict[str, Any] | None:
    code = language_in(said.get("language", ""))
    return {"code": code, "level": language_level_in(said.get("level", ""))} if code else None


def _skill(said: Texts, skills: Mapping[str, str]) -> dict[str, Any] | None:
    code = skills.get(said.get("skill", "").casefold())
    return {"code": code, "level": 3, "evidence": ""} if code else None


def _publication(said: Texts, skills: Mapping[str, str]) -> dict[str, Any] | None:
    if not said.get("title"):
        return None
    year = _day(said.get("year", ""))
    url = said.get("url", "")
    return {**_texts(said, "title", "venue"), "year": int(year[:4]) if year else None,
            "url": url[:500] if url.startswith(("https://", "http://")) else ""}  # fmt: skip


def _credential(said: Texts, skills: Mapping[str, str]) -> dict[str, Any] | None:
    return {"kind": "", "title": said["title"][:200], **_texts(said, "issuer")} if said.get("title") else None


_VALUES: Final = {
    "employments": _job, "degrees": _degree, "languages": _language, "skills": _skill, "publications": _publication,
    "credentials": _credential,
}  # fmt: skip


def _texts(said: Texts, *names: str) -> dict[str, str]:
    return {name: said.get(name, "")[: LONGEST[name]] for name in names}


def _day(text: str) -> str | None:
    """The first day of what "2018", "2018-03", "2018-03-09" or "Mar 2018" names."""
    found = _ISO.fullmatch(text.strip())
    if found:
        return f"{found['year']}-{found['month'] or '01'}-01"
    period = period_in(text, single=True)
    return period.began.isoformat() if period else None
