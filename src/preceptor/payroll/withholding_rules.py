"""What is withheld of statements: proposed with a reason, approved by another, told to whom it names, open to appeal."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from procrastinate.contrib.django import app

from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import Conflict, Forbidden, Invalid, NotFound
from preceptor.payroll.bonus_models import WithholdingRule
from preceptor.payroll.withholding import NotAppealable, checked_words

State, Ground = WithholdingRule.State, WithholdingRule.Ground
IN_FORCE: Final = (State.APPROVED, State.APPEALED, State.UPHELD)
"""A rule goes on during an appeal: a tax office does not wait for it. What ends on appeal is paid back by an adjustment."""
TELL: Final = "payroll.tell_of_withholding"
"""The task that writes to whom a rule names."""


class InvalidWithholdingRule(Invalid):
    """What is withheld has a name and a share from 0 to 10,000 ten-thousandths of the gross, from now on or later."""

    code = "invalid_withholding_rule"


class UngroundedWithholding(Invalid):
    """Of everybody only tax is withheld. An order or an agreement names the person that it is about."""

    code = "ungrounded_withholding"


class OwnWithholding(Forbidden):
    """Nobody sets or decides what is withheld of their own pay. Ask somebody else."""

    code = "own_withholding"


class OwnWithholdingProposal(Forbidden):
    """You proposed this. Somebody else approves it; and whether it stands on appeal, a third person says."""

    code = "own_withholding_proposal"


class WithholdingDecided(Conflict):
    """This rule is no longer in the state for this. Load it again and look."""

    code = "withholding_decided"


class NotYourRule(NotFound):
    """There is no such rule about your pay."""

    code = "withholding_rule_not_found"


def propose_withholding_rule(
    *,
    organisation: Organisation,
    name: str,
    basis_points: int,
    reason: str,
    actor: Person,
    now: datetime,
    ground: str = Ground.TAX,
    person: Person | None = None,
    in_force_from: datetime | None = None,
) -> WithholdingRule:
    """Propose to withhold so many ten-thousandths of the gross of everybody, or of `person`; zero ends it.

    It counts from its approval, or from `in_force_from` where that is later. Raises InvalidWithholdingRule,
    UngroundedWithholding, OwnWithholding, NoReason.
    """
    if person is not None and person.pk == actor.pk:
        raise OwnWithholding()
    begins, title = in_force_from or now, name.strip()
    if not title or len(title) > 120 or "\x00" in title or not 0 <= basis_points <= 10_000 or begins < now:
        raise InvalidWithholdingRule()
    if ground not in Ground.values or (person is None and ground != Ground.TAX):
        raise UngroundedWithholding()
    rule: WithholdingRule = WithholdingRule.objects.create(
        organisation=organisation,
        name=title,
        person=person,
        basis_points=basis_points,
        ground=ground,
        reason=checked_words(reason, 1_000),
        in_force_from=begins,
        set_by=actor,
        set_at=now,
    )
    return rule


def approve_withholding_rule(*, rule: WithholdingRule, actor: Person, now: datetime) -> WithholdingRule:
    """Be the second pair of eyes; whom it names is written to. The same again changes nothing.

    Raises OwnWithholding, OwnWithholdingProposal, WithholdingDecided.
    """
    locked = _locked(rule, actor)
    if locked.state == State.APPROVED and locked.approved_by_id == actor.pk:
        return locked
    _require(locked, State.PROPOSED)
    if locked.set_by_id == actor.pk:
        raise OwnWithholdingProposal()
    locked.state, locked.approved_by, locked.approved_at = State.APPROVED, actor, now
    locked.save(update_fields=["state", "approved_by", "approved_at"])
    if locked.person_id is not None:
        app.configure_task(TELL).defer(rule_id=locked.pk)
    return locked


def decline_withholding_rule(*, rule: WithholdingRule, actor: Person, now: datetime) -> WithholdingRule:
    """Refuse or take back a proposal. Raises OwnWithholding, WithholdingDecided."""
    locked = _locked(rule, actor)
    _require(locked, State.PROPOSED)
    return _decide(locked, State.DECLINED, "", actor, now)


def appeal_withholding_rule(*, rule: WithholdingRule, text: str, actor: Person, now: datetime) -> WithholdingRule:
    """The word of whom it names against it, once. Raises NotYourRule, NotAppealable, NoReason."""
    locked: WithholdingRule = WithholdingRule.objects.select_for_update(of=("self",)).get(pk=rule.pk)
    if locked.person_id != actor.pk:
        raise NotYourRule()
    if locked.state != State.APPROVED:
        raise NotAppealable()
    locked.state, locked.appeal, locked.appealed_at = State.APPEALED, checked_words(text, 4_000), now
    locked.save(update_fields=["state", "appeal", "appealed_at"])
    return locked


def end_withholding_rule(*, rule: WithholdingRule, decision: str, actor: Person, now: datetime) -> WithholdingRule:
    """Grant the appeal: what counted before it counts again. Raises OwnWithholding, WithholdingDecided, NoReason."""
    locked = _locked(rule, actor)
    _require(locked, State.APPEALED)
    return _decide(locked, State.ENDED, checked_words(decision, 1_000), actor, now)


def uphold_withholding_rule(*, rule: WithholdingRule, decision: str, actor: Person, now: datetime) -> WithholdingRule:
    """Let it stand: by somebody who neither proposed nor approved it, with the reason.

    Raises OwnWithholding, OwnWithholdingProposal, WithholdingDecided, NoReason.
    """
    locked = _locked(rule, actor)
    _require(locked, State.APPEALED)
    if actor.pk in (locked.set_by_id, locked.approved_by_id):
        raise OwnWithholdingProposal()
    return _decide(locked, State.UPHELD, checked_words(decision, 1_000), actor, now)


def _decide(locked: WithholdingRule, state: str, decision: str, actor: Person, now: datetime) -> WithholdingRule:
    locked.state, locked.decision, locked.decided_by, locked.decided_at = state, decision, actor, now
    locked.save(update_fields=["state", "decision", "decided_by", "decided_at"])
    return locked


def _locked(rule: WithholdingRule, actor: Person) -> WithholdingRule:
    found: WithholdingRule = WithholdingRule.objects.select_for_update(of=("self",)).get(pk=rule.pk)
    if found.person_id == actor.pk:
        raise OwnWithholding()
    return found


def _require(rule: WithholdingRule, state: str) -> None:
    if rule.state != state:
        raise WithholdingDecided()
