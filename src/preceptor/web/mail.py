"""How the installation sends mail: to the console, into files, or by a provider through Anymail."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from preceptor.kit.configuration import InvalidConfiguration

NAME: Final = "PRECEPTOR_MAIL"
FROM: Final = "PRECEPTOR_MAIL_FROM"
BUILT_IN: Final = {"console": "console", "file": "filebased"}


def mail_settings(environment: Mapping[str, str], home: Path) -> dict[str, Any]:
    """Django's settings for PRECEPTOR_MAIL: "console" (default), "file" (into the folder mail), or a provider's name.

    A provider's own settings come as PRECEPTOR_MAIL_NAME, such as PRECEPTOR_MAIL_POSTMARK_SERVER_TOKEN.
    Raises InvalidConfiguration.
    """
    chosen = environment.get(NAME) or "console"
    if chosen in BUILT_IN:
        return {
            "EMAIL_BACKEND": f"django.core.mail.backends.{BUILT_IN[chosen]}.EmailBackend",
            "EMAIL_FILE_PATH": str(home / "mail"),
            "DEFAULT_FROM_EMAIL": environment.get(FROM) or "Preceptor <preceptor@localhost>",
        }
    if not chosen.isidentifier() or find_spec(f"anymail.backends.{chosen}") is None:
        raise InvalidConfiguration(
            f"{NAME} is {chosen!r}: write console, file, or a provider such as postmark, mailgun or amazon_ses."
        )
    if "@" not in environment.get(FROM, ""):
        raise InvalidConfiguration(f"{FROM} is empty: name the address that messages come from.")
    given = {name.removeprefix(f"{NAME}_"): value for name, value in environment.items() if name.startswith(f"{NAME}_")}
    return {
        "EMAIL_BACKEND": f"anymail.backends.{chosen}.EmailBackend",
        "ANYMAIL": {name: value for name, value in given.items() if name != "FROM"},
        "DEFAULT_FROM_EMAIL": environment[FROM],
    }
