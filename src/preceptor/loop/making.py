"""First stages: problems are posed, the model is registered, and it is probed."""

from __future__ import annotations

from collections.abc import Sequence

from preceptor.kit.extras import wait_for_extra
from preceptor.llm import services as llm
from preceptor.llm.models import Endpoint
from preceptor.loop.passage import Passage
from preceptor.loop.stages import FAMILIES
from preceptor.probing import services as probing
from preceptor.probing.models import ModelVersion, Probe
from preceptor.problems import services as problems
from preceptor.problems.models import ProblemVersion, Split

MODEL = "Gemma 3 270M"
BASE = "as published, 4 worked examples"
WORKED_EXAMPLES = 4
HELD_OUT = (Split.NEW_NUMBERS, Split.NEW_WORDINGS, Split.NEW_FAMILIES)


def pose_problems(passage: Passage) -> None:
    """Our own bank, and generated problems of every split."""
    size, lead, project = passage.size, passage.workspace.people["lead"], passage.workspace.project
    with passage.room():
        now = passage.clock()
        bank = problems.load_bank(project=project, actor=lead, now=now, limit=size.bank)
        ids = {"versions": [version.pk for version in bank]}
        for split, count in _counts(passage).items():
            made = problems.generate_problems(
                project=project, split=split, count=count, seed=size.seed, actor=lead, now=now, families=FAMILIES
            )
            ids[split.value] = [version.pk for version in made]
    posed = sum(len(listed) for listed in ids.values())
    passage.note(
        "problems",
        done=posed,
        total=posed,
        message=f"{posed} problems posed",
        says={"code": "posed", "posed": posed},
        **ids,
    )


def _counts(passage: Passage) -> dict[Split, int]:
    size = passage.size
    return {
        Split.TRAIN: size.train,
        Split.NEW_NUMBERS: size.new_numbers,
        Split.NEW_WORDINGS: size.new_wordings,
        Split.NEW_FAMILIES: size.new_families,
    }


def register_model(passage: Passage) -> None:
    """The model under test behind its endpoint: the packaged local one unless a setting names another."""
    if llm.uses_packaged_model():
        wait_for_extra("local-model", tell=lambda said: passage.note("model", message=said))
    with passage.room():
        now = passage.clock()
        organisation = passage.workspace.organisation
        endpoint = llm.default_endpoint(organisation=organisation, now=now)
        model = probing.register_model(organisation=organisation, name=llm.default_model_name(), now=now)
        version = probing.register_model_version(
            model=model,
            name=BASE,
            endpoint=endpoint,
            remote_name=llm.default_remote_name(),
            examples=WORKED_EXAMPLES,
            protocol=ModelVersion.Protocol.COMPLETION,
            now=now,
        )
        kind = Endpoint.Kind(endpoint.kind).label
    says = {"code": "model", "model": model.name, "kind": endpoint.kind}
    passage.note("model", done=1, total=1, message=f"{model.name} ({kind})", says=says, model_version=version.pk)


def probe_model(passage: Passage) -> None:
    """The model answers every training problem; wrong answers go to the experts."""
    posed = passage.made("problems")
    with passage.room():
        probe = _begun(passage, [*spread(posed["versions"], passage.size.probed_bank), *posed[Split.TRAIN.value]])
    passage.note("probe", probes=[probe.pk], total=probe.total)
    probing.run_probe(probe_id=probe.pk, clock=passage.clock)
    with passage.room():
        probe.refresh_from_db()
    says = {"code": "answers_right", "right": probe.correct, "of": probe.done}
    sentence = f"{probe.correct} of {probe.done} answers right"
    passage.note("probe", done=probe.done, total=probe.total, message=sentence, says=says)


def spread(versions: Sequence[int], count: int | None) -> list[int]:
    """`count` of `versions` at even distances, so that every topic and language of the bank is among them."""
    if count is None or count >= len(versions):
        return list(versions)
    return [versions[place * len(versions) // count] for place in range(count)]


def taken_up(probe: Probe) -> Probe:
    """The probe, waiting again for the answers it lacks where it had failed or was stopped."""
    over = (Probe.State.FAILED, Probe.State.CANCELLED)
    return probing.resume_probe(probe=probe) if probe.state in over else probe


def _begun(passage: Passage, versions: list[int]) -> Probe:
    already = passage.stage("probe").result.get("probes")
    if already:
        return taken_up(Probe.objects.get(pk=already[0]))
    return probing.start_probe(
        project=passage.workspace.project,
        model_version=ModelVersion.objects.get(pk=passage.stage("model").result["model_version"]),
        problem_versions=ProblemVersion.objects.filter(pk__in=versions).order_by("id"),
        samples=passage.size.samples,
        purpose=Probe.Purpose.PROBE,
        actor=passage.workspace.people["lead"],
        now=passage.clock(),
    )
