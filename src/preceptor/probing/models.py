"""Models, their versions, and what they answered."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.llm.models import Endpoint
from preceptor.problems.models import ProblemVersion
from preceptor.projects.models import Project


class Model(Walled):
    """A system under training."""

    name = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    licence_notice = models.TextField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("organisation", "name", name="model_name_once"),)

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ModelVersion(Walled):
    """One fixed state of a model behind an endpoint.

    `adapter` is the file of a LoRA adapter under PRECEPTOR_HOME, empty for the model as it came.
    `examples` is how many worked examples the prompt shows. `protocol`: completion endpoints are
    continued line by line with the exact calculator, chat endpoints call it as a tool.
    """

    class Protocol(models.TextChoices):
        """How the model is asked."""

        COMPLETION = "completion"
        CHAT = "chat"
        RECORDED = "recorded"

    model = models.ForeignKey(Model, models.PROTECT, related_name="versions")
    name = models.CharField(max_length=200)
    endpoint = models.ForeignKey(Endpoint, models.PROTECT, null=True, related_name="model_versions")
    remote_name = models.CharField(max_length=200, blank=True)
    protocol = models.CharField(max_length=16, choices=Protocol.choices)
    examples = models.PositiveSmallIntegerField(default=0)
    adapter = models.CharField(max_length=300, blank=True)
    adapter_sha256 = models.CharField(max_length=64, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("model", "name", name="model_version_once"),
            models.CheckConstraint(
                condition=models.Q(protocol="recorded", endpoint=None)
                | (~models.Q(protocol="recorded") & models.Q(endpoint__isnull=False)),
                name="model_version_answers",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Probe(Walled):
    """A run of problems x model version x n samples; also the import of recorded answers.

    `open_units` asks that its wrong answers become units when it is done.
    """

    class Purpose(models.TextChoices):
        """Finding errors to correct, measuring, or answers recorded elsewhere."""

        PROBE = "probe"
        EVALUATION = "evaluation"
        IMPORT = "import"

    class State(models.TextChoices):
        """A run goes from queued to one of the last three."""

        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    project = models.ForeignKey(Project, models.PROTECT, related_name="probes")
    model_version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="probes")
    purpose = models.CharField(max_length=16, choices=Purpose.choices, default=Purpose.PROBE)
    state = models.CharField(max_length=16, choices=State.choices, default=State.QUEUED)
    samples = models.PositiveSmallIntegerField(default=1)
    parameters = models.JSONField(default=dict)
    open_units = models.BooleanField(default=False)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    correct = models.PositiveIntegerField(default=0)
    prompt_tokens = models.PositiveBigIntegerField(default=0)
    completion_tokens = models.PositiveBigIntegerField(default=0)
    cost_minor = models.BigIntegerField(default=0)
    currency = models.CharField(max_length=3, default="USD")
    error = models.TextField(blank=True)
    error_code = models.CharField(max_length=60, blank=True, default="")
    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)


class ProbeProblem(Walled):
    """One problem that a probe asks."""

    probe = models.ForeignKey(Probe, models.CASCADE, related_name="items")
    problem_version = models.ForeignKey(ProblemVersion, models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint("probe", "problem_version", name="probe_problem_once"),)


class Tryout(Walled):
    """One short question to a model version, so that whoever registered it sees whether and how it answers."""

    class State(models.TextChoices):
        """Queued until the worker asks; then answered, or failed with a sentence."""

        QUEUED = "queued"
        DONE = "done"
        FAILED = "failed"

    model_version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="tryouts")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    question = models.TextField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.QUEUED)
    answer = models.TextField(blank=True)
    failure = models.TextField(blank=True)
    failure_code = models.CharField(max_length=60, blank=True, default="")
    completion_tokens = models.PositiveIntegerField(default=0)
    milliseconds = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state="queued", ended_at=None)
                | (~models.Q(state="queued") & models.Q(ended_at__isnull=False)),
                name="tryout_ends",
            ),
        )


class Attempt(Walled):
    """One answer, exactly as it came: `output_sha256` is of its UTF-8 bytes. Append-only, like its steps."""

    probe = models.ForeignKey(Probe, models.PROTECT, related_name="attempts")
    problem_version = models.ForeignKey(ProblemVersion, models.PROTECT, related_name="attempts")
    model_version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="attempts")
    sample = models.PositiveSmallIntegerField(default=0)
    output = models.TextField()
    output_sha256 = models.CharField(max_length=64)
    finish_reason = models.CharField(max_length=40, blank=True)
    extracted_answer = models.CharField(max_length=400, blank=True)
    correct = models.BooleanField(null=True)
    verdict_reason = models.CharField(max_length=300, blank=True)
    recorded_correct = models.BooleanField(null=True)
    prompt_tokens = models.PositiveIntegerField(default=0)
    completion_tokens = models.PositiveIntegerField(default=0)
    calculator_calls = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("probe", "problem_version", "sample", name="attempt_once"),)
        indexes = (models.Index(fields=["organisation", "probe", "correct", "id"], name="attempt_by_verdict"),)


class AttemptStep(Walled):
    """A step of an attempt by its character offsets into the stored output, and what arithmetic says of it."""

    class Check(models.TextChoices):
        """Verdict of exact arithmetic on the step's own figures."""

        RIGHT = "right"
        WRONG = "wrong"
        NONE = "none"

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="steps")
    index = models.PositiveSmallIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    check_result = models.CharField(max_length=8, choices=Check.choices, default=Check.NONE)

    class Meta:
        constraints = (
            models.UniqueConstraint("attempt", "index", name="attempt_step_once"),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="attempt_step_span"),
        )
