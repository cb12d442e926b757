from django.conf import settings
from django.db import migrations, models

from preceptor.audit.seals import seal

_SEALED = seal('payroll_payeedetails')
# A form that was given before says when it was entered: that was its signing.
_SIGNED = """
UPDATE payroll_payeedetails SET signed_at = entered_at, form_expires_on = CASE form
    WHEN 'w-8ben' THEN make_date(extract(year FROM entered_at AT TIME ZONE 'UTC')::int + 3, 12, 31)
    WHEN '8233' THEN make_date(extract(year FROM entered_at AT TIME ZONE 'UTC')::int, 12, 31) END
WHERE form <> ''
"""


class Migration(migrations.Migration):

    dependencies = [
        ('payroll', '0009_withholding_by_two'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='payeedetails',
            name='form_edition',
            field=models.CharField(blank=True, db_default='', default='', max_length=7),
        ),
        migrations.AddField(
            model_name='payeedetails',
            name='form_expires_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='payeedetails',
            name='of_the_states',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='payeedetails',
            name='signed_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='payeedetails',
            name='stated_tax',
            field=models.CharField(blank=True, db_default='', default='', max_length=500),
        ),
        migrations.AddField(
            model_name='payeedetails',
            name='treaty_article',
            field=models.CharField(blank=True, db_default='', default='', max_length=60),
        ),
        migrations.AddField(
            model_name='payeedetails',
            name='treaty_basis_points',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='payeedetails',
            name='work_country',
            field=models.CharField(blank=True, db_default='', default='', max_length=2),
        ),
        migrations.RunSQL(sql=_SEALED.reverse_sql, reverse_sql=_SEALED.sql),
        migrations.RunSQL(sql=_SIGNED, reverse_sql=migrations.RunSQL.noop),
        migrations.RunSQL(sql=_SEALED.sql, reverse_sql=_SEALED.reverse_sql),
        migrations.AddConstraint(
            model_name='payeedetails',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('form', ''), ('signed_at', None)), models.Q(models.Q(('form', ''), _negated=True), ('signed_at__isnull', False)), _connector='OR'), name='payee_form_signed_at'),
        ),
        migrations.AddConstraint(
            model_name='payeedetails',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('form__in', ('w-8ben', '8233')), ('form_expires_on__isnull', False)), models.Q(('form__in', ('', 'w-9')), ('form_expires_on', None), ('treaty_article', ''), ('treaty_basis_points', None)), _connector='OR'), name='payee_form_expires'),
        ),
        migrations.AddConstraint(
            model_name='payeedetails',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('treaty_article', ''), ('treaty_basis_points', None)), models.Q(models.Q(('treaty_article', ''), _negated=True), ('treaty_basis_points__isnull', False), ('treaty_basis_points__lte', 3000)), _connector='OR'), name='payee_treaty_whole'),
        ),
        migrations.AddConstraint(
            model_name='payeedetails',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('form', 'w-8ben'), _negated=True), models.Q(('of_the_states', False), models.Q(('work_country', 'US'), _negated=True)), _connector='OR'), name='payee_w8ben_abroad'),
        ),
        migrations.AddConstraint(
            model_name='payeedetails',
            constraint=models.CheckConstraint(condition=models.Q(('work_country', ''), ('work_country__regex', '^[A-Z]{2}$'), _connector='OR'), name='payee_work_country'),
        ),
    ]
