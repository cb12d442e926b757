"""References that are held without looking at each row by itself: for tables that grow by millions in one statement.

PostgreSQL's own key runs a query for every row and locks what is named, which costs several times what writing the row
does. Its two promises are kept otherwise. What is named is there, in the same organisation: the trigger of
`row_security` looks once a statement at new rows, and row by row at a reference that changes. And it stays there: rows
of the table that is named are never deleted, which that table's own triggers see to (`tests/guards` checks it).
"""

from __future__ import annotations

from typing import Any

from django.db import models


class SealedKey(models.ForeignKey[Any, Any]):
    """A reference to a row that is never deleted; without a constraint of its own."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **(options | {"db_constraint": False}))


class SealedOneToOne(models.OneToOneField[Any, Any]):
    """The same, where a row is named once at most."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **(options | {"db_constraint": False}))
