"""Data sets, their frozen versions and every record's provenance."""

from __future__ import annotations

from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.corrections.models import Correction
from preceptor.projects.models import Project
from preceptor.review.models import Review


class DataSet(Walled):
    """A growing collection of training data of a project."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="data_sets")
    name = models.SlugField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("project", "name", name="data_set_once"),)


class DataSetVersion(Walled):
    """A frozen state: same version, same bytes. `files` maps file name to {"sha256", "bytes", "records"}.

    `excluded` lists what was left out and why, as {"correction", "reason"}; `directory` is under PRECEPTOR_HOME.
    """

    data_set = models.ForeignKey(DataSet, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content_sha256 = models.CharField(max_length=64)
    examples_count = models.PositiveIntegerField()
    simulated_count = models.PositiveIntegerField(default=0)
    card = models.TextField()
    files = models.JSONField(default=dict)
    excluded = models.JSONField(default=list)
    directory = models.CharField(max_length=300)
    frozen_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("data_set", "number", name="data_set_version_once"),)


class Example(Walled):
    """One record, the correction it comes from and the review that let it in.

    `seconds` is the credited time on its unit when the version was frozen.
    """

    version = models.ForeignKey(DataSetVersion, models.PROTECT, related_name="examples")
    index = models.PositiveIntegerField()
    correction = models.ForeignKey(Correction, models.PROTECT, related_name="examples")
    review = models.ForeignKey(Review, models.PROTECT, related_name="examples")
    seconds = models.PositiveIntegerField()
    prompt = models.TextField()
    completion = models.TextField()
    simulated = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint("version", "index", name="example_once"),
            models.UniqueConstraint("version", "correction", name="example_correction_once"),
        )


class Pseudonym(Walled):
    """The name under which one organisation's data sets speak of a person; random, so it tells nothing."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    label = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "person", name="pseudonym_once"),
            models.UniqueConstraint("organisation", "label", name="pseudonym_label_once"),
        )
