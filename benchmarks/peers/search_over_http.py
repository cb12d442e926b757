"""The first result of a search through HTTP: invented people imported, a column snapshot, the server as it is served.

What is asked is what people type into the registry's page, half of it with filters: whole words, names, a word that is
still being typed, and at first nothing at all. Words and meanings are fused: everybody has a vector, and a question's own
is asked of an endpoint on loopback. Times are from asking to the last byte of the first 25, which is what the page asks for.
At the end a headline is changed in PostgreSQL, and the time is taken until that search finds it.
"""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import numpy as np
import psycopg
from idle_memory import running_site
from peers.invented_people import PLACES, Ability, abilities, write
from peers.made_up_meaning import MODEL, endpoint, prepare_vectors

from preceptor.web.embedded.cluster import ensure_cluster

LIMIT_MS = 150.0
CLIENTS = 8
SEED, SHOWN, MOST_WAITED = 7, 25, 60.0
LANGUAGES = ("en:B2", "en:C1", "ar:native", "fr:native", "hi:native")


@dataclass
class OverHttp:
    """Rows a second of the ways in, and milliseconds of the answers (sorted) by one client and by eight."""

    profiles: int
    facts: dict[str, float] = field(default_factory=dict)
    seen: float = float("inf")
    by_meaning: bool = False
    one: list[float] = field(default_factory=list)
    eight: list[float] = field(default_factory=list)

    @property
    def p95(self) -> float:
        return float(np.percentile(self.one, 95))


