from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

_CURRENCIES = import_module('preceptor.ledger.migrations.0003_balances_reversals_exchanges').CURRENCIES
_OFTEN = ('USD', 'EUR', 'GBP', 'JOD', 'INR', 'EGP', 'SAR', 'AED')  # a check looks at one after another
_SORTED = sorted((code for code, _ in _CURRENCIES), key=lambda code: (*_OFTEN, code).index(code))
_CODES = ', '.join(f"'{code}'" for code in _SORTED)


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_shared_cache'),
        ('ledger', '0005_netted_and_sealed'),
    ]

    operations = [
        # The same currencies as those frozen in ledger_currency, looked at without a query for each account: the table
        # is so small that a foreign key read all of it each time, which was half of what a new account took.
        migrations.RunSQL(
            sql=[
                'ALTER TABLE ledger_account DROP CONSTRAINT account_known_currency',
                f'ALTER TABLE ledger_account ADD CONSTRAINT account_known_currency CHECK (currency IN ({_CODES}))',
            ],
            reverse_sql=[
                'ALTER TABLE ledger_account DROP CONSTRAINT account_known_currency',
                ('ALTER TABLE ledger_account ADD CONSTRAINT account_known_currency'
                ' FOREIGN KEY (currency) REFERENCES ledger_currency (code)'),
            ],
        ),
        migrations.RemoveConstraint(model_name='account', name='account_iso_currency'),
        # `account_once` begins with the organisation.
        migrations.AlterField(
            model_name='account',
            name='organisation',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation'),
        ),
    ]
