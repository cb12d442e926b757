"""The four worked examples that show a base model, which was never told how to answer, the form of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A problem with its solution in the protocol's own form."""

    statement: str
    solution: str


WORKED_EXAMPLES: Final = (
    WorkedExample(
        "A library has a budget of 640 thousand. It plans 210 for books and 150 for staff, and then spends 35 more on "
        "books than planned. How many thousand are left?",
        "Planned: 210 + 150 = 360\nSpent: 360 + 35 = 395\nLeft: 640 - 395 = 245\nAnswer: 245",
    ),
    WorkedExample(
        "Sales are 420 and grow by 5% a year. What are they after 2 years?",
        "Growth in year 1: 420 * 5 / 100 = 21\nYear 1: 420 + 21 = 441\nGrowth in year 2: 441 * 5 / 100 = 22.05\n"
        "Year 2: 441 + 22.05 = 463.05\nAnswer: 463.05",
    ),
    WorkedExample(
        "A bakery earns 360 and has costs of 270. What is its margin in percent?",
        "Profit: 360 - 270 = 90\nMargin: 90 * 100 / 360 = 25\nAnswer: 25",
    ),
    WorkedExample(
        "Fixed costs are 900. A lamp sells for 23 and costs 11 to make. How many lamps must be sold to break even?",
        "Contribution per lamp: 23 - 11 = 12\nLamps: 900 / 12 = 75\nAnswer: 75",
    ),
)
