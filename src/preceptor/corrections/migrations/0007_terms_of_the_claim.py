import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# The walls of both tables would hide every row from an owner who is no superuser.
_AS_THE_PROJECTS_ARE = """
SELECT set_config('preceptor.organisations', 'all', true);
UPDATE corrections_claim AS claim SET protocol = project.protocol, error_kinds = project.error_kinds
FROM projects_project AS project WHERE project.id = claim.project_id;
SELECT set_config('preceptor.organisations', '', true)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('corrections', '0006_talk'),
        ('projects', '0005_error_kinds'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='claim',
            name='error_kinds',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='claim',
            name='protocol',
            field=models.CharField(choices=[('first_error', 'First Error'), ('every_step', 'Every Step')], default='first_error', max_length=16),
            preserve_default=False,
        ),
        migrations.RunSQL(_AS_THE_PROJECTS_ARE, migrations.RunSQL.noop),
        migrations.CreateModel(
            name='RemarkDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='corrections.unit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('unit'), models.F('person'), name='remark_draft_once')],
            },
        ),
    ]
