"""The data-set card: Markdown with the front matter that Hugging Face's tools read. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from preceptor.datasets.files import ALWAYS, SCHEMAS
from preceptor.datasets.records import NEUTRAL_RULE, Source

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a card says; counts are of this version."""

    data_set: str
    number: int
    project: str
    content_sha256: str
    counts: Mapping[str, int]
    simulated: int
    languages: Sequence[str]
    licences: Sequence[str]
    guidelines: Sequence[str]
    excluded: Sequence[Mapping[str, object]]


@dataclass(slots=True)
class Tally:
    """What the sources of a version have in common, collected while they pass."""

    languages: set[str] = field(default_factory=set)
    licences: set[str] = field(default_factory=set)
    guidelines: set[str] = field(default_factory=set)

    def watch(self, sources: Iterable[Source]) -> Iterator[Source]:
        """The same sources, counted."""
        for source in sources:
            problem, guideline = source.origin["problem"], source.origin["guideline"]
            self.languages.add(problem["language"])
            self.licences.add(problem["licence"] or "not stated")
            if guideline:
                self.guidelines.add(f"version {guideline['version']} ({guideline['language']})")
            yield source


def card_of(facts: CardFacts) -> str:
    """The whole README.md."""
    return f"{_front_matter(facts)}\n{_body(facts)}"


def _front_matter(facts: CardFacts) -> str:
    """YAML; strings are written as JSON, which YAML contains. Loaders fail on configurations without records."""
    total = facts.counts["provenance"]
    made_by = [*(["machine-generated"] if facts.simulated else []), *(["expert-generated"] * (facts.simulated < total))]
    size = next((name for limit, name in _SIZES if total < limit), "n>1M")
    lines = [
        "---",
        f"pretty_name: {json.dumps(f'{facts.project}: {facts.data_set} {facts.number}', ensure_ascii=False)}",
        f"language: {json.dumps(list(facts.languages))}",
        f"license: {json.dumps(_licence(facts.licences))}",
        f"annotations_creators: {json.dumps(made_by)}",
        f"size_categories: {json.dumps([size])}",
        'task_categories: ["text-generation"]',
        "configs:",
    ]
    for name in (each for each in SCHEMAS if facts.counts[each]):
        lines += [f"- config_name: {name}", "  data_files:", "  - split: train", f"    path: {name}.parquet"]
        lines += ["  default: true"] if name == "sft" else []
    return "\n".join([*lines, "---"]) + "\n"


def _licence(licences: Sequence[str]) -> str:
    """The identifier where all problems share one; what several say stands in the body."""
    return licences[0].lower() if len(licences) == 1 else "other"


def _body(facts: CardFacts) -> str:
    total = facts.counts["provenance"]
    paragraphs = [
        f"# {facts.data_set}, version {facts.number}",
        f"Accepted corrections of model answers in the project “{facts.project}”. {_simulated(facts.simulated, total)}",
        _table(["configuration", "records", "columns"], [_row(name, facts.counts[name]) for name in _shown(facts)]),
        (
            "`prompt` is exactly what a model is asked without worked examples; `completion` and `chosen` are the corrected "
            "solution as it stands after review; `rejected` is the model's own answer where it was wrong."
        ),
        *_other_kinds(facts.counts),
        f"**Labels of steps.** {NEUTRAL_RULE}",
        (
            "**Provenance.** `provenance.jsonl` has one line for each example: its rows in the other files, the correction, "
            "the problem and its version, the model version, the guideline version, who corrected and reviewed it (under "
            "a pseudonym), what they decided, and the credited time. Where a reviewer fixed it, the ratings, the first error "
            "and the solution are those of the fix, and `fixed` names the steps (from 0) that are the reviewer's own. "
            f"Guidelines: {', '.join(facts.guidelines) or 'none'}. Licences of the problems: {', '.join(facts.licences)}."
        ),
        (
            "**Held-out problems.** No example comes from a problem of an evaluation split, nor from one whose statement "
            "occurs in such a split."
        ),
        _excluded(facts.excluded),
        f"Content hash (SHA-256 over names and hashes of the JSON Lines files): `{facts.content_sha256}`",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _shown(facts: CardFacts) -> list[str]:
    return [name for name in SCHEMAS if name in ALWAYS or facts.counts[name]]


def _other_kinds(counts: Mapping[str, int]) -> list[str]:
    """What the columns of the rarer configurations mean, and that preferences of people are among the others."""
    told = []
    if counts["continuation"]:
        told.append(
            "**Continuations.** `prompt` ends with the steps that an expert had corrected so far; `chosen` is how the "
            "accepted solution goes on, `rejected` a continuation of the model that the expert rated bad, or passed over "
            "and the verifier judges wrong. One example may have several. Where the answer was a recording, the provenance names "
            "who went on as `continued_by`."
        )
    if counts["rubric"]:
        told.append(
            "**Rubric grades.** `completion` is the answer that was graded, `points` what each of the `criteria` got; its "
            "evidence is the characters from `starts` up to `ends` of the answer (Unicode code points), null where none."
        )
    if counts["decomposition"]:
        told.append(
            "**Decompositions.** `steps` are what an expert broke the problem into, before any answer was seen."
        )
    return told


def _simulated(simulated: int, total: int) -> str:
    if not simulated:
        return f"All {total} examples were corrected and reviewed by people."
    if simulated == total:
        return f"**All {total} examples are simulated**: scripted experts made them, not people."
    return f"**{simulated} of {total} examples are simulated**: scripted experts made them, not people."


def _row(name: str, count: int) -> list[str]:
    return [f"`{name}`", str(count), ", ".join(f"`{column}`" for column in SCHEMAS[name].names)]


def _excluded(excluded: Sequence[Mapping[str, object]]) -> str:
    if not excluded:
        return "**Left out.** Nothing: every accepted correction is in."
    reasons = Counter(str(each["reason"]) for each in excluded)
    rows = [[reason, str(number)] for reason, number in sorted(reasons.items())]
    return f"**Left out.**\n\n{_table(['reason', 'accepted corrections'], rows)}"


def _table(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))
