"""A client's project with a preparer, an approver and experts whose time is written straight into the tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.experts.models import ExpertProfile
from preceptor.payroll.bonus_models import WithholdingRule
from preceptor.payroll.models import PayRun
from preceptor.payroll.services import approve_pay_run, prepare_pay_run
from preceptor.payroll.withholding_rules import approve_withholding_rule, propose_withholding_rule
from preceptor.projects.models import Project
from preceptor.worktime.models import DayUsage, TimeEntry, WorkSession

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MONDAY = date(2026, 11, 16)
AMMAN = "Asia/Amman"
RATE = 200_00


@dataclass
class Office:
    """Who is there; `ends` is where each person's last piece of time on a day ended, so pieces never overlap."""

    organisation: Organisation
    project: Project
    operator: Person
    lead: Person
    layla: Person
    daniel: Person
    ends: dict[tuple[int, date], datetime] = field(default_factory=dict)

    def work(self, person: Person, seconds: int, *, day: date = MONDAY, **facts: Any) -> TimeEntry:
        """Credited time of `person`: `seconds` after what they did before on `day`, from nine o'clock."""
        nine = datetime.combine(day, time(9), ZoneInfo(person.time_zone)).astimezone(UTC)
        start = self.ends.get((person.pk, day), nine)
        end = self.ends[person.pk, day] = start + timedelta(seconds=seconds)
        running = facts.pop("running", False)
        session = WorkSession.objects.create(
            organisation=self.organisation,
            project=self.project,
            person=person,
            time_zone=person.time_zone,
            started_at=start,
            ended_at=None if running else end,
        )
        midnight = datetime.combine(day, time(0), ZoneInfo(person.time_zone)).astimezone(UTC)
        usage, _ = DayUsage.objects.get_or_create(
            person=person,
            local_date=day,
            defaults={
                "time_zone": person.time_zone,
                "begins_at": midnight,
                "guarded_until": midnight + timedelta(hours=20),
                "cap_seconds": 86_400,
            },
        )
        usage.used_seconds += seconds
        usage.save()
        entry: TimeEntry = TimeEntry.objects.create(
            organisation=self.organisation,
            project=self.project,
            person=person,
            session=session,
            local_date=day,
            time_zone=person.time_zone,
            started_at=start,
            ended_at=end,
            seconds=seconds,
            **{"hourly_minor": RATE, "currency": "USD", **facts},
        )
        return entry

    def withholds(self, name: str, basis_points: int, person: Person | None = None, **facts: Any) -> WithholdingRule:
        """A rule of withholding, proposed by the operator and approved by the lead the day before."""
        facts = {"reason": "The law of the place", "now": NOON - timedelta(days=1), **facts}
        said = {"organisation": self.organisation, "name": name, "basis_points": basis_points, "person": person}
        rule = propose_withholding_rule(actor=self.operator, **said, **facts)  # type: ignore[arg-type]
        return approve_withholding_rule(rule=rule, actor=self.lead, now=facts["now"])

    def prepared(self, start: date = MONDAY, end: date = MONDAY + timedelta(days=6)) -> PayRun:
        """A run prepared by the operator."""
        return prepare_pay_run(project=self.project, period_start=start, period_end=end, actor=self.operator, now=NOON)

    def paid(self, start: date = MONDAY, end: date = MONDAY + timedelta(days=6), now: datetime = NOON) -> PayRun:
        """A run prepared by the operator and approved by the lead."""
        return approve_pay_run(pay_run=self.prepared(start, end), actor=self.lead, now=now)


def open_office(slug: str = "meridian") -> Office:
    """The office; call it in a room."""
    organisation = create_organisation(name="Meridian Labs", slug=slug, kind="client", now=NOON)
    zones = {"operator": "UTC", "lead": "UTC", "layla": AMMAN, "daniel": "Europe/Berlin"}
    people = {
        name: create_person(email=f"{name}@{slug}.example", display_name=name.title(), time_zone=zone)
        for name, zone in zones.items()
    }
    roles = {"operator": "operator", "lead": "lead", "layla": "expert", "daniel": "expert"}
    for name, role in roles.items():
        add_member(organisation=organisation, person=people[name], role=role, now=NOON)
    ExpertProfile.objects.create(person=people["layla"], legal_name="Layla Yousef Nasser", created_at=NOON)
    project = Project.objects.create(
        organisation=organisation, name="Budgets", slug="budgets", created_by=people["lead"], created_at=NOON
    )
    return Office(organisation, project, **people)
