"""What the installation is told from outside, and the sentence for what cannot be meant."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest

from preceptor.kit import clock
from preceptor.kit.configuration import Configuration, InvalidConfiguration
from preceptor.kit.errors import Conflict, Forbidden, Invalid, NotFound, PreceptorError, Unavailable


def test_nothing_said_means_this_machine_and_the_embedded_database() -> None:
    read = Configuration.from_environment({})
    assert (read.host, read.port, read.database_url, read.site, read.debug) == ("127.0.0.1", 8000, None, None, False)


def test_an_empty_variable_is_as_good_as_none() -> None:
    read = Configuration.from_environment({"PRECEPTOR_DATABASE_URL": "", "PRECEPTOR_HOME": "", "PRECEPTOR_URL": ""})
    assert read.database_url is None
    assert read.site is None
    assert read.home.is_absolute()


def test_what_is_said_is_taken(tmp_path: Path) -> None:
    read = Configuration.from_environment(
        {
            "PRECEPTOR_HOME": str(tmp_path),
            "PRECEPTOR_PORT": "9000",
            "PRECEPTOR_LOCAL_MODEL": "~/model.gguf",
            "PRECEPTOR_URL": "https://preceptor.example.org/",
        }
    )
    assert (read.home, read.port, read.site) == (tmp_path, 9000, "https://preceptor.example.org")
    assert read.local_model == Path.home() / "model.gguf"


@pytest.mark.parametrize("port", ["0", "65536", "-1", "eighty", "８０００", "80 ", "8e3", ""])
def test_a_port_that_is_none_is_refused_by_its_name(port: str) -> None:
    with pytest.raises(InvalidConfiguration, match="PRECEPTOR_PORT"):
        Configuration.from_environment({"PRECEPTOR_PORT": port})


def test_the_clock_knows_its_zone() -> None:
    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize("kind", [NotFound, Forbidden, Conflict, Invalid, Unavailable])
def test_a_refusal_carries_its_status_code_and_sentence(kind: type[PreceptorError]) -> None:
    refused = kind()
    assert refused.message == (kind.__doc__ or "").splitlines()[0]
    assert 400 <= refused.status < 600
    assert refused.code.islower()
    assert kind("Another sentence.", row=3).facts == {"row": 3}


def test_who_answers_for_the_data_is_said_whole_or_not_at_all() -> None:
    names = ("PRECEPTOR_CONTROLLER_NAME", "PRECEPTOR_CONTROLLER_ADDRESS", "PRECEPTOR_CONTROLLER_CONTACT")
    whole = dict(zip(names, (" Network  Ltd ", "1 Street, Amman", "privacy@network.example"), strict=True))
    told = Configuration.from_environment(whole).controller
    assert told is not None
    assert (told.name, told.contact) == ("Network Ltd", "privacy@network.example")
    assert Configuration.from_environment({}).controller is None
    for wrong in ({names[0]: ""}, {names[1]: " "}, {names[2]: "call us"}, {names[2]: "http://network.example"}):
        with pytest.raises(InvalidConfiguration, match=names[0]):
            Configuration.from_environment(whole | wrong)
