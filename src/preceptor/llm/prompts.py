"""How a model is asked to solve a problem: the same words, tools and decoding before and after training."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final

from preceptor.llm.client import Sampling
from preceptor.llm.worked_examples import WORKED_EXAMPLES

INSTRUCTION: Final = "Solve the problem. Write one calculation per line, then the answer."


@dataclass(frozen=True, slots=True)
class Protocol:
    """The whole of how a model is asked; two evaluations compare only where this is equal but for `examples`.

    `examples` is the number of worked examples before the problem (0 to 4): a base model needs them to know the form, a
    tuned one has learned it. `max_tokens` bounds what the model itself writes for one solution.
    """

    name: str = "steps-1"
    examples: int = 0
    calculator: bool = True
    max_tokens: int = 160
    temperature: float = 0.0
    seed: int = 7

    def record(self) -> dict[str, object]:
        """The protocol as plain data, to be kept with what it produced."""
        return asdict(self)

    def prompt(self, statement: str) -> str:
        """The text that a completion model continues with its solution."""
        shown = "".join(f"{problem_text(e.statement)}{e.solution}\n\n" for e in WORKED_EXAMPLES[: self.examples])
        return f"{INSTRUCTION}\n\n{shown}{problem_text(statement)}"

    def sampling(self, *, spent: int, sample: int, stop: tuple[str, ...]) -> Sampling:
        """The decoding of the next request, when `spent` tokens of the allowance are gone."""
        return Sampling(max(1, self.max_tokens - spent), self.temperature, self.seed + sample, stop)


def problem_text(statement: str) -> str:
    """A problem as it stands in the prompt; training examples use the same."""
    return f"Problem: {statement.strip()}\nSolution:\n"


def training_pair(statement: str, solution: str) -> tuple[str, str]:
    """Prompt and completion that teach the protocol's form: the prompt is the one that is asked without examples."""
    return Protocol().prompt(statement), solution.strip()
