"""What a model knew before it was trained: short sentences to be completed, which have nothing to do with the task.

A tuned model that has become better at budgets and worse at everything else has not become better. The sentences are
asked greedily and without examples, of both model versions; the paired difference says what was forgotten.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Known:
    """The beginning of a sentence, and the words of which one completes it."""

    beginning: str
    completions: tuple[str, ...]


def is_known(text: str, known: Known) -> bool:
    """True where one of the completions stands among the first words of `text`."""
    first = " ".join(re.findall(r"\w+", text.lower())[:8])
    return any(re.search(rf"\b{re.escape(word.lower())}\b", first) is not None for word in known.completions)


def _known(beginning: str, *completions: str) -> Known:
    return Known(beginning, completions)


KNOWN: Final = (
    _known("The capital of France is", "Paris"),
    _known("The capital of Italy is", "Rome"),
    _known("The capital of Japan is", "Tokyo"),
    _known("The capital of Egypt is", "Cairo"),
    _known("The capital of Germany is", "Berlin"),
    _known("The capital of Spain is", "Madrid"),
    _known("The capital of Russia is", "Moscow"),
    _known("The capital of the United Kingdom is", "London"),
    _known("The opposite of hot is", "cold"),
    _known("The opposite of up is", "down"),
    _known("The opposite of black is", "white"),
    _known("The opposite of good is", "bad", "evil"),
    _known("The first month of the year is", "January"),
    _known("The day after Monday is", "Tuesday"),
    _known("A week has seven", "days"),
    _known("One, two, three, four,", "five"),
    _known("Monday, Tuesday, Wednesday,", "Thursday"),
    _known("January, February, March,", "April"),
    _known("Water is made of hydrogen and", "oxygen"),
    _known("The Earth goes around the", "sun"),
    _known("The largest planet of the solar system is", "Jupiter"),
    _known("The largest ocean of the world is the", "Pacific"),
    _known("The author of Romeo and Juliet is William", "Shakespeare"),
    _known("Romeo and", "Juliet"),
    _known("The theory of relativity was developed by Albert", "Einstein"),
    _known("The first president of the United States was George", "Washington"),
    _known("The currency of the United States is the", "dollar", "US dollar"),
    _known("The currency of Japan is the", "yen"),
    _known("In France people speak", "French"),
    _known("In Germany people speak", "German"),
    _known("Bread is made from flour and", "water", "yeast"),
    _known("Bees make", "honey"),
    _known("Cows give us", "milk"),
    _known("At night we can see the moon and the", "stars"),
    _known("Once upon a", "time"),
    _known("Happy birthday to", "you"),
    _known("Thank you very", "much"),
    _known("He opened the door and went", "in", "into", "inside", "out", "to", "through"),
    _known("عاصمة مصر هي", "القاهرة"),
    _known("عاصمة فرنسا هي", "باريس"),
)
