from django.db import migrations

from preceptor.ledger.keeping import POSTED


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0005_netted_and_sealed'),
    ]

    operations = [
        migrations.RunSQL(POSTED, migrations.RunSQL.noop),
    ]
