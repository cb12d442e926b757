"""What /metrics shows."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest
from procrastinate.contrib.django.models import ProcrastinateJob
from prometheus_client import Counter, Gauge, Histogram

from preceptor.audit.models import RuleCheck
from preceptor.web.registry import REGISTRY as REGISTRY
from preceptor.worktime.measures import IGNORED

REQUESTS = Counter(
    "preceptor_requests", "Requests by route and status", ["method", "route", "status"], registry=REGISTRY
)
SECONDS = Histogram(
    "preceptor_request_seconds",
    "Seconds a request took",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
    registry=REGISTRY,
)
VIOLATIONS = Gauge("preceptor_invariant_violations", "Rows that break a rule", ["name"], registry=REGISTRY)
RULE_SECONDS = Gauge(
    "preceptor_invariant_seconds", "Seconds the last check of a rule took", ["name"], registry=REGISTRY
)
RULE_WHOLE = Gauge(
    "preceptor_invariant_whole_timestamp_seconds", "When all rows were last asked", ["name"], registry=REGISTRY
)
JOBS = Gauge("preceptor_jobs", "Jobs by state", ["state"], registry=REGISTRY)
REGISTRY.register(IGNORED)
METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})


def observe_request(request: HttpRequest, status: int, seconds: float) -> None:
    """Count one answered request under its route pattern, never its raw path."""
    match = request.resolver_match
    method = request.method if request.method in METHODS else "OTHER"
    observe(method, match.route if match else "unmatched", status, seconds)


def observe(method: str, route: str, status: int, seconds: float) -> None:
    """Count one answer to an operation."""
    REQUESTS.labels(method, route, str(status)).inc()
    SECONDS.labels(method, route).observe(seconds)


def read_database() -> None:
    """Set the gauges that all processes share: they stand in the database."""
    for check in RuleCheck.objects.all():
        VIOLATIONS.labels(check.name).set(check.violations)
        RULE_SECONDS.labels(check.name).set(check.seconds)
        RULE_WHOLE.labels(check.name).set(check.whole_at.timestamp() if check.whole_at else 0)
    for state, count in ProcrastinateJob.objects.values_list("status").annotate(Count("id")):
        JOBS.labels(state).set(count)
