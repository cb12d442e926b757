"""What search reads: each profile as one row of filters, words and meaning, derived from the profile's own tables."""

from __future__ import annotations

from django.db import models

from preceptor.accounts.models import Person
from preceptor.experts.search.columns import ColumnOf
from preceptor.experts.search.question import QUARTERS


class SearchRow(models.Model):
    """One profile as `question.Entry` describes it; no foreign key, because a profile that is gone leaves its row.

    `terms` are the values, one more for each level ("skill:law", "skill:law>=2"). `words` holds a weight for how often
    (D once, C twice, B three times, A more), `length` their sum. `version` rises with each change, so that a snapshot
    asks for what came after it. `described` is the digest of the text whose meaning `vector` should be, `vector_of`
    that whose meaning it is.
    """

    profile_id = models.BigIntegerField(primary_key=True)
    version = models.BigIntegerField(unique=True)
    gone = models.BooleanField(default=False)
    terms = ColumnOf("text[]")
    rate_minor = models.BigIntegerField(default=-1)
    weekly_minutes = models.IntegerField(default=0)
    quality = ColumnOf("real")
    week = ColumnOf(f"bit({QUARTERS})")
    words = ColumnOf("tsvector")
    length = models.IntegerField(default=0)
    zone = models.CharField(max_length=64, blank=True)
    utc_offset = models.SmallIntegerField(default=0)
    described = models.CharField(max_length=64, blank=True)
    vector_of = models.CharField(max_length=64, blank=True)
    vector = ColumnOf("real[]", null=True)


class SearchChange(models.Model):
    """That a profile, or a part of it, was written: its search row is to be derived again. Triggers write it, and a word of consent."""

    profile_id = models.BigIntegerField(db_index=True)


class SavedSearch(models.Model):
    """A search that somebody keeps under a name; theirs alone. `asked` is what `schemas.SearchIn` takes."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    asked = models.JSONField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("person", "name", name="saved_search_once"),)


class EmbeddingRun(models.Model):
    """A walk over the profiles that want a vector: how far, by which model, and what went wrong."""

    class State(models.TextChoices):
        """Where it stands."""

        RUNNING = "running"
        DONE = "done"
        STOPPED = "stopped"

    model = models.CharField(max_length=200)
    state = models.CharField(max_length=8, choices=State.choices, default=State.RUNNING)
    done = models.BigIntegerField(default=0)
    wanted = models.BigIntegerField(default=0)
    error = models.CharField(max_length=500, blank=True)
    started_at = models.DateTimeField()
    updated_at = models.DateTimeField()
