"""Middle stages: wrong attempts are corrected, corrections are reviewed."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Max

from preceptor.accounts.models import Person
from preceptor.corrections import services as corrections
from preceptor.corrections.models import Claim, Correction, StageKind, Unit
from preceptor.corrections.scripted import script_correction
from preceptor.loop import scripted
from preceptor.loop.passage import Passage
from preceptor.loop.scripted import Done, Shift
from preceptor.loop.stages import Size
from preceptor.probing.models import Probe
from preceptor.problems.queries import reference_of
from preceptor.review import services as review
from preceptor.review.scripted import script_review
from preceptor.worktime.models import TimeEntry

NOTE_EVERY = 10
ROUNDS = 3


def correct_attempts(passage: Passage) -> None:
    """Wrong attempts become units; scripted experts correct them from the reference steps."""
    with passage.room():
        for probe in Probe.objects.filter(pk__in=passage.stage("probe").result["probes"]):
            corrections.open_units(probe=probe, now=passage.clock())
        waiting = Unit.objects.filter(project=passage.workspace.project, stage=StageKind.CORRECT).count()
    passage.note("correct", total=waiting, message="Scripted experts at work (simulated)", says={"code": "correcting"})
    done = _work(passage, "correct", StageKind.CORRECT, _correct)
    with passage.room():
        left = _open(passage, StageKind.CORRECT)
    says = {"code": "corrected", "done": done, "left": left}
    passage.note("correct", message=f"{done} corrected, {left} left in the queue", says=says)


def review_corrections(passage: Passage) -> None:
    """A scripted reviewer judges each correction; what is returned goes back to its author and comes again."""
    with passage.room():
        waiting = _open(passage, StageKind.REVIEW)
    passage.note("review", total=waiting, message="A scripted reviewer at work (simulated)", says={"code": "reviewing"})
    for _ in range(ROUNDS):
        _work(passage, "review", StageKind.REVIEW, _review)
        if _work(passage, "review", StageKind.CORRECT, _correct) == 0:
            break
    with passage.room():
        accepted = Unit.objects.filter(project=passage.workspace.project, state=Unit.State.ACCEPTED).count()
        left = _open(passage, StageKind.REVIEW)
    says = {"code": "reviewed", "accepted": accepted, "left": left}
    passage.note("review", message=f"{accepted} accepted, {left} left for review", says=says)


def _open(passage: Passage, stage: StageKind) -> int:
    return Unit.objects.filter(project=passage.workspace.project, stage=stage, state=Unit.State.OPEN).count()


def _work(passage: Passage, name: str, stage: StageKind, work: scripted.Work) -> int:
    """Let the scripted people of a stage take turns until nothing is open or their evenings are over."""
    role = "expert" if stage == StageKind.CORRECT else "reviewer"
    with passage.room():
        shifts = [_shift(passage, person, stage) for person in passage.workspace.scripted(role)]
        before = passage.stage(name).done
    done, busy = 0, list(shifts)
    while busy:
        for shift in list(busy):
            with passage.room():
                worked = not shift.over and not _rest_is_for_people(passage, stage) and scripted.work_once(shift, work)
            if not worked:
                busy.remove(shift)
                continue
            done += 1
            if done % NOTE_EVERY == 0:
                passage.note(name, done=before + done)
    with passage.room():
        for shift in shifts:
            scripted.end(shift)
    passage.note(name, done=before + done)
    return done


def _rest_is_for_people(passage: Passage, stage: StageKind) -> bool:
    """Whether what is still open to be corrected is what the plan leaves to whoever signs in."""
    plan = passage.plan
    kept = plan.left_to_people if isinstance(plan, Size) else 0
    return stage == StageKind.CORRECT and kept > 0 and _open(passage, stage) <= kept


def _shift(passage: Passage, person: Person, stage: StageKind) -> Shift:
    shift = scripted.begin(person=person, project=passage.workspace.project, stage=stage, now=passage.clock())
    last = TimeEntry.objects.filter(person=person, ended_at__gte=shift.at).aggregate(last=Max("ended_at"))["last"]
    if last is not None:
        shift.at = last + timedelta(seconds=1)
    return shift


def _correct(claim: Claim) -> Done:
    unit = claim.unit
    attempt, problem = unit.attempt, unit.attempt.problem_version
    script = script_correction(
        output=attempt.output,
        reference_steps=problem.reference_steps,
        answer=problem.answer,
        unit=problem.unit,
        language=problem.language,
    )

    def submit(now: datetime) -> None:
        corrections.submit_correction(claim=claim, token=claim.token, content=script, now=now)

    return Done(read=problem.statement + attempt.output, typed=script.solution + script.critique, submit=submit)


def _review(claim: Claim) -> Done:
    correction = Correction.objects.filter(unit=claim.unit).latest("id")
    problem = claim.unit.attempt.problem_version
    script = script_review(
        solution=correction.solution, final_answer=correction.final_answer, reference=reference_of(problem)
    )

    def submit(now: datetime) -> None:
        review.submit_review(claim=claim, token=claim.token, content=script, now=now)

    return Done(read=problem.statement + correction.solution, typed=script.comment, submit=submit)
