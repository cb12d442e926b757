"""The one way to take somebody's past out of the event tables, which the programme's role may only add to.

The function belongs to the owner of the tables and refuses anybody whose key is not destroyed yet.
"""

from __future__ import annotations

from django.db.migrations import RunSQL

_PARTS = (
    "degree",
    "employment",
    "publication",
    "expertlanguage",
    "expertskill",
    "conflictofinterest",
    "credential",
)


def forgetting() -> RunSQL:
    """The migration operation that creates `preceptor_forget(person)`."""
    deletes = "\n".join(
        f"    DELETE FROM public.experts_{part}event WHERE profile_id IN"
        " (SELECT id FROM public.experts_expertprofile WHERE person_id = whom);"
        for part in _PARTS
    )
    return RunSQL(
        f"""
CREATE FUNCTION preceptor_forget(whom bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $forget$
BEGIN
    IF NOT EXISTS (SELECT FROM public.experts_personkey WHERE person_id = whom AND destroyed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'Nobody is forgotten before their key is destroyed.' USING ERRCODE = 'restrict_violation';
    END IF;
{deletes}
    DELETE FROM public.experts_expertprofileevent WHERE person_id = whom;
    DELETE FROM public.accounts_personevent WHERE id = whom;
END $forget$
""",
        "DROP FUNCTION preceptor_forget(bigint)",
    )