def measure(count: int, questions: int, home: Path) -> OverHttp:
    """Import so many people into an installation of its own and ask it."""
    os.environ |= {"PRECEPTOR_HOME": str(home), "PRECEPTOR_SEARCH_SNAPSHOT_FROM": "1"}
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    measured = OverHttp(count)
    entrance = prepare(count, home, measured.facts)
    with endpoint() as meanings:
        os.environ |= {"PRECEPTOR_EMBEDDINGS_URL": meanings, "PRECEPTOR_EMBEDDINGS_MODEL": MODEL}
        with running_site(home) as (_, _, port, _):
            headers = {"Cookie": session(port, entrance)}
            paths = [f"/api/v1/experts/search?{urlencode(each, doseq=True)}" for each in asked(questions)]
            ask(port, headers, paths[: questions // 10])
            measured.by_meaning = answer(port, headers, paths[1])["meaning"]
            measured.one = sorted(ask(port, headers, paths))
            shares = [paths[first::CLIENTS] for first in range(CLIENTS)]
            with ThreadPoolExecutor(CLIENTS) as clients:
                every = clients.map(lambda share: ask(port, headers, share), shares)
                measured.eight = sorted(ms for times in every for ms in times)
            measured.seen = change_seen(port, headers, home)
    return measured


def change_seen(port: int, headers: dict[str, str], home: Path) -> float:
    """Seconds from the commit of a new headline in PostgreSQL until somebody who searches for it finds it."""
    with (
        ensure_cluster(home) as cluster,
        psycopg.connect(cluster.superuser, dbname="preceptor", autocommit=True) as database,
    ):
        database.execute(
            "UPDATE experts_expertprofile SET headline = 'Zyzzogeton keeper' WHERE id ="
            " (SELECT id FROM experts_expertprofile WHERE status = 'active' ORDER BY id LIMIT 1 OFFSET 7)"
        )
        begun = time.perf_counter()
        while time.perf_counter() - begun < MOST_WAITED:
            found = answer(port, headers, "/api/v1/experts/search?text=zyzzogeton")["experts"]
            if found and found[0]["headline"] == "Zyzzogeton keeper":
                return time.perf_counter() - begun
    return float("inf")


def prepare(count: int, home: Path, facts: dict[str, float]) -> str:
    """The people, their search rows and the snapshot, with the rate of each; a link for the operator of the network."""
    home.mkdir(mode=0o755, exist_ok=True)
    table = home.with_suffix(".csv")
    write(table, count, SEED)
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named above

    with open_installation():
        from preceptor.accounts.walls import everywhere  # noqa: PLC0415  models exist only now
        from preceptor.experts.bulk.services import import_table  # noqa: PLC0415
        from preceptor.experts.search.keeping import keep_snapshot  # noqa: PLC0415
        from preceptor.experts.search.rows import refresh  # noqa: PLC0415
        from preceptor.experts.taxonomy.loading import seed_skills  # noqa: PLC0415
        from preceptor.kit import clock  # noqa: PLC0415

        now = clock.now()
        with everywhere():
            seed_skills(now)
            for name, dry_run in (("dry run", True), ("import", False)):
                with rate(facts, f"{name}, rows a second", count):
                    done = import_table(path=table, now=now, dry_run=dry_run)
                assert done.stored == count, done.first
            facts["pairs that may be one person"] = done.suspected
            with rate(facts, "search rows a second", count):
                while refresh(now=now):
                    pass
            with rate(facts, "vectors, rows a second", count):
                assert prepare_vectors() == count
            with rate(facts, "snapshot, rows a second", count):
                keep_snapshot(least=1)
            return operator(now)


class rate:  # noqa: N801  reads as a word where it is used
    """Notes how many a second were done meanwhile."""

    def __init__(self, facts: dict[str, float], name: str, count: int) -> None:
        self._facts, self._name, self._count = facts, name, count

    def __enter__(self) -> None:
        self._begun = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self._facts[self._name] = self._count / (time.perf_counter() - self._begun)


def operator(now: Any) -> str:
    """Somebody who keeps the network, and the end of a link that signs them in."""
    from datetime import timedelta  # noqa: PLC0415

    from preceptor.accounts.services import (  # noqa: PLC0415  models exist only now
        add_member,
        create_organisation,
        create_person,
        issue_sign_in_link,
    )

    network = create_organisation(name="Trial network", slug="trial-network", now=now, kind="network")
    person = create_person(email="operator@invented.example", display_name="Olga")
    add_member(organisation=network, person=person, role="operator", now=now)
    return str(issue_sign_in_link(person=person, now=now, valid_for=timedelta(hours=2)))


def session(port: int, token: str) -> str:
    """The cookies of a browser after the link."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", f"/sign-in/{token}")
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return "; ".join(each.split(";")[0] for each in answer.headers.get_all("Set-Cookie") or ())


def answer(port: int, headers: dict[str, str], path: str) -> Any:
    """What is answered."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=headers)
    found = json.loads(connection.getresponse().read())
    connection.close()
    return found


def ask(port: int, headers: dict[str, str], paths: Sequence[str]) -> list[float]:
    """Milliseconds of each answer, one after the other over one connection."""
    connection, taken = HTTPConnection("127.0.0.1", port, timeout=60), []
    for path in paths:
        begun = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        taken.append(1e3 * (time.perf_counter() - begun))
        assert answer.status == 200, (path, body)
    connection.close()
    return taken


def asked(count: int) -> Iterator[dict[str, Any]]:
    """What people ask: words of skills in both languages, names, beginnings of words; the first asks nothing."""
    dice, known = random.Random(SEED), abilities()
    yield {"limit": SHOWN}
    for _ in range(count - 1):
        yield {"limit": SHOWN, "text": typed(dice, known)} | (filters(dice, known) if dice.random() < 0.5 else {})


def typed(dice: random.Random, known: Sequence[Ability]) -> str:
    """A text, every fourth one cut in the middle of its last word."""
    skills = dice.sample(known, 2)
    text = dice.choice(
        (
            f"{skills[0].english} {skills[1].english}",
            f"{skills[0].english} doctoral",
            f"{skills[0].arabic} {skills[1].arabic}",
            f"Sofia {skills[0].english}",
        )
    )
    return text[: max(3, len(text) - 3)] if dice.random() < 0.25 else text


def filters(dice: random.Random, known: Sequence[Ability]) -> dict[str, Any]:
    """Filters as the page sends them."""
    country, zone, _, _ = dice.choice(PLACES)
    chosen: list[dict[str, Any]] = [
        {"skills": f"{dice.choice(known).code}:3"},
        {"languages": dice.choice(LANGUAGES)},
        {"countries": country},
        {"currency": "USD", "most_rate_minor": dice.choice((5_000, 10_000, 20_000))},
        {"meet_zone": zone, "meet_from": 18 * 60, "meet_to": 22 * 60, "meet_minutes": 120},
        {"least_weekly_minutes": 600, "degree": "master"},
    ]
    return {name: value for each in dice.sample(chosen, dice.randint(1, 3)) for name, value in each.items()}
