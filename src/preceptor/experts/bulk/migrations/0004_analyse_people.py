from django.db import migrations

TABLES = (
    "accounts_person",
    "experts_expertprofile",
    "experts_expertskill",
    "experts_expertlanguage",
    "experts_degree",
    "experts_employment",
    "experts_publication",
    "experts_credential",
    "experts_conflictofinterest",
    "bulk_identity",
    "search_searchchange",
)
MADE = f"""
CREATE FUNCTION preceptor_analyse_people() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $analyse$
BEGIN
    ANALYZE {", ".join(f"public.{table}" for table in TABLES)};
END $analyse$
"""


class Migration(migrations.Migration):
    """Only the owner of a table may ANALYZE it; an import, in the programme's role, asks for it by this function."""

    dependencies = [
        ("bulk", "0003_lean_indexes"),
        ("experts", "0004_lean_indexes"),
        ("search", "0003_changes_by_profile"),
    ]

    operations = [migrations.RunSQL(MADE, "DROP FUNCTION preceptor_analyse_people()")]
