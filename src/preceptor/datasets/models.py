"""Data sets, their frozen versions and every record's provenance."""

from __future__ import annotations

import pgtrigger
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.corrections.models import Correction
from preceptor.projects.models import Project


class DataSet(Walled):
    """A growing collection of training data of a project."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="data_sets")
    name = models.SlugField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("project", "name", name="data_set_once"),)


class DataSetVersion(Walled):
    """A frozen state: same version, same bytes. `files` maps file name to {"sha256", "bytes", "records"}."""

    data_set = models.ForeignKey(DataSet, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content_sha256 = models.CharField(max_length=64)
    examples_count = models.PositiveIntegerField()
    simulated_count = models.PositiveIntegerField(default=0)
    card = models.TextField()
    files = models.JSONField(default=dict)
    directory = models.CharField(max_length=300)
    frozen_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("data_set", "number", name="data_set_version_once"),)
        triggers = (pgtrigger.Protect(name="immutable", operation=pgtrigger.Update | pgtrigger.Delete),)


class Example(Walled):
    """One record and the correction it comes from."""

    version = models.ForeignKey(DataSetVersion, models.PROTECT, related_name="examples")
    index = models.PositiveIntegerField()
    correction = models.ForeignKey(Correction, models.PROTECT, related_name="examples")
    prompt = models.TextField()
    completion = models.TextField()
    simulated = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint("version", "index", name="example_once"),
            models.UniqueConstraint("version", "correction", name="example_correction_once"),
        )
        triggers = (pgtrigger.Protect(name="immutable", operation=pgtrigger.Update | pgtrigger.Delete),)
