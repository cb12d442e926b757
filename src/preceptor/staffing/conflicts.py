"""The wall against conflicts of interest: nobody works for an organisation that they named as one."""

from __future__ import annotations

from preceptor.accounts.models import Organisation
from preceptor.experts.models import ConflictOfInterest
from preceptor.experts.typed import company
from preceptor.kit.errors import Conflict


class ConflictOfInterestFound(Conflict):
    """This person has named a conflict of interest with this organisation. Ask somebody else."""

    code = "conflict_of_interest"


def refuse_conflict(*, person_id: int, organisation: Organisation) -> None:
    """Raises ConflictOfInterestFound."""
    named = ConflictOfInterest.objects.filter(profile__person_id=person_id, normalised=company(organisation.name))
    if named.exists():
        raise ConflictOfInterestFound()
