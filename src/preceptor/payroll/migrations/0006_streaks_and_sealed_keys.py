import django.db.models.deletion
from django.db import migrations, models

from preceptor.accounts.sealed_keys import SealedKey, SealedOneToOne

_PROTECT = {'on_delete': django.db.models.deletion.PROTECT}
_ORGANISATION = {'db_constraint': False, 'db_index': False, 'related_name': '+', 'to': 'accounts.organisation', **_PROTECT}
_KEPT = ('payroll_payrun', 'payroll_adjustment')


def _altered(model: str, **fields: models.Field) -> list[migrations.AlterField]:
    return [migrations.AlterField(model_name=model, name=name, field=field) for name, field in fields.items()]


class Migration(migrations.Migration):

    dependencies = [
        ('payroll', '0005_bonuses'),
        ('projects', '0006_rate_card'),
        ('worktime', '0003_time_by_hand'),
    ]

    operations = [
        migrations.AlterField(
            model_name='bonusrule',
            name='kind',
            field=models.CharField(choices=[('accepted_unit', 'accepted_unit'), ('broken_model', 'broken_model'), ('quality_tier', 'quality_tier'), ('milestone', 'milestone'), ('streak', 'streak'), ('referral', 'referral'), ('onboarding', 'onboarding'), ('assessment', 'assessment')], max_length=20),
        ),
        *_altered(
            'preparedentry',
            organisation=models.ForeignKey(**_ORGANISATION),
            pay_run=SealedKey(on_delete=django.db.models.deletion.CASCADE, related_name='prepared_entries', to='payroll.payrun'),
            time_entry=SealedOneToOne(related_name='prepared', to='worktime.timeentry', **_PROTECT),
        ),
        *_altered(
            'statement',
            organisation=models.ForeignKey(**_ORGANISATION),
            pay_run=SealedKey(db_index=False, related_name='statements', to='payroll.payrun', **_PROTECT),
            number=models.CharField(max_length=40),
        ),
        *_altered(
            'statementline',
            organisation=models.ForeignKey(**_ORGANISATION),
            statement=SealedKey(db_index=False, related_name='lines', to='payroll.statement', **_PROTECT),
            project=SealedKey(null=True, related_name='+', to='projects.project', **_PROTECT),
            adjustment=SealedOneToOne(null=True, related_name='stated_as', to='payroll.adjustment', **_PROTECT),
            withheld_by_rule=SealedKey(db_index=False, null=True, related_name='+', to='payroll.withholdingrule', **_PROTECT),
        ),
        *_altered(
            'statedentry',
            organisation=models.ForeignKey(**_ORGANISATION),
            line=SealedKey(related_name='entries', to='payroll.statementline', **_PROTECT),
            time_entry=SealedOneToOne(related_name='stated', to='worktime.timeentry', **_PROTECT),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.UniqueConstraint(models.F('number'), name='statement_number_once'),
        ),
        # What sealed keys name is never deleted.
        migrations.RunSQL(
            sql=[
                statement
                for table in _KEPT
                for statement in (
                    (
                        f'CREATE TRIGGER {table}_kept BEFORE DELETE ON {table}'
                        ' FOR EACH ROW EXECUTE FUNCTION preceptor_append_only()'
                    ),
                    (
                        f'CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}'
                        ' FOR EACH STATEMENT EXECUTE FUNCTION preceptor_append_only()'
                    ),
                    f'ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_kept',
                    f'ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_truncate',
                )
            ],
            reverse_sql=[f'DROP TRIGGER {table}_{name} ON {table}' for table in _KEPT for name in ('kept', 'no_truncate')],
        ),
    ]
