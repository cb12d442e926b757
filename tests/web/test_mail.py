"""Where mail goes is told from outside; what cannot be used is refused with the name of the setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from preceptor.kit.configuration import InvalidConfiguration
from preceptor.web.mail import mail_settings

HOME = Path("somewhere")
SENDER = {"PRECEPTOR_MAIL_FROM": "offers@example.org"}


def test_the_console_is_the_default_and_files_lie_in_the_data_directory() -> None:
    assert mail_settings({}, HOME)["EMAIL_BACKEND"].endswith("console.EmailBackend")
    chosen = mail_settings({"PRECEPTOR_MAIL": "file"}, HOME)
    assert (chosen["EMAIL_BACKEND"].split(".")[-2], chosen["EMAIL_FILE_PATH"]) == ("filebased", str(HOME / "mail"))


def test_a_provider_gets_its_own_settings_and_no_others() -> None:
    given = {"PRECEPTOR_MAIL": "postmark", "PRECEPTOR_MAIL_POSTMARK_SERVER_TOKEN": "t", "PRECEPTOR_PORT": "1"}
    chosen = mail_settings(given | SENDER, HOME)
    assert chosen == {
        "EMAIL_BACKEND": "anymail.backends.postmark.EmailBackend",
        "ANYMAIL": {"POSTMARK_SERVER_TOKEN": "t"},
        "DEFAULT_FROM_EMAIL": "offers@example.org",
    }


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"PRECEPTOR_MAIL": "pigeon"} | SENDER, "PRECEPTOR_MAIL is 'pigeon'"),
        ({"PRECEPTOR_MAIL": "os.path"} | SENDER, "PRECEPTOR_MAIL is 'os.path'"),
        ({"PRECEPTOR_MAIL": "postmark"}, "PRECEPTOR_MAIL_FROM"),
    ],
)
def test_what_cannot_be_used_is_refused(given: dict[str, str], named: str) -> None:
    with pytest.raises(InvalidConfiguration, match=named):
        mail_settings(given, HOME)
