"""Verbs on problems: pose them one by one, in bulk, from our own bank, from the generators."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db import IntegrityError, transaction
from django.db.models import Max

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict
from preceptor.problems.bank.reading import BankEntry, read_bank
from preceptor.problems.content import ProblemContent, exact_text, store_step
from preceptor.problems.generators.splits import LANGUAGES, GeneratedProblem, generate
from preceptor.problems.generators.splits import Split as SplitName
from preceptor.problems.models import Problem, ProblemVersion, Split
from preceptor.projects.models import Project

BANK = "preceptor-bank"
GENERATOR = "preceptor-generator"
OWN_LICENCE = "Apache-2.0"
_BATCH = 500


class NotNewest(Conflict):
    """The problem has a newer version by now. Load the page again, and change that one."""

    code = "not_newest"


@dataclass(frozen=True, slots=True)
class NewProblem:
    """A problem to be posed: `external_id` names it within its source, the same id again is the same problem."""

    external_id: str
    content: ProblemContent
    licence: str = ""


def create_problem(
    *,
    project: Project,
    external_id: str,
    source: str,
    content: ProblemContent,
    actor: Person,
    now: datetime,
    licence: str = "",
    simulated: bool = False,
    recompute: bool = True,
    posed: bool = True,
) -> ProblemVersion:
    """Pose one problem, or give it a new version. The same content again gives the version that has it.

    Raises ProblemInvalid.
    """
    versions = create_problems(
        project=project,
        source=source,
        problems=[NewProblem(external_id, content, licence)],
        actor=actor,
        now=now,
        simulated=simulated,
        recompute=recompute,
        posed=posed,
    )
    return versions[0]


def create_problems(
    *,
    project: Project,
    source: str,
    problems: Sequence[NewProblem],
    actor: Person,
    now: datetime,
    simulated: bool = False,
    recompute: bool = True,
    posed: bool = True,
) -> list[ProblemVersion]:
    """The versions of `problems`, in their order; all or none. Three queries for every 500 that are new.

    Raises ProblemInvalid for the first that does not fit, Conflict where another import does the same just now.
    """
    for problem in problems:
        problem.content.check(recompute=recompute)
    versions: list[ProblemVersion] = []
    try:
        with transaction.atomic():
            for start in range(0, len(problems), _BATCH):
                batch = problems[start : start + _BATCH]
                made_by = {"created_by": actor, "created_at": now, "simulated": simulated, "posed": posed}
                owners = _problems(project, source, batch, made_by)
                versions += _versions(owners, batch, now)
    except IntegrityError as error:
        raise Conflict("Somebody else is posing the same problems at this moment. Try again.") from error
    return versions


def set_attachments(*, version: ProblemVersion, digests: Sequence[str], actor: Person, now: datetime) -> ProblemVersion:
    """The newest version with just these files beside it: the next one, or the same where nothing changes.

    Raises NotNewest: files are added to what the problem says now, never to what it said once.
    """
    problem: Problem = Problem.objects.select_related("project").get(pk=version.problem_id)
    if ProblemVersion.objects.filter(problem=problem, number__gt=version.number).exists():
        raise NotNewest()
    wanted = list(dict.fromkeys(digests))
    if wanted == version.extra.get("attachments", []):
        return version
    fields = {name: getattr(version, name) for name in ProblemContent.__dataclass_fields__}
    # Named with its number, a version never equals an older one with the same files, which would then come back.
    fields["extra"] = version.extra | {"attachments": wanted, "attachments_since": version.number + 1}
    content = NewProblem(problem.external_id, ProblemContent(**fields))
    owner, source = problem.project, problem.source
    made = create_problems(project=owner, source=source, problems=[content], actor=actor, now=now, recompute=False)
    return made[0]


def load_bank(
    *,
    project: Project,
    actor: Person,
    now: datetime,
    languages: Sequence[str] = LANGUAGES,
    limit: int | None = None,
) -> list[ProblemVersion]:
    """The problems of our own bank, posed in `project`; `limit` takes so many of them, evenly spread."""
    entries = [entry for entry in read_bank() if entry.content.language in languages]
    problems = [NewProblem(entry.external_id, entry.content, OWN_LICENCE) for entry in _spread(entries, limit)]
    return create_problems(project=project, source=BANK, problems=problems, actor=actor, now=now)


def generate_problems(
    *,
    project: Project,
    split: Split | SplitName,
    count: int,
    seed: int | str,
    actor: Person,
    now: datetime,
    languages: Sequence[str] = LANGUAGES,
    families: Collection[str] | None = None,
) -> list[ProblemVersion]:
    """`count` generated problems of `split`, the same for the same seed. Raises ProblemsExhausted.

    `families` as in `generate`: all that are trained on where it is None.
    """
    name = cast("SplitName", Split(split).value)
    drawn = generate(name, count, seed=seed, languages=languages, families=families)
    problems = [NewProblem(problem.key, generated_content(problem), OWN_LICENCE) for problem in drawn]
    return create_problems(project=project, source=GENERATOR, problems=problems, actor=actor, now=now)


def pose_problem(*, problem: Problem) -> None:
    """Put a problem into the lists: its author is done and a reviewer has accepted it."""
    Problem.objects.filter(pk=problem.pk).update(posed=True)


def generated_content(problem: GeneratedProblem) -> ProblemContent:
    """A drawn problem in the form in which all problems are stored."""
    return ProblemContent(
        statement=problem.statement,
        language=problem.language,
        answer=exact_text(problem.answer),
        reference_steps=[store_step(step) for step in problem.steps],
        reference_text=problem.solution,
        unit=problem.unit,
        tolerance_kind="exact" if not problem.tolerance else "absolute",
        tolerance=exact_text(problem.tolerance),
        skill=problem.skill,
        topic=problem.topic,
        family=problem.family,
        wording=problem.wording,
        split=problem.split,
    )


def _spread(entries: Sequence[BankEntry], limit: int | None) -> list[BankEntry]:
    """All entries, or `limit` of them taken evenly, so that a small load has every theme and language too."""
    if limit is None or limit >= len(entries):
        return list(entries)
    return [entries[index * len(entries) // limit] for index in range(limit)]


def _problems(
    project: Project, source: str, batch: Sequence[NewProblem], made_by: Mapping[str, Any]
) -> dict[str, Problem]:
    """The rows of `batch` by external id; the missing ones are made."""
    wanted = {problem.external_id: problem for problem in batch}
    known = _known(project, source, wanted)
    missing = [
        Problem(
            organisation=project.organisation,
            project=project,
            external_id=external_id,
            source=source,
            licence=problem.licence,
            **made_by,
        )
        for external_id, problem in wanted.items()
        if external_id not in known
    ]
    made = Problem.objects.bulk_create(missing)
    return known | {problem.external_id: problem for problem in made}


def _known(project: Project, source: str, wanted: Iterable[str]) -> dict[str, Problem]:
    rows = Problem.objects.filter(project=project, source=source, external_id__in=list(wanted))
    return {problem.external_id: problem for problem in rows}


def _versions(owners: Mapping[str, Problem], batch: Sequence[NewProblem], now: datetime) -> list[ProblemVersion]:
    """The version of each problem in `batch` that says what is wanted; new content is the next number."""
    ids = [owner.pk for owner in owners.values()]
    digests = [problem.content.sha256() for problem in batch]
    rows = ProblemVersion.objects.filter(problem__in=ids, content_sha256__in=set(digests))
    known = {(version.problem_id, version.content_sha256): version for version in rows}
    numbered = ProblemVersion.objects.filter(problem__in=ids).values_list("problem").annotate(Max("number"))
    numbers: dict[int, int] = dict(numbered)
    missing = []
    for problem, digest in zip(batch, digests, strict=True):
        owner = owners[problem.external_id]
        if (owner.pk, digest) not in known:
            numbers[owner.pk] = numbers.get(owner.pk, 0) + 1
            version = _version(owner, numbers[owner.pk], problem.content, digest, now)
            known[owner.pk, digest] = version
            missing.append(version)
    ProblemVersion.objects.bulk_create(missing)
    return [known[owners[p.external_id].pk, digest] for p, digest in zip(batch, digests, strict=True)]


def _version(owner: Problem, number: int, content: ProblemContent, digest: str, now: datetime) -> ProblemVersion:
    fields = {name: getattr(content, name) for name in ProblemContent.__dataclass_fields__}
    fields["reference_steps"] = [dict(step) for step in content.reference_steps]
    return ProblemVersion(
        organisation_id=owner.organisation_id,
        problem=owner,
        number=number,
        content_sha256=digest,
        created_at=now,
        **fields,
    )
