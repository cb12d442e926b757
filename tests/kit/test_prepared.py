"""Statements that are planned once a connection, alone and by one journey."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from preceptor.kit.prepared import Statement, run_prepared, run_together

pytestmark = pytest.mark.django_db


def test_facts_go_by_name_wherever_they_stand() -> None:
    rows = run_prepared("SELECT %(b)s::text, %(a)s::bigint, %(b)s::text", {"a": 7, "b": "x%"})
    assert rows == [("x%", 7, "x%")]


def test_a_small_and_a_large_number_are_one_plan() -> None:
    for number in (1, 40_000, 2**40):
        assert run_prepared("SELECT %(number)s::bigint AS one_plan", {"number": number}) == [(number,)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%AS one_plan'")
        assert cursor.fetchone() == (1,)


def test_what_goes_together_is_done_in_order_and_each_has_its_rows() -> None:
    answers = run_together(
        [
            Statement("CREATE TEMPORARY TABLE told (number bigint PRIMARY KEY)"),
            Statement("INSERT INTO told VALUES (%(number)s)", {"number": 1}),
            Statement("INSERT INTO told VALUES (%(number)s) RETURNING number + 1", {"number": 2}),
            Statement("SELECT number FROM told ORDER BY number"),
        ]
    )
    assert answers == [[], [], [(3,)], [(1,), (2,)]]


def test_what_comes_after_a_refusal_is_not_done() -> None:
    run_prepared("CREATE TEMPORARY TABLE told (number bigint PRIMARY KEY)", {})
    one = Statement("INSERT INTO told VALUES (%(number)s)", {"number": 1})
    with pytest.raises(IntegrityError), transaction.atomic():
        run_together([one, one, Statement("INSERT INTO told VALUES (2)")])
    assert run_together([one, Statement("SELECT number FROM told")])[1] == [(1,)]


def test_the_driver_has_all_plans_forgotten_after_a_rollback_and_ours_are_made_again() -> None:
    def asked_of_both() -> None:
        assert run_prepared("SELECT %(number)s::bigint", {"number": 3}) == [(3,)]
        with connection.cursor() as cursor:
            for _ in range(8):
                cursor.execute("SELECT %s + 1", [2])
                assert cursor.fetchone() == (3,)

    asked_of_both()
    with transaction.atomic():
        asked_of_both()
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")  # only now does the driver have them forgotten
    asked_of_both()
