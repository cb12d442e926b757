"""The pay of a network: the pay run of each client whose pay somebody prepares, at one go.

Each client owes its own statements, numbers them and has them approved, so the network's run is one run for each client.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation, Person
from preceptor.payroll.models import PayRun
from preceptor.payroll.policies import PREPARERS
from preceptor.payroll.previewing import period_of
from preceptor.payroll.services import NothingToPay, prepare_pay_run


@dataclass
class NetworkRun:
    """The runs that were prepared, and the clients for whom there is nothing to pay."""

    prepared: list[PayRun] = field(default_factory=list)
    nothing: list[Organisation] = field(default_factory=list)


def prepare_network(*, actor: Actor, person: Person, start: date | None, end: date | None, now: datetime) -> NetworkRun:
    """Prepare the run over all projects of every client whose pay the actor prepares, in the order of their numbers.

    Without dates each is of the last whole week or month, as the client pays. Raises InvalidPeriod.
    """
    found = NetworkRun()
    places = {where for where, role in actor.roles if role in PREPARERS}
    for client in Organisation.objects.filter(pk__in=places).order_by("pk"):
        first, last = period_of(client.pk, start, end, now=now)
        try:
            with transaction.atomic():
                run = prepare_pay_run(organisation=client, period_start=first, period_end=last, actor=person, now=now)
        except NothingToPay:
            found.nothing.append(client)
        else:
            found.prepared.append(run)
    return found
