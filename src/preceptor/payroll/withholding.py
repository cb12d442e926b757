"""Withholding an award: a person, a reason, a right of appeal. Hours are never withheld."""

from __future__ import annotations

from datetime import datetime

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, Forbidden, Invalid, NotFound
from preceptor.payroll.bonus_models import Award, Withholding
from preceptor.payroll.models import PreparedAward, StatedAward

State = Withholding.State


class AlreadyStated(Conflict):
    """This award stands on a statement already. Propose an adjustment that names its line."""

    code = "already_stated"


class AlreadyWithheld(Conflict):
    """This award is withheld already, or was: it is withheld once."""

    code = "already_withheld"


class NoReason(Invalid):
    """Say why, in at most 1,000 letters: the payee reads it."""

    code = "no_reason"


class OwnAward(Forbidden):
    """This award is yours. Somebody else decides on it."""

    code = "own_award"


class NotYourAward(NotFound):
    """You have no such award that is withheld."""

    code = "withholding_not_found"


class NotAppealable(Conflict):
    """This has been appealed or decided already."""

    code = "not_appealable"


class NotDecidable(Conflict):
    """It is upheld only after an appeal and by somebody else than who withheld it; and decided once."""

    code = "not_decidable"


def withhold(*, award: Award, reason: str, actor: Person, now: datetime) -> Withholding:
    """Keep an award out of pay for now. Raises OwnAward, NoReason, AlreadyStated, AlreadyWithheld."""
    if award.person_id == actor.pk:
        raise OwnAward()
    text = checked_words(reason, 1_000)
    Award.objects.select_for_update(of=("self",), no_key=True).get(pk=award.pk)
    if StatedAward.objects.filter(award=award).exists():
        raise AlreadyStated()
    if Withholding.objects.filter(award=award).exists():
        raise AlreadyWithheld()
    PreparedAward.objects.filter(award=award).delete()
    made: Withholding = Withholding.objects.create(
        organisation_id=award.organisation_id,
        award=award,
        payee_id=award.person_id,
        reason=text,
        withheld_by=actor,
        withheld_at=now,
    )
    return made


def appeal(*, withholding: Withholding, text: str, actor: Person, now: datetime) -> Withholding:
    """The payee's word against it. Raises NotYourAward, NotAppealable, NoReason."""
    locked = _locked(withholding)
    if locked.payee_id != actor.pk:
        raise NotYourAward()
    if locked.state != State.WITHHELD:
        raise NotAppealable()
    locked.state, locked.appeal, locked.appealed_at = State.APPEALED, checked_words(text, 4_000), now
    locked.save(update_fields=["state", "appeal", "appealed_at"])
    return locked


def release(*, withholding: Withholding, actor: Person, now: datetime, decision: str = "") -> Withholding:
    """Pay it after all, with the next run. Raises OwnAward, NotDecidable."""
    return _decide(withholding, State.RELEASED, decision.strip()[:1_000], actor, now)


def uphold(*, withholding: Withholding, decision: str, actor: Person, now: datetime) -> Withholding:
    """Withhold it for good, after the appeal, by somebody else, with the reason. Raises OwnAward, NotDecidable, NoReason."""
    return _decide(withholding, State.UPHELD, checked_words(decision, 1_000), actor, now)


def _decide(withholding: Withholding, state: str, decision: str, actor: Person, now: datetime) -> Withholding:
    locked = _locked(withholding)
    if locked.payee_id == actor.pk:
        raise OwnAward()
    allowed = locked.state == State.APPEALED or (locked.state == State.WITHHELD and state == State.RELEASED)
    if not allowed or (state == State.UPHELD and locked.withheld_by_id == actor.pk):
        raise NotDecidable()
    locked.state, locked.decision, locked.decided_by, locked.decided_at = state, decision, actor, now
    locked.save(update_fields=["state", "decision", "decided_by", "decided_at"])
    return locked


def _locked(withholding: Withholding) -> Withholding:
    found: Withholding = Withholding.objects.select_for_update(of=("self",)).get(pk=withholding.pk)
    return found


def checked_words(text: str, most: int) -> str:
    """The text without blanks around it, at most `most` letters. Raises NoReason."""
    words = text.strip()
    if not words or len(words) > most or "\x00" in words:
        raise NoReason()
    return words
