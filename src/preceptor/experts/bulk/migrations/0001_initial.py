import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

FORGET = """
CREATE FUNCTION forget_identity() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    DELETE FROM bulk_identity WHERE profile_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER forget_identity AFTER UPDATE OF erased_at ON experts_expertprofile
    FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_identity()
"""
REMEMBER = "DROP TRIGGER forget_identity ON experts_expertprofile; DROP FUNCTION forget_identity()"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("experts", "0002_profiles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Identity",
            fields=[
                ("profile", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name="+", serialize=False, to="experts.expertprofile")),
                ("email_key", models.CharField(db_index=True, max_length=254)),
                ("name_key", models.CharField(db_index=True, max_length=200)),
                ("place_key", models.CharField(db_index=True, max_length=200)),
                ("employer_key", models.CharField(max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="SuspectedDuplicate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("likeness", models.DecimalField(decimal_places=3, max_digits=4)),
                ("employer", models.CharField(max_length=200)),
                ("state", models.CharField(choices=[("open", "Open"), ("different", "Different"), ("same", "Same")], default="open", max_length=10)),
                ("decided_at", models.DateTimeField(null=True)),
                ("found_at", models.DateTimeField()),
                ("decided_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("first", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="experts.expertprofile")),
                ("second", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="experts.expertprofile")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(F("first"), F("second"), name="suspected_once"),
                    models.CheckConstraint(condition=Q(first__lt=F("second")), name="suspected_in_order"),
                    models.CheckConstraint(
                        condition=Q(state="open", decided_by=None, decided_at=None)
                        | Q(state__in=("different", "same"), decided_by__isnull=False, decided_at__isnull=False),
                        name="suspected_decided",
                    ),
                ]
            },
        ),
        migrations.RunSQL(FORGET, REMEMBER),
    ]
