"""A year like the one of the article, lived through the real services: 200 USD an hour, up to 3.5 h a night, bonuses.

Layla works after her day job from January to mid-December: her timer beats once a minute and a pay run pays each month.
A rule pays her each problem that a reviewer accepts, another a month in which most are accepted at first; an assessment
is recorded by hand each week. 3.5 h x 200 USD on every one of the 348 days would be 243,600 USD; what goes beyond that
are bonuses. Her units and reviews stand straight in the tables; all else is lived through the services, from `seed`.
"""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from preceptor.kit.money import Money
from preceptor.payroll.awarding import award_by_hand
from preceptor.payroll.services import approve_pay_run, prepare_pay_run
from preceptor.payroll.terms import set_bonus_rule
from preceptor.staffing.services import accept_offer, make_offer
from preceptor.worktime.services import Beat, record_timeline, start_session, stop_session
from tests.payroll.office import AMMAN, Office
from tests.payroll.test_paying import corrected

YEAR = 2025
LAST_DAY = date(YEAR, 12, 14)
HOURLY = Money(200_00, "USD")
CAP = 12_600
SET_BONUS = Money(500_00, "USD")
UNIT_BONUS = Money(80_00, "USD")
TIERS = [{"share": 8_000, "amount_minor": 1_500_00}, {"share": 9_000, "amount_minor": 2_500_00}]
"""What a whole month brings of whose units so many ten-thousandths were accepted at first."""


def live_through(office: Office, *, until: date = LAST_DAY, seed: int = 7) -> None:
    """January to `until`: nights of work, bonuses, a statement for each month that is over by then, and one for the
    half of December where the whole year is lived.
    """
    chance = random.Random(seed)
    begin = datetime(YEAR, 1, 1, tzinfo=UTC)
    _agree(office, begin - timedelta(days=10))
    day = date(YEAR, 1, 1)
    while day <= until:
        if day.weekday() == 4 and day > date(YEAR, 1, 6):
            _finish_a_set(office, day)
        if chance.random() > 0.02:
            _work_tonight(office, day, chance)
            if day < LAST_DAY:
                _hand_in(office, day, chance)
        following = day + timedelta(days=1)
        if following.day == 4 and following.month > 1:
            last = following.replace(day=1) - timedelta(days=1)
            _pay(office, last.replace(day=1), last)
        day = following
    if until == LAST_DAY:
        _pay(office, until.replace(day=1), until)


def _agree(office: Office, now: datetime) -> None:
    offer = make_offer(
        project=office.project,
        person=office.layla,
        role="expert",
        rate=HOURLY,
        daily_cap_seconds=CAP,
        expires_at=now + timedelta(days=7),
        actor=office.lead,
        now=now,
    )
    accept_offer(offer=offer, actor=office.layla, now=now)
    rules: list[tuple[str, str, str, Money, dict[str, Any]]] = [
        ("hard-set", "Set of hard problems checked", "assessment", SET_BONUS, {}),
        ("unit", "Accepted problem", "accepted_unit", UNIT_BONUS, {}),
        ("quality", "A month accepted at first", "quality_tier", UNIT_BONUS, {"least_reviewed": 15, "tiers": TIERS}),
    ]
    for code, name, kind, amount, terms in rules:
        set_bonus_rule(
            project=office.project,
            code=code,
            name=name,
            kind=kind,
            amount=amount,
            terms=terms,
            actor=office.lead,
            now=now,
        )


def _hand_in(office: Office, day: date, chance: random.Random) -> None:
    """A problem of hers, claimed that evening and reviewed the next: mostly accepted as it is."""
    claimed = datetime.combine(day, time(20), ZoneInfo(AMMAN)).astimezone(UTC)
    verdict = chance.choices(("accept", "fix", "return"), (90, 7, 3))[0]
    corrected(office, claimed, claimed + timedelta(hours=24), verdict=verdict)


def _work_tonight(office: Office, day: date, chance: random.Random) -> None:
    """One sitting, mostly of 3.5 h; what goes over the cap of a day is observed and not credited."""
    evening = time(chance.choice((19, 20, 20, 21)), chance.randrange(0, 30))
    start = datetime.combine(day, evening, ZoneInfo(AMMAN)).astimezone(UTC)
    minutes = 210 if chance.random() < 0.93 else chance.randrange(100, 230)
    session = start_session(person=office.layla, project=office.project, now=start, time_zone=AMMAN)
    timeline = [
        (start + timedelta(minutes=each), Beat(each, each * 60_000, True, True, 2)) for each in range(minutes + 1)
    ]
    record_timeline(session=session, timeline=timeline)
    stop_session(session=session, now=start + timedelta(minutes=minutes))


def _finish_a_set(office: Office, day: date) -> None:
    award_by_hand(
        project=office.project,
        code="hard-set",
        person=office.layla,
        reference=f"week-{day:%V}",
        note="A set of hard problems, checked by a reviewer",
        actor=office.lead,
        now=datetime.combine(day, time(12), UTC),
    )


def _pay(office: Office, first: date, last: date) -> None:
    now = datetime.combine(last + timedelta(days=3), time(9), UTC)
    run = prepare_pay_run(project=office.project, period_start=first, period_end=last, actor=office.operator, now=now)
    approve_pay_run(pay_run=run, actor=office.lead, now=now)
