"""First stages of a passage on answers that were recorded elsewhere: import them, and find whose they are."""

from __future__ import annotations

from pathlib import Path

from preceptor.importing import services as importing
from preceptor.importing.result import ImportResult
from preceptor.kit.errors import NotFound
from preceptor.loop.passage import Passage
from preceptor.probing.models import Probe
from preceptor.problems.models import ProblemVersion


class NoSuchRecording(NotFound):
    """The import holds no answers of that model."""

    code = "no_such_recording"


def import_problems(passage: Passage) -> None:
    """Problems and recorded answers from the file or folder; what is there already stays."""

    def tell(result: ImportResult) -> None:
        passage.note("problems", done=result.problems + result.attempts + result.skipped)

    source = passage.recorded
    result = importing.import_path(
        format=source.format,
        paths=[Path(source.path)],
        project=passage.workspace.project,
        actor=passage.workspace.people["lead"],
        now=passage.clock(),
        on_progress=tell,
    )
    sentence = f"{result.problems} problems and {result.attempts} recorded answers, {result.skipped} there already"
    with passage.room():
        posed = ProblemVersion.objects.filter(problem__project=passage.workspace.project)
        versions = list(posed.order_by("id").values_list("pk", flat=True))
    told = {"problems": result.problems, "answers": result.attempts, "already": result.skipped}
    passage.note("problems", message=sentence, says={"code": "imported", **told}, versions=versions)


def find_recording(passage: Passage) -> None:
    """The recorded answers of the passage's model, judged again by our verifier."""
    with passage.room():
        recordings = Probe.objects.filter(project=passage.workspace.project, purpose=Probe.Purpose.IMPORT)
        found = list(recordings.filter(model_version__model__name=passage.recorded.model).order_by("id"))
        there = sorted(set(recordings.values_list("model_version__model__name", flat=True)))
    if not found:
        of = f"It holds those of {', '.join(there)}." if there else "It holds no answers at all."
        raise NoSuchRecording(f"The import holds no answers of {passage.recorded.model}. {of}")
    done, right = sum(each.done for each in found), sum(each.correct for each in found)
    passage.note(
        "probe",
        done=done,
        total=done,
        message=f"{right} of {done} recorded answers right",
        says={"code": "answers_right", "right": right, "of": done},
        probes=[each.pk for each in found],
    )
