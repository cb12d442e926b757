"""Nothing that was looked at can be un-looked, not even by TRUNCATE."""

from django.db import migrations

from preceptor.audit.seals import seal


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [seal("audit_access")]
