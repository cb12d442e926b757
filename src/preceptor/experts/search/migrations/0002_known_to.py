from django.db import migrations

from preceptor.experts.search.outbox_sql import outbox_of_people


class Migration(migrations.Migration):

    dependencies = [("search", "0001_initial"), ("accounts", "0001_initial")]

    operations = [migrations.RunSQL(made, taken) for made, taken in outbox_of_people()]
