"""Jobs and degrees in a text, by rules in English and Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from preceptor.experts.cv.dates import Period, period_in
from preceptor.experts.cv.proposals import Proposal, Span
from preceptor.experts.cv.sections import Line

_EMPLOYER: Final = re.compile(
    r"\b(?:inc|ltd|llc|gmbh|plc|corp|company|bank|group|labs?|university|college|hospital|institute|ministry|agency"
    r"|systems|technologies|solutions|partners|consulting|school|centre|center|foundation)\b"
    r"|شركة|بنك|مصرف|مؤسسة|جامعة|مستشفى|وزارة|مجموعة|هيئة|معهد|مدرسة|مركز|مكتب",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"\b(?:engineer|manager|director|analyst|consultant|developer|accountant|auditor|lecturer|professor|teacher|head"
    r"|officer|specialist|assistant|associate|lead|partner|physician|doctor|nurse|lawyer|architect|designer|editor"
    r"|writer|researcher|scientist|founder|controller|coordinator|intern|president|translator|administrator)\b"
    r"|مدير|مهندس|محلل|محاسب|مستشار|مدقق|محاضر|أستاذ|معلم|رئيس|طبيب|ممرض|محام|مصمم|باحث|مترجم|مساعد|منسق|مطور|أخصائي",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s+(?:at|@)\s+|\s+(?:في|لدى)\s+", re.IGNORECASE)
_PARTS: Final = re.compile(r"\s+[|–—-]\s+|\s*[،,;|]\s*|\t+")
_LEVELS: Final = (
    ("doctorate", r"\bph\.?\s?d\b\.?|\bd\.?phil\b\.?|\bdoctor(?:ate)?\b(?! of (?:medicine|law))|دكتوراه|دكتوراة"),
    ("professional", r"\bm\.?d\b\.?(?=\W|$)|\bj\.?d\b\.?(?=\W|$)|\bpharm\.?d\b\.?|\bdoctor of (?:medicine|law)\b"),
    ("master", r"\bm\.?\s?sc\b\.?|\bm\.?b\.?a\b\.?|\bm\.?eng\b\.?|\bm\.?a\.(?=\W|$)|\bma\b(?= in)|\bmaster(?:'s|s)?\b|ماجستير"),
    ("bachelor", r"\bb\.?\s?sc\b\.?|\bb\.?eng\b\.?|\bb\.?a\.(?=\W|$)|\bba\b(?= in)|\bbachelor(?:'s|s)?\b|بكالوريوس|ليسانس"),
    ("associate", r"\bassociate degree\b|\bassociate of\b|\bdiploma\b|دبلوم"),
)  # fmt: skip
DEGREE_LEVELS: Final = tuple((level, re.compile(pattern, re.IGNORECASE)) for level, pattern in _LEVELS)
_FIELD: Final = re.compile(
    r"^(?:\s*(?:degree|of (?:science|arts|engineering|business administration|philosophy)))?[\s,،(:]*(?:in|of|في)?\s+"
    r"(?P<field>[^,،;|()\d–—\t]{3,120}?)\s*(?=$|[,،;|()\d–—\t]|\s-\s|\s(?:from|at|من)\s)",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"(?:[^,،;|()\d–—\t]{0,80}\b(?:university|college|institute|polytechnic|school|academy)\b"
    r"|(?:ال)?(?:جامعة|كلية|معهد|أكاديمية))[^,،;|()\d–—\t]{0,80}",
    re.IGNORECASE,
)
_OPENS_PLACE: Final = re.compile(r"^.*\s(?:from|at)\s+|^\s*-\s+", re.IGNORECASE)
LONGEST_DESCRIPTION: Final = 1_500


def jobs(lines: Sequence[Line]) -> Iterator[Proposal]:
    """One for each line of the section that names a period; what follows it up to the next is its description."""
    dated = [(at, period) for at, line in enumerate(lines) if (period := period_in(line.latin)) is not None]
    claimed = {at for at, _ in dated}
    begins = []
    for at, period in dated:
        alone = not _named(lines[at], period)
        before = at - 1 if alone and at > 0 and at - 1 not in claimed else None
        begins.append((at if before is None else before, at, period))
    for place, (_, at, period) in enumerate(begins):
        end = begins[place + 1][0] if place + 1 < len(begins) else len(lines)
        made = _job(lines, at, period, end, begins[place][0])
        if made is not None:
            yield made


def _job(lines: Sequence[Line], at: int, period: Period, end: int, first: int) -> Proposal | None:
    names = [lines[first].span()] if first != at else _named(lines[at], period)
    after = at + 1
    if len(_pieces(names)) < 2 and after < end and _looks_like_name(lines[after]):
        names = [*names, lines[after].span()]
        after += 1
    employer, title = _told_apart(_pieces(names))
    if employer is None:
        return None
    described = lines[after:end]
    values: dict[str, Any] = {
        "employer": employer.text[:200],
        "title": title.text[:200] if title else "",
        "description": "\n".join(line.text for line in described)[:LONGEST_DESCRIPTION],
        "started": period.began.isoformat(),
        "ended": period.ended.isoformat() if period.ended else None,
    }
    spans = (employer, *([title] if title else []), lines[at].span(period.start, period.end))
    return Proposal("employments", values, (*spans, *(line.span() for line in described[:12])))


def _looks_like_name(line: Line) -> bool:
    short = len(line.text) <= 90 and not line.text.endswith((".", "؛", ":"))
    return short and bool(_EMPLOYER.search(line.text) or _TITLE.search(line.text))


def _named(line: Line, period: Period) -> list[Span]:
    """What a dated line says beside its date."""
    spans = (line.span(0, period.start), line.span(period.end))
    return [span for span in map(_bare, spans) if len(span.text) > 1]


def _bare(span: Span) -> Span:
    """Without the signs that parted it from its neighbour."""
    text = span.text.lstrip(" ,،;:|–—-(\t")
    start = span.end - len(text)
    text = text.rstrip(" ,،;:|–—-(\t")
    return Span(start, start + len(text), text)


def _pieces(spans: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        between = _BETWEEN.search(span.text)
        cuts = [between] if between else list(_PARTS.finditer(span.text))
        at = 0
        for cut in cuts:
            found.append(_piece(span, at, cut.start()))
            at = cut.end()
        found.append(_piece(span, at, len(span.text)))
    return [piece for piece in found if len(piece.text) > 1]


def _piece(span: Span, start: int, end: int) -> Span:
    return _bare(Span(span.start + start, span.start + end, span.text[start:end]))


def _told_apart(pieces: Sequence[Span]) -> tuple[Span | None, Span | None]:
    """(employer, title): by words that one of them uses; else the title stands first."""
    if not pieces:
        return None, None
    if len(pieces) == 1:
        return (None, None) if _TITLE.search(pieces[0].text) else (pieces[0], None)
    first, second = pieces[0], pieces[1]
    first_is_employer = bool(_EMPLOYER.search(first.text)) and not _EMPLOYER.search(second.text)
    if first_is_employer or (_TITLE.search(second.text) and not _TITLE.search(first.text)):
        return first, second
    return second, first


def degrees(lines: Sequence[Line]) -> Iterator[Proposal]:
    """One for each line that names a degree; institution and years may stand on the next two lines."""
    named = [(at, level, found) for at, line in enumerate(lines) for level, found in _level(line)]
    for place, (at, level, found) in enumerate(named):
        end = named[place + 1][0] if place + 1 < len(named) else len(lines)
        yield _degree(lines[at], level, found, lines[at : max(at + 1, min(end, at + 3))])


def _level(line: Line) -> list[tuple[str, re.Match[str]]]:
    for level, pattern in DEGREE_LEVELS:
        found = pattern.search(line.text)
        if found:
            return [(level, found)]
    return []


def _degree(line: Line, level: str, found: re.Match[str], near: Sequence[Line]) -> Proposal:
    spans = [line.span(found.start(), found.end())]
    values: dict[str, Any] = {"level": level, "field": "", "institution": "", "year_from": None, "year_to": None}
    field = _FIELD.match(line.text[found.end() :])
    if field and not _PLACE.fullmatch(field["field"]):
        span = line.span(found.end() + field.start("field"), found.end() + field.end("field"))
        values["field"] = span.text
        spans.append(span)
    for each in near:
        place = _PLACE.search(each.text)
        if place and not values["institution"]:
            opens = _OPENS_PLACE.match(place.group())
            span = each.span(place.start() + (opens.end() if opens else 0), place.end())
            values["institution"] = span.text[:200]
            spans.append(span)
        period = period_in(each.latin, single=True)
        if period and values["year_to"] is None and values["year_from"] is None:
            spans.append(each.span(period.start, period.end))
            single = period.ended == period.began
            values["year_from"] = None if single else period.began.year
            values["year_to"] = period.ended.year if period.ended else None
    if not values["field"]:
        values["field"] = spans[0].text
    return Proposal("degrees", values, tuple(spans))
