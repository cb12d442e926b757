"""Reads of a passage: its live progress and its report, every figure with the page of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.aggregates import BoolOr
from django.db import connection
from django.db.models import Sum

from preceptor.billing.models import Invoice
from preceptor.datasets.models import DataSetVersion
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.loop.models import LoopRun, LoopStage, LoopState
from preceptor.payouts.models import Batch
from preceptor.payroll.models import Statement, StatementLine
from preceptor.probing.models import Probe
from preceptor.training.models import TrainingRun
from preceptor.training.queries import lift_facts, lifts_of


def runs() -> Sequence[LoopRun]:
    """The passages of the room, newest first, at most 50."""
    return list(LoopRun.objects.select_related("project").prefetch_related("stages").order_by("-id")[:50])


def run_by_id(run_id: int) -> LoopRun:
    """One passage with its stages. Raises NotFound."""
    run: LoopRun | None = LoopRun.objects.select_related("project").filter(pk=run_id).first()
    if run is None:
        raise NotFound("There is no such passage through the loop.")
    return run


def stages_of(run: LoopRun) -> list[LoopStage]:
    """The stages in order, a running one with the progress of the work it waits for."""
    stages = list(LoopStage.objects.filter(run=run).order_by("number"))
    for stage in stages:
        if stage.state == LoopState.RUNNING:
            _take_live_progress(stage)
    return stages


def _take_live_progress(stage: LoopStage) -> None:
    probes = stage.result.get("probes")
    if probes:
        asked = Probe.objects.filter(pk__in=probes).aggregate(done=Sum("done"), total=Sum("total"))
        stage.done, stage.total = asked["done"] or 0, asked["total"] or stage.total
    training_run = stage.result.get("training_run")
    if training_run:
        run = TrainingRun.objects.filter(pk=training_run).first()
        if run is not None and run.steps:
            stage.done, stage.total = run.step, run.steps


Figure = dict[str, Any]


_WORK = """
WITH opened AS MATERIALIZED (
    SELECT unit.id, unit.state FROM corrections_unit AS unit JOIN probing_attempt AS attempt ON attempt.id = unit.attempt_id
    WHERE attempt.probe_id = ANY (%s)
), corrected AS (
    SELECT count(*) AS all, count(*) FILTER (WHERE simulated) AS simulated FROM corrections_correction
    WHERE unit_id IN (SELECT id FROM opened)
), worked AS (
    SELECT coalesce(sum(entry.seconds), 0)::bigint AS seconds FROM worktime_timeentry AS entry
    JOIN corrections_claim AS claim ON claim.id = entry.claim_id
    WHERE claim.unit_id IN (SELECT id FROM opened) AND entry.state <> 'corrected'
), verdicts AS (
    SELECT verdict, count(*) AS count FROM review_review WHERE unit_id IN (SELECT id FROM opened) GROUP BY verdict
)
SELECT (SELECT count(*) FROM opened), (SELECT count(*) FROM opened WHERE state = 'accepted'), corrected.all,
    corrected.simulated, worked.seconds,
    coalesce((SELECT json_agg(json_build_array(verdict, count) ORDER BY verdict) FROM verdicts), '[]')
