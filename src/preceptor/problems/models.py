"""Problems and their immutable versions."""

from __future__ import annotations

from django.db import models

from preceptor.accounts.models import Language, Person
from preceptor.accounts.walls import Walled
from preceptor.projects.models import Project


class Split(models.TextChoices):
    """What a problem may be used for; nothing held out ever reaches a data set."""

    TRAIN = "train"
    NEW_NUMBERS = "new_numbers"
    NEW_WORDINGS = "new_wordings"
    NEW_FAMILIES = "new_families"


class Problem(Walled):
    """A problem; what it says is in its versions. It is in no list until it is `posed`: its author still works on it."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="problems")
    external_id = models.CharField(max_length=200)
    source = models.CharField(max_length=80)
    licence = models.CharField(max_length=80, blank=True)
    simulated = models.BooleanField(default=False)
    posed = models.BooleanField(default=True)
    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("project", "source", "external_id", name="problem_once"),)


class ProblemVersion(Walled):
    """Statement, reference steps, exact answer, tolerance and rubric, frozen: the table is append-only.

    `reference_steps` is a list of {"label", "expression", "value"} (strings, values exact decimals or
    fractions "a/b"); `rubric` is a tree of {"id", "text", "points", "children"}; `answer` is exact text.
    """

    class Tolerance(models.TextChoices):
        """How far a numeric answer may be from the reference."""

        EXACT = "exact"
        ABSOLUTE = "absolute"
        RELATIVE = "relative"
        TEXT = "text"

    problem = models.ForeignKey(Problem, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    statement = models.TextField()
    language = models.CharField(max_length=8, choices=Language.choices)
    reference_steps = models.JSONField(default=list)
    reference_text = models.TextField(blank=True)
    answer = models.CharField(max_length=400)
    unit = models.CharField(max_length=80, blank=True)
    tolerance_kind = models.CharField(max_length=16, choices=Tolerance.choices, default=Tolerance.EXACT)
    tolerance = models.CharField(max_length=40, default="0")
    rubric = models.JSONField(default=dict)
    skill = models.CharField(max_length=80)
    topic = models.CharField(max_length=120)
    family = models.CharField(max_length=80, blank=True)
    wording = models.PositiveSmallIntegerField(null=True)
    split = models.CharField(max_length=16, choices=Split.choices, default=Split.TRAIN)
    difficulty = models.PositiveSmallIntegerField(default=1)
    extra = models.JSONField(default=dict)
    content_sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("problem", "number", name="problem_version_once"),
            models.UniqueConstraint("problem", "content_sha256", name="problem_content_once"),
        )
        indexes = (models.Index(fields=["organisation", "split", "id"], name="problem_version_split"),)


class Attachment(Walled):
    """A file beside problems, exactly as it came; problems name it by its hash. Append-only."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="attachments")
    name = models.CharField(max_length=260)
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    uploaded_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("project", "sha256", name="attachment_once"),)
