"""Which corrections become examples, which do not and why, and everything that is told of them."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby, islice
from typing import Any

from django.db.models import Sum

from preceptor.continuations.pairs import pairs
from preceptor.continuations.queries import continued_by, offers_of
from preceptor.corrections.cutting import spans_of
from preceptor.corrections.kinds import graded_criteria
from preceptor.corrections.models import Claim, Correction, Unit, UnitKind
from preceptor.corrections.queries import problem_of
from preceptor.datasets.models import DataSet, Pseudonym
from preceptor.datasets.records import Source
from preceptor.kit.numerals import western, without_marks
from preceptor.llm.prompts import training_pair
from preceptor.probing.models import AttemptStep
from preceptor.problems.models import ProblemVersion, Split
from preceptor.problems.queries import judge
from preceptor.problems.verifier import ReferenceUnreadable
from preceptor.review.fixing import Standing, standing
from preceptor.review.models import Review, StepFix

LETS_IN = (Review.Verdict.ACCEPT, Review.Verdict.FIX)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Chosen:
    """A correction that becomes an example, and the review that let it in; `seconds` were credited on its unit."""

    correction: int
    review: int
    seconds: int
    prompt: str
    completion: str
    simulated: bool


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is in a version and what is left out, both in the order of the corrections."""

    chosen: list[Chosen]
    excluded: list[dict[str, Any]]


class HeldOut:
    """Problems and statements of the evaluation splits: nothing of them may be trained on."""

    def __init__(self) -> None:
        rows = ProblemVersion.objects.exclude(split=Split.TRAIN).values_list("problem_id", "statement")
        self.problems: set[int] = set()
        self.statements: set[str] = set()
        for problem, statement in rows.iterator(chunk_size=2000):
            self.problems.add(problem)
            self.statements.add(plain(statement))

    def reason(self, version: ProblemVersion) -> str | None:
        """Why `version` may not be trained on, or None."""
        if version.split != Split.TRAIN or version.problem_id in self.problems:
            return "the problem is held out for evaluation"
        if plain(version.statement) in self.statements:
            return "the statement also occurs in an evaluation split"
        return None


def plain(statement: str) -> str:
    """A statement without what does not change its meaning: case, spacing, marks, digit system."""
    folded = unicodedata.normalize("NFKC", western(without_marks(statement))).casefold()
    return " ".join(folded.split())


def gather(data_set: DataSet) -> Gathered:
    """Every correction of the project whose latest review let it in, chosen or excluded with the reason."""
    held_out = HeldOut()
    chosen: list[Chosen] = []
    excluded: list[dict[str, Any]] = []
    for part in _parts(_accepted(data_set.project_id)):
        reviews = Review.objects.in_bulk([review for _, review in part])
        corrections = _with_problem([correction for correction, _ in part])
        seconds = _seconds([each.unit_id for each in corrections.values()])
        for number, review_id in part:
            correction, review = corrections[number], reviews[review_id]
            solution = _solution(correction, review)
            reason = _reason(correction, review, solution, held_out)
            if reason is None:
                chosen.append(_choose(correction, review, solution, seconds.get(correction.unit_id, 0)))
            else:
                excluded.append({"correction": number, "reason": reason})
    return Gathered(chosen, excluded)


def sources(chosen: Iterable[Chosen], names: Mapping[int, str]) -> Iterator[Source]:
    """The sources of the records, in order; `names` are the pseudonyms of the people who took part."""
    for part in _parts(chosen):
        corrections = _with_origin([each.correction for each in part])
        steps = _steps([each.unit.attempt_id for each in corrections.values() if each.unit.attempt_id is not None])
        ratings = _ratings([each.correction for each in part])
        reviews = Review.objects.in_bulk([each.review for each in part])
        fixes = _fixes([each.review for each in part])
        paths = _paths([each.unit_id for each in corrections.values()])
        offers = offers_of([each.claim_id for each in corrections.values()])
        others = continued_by([each.claim_id for each in corrections.values()])
        for each in part:
            correction = corrections[each.correction]
            fixed = fixes.get(each.review, {})
            author = Standing(correction.outcome, correction.first_error, ratings.get(each.correction, {}))
            origin = _origin(each, correction, paths[correction.unit_id], names)
            origin |= _written(others.get(correction.claim_id))
            source = _source(
                each,
                correction,
                spans_of(correction.content, steps.get(correction.unit.attempt_id or 0, ())),
                standing(author, fixed),
                origin | _fixed(correction, reviews[each.review], sorted(fixed), names),
            )
            yield replace(source, pairs=pairs(each.completion, offers.get(correction.claim_id, ())))


