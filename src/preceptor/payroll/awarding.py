"""Bonuses become rows: evaluated from the evidence by a job and before each pay run, or recorded by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.kit.money import Money
from preceptor.payroll.bonus_models import Award, BonusRule, Referral
from preceptor.payroll.bonuses import BY_HAND, Due, awards_of, in_force, stamp
from preceptor.payroll.evidence import evidence_for, rules_of
from preceptor.projects.models import Project
from preceptor.staffing.models import Offer
from preceptor.worktime.queries import clocks_of


class NoSuchBonus(Conflict):
    """The project has no rule in force that pays for this. Publish one first."""

    code = "no_such_bonus"


class OwnBonus(Forbidden):
    """Nobody records a bonus for themselves. Ask somebody else."""

    code = "own_bonus"


class InvalidAward(Invalid):
    """An award names what it is for, and its seconds where it is paid by time; to somebody with an offer here."""

    code = "invalid_award"


class AlreadyAwarded(Conflict):
    """This was awarded before, with another amount or evidence. It is awarded once; propose an adjustment."""

    code = "already_awarded"


def award_all(*, organisation_id: int, now: datetime, project: Project | None = None) -> int:
    """Write every award of the project, or of all projects, that is due and not there yet; how many were new."""
    projects = Project.objects.filter(organisation=organisation_id, bonus_rules__isnull=False).distinct()
    chosen = projects if project is None else projects.filter(pk=project.pk)
    return sum(award_due(project=each, now=now) for each in chosen.order_by("id"))


def award_due(*, project: Project, now: datetime) -> int:
    """Write the project's awards that are due and not there yet; the same again writes nothing. How many were new."""
    rules = rules_of(project)
    due = awards_of(rules, evidence_for(project, rules, now=now))
    if not due:
        return 0
    before = Award.objects.filter(project=project).count()
    Award.objects.bulk_create(_rows(project, due, now), ignore_conflicts=True, batch_size=1000)
    return int(Award.objects.filter(project=project).count() - before)


def award_by_hand(
    *,
    project: Project,
    code: str,
    person: Person,
    reference: str,
    note: str,
    actor: Person,
    now: datetime,
    seconds: int | None = None,
) -> Award:
    """Pay for an onboarding or an assessment, by its fixed amount or by time; once for one `reference`.

    The same again returns the award. Raises OwnBonus, NoSuchBonus, InvalidAward, AlreadyAwarded.
    """
    if actor.pk == person.pk:
        raise OwnBonus()
    rule = in_force([each for each in rules_of(project) if each.code == code], now)
    if rule is None or rule.kind not in BY_HAND:
        raise NoSuchBonus()
    by_time = rule.terms["by"] == "time"
    fits = seconds is not None and 0 < seconds <= rule.terms["most_seconds"] if by_time else seconds is None
    known = Offer.objects.filter(project=project, person=person).exists()
    if not fits or not known or not reference.strip() or len(reference) > 60 or not note.strip():
        raise InvalidAward()
    amount = Money(rule.amount_minor, project.currency)
    paid = amount.for_seconds(seconds) if seconds is not None else amount
    if paid.minor == 0:
        raise InvalidAward("So little time is not worth a minor unit. Enter the seconds.")
    evidence = {"note": note[:1000], "reference": reference, "seconds": seconds, "recorded_by": actor.pk}
    subject = f"person:{person.pk}/{reference}"
    due = Due(rule.id, code, person.pk, subject, paid.minor, now, evidence)
    Award.objects.bulk_create(_rows(project, [due], now, actor), ignore_conflicts=True)
    award: Award = Award.objects.get(project=project, code=code, subject=subject)
    if (award.amount_minor, award.evidence.get("note")) != (paid.minor, evidence["note"]):
        raise AlreadyAwarded()
    return award


def record_referral(
    *, organisation_id: int, person: Person, referrer: Person, actor: Person, now: datetime
) -> Referral:
    """Note who brought `person` to a client; the first one noted stays. Raises OwnBonus, InvalidAward."""
    if referrer.pk == actor.pk:
        raise OwnBonus()
    if referrer.pk == person.pk:
        raise InvalidAward("Nobody refers themselves.")
    facts = {"referrer": referrer, "recorded_by": actor, "at": now}
    referral: Referral
    referral, _ = Referral.objects.get_or_create(organisation_id=organisation_id, person=person, defaults=facts)
    return referral


def _rows(project: Project, due: Sequence[Due], now: datetime, actor: Person | None = None) -> list[Award]:
    people = Person.objects.in_bulk({each.person for each in due})
    clocks = clocks_of({pk: person.time_zone for pk, person in people.items()})
    currencies = dict(BonusRule.objects.filter(pk__in={each.rule for each in due}).values_list("id", "currency"))
    return [
        Award(
            organisation_id=project.organisation_id,
            project=project,
            rule_id=each.rule,
            code=each.code,
            subject=each.subject,
            person=people[each.person],
            unit_id=each.unit,
            claim_id=each.claim,
            amount_minor=each.amount_minor,
            currency=currencies[each.rule],
            evidence={**each.evidence, "earned_at": stamp(each.earned_at)},
            earned_at=each.earned_at,
            local_date=clocks[each.person].date_at(each.earned_at),
            time_zone=clocks[each.person].zone_at(each.earned_at).key,
            simulated=people[each.person].simulated,
            recorded_by=actor,
            recorded_at=now,
        )
        for each in due
    ]
