"""The triggers that note which profiles were written, once a statement, so that a load of millions pays little."""

from __future__ import annotations

from typing import Final

SOURCES: Final = {
    "experts_expertprofile": "id",
    "experts_degree": "profile_id",
    "experts_employment": "profile_id",
    "experts_publication": "profile_id",
    "experts_expertlanguage": "profile_id",
    "experts_expertskill": "profile_id",
    "experts_credential": "profile_id",
}
"""Tables that a search row is derived from, and the column that names the profile."""
BY_PERSON: Final = "accounts_membership"
"""Says who may find a profile: those who keep an organisation find its people."""

NEW_PROFILES: Final = "new profiles"

_EVENTS: Final = {"insert": "NEW", "update": "NEW", "delete": "OLD"}


def outbox() -> list[tuple[str, str]]:
    """Pairs of statements: to make each function and trigger, and to take it away; then all that is there is noted."""
    pairs = [
        ("CREATE SEQUENCE search_version", "DROP SEQUENCE search_version"),
        ("CREATE INDEX search_row_terms ON search_searchrow USING gin (terms)", "DROP INDEX search_row_terms"),
        ("CREATE INDEX search_row_words ON search_searchrow USING gin (words)", "DROP INDEX search_row_words"),
        (
            "CREATE INDEX search_row_vectors ON search_searchrow (profile_id) WHERE vector_of <> '' AND NOT gone",
            "DROP INDEX search_row_vectors",
        ),
    ]
    pairs += [
        _trigger(table, f"SELECT DISTINCT {column} FROM written", event)
        for table, column in SOURCES.items()
        for event in _EVENTS
    ]
    noted = "INSERT INTO search_searchchange (profile_id) SELECT id FROM experts_expertprofile"
    return [*pairs, (noted, "SELECT 1")]


def outbox_of_people() -> list[tuple[str, str]]:
    """The same for what is written of people and not of their profiles, and everybody noted once."""
    of_person = "SELECT DISTINCT profile.id FROM written JOIN experts_expertprofile AS profile USING (person_id)"
    noted = "INSERT INTO search_searchchange (profile_id) SELECT id FROM experts_expertprofile"
    return [*(_trigger(BY_PERSON, of_person, event) for event in _EVENTS), (noted, "SELECT 1")]


def noted_once() -> list[tuple[str, str]]:
    """What is inserted as a part of a profile that is itself new is not noted again: an import says that it is.

    The setting is of one transaction, in which the profile's own row was noted.
    """
    pairs = []
    for table, column in SOURCES.items():
        if table != "experts_expertprofile":
            name, selected = f"note_insert_of_{table}", f"SELECT DISTINCT {column} FROM written"
            noted = f"INSERT INTO search_searchchange (profile_id) {selected}; RETURN NULL; END $$"
            begun = f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            skipped = f" IF current_setting('preceptor.parts_of', true) = '{NEW_PROFILES}' THEN RETURN NULL; END IF;"
            pairs.append((f"{begun}{skipped} {noted}", f"{begun} {noted}"))
    return pairs


def _trigger(table: str, selected: str, event: str) -> tuple[str, str]:
    name = f"note_{event}_of_{table}"
    made = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" INSERT INTO search_searchchange (profile_id) {selected}; RETURN NULL; END $$;"
        f" CREATE TRIGGER note_{event} AFTER {event.upper()} ON {table}"
        f" REFERENCING {_EVENTS[event]} TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
    )
    return made, f"DROP TRIGGER note_{event} ON {table}; DROP FUNCTION {name}()"