def pseudonyms(data_set: DataSet, people: Collection[int]) -> dict[int, str]:
    """The labels of `people` in this organisation's data sets, given at first use."""
    found = dict(Pseudonym.objects.filter(person__in=people).values_list("person", "label"))
    missing = [
        Pseudonym(organisation_id=data_set.organisation_id, person_id=person, label=f"expert-{secrets.token_hex(5)}")
        for person in sorted(set(people) - set(found))
    ]
    Pseudonym.objects.bulk_create(missing)
    return found | {each.person_id: each.label for each in missing}


def people_in(chosen: Sequence[Chosen]) -> set[int]:
    """Everybody who corrected or reviewed the units of `chosen`."""
    found: set[int] = set()
    for part in _parts(chosen):
        units = Correction.objects.filter(pk__in=[each.correction for each in part]).values("unit")
        found.update(Correction.objects.filter(unit__in=units).values_list("person", flat=True))
        found.update(Review.objects.filter(unit__in=units).values_list("reviewer", flat=True))
    return found


def _accepted(project: int) -> list[tuple[int, int]]:
    """Corrections (what authors write becomes problems, not examples) whose latest review let them in, with that review, in order."""
    made = Review.objects.filter(unit__project=project).exclude(correction__kind=UnitKind.AUTHOR)
    latest = made.order_by("correction", "-pk").distinct("correction")
    rows = latest.values_list("correction", "pk", "verdict")
    return [(correction, review) for correction, review, verdict in rows if verdict in LETS_IN]


def _with_problem(ids: Collection[int]) -> dict[int, Correction]:
    """What decides whether a correction gets in, and what it would say."""
    rows = Correction.objects.select_related("unit__attempt__problem_version", "unit__problem_version")
    rows = rows.select_related("unit__other_attempt").defer("critique", "unit__attempt__problem_version__rubric")
    return rows.in_bulk(list(ids))


def _with_origin(ids: Collection[int]) -> dict[int, Correction]:
    rows = Correction.objects.select_related(
        "guideline",
        "unit__attempt__problem_version__problem",
        "unit__attempt__model_version__model",
        "unit__other_attempt__model_version__model",
        "unit__problem_version__problem",
    )
    return rows.in_bulk(list(ids))


def _solution(correction: Correction, review: Review) -> str:
    if correction.kind != UnitKind.CORRECT:
        return _made(correction)
    return str(review.fixed_solution if review.verdict == Review.Verdict.FIX else correction.solution).strip()


def _reason(correction: Correction, review: Review, solution: str, held_out: HeldOut) -> str | None:
    """Why an accepted correction is left out, or None."""
    version = _problem(correction)
    if correction.kind == UnitKind.COMPARE and correction.content.get("preferred") == "tie":
        return "neither of two answers is better"
    if correction.outcome in (Correction.Outcome.BAD_PROBLEM, Correction.Outcome.GIVE_UP) or not solution:
        return "there is no corrected solution"
    if correction.kind != UnitKind.CORRECT:
        return held_out.reason(version)
    if review.verdict == Review.Verdict.FIX:
        if review.fixed_answer and review.fixed_answer_correct is False:
            return "the verifier does not accept the reviewer's final answer"
        if not review.fixed_answer and not _right(version, solution):
            return "the reviewer's solution does not end in the right answer"
    elif correction.final_answer_correct is False:
        return "the verifier does not accept the final answer"
    return held_out.reason(version)


