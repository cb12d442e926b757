import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from preceptor.audit.seals import seal

_SEALED = seal('payroll_withholdingrule')
_UNSEALED = migrations.RunSQL(sql=_SEALED.reverse_sql, reverse_sql=_SEALED.sql)


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_people_in_one_statement'),
        ('payroll', '0008_index_only_adjustments'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        _UNSEALED,
        migrations.CreateModel(
            name='WithholdingRuleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('name', models.CharField(max_length=120)),
                ('basis_points', models.PositiveSmallIntegerField()),
                ('ground', models.CharField(choices=[('tax', 'Tax'), ('order', 'Order'), ('agreed', 'Agreed')], default='tax', max_length=8)),
                ('reason', models.CharField(max_length=1000)),
                ('state', models.CharField(choices=[('proposed', 'Proposed'), ('declined', 'Declined'), ('approved', 'Approved'), ('appealed', 'Appealed'), ('upheld', 'Upheld'), ('ended', 'Ended'), ('superseded', 'Superseded')], default='proposed', max_length=16)),
                ('in_force_from', models.DateTimeField()),
                ('set_at', models.DateTimeField()),
                ('approved_at', models.DateTimeField(null=True)),
                ('appeal', models.CharField(blank=True, max_length=4000)),
                ('appealed_at', models.DateTimeField(null=True)),
                ('decision', models.CharField(blank=True, max_length=1000)),
                ('decided_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.RemoveConstraint(
            model_name='withholdingrule',
            name='withholding_rule_not_own',
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='appeal',
            field=models.CharField(blank=True, max_length=4000),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='appealed_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='approved_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='approved_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='decided_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='decision',
            field=models.CharField(blank=True, max_length=1000),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='ground',
            field=models.CharField(choices=[('tax', 'Tax'), ('order', 'Order'), ('agreed', 'Agreed')], default='tax', max_length=8),
        ),
        migrations.AddField(
            model_name='withholdingrule',
            name='reason',
            field=models.CharField(default='Set before a reason was asked for.', max_length=1000),
            preserve_default=False,
        ),
        # Rules of one pair of eyes end here: to go on, each is proposed again with its reason and approved.
        migrations.AddField(
            model_name='withholdingrule',
            name='state',
            field=models.CharField(choices=[('proposed', 'Proposed'), ('declined', 'Declined'), ('approved', 'Approved'), ('appealed', 'Appealed'), ('upheld', 'Upheld'), ('ended', 'Ended'), ('superseded', 'Superseded')], default='superseded', max_length=16),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='withholdingrule',
            name='state',
            field=models.CharField(choices=[('proposed', 'Proposed'), ('declined', 'Declined'), ('approved', 'Approved'), ('appealed', 'Appealed'), ('upheld', 'Upheld'), ('ended', 'Ended'), ('superseded', 'Superseded')], default='proposed', max_length=16),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='withholdingrule',
            trigger=pgtrigger.compiler.Trigger(name='kept', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='d0464ca6b213527dc837ca58fea545aa7d7e5391', operation='DELETE', pgid='pgtrigger_kept_79c3b', table='payroll_withholdingrule', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='withholdingrule',
            trigger=pgtrigger.compiler.Trigger(name='begins_proposed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (NEW."state" = \'proposed\'))', func="RAISE EXCEPTION 'pgtrigger: Cannot insert rows from % table', TG_TABLE_NAME;", hash='524b33f0d50d97c1ad75d6535f14abf7d7480b1c', operation='INSERT', pgid='pgtrigger_begins_proposed_730c2', table='payroll_withholdingrule', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='withholdingrule',
            trigger=pgtrigger.compiler.Trigger(name='only_these_edges', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{proposed:approved,proposed:declined,approved:appealed,appealed:upheld,appealed:ended}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='6091be12ab680cad39b931e35a6643384977171b', operation='UPDATE', pgid='pgtrigger_only_these_edges_bf176', table='payroll_withholdingrule', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='withholdingrule',
            trigger=pgtrigger.compiler.Trigger(name='what_was_proposed', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."basis_points" IS DISTINCT FROM (NEW."basis_points") OR OLD."ground" IS DISTINCT FROM (NEW."ground") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."in_force_from" IS DISTINCT FROM (NEW."in_force_from") OR OLD."set_by_id" IS DISTINCT FROM (NEW."set_by_id") OR OLD."set_at" IS DISTINCT FROM (NEW."set_at"))', func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='9599a7cd5b183ec98fbc8ee007162fe436d63b5b', operation='UPDATE', pgid='pgtrigger_what_was_proposed_1ee72', table='payroll_withholdingrule', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='withholdingrule',
            trigger=pgtrigger.compiler.Trigger(name='approved_once', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (OLD."state" = \'proposed\'))', func='RAISE EXCEPTION \'pgtrigger: Cannot update of "approved_by_id", "approved_at" rows from % table\', TG_TABLE_NAME;', hash='e3985b23efed6b96572c5dbe9f77fa9cd0f9a0e9', operation='UPDATE OF "approved_by_id", "approved_at"', pgid='pgtrigger_approved_once_843fd', table='payroll_withholdingrule', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='withholdingrule',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "payroll_withholdingruleevent" ("appeal", "appealed_at", "approved_at", "approved_by_id", "basis_points", "decided_at", "decided_by_id", "decision", "ground", "id", "in_force_from", "name", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_at", "set_by_id", "state") VALUES (NEW."appeal", NEW."appealed_at", NEW."approved_at", NEW."approved_by_id", NEW."basis_points", NEW."decided_at", NEW."decided_by_id", NEW."decision", NEW."ground", NEW."id", NEW."in_force_from", NEW."name", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."set_at", NEW."set_by_id", NEW."state"); RETURN NULL;', hash='80b9dcf6cd029504f334320773bde0ff99dc986e', operation='INSERT', pgid='pgtrigger_insert_insert_ea55d', table='payroll_withholdingrule', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='withholdingrule',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "payroll_withholdingruleevent" ("appeal", "appealed_at", "approved_at", "approved_by_id", "basis_points", "decided_at", "decided_by_id", "decision", "ground", "id", "in_force_from", "name", "organisation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "set_at", "set_by_id", "state") VALUES (NEW."appeal", NEW."appealed_at", NEW."approved_at", NEW."approved_by_id", NEW."basis_points", NEW."decided_at", NEW."decided_by_id", NEW."decision", NEW."ground", NEW."id", NEW."in_force_from", NEW."name", NEW."organisation_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."set_at", NEW."set_by_id", NEW."state"); RETURN NULL;', hash='625947c17f8f0d1f6136679b3cd315a60c56dd63', operation='UPDATE', pgid='pgtrigger_update_update_f2525', table='payroll_withholdingrule', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='withholdingrule',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='withholding_rule_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='withholdingrule',
            constraint=models.CheckConstraint(condition=models.Q(('ground', 'tax'), models.Q(('ground__in', ('order', 'agreed')), ('person__isnull', False)), _connector='OR'), name='withholding_rule_ground'),
        ),
        migrations.AddConstraint(
            model_name='withholdingrule',
            constraint=models.CheckConstraint(condition=models.Q(('person', None), models.Q(models.Q(('person', models.F('set_by')), _negated=True), models.Q(('approved_by', None), models.Q(('approved_by', models.F('person')), _negated=True), _connector='OR'), models.Q(('decided_by', None), models.Q(('decided_by', models.F('person')), _negated=True), _connector='OR')), _connector='OR'), name='withholding_rule_not_own'),
        ),
        migrations.AddConstraint(
            model_name='withholdingrule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('approved_at', None), ('approved_by', None), ('state__in', ('proposed', 'declined', 'superseded'))), models.Q(('approved_at__isnull', False), ('approved_by__isnull', False), ('state__in', ('approved', 'appealed', 'upheld', 'ended')), models.Q(('approved_by', models.F('set_by')), _negated=True)), _connector='OR'), name='withholding_rule_four_eyes'),
        ),
        migrations.AddConstraint(
            model_name='withholdingrule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('appealed_at', None), ('decided_by', None), ('state__in', ('proposed', 'approved', 'superseded'))), models.Q(('appealed_at', None), ('decided_by__isnull', False), ('state', 'declined')), models.Q(('appealed_at__isnull', False), ('decided_by', None), ('person__isnull', False), ('state', 'appealed')), models.Q(('appealed_at__isnull', False), ('decided_by__isnull', False), ('state', 'ended')), models.Q(('appealed_at__isnull', False), ('decided_by__isnull', False), ('state', 'upheld'), models.Q(('decided_by', models.F('set_by')), _negated=True), models.Q(('decided_by', models.F('approved_by')), _negated=True), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='withholding_rule_right_of_appeal'),
        ),
        migrations.AddField(
            model_name='withholdingruleevent',
            name='approved_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='withholdingruleevent',
            name='decided_by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='withholdingruleevent',
            name='organisation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.organisation'),
        ),
        migrations.AddField(
            model_name='withholdingruleevent',
            name='person',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='withholdingruleevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='withholdingruleevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='payroll.withholdingrule'),
        ),
        migrations.AddField(
            model_name='withholdingruleevent',
            name='set_by',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        # Sealed lines name a rule: it is never deleted, whatever else is switched off.
        migrations.RunSQL(
            sql=[
                (
                    'CREATE TRIGGER payroll_withholdingrule_kept BEFORE DELETE ON payroll_withholdingrule'
                    ' FOR EACH ROW EXECUTE FUNCTION preceptor_append_only()'
                ),
                (
                    'CREATE TRIGGER payroll_withholdingrule_no_truncate BEFORE TRUNCATE ON payroll_withholdingrule'
                    ' FOR EACH STATEMENT EXECUTE FUNCTION preceptor_append_only()'
                ),
                'ALTER TABLE payroll_withholdingrule ENABLE ALWAYS TRIGGER payroll_withholdingrule_kept',
                'ALTER TABLE payroll_withholdingrule ENABLE ALWAYS TRIGGER payroll_withholdingrule_no_truncate',
            ],
            reverse_sql=[
                f'DROP TRIGGER payroll_withholdingrule_{name} ON payroll_withholdingrule'
                for name in ('kept', 'no_truncate')
            ],
        ),
    ]
