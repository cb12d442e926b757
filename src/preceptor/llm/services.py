"""Verbs on endpoints: note one, make one ready to be called."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import IntegrityError, transaction

from preceptor.accounts.models import Organisation
from preceptor.kit import sealing
from preceptor.kit.configuration import InvalidConfiguration
from preceptor.kit.errors import Conflict
from preceptor.llm import endpoint as calling
from preceptor.llm import models
from preceptor.llm.addresses import require_usable
from preceptor.llm.local.manager import ensure_local_server, leave_local_server
from preceptor.llm.local.settings import LocalSettings

PACKAGED_MODEL: Final = "Gemma 3 270M"
LOCAL_NAME: Final = "local engine"
CONFIGURED_NAME: Final = "configured endpoint"
CONCURRENCY_SETTING: Final = "PRECEPTOR_MODEL_CONCURRENCY"
DEFAULT_CONCURRENCY: Final = 64
MOST_CONCURRENCY: Final = 2_000


class EndpointNameTaken(Conflict):
    """There is already an endpoint of this name. Choose another."""

    code = "endpoint_name_taken"


def create_endpoint(
    *,
    organisation: Organisation,
    name: str,
    now: datetime,
    kind: str = models.Endpoint.Kind.OPENAI,
    base_url: str = "",
    api_key: str = "",
    allow_loopback: bool = False,
) -> models.Endpoint:
    """Note an endpoint; its key is sealed to this row. Raises EndpointNameTaken, InvalidEndpoint."""
    if kind == models.Endpoint.Kind.OPENAI:
        calling.Endpoint(base_url, api_key, "any")
    try:
        with transaction.atomic():
            row: models.Endpoint = models.Endpoint.objects.create(
                organisation=organisation,
                name=name,
                kind=kind,
                base_url=base_url,
                allow_loopback=allow_loopback,
                created_at=now,
            )
    except IntegrityError as error:
        raise EndpointNameTaken(f"There is already an endpoint called “{name}”. Choose another name.") from error
    if api_key:
        row.api_key_sealed = sealing.seal(settings.HOME, api_key, place=_place(row))
        row.save(update_fields=["api_key_sealed"])
    return row


def register_endpoint(
    *,
    organisation: Organisation,
    name: str,
    now: datetime,
    kind: str = models.Endpoint.Kind.OPENAI,
    base_url: str = "",
    api_key: str = "",
    allow_loopback: bool = False,
) -> models.Endpoint:
    """Note an endpoint that somebody typed in: what can be seen of its address is judged at once.

    A name is judged at every call, when it is resolved. Raises EndpointNameTaken, InvalidEndpoint, AddressRefused.
    """
    if kind == models.Endpoint.Kind.LOCAL and (base_url or api_key or allow_loopback):
        raise calling.InvalidEndpoint("The local engine has no address and no key: leave both out.")
    if kind == models.Endpoint.Kind.OPENAI:
        require_usable(calling.Endpoint(base_url, api_key, "any").base_url, loopback=allow_loopback)
    return create_endpoint(
        organisation=organisation,
        name=name,
        now=now,
        kind=kind,
        base_url=base_url,
        api_key=api_key,
        allow_loopback=allow_loopback,
    )


def replace_key(*, endpoint: models.Endpoint, api_key: str) -> models.Endpoint:
    """Keep another key for the endpoint; empty forgets it."""
    sealed = sealing.seal(settings.HOME, api_key, place=_place(endpoint)) if api_key else b""
    endpoint.api_key_sealed = sealed
    endpoint.save(update_fields=["api_key_sealed"])
    return endpoint


def resolve(
    *, endpoint: models.Endpoint, remote_name: str = "", chat: bool = False, adapter: str = ""
) -> calling.Endpoint:
    """The endpoint ready to be called; starts the local engine, with `adapter` (a path under PRECEPTOR_HOME) loaded.

    Raises LocalEngineMissing and its kin, SealBroken.
    """
    if endpoint.kind == models.Endpoint.Kind.LOCAL:
        return _local(settings.HOME / adapter if adapter else None)
    return calling.Endpoint(
        base_url=endpoint.base_url,
        api_key=_key(endpoint),
        model=remote_name,
        interface=calling.Interface.CHAT if chat else calling.Interface.COMPLETIONS,
        trusted=endpoint.allow_loopback,
        concurrency=_concurrency(),
    )


def _concurrency() -> int:
    """The most requests at once to an endpoint that is not ours; how many it bears is found out below that."""
    text = os.environ.get(CONCURRENCY_SETTING, str(DEFAULT_CONCURRENCY))
    if not text.isdecimal() or not 1 <= int(text) <= MOST_CONCURRENCY:
        raise InvalidConfiguration(
            f"{CONCURRENCY_SETTING} is {text!r}: give a whole number from 1 to {MOST_CONCURRENCY:,}."
        )
    return int(text)


def _local(adapter: Path | None) -> calling.Endpoint:
    server = ensure_local_server(settings.HOME, adapters=[adapter] if adapter else [])
    return server.endpoint(_as_loaded(adapter, server.adapters) if adapter else None)


def leave_local_engine() -> None:
    """This process needs the local engine no more for now; unused by all, it ends and its memory is free."""
    leave_local_server(settings.HOME)


def _as_loaded(adapter: Path, loaded: tuple[str, ...]) -> Path:
    """The adapter as the server lists it: the same file may be named by another way to its folder."""
    return next((Path(name) for name in loaded if Path(name).samefile(adapter)), adapter)


def _key(endpoint: models.Endpoint) -> str:
    sealed = bytes(endpoint.api_key_sealed)
    return sealing.unseal(settings.HOME, sealed, place=_place(endpoint)) if sealed else "none"


def _place(endpoint: models.Endpoint) -> str:
    return f"llm_endpoint|{endpoint.pk}|api_key"


def default_endpoint(*, organisation: Organisation, now: datetime) -> models.Endpoint:
    """The endpoint that the installation is told to use: PRECEPTOR_MODEL_URL, or else the local engine."""
    url = os.environ.get("PRECEPTOR_MODEL_URL", "")
    name = CONFIGURED_NAME if url else LOCAL_NAME
    present: models.Endpoint | None = models.Endpoint.objects.filter(organisation=organisation, name=name).first()
    if present is not None:
        return present
    return create_endpoint(
        organisation=organisation,
        name=name,
        now=now,
        kind=models.Endpoint.Kind.OPENAI if url else models.Endpoint.Kind.LOCAL,
        base_url=url,
        api_key=os.environ.get("PRECEPTOR_MODEL_KEY", ""),
        allow_loopback=bool(url),
    )


def uses_packaged_model() -> bool:
    """Whether the model under test is the one of the [local-model] extra."""
    return not os.environ.get("PRECEPTOR_MODEL_URL") and LocalSettings.from_environment().model is None


def default_remote_name() -> str:
    """What the configured endpoint calls the model; empty for the local engine, which serves one."""
    return os.environ.get("PRECEPTOR_MODEL_NAME", "")


def default_model_name() -> str:
    """What people read: the configured name, the file of PRECEPTOR_LOCAL_MODEL, or the packaged model."""
    path = LocalSettings.from_environment().model
    return default_remote_name() or (path.stem if path else PACKAGED_MODEL)
