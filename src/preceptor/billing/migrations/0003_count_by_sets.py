from django.db import migrations

from preceptor.billing.guard import COUNT


class Migration(migrations.Migration):

    dependencies = [
        ('billing', '0002_guard_of_budgets'),
    ]

    operations = [
        migrations.RunSQL(
            sql=[COUNT, 'DROP FUNCTION IF EXISTS preceptor_add_spending(bigint, bigint, bigint, text, bigint, bigint)'],
            reverse_sql=migrations.RunSQL.noop,
        ),
    ]
