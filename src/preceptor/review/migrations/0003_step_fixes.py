"""Steps that a reviewer fixes, one by one, and the final answer that goes with a fix."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from preceptor.audit.seals import seal


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_people_in_one_statement"),
        ("corrections", "0009_agreements_before_claims"),
        ("review", "0002_sealed"),
    ]

    operations = [
        migrations.CreateModel(
            name="StepFix",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("index", models.PositiveSmallIntegerField()),
                ("rating", models.SmallIntegerField(null=True)),
                ("error_kind", models.CharField(blank=True, max_length=40)),
                ("severity", models.CharField(blank=True, max_length=16)),
                ("rewritten", models.TextField(blank=True)),
                ("critique", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fixes", to="review.review"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("review"), models.F("index"), name="step_fix_once"),
                    models.CheckConstraint(
                        condition=models.Q(("rating", None), ("rating__in", (-1, 0, 1)), _connector="OR"),
                        name="step_fix_scale",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="review",
            name="fixed_answer",
            field=models.CharField(blank=True, default="", max_length=400),
        ),
        migrations.AddField(model_name="review", name="fixed_answer_correct", field=models.BooleanField(null=True)),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verdict", "fix"), models.Q(("fixed_answer", ""), ("fixed_solution", "")), _connector="OR"
                ),
                name="review_fixed_by_a_fix",
            ),
        ),
        seal("review_stepfix"),
    ]
