"""The offer that came unasked: the demo's network finds somebody by what they can do, and offers them work that fits.

Everybody here is invented and carries `simulated`; the search, the shortlist, the wave and the message are the real ones.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from preceptor.accounts import services as accounts
from preceptor.accounts.access import actor_of
from preceptor.accounts.models import Organisation, Person
from preceptor.experts import services as experts
from preceptor.experts.models import ExpertProfile, Source
from preceptor.experts.parts import replace_part
from preceptor.experts.search.asking import Asked
from preceptor.experts.search.queries import Answer, search
from preceptor.experts.search.services import save_search
from preceptor.kit.money import Money
from preceptor.loop.scenario import Character, Workspace
from preceptor.staffing import needs
from preceptor.staffing.models import Need

NETWORK: Final = "network"
KEEPER: Final = Character("keeper", "Nadia Karim", "operator", "en", "Europe/London", True)
FOUND: Final = Character(
    "julian", "Julian Ashdown", "expert", "en", "Europe/London", True,
    "Mechanical engineer and moral philosopher; six years of business development in cloud and AI partnerships",
)  # fmt: skip
TITLE: Final = "Forecast the growth of a cloud business"
ASKED: Final[dict[str, Any]] = {
    "text": "forecast growth of a cloud business, partnerships",
    "languages": ["en:C1"],
    "currency": "USD",
    "most_rate_minor": 200_00,
    "meet_zone": "Europe/London",
    "meet_from": 20 * 60,
    "meet_to": 23 * 60,
    "meet_minutes": 6 * 60,
}
"""In English, in London's evenings, up to 200 USD an hour."""
SKILLS: Final = {
    "cloud-business": 5,
    "business-development": 5,
    "forecasting": 4,
    "moral-philosophy": 4,
    "mechanical-engineering": 4,
    "ai-ethics": 4,
    "creative-writing": 3,
}
EVENINGS: Final = [[day, 20 * 60 + 15, 23 * 60] for day in range(5)]
"""When the child sleeps."""


def offer_unasked(workspace: Workspace, *, now: datetime) -> Need:
    """The need with its first wave of offers, made if absent. Runs in one transaction, inside `everywhere()`."""
    present: Need | None = Need.objects.filter(project=workspace.project, title=TITLE).first()
    if present is not None:
        return present
    keeper = _keeper(now)
    person = Person.objects.filter(email=FOUND.email).first() or _somebody(now)
    save_search(person=keeper, name=TITLE, asked=ASKED, now=now)
    find(keeper, person, now=now)
    lead = workspace.people["lead"]
    need = needs.create_need(project=workspace.project, draft=_draft(now.date()), actor=lead, now=now)
    needs.start_sending(need=need, actor=lead, now=now)
    return need


def find(keeper: Person, person: Person, *, now: datetime) -> Answer:
    """Ask the network as its keeper would; `person` is among those who are found. Raises RuntimeError if not."""
    answer = search(actor_of(keeper), Asked(**ASKED), now=now)
    profile = ExpertProfile.objects.get(person=person)
    if profile.pk not in {hit.id for hit in answer.found.hits}:
        raise RuntimeError("the search does not find whom the demo is about")
    return answer


def _keeper(now: datetime) -> Person:
    found = Organisation.objects.filter(slug=NETWORK).first()
    network = found or accounts.create_organisation(
        name="Preceptor network", slug=NETWORK, kind=Organisation.Kind.NETWORK, simulated=True, now=now
    )
    keeper = Person.objects.filter(email=KEEPER.email).first() or _person(KEEPER)
    accounts.add_member(organisation=network, person=keeper, role=KEEPER.role, now=now)
    return keeper


def _person(each: Character) -> Person:
    return accounts.create_person(
        email=each.email,
        display_name=each.name,
        language=each.language,
        time_zone=each.time_zone,
        simulated=each.simulated,
    )


def _somebody(now: datetime) -> Person:
    """The person with the whole profile: what the search finds them by, and what the fit is reckoned from."""
    person = _person(FOUND)
    experts.create_profile(
        person=person,
        legal_name=FOUND.name,
        headline=FOUND.headline,
        country="GB",
        skills=SKILLS,
        source=Source.DEMO,
        now=now,
    )
    basics: dict[str, Any] = {
        "summary": "Forecasts of growth and joint plans with the partners of cloud providers; doctoral work on the duties"
        " of those who build machines that decide.",
        "time_zone": FOUND.time_zone,
        "weekly_availability": EVENINGS,
        "weekly_minutes_cap": 10 * 60,
        "free_from": now.date(),
        "hourly": {"amount": "160", "currency": "USD"},
        "declines": "Nothing that is meant to deceive people.",
    }
    profile = experts.change_basics(person=person, wanted=basics, now=now)
    for part, rows in _parts(now.year).items():
        replace_part(profile=profile, part=part, rows=rows, now=now)
    return person


def _parts(year: int) -> dict[str, list[dict[str, Any]]]:
    degrees = (
        ("bachelor", "Mechanical engineering", "Severnside Institute of Technology", year - 16, year - 13),
        ("master", "Moral philosophy", "Wendover College", year - 12, year - 11),
        ("doctorate", "Philosophy of technology", "Wendover College", year - 2, None),
    )
    columns = ("level", "field", "institution", "year_from", "year_to")
    first, second = date(year - 6, 3, 1), date(year - 12, 9, 1)
    jobs = (
        ("Business development, cloud and AI partnerships", "Northlight Cloud", first, None,
         "Forecast the growth of joint business with partners, by region and product."),
        ("Mechanical engineer", "Harrow Turbines", second, first, "Cooling of turbines, from drawing to test bench."),
    )  # fmt: skip
    return {
        "degrees": [dict(zip(columns, each, strict=True)) for each in degrees],
        "employments": [
            {"title": title, "employer": where, "started": start, "ended": end, "description": what}
            for title, where, start, end, what in jobs
        ],
        "publications": [{"title": "The Careful Machine", "venue": "Lantern Books", "year": year - 3, "url": ""}],
        "languages": [{"code": "en", "level": "native"}, {"code": "de", "level": "B2"}],
        "conflicts": [{"organisation_name": "Northlight Cloud", "kind": "employer"}],
    }


def _draft(today: date) -> needs.Draft:
    return needs.Draft(
        role="expert",
        title=TITLE,
        seats=1,
        minutes_a_week=6 * 60,
        weeks=8,
        rate=Money(200_00, "USD"),
        skills={"cloud-business": 4, "forecasting": 3},
        language="en",
        language_level=5,
        starts_on=today + timedelta(days=7),
        meet_zone="Europe/London",
        meet_from=20 * 60,
        meet_to=23 * 60,
        wave_size=3,
    )
