"""What a session says is read anew for every request, and only while it lasts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from preceptor.web.sessions import SessionStore


def test_what_one_request_writes_into_its_copy_is_not_there_for_the_next() -> None:
    text = SessionStore().encode({"methods": ["password"]})
    SessionStore().decode(text)["methods"].append("totp")
    assert SessionStore().decode(text) == {"methods": ["password"]}


def test_a_text_that_was_changed_says_nothing() -> None:
    text = SessionStore().encode({"methods": ["password"]})
    assert SessionStore().decode(f"{text[:-3]}abc") == {}


@pytest.mark.django_db
def test_a_session_is_there_until_it_ends() -> None:
    begun = SessionStore()
    begun["methods"] = ["password"]
    begun.save()
    assert SessionStore(begun.session_key).load() == {"methods": ["password"]}
    Session.objects.filter(pk=begun.session_key).update(expire_date=timezone.now() - timedelta(seconds=1))
    assert SessionStore(begun.session_key).load() == {}
