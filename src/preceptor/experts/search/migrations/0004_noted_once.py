from django.db import migrations

from preceptor.experts.search.outbox_sql import noted_once


class Migration(migrations.Migration):

    dependencies = [("search", "0003_changes_by_profile")]

    operations = [migrations.RunSQL(made, taken) for made, taken in noted_once()]
