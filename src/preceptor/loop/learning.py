"""Last stages: accepted corrections become a data set, the model learns from it, and the gain is measured."""

from __future__ import annotations

from preceptor.datasets import services as datasets
from preceptor.datasets.models import DataSetVersion
from preceptor.frontier.queries import frontier_table
from preceptor.kit.extras import wait_for_extra
from preceptor.loop.making import HELD_OUT, taken_up
from preceptor.loop.passage import Passage
from preceptor.probing.models import ModelVersion, Probe
from preceptor.problems.models import ProblemVersion
from preceptor.training import services as training
from preceptor.training.models import Evaluation, TrainingRun

DATA_SET = "corrections"


def freeze_data_set(passage: Passage) -> None:
    """Accepted corrections of training problems, frozen and hashed."""
    with passage.room():
        now = passage.clock()
        data_set = datasets.create_data_set(project=passage.workspace.project, name=DATA_SET, now=now)
        version = datasets.freeze_version(data_set=data_set, actor=passage.workspace.people["lead"], now=now)
    passage.note(
        "dataset",
        done=version.examples_count,
        total=version.examples_count,
        message=f"{version.examples_count} examples, sha256 {version.content_sha256[:12]}",
        says={"code": "frozen", "examples": version.examples_count, "sha256": version.content_sha256[:12]},
        version=version.pk,
    )


def train_model(passage: Passage) -> None:
    """Fine-tune; the adapter becomes a new model version."""
    with passage.room():
        run = _begun_training(passage)
    passage.note("train", training_run=run.pk)
    wait_for_extra("train", tell=lambda said: passage.note("train", message=said))
    passage.note("train", message="Fine-tuning", says={"code": "fine_tuning"})
    training.run_training(training_run_id=run.pk, clock=passage.clock)
    with passage.room():
        run.refresh_from_db()
        produced = run.produced_version
    if produced is None:
        raise training.TrainingFailed(run.error)
    made = {"message": produced.name, "says": {"code": "as_is"}, "model_version": produced.pk}
    passage.note("train", done=run.step, total=run.steps, **made)


def _begun_training(passage: Passage) -> TrainingRun:
    """The passage's training, begun anew where the last one failed."""
    already = passage.stage("train").result.get("training_run")
    ended = (TrainingRun.State.FAILED, TrainingRun.State.CANCELLED)
    begun: TrainingRun | None = TrainingRun.objects.filter(pk=already).exclude(state__in=ended).first()
    if begun is not None:
        return begun
    return training.start_training(
        project=passage.workspace.project,
        data_set_version=DataSetVersion.objects.get(pk=passage.stage("dataset").result["version"]),
        base_version=ModelVersion.objects.get(pk=passage.stage("model").result["model_version"]),
        hyperparameters={"epochs": passage.size.epochs},
        actor=passage.workspace.people["lead"],
        now=passage.clock(),
    )


def evaluate_models(passage: Passage) -> None:
    """Both versions on the same held-out problems with the same decoding; then the paired difference per split."""
    before, after = (passage.made(stage)["model_version"] for stage in ("model", "train"))
    evaluations = {version: _evaluate(passage, version) for version in (before, after)}
    with passage.room():
        now = passage.clock()
        lifts = training.measure_lift(
            before=list(Evaluation.objects.filter(pk__in=evaluations[before])),
            after=list(Evaluation.objects.filter(pk__in=evaluations[after])),
            training_run=TrainingRun.objects.get(pk=passage.stage("train").result["training_run"]),
            now=now,
        )
    told = ", ".join(f"{each.split} {100 * each.difference:+.1f}" for each in lifts)
    says = {"code": "points", "points": [[each.split, f"{100 * each.difference:+.1f}"] for each in lifts]}
    passage.note("evaluate", lifts=[each.pk for each in lifts], message=f"points: {told}", says=says)


def _evaluate(passage: Passage, version_id: int) -> list[int]:
    """Ids of the evaluations of one model version, one per split; the probe goes on where it stopped."""
    posed = passage.made("problems")
    held_out = [number for split in HELD_OUT for number in posed[split.value]]
    key = f"probe_of_{version_id}"
    with passage.room():
        result = passage.stage("evaluate").result
        probe_id = result.get(key)
        if probe_id is None:
            probe = training.start_evaluation(
                project=passage.workspace.project,
                model_version=ModelVersion.objects.get(pk=version_id),
                problem_versions=ProblemVersion.objects.filter(pk__in=held_out).order_by("id"),
                actor=passage.workspace.people["lead"],
                now=passage.clock(),
            )
            probe_id = probe.pk
        else:
            taken_up(Probe.objects.get(pk=probe_id))
    passage.note("evaluate", probes=[*result.get("probes", []), probe_id], **{key: probe_id})
    return [each.pk for each in training.run_evaluation(probe_id=probe_id, clock=passage.clock)]


def draw_frontier(passage: Passage) -> None:
    """What models do alone, and where experts are still ahead."""
    with passage.room():
        rows = frontier_table(project=passage.workspace.project)
    passage.note(
        "frontier",
        done=len(rows),
        total=len(rows),
        message=f"{len(rows)} rows",
        says={"code": "rows", "rows": len(rows)},
    )


def write_report(passage: Passage) -> None:
    """The report is a reading of the rows; this only says that all of them are there."""
    passage.note("report", done=1, total=1, message="All figures open to their rows", says={"code": "figures_open"})
