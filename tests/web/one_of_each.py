"""One row of every table of a client, filled from the models themselves, so that a new table is in it by itself."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import models

from preceptor.accounts.models import ApiKey, Organisation, Person
from preceptor.accounts.row_security import event_models, walled_models
from preceptor.accounts.services import add_member, create_person
from preceptor.accounts.walls import everywhere
from preceptor.experts.bulk.models import SuspectedDuplicate
from preceptor.experts.models import ExpertProfile

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
LATER = ("expires_at", "ended_at")


class OneOfEach:
    """Rows of one organisation; every text in them carries `marker`, so that it can be recognised anywhere."""

    def __init__(self, organisation: Organisation, person: Person, other: Person, marker: str) -> None:
        self.organisation, self.person, self.other, self.marker = organisation, person, other, marker
        self._rows: dict[str, models.Model] = {}

    def row(self, model: type[models.Model], name: str = "") -> Any:
        """The row of `model`; another one for each `name`."""
        key = f"{model._meta.label}{name}"
        if model._meta.label == "ledger.FlooredBalance":  # written by the account's trigger alone
            account = self.row(model._meta.get_field("account").related_model, "floored")  # type: ignore[arg-type]
            self._rows[key] = model._default_manager.get(account=account)
        elif key not in self._rows:
            values = {field.name: self._value(model, field) for field in self._to_fill(model)}
            row = model(**{**values, **self._special(model, name)})
            row.save()
            self._rows[key] = row
        return self._rows[key]

    @property
    def rows(self) -> dict[str, models.Model]:
        """All rows by label."""
        return self._rows

    def _to_fill(self, model: type[models.Model]) -> list[models.Field[Any, Any]]:
        return [
            field
            for field in model._meta.concrete_fields
            if not field.primary_key
            and not field.null
            and (not field.has_default() or isinstance(field, models.TextField))
        ]

    def _value(self, model: type[models.Model], field: models.Field[Any, Any]) -> Any:
        if isinstance(field, models.ForeignKey):
            return self._related(field)
        if field.choices:
            return field.choices[0][0]
        if isinstance(field, models.DateTimeField):
            return NOW + timedelta(seconds=1) if field.name in LATER else NOW
        return self._plain(field)

    def _plain(self, field: models.Field[Any, Any]) -> Any:
        if isinstance(field, models.DateField):
            return date(2026, 5, 4)
        if isinstance(field, models.URLField | models.BinaryField):
            return b"" if isinstance(field, models.BinaryField) else ""
        if isinstance(field, models.CharField | models.TextField):
            return self._text(field)
        if isinstance(field, models.JSONField):
            return {"text": self.marker}
        if isinstance(field, models.BooleanField):
            return False
        return 1.0 if isinstance(field, models.FloatField) else 1

    def _text(self, field: models.Field[Any, Any]) -> str:
        fixed = {"currency": "USD", "language": "en", "time_zone": "Asia/Amman", "country": "JO"}
        fixed |= {"fixed_solution": "", "fixed_answer": ""}  # of a review that fixes
        if field.name.endswith("sha256") or field.name == "digest":
            return (self.marker * 64).encode().hex()[:64]
        return fixed.get(field.name, f"{self.marker}-{field.name}"[: field.max_length])

    def _related(self, field: models.ForeignKey[Any, Any]) -> Any:
        target: Any = field.related_model
        if target is Organisation:
            return self.organisation
        if target is Person:
            return self.other if field.name == "author" else self.person
        return self.row(target)

    def _double(self) -> ExpertProfile:
        """A second profile, of somebody whom the organisation knows too."""
        name = f"{self.marker}-double"
        person = create_person(email=f"{name}@double.example".lower(), display_name=name)
        add_member(organisation=self.organisation, person=person, role="expert", now=NOW)
        return ExpertProfile.objects.create(person=person, legal_name=name, created_at=NOW)

    def _special(self, model: type[models.Model], name: str) -> dict[str, Any]:
        """What constraints ask for beyond the types of the fields."""
        label = model._meta.label
        if label == "webhooks.Webhook":
            return {"disabled_why": "", "url": "https://hooks.example/preceptor", "kinds": []}
        if label == "webhooks.Message":
            return {"number": f"msg_{self.marker}"}
        if label == "webhooks.Delivery":
            return {"next_at": NOW}
        if label == "bulk.SuspectedDuplicate":
            return {"first": self.row(ExpertProfile), "second": self._double(), "likeness": 0.9}
        if label == "llm.Endpoint":
            return {"kind": "local", "base_url": ""}
        if label == "probing.ModelVersion":
            return {"protocol": "recorded"}
        if label == "probing.AttemptStep":
            return {"start": 0, "end": 1}
        if label == "ledger.Account":
            return {"owner": f"{self.marker}:{name}"} | ({"floor_minor": 0} if name == "floored" else {})
        if label == "ledger.BalanceSnapshot":
            return {"upto_id": 0, "held_minor": 0, "simulated_minor": 0}
        if label == "ledger.Transfer":
            return {"credit": self.row(model._meta.get_field("credit").related_model, "other")}  # type: ignore[arg-type]
        if label == "corrections.Unit":
            attempt = self.row(model._meta.get_field("attempt").related_model)  # type: ignore[arg-type]
            return {"attempt": attempt, "brief": ""}
        if label == "corrections.Correction":
            made = {"content": {}, "kind": "correct"}
            return {"claim": self.row(model._meta.get_field("claim").related_model, "corrected"), **made}  # type: ignore[arg-type]
        if label == "corrections.Claim":
            ended = {"state": "submitted", "ended_at": NOW} if name else {}
            return {"token": ("corrected", "reviewed", "").index(name) + 1, **ended}
        if label in ("corrections.Stage", "review.Review"):
            field: Any = model._meta.get_field("claim")
            return {"claim": self.row(field.related_model, "reviewed" if label == "review.Review" else "corrected")}
        if label == "experts.ExpertProfile":
            return {"expected_currency": ""}
        if label == "worktime.ManualTime":
            return {"started_at": NOW - timedelta(hours=1), "ended_at": NOW}
        if label == "payroll.StatementLine":
            project: Any = model._meta.get_field("project").related_model
            return {"local_date": date(2026, 5, 4), "project": self.row(project)}
        if label == "payroll.ExchangeRate":
            return {"sold": "USD", "bought": "JOD"}
        if label == "payroll.Referral":
            return {"referrer": self.other}
        if label == "payroll.Adjustment":
            return {"proposed_by": self.other}
        if label == "payroll.Withholding":
            return {"withheld_by": self.other}
        if label == "staffing.ConflictCase":  # of whoever claims nothing here
            return {"person": self.other}
        if label == "payouts.PayoutEntry":
            return {"transfer": self.row(model._meta.get_field("transfer").related_model)}  # type: ignore[arg-type]
        if label == "payouts.Attempt":
            return {"uetr": uuid.uuid4()}
        if label == "billing.Spending":
            return {"currency": "JOD"}  # in the currency of its time the guard has written it already
        if label == "billing.Invoice":
            return {"total_minor": 3, "due_minor": 2}
        if label == "training.Evaluation":
            return {"split": name or "new_numbers"}
        if label == "training.Lift":
            return {"after": self.row(model._meta.get_field("after").related_model, "new_wordings")}  # type: ignore[arg-type]
        return {}


def one_of_each(
    organisation: Organisation, person: Person, other: Person, marker: str, *, without: Collection[str] = ()
) -> OneOfEach:
    """Every walled table filled for `organisation`, except the labels `without` and what has to name a row of them.

    Its people are `person` and, as author of what is reviewed, `other`.
    """
    made = OneOfEach(organisation, person, other, marker)
    events = set(event_models())
    left_out = {"accounts.Organisation", "accounts.Membership", *without}
    with everywhere():
        for model in walled_models():
            if model not in events and not _needs(model, left_out - {"accounts.Organisation"}, left_out):
                made.row(model)
        made.row(ExpertProfile)  # of the network, yet opened by number
        made.row(SuspectedDuplicate)
    assert ApiKey._meta.label in made.rows
    return made


def _needs(model: Any, labels: Collection[str], itself: Collection[str]) -> bool:
    """Whether `model` is one of `itself`, or names one of `labels` by a field that cannot be empty, however far."""
    if model._meta.label in itself:
        return True
    named = {
        field.related_model
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and not field.null and field.related_model is not model
    }
    return any(_needs(each, labels, labels) for each in named)
