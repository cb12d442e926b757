"""The command `preceptor`."""

from preceptor.web.cli.main import main

__all__ = ["main"]
