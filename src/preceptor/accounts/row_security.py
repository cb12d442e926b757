"""The wall beneath the application: PostgreSQL shows the programme's role only the rows of the open room.

It holds when a query forgets the manager, in raw SQL, in the admin site and in event tables. Four rules:

- a row with an organisation is seen and written only in a room of that organisation (`wall`);
- a few tables must be readable before anybody is known, and are still written only in the room (READ_OPEN);
- what is addressed to a person is readable by them before they are let in, and written only in the room (ADDRESSED);
- a row refers only to rows of its own organisation (`same_room`): otherwise whether a foreign key
  "exists" would tell one client about another's rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.apps import apps
from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from pghistory.models import Event

from preceptor.accounts.sealed_keys import SealedKey, SealedOneToOne
from preceptor.kit.configuration import APP_ROLE

READ_OPEN = {
    "accounts.Membership": "says which rooms a person has, so it is read before a room can be opened",
    "accounts.ApiKey": "read by its digest before anybody is known",
}
"""Walled tables whose rows may be read outside any room, each with the reason."""

ADDRESSED = {"staffing.Offer": "person_id"}
"""Walled tables whose rows their addressee may read from outside, and the column that names the addressee."""

PERSONAL = {"accounts.IdempotencyRecord": "person_id", "search.SavedSearch": "person_id"}
"""Tables without an organisation whose rows only one person may see, and the column that names them."""

BY_OWN_ID = {"accounts.Organisation": "id", "accounts.OrganisationEvent": "id"}
"""The organisations themselves: the row's own id is the wall."""

_MARKED = "accounts_organisation"
_LISTED = "nullif(nullif(current_setting('preceptor.organisations', true), ''), 'all')"
_ALL = "(SELECT current_setting('preceptor.organisations', true) = 'all')"
# The sub-selects make PostgreSQL read the setting once for a statement, not once for a row: five times faster.
_BY_ORGANISATION = f"{_ALL} OR {{column}} = ANY ((SELECT string_to_array({_LISTED}, ',')::bigint[])::bigint[])"
_PERSON = "(SELECT nullif(current_setting('preceptor.person', true), '')::bigint)"
_BY_PERSON = f"{_ALL} OR {{column}} = {_PERSON}"
_MANY = 200
"""From so many new rows on, the statement that checks their references is planned for them alone."""
_BY_SETS = ("enable_seqscan", "enable_hashjoin", "enable_mergejoin")


def walled_models() -> dict[type[models.Model], str]:
    """Every model with an organisation, and the column that names it."""
    found: dict[type[models.Model], str] = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.proxy or not model._meta.managed:
            continue
        if model._meta.label in BY_OWN_ID:
            found[model] = BY_OWN_ID[model._meta.label]
        elif any(field.column == "organisation_id" for field in model._meta.concrete_fields):
            found[model] = "organisation_id"
    return found


def raise_walls(database: BaseDatabaseWrapper) -> None:
    """Enable and force row security on every walled table and grant the programme's role what it needs.

    One transaction, idempotent; `database` must be connected as the owner. Run after every migration.
    """
    statements = wall_statements()
    with transaction.atomic(using=database.alias), database.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        cursor.execute(f"COMMENT ON TABLE {_MARKED} IS '{_fingerprint(statements)}'")


def walls_stand(database: BaseDatabaseWrapper) -> bool:
    """Whether the walls in the database are the ones of this programme."""
    with database.cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regclass(%s), 'pg_class')", [_MARKED])
        return bool(cursor.fetchone()[0] == _fingerprint(wall_statements()))


def wall_statements() -> list[str]:
    """The SQL of all walls and grants, in order."""
    walled = walled_models()
    statements: list[str] = []
    for model, column in walled.items():
        statements += _wall(model, _BY_ORGANISATION.format(column=column))
        statements += _bind_references(model, walled)
    for label, column in PERSONAL.items():
        statements += _wall(apps.get_model(label), _BY_PERSON.format(column=column))
    statements += _GRANTS
    statements += [f'REVOKE UPDATE, DELETE ON "{model._meta.db_table}" FROM {APP_ROLE}' for model in event_models()]
    return statements


def _fingerprint(statements: list[str]) -> str:
    return "walls " + hashlib.sha256("\n".join(statements).encode()).hexdigest()


def _wall(model: type[models.Model], rule: str) -> list[str]:
    table = model._meta.db_table
    statements = [
        f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
        f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY',
        f'DROP POLICY IF EXISTS wall ON "{table}"',
        f'DROP POLICY IF EXISTS read_open ON "{table}"',
        f'DROP POLICY IF EXISTS addressed ON "{table}"',
        f'CREATE POLICY wall ON "{table}" USING ({rule}) WITH CHECK ({rule})',
    ]
    if model._meta.label in READ_OPEN:
        statements.append(f'CREATE POLICY read_open ON "{table}" FOR SELECT USING (true)')
    if model._meta.label in ADDRESSED:
        mine = f"{ADDRESSED[model._meta.label]} = {_PERSON}"
        statements.append(f'CREATE POLICY addressed ON "{table}" FOR SELECT USING ({mine})')
    return statements


