"""What fine-tuning on corrected steps brings on problems never trained on, measured in pairs.

Train: generated problems with their reference steps, the form in which experts' corrections are exported. Then the
base model and the tuned one solve the same held-out problems with the same calculator and greedy decoding: known
kinds of problems with new numbers, new wordings of them, new families. The peer is the base model with four worked
examples in its prompt, in the same run. Last, forty sentences that have nothing to do with it: what was forgotten?

Target (`reference/model.md`): on new numbers, at least 80 problems, the 95 % interval of the paired difference lies
above +40 points; on new wordings above 0; training within six minutes on two cores (720 processor seconds, so that
other work on the machine does not change the verdict) and 5 GiB. `--quick` only asks that new numbers lie above 0.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from preceptor.kit.arithmetic import format_exact
from preceptor.llm.client import ModelClient, Sampling
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.local.manager import LocalServer, ensure_local_server, stop_local_server
from preceptor.llm.local.settings import LocalSettings
from preceptor.llm.protocols import Asked, Protocol, solve_batch, training_pair
from preceptor.loop.stages import FAMILIES
from preceptor.problems.generators.splits import GeneratedProblem, Split, generate
from preceptor.problems.verifier import verify
from preceptor.training.forgetting import KNOWN, Known, is_known
from preceptor.training.job import ADAPTER_FILE, Hyperparameters, TrainingJob
from preceptor.training.paired import Paired, compare, wilson

HELD_OUT: tuple[Split, ...] = ("new_numbers", "new_wordings", "new_families")
LOW_TARGET = 0.40
MOST_CPU_SECONDS = 720.0
MOST_MIB = 5 * 1024
WORKED_EXAMPLES = 4
SEED_TRAIN, SEED_HELD_OUT = 14, 11


@dataclass(frozen=True)
class Plan:
    """How much of everything."""

    train: int
    epochs: float
    held_out: tuple[int, int, int]
    known: int
    languages: tuple[str, ...]
    families: tuple[str, ...] | None
    frozen_layers: int


@dataclass(frozen=True)
class Answered:
    """What one model version did on one set: right or not by key, and what it took."""

    right: dict[str, bool]
    wall: float
    cpu: float
    tokens: int


def main() -> int:
    """Print the tables and the JSON line; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a smaller training and 24 problems a split")
    parser.add_argument("--train", type=int, help="another number of training examples")
    parser.add_argument("--epochs", type=float, help="another number of passes over them")
    parser.add_argument("--languages", default="en,ar", help="languages of the problems")
    parser.add_argument("--families", default=",".join(FAMILIES), help="kinds of problems to train, or all")
    parser.add_argument("--frozen-layers", type=int, default=0, help="so many lowest layers without an adapter")
    parser.add_argument("--keep", type=Path, help="a folder for data, adapter and answers, instead of a passing one")
    options = parser.parse_args()
    plan = Plan(
        train=options.train or (80 if options.quick else 160),
        epochs=options.epochs or 2.0,
        held_out=(24, 24, 12) if options.quick else (120, 60, 24),
        known=20 if options.quick else len(KNOWN),
        languages=tuple(options.languages.split(",")),
        families=None if options.families == "all" else tuple(options.families.split(",")),
        frozen_layers=options.frozen_layers,
    )
    folder = options.keep or Path(tempfile.mkdtemp(prefix="preceptor-lift-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        verdict = measure(folder, plan, quick=options.quick)
    finally:
        stop_local_server(folder)
        if options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(verdict))
    return 0 if verdict["holds"] else 1


def measure(folder: Path, plan: Plan, *, quick: bool) -> dict[str, Any]:
    """Evaluate the base, train, evaluate the tuned one, compare."""
    held_out = {
        split: generate(split, count, seed=SEED_HELD_OUT, languages=plan.languages, families=plan.families)
        for split, count in zip(HELD_OUT, plan.held_out, strict=True)
    }
    known = KNOWN[: plan.known]
    server = ensure_local_server(folder)
    base = evaluate(server, server.endpoint(), Protocol(examples=WORKED_EXAMPLES), held_out, known, "base")
    stop_local_server(folder)
    figures = train(folder, plan)
    adapter = folder / "adapter" / ADAPTER_FILE
    server = ensure_local_server(folder, adapters=[adapter])
    tuned = evaluate(server, server.endpoint(adapter), Protocol(), held_out, known, "tuned")
    keep(folder / "answers.json", {"base": base, "tuned": tuned})
    paired = {name: compare(base[name].right, tuned[name].right) for name in base}
    print_tables(plan, base, tuned, paired, figures)
    return verdict_of(paired, figures, quick=quick)


def train(folder: Path, plan: Plan) -> dict[str, Any]:
    """Train in a process of its own, as the product does; its figures, with the seconds of the whole process."""
    problems = generate("train", plan.train, seed=SEED_TRAIN, languages=plan.languages, families=plan.families)
    data = folder / "sft.jsonl"
    with data.open("w", encoding="utf-8") as file:
        for problem in problems:
            prompt, completion = training_pair(problem.statement, problem.solution)
            file.write(json.dumps({"prompt": prompt, "completion": completion}, ensure_ascii=False) + "\n")
    model = LocalSettings.from_environment().model or folder / "models" / "gemma-3-270m-q4_k_m.gguf"
    job = TrainingJob(
        base=model,
        data=data,
        output=folder / "adapter",
        cache=folder / "models",
        hyperparameters=Hyperparameters(epochs=plan.epochs, frozen_layers=plan.frozen_layers),
        threads=LocalSettings.from_environment().threads,
    )
    (folder / "job.json").write_text(job.to_json(), encoding="utf-8")
    before, started = os.times(), time.monotonic()
    last = follow(folder / "job.json")
    if last.get("event") != "done":
        raise SystemExit(f"The training did not come to its end: {last}. Its log is {folder / 'job.log'}.")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    figures: dict[str, Any] = last["figures"]
    return {**figures, "process_seconds": time.monotonic() - started, "process_cpu_seconds": cpu}


def follow(job: Path) -> dict[str, Any]:
    """The last event of the training process; its steps go to standard error."""
    last: dict[str, Any] = {}
    with job.with_suffix(".log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "preceptor.training.process", str(job)],
            stdout=subprocess.PIPE, stderr=log, text=True,
            env={**os.environ, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"},
        )  # fmt: skip
        for line in process.stdout or ():
            if line.startswith('{"event"'):
                last = json.loads(line)
                if last["event"] == "step" and last["step"] % 5 == 0:
                    say(f"training: step {last['step']} of {last['steps']}, loss {last['loss']:.3f}")
        process.wait()
    return last


def evaluate(
    server: LocalServer,
    endpoint: Endpoint,
    protocol: Protocol,
    held_out: dict[Split, list[GeneratedProblem]],
    known: Sequence[Known],
    name: str,
) -> dict[str, Answered]:
    """One model version on everything that is measured."""
    answered: dict[str, Answered] = {}
    for split, problems in held_out.items():
        answered[split] = solve_all(server, endpoint, protocol, problems)
        right = sum(answered[split].right.values())
        say(f"{name}: {right} of {len(problems)} right on {split}, {answered[split].wall:.0f} s")
    answered["known sentences"] = asyncio.run(complete_all(server, endpoint, known))
    return answered


def solve_all(
    server: LocalServer, endpoint: Endpoint, protocol: Protocol, problems: Sequence[GeneratedProblem]
) -> Answered:
    """Solved and judged as a probe does it."""
    started, cpu, tokens = time.monotonic(), cpu_seconds(server.pid), 0
    right: dict[str, bool] = {}
    by_key = {problem.key: problem for problem in problems}
    for outcome in solve_batch(endpoint, protocol, [Asked(p.key, p.statement) for p in problems]):
        if outcome.solution is None:
            raise SystemExit(f"A problem got no answer: {outcome.failure}")
        problem = by_key[outcome.key]
        verdict = verify(outcome.solution.text, answer=format_exact(problem.answer), unit=problem.unit)
        right[outcome.key] = verdict.correct
        tokens += outcome.solution.completion_tokens
    return Answered(right, time.monotonic() - started, cpu_seconds(server.pid) - cpu, tokens)


async def complete_all(server: LocalServer, endpoint: Endpoint, known: Sequence[Known]) -> Answered:
    """The sentences of the forgetting check, completed without any protocol."""
    started, cpu = time.monotonic(), cpu_seconds(server.pid)
    sampling = Sampling(max_tokens=8, stop=("\n",))
    async with ModelClient(endpoint) as client:
        replies = await asyncio.gather(*(client.complete(each.beginning, sampling) for each in known))
    right = {each.beginning: is_known(reply.text, each) for each, reply in zip(known, replies, strict=True)}
    tokens = sum(reply.completion_tokens for reply in replies)
    return Answered(right, time.monotonic() - started, cpu_seconds(server.pid) - cpu, tokens)


def cpu_seconds(pid: int) -> float:
    """Processor seconds that a process has taken so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def keep(path: Path, answered: dict[str, dict[str, Answered]]) -> None:
    """Which problems each side got right, for whoever wants to look."""
    rows = {side: {name: each.right for name, each in sets.items()} for side, sets in answered.items()}
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def print_tables(
    plan: Plan,
    base: dict[str, Answered],
    tuned: dict[str, Answered],
    paired: dict[str, Paired],
    figures: dict[str, Any],
) -> None:
    """What was measured, in words of people."""
    print(
        f"\n{'':18}{'problems':>9}{'base, 4 examples':>24}{'tuned':>24}{'difference [95 %]':>24}{'p':>9}{'fixed':>7}{'broken':>7}"
    )
    for name, each in paired.items():
        difference = f"{100 * each.difference:+.1f} [{100 * each.low:+.1f}, {100 * each.high:+.1f}]"
        print(
            f"{name:18}{each.problems:>9}{share(each.before, each.problems):>24}{share(each.after, each.problems):>24}"
            f"{difference:>24}{each.p_value:>9.1g}{each.fixed:>7}{each.broken:>7}"
        )
    print(f"\n{'':34}{'seconds':>10}{'CPU s':>10}{'tokens':>10}")
    for side, sets in (("base", base), ("tuned", tuned)):
        for name, answered in sets.items():
            print(f"{side + ': ' + name:34}{answered.wall:>10.1f}{answered.cpu:>10.1f}{answered.tokens:>10}")
    print(
        f"{f'training on {plan.train} examples':34}{figures['process_seconds']:>10.1f}"
        f"{figures['process_cpu_seconds']:>10.1f}{figures['tokens']:>10}"
    )
    print(
        f"of that its steps {figures['seconds']:.1f} s ({figures['cpu_seconds']:.1f} CPU s), {figures['steps']} steps in "
        f"{figures['dtype']}, loss {figures['losses'][0]:.2f} → {figures['losses'][-1]:.2f}, "
        f"at most {figures['peak_rss_mib']:,} MiB\n"
    )


def share(right: int, problems: int) -> str:
    """A share with its Wilson interval, in percent."""
    low, high = wilson(right, problems)
    return f"{100 * right / problems:.1f} [{100 * low:.0f}, {100 * high:.0f}]"


def verdict_of(paired: dict[str, Paired], figures: dict[str, Any], *, quick: bool) -> dict[str, Any]:
    """The line that scripts read."""
    numbers, wordings = paired["new_numbers"], paired["new_wordings"]
    within_means = figures["process_cpu_seconds"] <= MOST_CPU_SECONDS and figures["peak_rss_mib"] <= MOST_MIB
    target = 0.0 if quick else LOW_TARGET
    holds = numbers.low > target and (quick or wordings.low > 0) and within_means
    peer = numbers.before / numbers.problems
    ours = numbers.after / numbers.problems
    return {
        "name": "lift",
        "ours": round(ours, 4),
        "peer": round(peer, 4),
        "ratio": round(ours / peer, 2) if peer else None,
        "target": target,
        "holds": holds,
        "difference": {
            name: [round(each.difference, 4), round(each.low, 4), round(each.high, 4)] for name, each in paired.items()
        },
        "training_seconds": round(figures["process_seconds"], 1),
        "training_cpu_seconds": round(figures["process_cpu_seconds"], 1),
        "training_mib": figures["peak_rss_mib"],
        "quick": quick,
    }


def say(sentence: str) -> None:
    """Progress, for people."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
