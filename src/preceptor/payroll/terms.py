"""Verbs on the terms of pay: bonus rules, and how an organisation pays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import Invalid
from preceptor.kit.money import CurrencyMismatch, Money, exponent
from preceptor.payroll.bonus_models import BonusRule, PayTerms
from preceptor.payroll.record import Payer
from preceptor.payroll.rule_terms import InvalidBonusRule, checked_amount, checked_terms
from preceptor.projects.models import Project
from preceptor.projects.services import FARTHEST_AHEAD


class InvalidPayTerms(Invalid):
    """Pay is weekly or monthly, held at most 365 days, and a threshold is not below zero."""

    code = "invalid_pay_terms"


class InvalidPayer(Invalid):
    """Who pays has a name of at most 200 letters, an address of at most 400 and a tax number of at most 40."""

    code = "invalid_payer"


def set_bonus_rule(
    *,
    project: Project,
    code: str,
    name: str,
    kind: str,
    amount: Money,
    terms: Mapping[str, Any],
    actor: Person,
    now: datetime,
    in_force_from: datetime | None = None,
    active: bool = True,
) -> BonusRule:
    """Publish the next version of a rule, in force from now or later, for work that is claimed from then on.

    The newest version said again changes nothing. Raises InvalidBonusRule, CurrencyMismatch.
    """
    begins = in_force_from or now
    if not name.strip() or not code or not now <= begins <= now + FARTHEST_AHEAD:
        raise InvalidBonusRule("A rule has a short name and a name, and begins now or within ten years, never before.")
    if amount.currency != project.currency:
        raise CurrencyMismatch(f"This project pays in {project.currency}; the bonus is in {amount.currency}.")
    said = {
        "name": name.strip(),
        "kind": kind,
        "terms": checked_terms(kind, terms, samples=project.break_samples, wrong=project.break_wrong),
        "amount_minor": checked_amount(amount.minor),
        "currency": amount.currency,
        "active": active,
    }
    newest = _newest_version(project, code, kind)
    if newest is not None and not in_force_from and all(getattr(newest, name) == said[name] for name in said):
        return newest
    version = 1 if newest is None else newest.version + 1
    facts = {"organisation_id": project.organisation_id, "set_by": actor, "set_at": now, "in_force_from": begins}
    rule: BonusRule = BonusRule.objects.create(project=project, code=code, version=version, **said, **facts)
    return rule


def _newest_version(project: Project, code: str, kind: str) -> BonusRule | None:
    """The rule's newest version, its project locked. Raises InvalidBonusRule where it pays by another kind."""
    Project.objects.select_for_update(no_key=True).get(pk=project.pk)
    newest: BonusRule | None = BonusRule.objects.filter(project=project, code=code).order_by("-version").first()
    if newest is not None and newest.kind != kind:
        raise InvalidBonusRule(
            f"The rule {code} pays by {newest.kind}. Give a rule of another kind another short name."
        )
    return newest


def set_pay_terms(
    *,
    organisation: Organisation,
    cadence: str,
    hold_days: int,
    one_approves_up_to: Money,
    actor: Person,
    now: datetime,
    payer: Payer | None = None,
) -> PayTerms:
    """How the organisation pays from now on; what was stated keeps its terms. A `payer` of None stays as it was.

    Raises InvalidPayTerms, InvalidPayer.
    """
    exponent(one_approves_up_to.currency)
    if cadence not in PayTerms.Cadence.values or not 0 <= hold_days <= 365 or one_approves_up_to.minor < 0:
        raise InvalidPayTerms()
    said = {
        "cadence": cadence,
        "hold_days": hold_days,
        "one_approves_up_to_minor": one_approves_up_to.minor,
        "currency": one_approves_up_to.currency,
        "changed_by": actor,
        "changed_at": now,
    }
    if payer is not None:
        said |= _checked_payer(payer)
    terms: PayTerms
    terms, _ = PayTerms.objects.update_or_create(organisation=organisation, defaults=said)
    return terms


def _checked_payer(payer: Payer) -> dict[str, str]:
    typed = {"payer_name": payer.name, "payer_address": payer.address, "payer_tax_id": payer.tax_id}
    said = {name: " ".join(text.split()) for name, text in typed.items()}
    lengths = {"payer_name": 200, "payer_address": 400, "payer_tax_id": 40}
    if any(len(text) > lengths[name] or "\x00" in text for name, text in said.items()):
        raise InvalidPayer()
    return said
