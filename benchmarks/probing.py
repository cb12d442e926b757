"""10,000 answers of a model that takes two seconds for each, 200 at once: how near does a probe come to the ideal?

The probe is the product's own: problems from the database, prompts, answers judged, cut into steps, every figure in
them recomputed, stored with row security. The ideal is answers × latency / concurrency; the target is 90 % of its rate.
The peer is Inspect AI 0.3.285 on the same problems and endpoint, scored by its numeric match: measured in the same run
where `--peer PYTHON` names an interpreter that has it (`pip install inspect-ai==0.3.285 'openai>=3.4'`). Without one,
only the share of the ideal is judged, and the line says so.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from preceptor.web.embedded.place import place_of as place_of_home

TARGET = 0.9
PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Load:
    """So many problems, asked so often, so many at once, each answer after `latency` seconds."""

    problems: int
    samples: int
    concurrency: int
    latency: float

    @property
    def answers(self) -> int:
        return self.problems * self.samples

    @property
    def ideal(self) -> float:
        """Seconds when nothing costs anything."""
        return self.answers * self.latency / self.concurrency


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="3,000 answers, 100 at once")
    parser.add_argument("--peer", type=Path, help="an interpreter that has Inspect AI")
    options = parser.parse_args()
    load = Load(500, 6, 100, 2.0) if options.quick else Load(1000, 10, 200, 2.0)
    folder = Path(tempfile.mkdtemp(prefix="preceptor-probing-"))
    try:
        with endpoint(load) as address:
            seconds, cpu = measure(folder, load, address)
            peer = peer_seconds(options.peer, folder, load, address) if options.peer else None
    finally:
        shutil.rmtree(place_of_home(folder / "home").root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
    return report(load, seconds, cpu, peer)


@contextmanager
def endpoint(load: Load) -> Iterator[str]:
    """The address of the endpoint of fixed latency, in a process of its own."""
    command = [sys.executable, str(PEERS / "fixed_latency.py"), str(load.latency)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/v1"
        finally:
            process.kill()


def measure(folder: Path, load: Load, address: str) -> tuple[float, float]:
    """Seconds on the clock and of this process's processor for the whole probe, on a fresh embedded database."""
    os.environ["PRECEPTOR_HOME"] = str(folder / "home")
    os.environ["PRECEPTOR_MODEL_URL"] = address
    os.environ["PRECEPTOR_MODEL_CONCURRENCY"] = str(load.concurrency)
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named above

    with open_installation():
        from preceptor.kit import clock  # noqa: PLC0415  models exist only now
        from preceptor.probing.services import run_probe  # noqa: PLC0415

        probe = ordered(folder, load)
        began, cpu = time.monotonic(), cpu_seconds()
        done = run_probe(probe_id=probe, clock=clock.now)
        seconds, cpu = time.monotonic() - began, cpu_seconds() - cpu
    assert (done.state, done.done) == ("done", load.answers), (done.state, done.done, done.error)
    return seconds, cpu


def ordered(folder: Path, load: Load) -> int:
    """The id of a queued probe of generated problems; they are also written down for the peer."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.kit import clock  # noqa: PLC0415
    from preceptor.llm.services import default_endpoint  # noqa: PLC0415
    from preceptor.probing.services import (  # noqa: PLC0415
        register_model,
        register_model_version,
        start_probe,
    )
    from preceptor.problems.services import generate_problems  # noqa: PLC0415
    from preceptor.web.cli.work.importing import place_of  # noqa: PLC0415

    place, now = place_of(None, None, None), clock.now()
    with everywhere():
        organisation = place.project.organisation
        problems = generate_problems(
            project=place.project, split="train", count=load.problems, seed=5, actor=place.actor, now=now
        )
        row = default_endpoint(organisation=organisation, now=now)
        model = register_model(organisation=organisation, name="Fixed latency", now=now)
        version = register_model_version(model=model, name="one", endpoint=row, remote_name="fake", now=now)
        probe = start_probe(
            project=place.project, model_version=version, problem_versions=problems, samples=load.samples,
            actor=place.actor, now=now,
        )  # fmt: skip
    with (folder / "problems.jsonl").open("w", encoding="utf-8") as file:
        for problem in problems:
            file.write(json.dumps({"statement": problem.statement, "answer": problem.answer}) + "\n")
    return int(probe.pk)


def peer_seconds(python: Path, folder: Path, load: Load, address: str) -> float:
    """Seconds that Inspect AI takes for the same answers."""
    command = [
        str(python), str(PEERS / "inspect_ai.py"), address, str(folder / "problems.jsonl"), str(load.samples),
        str(load.concurrency), str(folder / "logs"),
    ]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    if ran.returncode != 0:
        raise SystemExit(f"Inspect AI did not run: {ran.stderr[-2000:]}")
    said = json.loads(ran.stdout.strip().splitlines()[-1])
    assert said["scored"] == load.answers, said
    return float(said["seconds"])


def report(load: Load, seconds: float, cpu: float, peer: float | None) -> int:
    """The table and the line that scripts read."""
    share = load.ideal / seconds
    print(f"{load.answers:,} answers, {load.concurrency} at once, {load.latency:g} s each: ideally {load.ideal:.1f} s")
    print(f"{'':24}{'seconds':>10}{'a second':>10}{'of the ideal':>14}{'CPU ms an answer':>18}")
    print(
        f"{'Preceptor':24}{seconds:>10.1f}{load.answers / seconds:>10.1f}{share:>13.1%} {1000 * cpu / load.answers:>17.2f}"
    )
    if peer is not None:
        print(f"{'Inspect AI 0.3.285':24}{peer:>10.1f}{load.answers / peer:>10.1f}{load.ideal / peer:>13.1%}")
    holds = share >= TARGET and (peer is None or seconds < peer)
    verdict = {
        "name": "probing",
        "ours": round(load.answers / seconds, 2),
        "peer": round(load.answers / peer, 2) if peer else None,
        "ratio": round(peer / seconds, 3) if peer else None,
        "target": TARGET,
        "holds": holds,
        "share_of_ideal": round(share, 4),
        "peer_measured": peer is not None,
        "cpu_ms_per_answer": round(1000 * cpu / load.answers, 2),
    }
    print(json.dumps(verdict))
    return 0 if holds else 1


def cpu_seconds() -> float:
    """Processor time of this process."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


if __name__ == "__main__":
    sys.exit(main())
