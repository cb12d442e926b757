import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from preceptor.experts.search.columns import ColumnOf
from preceptor.experts.search.outbox_sql import outbox


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("experts", "0002_profiles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                ("profile_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("version", models.BigIntegerField(unique=True)),
                ("gone", models.BooleanField(default=False)),
                ("terms", ColumnOf("text[]")),
                ("rate_minor", models.BigIntegerField(default=-1)),
                ("weekly_minutes", models.IntegerField(default=0)),
                ("quality", ColumnOf("real")),
                ("week", ColumnOf("bit(672)")),
                ("words", ColumnOf("tsvector")),
                ("length", models.IntegerField(default=0)),
                ("zone", models.CharField(blank=True, max_length=64)),
                ("utc_offset", models.SmallIntegerField(default=0)),
                ("described", models.CharField(blank=True, max_length=64)),
                ("vector_of", models.CharField(blank=True, max_length=64)),
                ("vector", ColumnOf("real[]", null=True)),
            ],
        ),
        migrations.CreateModel(
            name="SearchChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("profile_id", models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80)),
                ("asked", models.JSONField()),
                ("created_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={"constraints": [models.UniqueConstraint(models.F("person"), models.F("name"), name="saved_search_once")]},
        ),
        migrations.CreateModel(
            name="EmbeddingRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("model", models.CharField(max_length=200)),
                ("state", models.CharField(choices=[("running", "Running"), ("done", "Done"), ("stopped", "Stopped")], default="running", max_length=8)),
                ("done", models.BigIntegerField(default=0)),
                ("wanted", models.BigIntegerField(default=0)),
                ("error", models.CharField(blank=True, max_length=500)),
                ("started_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
            ],
        ),
        *(migrations.RunSQL(made, taken) for made, taken in outbox()),
    ]
