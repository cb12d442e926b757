"""Terms of pay, bonus rules and what they gave, and withholding. `models.py` hangs pay runs and statements on these."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.corrections.models import Claim, Unit
from preceptor.payroll.bonuses import BonusKind
from preceptor.projects.models import Project


@pghistory.track()
class PayTerms(Walled):
    """How an organisation pays; without a row: monthly, available at once, always by two people.

    `hold_days` is how long stated pay is held before it can be paid out. Runs of at most `one_approves_up_to_minor` in
    `currency` need no second pair of eyes, but never one that pays whoever approves it. The payer's name, address and
    tax number stand on statements, which are invoices; without a name the organisation's own is used.
    """

    class Cadence(models.TextChoices):
        """How long the usual period is."""

        WEEKLY = "weekly"
        MONTHLY = "monthly"

    cadence = models.CharField(max_length=16, choices=Cadence.choices, default=Cadence.MONTHLY)
    hold_days = models.PositiveSmallIntegerField(default=0)
    one_approves_up_to_minor = models.BigIntegerField(default=0)
    currency = models.CharField(max_length=3, default="USD")
    payer_name = models.CharField(max_length=200, blank=True, default="")
    payer_address = models.CharField(max_length=400, blank=True, default="")
    payer_tax_id = models.CharField(max_length=40, blank=True, default="")
    changed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", name="pay_terms_once"),
            models.CheckConstraint(
                condition=models.Q(hold_days__lte=365, one_approves_up_to_minor__gte=0), name="pay_terms_bounds"
            ),
        )


class BonusRule(Walled):
    """One version of a bonus rule; append-only and never backdated, so what a claim was made under stays known."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="bonus_rules")
    code = models.SlugField(max_length=60)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in BonusKind])
    terms = models.JSONField(default=dict)
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    active = models.BooleanField(default=True)
    in_force_from = models.DateTimeField()
    set_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("project", "code", "version", name="bonus_rule_once"),
            models.CheckConstraint(condition=models.Q(amount_minor__gt=0), name="bonus_rule_positive"),
            models.CheckConstraint(
                condition=models.Q(in_force_from__gte=models.F("set_at")), name="bonus_rule_never_backdated"
            ),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.version}"


