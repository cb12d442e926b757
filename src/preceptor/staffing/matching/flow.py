"""Seats of equal time: exact, as a min-cost flow (Ahuja, Magnanti, Orlin, Network Flows, 1993, ch. 9; OR-Tools).

Source → expert (as many seats as time and places allow) → need (once) → sink (its seats); what is not worth filling
goes from source to sink directly. Fairness is an arc: the first seat of somebody without work is worth one more than
nothing, and all other values are multiplied by more than there are such people, so that only equals are told apart.
"""

from __future__ import annotations

import numpy as np
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from preceptor.staffing.matching.parties import Assigned, Ints, Pairs

_LARGEST = 2**62


class Unsolved(RuntimeError):
    """The flow solver did not find the optimum; values or seats are too large for it."""


def assign_units(pairs: Pairs, *, fair: bool = True) -> Assigned:
    """The assignment of the greatest value; among those, with the most people who had no work. Raises Unsolved."""
    experts, needs, edges = len(pairs.capacity), len(pairs.seats), len(pairs.expert)
    unit = int(pairs.quarters[0]) if needs else 1
    room = np.minimum(pairs.capacity // unit, pairs.places)
    idle = np.flatnonzero(~pairs.works & (room > 0)) if fair else np.empty(0, np.int64)
    scale = len(idle) + 1
    largest = int(pairs.value.max(initial=0)) * scale
    if largest * (experts + needs + 3) > _LARGEST:
        raise Unsolved()
    solver, source, sink = SimpleMinCostFlow(), experts + needs, experts + needs + 1
    later = room.copy()
    later[idle] -= 1
    _fan(solver, source, np.arange(experts), later, 0)
    _fan(solver, source, idle, np.ones(len(idle), np.int64), -1)
    chosen = solver.add_arcs_with_capacity_and_unit_cost(
        pairs.expert, experts + pairs.need, np.ones(edges, np.int64), -pairs.value * scale
    )
    solver.add_arcs_with_capacity_and_unit_cost(
        experts + np.arange(needs), np.full(needs, sink), pairs.seats, np.zeros(needs, np.int64)
    )
    wanted = int(pairs.seats.sum())
    solver.add_arc_with_capacity_and_unit_cost(source, sink, wanted, 0)
    solver.set_node_supply(source, wanted)
    solver.set_node_supply(sink, -wanted)
    if solver.solve() != SimpleMinCostFlow.OPTIMAL:
        raise Unsolved()
    picked = np.flatnonzero(solver.flows(chosen))
    value = int(pairs.value[picked].sum())
    return Assigned(picked, value, value, True, np.zeros(experts))


def _fan(solver: SimpleMinCostFlow, source: int, experts: Ints, room: Ints, cost: int) -> None:
    """Arcs from the source to each of `experts`."""
    solver.add_arcs_with_capacity_and_unit_cost(
        np.full(len(experts), source), experts, room, np.full(len(experts), cost, np.int64)
    )
