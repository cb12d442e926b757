"""Bonuses, adjustments and withholding, pay runs, and the statements they freeze."""

from __future__ import annotations

from typing import Any

import pghistory
import pgtrigger
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.sealed_keys import SealedKey, SealedOneToOne
from preceptor.accounts.walls import Walled
from preceptor.payroll.bonus_models import Award, WithholdingRule
from preceptor.payroll.payee_models import ExchangeRate as ExchangeRate
from preceptor.payroll.payee_models import PayeeDetails as PayeeDetails
from preceptor.projects.models import Project
from preceptor.worktime.models import TimeEntry


def _of_its_parent() -> models.ForeignKey[Any, Any]:
    """The organisation of a row that refers to another of the same one, whose key says that it is there."""
    return models.ForeignKey(
        "accounts.Organisation", models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )


@pghistory.track()
class PayRun(Walled):
    """One period of one project, or of all projects of a client (no project): prepared, then approved by another.

    A project, and a client, has at most one prepared run; what it will pay stands in `PreparedEntry`, `PreparedAward`
    and `PreparedAdjustment`. `four_eyes` is whether the second person had to be another. Runs are never deleted.
    """

    class State(models.TextChoices):
        """An approved run has its statements frozen and its transfers posted."""

        PREPARED = "prepared"
        APPROVED = "approved"

    project = models.ForeignKey(Project, models.PROTECT, null=True, related_name="pay_runs")
    four_eyes = models.BooleanField(default=True)
    period_start = models.DateField()
    period_end = models.DateField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.PREPARED)
    simulated = models.BooleanField(default=False)
    prepared_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(approved_by=None)
                | models.Q(four_eyes=False)
                | ~models.Q(approved_by=models.F("prepared_by")),
                name="pay_run_four_eyes",
            ),
            models.CheckConstraint(condition=models.Q(period_end__gte=models.F("period_start")), name="pay_run_period"),
            models.UniqueConstraint(
                "project", condition=models.Q(state="prepared"), name="pay_run_one_prepared_per_project"
            ),
            models.UniqueConstraint(
                "organisation",
                condition=models.Q(state="prepared", project=None),
                name="pay_run_one_prepared_per_client",
            ),
            models.CheckConstraint(
                condition=models.Q(state="prepared", approved_by=None, approved_at=None)
                | models.Q(state="approved", approved_by__isnull=False, approved_at__isnull=False),
                name="pay_run_approval",
            ),
        )


class PreparedEntry(Walled):
    """What a run will pay: an entry is in one run at most, and time that comes later waits for the next."""

    organisation = _of_its_parent()
    pay_run = SealedKey(PayRun, models.CASCADE, related_name="prepared_entries")
    time_entry = SealedOneToOne(TimeEntry, models.PROTECT, related_name="prepared")


