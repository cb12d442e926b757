"""The lean way answers and writes what the ordinary way does, and leaves whatever is unusual to it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection

from preceptor.accounts.models import Membership, Person
from preceptor.accounts.walls import everywhere
from preceptor.corrections.models import Claim
from preceptor.projects.services import publish_guideline
from preceptor.web import measures
from preceptor.web.lean import door, presumed
from preceptor.web.lean.operations import Operations
from tests.corrections.browser import turn_clock
from tests.corrections.scene import NOON, Scene, make_scene
from tests.corrections.test_api import BODY
from tests.web.two_ways import Asked, Seen, Ways, session_of, undone

pytestmark = pytest.mark.django_db
NEXT = {"stage": "correct"}
Change = Callable[[Scene, Asked], object]


@pytest.fixture
def scene(db: None) -> Scene:
    """Outside any room, as a request begins."""
    with everywhere():
        made = make_scene()
        made.open(3)
        return made


@pytest.fixture(autouse=True)
def same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)
    monkeypatch.setattr("secrets.randbelow", lambda most: most - 1)
    presumed._presumed.clear()


@pytest.fixture
def ways() -> Ways:
    return Ways()


def both(ways: Ways, scene: Scene, asked: Asked, change: Change) -> Seen:
    """What the lean way did, which must be what the ordinary one does. The session is known before the change."""
    seen = []
    with undone():
        presumed.presumed(asked.session, NOON)
        known = dict(presumed._presumed)
        with everywhere():
            change(scene, asked)
        for way in (ways.ordinary, ways.lean):
            with undone():
                presumed._presumed.update(known)
                seen.append(way(asked))
    assert seen[0].told == seen[1].told
    return seen[1]


def claimed(scene: Scene, asked: Asked) -> Claim:
    """A claim in hand, and the address to hand it in."""
    claim = scene.claim(scene.amal)
    asked.path = f"/claims/{claim.pk}/correction"
    return claim


def nothing(scene: Scene, asked: Asked) -> None:
    """As it is."""


def body(**more: Any) -> Change:
    def change(scene: Scene, asked: Asked) -> None:
        asked.body = {**asked.body, **more}

    return change


def header(name: str, value: str | None) -> Change:
    def change(scene: Scene, asked: Asked) -> None:
        asked.headers[name] = value

    return change


USUAL: dict[str, Change] = {
    "as it is": nothing,
    "of its kind": body(kind="correct"),
    "in its project": lambda scene, asked: body(project=scene.project.pk)(scene, asked),
    "without a key": lambda scene, asked: setattr(asked, "key", None),
    "from its own page": header("origin", "http://127.0.0.1"),
    "in Arabic": header("accept-language", "ar,en;q=0.5"),
    "with other cookies": lambda scene, asked: header(
        "cookie", f"a=b; sessionid={asked.session}; csrftoken={'t' * 32}; django_language=ar"
    )(scene, asked),
}


def test_the_usual_claim_is_the_same(ways: Ways, scene: Scene) -> None:
    session = session_of(scene.amal)
    for name, change in USUAL.items():
        seen = both(ways, scene, Asked("/queue/next", NEXT, session), change)
        assert (seen.status, seen.lean) == (200, True), name
        assert seen.body["claim"]["state"] == "held", name
        assert len(seen.rows["corrections_unitevent"]) == 4, "three were opened, one was claimed"
        kept = [each["status"] for each in seen.rows["accounts_idempotencyrecord"]]
        assert kept == ([] if name == "without a key" else [200]), name


def test_the_usual_submit_is_the_same(ways: Ways, scene: Scene) -> None:
    asked = Asked("", {**BODY, "token": 1}, session_of(scene.amal))
    for outcome in ("found_error", "bad_problem"):
        asked.body["outcome"] = outcome
        seen = both(ways, scene, asked, claimed)
        assert (seen.status, seen.lean, seen.body["outcome"]) == (200, True, outcome)
        assert len(seen.rows["corrections_steprating"]) == 2
        assert [each["state"] for each in seen.rows["corrections_claim"]] == ["submitted"]


def deleted_role(scene: Scene, asked: Asked) -> None:
    Membership.objects.filter(person=scene.amal).delete()


def other_password(scene: Scene, asked: Asked) -> None:
    scene.amal.set_password("seven tall lamps burn")
    scene.amal.save(update_fields=["password"])


def reader(scene: Scene, asked: Asked) -> None:
    publish_guideline(project=scene.project, language="en", body="New", actor=scene.lead, now=NOON)


UNUSUAL: dict[str, tuple[int, Change]] = {
    "no token": (403, header("x-csrftoken", None)),
    "another token": (403, header("x-csrftoken", "u" * 32)),
    "another site": (403, header("origin", "https://evil.example")),
    "another host": (400, header("host", "evil.example")),
    "no session": (401, header("cookie", "csrftoken=" + "t" * 32)),
    "an unknown session": (401, header("cookie", "sessionid=" + "x" * 32 + "; csrftoken=" + "t" * 32)),
    "an API key that is none": (401, header("authorization", "Bearer nothing")),
    "an ended session": (401, lambda scene, asked: Session.objects.all().delete()),
    "a session that ran out": (401, lambda scene, asked: Session.objects.update(expire_date=NOON)),
    "another password": (401, other_password),
    "not active": (401, lambda scene, asked: Person.objects.filter(pk=scene.amal.pk).update(is_active=False)),
    "no role any more": (403, deleted_role),
    "no JSON": (400, lambda scene, asked: setattr(asked, "body", b'{"stage": "correct"')),
    "twice a name": (400, lambda scene, asked: setattr(asked, "body", b'{"stage": "correct", "stage": "correct"}')),
    "an unknown name": (422, body(stages=1)),
    "a key that is none": (400, lambda scene, asked: setattr(asked, "key", "with space")),
    "another's project": (404, body(project=2**40)),
    "unread instructions": (409, reader),
    "another stage": (200, body(stage="review")),
    "one in hand": (200, lambda scene, asked: scene.claim(scene.amal)),
    "a question in the address": (200, lambda scene, asked: setattr(asked, "path", "/queue/next?a=1")),
    "another kind of body": (200, header("content-type", "text/plain")),
}


def test_what_is_unusual_of_a_claim_is_left_to_the_ordinary_way(ways: Ways, scene: Scene) -> None:
    session = session_of(scene.amal)
    for name, (status, change) in UNUSUAL.items():
        seen = both(ways, scene, Asked("/queue/next", dict(NEXT), session), change)
        assert (seen.status, seen.lean) == (status, False), name


def late(scene: Scene, asked: Asked) -> None:
    Claim.objects.filter(pk=claimed(scene, asked).pk).update(expires_at=NOON - timedelta(seconds=1))


def given_back(scene: Scene, asked: Asked) -> None:
    Claim.objects.filter(pk=claimed(scene, asked).pk).update(state="released", ended_at=NOON)


def of_another(scene: Scene, asked: Asked) -> None:
    asked.path = f"/claims/{scene.claim(scene.basil).pk}/correction"


UNUSUAL_SUBMITS: dict[str, tuple[int, str | None, Change, dict[str, Any]]] = {
    "stale": (409, "stale_token", claimed, {"token": 2}),
    "late": (200, None, late, {}),
    "ended": (409, "claim_ended", given_back, {}),
    "of another": (404, "claim_not_found", of_another, {}),
    "given up": (200, None, claimed, {"outcome": "give_up"}),
    "against the protocol": (422, "protocol_violation", claimed, {"solution": ""}),
    "too long": (422, "invalid", claimed, {"final_answer": "x" * 401}),
}


def test_what_is_unusual_of_a_submit_is_left_to_the_ordinary_way(ways: Ways, scene: Scene) -> None:
    session = session_of(scene.amal)
    for name, (status, code, change, more) in UNUSUAL_SUBMITS.items():
        seen = both(ways, scene, Asked("", {**BODY, "token": 1, **more}, session), change)
        assert (seen.status, seen.body.get("code"), seen.lean) == (status, code, False), name


def test_a_repeat_is_answered_from_the_record_of_either_way(ways: Ways, scene: Scene) -> None:
    session = session_of(scene.amal)
    for first, again in ((ways.lean, ways.ordinary), (ways.ordinary, ways.lean)):
        with undone():
            done, repeated = first(Asked("/queue/next", NEXT, session)), again(Asked("/queue/next", NEXT, session))
            assert (repeated.status, repeated.body) == (200, done.body)
            assert repeated.headers["Idempotency-Replayed"] == "true"
            other = again(Asked("/queue/next", {"stage": "review"}, session))
            assert (other.status, other.body["code"]) == (409, "idempotency_key_reused")
    with undone():
        ways.ordinary(Asked("/queue/next", {"stage": "review"}, session))
        used = ways.lean(Asked("/queue/next", NEXT, session))
        assert (used.status, used.body["code"]) == (409, "idempotency_key_reused")
        assert not used.rows["corrections_claim"], "what the lean way had done before it came to the key is undone"


def test_a_change_of_the_person_counts_at_once_and_is_learnt(ways: Ways, scene: Scene) -> None:
    session = session_of(scene.amal)
    assert ways.lean(Asked("/queue/next", NEXT, session, key="a")).lean
    Person.objects.filter(pk=scene.amal.pk).update(display_name="Amal the second")
    other = Asked("/queue/next", {"stage": "correct"}, session_of(scene.basil), key="b")
    assert ways.lean(other).lean
    Person.objects.filter(pk=scene.basil.pk).update(display_name="Basil the second")
    with everywhere():
        claim = Claim.objects.get(person=scene.basil)
    submit = Asked(f"/claims/{claim.pk}/correction", {**BODY, "token": 1}, other.session, key="c")
    with undone():
        assert not ways.lean(submit).lean, "what was presumed is not so any more"
    with undone():
        assert ways.lean(submit).lean, "and has been read anew"


def test_a_request_leaves_its_mark_in_the_history_the_measures_and_no_room(ways: Ways, scene: Scene) -> None:
    labels = {"method": "POST", "route": "api/v1/queue/next", "status": "200"}
    before = measures.REGISTRY.get_sample_value("preceptor_requests_total", labels) or 0
    assert ways.lean(Asked("/queue/next", NEXT, session_of(scene.amal))).headers["X-Request-ID"] == "request-77"
    assert measures.REGISTRY.get_sample_value("preceptor_requests_total", labels) == before + 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM corrections_unit")
        assert cursor.fetchone() == (0,)
    with everywhere(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT context.metadata FROM corrections_unitevent AS event JOIN pghistory_context AS context"
            " ON context.id = event.pgh_context_id WHERE event.state = 'claimed'"
        )
        (metadata,) = cursor.fetchone()
    assert json.loads(metadata) == {"actor": scene.amal.pk, "request": "request-77"}


def test_a_mistake_of_the_lean_way_is_logged_and_the_answer_is_given(
    ways: Ways, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("preceptor.web.lean.application.read_strictly", lambda content: 1 / 0)
    seen = ways.lean(Asked("/queue/next", NEXT, session_of(scene.amal)))
    assert (seen.status, seen.lean) == (200, False)


def test_each_operation_is_found_by_its_address_and_no_other() -> None:
    found = Operations()
    address, ids = found.find("POST", "/api/v1/claims/77/correction") or (None, None)
    assert address is not None
    assert (address.route, ids) == ("api/v1/claims/<claim_id>/correction", {"claim_id": 77})
    for method, path in (("GET", "/api/v1/queue/next"), ("POST", "/api/v1/queue/next/"), ("POST", "/api/v1/claims")):
        assert found.find(method, path) is None


def test_a_long_header_is_not_remembered() -> None:
    environ = {"HTTP_HOST": "127.0.0.1", "HTTP_ACCEPT_LANGUAGE": "x" * 1_001, "wsgi.url_scheme": "http"}
    assert door.door_of(environ, {}, "POST", "/api/v1/queue/next") is None
