"""Each format on a small file of our own: what is read, exactly."""

from __future__ import annotations

from preceptor.kit.arithmetic import evaluate
from tests.importing.sources import OWN, attempts, issues, items, left_out, problems


def test_financemath_gives_problems_with_steps_and_attempts_with_the_recorded_verdict() -> None:
    found = items("financemath", OWN / "financemath")
    budget, margin, growth, mean, root = problems(found)
    assert [(s.label, s.expression, s.value) for s in budget.reference_steps] == [
        ("overspend", "14000 - 12500", "1500"),
        ("answer", "1500 / 12500 * 100", "12"),
    ]
    assert (budget.answer, budget.tolerance_kind, budget.tolerance, budget.skill) == (
        "12",
        "relative",
        "0.002",
        "finance",
    )
    assert margin.tables[0].startswith("| item | amount |")
    assert margin.reference_steps[-1].value == "37.5"
    assert growth.reference_steps == ()
    assert "for year in range(3)" in growth.reference_text
    assert growth.remarks == ("The expert's program is kept as its source only: it has a “For” statement.",)
    assert mean.reference_steps[0].expression == ""
    assert (root.reference_steps[0].value, root.answer) == ("1.414213562", "1.414213562")
    by_a = [a for a in attempts(found) if a.model_name == "model-a"]
    assert [a.recorded_correct for a in by_a] == [True, False, True, True, False]
    assert by_a[4].extracted_answer is None
    assert "\n\nStep 2: " in by_a[0].output


def test_financemath_problems_come_before_attempts_however_the_paths_are_given() -> None:
    folder = OWN / "financemath"
    found = items("financemath", folder / "model_outputs" / "model-a.jsonl", folder / "problems.jsonl")
    assert [type(item).__name__ for item in found] == ["ProblemRecord"] * 5 + ["AttemptRecord"] * 5


def test_tatqa_takes_arithmetic_questions_and_counts_the_others() -> None:
    found = items("tatqa", OWN / "tatqa.json")
    change, services, average, points, rent = problems(found)
    assert left_out(found) == {"multi-span question": 1}
    assert change.statement.startswith("Revenue by kind of contract is shown below.\n\nAmounts are in thousands")
    assert change.statement.endswith("Give the answer in percent.")
    assert (change.answer, change.unit, change.tolerance_kind, change.tolerance) == ("20", "%", "absolute", "0.005")
    assert (change.reference_steps[0].expression, change.reference_steps[0].value) == ("((420-350)/350) * 100", "20")
    assert services.answer == "-20"
    assert average.remarks == ("The derivation “(600+550)/2” gives 575, the answer is 570.",)
    assert average.reference_steps == ()
    assert points.reference_steps[0].value == "6.36"
    assert rent.tables == ("| Item | Cost |\n| --- | --- |\n| Rent office | 1,200 |\n| Heating |  |",)


def test_gsm8k_notes_become_steps_and_wrong_notes_are_remarked() -> None:
    found = items("gsm8k", OWN / "gsm8k")
    jars, half, lamps, again = problems(found)
    assert [(s.label, s.expression, s.value) for s in jars.reference_steps] == [
        ("Salma packs", "6*7", "42"),
        ("They hold", "42*12", "504"),
    ]
    assert "<<" not in jars.reference_text
    assert half.reference_steps[1].text == "So it keeps the other half."
    assert lamps.remarks == ("The note <<3*400=1300>> does not calculate.",)
    assert lamps.answer == "1200"
    assert (jars.external_id, jars.answer) == (again.external_id, again.answer)
    assert [(a.model_name, a.extracted_answer, a.recorded_correct) for a in attempts(found)] == [
        ("gsm8k 6b_finetuning", "72", False),
        ("gsm8k 6b_verification", "504", True),
    ]


def test_prm800k_follows_the_labeller_through_choices_own_steps_and_stops() -> None:
    found = items("prm800k", OWN / "prm800k.jsonl")
    sums, hexagon, fraction = attempts(found)
    assert sums.steps == ("Multiply first: $3\\cdot4=12$.", "Add: $2+12=14$.", "# Answer\n\n14")
    assert sums.human_steps == {1}
    own_step = sums.labels[0].ratings[1]
    assert own_step.rating is None
    assert [(a.text, a.rating) for a in own_step.alternatives] == [("Add: $12+3=15$.", 0), ("So $2\\cdot12=24$.", -1)]
    assert (sums.labels[0].outcome, sums.labels[0].seconds, sums.labels[0].complete) == ("solution", 61, True)
    assert hexagon.labels[0].outcome == "give_up"
    assert [r.rating for r in hexagon.labels[0].ratings] == [1, None]
    assert fraction.steps is not None
    assert len(fraction.steps) == 4
    assert [r.rating for r in fraction.labels[0].ratings] == [1, -1]
    assert (fraction.labels[0].first_error, fraction.labels[0].complete) == (1, False)
    assert fraction.output == "\n\n".join(fraction.steps)
    assert fraction.extra["pre_generated_verifier_score"] == "0.91"
    kinds = [(p.answer, p.tolerance_kind) for p in problems(found)]
    assert kinds == [("14", "exact"), ("720", "exact"), ("\\frac{3}{4}", "text")]


