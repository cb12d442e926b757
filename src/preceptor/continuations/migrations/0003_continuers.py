import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from preceptor.audit.seals import seal


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_shared_cache'),
        ('continuations', '0002_failure_codes'),
        ('probing', '0005_tryouts'),
        ('projects', '0005_error_kinds'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Continuer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('chosen_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('model_version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='probing.modelversion')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='projects.project')),
            ],
            options={
                'abstract': False,
            },
        ),
        seal('continuations_continuer'),
    ]