def bound_references(
    model: type[models.Model], walled: dict[type[models.Model], str]
) -> Iterator[models.ForeignKey[models.Model]]:
    """The foreign keys of a walled model that lead to rows with an organisation of their own."""
    if walled[model] != "organisation_id":
        return
    for field in model._meta.concrete_fields:
        held = isinstance(field, SealedKey | SealedOneToOne)
        if isinstance(field, models.ForeignKey) and (held or getattr(field, "db_constraint", True)):
            target: object = field.related_model
            if isinstance(target, type) and walled.get(target) == "organisation_id":
                yield field


def _bind_references(model: type[models.Model], walled: dict[type[models.Model], str]) -> list[str]:
    """Triggers that refuse a reference to a row of another organisation.

    New rows are checked once a statement, so that a load of thousands costs one look at each row they refer to, or
    one at all of them together; a change is checked row by row, and only where a reference changes (a transition table
    knows no columns).
    """
    table = model._meta.db_table
    statements = [f'DROP TRIGGER IF EXISTS {name} ON "{table}"' for name in ("same_room", "same_room_inserted")]
    references = list(bound_references(model, walled))
    if references:
        watched = ", ".join(f'"{field.column}"' for field in references)
        statements += [
            _function(f"same_room_{table}", [_changed_check(field) for field in references], "NEW"),
            _function(f"same_room_in_{table}", _inserted_checks(references), "NULL"),
            (
                f'CREATE TRIGGER same_room BEFORE UPDATE OF organisation_id, {watched} ON "{table}"'
                f' FOR EACH ROW EXECUTE FUNCTION "same_room_{table}"()'
            ),
            (
                f'CREATE TRIGGER same_room_inserted AFTER INSERT ON "{table}" REFERENCING NEW TABLE AS inserted'
                f' FOR EACH STATEMENT EXECUTE FUNCTION "same_room_in_{table}"()'
            ),
        ]
    return statements


def _function(name: str, checks: list[str], returned: str) -> str:
    # Only index scans: a plan is kept for the session, and one made for ten thousand rows must not read whole tables
    # for the next single one.
    body = "\n".join(["DECLARE absent boolean;", "BEGIN", *checks, f"RETURN {returned};", "END"])
    settings = " ".join(f"SET {name} = off" for name in _BY_SETS)
    return (
        f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql {settings}'
        f" AS $same_room$\n{body}\n$same_room$"
    )


def _changed_check(field: models.ForeignKey[models.Model]) -> str:
    """Fails alike for a row that is not there and for one that belongs to somebody else."""
    target = field.related_model._meta
    column = f'NEW."{field.column}"'
    return (
        f'IF {column} IS NOT NULL AND NOT EXISTS (SELECT FROM public."{target.db_table}"'
        f' WHERE "{target.pk.column}" = {column} AND organisation_id = NEW.organisation_id) THEN\n{_refusal(field)}'
    )


def _inserted_checks(references: list[models.ForeignKey[models.Model]]) -> list[str]:
    """The same for all rows of a statement; where they are many, by plans made for their number."""
    few = [f"IF {_one_is_absent(field, 'DISTINCT')} THEN\n{_refusal(field)}" for field in references]
    many = [
        f"EXECUTE 'SELECT {_one_is_absent(field)}' INTO absent;\nIF absent THEN\n{_refusal(field)}"
        for field in references
    ]
    return [
        f"IF (SELECT count(*) FROM (SELECT FROM inserted LIMIT {_MANY}) AS counted) < {_MANY} THEN",
        *few,
        "ELSE",
        *(f"PERFORM set_config('{name}', 'on', true);" for name in _BY_SETS),
        *many,
        "END IF;",
    ]


def _one_is_absent(field: models.ForeignKey[models.Model], kind: str = "ALL") -> str:
    target = field.related_model._meta
    return (
        f'EXISTS (SELECT FROM (SELECT {kind} "{field.column}" AS named, organisation_id AS room FROM inserted'
        f' WHERE "{field.column}" IS NOT NULL) AS asked WHERE NOT EXISTS (SELECT FROM public."{target.db_table}"'
        f' WHERE "{target.pk.column}" = named AND organisation_id = room))'
    )


def _refusal(field: models.ForeignKey[models.Model]) -> str:
    return (
        f"RAISE foreign_key_violation USING MESSAGE = '{field.name}: there is no such row in this organisation';\n"
        "END IF;"
    )


def event_models() -> Iterator[type[Event]]:
    """The tables that keep every change of the tracked ones."""
    for model in apps.get_models():
        if issubclass(model, Event) and model._meta.managed and not model._meta.proxy:
            yield model


def crossing_sql() -> str:
    """SQL that selects every reference from a row of one organisation to a row of another (there are none)."""
    walled = walled_models()
    found = [
        f"SELECT '{model._meta.db_table}.{field.column}' AS reference, child.\"{model._meta.pk.column}\"::text AS row"
        f' FROM "{model._meta.db_table}" AS child JOIN "{field.related_model._meta.db_table}" AS parent'
        f' ON parent.id = child."{field.column}" AND parent.organisation_id <> child.organisation_id'
        for model in walled
        for field in bound_references(model, walled)
    ]
    return " UNION ALL ".join(found)


_GRANTS = (
    f"GRANT USAGE ON SCHEMA public TO {APP_ROLE}",
    f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROLE}",
    f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APP_ROLE}",
    f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {APP_ROLE}",
)