def test_bigbench_mistake_counts_from_zero_and_keeps_no_mistake_apart_from_correct() -> None:
    found = items("bigbench-mistake", OWN / "bigbench_mistake")
    by_statement = dict(zip((p.statement for p in problems(found)), attempts(found), strict=True))
    wrong = by_statement["((2 + 3) * 4 - 1) ="]
    assert [r.rating for r in wrong.labels[0].ratings] == [1, -1]
    assert (wrong.labels[0].first_error, wrong.recorded_correct, wrong.labels[0].outcome) == (1, False, "found_error")
    slip = by_statement["(1 + 1) * 3 ="]
    assert (slip.labels[0].first_error, slip.recorded_correct) == (0, True)
    silent = by_statement["(9 - 9) * 3 ="]
    assert (silent.labels[0].first_error, silent.recorded_correct, silent.labels[0].complete) == (None, False, True)
    assert by_statement["pear apple"].extracted_answer is None


def test_label_studio_annotations_become_labels_of_the_task_and_predictions_attempts() -> None:
    found = items("label-studio", OWN / "label_studio.json")
    team, arabic = problems(found)
    own, predicted, arabic_attempt = attempts(found)
    assert left_out(found) == {"task without a reference answer": 1}
    assert team.extra == {"note": "kept"}
    assert (arabic.language, arabic.answer) == ("ar", "5")
    assert arabic_attempt.output == "المجموع ٢ + ٣ = ٥"
    (labels,) = own.labels
    assert [(r.index, r.rating, r.rewritten) for r in labels.ratings] == [
        (0, 1, ""),
        (1, -1, "The team works 40 * 4 = 160 hours."),
    ]
    assert (labels.labeller, labels.seconds, labels.critique) == ("Label Studio user 7", 41, "Multiplication slip.")
    assert (predicted.model_name, predicted.output) == ("tutor-2", "4 * 5 * 8 = 160")


def test_own_json_lines_hold_problems_attempts_and_labels() -> None:
    found = items("jsonl", OWN / "own.jsonl")
    profit, growth, words = problems(found)
    assert profit.extra == {"colour": "blue"}
    assert (profit.tolerance_kind, profit.tolerance, profit.unit) == ("absolute", "0.5", "USD")
    assert (growth.answer, growth.language, growth.tolerance_kind, growth.tolerance) == (
        "25.0",
        "ar",
        "relative",
        "0.01",
    )
    assert growth.extra == {"answer_as_written": "٢٥٫٠"}
    assert [s.value for s in growth.reference_steps] == ["50", "25"]
    assert all(evaluate(s.expression) for s in growth.reference_steps)
    assert words.tolerance_kind == "text"
    first, second, labelled = attempts(found)
    assert (first.problem_external_id, first.sample, second.sample) == ("p1", None, 1)
    assert (labelled.problem_external_id, labelled.labels[0].labeller) == ("p3", "Rania")
    assert [r.rating for r in labelled.labels[0].ratings] == [1, None]


def test_own_csv_keeps_cells_as_text_and_lines_apart() -> None:
    found = items("csv", OWN / "own.csv")
    hats, formula, half = problems(found)
    assert hats.statement == 'A stall sells 30 hats at 4 each, "all" of them.\nWhat does it take in?'
    assert formula.statement.startswith("=1+1")
    assert (hats.reference_steps[0].expression, hats.extra) == ("30 * 4", {"shelf": "A"})
    assert (half.line, half.tolerance_kind, half.tolerance) == (7, "absolute", "0.01")
    assert [(a.problem_external_id, a.recorded_correct, a.line) for a in attempts(found)] == [
        ("c1", True, 2),
        ("c2", False, 5),
    ]
    assert issues(found) == []


def test_arabic_heads_semicolons_and_digits() -> None:
    found = items("csv", OWN / "own_ar.csv")
    profit, share = problems(found)
    assert (profit.external_id, profit.answer, profit.unit, profit.language) == ("ع1", "20", "دولار", "ar")
    assert profit.statement == "بلغت التكلفة ٨٠ والسعر ١٠٠؛ ما الربح؟"
    assert (share.answer, share.tolerance_kind, share.tolerance) == ("25.0", "relative", "0.01")
