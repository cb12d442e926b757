"""What the body of a call is read with."""

from __future__ import annotations

from ninja import Schema
from pydantic import ConfigDict, StrictInt

Minor = StrictInt
"""Minor units of a currency. A number, not a text of one: `int` would read "1_000" and "١٢" too."""


class Strict(Schema):
    """A body in which an unknown name is an error, not a wish that is silently dropped."""

    model_config = ConfigDict(extra="forbid")
