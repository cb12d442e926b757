from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('payroll', '0007_payees_and_rates'),
    ]

    operations = [
        # Of millions of lines hardly one states an adjustment: the others need no place in the index that lets it be once.
        migrations.RunSQL(
            sql=[
                'ALTER TABLE payroll_statementline DROP CONSTRAINT payroll_statementline_adjustment_id_key',
                (
                    'CREATE UNIQUE INDEX statement_line_adjusts_once ON payroll_statementline (adjustment_id)'
                    ' WHERE adjustment_id IS NOT NULL'
                ),
            ],
            reverse_sql=[
                'DROP INDEX statement_line_adjusts_once',
                (
                    'ALTER TABLE payroll_statementline ADD CONSTRAINT payroll_statementline_adjustment_id_key'
                    ' UNIQUE (adjustment_id)'
                ),
            ],
        ),
    ]
