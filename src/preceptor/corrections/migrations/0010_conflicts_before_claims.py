from django.db import migrations

from preceptor.corrections.walled import hold_claims_to_the_wall


class Migration(migrations.Migration):

    dependencies = [
        ('corrections', '0009_agreements_before_claims'),
        ('staffing', '0006_conflict_cases'),
    ]

    operations = [hold_claims_to_the_wall()]
