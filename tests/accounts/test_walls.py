"""Two clients on one server: neither sees, changes nor infers anything of the other, in the application or beneath."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, transaction

from preceptor.accounts.models import Membership, Organisation, Person
from preceptor.accounts.row_security import READ_OPEN, bound_references, event_models, walled_models, walls_stand
from preceptor.accounts.sealed_keys import SealedKey, SealedOneToOne
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.accounts.walls import OutsideWalls, everywhere, present_room, within
from preceptor.projects.models import Guideline, Project

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


class World:
    """Two clients with a project each."""

    def __init__(self) -> None:
        with everywhere():
            self.ann = create_person(email="ann@a.example", display_name="Ann")
            self.bob = create_person(email="bob@b.example", display_name="Bob")
            self.a = create_organisation(name="A", slug="a", kind="client", now=NOW)
            self.b = create_organisation(name="B", slug="b", kind="client", now=NOW)
            add_member(organisation=self.a, person=self.ann, role="lead", now=NOW)
            add_member(organisation=self.b, person=self.bob, role="lead", now=NOW)
            self.of_a = self.project(self.a, self.ann)
            self.of_b = self.project(self.b, self.bob)

    @staticmethod
    def project(organisation: Organisation, person: Person) -> Project:
        return Project.objects.create(
            organisation=organisation, name="Budgets", slug="budgets", created_by=person, created_at=NOW
        )


@pytest.fixture
def world() -> World:
    return World()


def count(sql: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])


def test_the_programme_is_neither_owner_nor_superuser_of_what_it_reads() -> None:
    assert (
        count("SELECT count(*) FROM pg_class WHERE relname = 'projects_project' AND relowner = current_user::regrole")
        == 0
    )
    assert count("SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)") == 0


def test_outside_a_room_the_application_refuses_and_the_database_shows_nothing(world: World) -> None:
    with pytest.raises(OutsideWalls):
        Project.objects.count()
    assert count("SELECT count(*) FROM projects_project") == 0
    assert count("SELECT count(*) FROM accounts_organisation") == 0


def test_an_empty_room_shows_nothing(world: World) -> None:
    with within(organisations=[]):
        assert Project.objects.count() == 0
        assert count("SELECT count(*) FROM projects_project") == 0


def test_a_room_shows_its_own_organisation_only(world: World) -> None:
    with within(organisations=[world.a.pk], person=world.ann.pk):
        assert list(Project.objects.values_list("pk", flat=True)) == [world.of_a.pk]
        assert list(Organisation.objects.values_list("pk", flat=True)) == [world.a.pk]


def test_without_the_applications_filter_the_database_still_hides_the_other_client(world: World) -> None:
    with within(organisations=[world.a.pk]):
        assert count("SELECT count(*) FROM projects_project") == 1
        assert count(f"SELECT count(*) FROM projects_project WHERE id = {world.of_b.pk}") == 0
        assert Project._base_manager.filter(pk=world.of_b.pk).count() == 0


def test_the_other_clients_rows_can_be_neither_changed_nor_removed(world: World) -> None:
    with within(organisations=[world.a.pk]), connection.cursor() as cursor:
        cursor.execute("UPDATE projects_project SET name = 'taken' WHERE id = %s", [world.of_b.pk])
        assert cursor.rowcount == 0
        cursor.execute("DELETE FROM projects_project WHERE id = %s", [world.of_b.pk])
        assert cursor.rowcount == 0
    with everywhere():
        assert Project.objects.get(pk=world.of_b.pk).name == "Budgets"


def test_nothing_can_be_written_into_another_client(world: World) -> None:
    with within(organisations=[world.a.pk]):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Project.objects.create(
                organisation=world.b, name="Planted", slug="planted", created_by=world.ann, created_at=NOW
            )
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Project.objects.filter(pk=world.of_a.pk).update(organisation=world.b)


def test_a_role_cannot_be_given_outside_the_organisations_room(world: World) -> None:
    room = within(organisations=[world.a.pk])
    with room, pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        add_member(organisation=world.b, person=world.ann, role="admin", now=NOW)
    assert Membership.objects.filter(person=world.ann).count() == 1


def refusal(world: World, project: int) -> str:
    guideline = Guideline(
        organisation=world.a, project_id=project, version=1, language="en", body="x", published_by=world.ann
    )
    guideline.in_force_from = NOW
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        guideline.save()
    return str(caught.value).splitlines()[0]


def test_a_reference_to_a_foreign_row_fails_like_one_to_no_row(world: World) -> None:
    with within(organisations=[world.a.pk]):
        assert refusal(world, world.of_b.pk) == refusal(world, 987_654_321)


@pytest.mark.parametrize("stranger", ["of another client", "nowhere"])
def test_of_many_new_rows_one_that_crosses_is_enough(world: World, stranger: str) -> None:
    """From 200 rows on they are looked at together, by a plan made for their number."""
    facts = {"organisation": world.a, "language": "en", "body": "x", "published_by": world.ann, "in_force_from": NOW}
    rows = [Guideline(project=world.of_a, version=100 + number, **facts) for number in range(300)]
    crossing = Guideline(
        version=99, project_id=world.of_b.pk if stranger == "of another client" else 987_654_321, **facts
    )
    with within(organisations=[world.a.pk]):
        with pytest.raises(IntegrityError, match="no such row in this organisation"), transaction.atomic():
            Guideline.objects.bulk_create([*rows, crossing])
        assert len(Guideline.objects.bulk_create(rows)) == 300


def test_a_reference_may_not_cross_even_where_everything_is_seen(world: World) -> None:
    with everywhere():
        assert "no such row in this organisation" in refusal(world, world.of_b.pk)


def test_a_taken_name_tells_nothing_about_another_client(world: World) -> None:
    with within(organisations=[world.a.pk]):
        made = Project.objects.create(
            organisation=world.a, name="x", slug="only-in-b", created_by=world.ann, created_at=NOW
        )
    with within(organisations=[world.b.pk]):
        same = Project.objects.create(
            organisation=world.b, name="x", slug="only-in-b", created_by=world.bob, created_at=NOW
        )
    assert made.slug == same.slug


def test_rooms_nest_and_close(world: World) -> None:
    with within(organisations=[world.a.pk]):
        with within(organisations=[world.b.pk]):
            assert Project.objects.get().pk == world.of_b.pk
            assert count("SELECT count(*) FROM projects_project") == 1
        assert Project.objects.get().pk == world.of_a.pk
        assert count(f"SELECT count(*) FROM projects_project WHERE id = {world.of_a.pk}") == 1
    assert count("SELECT count(*) FROM projects_project") == 0
    with pytest.raises(OutsideWalls):
        present_room()


def test_an_exception_in_the_inner_room_gives_back_the_outer_one(world: World) -> None:
    with within(organisations=[world.a.pk]):
        with pytest.raises(ZeroDivisionError), within(organisations=[world.b.pk]):
            raise ZeroDivisionError(Project.objects.count())
        assert Project.objects.get().pk == world.of_a.pk
        assert count("SELECT count(*) FROM projects_project") == 1


def test_an_exception_leaves_no_room_open(world: World) -> None:
    with pytest.raises(ZeroDivisionError), everywhere():
        raise ZeroDivisionError
    with pytest.raises(OutsideWalls):
        present_room()
    assert count("SELECT count(*) FROM projects_project") == 0


def test_a_room_marked_for_rollback_closes_quietly(world: World) -> None:
    with within(organisations=[world.a.pk]):
        with within(organisations=[world.b.pk]):
            transaction.set_rollback(True)
        assert Project.objects.get().pk == world.of_a.pk
    assert count("SELECT count(*) FROM projects_project") == 0


def test_a_failed_statement_in_a_room_does_not_hide_its_own_error(world: World) -> None:
    with pytest.raises(ProgrammingError, match="nowhere"), within(organisations=[world.a.pk]):
        count("SELECT count(*) FROM nowhere")


def test_organisations_are_numbers_and_never_the_word_for_all(world: World) -> None:
    with pytest.raises(ValueError, match="all"):
        within(organisations=["all"])  # type: ignore[list-item]  # the mistake that is tried


def test_related_rows_stay_inside_the_room(world: World) -> None:
    with everywhere():
        project = Project.objects.select_related("created_by").get(pk=world.of_b.pk)
        Guideline.objects.create(
            organisation=world.b,
            project=project,
            version=1,
            language="en",
            body="x",
            published_by=world.bob,
            in_force_from=NOW,
        )
    with within(organisations=[world.a.pk]):
        assert project.guidelines.count() == 0


def test_every_event_table_of_a_walled_table_is_walled_too() -> None:
    walled = walled_models()
    for event in event_models():
        tracked = event.pgh_tracked_model  # type: ignore[attr-defined]  # of pghistory
        assert (event in walled) == (tracked in walled), event


def test_the_history_of_a_client_is_as_hidden_as_the_client(world: World) -> None:
    with within(organisations=[world.a.pk]):
        assert count("SELECT count(*) FROM projects_projectevent") == 1
        assert count("SELECT count(*) FROM accounts_organisationevent") == 1
        assert count("SELECT count(*) FROM accounts_membershipevent") == 1
    assert count("SELECT count(*) FROM projects_projectevent") == 0


@pytest.mark.parametrize(
    "statement", ["UPDATE projects_projectevent SET name = 'x'", "DELETE FROM projects_projectevent"]
)
def test_history_cannot_be_rewritten(world: World, statement: str) -> None:
    with everywhere(), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        count(statement)


def test_what_is_open_to_read_is_still_walled_to_write() -> None:
    labels = {model._meta.label for model in walled_models()}
    assert set(READ_OPEN) <= labels, "an entry of READ_OPEN is no longer needed"


def test_references_are_bound_in_the_tables_that_carry_work() -> None:
    walled = walled_models()
    bound = {f"{model._meta.label}.{field.name}" for model in walled for field in bound_references(model, walled)}
    assert {"projects.Guideline.project", "corrections.Claim.unit", "payroll.StatementLine.statement"} <= bound


HELD_BY_OTHERS = {
    "payroll.StatementLine.project": "the time, awards and adjustments it pays hold it by keys of their own"
}


def test_what_sealed_keys_name_is_bound_and_never_deleted(world: World) -> None:
    walled = walled_models()
    named = {
        f"{model._meta.label}.{field.name}": field.related_model._meta.db_table
        for model in walled
        for field in bound_references(model, walled)
        if isinstance(field, SealedKey | SealedOneToOne)
    }
    declared = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, SealedKey | SealedOneToOne)
    }
    assert declared == named.keys() > HELD_BY_OTHERS.keys()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgenabled = 'A' AND tgtype & 9 = 9"  # each row deleted
        )
        kept = {name for (name,) in cursor.fetchall()}
    assert {table for label, table in named.items() if label not in HELD_BY_OTHERS} <= kept


def test_the_walls_of_another_version_are_noticed(world: World) -> None:
    assert walls_stand(connection)
    READ_OPEN["projects.Project"] = "a rule that this database does not have yet"
    try:
        assert not walls_stand(connection)
    finally:
        del READ_OPEN["projects.Project"]
