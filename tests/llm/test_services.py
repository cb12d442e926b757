"""Endpoints as rows: sealed keys, names once, and from a row to something that can be called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from preceptor.kit.configuration import InvalidConfiguration
from preceptor.kit.sealing import SealBroken, seal, unseal
from preceptor.llm.endpoint import Interface, InvalidEndpoint
from tests.problems.conftest import NOON, make_client


def test_a_sealed_key_opens_only_at_its_place_and_with_its_installation_s_key(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for home in (here, there):
        home.mkdir()
    sealed = seal(here, "sk-secret", place="llm_endpoint|1|api_key")
    assert b"sk-secret" not in sealed
    assert unseal(here, sealed, place="llm_endpoint|1|api_key") == "sk-secret"
    assert seal(here, "sk-secret", place="llm_endpoint|1|api_key") != sealed
    for home, place in ((here, "llm_endpoint|2|api_key"), (there, "llm_endpoint|1|api_key")):
        with pytest.raises(SealBroken, match="Enter the secret again"):
            unseal(home, sealed, place=place)
    assert (here / "sealing_key").stat().st_mode & 0o077 == 0


@pytest.fixture
def client(db: None, settings: Any, tmp_path: Path) -> Any:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    settings.HOME = tmp_path
    with everywhere():
        yield make_client("acme")


@pytest.mark.django_db
def test_a_remote_endpoint_is_resolved_with_its_key(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from preceptor.llm.services import create_endpoint, resolve  # noqa: PLC0415

    row = create_endpoint(
        organisation=client.organisation, name="remote", base_url="https://m.example/v1", api_key="sk-1", now=NOON
    )
    row.refresh_from_db()
    assert b"sk-1" not in bytes(row.api_key_sealed)
    ready = resolve(endpoint=row, remote_name="big", chat=True)
    assert (ready.base_url, ready.api_key, ready.model) == ("https://m.example/v1", "sk-1", "big")
    assert (ready.interface, ready.trusted, ready.concurrency) == (Interface.CHAT, False, 64)
    monkeypatch.setenv("PRECEPTOR_MODEL_CONCURRENCY", "200")
    assert resolve(endpoint=row, remote_name="big").concurrency == 200
    monkeypatch.setenv("PRECEPTOR_MODEL_CONCURRENCY", "many")
    with pytest.raises(InvalidConfiguration, match="PRECEPTOR_MODEL_CONCURRENCY"):
        resolve(endpoint=row, remote_name="big")


@pytest.mark.django_db
def test_refusals(client: Any) -> None:
    from preceptor.llm.services import EndpointNameTaken, create_endpoint  # noqa: PLC0415

    where = {"organisation": client.organisation, "now": NOON}
    create_endpoint(**where, name="one", base_url="https://m.example/v1")
    with pytest.raises(EndpointNameTaken, match="Choose another"):
        create_endpoint(**where, name="one", base_url="https://m.example/v1")
    with pytest.raises(InvalidEndpoint, match="not an address"):
        create_endpoint(**where, name="two", base_url="file:///etc/passwd")


@pytest.mark.django_db
def test_the_default_is_the_local_engine_or_what_the_setting_names(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from preceptor.llm.services import default_endpoint, default_model_name, resolve  # noqa: PLC0415

    where = {"organisation": client.organisation, "now": NOON}
    for name in ("PRECEPTOR_MODEL_URL", "PRECEPTOR_MODEL_NAME", "PRECEPTOR_LOCAL_MODEL"):
        monkeypatch.delenv(name, raising=False)
    local = default_endpoint(**where)
    assert (local.kind, local.pk) == ("local", default_endpoint(**where).pk)
    assert default_model_name() == "Gemma 3 270M"
    monkeypatch.setenv("PRECEPTOR_LOCAL_MODEL", "/models/other.gguf")
    assert default_model_name() == "other"
    monkeypatch.setenv("PRECEPTOR_MODEL_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("PRECEPTOR_MODEL_NAME", "mine")
    named = default_endpoint(**where)
    assert (named.kind, default_model_name()) == ("openai", "mine")
    assert resolve(endpoint=named, remote_name="mine").trusted