class Referral(Walled):
    """Who brought somebody to a client; once, and never oneself."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    referrer = models.ForeignKey(Person, models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "person", name="referral_once"),
            models.CheckConstraint(condition=~models.Q(person=models.F("referrer")), name="referral_of_another"),
        )


class Award(Walled):
    """A bonus that somebody has earned, with the evidence; for one subject there is never a second under the same rule."""

    rule = models.ForeignKey(BonusRule, models.PROTECT, related_name="awards")
    project = models.ForeignKey(Project, models.PROTECT, related_name="awards")
    code = models.SlugField(max_length=60)
    subject = models.CharField(max_length=120)
    person = models.ForeignKey(Person, models.PROTECT, related_name="awards")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="awards")
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="awards")
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    evidence = models.JSONField()
    earned_at = models.DateTimeField()
    local_date = models.DateField()
    time_zone = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    recorded_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("project", "code", "subject", name="award_once"),
            models.CheckConstraint(condition=models.Q(amount_minor__gt=0), name="award_positive"),
            models.CheckConstraint(
                condition=models.Q(recorded_by=None) | ~models.Q(recorded_by=models.F("person")),
                name="award_not_to_oneself",
            ),
        )
        indexes = (models.Index(fields=["project", "local_date"], name="award_day"),)


@pghistory.track()
class Withholding(Walled):
    """That an award is not paid for now: by a person, for a reason, and the payee may appeal.

    Only awards can be withheld, never hours. It is upheld only after an appeal and by somebody else than who withheld
    it; released, the award is paid by the next run.
    """

    class State(models.TextChoices):
        """Released and upheld are final."""

        WITHHELD = "withheld"
        APPEALED = "appealed"
        RELEASED = "released"
        UPHELD = "upheld"

    award = models.OneToOneField(Award, models.PROTECT, related_name="withholding")
    payee = models.ForeignKey(Person, models.PROTECT, related_name="+")
    state = models.CharField(max_length=16, choices=State.choices, default=State.WITHHELD)
    reason = models.CharField(max_length=1000)
    withheld_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    withheld_at = models.DateTimeField()
    appeal = models.CharField(max_length=4000, blank=True)
    appealed_at = models.DateTimeField(null=True)
    decision = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        triggers = (
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.FSM(
                name="only_these_edges",
                field="state",
                transitions=[
                    ("withheld", "appealed"),
                    ("withheld", "released"),
                    ("appealed", "released"),
                    ("appealed", "upheld"),
                ],
            ),
        )
        constraints = (
            models.CheckConstraint(condition=~models.Q(reason=""), name="withholding_has_a_reason"),
            models.CheckConstraint(
                condition=~models.Q(withheld_by=models.F("payee"))
                & (models.Q(decided_by=None) | ~models.Q(decided_by=models.F("payee"))),
                name="withholding_not_by_the_payee",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withheld", appealed_at=None, decided_at=None, decided_by=None)
                | models.Q(state="appealed", appealed_at__isnull=False, decided_at=None, decided_by=None)
                | models.Q(state="released", decided_by__isnull=False, decided_at__isnull=False)
                | models.Q(
                    state="upheld", appealed_at__isnull=False, decided_by__isnull=False, decided_at__isnull=False
                )
                & ~models.Q(decided_by=models.F("withheld_by"))
                & ~models.Q(decision=""),
                name="withholding_right_of_appeal",
            ),
        )


@pghistory.track()
class WithholdingRule(Walled):
    """A share of the gross that is withheld of statements: of everybody's, or of one person's.

    Proposed by one person with a ground and a reason, in force once another has approved it; of each name the last one in
    force counts, and a share of zero ends it. Nothing is computed for anybody's tax: those two answer for it. Whom a rule
    names can appeal: it is upheld by a third person only, and what ends on appeal counts as if it had not been set.
    `superseded` are rules from before a second person was asked for; they are not in force.
    """

    class State(models.TextChoices):
        """Declined, upheld, ended and superseded are final; approved, appealed and upheld are in force."""

        PROPOSED = "proposed"
        DECLINED = "declined"
        APPROVED = "approved"
        APPEALED = "appealed"
        UPHELD = "upheld"
        ENDED = "ended"
        SUPERSEDED = "superseded"

    class Ground(models.TextChoices):
        """What allows it; the quality of work is none. Of everybody only tax is withheld."""

        TAX = "tax"
        ORDER = "order"
        AGREED = "agreed"

    name = models.CharField(max_length=120)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    basis_points = models.PositiveSmallIntegerField()
    ground = models.CharField(max_length=8, choices=Ground.choices, default=Ground.TAX)
    reason = models.CharField(max_length=1000)
    state = models.CharField(max_length=16, choices=State.choices, default=State.PROPOSED)
    in_force_from = models.DateTimeField()
    set_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    appeal = models.CharField(max_length=4000, blank=True)
    appealed_at = models.DateTimeField(null=True)
    decision = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        triggers = (
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="begins_proposed", operation=pgtrigger.Insert, condition=~pgtrigger.Q(new__state="proposed")
            ),
            pgtrigger.FSM(
                name="only_these_edges",
                field="state",
                transitions=[
                    ("proposed", "approved"),
                    ("proposed", "declined"),
                    ("approved", "appealed"),
                    ("appealed", "upheld"),
                    ("appealed", "ended"),
                ],
            ),
            pgtrigger.ReadOnly(
                name="what_was_proposed",
                fields=[
                    "organisation", "name", "person", "basis_points", "ground", "reason", "in_force_from", "set_by", "set_at",
                ],
            ),
            pgtrigger.Protect(
                name="approved_once",
                operation=pgtrigger.UpdateOf("approved_by_id", "approved_at"),  # type: ignore[no-untyped-call]  # of pgtrigger
                condition=~pgtrigger.Q(old__state="proposed"),
            ),
        )  # fmt: skip
        constraints = (
            models.CheckConstraint(condition=models.Q(basis_points__lte=10_000), name="withholding_rule_share"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="withholding_rule_has_a_reason"),
            models.CheckConstraint(
                condition=models.Q(ground="tax") | models.Q(ground__in=("order", "agreed"), person__isnull=False),
                name="withholding_rule_ground",
            ),
            models.CheckConstraint(
                condition=models.Q(in_force_from__gte=models.F("set_at")), name="withholding_rule_never_backdated"
            ),
            models.CheckConstraint(
                condition=models.Q(person=None)
                | ~models.Q(person=models.F("set_by"))
                & (models.Q(approved_by=None) | ~models.Q(approved_by=models.F("person")))
                & (models.Q(decided_by=None) | ~models.Q(decided_by=models.F("person"))),
                name="withholding_rule_not_own",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=("proposed", "declined", "superseded"), approved_by=None, approved_at=None)
                | models.Q(
                    state__in=("approved", "appealed", "upheld", "ended"),
                    approved_by__isnull=False,
                    approved_at__isnull=False,
                )
                & ~models.Q(approved_by=models.F("set_by")),
                name="withholding_rule_four_eyes",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=("proposed", "approved", "superseded"), decided_by=None, appealed_at=None)
                | models.Q(state="declined", decided_by__isnull=False, appealed_at=None)
                | models.Q(state="appealed", decided_by=None, appealed_at__isnull=False, person__isnull=False)
                | models.Q(state="ended", decided_by__isnull=False, appealed_at__isnull=False)
                | models.Q(state="upheld", decided_by__isnull=False, appealed_at__isnull=False)
                & ~models.Q(decided_by=models.F("set_by"))
                & ~models.Q(decided_by=models.F("approved_by"))
                & ~models.Q(decision=""),
                name="withholding_rule_right_of_appeal",
            ),
        )
