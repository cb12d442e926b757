"""Who brought whom to a client, what became of it, and what of it is paid by the bonus rules."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.payroll.awarding import InvalidAward, record_referral
from preceptor.payroll.bonus_models import Award, BonusRule, Referral
from preceptor.payroll.bonuses import BonusKind, in_force
from preceptor.payroll.evidence import evidence_for, rules_of
from preceptor.payroll.policies import APPROVERS
from preceptor.projects.models import Project
from preceptor.staffing.models import Assignment, Offer
from preceptor.staffing.policies import STAFFING


def bring(*, offer: Offer, referrer: int, actor: Person, now: datetime) -> Referral:
    """Note who brought the person of an offer to the client, before they work there; the first one noted stays.

    Raises OwnBonus, InvalidAward, NotFound.
    """
    place: Any = offer.organisation_id
    known = Assignment.objects.filter(organisation=place, person=referrer).select_related("person").first()
    if known is None:
        raise NotFound("Who brings somebody works here, or has. There is no such person on the projects.")
    before = Assignment.objects.filter(organisation=place, person=offer.person_id).exclude(offer=offer)
    if before.exists() and not Referral.objects.filter(organisation=place, person=offer.person_id).exists():
        raise InvalidAward("This person had a place here before this offer; nobody brings them now.")
    return record_referral(organisation_id=place, person=offer.person, referrer=known.person, actor=actor, now=now)


def offer_by_id(actor: Actor, offer_id: int) -> Offer:
    """An offer of an organisation that the actor staffs. Raises NotFound."""
    where = [place for place, role in actor.roles if role in STAFFING]
    offer: Offer | None = Offer.objects.filter(pk=offer_id, organisation__in=where).select_related("person").first()
    if offer is None:
        raise NotFound("There is no such offer, or it is not yours to see.")
    return offer


def referrals_page(actor: Actor, *, cursor: str | None, limit: int, now: datetime) -> Page[dict[str, Any]]:
    """Of the organisations that one answers for, and one's own, newest first, with what they come to."""
    places = [where for where, role in actor.roles if role in APPROVERS]
    seen = Referral.objects.filter(organisation__in=places) | Referral.objects.filter(referrer=actor.person_id)
    page = page_of(seen.select_related("person", "referrer"), cursor=cursor, limit=limit, newest_first=True)
    due = _due({each.organisation_id for each in page.items}, now)
    return Page([_described(each, due) for each in page.items], page.next_cursor)


def _described(row: Referral, due: dict[tuple[int, int], list[dict[str, Any]]]) -> dict[str, Any]:
    last = Offer.objects.filter(organisation=row.organisation_id, person=row.person_id).order_by("-id").first()
    return {
        "id": row.pk,
        "person": row.person_id,
        "person_name": row.person.display_name,
        "referrer": row.referrer_id,
        "referrer_name": row.referrer.display_name,
        "simulated": row.person.simulated or row.referrer.simulated,
        "at": row.at,
        "offer": last.pk if last else None,
        "offer_state": last.state if last else None,
        "due": due.get((row.organisation_id, row.person_id), []) or _promised(row),
    }


def _promised(row: Referral) -> list[dict[str, Any]]:
    """The rules that will pay, where no work is there yet."""
    return [
        _line(project, rule, 0, None)
        for project, rule in _rules([row.organisation_id], row.at)
        if Offer.objects.filter(project=project, person=row.person_id).exists()
    ]


def _rules(places: Collection[int], at: datetime) -> list[tuple[Project, BonusRule]]:
    """Each project's rules for referrals that were in force at an instant."""
    rows = BonusRule.objects.filter(organisation__in=places, kind=BonusKind.REFERRAL).select_related("project")
    found = []
    for row in rows.order_by("pk"):
        versions = [each for each in rules_of(row.project) if each.code == row.code]
        chosen = in_force(versions, at)
        if chosen is not None and chosen.id == row.pk:
            found.append((row.project, row))
    return found


def _due(places: set[int], now: datetime) -> dict[tuple[int, int], list[dict[str, Any]]]:
    """By organisation and person brought: how far each rule's work is, and since when its bonus is earned."""
    found: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for project in Project.objects.filter(organisation__in=places, bonus_rules__kind=BonusKind.REFERRAL).distinct():
        for each in evidence_for(project, rules_of(project), now=now).referred:
            for where, rule in _rules([project.organisation_id], each.at):
                if where.pk == project.pk:
                    subject = f"person:{each.referrer}/referred:{each.person}"
                    award = Award.objects.filter(project=project, code=rule.code, subject=subject).first()
                    line = _line(project, rule, len(each.work), award)
                    found.setdefault((project.organisation_id, each.person), []).append(line)
    return found


def _line(project: Project, rule: BonusRule, accepted: int, award: Award | None) -> dict[str, Any]:
    return {
        "project": project.pk,
        "project_name": project.name,
        "rule": rule.name,
        "units_needed": int(rule.terms["units"]),
        "units_accepted": accepted,
        "amount_minor": rule.amount_minor,
        "currency": rule.currency,
        "earned_at": award.earned_at if award else None,
    }
