"""Names of organisations are compared without more legal forms and in one form of Arabic letters: compare anew."""

from django.db import IntegrityError, migrations, transaction

from preceptor.experts.company_names import company

BATCH = 5_000


def compare_anew(apps, schema_editor):
    conflicts = apps.get_model("experts", "ConflictOfInterest")
    last = 0
    while True:
        rows = list(conflicts.objects.filter(pk__gt=last).order_by("pk")[:BATCH])
        if not rows:
            return
        last = rows[-1].pk
        for row in rows:
            known_as = company(row.organisation_name) or row.normalised
            if known_as != row.normalised:
                _write(conflicts, row.pk, known_as)


def _write(conflicts, number, known_as):
    """Where somebody named one organisation in two forms, the second keeps its own: the first is found as well."""
    try:
        with transaction.atomic():
            conflicts.objects.filter(pk=number).update(normalised=known_as)
    except IntegrityError:
        return


class Migration(migrations.Migration):

    dependencies = [("experts", "0007_skill_versions")]

    operations = [migrations.RunPython(compare_anew, migrations.RunPython.noop)]
