"""Who may ask a model to go on, and who may read what came of it."""

from __future__ import annotations

from preceptor.corrections.policies import can_correct, can_see_units

__all__ = ["can_ask", "can_read"]

can_ask = can_correct
can_read = can_see_units
