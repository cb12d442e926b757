"""A version of a problem never changes."""

import pgtrigger.migrations
from django.db import migrations

from preceptor.audit.seals import seal


class Migration(migrations.Migration):
    dependencies = [("problems", "0002_initial")]

    operations = [
        pgtrigger.migrations.RemoveTrigger(model_name="problemversion", name="immutable"),
        seal("problems_problemversion"),
    ]
