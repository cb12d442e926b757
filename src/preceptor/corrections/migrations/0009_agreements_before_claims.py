from django.db import migrations

from preceptor.corrections.agreed import hold_claims_to_agreements


class Migration(migrations.Migration):

    dependencies = [
        ('corrections', '0008_kept_work'),
        ('staffing', '0005_links_steps_and_grace'),
    ]

    operations = [hold_claims_to_agreements()]
