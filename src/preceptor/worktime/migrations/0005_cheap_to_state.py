import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# An entry that becomes "stated" changes in nothing else. Millions do so in one statement of a pay run, so each step is
# taken from the row where it says nothing new: the trigger is asked only where something is wrong, history leaves to the
# sealed statement what that says, and no index names the state itself: the page of a row has room for its next version.
_SAME = (
    'id', 'organisation_id', 'project_id', 'person_id', 'session_id', 'claim_id', 'local_date', 'time_zone', 'started_at',
    'hourly_minor', 'currency', 'simulated', 'kind', 'corrects_id', 'offset_seconds', 'tz_rules',
)
_WRONG = f"""
    OLD.state <> 'credited' OR NEW.ended_at < OLD.ended_at OR (NEW.state <> 'credited' AND NEW.ended_at <> OLD.ended_at)
    OR {' OR '.join(f'NEW.{name} IS DISTINCT FROM OLD.{name}' for name in _SAME)}
"""
_NO_OVERLAP = """
ALTER TABLE worktime_timeentry DROP CONSTRAINT time_entry_no_overlap,
    ADD CONSTRAINT time_entry_no_overlap EXCLUDE USING gist (
        int8range(person_id, person_id, '[]') WITH &&, tstzrange(started_at, ended_at) WITH &&) WHERE ({})
"""


class Migration(migrations.Migration):

    dependencies = [
        ('worktime', '0004_settled'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='timeentry',
            name='update_update',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='timeentry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition="WHEN (OLD.* IS DISTINCT FROM NEW.* AND NEW.state <> 'stated')", func='INSERT INTO "worktime_timeentryevent" ("claim_id", "corrects_id", "currency", "ended_at", "hourly_minor", "id", "kind", "local_date", "offset_seconds", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "seconds", "session_id", "simulated", "started_at", "state", "time_zone", "tz_rules") VALUES (NEW."claim_id", NEW."corrects_id", NEW."currency", NEW."ended_at", NEW."hourly_minor", NEW."id", NEW."kind", NEW."local_date", NEW."offset_seconds", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."seconds", NEW."session_id", NEW."simulated", NEW."started_at", NEW."state", NEW."time_zone", NEW."tz_rules"); RETURN NULL;', hash='bf53c91169da722bc8d56e7fab0210b2c9b7585d', operation='UPDATE', pgid='pgtrigger_update_update_194d1', table='worktime_timeentry', when='AFTER')),
        ),
        migrations.RunSQL(
            sql=[
                "ALTER TABLE worktime_timeentry ADD COLUMN stands boolean GENERATED ALWAYS AS (state <> 'corrected') STORED",
                'ALTER TABLE worktime_timeentry SET (fillfactor = 50)',
                _NO_OVERLAP.format('stands'),
                'DROP TRIGGER worktime_timeentry_kept ON worktime_timeentry',
                (
                    'CREATE TRIGGER worktime_timeentry_kept BEFORE UPDATE ON worktime_timeentry'
                    f' FOR EACH ROW WHEN ({_WRONG}) EXECUTE FUNCTION worktime_keep_entry()'
                ),
                (
                    'CREATE TRIGGER worktime_timeentry_not_deleted BEFORE DELETE ON worktime_timeentry'
                    ' FOR EACH ROW EXECUTE FUNCTION worktime_keep_entry()'
                ),
                'ALTER TABLE worktime_timeentry ENABLE ALWAYS TRIGGER worktime_timeentry_kept',
                'ALTER TABLE worktime_timeentry ENABLE ALWAYS TRIGGER worktime_timeentry_not_deleted',
            ],
            reverse_sql=[
                'DROP TRIGGER worktime_timeentry_not_deleted ON worktime_timeentry',
                'DROP TRIGGER worktime_timeentry_kept ON worktime_timeentry',
                (
                    'CREATE TRIGGER worktime_timeentry_kept BEFORE UPDATE OR DELETE ON worktime_timeentry'
                    ' FOR EACH ROW EXECUTE FUNCTION worktime_keep_entry()'
                ),
                'ALTER TABLE worktime_timeentry ENABLE ALWAYS TRIGGER worktime_timeentry_kept',
                _NO_OVERLAP.format("state <> 'corrected'"),
                'ALTER TABLE worktime_timeentry RESET (fillfactor)',
                'ALTER TABLE worktime_timeentry DROP COLUMN stands',
            ],
        ),
    ]
