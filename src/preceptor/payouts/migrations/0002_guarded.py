from django.db import migrations

from preceptor.audit.seals import seal
from preceptor.payouts.states import guard_states


class Migration(migrations.Migration):

    dependencies = [
        ('payouts', '0001_initial'),
    ]

    operations = [
        seal('payouts_batch', 'payouts_bankreport', 'payouts_bankreportline'),
        guard_states(),
    ]
