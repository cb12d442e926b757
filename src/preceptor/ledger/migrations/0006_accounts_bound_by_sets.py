import django.db.models.deletion
from django.db import migrations, models

from preceptor.ledger.keeping import OPENED, POSTED

_CLIENTS = 'accounts_organisation'


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_people_in_one_statement'),
        ('ledger', '0005_netted_and_sealed'),
    ]

    operations = [
        # What the foreign keys promised is looked at by the triggers, once a statement and without a lock: what they name
        # is sealed. The triggers come first, so that there is no moment without either.
        migrations.RunSQL([POSTED, OPENED], migrations.RunSQL.noop),
        migrations.RunSQL(
            sql=[
                (
                    f'CREATE TRIGGER {_CLIENTS}_kept BEFORE DELETE ON {_CLIENTS}'
                    ' FOR EACH ROW EXECUTE FUNCTION preceptor_append_only()'
                ),
                (
                    f'CREATE TRIGGER {_CLIENTS}_no_truncate BEFORE TRUNCATE ON {_CLIENTS}'
                    ' FOR EACH STATEMENT EXECUTE FUNCTION preceptor_append_only()'
                ),
                *(f'ALTER TABLE {_CLIENTS} ENABLE ALWAYS TRIGGER {_CLIENTS}_{name}' for name in ('kept', 'no_truncate')),
            ],
            reverse_sql=[f'DROP TRIGGER {_CLIENTS}_{name} ON {_CLIENTS}' for name in ('kept', 'no_truncate')],
        ),
        migrations.RunSQL(
            sql=[
                'ALTER TABLE ledger_transfer DROP CONSTRAINT transfer_debit_account, DROP CONSTRAINT transfer_credit_account',
                'ALTER TABLE ledger_account DROP CONSTRAINT account_known_currency',
            ],
            reverse_sql=[
                *(
                    f'ALTER TABLE ledger_transfer ADD CONSTRAINT transfer_{side}_account'
                    f' FOREIGN KEY ({side}_id, currency, organisation_id)'
                    ' REFERENCES ledger_account (id, currency, organisation_id)'
                    for side in ('debit', 'credit')
                ),
                (
                    'ALTER TABLE ledger_account ADD CONSTRAINT account_known_currency'
                    ' FOREIGN KEY (currency) REFERENCES ledger_currency (code)'
                ),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='account',
            name='account_currency',
        ),
        migrations.AlterField(
            model_name='account',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation'),
        ),
    ]