@pghistory.track()
class Adjustment(Walled):
    """An amount beside time and bonuses: proposed by one person with a reason, approved by another, paid by the next run.

    What is taken away refers to the line of the statement that it corrects; nothing that was stated is ever changed.
    """

    class State(models.TextChoices):
        """A declined proposal stays, with who declined it."""

        PROPOSED = "proposed"
        APPROVED = "approved"
        DECLINED = "declined"

    project = models.ForeignKey(Project, models.PROTECT, related_name="adjustments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="adjustments")
    line: models.ForeignKey[Any, Any] = models.ForeignKey(
        "payroll.StatementLine", models.PROTECT, null=True, related_name="corrected_by"
    )
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    reason = models.CharField(max_length=1000)
    state = models.CharField(max_length=16, choices=State.choices, default=State.PROPOSED)
    simulated = models.BooleanField(default=False)
    proposed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        triggers = (
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.FSM(
                name="only_these_edges",
                field="state",
                transitions=[("proposed", "approved"), ("proposed", "declined")],
            ),
            pgtrigger.ReadOnly(
                name="what_was_proposed", fields=["project", "person", "line", "amount_minor", "currency", "reason"]
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(amount_minor__gt=0) | models.Q(amount_minor__lt=0, line__isnull=False),
                name="adjustment_refers",
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="adjustment_has_a_reason"),
            models.CheckConstraint(
                condition=~models.Q(proposed_by=models.F("person"))
                & (models.Q(decided_by=None) | ~models.Q(decided_by=models.F("person"))),
                name="adjustment_not_own_pay",
            ),
            models.CheckConstraint(
                condition=models.Q(state="proposed", decided_by=None, decided_at=None)
                | models.Q(state__in=("approved", "declined"), decided_by__isnull=False, decided_at__isnull=False)
                & (models.Q(state="declined") | ~models.Q(decided_by=models.F("proposed_by"))),
                name="adjustment_four_eyes",
            ),
        )


class PreparedAward(Walled):
    """A bonus that a run will pay."""

    pay_run = models.ForeignKey(PayRun, models.CASCADE, related_name="prepared_awards")
    award = models.OneToOneField(Award, models.PROTECT, related_name="prepared")


class PreparedAdjustment(Walled):
    """An adjustment that a run will pay."""

    pay_run = models.ForeignKey(PayRun, models.CASCADE, related_name="prepared_adjustments")
    adjustment = models.OneToOneField(Adjustment, models.PROTECT, related_name="prepared")


class Statement(Walled):
    """An expert's pay document of a period: the frozen record and its hash. The net is gross less withheld.

    `sequence` counts an expert's statements from one client without a gap; `record_sha256` is of the
    canonical bytes of `record` (see `record.py`).
    """

    organisation = _of_its_parent()
    pay_run = SealedKey(PayRun, models.PROTECT, related_name="statements", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="statements")
    number = models.CharField(max_length=40)
    sequence = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    gross_minor = models.BigIntegerField()
    withheld_minor = models.BigIntegerField(default=0)
    seconds = models.PositiveBigIntegerField()
    record = models.JSONField()
    record_sha256 = models.CharField(max_length=64)
    time_zone = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    issued_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(withheld_minor__gte=0, withheld_minor__lte=models.F("gross_minor")),
                name="statement_net_not_negative",
            ),
            models.UniqueConstraint("number", name="statement_number_once"),
            models.UniqueConstraint("pay_run", "person", "currency", name="statement_once"),
            models.UniqueConstraint("organisation", "person", "sequence", name="statement_in_sequence"),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def net_minor(self) -> int:
        """What the payee is owed."""
        return self.gross_minor - self.withheld_minor


class StatementLine(Walled):
    """One figure of a statement; time is seconds at one rate on one local day, rounded once."""

    class Kind(models.TextChoices):
        """What it pays for, or takes."""

        TIME = "time"
        BONUS = "bonus"
        ADJUSTMENT = "adjustment"
        WITHHOLDING = "withholding"

    organisation = _of_its_parent()
    statement = SealedKey(Statement, models.PROTECT, related_name="lines", db_index=False)
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.TIME)
    project = SealedKey(Project, models.PROTECT, null=True, related_name="+")
    description = models.CharField(max_length=200)
    local_date = models.DateField(null=True)
    seconds = models.PositiveIntegerField(default=0)
    hourly_minor = models.BigIntegerField(default=0)
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    adjustment = SealedOneToOne(Adjustment, models.PROTECT, null=True, related_name="stated_as")
    withheld_by_rule = SealedKey(WithholdingRule, models.PROTECT, null=True, related_name="+", db_index=False)

    class Meta:
        constraints = (
            models.UniqueConstraint("statement", "number", name="statement_line_once"),
            models.CheckConstraint(
                condition=models.Q(
                    kind="time", local_date__isnull=False, amount_minor__gte=0, adjustment=None, withheld_by_rule=None
                )
                | models.Q(kind="bonus", seconds=0, amount_minor__gt=0, adjustment=None, withheld_by_rule=None)
                | models.Q(kind="adjustment", seconds=0, adjustment__isnull=False, withheld_by_rule=None)
                | models.Q(
                    kind="withholding", seconds=0, amount_minor__lt=0, adjustment=None, withheld_by_rule__isnull=False
                ),
                name="statement_line_refers",
            ),
        )


class StatedEntry(Walled):
    """Which time entries a line pays; an entry is stated at most once, for ever."""

    organisation = _of_its_parent()
    line = SealedKey(StatementLine, models.PROTECT, related_name="entries")
    time_entry = SealedOneToOne(TimeEntry, models.PROTECT, related_name="stated")


class StatedAward(Walled):
    """Which awards a line pays; an award is stated at most once, for ever."""

    line = models.ForeignKey(StatementLine, models.PROTECT, related_name="awards")
    award = models.OneToOneField(Award, models.PROTECT, related_name="stated")


class HeldStatement(Walled):
    """A statement whose pay is still held, until `due_at`; the row goes when it is released."""

    statement = models.OneToOneField(Statement, models.PROTECT, related_name="held")
    due_at = models.DateTimeField(db_index=True)
