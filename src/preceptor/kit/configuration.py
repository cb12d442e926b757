"""What the installation is told from outside, read once and typed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from preceptor.kit.errors import Invalid

CONTROLLER = ("PRECEPTOR_CONTROLLER_NAME", "PRECEPTOR_CONTROLLER_ADDRESS", "PRECEPTOR_CONTROLLER_CONTACT")
APP_ROLE = "preceptor_app"
"""The PostgreSQL role of the running programme: neither owner of the tables nor superuser."""


class InvalidConfiguration(Invalid):
    """A setting has a value that cannot be used."""

    code = "invalid_configuration"


def default_home() -> Path:
    """The data directory when PRECEPTOR_HOME does not name one."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/preceptor")
    return Path.home() / ".local" / "share" / "preceptor"


@dataclass(frozen=True, slots=True)
class Controller:
    """Who is responsible for what is kept about people (GDPR Art. 4(7)); each message to them says it."""

    name: str
    address: str
    contact: str


@dataclass(frozen=True, slots=True)
class Configuration:
    """Settings of one installation.

    `database_url` None means the embedded PostgreSQL; `site` is the address under which people reach it
    through a proxy that speaks TLS ("https://preceptor.example.org"), None when they reach it directly. Without
    `controller` nobody is written to. A tax form W-8BEN ends with the year `w8ben_years` after that of its signing.
    """

    home: Path
    database_url: str | None
    host: str
    port: int
    local_model: Path | None
    debug: bool
    site: str | None = None
    controller: Controller | None = None
    w8ben_years: int = 3

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Configuration:
        """Read PRECEPTOR_* variables. Raises InvalidConfiguration with the name of the variable."""
        env = os.environ if environment is None else environment
        local_model = env.get("PRECEPTOR_LOCAL_MODEL")
        return cls(
            home=Path(env.get("PRECEPTOR_HOME") or default_home()).expanduser(),
            database_url=env.get("PRECEPTOR_DATABASE_URL") or None,
            host=env.get("PRECEPTOR_HOST", "127.0.0.1"),
            port=_port(env.get("PRECEPTOR_PORT", "8000")),
            local_model=Path(local_model).expanduser() if local_model else None,
            debug=env.get("PRECEPTOR_DEBUG", "") == "1",
            site=_site(env.get("PRECEPTOR_URL", "")),
            controller=_controller(*(env.get(name, "") for name in CONTROLLER)),
            w8ben_years=_years(env.get("PRECEPTOR_W8BEN_YEARS", "3")),
        )


def _site(text: str) -> str | None:
    if not text:
        return None
    parts = urlsplit(text)
    if parts.scheme != "https" or not parts.hostname or parts.path not in ("", "/") or parts.query or parts.username:
        raise InvalidConfiguration(f"PRECEPTOR_URL is {text!r}: give the site's address, such as https://example.org.")
    return f"https://{parts.netloc}"


def _controller(*told: str) -> Controller | None:
    name, address, contact = (" ".join(each.split()) for each in told)
    if not (name or address or contact):
        return None
    if not (name and address and contact) or not ("@" in contact or contact.startswith("https://")):
        raise InvalidConfiguration(
            f"{', '.join(CONTROLLER)} belong together: a name, a postal address, and an e-mail address or https page."
        )
    return Controller(name, address, contact)


def _years(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= 10:
        raise InvalidConfiguration(f"PRECEPTOR_W8BEN_YEARS is {text!r}: give a number from 1 to 10.")
    return int(text)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= 65535:
        raise InvalidConfiguration(f"PRECEPTOR_PORT is {text!r}: give a number from 1 to 65535.")
    return int(text)
