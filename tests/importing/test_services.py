"""Imports into a database: what is stored, that nothing is stored twice, that nothing is half stored."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from preceptor.importing.errors import BrokenFile
from tests.importing.sources import OWN, REAL

pytestmark = pytest.mark.django_db


def counts(client: Any) -> tuple[int, int, int, int]:
    """Problems, versions, attempts and steps of the project."""
    from preceptor.probing.models import Attempt, AttemptStep  # noqa: PLC0415
    from preceptor.problems.models import Problem, ProblemVersion  # noqa: PLC0415

    with client.room():
        return (
            Problem.objects.count(), ProblemVersion.objects.count(), Attempt.objects.count(), AttemptStep.objects.count(),
        )  # fmt: skip


def written(tmp_path: Path, *entries: dict[str, Any], name: str = "file.jsonl") -> Path:
    path = tmp_path / name
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries))
    return path


def problem(external_id: str, **fields: Any) -> dict[str, Any]:
    return {"id": external_id, "statement": f"What is {external_id}?", "answer": "2"} | fields


@pytest.mark.parametrize("data", ["own", pytest.param("real", marks=[pytest.mark.slow, pytest.mark.once])])
def test_financemath_end_to_end_and_again(client_of_data: Any, data: str) -> None:
    """The real folder where it lies beside the checkout; in a clone without it the small one serves for both."""
    folder, problems, attempts = OWN / "financemath", 5, 7
    if data == "real" and (REAL / "financemath").exists():
        folder, problems, attempts = REAL / "financemath", 150, 2850
    first = client_of_data.bring("financemath", folder)
    assert (first.problems, first.attempts, first.skipped, first.errors) == (problems, attempts, 0, 0)
    assert counts(client_of_data) == (problems, problems, attempts, first.steps)
    assert first.judged == attempts
    assert first.agreed / first.judged > (0.97 if problems == 150 else 0.7)
    assert len(first.disagreements) == first.judged - first.agreed
    second = client_of_data.bring("financemath", folder)
    assert (second.problems, second.versions, second.attempts, second.steps) == (0, 0, 0, 0)
    assert second.skipped == problems + attempts
    assert counts(client_of_data) == (problems, problems, attempts, first.steps)


def test_disagreements_name_both_verdicts_and_both_are_stored(client_of_data: Any) -> None:
    from preceptor.probing.models import Attempt  # noqa: PLC0415

    result = client_of_data.bring("financemath", OWN / "financemath")
    listed = {(d.problem, d.model): d for d in result.disagreements}
    assert set(listed) == {("own-3", "model-a"), ("own-4", "model-a")}
    average = listed["own-3", "model-a"]
    assert (average.recorded, average.ours, average.reference, average.extracted) == (True, False, "3750", "7,500")
    with client_of_data.room():
        stored = Attempt.objects.get(
            problem_version__problem__external_id="own-3", model_version__model__name="model-a"
        )
        assert (stored.recorded_correct, stored.correct) == (True, False)
        assert stored.verdict_reason


def test_a_stored_attempt_is_the_text_itself_with_steps_by_offsets(client_of_data: Any) -> None:
    from preceptor.probing.models import Attempt, ModelVersion, Probe  # noqa: PLC0415

    client_of_data.bring("financemath", OWN / "financemath")
    with client_of_data.room():
        attempt = Attempt.objects.get(
            problem_version__problem__external_id="own-0", model_version__model__name="model-a"
        )
        line = json.loads((OWN / "financemath/model_outputs/model-a.jsonl").read_text().splitlines()[0])
        assert attempt.output == line["output"]
        steps = [(attempt.output[s.start : s.end], s.check_result) for s in attempt.steps.order_by("index")]
        assert steps == [
            ("Step 1: The overspend is 14,000 - 12,500 = 1,500.", "right"),
            ("Step 2: As a share of the plan it is 1,500 / 12,500 = 0.12.", "right"),
            ("Therefore, the answer is 12%.", "none"),
        ]
        probe = Probe.objects.get(model_version=attempt.model_version)
        assert (probe.purpose, probe.state, probe.total, probe.done, probe.correct) == ("import", "done", 5, 5, 3)
        assert attempt.model_version.protocol == ModelVersion.Protocol.RECORDED


def test_a_stored_problem_has_a_solution_that_recomputes(client_of_data: Any) -> None:
    from preceptor.problems.content import ProblemContent, read_steps  # noqa: PLC0415
    from preceptor.problems.models import ProblemVersion  # noqa: PLC0415

    client_of_data.bring("financemath", OWN / "financemath")
    client_of_data.bring("gsm8k", OWN / "gsm8k")
    client_of_data.bring("tatqa", OWN / "tatqa.json")
    with client_of_data.room():
        versions = list(ProblemVersion.objects.all())
        assert len(versions) == 13
        for version in versions:
            content = ProblemContent(**{name: getattr(version, name) for name in ProblemContent.__dataclass_fields__})
            content.check()
            assert content.sha256() == version.content_sha256
        assert sum(len(read_steps(version.reference_steps)) for version in versions) == 12


def test_people_s_labels_are_corrections_marked_with_their_source(client_of_data: Any) -> None:
    from preceptor.corrections.models import Correction, StepRating, Unit  # noqa: PLC0415

    result = client_of_data.bring("prm800k", OWN / "prm800k.jsonl")
    assert result.labels == 3
    with client_of_data.room():
        sums = Correction.objects.get(outcome="solution")
        assert (sums.source, sums.simulated, sums.claim.hourly_minor, sums.person.is_active) == (
            "prm800k",
            False,
            0,
            False,
        )
        assert not sums.person.has_usable_password()
        assert sums.unit.state == Unit.State.SET_ASIDE
        ratings = [
            (r.index, r.rating, r.rewritten) for r in StepRating.objects.filter(correction=sums).order_by("index")
        ]
        assert ratings == [(0, 1, ""), (1, None, "Add: $2+12=14$."), (2, 1, "")]
        found = Correction.objects.get(outcome="found_error")
        assert found.first_error == 1
        assert found.submitted_at.isoformat() == "2022-11-22T10:00:00+00:00"
    assert client_of_data.bring("prm800k", OWN / "prm800k.jsonl").labels == 0


def test_the_invariants_of_the_tables_hold_after_every_format(client_of_data: Any) -> None:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.audit.services import run_invariants  # noqa: PLC0415
    from preceptor.corrections.invariants import INVARIANTS as OF_CORRECTIONS  # noqa: PLC0415
    from preceptor.probing.invariants import INVARIANTS as OF_PROBING  # noqa: PLC0415
    from preceptor.review.invariants import INVARIANTS as OF_REVIEW  # noqa: PLC0415

    for name, path in (
        ("financemath", "financemath"), ("gsm8k", "gsm8k"), ("tatqa", "tatqa.json"), ("prm800k", "prm800k.jsonl"),
        ("bigbench-mistake", "bigbench_mistake"), ("label-studio", "label_studio.json"), ("jsonl", "own.jsonl"),
        ("csv", "own.csv"), ("csv", "own_ar.csv"),
    ):  # fmt: skip
        assert client_of_data.bring(name, OWN / path).errors == 0
    with everywhere():
        broken = [run_invariants(invariants=rules) for rules in (OF_PROBING, OF_CORRECTIONS, OF_REVIEW)]
        assert [name for counts in broken for name, count in counts.items() if count] == []


def test_a_dry_run_says_the_same_and_writes_nothing(client_of_data: Any) -> None:
    dry = client_of_data.bring("jsonl", OWN / "own.jsonl", dry_run=True)
    assert counts(client_of_data) == (0, 0, 0, 0)
    real = client_of_data.bring("jsonl", OWN / "own.jsonl")
    assert dry.as_json() == real.as_json() | {"dry_run": True}
    assert counts(client_of_data) == (3, 3, 3, real.steps)


def test_refused_lines_go_to_the_error_file_and_the_rest_is_stored(client_of_data: Any, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        problem("a"),
        problem("b", steps=[{"label": "sum", "expression": "1 + 1", "value": "3"}]),
        problem("c", answer="two apples", tolerance="0.1"),
        {"problem_id": "nobody", "model": "m", "output": "2"},
        {"problem_id": "a", "model": "m", "output": "Answer: 2", "sample": 0},
        {"problem_id": "a", "model": "m", "output": "Answer: 3", "sample": 0},
        problem("a", statement="What else?"),
        problem("a"),
    )
    errors = tmp_path / "errors.csv"
    result = client_of_data.bring("jsonl", path, error_file=errors)
    rows = list(csv.DictReader(errors.read_text(encoding="utf-8").splitlines()))
    assert [(row["file"], row["line"]) for row in rows] == [("file.jsonl", n) for n in ("2", "7", "4", "6")]
    assert rows[0]["reason"] == "Step 1 says 1 + 1 = 3, but it gives 2."
    assert "came earlier in this import with other content" in rows[1]["reason"]
    assert "no problem “nobody”" in rows[2]["reason"]
    assert "Sample 0 of this model and problem is there with another output" in rows[3]["reason"]
    assert (result.problems, result.attempts, result.skipped, result.errors) == (2, 1, 1, 4)
    assert [issue.line for issue in result.first_errors] == [2, 7, 4, 6]


def test_mended_lines_are_all_that_a_second_run_adds(client_of_data: Any, tmp_path: Path) -> None:
    path = written(tmp_path, problem("a", answer=""), problem("b"))
    assert client_of_data.bring("jsonl", path).errors == 1
    path = written(tmp_path, problem("a"), problem("b"))
    again = client_of_data.bring("jsonl", path)
    assert (again.problems, again.skipped, again.errors) == (1, 1, 0)


def test_changed_content_is_a_new_version_and_its_attempts_are_not_stored_twice(
    client_of_data: Any, tmp_path: Path
) -> None:
    attempt = {"model": "m", "output": "Answer: 2"}
    client_of_data.bring("jsonl", written(tmp_path, problem("a", attempts=[attempt])))
    result = client_of_data.bring("jsonl", written(tmp_path, problem("a", topic="sums", attempts=[attempt])))
    assert (result.problems, result.versions, result.attempts, result.skipped) == (0, 1, 0, 1)
    assert counts(client_of_data) == (1, 2, 1, 1)
    back = client_of_data.bring("jsonl", written(tmp_path, problem("a", attempts=[attempt])))
    assert (back.versions, back.attempts, back.skipped) == (0, 0, 2)


def test_samples_without_numbers_are_numbered_and_equal_texts_are_one(client_of_data: Any, tmp_path: Path) -> None:
    from preceptor.probing.models import Attempt  # noqa: PLC0415

    texts = ["Answer: 2", "Answer: 3", "Answer: 2"]
    result = client_of_data.bring(
        "jsonl", written(tmp_path, problem("a", attempts=[{"model": "m", "output": text} for text in texts]))
    )
    assert (result.attempts, result.skipped) == (2, 1)
    with client_of_data.room():
        assert sorted(Attempt.objects.values_list("sample", "correct")) == [(0, True), (1, False)]


@pytest.mark.parametrize("name", ["jsonl", "csv", "label-studio"])
def test_a_broken_file_leaves_nothing_behind(client_of_data: Any, tmp_path: Path, name: str) -> None:
    whole = {"jsonl": "own.jsonl", "csv": "own.csv", "label-studio": "label_studio.json"}[name]
    cut = tmp_path / whole
    content = (OWN / whole).read_bytes()
    cut.write_bytes(content[:-30] if name != "csv" else content + b'c9,"open,1\n')
    errors = tmp_path / "errors.csv"
    with pytest.raises(BrokenFile):
        client_of_data.bring(name, cut, error_file=errors)
    assert counts(client_of_data) == (0, 0, 0, 0)
    assert not errors.exists()


def test_an_error_file_that_cannot_be_written_is_said_before_anything_is_stored(
    client_of_data: Any, tmp_path: Path
) -> None:
    with pytest.raises(BrokenFile, match="cannot be written"):
        client_of_data.bring("jsonl", OWN / "own.jsonl", error_file=tmp_path / "no" / "errors.csv")
    assert counts(client_of_data) == (0, 0, 0, 0)


def test_another_client_sees_nothing_of_an_import(client_of_data: Any) -> None:
    from preceptor.accounts.services import create_organisation  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere, within  # noqa: PLC0415
    from preceptor.probing.models import AttemptStep  # noqa: PLC0415
    from tests.importing.conftest import NOON  # noqa: PLC0415

    client_of_data.bring("jsonl", OWN / "own.jsonl")
    with everywhere():
        other = create_organisation(name="Other", slug="other", kind="client", now=NOON)
    with within(organisations=[other.pk]):
        assert AttemptStep.objects.count() == 0


def test_progress_is_told_after_every_batch(
    client_of_data: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("preceptor.importing.batches.MOST_ITEMS", 2)
    seen: list[int] = []
    path = written(tmp_path, *(problem(str(number)) for number in range(5)))
    client_of_data.bring("jsonl", path, on_progress=lambda result: seen.append(result.problems))
    assert seen == [2, 4, 5]


def test_preparing_in_other_processes_gives_the_same(
    client_of_data: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from preceptor.probing.models import Attempt  # noqa: PLC0415

    monkeypatch.setattr("preceptor.importing.preparing.WORTH_PROCESSES", 1)
    folder = OWN / "financemath"
    alone = client_of_data.bring("financemath", folder, dry_run=True)
    together = client_of_data.bring("financemath", folder, processes=2)
    assert together.as_json() == alone.as_json() | {"dry_run": False}
    with client_of_data.room():
        assert Attempt.objects.count() == 7
