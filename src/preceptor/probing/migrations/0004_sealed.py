"""What a model answered never changes, nor where its steps begin and end."""

import pgtrigger.migrations
from django.db import migrations

from preceptor.audit.seals import seal


class Migration(migrations.Migration):
    dependencies = [("probing", "0003_initial")]

    operations = [
        pgtrigger.migrations.RemoveTrigger(model_name="attempt", name="immutable"),
        seal("probing_attempt", "probing_attemptstep"),
    ]
