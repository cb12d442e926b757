"""`python -m preceptor.web.openapi FILE` writes the OpenAPI document that the front end's client is generated from."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import django

from preceptor.web.description import text


def main(arguments: list[str]) -> int:
    """Write the document of this code to the file named; returns the exit status."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m preceptor.web.openapi FILE\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "preceptor.web.settings")
    django.setup()
    assembled = importlib.import_module("preceptor.web.api").api  # only after Django is set up
    Path(arguments[0]).write_text(text(assembled.get_openapi_schema()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
