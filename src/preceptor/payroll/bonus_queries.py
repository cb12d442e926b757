"""Reads of bonuses, adjustments and withholding."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.payroll.bonus_models import Award, BonusRule, Withholding, WithholdingRule
from preceptor.payroll.models import Adjustment, StatementLine
from preceptor.payroll.policies import organisations_to_read
from preceptor.projects.models import Project
from preceptor.staffing.models import Offer


def rules_of(project: Project) -> QuerySet[BonusRule]:
    """Every version of a project's rules, newest first."""
    return BonusRule.objects.filter(project=project).order_by("code", "-version")


ANY = "any"
"""Whatever became of the withholding."""


def awards_page(
    actor: Actor, *, project: int | None, person: int | None, withholding: str | None, cursor: str | None, limit: int
) -> Page[Award]:
    """Visible awards, newest first; with `withholding` those that were withheld and are in this state, or in any."""
    rows = _awards(actor)
    if withholding == ANY:
        rows = rows.filter(withholding__isnull=False)
    elif withholding is not None:
        rows = rows.filter(withholding__state=withholding)
    if project is not None:
        rows = rows.filter(project=project)
    if person is not None:
        rows = rows.filter(person=person)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def award_by_id(actor: Actor, award_id: int) -> Award:
    """One visible award. Raises NotFound."""
    found = _awards(actor).filter(pk=award_id).first()
    if found is None:
        raise NotFound("There is no such award, or it is not yours to see.")
    return found


def withholding_of(award: Award) -> Withholding:
    """That the award is or was withheld. Raises NotFound."""
    found: Withholding | None = Withholding.objects.filter(award=award).first()
    if found is None:
        raise NotFound("This award is not withheld.")
    return found


def adjustments_page(actor: Actor, *, state: str | None, cursor: str | None, limit: int) -> Page[Adjustment]:
    """Visible adjustments, newest first."""
    rows = _adjustments(actor)
    if state is not None:
        rows = rows.filter(state=state)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def adjustment_by_id(actor: Actor, adjustment_id: int) -> Adjustment:
    """One visible adjustment. Raises NotFound."""
    found = _adjustments(actor).filter(pk=adjustment_id).first()
    if found is None:
        raise NotFound("There is no such adjustment, or it is not yours to see.")
    return found


def withholding_rules_page(organisation: Organisation, *, cursor: str | None, limit: int) -> Page[WithholdingRule]:
    """What was set to be withheld of an organisation's statements, newest first."""
    rows = _withholding_rules().filter(organisation=organisation)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def own_withholding_rules_page(actor: Actor, *, cursor: str | None, limit: int) -> Page[WithholdingRule]:
    """What was approved to be withheld of the actor's statements alone, newest first."""
    rows = _withholding_rules().filter(person=actor.person_id, approved_at__isnull=False)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def withholding_rule_by_id(actor: Actor, rule_id: int) -> WithholdingRule:
    """A rule of an organisation whose pay the actor may see, or that names them and was approved. Raises NotFound."""
    own = Q(person=actor.person_id, approved_at__isnull=False)
    seen = Q(organisation__in=organisations_to_read(actor)) | own
    found = _withholding_rules().filter(seen, pk=rule_id).first()
    if found is None:
        raise NotFound("There is no such rule, or it is not yours to see.")
    return found


def payee(project: Project, person_id: int) -> Person:
    """Somebody who has or had an offer of the project. Raises NotFound."""
    offers = Offer.objects.filter(project=project, person=person_id)
    found = Person.objects.filter(pk__in=offers.values("person")).first()
    if found is None:
        raise NotFound("There is nobody with this number on the project.")
    return found


def person_of(organisation: Organisation, person_id: int | None) -> Person | None:
    """Somebody who has or had an offer of the organisation; nobody is everybody. Raises NotFound."""
    if person_id is None:
        return None
    offers = Offer.objects.filter(organisation=organisation, person=person_id)
    found = Person.objects.filter(pk__in=offers.values("person")).first()
    if found is None:
        raise NotFound("There is nobody with this number here.")
    return found


def line_of(project: Project, *, statement: int | None, number: int | None) -> StatementLine | None:
    """The line that an adjustment names, if it names one. Raises NotFound."""
    if statement is None and number is None:
        return None
    rows = StatementLine.objects.filter(
        organisation=project.organisation_id, statement=statement or 0, number=number or 0
    )
    found: StatementLine | None = rows.select_related("statement").first()
    if found is None:
        raise NotFound("There is no such line of a statement here.")
    return found


def _withholding_rules() -> QuerySet[WithholdingRule]:
    return WithholdingRule.objects.select_related("organisation", "person", "set_by", "approved_by", "decided_by")


def _awards(actor: Actor) -> QuerySet[Award]:
    seen = Q(organisation__in=organisations_to_read(actor)) | Q(person=actor.person_id)
    return Award.objects.filter(seen).select_related(
        "person", "project", "rule", "withholding__withheld_by", "withholding__decided_by", "stated__line"
    )


def _adjustments(actor: Actor) -> QuerySet[Adjustment]:
    seen = Q(organisation__in=organisations_to_read(actor)) | Q(person=actor.person_id)
    return Adjustment.objects.filter(seen).select_related(
        "person", "project", "line__statement", "proposed_by", "decided_by"
    )
