import django.db.models.deletion
from django.db import migrations, models

from preceptor.ledger.keeping import POSTED


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0003_balances_reversals_exchanges'),
    ]

    operations = [
        # The accounts' keys hold the organisation too, and a check of the client's one row by every posting is dear.
        migrations.AlterField(
            model_name='transfer',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation'),
        ),
        migrations.RunSQL(POSTED, migrations.RunSQL.noop),
    ]
