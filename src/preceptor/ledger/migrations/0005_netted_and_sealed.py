import django.db.models.deletion
from django.db import migrations, models

import preceptor.accounts.sealed_keys
from preceptor.ledger.keeping import POSTED


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_shared_cache'),
        ('ledger', '0004_posting_one'),
    ]

    operations = [
        # Accounts are sealed, and their trigger alone writes these rows.
        migrations.AlterField(
            model_name='flooredbalance',
            name='account',
            field=preceptor.accounts.sealed_keys.SealedOneToOne(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='ledger.account'),
        ),
        migrations.AlterField(
            model_name='flooredbalance',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation'),
        ),
        migrations.RunSQL(POSTED, migrations.RunSQL.noop),
    ]