def _right(version: ProblemVersion, solution: str) -> bool:
    try:
        return judge(version, solution).correct
    except ReferenceUnreadable:
        return False


def _choose(correction: Correction, review: Review, solution: str, seconds: int) -> Chosen:
    prompt, completion = training_pair(_problem(correction).statement, solution)
    if correction.kind == UnitKind.GRADE:
        completion = solution  # the evidence is told by its characters: not one may be missing
    simulated = correction.simulated or review.simulated
    return Chosen(correction.pk, review.pk, seconds, prompt, completion, simulated)


def _source(
    chosen: Chosen,
    correction: Correction,
    spans: Sequence[tuple[int, int]],
    stands: Standing,
    origin: Mapping[str, Any],
) -> Source:
    attempt = correction.unit.attempt
    if correction.kind != UnitKind.CORRECT:
        content = _told(correction)
        worse = _sides(correction)[1].output if correction.kind == UnitKind.COMPARE else ""
        made: dict[str, Any] = {"kind": correction.kind, "content": content, "output": worse, "output_wrong": False}
        rest: dict[str, Any] = {"steps": (), "ratings": {}, "first_error": None, "simulated": chosen.simulated}
        return Source(prompt=chosen.prompt, completion=chosen.completion, origin=origin, **made, **rest)
    wrong = attempt.correct is False and stands.outcome == Correction.Outcome.FOUND_ERROR
    return Source(
        prompt=chosen.prompt,
        completion=chosen.completion,
        output=attempt.output,
        output_wrong=wrong,
        steps=[attempt.output[start:end].strip() for start, end in spans],
        ratings=stands.ratings,
        first_error=stands.first_error,
        simulated=chosen.simulated,
        origin=origin,
    )


def _written(others: Sequence[str] | None) -> dict[str, Any]:
    """Who went on where the answer is a recording of a model that could not."""
    return {"continued_by": list(others)} if others else {}


def _fixed(correction: Correction, review: Review, steps: Sequence[int], names: Mapping[int, str]) -> dict[str, Any]:
    """What of the example is the reviewer's own and not the expert's: steps (from 0), the solution, the answer."""
    if review.verdict != Review.Verdict.FIX:
        return {}
    solution = review.fixed_solution.strip() != correction.solution.strip()
    answer = review.fixed_answer.strip() not in ("", correction.final_answer.strip())
    told = {"by": names[review.reviewer_id], "steps": list(steps), "solution": solution, "final_answer": answer}
    return {"fixed": told}


def _origin(
    chosen: Chosen, correction: Correction, path: Sequence[Mapping[str, Any]], names: Mapping[int, str]
) -> dict[str, Any]:
    unit, guideline = correction.unit, correction.guideline
    version = _problem(correction)
    until = next(at for at, each in enumerate(path) if each.get("review") == chosen.review)
    return {
        "correction": correction.pk,
        "expert": names[correction.person_id],
        "source": correction.source,
        "outcome": correction.outcome,
        "guideline": {"version": guideline.version, "language": guideline.language} if guideline else None,
        "path": [{**each, "by": names[each["by"]]} for each in path[: until + 1]],
        "seconds": chosen.seconds,
        "minutes": round(chosen.seconds / 60, 1),
        "unit": correction.unit_id,
        "problem": {
            "id": version.problem_id,
            "version": version.number,
            "external_id": version.problem.external_id,
            "source": version.problem.source,
            "licence": version.problem.licence,
            "language": version.language,
            "skill": version.skill,
            "topic": version.topic,
            "family": version.family,
            "split": version.split,
        },
        **_answered(unit),
    }


def _answered(unit: Unit) -> dict[str, Any]:
    """Whose answers the unit is about: one for corrections, as ever; two where they were compared; or none."""
    attempts = [each for each in (unit.attempt, unit.other_attempt) if each is not None]
    models = [{"name": each.model_version.model.name, "version": each.model_version.name} for each in attempts]
    if unit.kind == UnitKind.COMPARE:
        return {"kind": unit.kind, "attempts": [each.pk for each in attempts], "models": models}
    told = {"kind": unit.kind} if unit.kind != UnitKind.CORRECT else {}
    return {**told, "attempt": attempts[0].pk, "model": models[0]} if attempts else told


