"""A table of invented people for a trial: `python benchmarks/peers/invented_people.py PEOPLE.csv --count 200000`.

Everybody is made up from a seed and marked as simulated; `preceptor experts import` takes the table, and the registry
is then as large as one likes. Skills are those of the list that comes with Preceptor (`preceptor skills seed`).
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from preceptor.experts.taxonomy.terms import own_terms

PLACES = (
    ("JO", "Asia/Amman", "ar", 3),
    ("EG", "Africa/Cairo", "ar", 6),
    ("SA", "Asia/Riyadh", "ar", 3),
    ("MA", "Africa/Casablanca", "ar", 2),
    ("GB", "Europe/London", "en", 8),
    ("US", "America/New_York", "en", 10),
    ("US", "America/Los_Angeles", "en", 8),
    ("DE", "Europe/Berlin", "de", 6),
    ("FR", "Europe/Paris", "fr", 5),
    ("IN", "Asia/Kolkata", "hi", 12),
    ("BR", "America/Sao_Paulo", "pt", 5),
    ("NG", "Africa/Lagos", "en", 6),
    ("KE", "Africa/Nairobi", "sw", 3),
    ("JP", "Asia/Tokyo", "ja", 4),
    ("AU", "Australia/Sydney", "en", 3),
)
GIVEN = {
    "ar": [
        "ليلى",
        "عمر",
        "سارة",
        "يوسف",
        "نور",
        "خالد",
        "هند",
        "كريم",
        "رنا",
        "سامي",
        "دانا",
        "طارق",
        "مها",
        "زيد",
        "لمى",
        "بشار",
        "رغد",
        "حسن",
        "سلمى",
        "فادي",
    ],
    "": [
        "Anna",
        "Ben",
        "Chen",
        "Dora",
        "Emeka",
        "Farid",
        "Grace",
        "Hugo",
        "Ines",
        "Jonas",
        "Kemi",
        "Lina",
        "Mara",
        "Noah",
        "Olga",
        "Priya",
        "Ravi",
        "Sofia",
        "Tomas",
        "Uma",
        "Vera",
        "Wei",
        "Yara",
        "Zane",
        "Amina",
        "Bruno",
        "Clara",
        "Diego",
        "Elif",
        "Fatou",
    ],
}
FAMILY = {
    "ar": ["حداد", "خطيب", "ناصر", "المصري", "العلي", "حسين", "منصور", "قاسم", "درويش", "الشريف", "عيسى", "سليم"],
    "": [
        "Adeyemi",
        "Becker",
        "Costa",
        "Dubois",
        "Evans",
        "Fischer",
        "Garcia",
        "Haddad",
        "Ito",
        "Jansen",
        "Kumar",
        "Lopez",
        "Moreau",
        "Nakamura",
        "Okafor",
        "Patel",
        "Quinn",
        "Rossi",
        "Silva",
        "Tanaka",
        "Urban",
        "Vogel",
        "Walker",
        "Xu",
        "Young",
        "Ziegler",
        "Mensah",
        "Novak",
        "Olsen",
        "Petrov",
    ],
}
MADE_OF = tuple(
    first + last for first in ("ba", "ce", "di", "ho", "ka", "lu", "mi", "no", "ra", "ve") for last in "nrlms"
)
EMPLOYERS = ("Analytics", "Clouds", "Hospital", "University", "Partners", "Engineering", "Bank", "Institute", "Works")
ROLES = ("Specialist", "Manager", "Consultant", "Researcher", "Lecturer", "Engineer", "Director", "Analyst", "Advisor")
SAYS = (
    "{years} years of {first} and {second}; teaches {third}",
    "{role} in {first}, writes about {second}",
    "From {first} to {second}: {role}",
    "Doctoral work on {first}; practice in {second} and {third}",
)
SAYS_IN_ARABIC = ("خبرة {years} سنوات في {first} و{second}", "مستشار في {first} ومهتم بـ{second}")
LEVELS = ("A2", "B1", "B2", "C1", "C2")
DEGREES = ("bachelor", "master", "doctorate", "professional")
EVENINGS = ((18, 22), (19, 23), (9, 17), (8, 12), (13, 18), (6, 9))
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Ability:
    """A skill of the list that comes with Preceptor."""

    code: str
    english: str
    arabic: str


def abilities() -> list[Ability]:
    """The skills that have one above them: the fields themselves are too wide to be somebody's."""
    return [Ability(each.code, each.label_en, each.label_ar) for each in own_terms() if each.parent]


def people(count: int, seed: int) -> Iterator[dict[str, str]]:
    """Rows for the import, the same for the same seed."""
    dice, known = random.Random(seed), abilities()
    weights = [1 / (place + 20) for place in range(len(known))]
    dice.shuffle(known)
    for number in range(count):
        country, zone, tongue, _ = dice.choices(PLACES, [each[3] for each in PLACES])[0]
        skills = list({each.code: each for each in dice.choices(known, weights, k=dice.randint(3, 7))}.values())
        yield _person(dice, number, country, zone, tongue, skills)


def _person(
    dice: random.Random, number: int, country: str, zone: str, tongue: str, skills: Sequence[Ability]
) -> dict[str, str]:
    script = "ar" if tongue == "ar" else ""
    middle = f"{dice.choice(GIVEN[script])} {dice.choice(GIVEN[script])}" if script else _trade(dice)
    name = f"{dice.choice(GIVEN[script])} {middle} {dice.choice(FAMILY[script])}"
    years, role = dice.randint(2, 30), dice.choice(ROLES)
    labels = [(each.arabic if script else each.english) for each in skills]
    says = dice.choice(SAYS_IN_ARABIC if script else SAYS)
    parts = dict(zip(("first", "second", "third"), labels * 3, strict=False))
    headline = says.format(years=years, role=role, **parts)
    return {
        "email": f"person{number}@invented.example",
        "name": name,
        "interface_language": script or "en",
        "headline": headline[:200],
        "summary": f"{headline}. {_trade(dice)} {_trade(dice)} {_trade(dice)}.",
        "country": country,
        "time_zone": zone,
        "availability": _hours(dice),
        "weekly_hours": str(dice.choice((4, 6, 8, 10, 12, 20, 30, 40))),
        "hourly_rate": f"{dice.lognormvariate(4.0, 0.6):.2f}",
        "currency": dice.choice(("USD", "USD", "USD", "EUR", "GBP")),
        "skills": "; ".join(f"{each.code}:{dice.randint(1, 5)}" for each in skills),
        "languages": f"{tongue}:native" + ("" if tongue == "en" else f"; en:{dice.choice(LEVELS)}"),
        "degrees": f"{dice.choice(DEGREES)} | {skills[0].english} | University of {_trade(dice)} | ",
        "jobs": f"{role}, {skills[0].english} | {_trade(dice)} {dice.choice(EMPLOYERS)} | {2026 - years} | ",
        "simulated": "yes",
    }


def _hours(dice: random.Random) -> str:
    first, last = dice.choice(EVENINGS)
    days = sorted(dice.sample(range(7), dice.randint(2, 6)))
    return "; ".join(f"{DAYS[day]} {first}:00-{last}:00" for day in days)


def _trade(dice: random.Random) -> str:
    return "".join(dice.choices(MADE_OF, k=3)).title()


def write(path: Path, count: int, seed: int) -> None:
    """The table as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        invented = people(count, seed)
        first = next(invented)
        rows = csv.DictWriter(file, first.keys())
        rows.writeheader()
        rows.writerow(first)
        rows.writerows(invented)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    write(asked.path, asked.count, asked.seed)
