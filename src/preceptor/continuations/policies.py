"""Who may ask a model to go on, and who may read what came of it."""

from __future__ import annotations

from preceptor.corrections.policies import can_correct, can_open_in, can_open_units, can_see_units

__all__ = ["can_ask", "can_name", "can_name_in", "can_read"]

can_ask = can_correct
can_read = can_see_units
can_name = can_open_units
can_name_in = can_open_in
