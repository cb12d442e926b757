from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0003_rule_check'),
    ]

    operations = [
        migrations.AddField(model_name='rulecheck', name='whole_at', field=models.DateTimeField(null=True)),
        migrations.AddField(model_name='rulecheck', name='seconds', field=models.FloatField(db_default=0, default=0)),
        migrations.AddField(model_name='rulecheck', name='clean_through', field=models.BigIntegerField(null=True)),
        migrations.AddField(model_name='rulecheck', name='seen_through', field=models.BigIntegerField(null=True)),
        migrations.AddField(model_name='rulecheck', name='seen_before', field=models.BigIntegerField(null=True)),
    ]