def _problem(correction: Correction) -> ProblemVersion:
    version = problem_of(correction.unit)
    assert version is not None, "units of authors become problems, not examples"
    return version


def _made(correction: Correction) -> str:
    """The text of an example of another kind: the better answer, the graded one, or the steps; empty where none."""
    if correction.outcome != Correction.Outcome.DONE:
        return ""
    if correction.kind == UnitKind.COMPARE:
        return str(_sides(correction)[0].output)
    if correction.kind == UnitKind.GRADE:
        return str(correction.unit.attempt.output)
    return "\n".join(f"{number}. {step}" for number, step in enumerate(correction.content["steps"], start=1))


def _sides(correction: Correction) -> tuple[Any, Any]:
    """The better and the worse attempt of a comparison."""
    first, second = correction.unit.attempt, correction.unit.other_attempt
    return (second, first) if correction.content["preferred"] == "second" else (first, second)


def _told(correction: Correction) -> dict[str, Any]:
    """What was made, with the words of the criteria where it was a grading."""
    content = dict(correction.content)
    if correction.kind == UnitKind.GRADE:
        criteria = graded_criteria(_problem(correction).rubric)
        content["criteria"] = {identity: criterion["text"] for identity, criterion in criteria}
    return content


def _parts(items: Iterable[Any]) -> Iterator[list[Any]]:
    iterator = iter(items)
    while part := list(islice(iterator, _AT_ONCE)):
        yield part


def _seconds(units: Collection[int]) -> dict[int, int]:
    """Credited time by unit; the time entries hang on the claims from the package beside this one."""
    rows = Claim.objects.filter(unit__in=units).values_list("unit").order_by("unit")
    return {unit: int(total or 0) for unit, total in rows.annotate(total=Sum("time_entries__seconds"))}


def _steps(attempts: Collection[int]) -> dict[int, list[tuple[int, int]]]:
    rows = AttemptStep.objects.filter(attempt__in=attempts).order_by("attempt", "index")
    grouped = groupby(rows.values_list("attempt", "start", "end"), key=lambda row: row[0])
    return {attempt: [(start, end) for _, start, end in spans] for attempt, spans in grouped}


def _ratings(corrections: Collection[int]) -> dict[int, dict[int, int | None]]:
    rows = Correction.objects.filter(pk__in=corrections, ratings__isnull=False).order_by("pk")
    found: dict[int, dict[int, int | None]] = {}
    for correction, index, rating in rows.values_list("pk", "ratings__index", "ratings__rating"):
        found.setdefault(correction, {})[index] = rating
    return found


def _fixes(reviews: Collection[int]) -> dict[int, dict[int, int | None]]:
    """The ratings that reviewers gave anew, by review and step."""
    found: dict[int, dict[int, int | None]] = {}
    rows = StepFix.objects.filter(review__in=reviews).order_by("review", "index")
    for review, index, rating in rows.values_list("review", "index", "rating"):
        found.setdefault(review, {})[index] = rating
    return found


def _paths(units: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """What was done to each unit, in order: who is still a person's id here."""
    steps: list[tuple[int, datetime, dict[str, Any]]] = []
    for row in Correction.objects.filter(unit__in=units):
        did = {"stage": "correct", "correction": row.pk, "by": row.person_id, "outcome": row.outcome}
        steps.append((row.unit_id, row.submitted_at, {**did, "simulated": row.simulated}))
    for row in Review.objects.filter(unit__in=units):
        did = {"stage": "review", "review": row.pk, "by": row.reviewer_id, "outcome": row.verdict}
        steps.append((row.unit_id, row.at, {**did, "simulated": row.simulated}))
    paths: dict[int, list[dict[str, Any]]] = {}
    for unit, at, did in sorted(steps, key=lambda step: (step[0], step[1], step[2]["stage"])):
        paths.setdefault(unit, []).append({**did, "at": at.astimezone(UTC).isoformat().replace("+00:00", "Z")})
    return paths