FROM corrected, worked
"""


def _figure(key: str, value: str | int, link: str, *, simulated: bool = False) -> Figure:
    return {"key": key, "value": str(value), "link": link, "simulated": simulated}


def report(run: LoopRun) -> dict[str, Any]:
    """What the passage did, as far as it got: figures, seconds per stage, lift per split. The frontier is asked for by itself."""
    stages = stages_of(run)
    made = {stage.name: stage.result for stage in stages}
    return {
        "run": run,
        "figures": [
            *_asking(made),
            *_people(run, made.get("probe", {}).get("probes", [])),
            *_paying(made.get("pay", {})),
            *_learning(made),
        ],
        "durations": [_duration(stage) for stage in stages],
        "lifts": [lift_facts(each) for each in lifts_of(made.get("evaluate", {}).get("lifts", []))],
    }


def _asking(made: dict[str, dict[str, Any]]) -> list[Figure]:
    posed = made.get("problems", {})
    problems = {number for listed in posed.values() if isinstance(listed, list) for number in listed}
    probes = made.get("probe", {}).get("probes", [])
    figures = [_figure("problems", len(problems), "/problems")]
    for probe in Probe.objects.filter(pk__in=probes):
        page = f"/probes/{probe.pk}"
        figures += [
            _figure("attempts", probe.done, page),
            _figure("attempts_right", probe.correct, f"{page}?correct=true"),
            _figure("attempts_wrong", probe.done - probe.correct, f"{page}?correct=false"),
            _figure("completion_tokens", probe.completion_tokens, page),
        ]
    return figures


def _people(run: LoopRun, probes: Sequence[int]) -> list[Figure]:
    """Of the units that this passage's probes opened; time is that of its claims."""
    with connection.cursor() as cursor:
        cursor.execute(_WORK, [list(probes)])
        opened, accepted, corrected, simulated, worked, verdicts = cursor.fetchone()
    page = f"/units?project={run.project_id}"
    return [
        _figure("units", opened, page),
        _figure("units_accepted", accepted, f"{page}&state=accepted"),
        _figure("corrections", corrected, page, simulated=simulated > 0),
        _figure("corrections_by_people", corrected - simulated, page),
        *[_figure(f"review_{verdict}", count, page, simulated=simulated > 0) for verdict, count in verdicts],
        _figure("credited_seconds", worked, "/statements", simulated=simulated > 0),
    ]


def _paying(made: dict[str, Any]) -> list[Figure]:
    statements = Statement.objects.filter(pay_run_id__in=made.get("pay_runs", [])).select_related("person")
    bonuses = StatementLine.objects.filter(statement__in=statements, kind=StatementLine.Kind.BONUS)
    sums = bonuses.values_list("currency").annotate(total=Sum("amount_minor"), play=BoolOr("statement__simulated"))
    return (
        [
            _figure("bonuses", str(Money(total, currency)), "/statements", simulated=play)
            for currency, total, play in sums.order_by("currency")
        ]
        + [
            _figure(
                f"statement:{each.person.display_name}",
                str(Money(each.gross_minor, each.currency)),
                f"/statements/{each.pk}",
                simulated=each.simulated,
            )
            for each in statements
        ]
        + _sent_and_billed(made)
    )


def _sent_and_billed(made: dict[str, Any]) -> list[Figure]:
    """The bank file and what the client is billed, as the stage that paid made them."""
    batches = Batch.objects.filter(pk__in=made.get("batches", [])).order_by("pk")
    invoices = Invoice.objects.filter(pk__in=made.get("invoices", [])).order_by("pk")
    figures = []
    for each in batches:
        whole = str(Money(each.control_sum_minor, each.currency))
        figures.append(_figure("payouts_sent", each.payments, "/payouts", simulated=each.simulated))
        figures.append(_figure("payouts_sum", whole, "/payouts", simulated=each.simulated))
    for each in invoices:
        page = f"/invoices/{each.pk}"
        for key, minor in (("invoice_fee", each.fee_minor), ("invoice_total", each.total_minor)):
            figures.append(_figure(key, str(Money(minor, each.currency)), page, simulated=each.simulated))
    return figures


def _learning(made: dict[str, dict[str, Any]]) -> list[Figure]:
    figures: list[Figure] = []
    for version in DataSetVersion.objects.filter(pk=made.get("dataset", {}).get("version", 0)):
        page = f"/data-set-versions/{version.pk}"
        some = version.simulated_count > 0
        figures.append(_figure("examples", version.examples_count, page, simulated=some))
        figures.append(_figure("data_set_sha256", version.content_sha256[:16], page, simulated=some))
    for run in TrainingRun.objects.filter(pk=made.get("train", {}).get("training_run", 0)):
        page = f"/training-runs/{run.pk}"
        figures.append(_figure("training_steps", run.steps, page))
        figures += [
            _figure(f"training_{key}", value, page)
            for key, value in run.figures.items()
            if key != "steps" and _plain(value)
        ]
    return figures


def _plain(value: object) -> bool:
    return isinstance(value, int | float | str) and not isinstance(value, bool)


def _duration(stage: LoopStage) -> dict[str, Any]:
    return {"name": stage.name, "state": stage.state, "seconds": _worked(stage)}


def _worked(stage: LoopStage) -> float | None:
    """Seconds from its start to its end without its pauses."""
    if stage.started_at is None or stage.finished_at is None:
        return None
    return round((stage.finished_at - stage.started_at).total_seconds() - stage.paused_seconds, 1)
