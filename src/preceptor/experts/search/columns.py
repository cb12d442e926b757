"""Columns of kinds that only PostgreSQL has; read and written by SQL alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

if TYPE_CHECKING:
    AnyField = models.Field[Any, Any]
else:
    AnyField = models.Field


class ColumnOf(AnyField):
    """A column of PostgreSQL's type `kind`, such as text[]."""

    def __init__(self, kind: str, **options: Any) -> None:
        self.kind = kind
        super().__init__(**options)

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """The type's name."""
        return self.kind

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As a migration writes it."""
        name, path, arguments, options = super().deconstruct()
        return name, path, [self.kind, *arguments], options
