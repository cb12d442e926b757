from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('worktime', '0005_cheap_to_state'),
    ]

    operations = [
        migrations.AddField(
            model_name='worksession',
            name='paused',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddConstraint(
            model_name='worksession',
            constraint=models.CheckConstraint(
                condition=models.Q(paused=False) | models.Q(ended_at__isnull=False), name='work_session_paused_ended'
            ),
        ),
    ]
