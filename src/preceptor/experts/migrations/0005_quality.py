
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('experts', '0004_lean_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='expertprofile',
            name='before_change_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='expertprofile',
            name='before_removal_delete',
        ),
        migrations.AddField(
            model_name='expertprofile',
            name='quality_accepted',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='expertprofile',
            name='quality_reviews',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='expertprofileevent',
            name='quality_accepted',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='expertprofileevent',
            name='quality_reviews',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expertprofile',
            trigger=pgtrigger.compiler.Trigger(name='before_change_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."country" IS DISTINCT FROM (NEW."country") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."declines" IS DISTINCT FROM (NEW."declines") OR OLD."erased_at" IS DISTINCT FROM (NEW."erased_at") OR OLD."expected_currency" IS DISTINCT FROM (NEW."expected_currency") OR OLD."expected_hourly_minor" IS DISTINCT FROM (NEW."expected_hourly_minor") OR OLD."free_from" IS DISTINCT FROM (NEW."free_from") OR OLD."headline" IS DISTINCT FROM (NEW."headline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."latin_name" IS DISTINCT FROM (NEW."latin_name") OR OLD."legal_name" IS DISTINCT FROM (NEW."legal_name") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."simulated" IS DISTINCT FROM (NEW."simulated") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."time_zone" IS DISTINCT FROM (NEW."time_zone") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."weekly_availability" IS DISTINCT FROM (NEW."weekly_availability") OR OLD."weekly_minutes_cap" IS DISTINCT FROM (NEW."weekly_minutes_cap"))', func='INSERT INTO "experts_expertprofileevent" ("country", "created_at", "declines", "erased_at", "expected_currency", "expected_hourly_minor", "free_from", "headline", "id", "latin_name", "legal_name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "quality_accepted", "quality_reviews", "simulated", "source", "status", "summary", "time_zone", "updated_at", "weekly_availability", "weekly_minutes_cap") VALUES (OLD."country", OLD."created_at", OLD."declines", OLD."erased_at", OLD."expected_currency", OLD."expected_hourly_minor", OLD."free_from", OLD."headline", OLD."id", OLD."latin_name", OLD."legal_name", OLD."person_id", _pgh_attach_context(), NOW(), \'before_change\', OLD."id", OLD."quality", OLD."quality_accepted", OLD."quality_reviews", OLD."simulated", OLD."source", OLD."status", OLD."summary", OLD."time_zone", OLD."updated_at", OLD."weekly_availability", OLD."weekly_minutes_cap"); RETURN NULL;', hash='2199eca807a4270a496ac9ba1ca5ea424e40d9f8', operation='UPDATE', pgid='pgtrigger_before_change_update_30ffc', table='experts_expertprofile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='expertprofile',
            trigger=pgtrigger.compiler.Trigger(name='before_removal_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "experts_expertprofileevent" ("country", "created_at", "declines", "erased_at", "expected_currency", "expected_hourly_minor", "free_from", "headline", "id", "latin_name", "legal_name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "quality_accepted", "quality_reviews", "simulated", "source", "status", "summary", "time_zone", "updated_at", "weekly_availability", "weekly_minutes_cap") VALUES (OLD."country", OLD."created_at", OLD."declines", OLD."erased_at", OLD."expected_currency", OLD."expected_hourly_minor", OLD."free_from", OLD."headline", OLD."id", OLD."latin_name", OLD."legal_name", OLD."person_id", _pgh_attach_context(), NOW(), \'before_removal\', OLD."id", OLD."quality", OLD."quality_accepted", OLD."quality_reviews", OLD."simulated", OLD."source", OLD."status", OLD."summary", OLD."time_zone", OLD."updated_at", OLD."weekly_availability", OLD."weekly_minutes_cap"); RETURN NULL;', hash='8600755f2de79133127f30b75b8981c3c85e5537', operation='DELETE', pgid='pgtrigger_before_removal_delete_a4b8d', table='experts_expertprofile', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='expertprofile',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('quality', None), ('quality_accepted', 0), ('quality_reviews', 0)), models.Q(('quality__isnull', False), ('quality_accepted__lte', models.F('quality_reviews')), ('quality_reviews__gt', 0)), _connector='OR'), name='quality_counted'),
        ),
    ]
