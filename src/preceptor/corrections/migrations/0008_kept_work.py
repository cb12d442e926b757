import django.db.models.deletion
from django.db import migrations, models

# The walls would hide every row from an owner who is no superuser. What a later claim carried over is there twice.
_OUT_OF_THE_DRAFTS = """
SELECT set_config('preceptor.organisations', 'all', true);
INSERT INTO corrections_keptwork (organisation_id, claim_id, body, at)
SELECT DISTINCT ON (claim.unit_id, claim.person_id, claim.stage, draft.body -> 'refused_submit')
    draft.organisation_id, draft.claim_id, draft.body -> 'refused_submit', draft.saved_at
FROM corrections_draft AS draft JOIN corrections_claim AS claim ON claim.id = draft.claim_id
WHERE draft.body ? 'refused_submit'
ORDER BY claim.unit_id, claim.person_id, claim.stage, draft.body -> 'refused_submit', claim.id;
UPDATE corrections_draft SET body = body - 'refused_submit' WHERE body ? 'refused_submit';
SELECT set_config('preceptor.organisations', '', true)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('corrections', '0007_terms_of_the_claim'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeptWork',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('body', models.JSONField()),
                ('at', models.DateTimeField()),
                ('claim', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='kept_work', to='corrections.claim')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organisation')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.RunSQL(_OUT_OF_THE_DRAFTS, migrations.RunSQL.noop),
    ]
