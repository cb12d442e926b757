"""Employers are compared in another form now: what was kept of them is made anew by the next import."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("bulk", "0004_analyse_people"), ("experts", "0008_company_names")]

    operations = [migrations.RunSQL("DELETE FROM bulk_identity WHERE employer_key <> ''", migrations.RunSQL.noop)]
