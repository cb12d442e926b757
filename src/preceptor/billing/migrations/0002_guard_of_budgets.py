from django.db import migrations

from preceptor.audit.seals import seal
from preceptor.billing.guard import guard_budgets


class Migration(migrations.Migration):

    dependencies = [
        ('billing', '0001_initial'),
        ('corrections', '0006_talk'),
        ('payroll', '0005_bonuses'),
        ('ledger', '0003_balances_reversals_exchanges'),
        ('staffing', '0001_initial'),
        ('worktime', '0002_sealed'),
    ]

    operations = [
        seal('billing_invoice', 'billing_invoiceline', 'billing_budgetwarning'),
        guard_budgets(),
    ]
